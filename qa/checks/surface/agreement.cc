// SPDX-License-Identifier: Apache-2.0
//
// A plural determiner with a singular noun: "des accord". The dictionary gives the number of the
// noun, the data of the language the determiners. A word that may be anything but a singular noun
// or adjective is not reported.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/checks/checks.h"
#include "qa/words/text_words.h"
#include "qa/words/word_forms.h"

namespace dragoman::qa::checks {
namespace {

using Words = std::unordered_set<std::string>;

struct AgreementRules {
  Words determiners;
  Words quantifiers;
  Words between;
  Words coordinators;
  Words invariable;
  std::vector<std::string> plural_endings;
  Words links;
  Words after_links;
  Words prepositions;
  std::vector<std::string> nominal;
  std::vector<std::string> noun;
  std::vector<std::string> singular;
  std::vector<std::string> plural;
  std::vector<std::string> genders;
  std::vector<std::string> any_gender;
};

AgreementRules load(std::string_view language) {
  const auto file = language_file(embedded, language, "agreement");
  if (!file) return {};
  const auto words = [&](const char* key) { return file->at(key).as<Words>(); };
  const auto list = [&](const char* key) { return file->at(key).texts(); };
  return {.determiners = words("plural_determiners"),
          .quantifiers = words("plural_quantifiers"),
          .between = words("between"),
          .coordinators = words("coordinators"),
          .invariable = words("invariable"),
          .plural_endings = list("plural_endings"),
          .links = words("singular_links"),
          .after_links = words("after_links"),
          .prepositions = words("prepositions"),
          .nominal = list("nominal"),
          .noun = list("noun"),
          .singular = list("singular"),
          .plural = list("plural"),
          .genders = list("genders"),
          .any_gender = list("any_gender")};
}

const AgreementRules& agreement_rules(const LangTag& language) {
  static LanguageCache<AgreementRules> cache;
  return cache.get(language.language(), load);
}

bool has_any(const WordFields& reading, const std::vector<std::string>& fields) {
  return std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
    return std::find(reading.begin(), reading.end(), field) != reading.end();
  });
}

bool is_blank(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    if (!is_space(next_char(gap, at))) return false;
  }
  return !gap.empty();
}

class Rule {
 public:
  Rule(const DocumentFacts& text, const AgreementRules& rules) : text_(text), rules_(rules) {}

  void check(std::uint32_t segment, std::vector<Finding>& findings) {
    line_ = text_.text(segment);
    find_words(line_, words_);
    for (std::size_t k = 0; k + 1 < words_.size(); ++k) {
      const Start start = start_at(k);
      if (start == Start::none) continue;
      std::size_t noun = k + 1;
      while (noun + 1 < words_.size() && rules_.between.contains(lower(noun)) &&
             is_blank(gap_before(noun))) {
        ++noun;
      }
      if (!is_blank(gap_before(noun))) continue;
      if (stands_alone(noun) && is_singular(noun, start == Start::quantifier)) {
        report(segment, k, noun, Severity::error, 0.92F, findings);
      } else if (start == Start::quantifier && has_singular_link(k, noun)) {
        report(segment, k, noun + 1, Severity::error, 0.9F, findings);
      }
    }
  }

 private:
  enum class Start { none, determiner, quantifier };

  // The last of the words is in the singular.
  void report(std::uint32_t segment, std::size_t first, std::size_t last, Severity severity,
              float confidence, std::vector<Finding>& findings) const {
    const std::string words(
        line_.substr(words_[first].begin, words_[last].end - words_[first].begin));
    Finding finding;
    finding.severity = severity;
    finding.confidence = confidence;
    finding.message = {
        "“{1}”: after “{2}”, “{3}” should be plural.",
        {words, std::string(words_[first].in(line_)), std::string(words_[last].in(line_))}};
    finding.spots = {{Side::target, segment, words_[first].begin, words_[last].end}};
    finding.values = {words};
    findings.push_back(std::move(finding));
  }

  std::string_view gap_before(std::size_t k) const {
    return line_.substr(words_[k - 1].end, words_[k].begin - words_[k - 1].end);
  }

  std::string lower(std::size_t k) const {
    std::string word(words_[k].in(line_));
    if (k == 0 && !word.empty() && word[0] >= 'A' && word[0] <= 'Z') {
      word[0] = static_cast<char>(word[0] | 0x20);
    }
    return word;
  }

  Start start_at(std::size_t k) const {
    constexpr std::size_t kLongest = 16;
    if (words_[k].end - words_[k].begin > kLongest) return Start::none;
    if (words_[k].begin > 0) {
      const char before = line_[words_[k].begin - 1];
      const bool fits = before == ' ' || before == '\'' || before == '(' ||
                        static_cast<unsigned char>(before) >= 0x80;  // no-break spaces, «, ’
      if (!fits) return Start::none;
    }
    const std::string word = lower(k);
    if (rules_.determiners.contains(word)) return Start::determiner;
    return rules_.quantifiers.contains(word) ? Start::quantifier : Start::none;
  }

  // "diverses activités telle que", where nothing before could be what "telle" agrees with.
  bool has_singular_link(std::size_t first, std::size_t noun) {
    if (noun + 2 >= words_.size() || !rules_.links.contains(lower(noun + 1)) ||
        !rules_.after_links.contains(lower(noun + 2))) {
      return false;
    }
    if (first > 0 && rules_.prepositions.contains(lower(first - 1))) {
      // "la liste de diverses activités telle que" is right, "le biais de … telle que" is not.
      if (first < 2 || may_agree(lower(first - 2), lower(noun + 1))) return false;
    }
    const std::vector<WordFields>& readings = readings_of(lower(noun));
    return !readings.empty() &&
           std::all_of(readings.begin(), readings.end(), [&](const WordFields& reading) {
             return has_any(reading, rules_.nominal) && has_any(reading, rules_.plural);
           });
  }

  // Whether a noun may be singular and of the gender of the link; an unknown word may be.
  bool may_agree(const std::string& word, const std::string& link) {
    const std::vector<WordFields> links = readings_of(link);
    const std::vector<WordFields>& nouns = readings_of(word);
    if (links.empty() || nouns.empty()) return true;
    return std::any_of(nouns.begin(), nouns.end(), [&](const WordFields& noun) {
      if (!has_any(noun, rules_.nominal) || has_any(noun, rules_.plural)) return false;
      if (has_any(noun, rules_.any_gender)) return true;
      return std::any_of(links.begin(), links.end(), [&](const WordFields& reading) {
        return std::any_of(rules_.genders.begin(), rules_.genders.end(), [&](const auto& gender) {
          return has_any(noun, {gender}) && has_any(reading, {gender});
        });
      });
    });
  }

  // Not one of several nouns, nor part of a compound: plain text follows.
  bool stands_alone(std::size_t k) const {
    const std::string_view rest = line_.substr(words_[k].end);
    if (rest.empty()) return true;
    if (std::string_view(" .)!?").find(rest[0]) == std::string_view::npos) return false;
    if (rest[0] == '.' && rest.size() > 1) return false;  // an abbreviation
    if (rest.size() > 1 && std::string_view(",;:/+&").find(rest[1]) != std::string_view::npos) {
      return false;  // a list
    }
    return k + 1 >= words_.size() || !rules_.coordinators.contains(lower(k + 1));
  }

  bool is_singular(std::size_t k, bool noun_only) {
    const std::string_view written = words_[k].in(line_);
    constexpr std::size_t kShortest = 3;
    if (words_[k].has_digit || count_chars(written) < kShortest) return false;
    for (std::size_t at = 0; at < written.size();) {
      if (!is_lower(next_char(written, at))) return false;
    }
    for (const std::string& ending : rules_.plural_endings) {
      if (written.ends_with(ending)) return false;
    }
    const std::string word(written);
    if (rules_.invariable.contains(word)) return false;
    const std::vector<WordFields>& readings = readings_of(word);
    const auto& parts_of_speech = noun_only ? rules_.noun : rules_.nominal;
    return !readings.empty() &&
           std::all_of(readings.begin(), readings.end(), [&](const WordFields& reading) {
             return has_any(reading, parts_of_speech) && has_any(reading, rules_.singular);
           });
  }

  const std::vector<WordFields>& readings_of(const std::string& word) {
    const auto [at, is_new] = known_.try_emplace(word);
    if (is_new) {
      const WordForms* const forms = word_forms(text_.document->language);
      if (forms != nullptr) at->second = forms->readings(word);
    }
    return at->second;
  }

  const DocumentFacts& text_;
  const AgreementRules& rules_;
  std::string_view line_;
  std::vector<Word> words_;
  std::unordered_map<std::string, std::vector<WordFields>> known_;
};

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const AgreementRules& rules = agreement_rules(text.document->language);
  if (rules.determiners.empty()) return;
  Rule rule(text, rules);
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) rule.check(segment, findings);
}

}  // namespace

const Check kAgreement = {
    .name = "agreement",
    .purpose = "A plural determiner before a singular noun, if a dictionary is installed.",
    .wrong = "des accord bilatéraux",
    .right = "des accords bilatéraux; les cinquième et sixième sessions",
    .inside = check,
    .of_wording = true,
    .data = "agreement",
};

}  // namespace dragoman::qa::checks
