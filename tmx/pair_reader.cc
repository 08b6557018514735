// SPDX-License-Identifier: Apache-2.0
#include "tmx/pair_reader.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/error.h"
#include "corpus/unicode.h"
#include "tmx/tmx_reader.h"
#include "tmx/translation_unit.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

using Visit = std::function<void(const TextPair&)>;

constexpr auto npos = std::string_view::npos;

// A file that is read in pieces, so that its size does not matter and a pipe will do.
class Input {
 public:
  explicit Input(const fs::path& file)
      : name_(file == "-" ? fs::path("standard input") : file),
        stream_(file == "-" ? std::cin : file_) {
    if (file == "-") return;
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
      fail_io("no such file", "check the name, and the folder you are in");
    }
    if (fs::is_directory(status)) fail_io("is a folder", "name a file in it");
    errno = 0;
    file_.open(file, std::ios::binary);
    if (!file_) {
      fail_io(std::string("can't be opened: ") + std::strerror(errno), "check the permissions");
    }
  }

  const fs::path& name() const { return name_; }

  // The beginning, which is read again afterwards.
  std::string_view head() {
    if (buffer_.empty()) read_more();
    return buffer_;
  }

  // The next line without its end, valid until the next call; false behind the last. Throws where
  // the line is no UTF-8. A byte order mark is no part of the first line.
  bool next_line(std::string_view& line) {
    std::size_t searched = begin_;
    std::size_t end = npos;
    while ((end = buffer_.find('\n', searched)) == npos) {
      buffer_.erase(0, begin_);
      begin_ = 0;
      searched = buffer_.size();
      if (!read_more()) break;
    }
    if (end == npos && buffer_.empty()) return false;
    line = std::string_view(buffer_).substr(begin_, end == npos ? npos : end - begin_);
    begin_ = end == npos ? buffer_.size() : end + 1;
    ++line_;
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    check(line);
    return true;
  }

  // What has been read of the stream but not as lines, and what is still to be read.
  std::string rest() {
    buffer_.erase(0, std::exchange(begin_, 0));
    return std::exchange(buffer_, {});
  }
  std::istream& stream() { return stream_; }

  // Something is wrong in the line that was read last.
  [[noreturn]] void fail(Errc code, const std::string& cause, const std::string& remedy) const {
    throw Error(code, {name_, line_, {}}, cause, remedy);
  }

 private:
  [[noreturn]] void fail_io(const std::string& cause, const std::string& remedy) const {
    throw Error(Errc::io, {name_, {}, {}}, cause, remedy);
  }

  void check(std::string_view line) const {
    const std::string remedy = "convert the file to UTF-8";
    const std::size_t bad = find_invalid_utf8(line);
    if (bad != npos) {
      fail(Errc::encoding, "byte " + std::to_string(bad + 1) + " of the line breaks UTF-8", remedy);
    }
    if (line.find('\0') != npos) fail(Errc::encoding, "a NUL byte, so this is no text", remedy);
  }

  bool read_more() {
    constexpr std::size_t kChunk = 65536;
    const std::size_t size = buffer_.size();
    buffer_.resize(size + kChunk);
    stream_.read(buffer_.data() + size, kChunk);
    const auto count = static_cast<std::size_t>(stream_.gcount());
    buffer_.resize(size + count);
    if (stream_.bad()) fail_io("could not be read to its end", "check the disk");
    return count > 0;
  }

  fs::path name_;
  std::ifstream file_;
  std::istream& stream_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what has not been handed out
  std::size_t line_ = 0;
};

// Text as a pair has it, in whatever file it stood; empty where there is nothing to see.
std::string clean(std::string_view text) {
  std::string controls_as_spaces(text);
  for (char& c : controls_as_spaces) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = ' ';
  }
  std::string collapsed = to_nfc(collapse_spaces(controls_as_spaces));
  return trim(collapsed).empty() ? std::string() : collapsed;
}

float checked_confidence(float confidence) {
  return confidence >= 0 && confidence <= 1 ? confidence : 1;
}

float parse_confidence(std::string_view text) {
  text = trim(text);
  float confidence = 1;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), confidence);
  return error == std::errc() && stop == text.data() + text.size() ? checked_confidence(confidence)
                                                                   : 1;
}

void visit_if_both(TextPair pair, const Visit& visit) {
  if (!pair.source.empty() && !pair.target.empty()) visit(pair);
}

void read_tsv(Input& input, const Visit& visit) {
  for (std::string_view line; input.next_line(line);) {
    const std::size_t tab = line.find('\t');
    if (tab == npos) {
      if (trim(line).empty()) continue;
      input.fail(Errc::syntax, "a line without a tab", "write SOURCE<TAB>TARGET on every line");
    }
    const std::size_t second = std::min(line.find('\t', tab + 1), line.size());
    TextPair pair{clean(line.substr(0, tab)), clean(line.substr(tab + 1, second - tab - 1))};
    if (second < line.size()) {
      const std::string_view rest = line.substr(second + 1);
      pair.confidence = parse_confidence(rest.substr(0, rest.find('\t')));
    }
    visit_if_both(std::move(pair), visit);
  }
}

// The texts of a side, each of which throws a nlohmann::json::exception where it is none.
std::string json_side(const nlohmann::json& bead, const char* side) {
  std::string text;
  for (const nlohmann::json& segment : bead.at(side)) {
    if (!text.empty()) text += ' ';
    text += segment.at("text").get_ref<const std::string&>();
  }
  return clean(text);
}

TextPair json_pair(std::string_view line) {
  const auto bead = nlohmann::json::parse(line);
  TextPair pair{json_side(bead, "source"), json_side(bead, "target")};
  const auto confidence = bead.find("confidence");
  if (confidence != bead.end() && confidence->is_number()) {
    pair.confidence = checked_confidence(confidence->get<float>());
  }
  return pair;
}

void read_jsonl(Input& input, const Visit& visit) {
  const std::string remedy =
      "write {\"source\":[{\"text\":\"…\"}],\"target\":[{\"text\":\"…\"}]} on every line";
  for (std::string_view line; input.next_line(line);) {
    if (trim(line).empty()) continue;
    TextPair pair;
    try {
      pair = json_pair(line);
    } catch (const nlohmann::json::parse_error& error) {
      input.fail(Errc::syntax,
                 "no valid JSON at byte " + std::to_string(error.byte) + " of the line", remedy);
    } catch (const nlohmann::json::exception&) {
      input.fail(Errc::syntax, "no object with the texts of a source and a target", remedy);
    }
    visit_if_both(std::move(pair), visit);
  }
}

struct Variant {
  LangTag language;
  std::string text;
};

// The variant with that very tag, else the first in that language; not `other`, which is taken.
const Variant* choose(const std::vector<Variant>& variants, const LangTag& language,
                      const Variant* other) {
  const Variant* found = nullptr;
  for (const Variant& variant : variants) {
    if (&variant == other || variant.language.language() != language.language()) continue;
    if (variant.language == language) return &variant;
    if (found == nullptr) found = &variant;
  }
  return found;
}

// Visits the pairs of a unit that has both languages.
class UnitPairs {
 public:
  UnitPairs(const LangTag& source, const LangTag& target, const Visit& visit)
      : source_(source), target_(target), visit_(visit) {}

  bool operator()(const TranslationUnit& unit) {
    variants_.clear();
    for (const Tuv& tuv : unit.variants) {
      const std::string_view language = tuv.language.language();
      if (language != source_.language() && language != target_.language()) continue;
      std::string text = clean(tuv.text);
      if (!text.empty()) variants_.push_back({tuv.language, std::move(text)});
    }
    const Variant* from = choose(variants_, source_, nullptr);
    const Variant* to = choose(variants_, target_, from);
    if (from == nullptr || to == nullptr) return true;
    visit_(
        {from->text, to->text, parse_confidence(property_value(unit.properties, "x-confidence"))});
    return true;
  }

 private:
  LangTag source_;
  LangTag target_;
  const Visit& visit_;
  std::vector<Variant> variants_;
};

enum class Format { tmx, jsonl, tsv };

Format format_of(const fs::path& file, Input& input) {
  const std::string extension = fold(file.extension().string());
  if (extension == ".tmx") return Format::tmx;
  if (extension == ".jsonl") return Format::jsonl;
  if (extension == ".tsv" || extension == ".tab" || extension == ".txt" || file == "-") {
    return Format::tsv;
  }
  std::string head(input.head().substr(0, 256));
  // Neither a byte order mark nor the other half of an ASCII character in UTF-16.
  std::erase_if(head, [](char c) {
    return c == '\0' || c == '\xFE' || c == '\xFF' || c == '\xEF' || c == '\xBB' || c == '\xBF';
  });
  head.erase(0, head.find_first_not_of(" \t\r\n"));
  for (const std::string_view start : {"<?xml", "<!", "<tmx"}) {
    if (head.starts_with(start)) return Format::tmx;
  }
  return head.starts_with("{\"") ? Format::jsonl : Format::tsv;
}

}  // namespace

void read_pairs(const fs::path& file, const LangTag& source, const LangTag& target,
                const Visit& visit) {
  Input input(file);
  switch (format_of(file, input)) {
    case Format::tmx: {
      UnitPairs pairs(source, target, visit);
      UnitVisitor visitor;
      visitor.unit = [&](TranslationUnit& unit, const UnitPlace&) { return pairs(unit); };
      std::string head = input.rest();
      read_tmx(input.stream(), std::move(head), input.name(), {}, visitor);
      break;
    }
    case Format::jsonl:
      read_jsonl(input, visit);
      break;
    case Format::tsv:
      read_tsv(input, visit);
      break;
  }
}

}  // namespace dragoman::tmx
