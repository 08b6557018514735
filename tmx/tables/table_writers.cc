// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/io/escape.h"
#include "tmx/formats/bilingual_writer.h"
#include "tmx/tables/table_units.h"

namespace dragoman::tmx {
namespace {

// Fields in the order of write_tsv(), and the document.
class TsvWriter : public BilingualWriter {
 public:
  using BilingualWriter::BilingualWriter;

 private:
  void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) override {
    const auto property = [&](std::string_view type) {
      return property_value(unit.properties, type);
    };
    const std::string_view crossing = property("x-crossing").empty() ? "" : "crossing";
    std::string line;
    for (const std::string_view field :
         {std::string_view(source.text), std::string_view(target.text), property("x-confidence"),
          property("x-label"), property("x-kind"), crossing,
          std::string_view(source.language.str()), std::string_view(target.language.str()),
          document_of(unit, source)}) {
      line += tsv_field(field) + '\t';
    }
    line.back() = '\n';
    out() << line;
  }
};

class CsvWriter : public BilingualWriter {
 public:
  using BilingualWriter::BilingualWriter;

 private:
  void begin() override {
    out() << source_language().str() << ',' << target_language().str()
          << ",confidence,document,label\r\n";
  }
  void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) override {
    std::string line;
    for (const std::string_view field :
         {std::string_view(source.text), std::string_view(target.text),
          property_value(unit.properties, "x-confidence"), document_of(unit, source),
          property_value(unit.properties, "x-label")}) {
      line += csv_field(field) + ',';
    }
    line.back() = '\r';
    out() << line << '\n';
  }
};

class JsonlWriter : public BilingualWriter {
 public:
  using BilingualWriter::BilingualWriter;

 private:
  void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) override {
    nlohmann::ordered_json line;
    line["source"] = {{{"text", source.text}}};
    line["target"] = {{{"text", target.text}}};
    // A number as it was written, "0.9800", if it is one.
    const std::string confidence(property_value(unit.properties, "x-confidence"));
    const auto number = nlohmann::ordered_json::parse(confidence, nullptr, false);
    if (number.is_number()) line["confidence"] = number;
    for (const auto& [key, type] : {std::pair("label", "x-label"), std::pair("kind", "x-kind")}) {
      const std::string_view value = property_value(unit.properties, type);
      if (!value.empty()) line[key] = value;
    }
    const std::string_view document = document_of(unit, source);
    if (!document.empty()) line["document"] = document;
    line["source_lang"] = source.language.str();
    line["target_lang"] = target.language.str();
    out() << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  }
};

}  // namespace

std::unique_ptr<UnitWriter> make_tsv_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<TsvWriter>(options, out);
}

std::unique_ptr<UnitWriter> make_csv_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<CsvWriter>(options, out);
}

std::unique_ptr<UnitWriter> make_jsonl_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<JsonlWriter>(options, out);
}

}  // namespace dragoman::tmx
