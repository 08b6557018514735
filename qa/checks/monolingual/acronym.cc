// SPDX-License-Identifier: Apache-2.0
//
// Acronyms that contradict their names or each other, or that are never expanded.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/document/acronyms.h"
#include "qa/facts/names/name_facts.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::size_t kMostNotes = 12;  // of acronyms that are not expanded

using Definitions = std::vector<AcronymDefinition>;
using Name = std::vector<std::string>;

// The content words from the first that the acronym stands for.
Name name_of(const AcronymDefinition& definition, const InsideData& language) {
  Name name;
  for (std::size_t k = definition.match.start; k < definition.stretch.size(); ++k) {
    if (!language.is_function_word(definition.stretch[k])) name.push_back(definition.stretch[k]);
  }
  return name;
}

bool ends_with(const Name& words, const Name& end) {
  return words.size() >= end.size() && std::equal(end.rbegin(), end.rend(), words.rbegin());
}

// The letters to add, remove, replace or exchange with the next that turn one into the other.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> before(b.size() + 1);  // the row before the last
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::vector<std::size_t> next(b.size() + 1, i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      next[j + 1] = std::min({row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0U : 1U)});
      const bool swapped = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j];
      if (swapped) next[j + 1] = std::min(next[j + 1], before[j - 1] + 1);
    }
    before = std::move(row);
    row = std::move(next);
  }
  return row.back();
}

// A letter of three, two of six.
bool is_slip(std::string_view a, std::string_view b) {
  const std::u32string one = characters_of(a);
  const std::u32string other = characters_of(b);
  return distance(one, other) * 3 <= std::min(one.size(), other.size());
}

// SCO of SCO-II.
std::string base(const std::string& acronym) {
  return fold(std::string_view(acronym).substr(0, acronym.find('-', 2)));
}

bool is_sure(const AcronymDefinition& definition) {
  return definition.match.fits && definition.match.matched >= 2;
}

// One name with two acronyms: among acronyms that certainly fit, names that end the words before
// another one.
void check_names(const Definitions& definitions, const InsideData& language,
                 std::vector<bool>& explained, std::vector<Finding>& findings) {
  std::map<std::string, std::vector<std::size_t>> by_last_word;
  for (std::size_t k = 0; k < definitions.size(); ++k) {
    by_last_word[definitions[k].stretch.back()].push_back(k);
  }
  std::map<std::pair<std::string, std::string>, bool> told;
  for (std::size_t k = 0; k < definitions.size(); ++k) {
    if (!is_sure(definitions[k])) continue;
    const Name name = name_of(definitions[k], language);
    if (name.size() < 3) continue;
    for (const std::size_t other : by_last_word[definitions[k].stretch.back()]) {
      const AcronymDefinition& one = definitions[k];
      const AcronymDefinition& two = definitions[other];
      if (base(one.acronym) == base(two.acronym)) continue;
      Name stretch;
      for (const std::string& word : two.stretch) {
        if (!language.is_function_word(word)) stretch.push_back(word);
      }
      if (!ends_with(stretch, name)) continue;
      const bool typo = is_slip(base(one.acronym), base(two.acronym));
      // A longer name with the same ending has another acronym: the name of a mission ends in
      // that of its country.
      if (is_sure(two) ? name_of(two, language) != name : !typo) continue;
      // One sentence lists what something is also called.
      if (!typo && one.spot.segment == two.spot.segment) continue;
      auto pair = std::minmax(one.acronym, two.acronym);
      if (!told.emplace(std::pair<std::string, std::string>(pair), true).second) continue;
      explained[other] = true;
      Finding finding;
      finding.severity = typo ? Severity::error : Severity::warning;
      finding.confidence = typo ? 0.93F : 0.8F;
      finding.message = {"The same name has two acronyms: {1} here, {2} elsewhere ({3}).",
                         {two.acronym, one.acronym, one.name}};
      finding.spots = {two.spot, one.spot};
      finding.values = {two.acronym, one.acronym};
      findings.push_back(std::move(finding));
    }
  }
}

// Whether the words are one: plurals and genders begin alike.
bool is_same_word(std::string_view a, std::string_view b) {
  constexpr int kLetters = 5;
  std::size_t at = 0;
  std::size_t other = 0;
  for (int k = 0; k < kLetters && at < a.size() && other < b.size(); ++k) {
    if (next_char(a, at) != next_char(b, other)) return false;
  }
  return true;
}

bool share_words(const Name& a, const Name& b) {
  std::size_t shared = 0;
  for (const std::string& word : a) {
    const bool found =
        std::any_of(b.begin(), b.end(), [&](auto& other) { return is_same_word(other, word); });
    shared += found ? 1 : 0;
  }
  // Of two names of as many words, one that has one other word is another name.
  if (a.size() == b.size() && shared + 1 == a.size()) return false;
  return shared * 2 >= std::min(a.size(), b.size());
}

// One acronym that surely fits two names.
void check_acronyms(const Definitions& definitions, const InsideData& language,
                    std::vector<Finding>& findings) {
  std::map<std::string, std::size_t> first;
  for (std::size_t k = 0; k < definitions.size(); ++k) {
    if (!is_sure(definitions[k])) continue;
    const auto [known, is_new] = first.emplace(definitions[k].acronym, k);
    if (is_new) continue;
    const AcronymDefinition& one = definitions[known->second];
    const AcronymDefinition& two = definitions[k];
    if (share_words(name_of(one, language), name_of(two, language))) continue;
    Finding finding;
    finding.severity = Severity::warning;
    finding.confidence = 0.8F;
    finding.message = {"{1} stands for two names: {2} here, {3} elsewhere.",
                       {two.acronym, two.name, one.name}};
    finding.spots = {two.spot, one.spot};
    finding.values = {two.acronym, two.name, one.name};
    findings.push_back(std::move(finding));
  }
}

bool is_known(const Fact& fact) {
  return fact.kind == FactKind::organization && fact.certainty >= 0.5F;
}

// The last organization that the text names in [begin, end), if its facts know one.
const Fact* organization_in(const DocumentFacts& text, std::uint32_t segment, std::size_t begin,
                            std::size_t end) {
  const Fact* found = nullptr;
  for (const Fact& fact : text.facts[segment]) {
    if (is_known(fact) && fact.begin >= begin && fact.end <= end) found = &fact;
  }
  return found;
}

// Whether a value may be one that another has: "A/B" is one of the two.
bool may_be_one(std::string_view a, std::string_view b) {
  while (!a.empty()) {
    const std::size_t slash = std::min(a.find('/'), a.size());
    for (std::string_view rest = b; !rest.empty();) {
      const std::size_t next = std::min(rest.find('/'), rest.size());
      if (a.substr(0, slash) == rest.substr(0, next)) return true;
      rest.remove_prefix(std::min(next + 1, rest.size()));
    }
    a.remove_prefix(std::min(slash + 1, a.size()));
  }
  return false;
}

// The acronym of a known organization right after the name of another, or after words that do not
// name it and match all letters but one. Unknown acronyms are not reported, since many come from
// another language.
void check_expansions(const DocumentFacts& text, const Definitions& definitions,
                      const std::vector<bool>& explained, std::vector<Finding>& findings) {
  constexpr std::uint32_t kReach = 240;  // bytes that a name may take
  constexpr std::uint32_t kGap = 6;      // of space, quotes and bracket
  for (std::size_t k = 0; k < definitions.size(); ++k) {
    const AcronymDefinition& definition = definitions[k];
    const Spot& spot = definition.spot;
    const Fact* known = organization_in(text, spot.segment, spot.begin, spot.end);
    if (known == nullptr || explained[k]) continue;
    const std::uint32_t from = spot.begin > kReach ? spot.begin - kReach : 0;
    const Fact* named = organization_in(text, spot.segment, from, spot.begin);
    if (named != nullptr && may_be_one(named->value, known->value)) continue;
    const bool is_others =
        named != nullptr && named->end + kGap >= spot.begin && !definition.match.fits;
    const std::size_t letters = count_chars(definition.acronym);
    const bool is_near =
        !definition.match.fits && letters >= 5 && definition.match.matched + 1 == letters;
    if (!is_others && !is_near) continue;
    Finding finding;
    finding.severity = Severity::error;
    finding.confidence = 0.9F;
    finding.message = {"The acronym {1} does not match the name before it: {2}.",
                       {definition.acronym, definition.name}};
    finding.spots = {spot};
    finding.values = {known->value, is_others ? named->value : definition.name};
    findings.push_back(std::move(finding));
  }
}

// An acronym in no data, after the name of a known organization: a slip.
void check_slips(const DocumentFacts& text, const Definitions& definitions,
                 const std::vector<bool>& explained, std::vector<Finding>& findings) {
  constexpr std::uint32_t kReach = 240;
  constexpr std::uint32_t kGap = 6;
  for (std::size_t k = 0; k < definitions.size(); ++k) {
    const AcronymDefinition& definition = definitions[k];
    const Spot& spot = definition.spot;
    if (explained[k]) continue;
    if (organization_in(text, spot.segment, spot.begin, spot.end) != nullptr) continue;
    const Fact* named = organization_in(text, spot.segment,
                                        spot.begin > kReach ? spot.begin - kReach : 0, spot.begin);
    if (named == nullptr || named->end + kGap < spot.begin) continue;
    std::vector<std::string> known = acronyms_of(named->value, text.document->language);
    if (known.empty()) known = {named->value};  // a language without its own uses the English one
    for (const std::string& right : known) {
      if (right == definition.acronym || !is_slip(fold(right), fold(definition.acronym))) continue;
      // A shorter one that fits as well is another usage: AfDB, ADB.
      if (definition.match.fits && count_chars(right) != count_chars(definition.acronym)) continue;
      Finding finding;
      finding.severity = Severity::error;
      finding.confidence = 0.9F;
      finding.message = {"The acronym {1} follows a name whose acronym is {2}: {3}.",
                         {definition.acronym, right, definition.name}};
      finding.spots = {spot};
      finding.values = {definition.acronym, named->value};
      findings.push_back(std::move(finding));
      break;
    }
  }
}

// An acronym used only in its definition, while the text continues with one that fits the name
// better and differs by a slip.
void check_use(const Acronyms& acronyms, const InsideData& language, std::vector<bool>& explained,
               std::vector<Finding>& findings) {
  std::map<std::string_view, std::size_t> defined;
  for (const AcronymDefinition& definition : acronyms.definitions) ++defined[definition.acronym];
  for (std::size_t k = 0; k < acronyms.definitions.size(); ++k) {
    const AcronymDefinition& definition = acronyms.definitions[k];
    const std::string& acronym = definition.acronym;
    if (explained[k] || defined[acronym] > 1) continue;
    const bool is_used = std::any_of(acronyms.uses.begin(), acronyms.uses.end(),
                                     [&](auto& use) { return use.acronym == acronym; });
    if (is_used) continue;
    const auto right =
        std::find_if(acronyms.uses.begin(), acronyms.uses.end(), [&](const AcronymUse& use) {
          if (defined.contains(use.acronym) || use.acronym.size() != acronym.size()) return false;
          if (!is_slip(use.acronym, acronym)) return false;
          const auto match = match_acronym(use.acronym, definition.stretch, language);
          return match.fits && (!definition.match.fits || match.matched > definition.match.matched);
        });
    if (right == acronyms.uses.end()) continue;
    explained[k] = true;
    Finding finding;
    finding.severity = Severity::error;
    finding.confidence = 0.9F;
    finding.message = {"The same name has two acronyms: {1} here, {2} elsewhere ({3}).",
                       {acronym, right->acronym, definition.name}};
    finding.spots = {definition.spot, right->spot};
    finding.values = {acronym, right->acronym};
    findings.push_back(std::move(finding));
  }
}

// Acronyms that nothing in the document expands, or only a later place does.
void note_unexpanded(const Acronyms& acronyms, const InsideData& language,
                     std::vector<Finding>& findings) {
  std::map<std::string_view, Spot> defined;
  for (const AcronymDefinition& definition : acronyms.definitions) {
    defined.emplace(definition.acronym, definition.spot);
  }
  std::size_t notes = 0;
  for (const AcronymUse& use : acronyms.uses) {
    if (language.household_acronyms.contains(use.acronym)) continue;
    const auto definition = defined.find(use.acronym);
    if (definition != defined.end() && definition->second < use.spot) continue;
    const bool is_passing = use.count < 2 || count_chars(use.acronym) < 3;
    if (definition == defined.end() && is_passing) continue;
    if (++notes > kMostNotes) break;
    Finding finding;
    finding.severity = Severity::info;
    finding.confidence = 0.5F;
    finding.spots = {use.spot};
    finding.values = {use.acronym};
    if (definition == defined.end()) {
      finding.message = {"The acronym {1} is never expanded.", {use.acronym}};
    } else {
      finding.message = {"The acronym {1} is used before it is expanded.", {use.acronym}};
      finding.spots.push_back(definition->second);
    }
    findings.push_back(std::move(finding));
  }
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const InsideData& language = inside_data(text.document->language);
  const Acronyms acronyms = read_acronyms(text, language);
  std::vector<bool> explained(acronyms.definitions.size(), false);
  check_names(acronyms.definitions, language, explained, findings);
  check_use(acronyms, language, explained, findings);
  check_acronyms(acronyms.definitions, language, findings);
  check_expansions(text, acronyms.definitions, explained, findings);
  check_slips(text, acronyms.definitions, explained, findings);
  note_unexpanded(acronyms, language, findings);
}

}  // namespace

const Check kAcronym = {
    .name = "acronym",
    .purpose =
        "Acronyms that do not match their names, contradict each other or are never expanded.",
    .wrong = "the World Health Organization (WHO) … the World Health Organization (WHA)",
    .right = "the World Health Organization (WHO) … the World Food Programme (WFP)",
    .inside = check,
    .of_wording = true,
    .data = "inside",
};

}  // namespace dragoman::qa::checks
