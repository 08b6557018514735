// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/match_answer.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

#include "tmx/match/substitution.h"

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

// Numbers that could not be put into the target are words that differ.
int score_without_numbers(const Difference& difference, std::size_t numbers) {
  Difference counted = difference;
  counted.numbers = false;
  counted.distance = static_cast<std::uint32_t>(
      std::min<std::size_t>(std::max<std::size_t>(numbers, 1), difference.longest));
  return base_score(counted);
}

}  // namespace

Match make_match(const MatchQuery& query, const MatchWords& query_words, const StoredUnit& unit,
                 const Tuv& source, const Tuv& target, const Ranked& ranked) {
  MatchWords words;
  split_match_words(source.text, source.codes, words);
  PairWords numbering;
  const std::vector<WordId> source_ids = numbering.ids(words);
  const std::vector<WordStep> steps = word_steps(source_ids, numbering.ids(query_words));
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
  match.runs = runs_of(words, query_words, steps);
  const Substitution substitution =
      substitute_values({words.text, source.language}, {query_words.text, query.source},
                        {target.text, target.language});
  match.substituted = substitution.text;
  const Difference& difference = ranked.candidate.difference;
  if (difference.distance == 0 && difference.numbers && match.substituted.empty()) {
    match.score -=
        ranked.candidate.base - score_without_numbers(difference, substitution.different);
  }
  match.source = std::move(words.text);
  return match;
}

std::vector<Match> answer(const Store& store, const MatchQuery& query, const MatchWords& words,
                          const std::vector<Ranked>& ranked, const MatchOptions& options) {
  std::vector<Match> matches;
  for (const Ranked& one : ranked) {
    const auto unit = store.find(one.candidate.unit);
    if (!unit || one.candidate.variant >= unit->unit.variants.size()) continue;
    const Tuv& source = unit->unit.variants[one.candidate.variant];
    const Tuv* target = variant_in(unit->unit, query.target);
    if (target == nullptr) continue;
    Match match = make_match(query, words, *unit, source, *target, one);
    if (match.score >= options.threshold) matches.push_back(std::move(match));
  }
  std::ranges::stable_sort(matches, std::ranges::greater(), &Match::score);
  if (options.limit != 0 && matches.size() > options.limit) matches.resize(options.limit);
  return matches;
}

}  // namespace dragoman::tmx
