// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/match_answer.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace dragoman::tmx {
namespace {

// The words of a pair of segments, numbered alike in both, whatever an index calls them.
class PairWords {
 public:
  std::vector<WordId> ids(const MatchWords& words) {
    std::vector<WordId> ids;
    ids.reserve(words.words.size());
    for (const MatchWord& word : words.words) {
      const auto next = static_cast<WordId>(numbers_.size());
      ids.push_back(word.number ? kNumber
                                : numbers_.try_emplace(words.key(word), next).first->second);
    }
    return ids;
  }

 private:
  std::unordered_map<std::string_view, WordId> numbers_;
};

std::vector<DifferenceRun> runs_of(const MatchWords& source, const MatchWords& query,
                                   const std::vector<WordStep>& steps) {
  std::vector<DifferenceRun> runs;
  const auto at = [](const MatchWords& words, std::uint32_t index) {
    if (index < words.words.size()) return words.words[index].begin;
    return words.words.empty() ? 0 : words.words.back().end;
  };
  for (const WordStep& step : steps) {
    WordEdit edit = step.edit;
    if (edit == WordEdit::same &&
        source.key(source.words[step.from]) != query.key(query.words[step.to])) {
      edit = WordEdit::replaced;  // two numbers
    }
    DifferenceRun run{edit, at(query, step.to), at(query, step.to), at(source, step.from),
                      at(source, step.from)};
    if (edit != WordEdit::removed) run.query_end = query.words[step.to].end;
    if (edit != WordEdit::inserted) run.source_end = source.words[step.from].end;
    if (!runs.empty() && runs.back().edit == edit) {
      runs.back().query_end = std::max(runs.back().query_end, run.query_end);
      runs.back().source_end = std::max(runs.back().source_end, run.source_end);
    } else {
      runs.push_back(run);
    }
  }
  return runs;
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (is_ascii_digit(c)) digits += c;
  }
  return digits;
}

// `number` (the key of the query's) written as the target writes `old_target`, the translation of
// `old_source`: each separator of the source becomes the corresponding one of the target.
std::optional<std::string> write_number(std::string_view number, std::string_view old_source,
                                        std::string_view old_target) {
  std::vector<std::pair<char, std::string>> separators;
  std::size_t at = 0;
  for (const char c : old_source) {
    if (is_ascii_digit(c)) {
      while (at < old_target.size() && !is_ascii_digit(old_target[at])) ++at;
      if (at < old_target.size()) ++at;
      continue;
    }
    std::size_t end = at;
    while (end < old_target.size() && !is_ascii_digit(old_target[end])) ++end;
    separators.emplace_back(c, old_target.substr(at, end - at));
    at = end;
  }
  std::string written;
  for (const char c : number) {
    if (is_ascii_digit(c)) {
      written += c;
      continue;
    }
    const auto known =
        std::ranges::find(separators, c, [](const auto& pair) { return pair.first; });
    if (known == separators.end()) return {};
    written += known->second;
  }
  return written;
}

}  // namespace

std::string substitute_numbers(const MatchWords& from, const MatchWords& to,
                               const std::vector<WordStep>& steps, std::string_view target) {
  MatchWords words;
  split_match_words(target, {}, words);
  std::vector<bool> used(words.words.size());
  struct Replacement {
    MatchWord word;
    std::string text;
  };
  std::vector<Replacement> replacements;
  for (const WordStep& step : steps) {
    if (step.edit != WordEdit::same || !from.words[step.from].number) continue;
    const std::string_view old_key = from.key(from.words[step.from]);
    const std::string_view new_key = to.key(to.words[step.to]);
    // Unchanged numbers are searched for as well, so that each claims one of the target's.
    std::size_t found = 0;
    while (found < words.words.size() &&
           (used[found] || !words.words[found].number ||
            digits_of(words.key(words.words[found])) != digits_of(old_key))) {
      ++found;
    }
    if (found == words.words.size()) {
      if (old_key == new_key) continue;
      return {};
    }
    used[found] = true;
    if (old_key == new_key) continue;
    const MatchWord& word = words.words[found];
    const auto written = write_number(
        new_key, old_key, std::string_view(words.text).substr(word.begin, word.end - word.begin));
    if (!written) return {};
    replacements.push_back({word, *written});
  }
  if (replacements.empty()) return {};
  std::ranges::sort(replacements, {}, [](const Replacement& one) { return one.word.begin; });
  std::string result;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    result.append(words.text, at, one.word.begin - at);
    result += one.text;
    at = one.word.end;
  }
  result.append(words.text, at);
  return result;
}

Match make_match(const MatchWords& query, const StoredUnit& unit, const Tuv& source,
                 const Tuv& target, const Ranked& ranked) {
  MatchWords words;
  split_match_words(source.text, source.codes, words);
  PairWords numbering;
  const std::vector<WordId> source_ids = numbering.ids(words);
  const std::vector<WordStep> steps = word_steps(source_ids, numbering.ids(query));
  Match match;
  match.score = ranked.score;
  match.unit = unit.id;
  match.target = target.text;
  match.units = ranked.units;
  match.difference = ranked.candidate.difference;
  match.context = ranked.candidate.context && ranked.candidate.base == 100;
  match.penalty = (match.context ? 101 : ranked.candidate.base) - ranked.score;
  match.document = unit.document;
  match.user = unit.user;
  match.changed = unit.changed;
  match.runs = runs_of(words, query, steps);
  match.substituted = substitute_numbers(words, query, steps, target.text);
  match.source = std::move(words.text);
  return match;
}

std::vector<Match> answer(const Store& store, const MatchQuery& query, const MatchWords& words,
                          const std::vector<Ranked>& ranked) {
  std::vector<Match> matches;
  for (const Ranked& one : ranked) {
    const auto unit = store.find(one.candidate.unit);
    if (!unit || one.candidate.variant >= unit->unit.variants.size()) continue;
    const Tuv& source = unit->unit.variants[one.candidate.variant];
    const Tuv* target = variant_in(unit->unit, query.target);
    if (target != nullptr) matches.push_back(make_match(words, *unit, source, *target, one));
  }
  return matches;
}

}  // namespace dragoman::tmx
