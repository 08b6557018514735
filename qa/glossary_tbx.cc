// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/io/xml_nodes.h"
#include "corpus/text/unicode.h"
#include "qa/glossary.h"

namespace dragoman::qa {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether the notes of a term forbid it: administrativeStatus of ISO 30042 (versions 2 and 3 write
// "deprecatedTerm-admn-sts") or normativeAuthorization. Version 3 in the style "DCT" has elements
// with these names.
bool is_forbidden(const pugi::xml_node& section) {
  bool forbidden = false;
  each_below(section, {"termNote", "administrativeStatus", "normativeAuthorization"},
             [&](const pugi::xml_node& note) {
               const std::string_view type = local_name(note) == "termNote"
                                                 ? note.attribute("type").value()
                                                 : local_name(note);
               if (!is_one_of(type, {"administrativeStatus", "normativeAuthorization"})) return;
               const std::string text = text_below(note);
               const std::string_view status = trim(text);
               forbidden = forbidden || status.starts_with("deprecated") ||
                           status.starts_with("superseded") || status.starts_with("forbidden");
             });
  return forbidden;
}

class TbxReader {
 public:
  TbxReader(std::string_view text, const std::filesystem::path& file, const LangTag& source,
            const LangTag& target)
      : text_(text), file_(file), source_(source), target_(target) {}

  std::vector<Term> read() {
    pugi::xml_document document;
    const auto result =
        document.load_buffer(text_.data(), text_.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!result) {
      fail(result.offset, std::string("it is not well-formed XML: ") + result.description(),
           "repair the file, or export it again as TBX");
    }
    std::vector<Term> terms;
    bool is_tbx = false;
    each_below(document, {"termEntry", "conceptEntry"}, [&](const pugi::xml_node& entry) {
      is_tbx = true;
      Term term = term_of(entry);
      if (term.source.empty() || (term.target.empty() && term.forbidden.empty())) return;
      terms.push_back(std::move(term));
    });
    if (!is_tbx) {
      fail(0, "it has no TBX entries",
           "use a TBX file, or text with a source term, a tab and a target term on each line");
    }
    if (terms.empty()) {
      throw Error(Errc::conflict, {file_, {}, {}},
                  "it has no terms in both " + source_.str() + " and " + target_.str(),
                  "set the languages of the documents, or use another glossary");
    }
    return terms;
  }

 private:
  [[noreturn]] void fail(std::ptrdiff_t offset, const std::string& cause,
                         const std::string& remedy) const {
    const auto before =
        std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), text_.size());
    const std::string_view read = text_.substr(0, before);
    const auto line = 1 + static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n'));
    throw Error(Errc::syntax, {file_, line, {}}, cause, remedy);
  }

  Term term_of(const pugi::xml_node& entry) const {
    Term term;
    std::array<std::unordered_set<std::string>, 3> known;
    const auto add = [&](std::vector<std::string>& terms, std::size_t which, std::string text,
                         const pugi::xml_node& section) {
      if (!known[which].insert(text).second) return;
      terms.push_back(std::move(text));
      if (terms.size() <= kMostTermsOfConcept) return;
      fail(section.offset_debug(),
           "an entry has more than " + std::to_string(kMostTermsOfConcept) + " terms of a language",
           "give each concept an entry of its own");
    };
    each_below(entry, {"langSet", "langSec"}, [&](const pugi::xml_node& language) {
      const pugi::xml_attribute xml_lang = language.attribute("xml:lang");
      const std::string tag = (xml_lang ? xml_lang : language.attribute("lang")).value();
      if (tag.empty()) {
        fail(language.offset_debug(), "an entry's terms have no language",
             "give the element " + std::string(language.name()) + " an attribute xml:lang");
      }
      const std::string primary = fold(tag.substr(0, tag.find_first_of("-_")));
      if (primary != source_.language() && primary != target_.language()) return;
      each_below(language, {"tig", "ntig", "termSec"}, [&](const pugi::xml_node& section) {
        std::string text = text_of(section);
        if (primary == source_.language()) {
          add(term.source, 0, std::move(text), section);
        } else if (is_forbidden(section)) {
          add(term.forbidden, 1, std::move(text), section);
        } else {
          add(term.target, 2, std::move(text), section);
        }
      });
    });
    return term;
  }

  std::string text_of(const pugi::xml_node& section) const {
    std::string text;
    each_below(section, {"term"}, [&](const pugi::xml_node& term) {
      if (text.empty()) text = to_nfc(collapse_spaces(text_below(term)));
    });
    if (text.empty()) {
      fail(section.offset_debug(), "an entry has an empty term", "fill it in, or remove the entry");
    }
    return text;
  }

  std::string_view text_;
  const std::filesystem::path& file_;
  const LangTag& source_;
  const LangTag& target_;
};

}  // namespace

std::vector<Term> parse_glossary_tbx(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target) {
  return TbxReader(text, file, source, target).read();
}

}  // namespace dragoman::qa
