// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/io/escape.h"
#include "tmx/formats/bilingual_writer.h"
#include "tmx/formats/table_units.h"

namespace dragoman::tmx {
namespace {

void append_field(std::string_view text, char end, std::string& line) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    line += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  line += end;
}

void append_csv_field(std::string_view text, std::string_view end, std::string& line) {
  line += csv_field(text);
  line += end;
}

class TsvWriter : public BilingualWriter {
 public:
  using BilingualWriter::BilingualWriter;

 private:
  void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) override {
    std::string line;
    const std::string_view confidence = property_value(unit.properties, "x-confidence");
    const std::string_view third = confidence.empty() ? document_of(unit, source) : confidence;
    append_field(source.text, '\t', line);
    append_field(target.text, third.empty() ? '\n' : '\t', line);
    if (!third.empty()) append_field(third, '\n', line);
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
    append_csv_field(source.text, ",", line);
    append_csv_field(target.text, ",", line);
    append_csv_field(property_value(unit.properties, "x-confidence"), ",", line);
    append_csv_field(document_of(unit, source), ",", line);
    append_csv_field(property_value(unit.properties, "x-label"), "\r\n", line);
    out() << line;
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
    out() << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  }
};

}  // namespace

std::unique_ptr<UnitWriter> make_tsv_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<TsvWriter>(options, out);
}

std::unique_ptr<UnitWriter> make_jsonl_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<JsonlWriter>(options, out);
}

std::unique_ptr<UnitWriter> make_csv_writer(const WriteOptions& options, std::ostream& out) {
  return std::make_unique<CsvWriter>(options, out);
}

}  // namespace dragoman::tmx
