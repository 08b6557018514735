// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "corpus/error.h"
#include "corpus/unicode.h"
#include "qa/glossary.h"

namespace dragoman::qa {
namespace {

// An element's name without its prefix, since TBX comes with and without a namespace.
std::string_view name_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Calls visit(node) for the nearest descendants with one of the names.
template <typename Visit>
void each_below(const pugi::xml_node& node, std::initializer_list<std::string_view> names,
                const Visit& visit) {
  for (const pugi::xml_node& child : node.children()) {
    if (is_one_of(name_of(child), names)) {
      visit(child);
    } else {
      each_below(child, names, visit);
    }
  }
}

std::string all_text(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      text += child.value();
    } else {
      text += all_text(child);
    }
  }
  return text;
}

// Whether a term's notes say that it is not to be used: administrativeStatus of ISO 30042 (version
// 2 writes "deprecatedTerm-admn-sts", and so does 3), or normativeAuthorization.
bool is_forbidden(const pugi::xml_node& section) {
  bool forbidden = false;
  each_below(section, {"termNote"}, [&](const pugi::xml_node& note) {
    const std::string_view type = note.attribute("type").value();
    if (!is_one_of(type, {"administrativeStatus", "normativeAuthorization"})) return;
    const std::string status = all_text(note);
    forbidden = forbidden || status.starts_with("deprecated") || status.starts_with("superseded");
  });
  // Version 3 in the style "DCT" has an element of that name.
  each_below(section, {"administrativeStatus"}, [&](const pugi::xml_node& note) {
    const std::string status = all_text(note);
    forbidden = forbidden || status.starts_with("deprecated") || status.starts_with("superseded");
  });
  return forbidden;
}

Term term_of(const pugi::xml_node& entry, const LangTag& source, const LangTag& target) {
  Term term;
  each_below(entry, {"langSet", "langSec"}, [&](const pugi::xml_node& language) {
    const pugi::xml_attribute tag = language.attribute("xml:lang") ? language.attribute("xml:lang")
                                                                   : language.attribute("lang");
    const std::string_view value = tag.value();
    const std::string primary = fold(value.substr(0, value.find_first_of("-_")));
    if (primary != source.language() && primary != target.language()) return;
    each_below(language, {"tig", "ntig", "termSec"}, [&](const pugi::xml_node& section) {
      each_below(section, {"term"}, [&](const pugi::xml_node& node) {
        std::string text = to_nfc(collapse_spaces(all_text(node)));
        if (text.empty()) return;
        const bool forbidden = is_forbidden(section);
        if (primary == source.language()) {
          term.source.push_back(std::move(text));
        } else {
          (forbidden ? term.forbidden : term.target).push_back(std::move(text));
        }
      });
    });
  });
  return term;
}

}  // namespace

std::vector<Term> parse_glossary_tbx(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target) {
  pugi::xml_document document;
  const auto result =
      document.load_buffer(text.data(), text.size(),
                           pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  if (!result) {
    const auto offset =
        std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, result.offset)), text.size());
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    throw Error(Errc::syntax, {file, static_cast<std::size_t>(line), {}},
                std::string("it is no well-formed XML: ") + result.description(),
                "mend the file, or export it again as TBX");
  }
  std::vector<Term> terms;
  std::size_t entries = 0;
  each_below(document, {"termEntry", "conceptEntry"}, [&](const pugi::xml_node& entry) {
    ++entries;
    Term term = term_of(entry, source, target);
    if (!term.source.empty() && (!term.target.empty() || !term.forbidden.empty())) {
      terms.push_back(std::move(term));
    }
  });
  if (entries == 0) {
    throw Error(Errc::syntax, {file, 1, {}}, "it has no entries of TBX",
                "give a TBX file, or text with a source term, a tab and a target term a line");
  }
  if (terms.empty()) {
    throw Error(Errc::conflict, {file, {}, {}},
                "it has no terms in both " + source.str() + " and " + target.str(),
                "say the documents' languages with -s and -t, or give another glossary");
  }
  return terms;
}

}  // namespace dragoman::qa
