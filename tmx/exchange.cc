// SPDX-License-Identifier: Apache-2.0
#include "tmx/exchange.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>
#include <string>

#include "corpus/error.h"
#include "corpus/unicode.h"
#include "tmx/tmx_reader.h"
#include "tmx/tmx_unit_writer.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

std::string lower_extension(const fs::path& file) {
  std::string extension = file.extension().string();
  if (extension == ".gz") extension = file.stem().extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return extension;
}

// What stands behind the translation: a confidence, else the document.
void read_third_field(std::string_view field, TranslationUnit& unit) {
  if (field.empty()) return;
  float confidence = -1;
  const auto [stop, error] = std::from_chars(field.data(), field.data() + field.size(), confidence);
  const bool is_confidence = error == std::errc() && stop == field.data() + field.size() &&
                             confidence >= 0 && confidence <= 1;
  unit.properties.push_back({is_confidence ? "x-confidence" : "x-document", std::string(field)});
}

// Source, target and perhaps a third field between tabs, a unit a line.
class TsvReader {
 public:
  TsvReader(const fs::path& file, const ReadOptions& options, const UnitVisitor& visitor)
      : file_(file == "-" ? fs::path("standard input") : file),
        options_(options),
        visitor_(visitor) {}

  ReadReport read(std::istream& in) {
    visitor_.header({});
    std::string line;
    while (std::getline(in, line)) {
      place_.offset += line.size() + 1;
      ++place_.line;
      if (place_.line == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.ends_with('\r')) line.pop_back();
      if (!trim(line).empty() && !read_line(line)) break;
    }
    if (in.bad()) throw Error(Errc::io, {file_, {}, {}}, "could not be read to its end");
    return std::move(report_);
  }

 private:
  bool read_line(const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (find_invalid_utf8(line) != std::string::npos) {
      return skip(Errc::encoding, "the line is no UTF-8", "convert the file to UTF-8");
    }
    if (tab == std::string::npos) {
      return skip(Errc::syntax, "a line without a tab", "write SOURCE<TAB>TARGET on every line");
    }
    const std::size_t second = std::min(line.find('\t', tab + 1), line.size());
    TranslationUnit unit;
    unit.variants.push_back({options_.source, line.substr(0, tab)});
    unit.variants.push_back({options_.target, line.substr(tab + 1, second - tab - 1)});
    if (second < line.size()) {
      const std::size_t third = std::min(line.find('\t', second + 1), line.size());
      read_third_field(std::string_view(line).substr(second + 1, third - second - 1), unit);
    }
    ++report_.units;
    return visitor_.unit(unit, place_);
  }

  bool skip(Errc code, const std::string& cause, const std::string& remedy) {
    if (!options_.lenient) throw Error(code, {file_, place_.line, {}}, cause, remedy);
    ++report_.skipped;
    if (report_.problems.size() < 1000) report_.problems.push_back({place_.line, 0, cause, true});
    return true;
  }

  fs::path file_;
  const ReadOptions& options_;
  const UnitVisitor& visitor_;
  UnitPlace place_;
  ReadReport report_;
};

}  // namespace

ExchangeFormat exchange_format(const fs::path& file) {
  const std::string extension = lower_extension(file);
  if (extension == ".tmx") return ExchangeFormat::tmx;
  if (file == "-" || extension == ".tsv" || extension == ".tab" || extension == ".txt") {
    return ExchangeFormat::tsv;
  }
  throw Error(Errc::unsupported, {file, {}, {}}, "its name tells no format that is read",
              "use TMX or TSV, with .tmx or .tsv at the end of the name");
}

ReadReport read_units(const fs::path& file, const ReadOptions& options,
                      const UnitVisitor& visitor) {
  if (exchange_format(file) == ExchangeFormat::tmx) return read_tmx(file, options, visitor);
  TsvReader reader(file, options, visitor);
  if (file == "-") return reader.read(std::cin);
  std::ifstream in(file, std::ios::binary);
  if (!in || fs::is_directory(file)) {
    throw Error(Errc::io, {file, {}, {}}, "can't be opened",
                "check the name, the folder you are in and the permissions");
  }
  return reader.read(in);
}

std::unique_ptr<UnitWriter> make_writer(ExchangeFormat format, const WriteOptions&,
                                        std::ostream& out) {
  if (format == ExchangeFormat::tmx) return make_tmx_writer(out);
  throw Error(Errc::unsupported, {}, "this format is not written", "choose tmx");
}

}  // namespace dragoman::tmx
