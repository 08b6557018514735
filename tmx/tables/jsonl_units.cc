// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/io/line_input.h"
#include "corpus/text/unicode.h"
#include "tmx/formats/unit_report.h"
#include "tmx/formats/written_language.h"
#include "tmx/tables/table_units.h"

namespace dragoman::tmx {
namespace {

// Calls read(line, unit) for each line that is text and not blank; it returns why the line is not a
// unit, if so.
template <typename Read>
ReadReport read_lines(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor,
                      Read read) {
  UnitReport report(file.name(), options.lenient);
  LineInput input(file);
  visitor.header({});
  for (std::string_view line; input.next(line);) {
    if (const auto fault = input.fault(line)) {
      report.skip(fault->code, input.line(), fault->cause, fault->remedy);
      continue;
    }
    if (trim(line).empty()) continue;
    TranslationUnit unit;
    if (const std::optional<LineFault> fault = read(line, unit)) {
      report.skip(fault->code, input.line(), fault->cause, fault->remedy);
      continue;
    }
    report.count_unit();
    if (!visitor.unit(unit, {input.line(), input.offset()})) break;
  }
  return report.take();
}

// The texts of a side, joined. Throws nlohmann::json::exception for anything else.
std::string json_side(const nlohmann::json& bead, const char* side) {
  std::string text;
  for (const nlohmann::json& segment : bead.at(side)) {
    if (!text.empty()) text += ' ';
    text += segment.at("text").get_ref<const std::string&>();
  }
  return text;
}

// The language that the line states or, as for other formats, the options do.
LangTag json_language(const nlohmann::json& bead, const char* key, const LangTag& otherwise) {
  const auto found = bead.find(key);
  if (found == bead.end()) return otherwise;
  return parse_written_language(found->get_ref<const std::string&>()).tag;
}

void read_bead(std::string_view line, const ReadOptions& options, TranslationUnit& unit) {
  const auto bead = nlohmann::json::parse(line);
  const LangTag source = options.source.value_or(unstated_source());
  const LangTag target = options.target.value_or(unstated_target());
  unit.variants.push_back({json_language(bead, "source_lang", source), json_side(bead, "source")});
  unit.variants.push_back({json_language(bead, "target_lang", target), json_side(bead, "target")});
  std::erase_if(unit.variants, [](const Tuv& variant) { return trim(variant.text).empty(); });
  for (const auto& [key, type] :
       {std::pair("confidence", "x-confidence"), std::pair("kind", "x-kind"),
        std::pair("label", "x-label"), std::pair("document", "x-document")}) {
    const auto found = bead.find(key);
    if (found == bead.end()) continue;
    std::string value = found->is_string() ? found->get<std::string>() : found->dump();
    if (!value.empty()) unit.properties.push_back({type, std::move(value)});
  }
}

}  // namespace

ReadReport read_jsonl(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor) {
  const std::string remedy =
      "write {\"source\":[{\"text\":\"…\"}],\"target\":[{\"text\":\"…\"}]} on every line";
  return read_lines(file, options, visitor,
                    [&](std::string_view line, TranslationUnit& unit) -> std::optional<LineFault> {
                      try {
                        read_bead(line, options, unit);
                      } catch (const nlohmann::json::parse_error& error) {
                        std::string cause = "not valid JSON at byte ";
                        cause += std::to_string(error.byte);
                        cause += " of the line";
                        return LineFault{Errc::syntax, cause, remedy};
                      } catch (const nlohmann::json::exception&) {
                        return LineFault{Errc::syntax,
                                         "not an object with the texts of a source and a target",
                                         remedy};
                      }
                      return {};
                    });
}

}  // namespace dragoman::tmx
