// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tbx_units.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/text/unicode.h"
#include "tmx/formats/unit_report.h"
#include "tmx/formats/xml_tree.h"

namespace dragoman::tmx {
namespace {

// Whether a term's notes forbid its use.
bool is_deprecated(pugi::xml_node section) {
  bool deprecated = false;
  each_below(section, {"termNote", "administrativeStatus", "normativeAuthorization"},
             [&](pugi::xml_node note) {
               const std::string text = text_below(note);
               const std::string_view status = trim(text);
               for (const std::string_view word : {"deprecated", "superseded", "forbidden"}) {
                 deprecated = deprecated || status.starts_with(word);
               }
             });
  return deprecated;
}

// The first term that may be used.
std::string term_of(pugi::xml_node language) {
  std::string term;
  each_below(language, {"tig", "ntig", "termSec"}, [&](pugi::xml_node section) {
    if (!term.empty() || is_deprecated(section)) return;
    each_below(section, {"term"}, [&](pugi::xml_node node) {
      if (term.empty()) term = collapse_spaces(text_below(node));
    });
  });
  return term;
}

std::string language_of(pugi::xml_node node) {
  const pugi::xml_attribute named = node.attribute("xml:lang");
  return (named ? named : node.attribute("lang")).value();
}

// Descriptions of the whole concept.
void read_descriptions(pugi::xml_node entry, TranslationUnit& unit) {
  each_below(entry, {"descrip", "subjectField", "definition", "note", "langSet", "langSec"},
             [&](pugi::xml_node node) {
               const std::string_view name = local_name(node);
               const std::string_view type =
                   name == "descrip" ? node.attribute("type").value() : name;
               if (type == "subjectField") {
                 unit.properties.push_back({"x-domain", collapse_spaces(text_below(node))});
               } else if (type == "definition" || type == "note") {
                 unit.notes.push_back({collapse_spaces(text_below(node))});
               }
             });
}

}  // namespace

ReadReport read_tbx(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor) {
  UnitReport report(file.name(), options.lenient);
  const XmlTree tree(file, report);
  visitor.header({});
  bool is_tbx = false;
  bool goes_on = true;
  each_below(tree.root(), {"termEntry", "conceptEntry"}, [&](pugi::xml_node entry) {
    is_tbx = true;
    if (!goes_on) return;
    TranslationUnit unit;
    const std::string_view id = entry.attribute("id").value();
    if (!id.empty()) unit.attributes.push_back({"tuid", std::string(id)});
    read_descriptions(entry, unit);
    each_below(entry, {"langSet", "langSec"}, [&](pugi::xml_node language) {
      std::string term = term_of(language);
      if (term.empty()) return;
      try {
        unit.variants.push_back({LangTag::parse(language_of(language)), std::move(term)});
      } catch (const Error&) {
        report.repair(tree.line_of(language), "an entry's terms have no language",
                      "give them xml:lang");
      }
    });
    if (unit.variants.empty()) {
      report.skip(Errc::syntax, tree.line_of(entry), "an entry without a term", "fill it in");
      return;
    }
    report.count_unit();
    goes_on = visitor.unit(unit, {tree.line_of(entry), 0});
  });
  if (!is_tbx) {
    throw Error(Errc::syntax, {report.name(), tree.line_of(tree.root()), {}},
                "it has no TBX entries", "give a TBX file");
  }
  return report.take();
}

}  // namespace dragoman::tmx
