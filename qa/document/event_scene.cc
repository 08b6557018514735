// SPDX-License-Identifier: Apache-2.0
#include "qa/document/event_scene.h"

#include <algorithm>

namespace dragoman::qa {
namespace {

constexpr std::size_t kMostWordsToDate = 45;  // between an event's head and its date
constexpr std::size_t kMostWordsHeld = 14;    // between "held" and the date

}  // namespace

const std::string* EventScene::kind(std::size_t k, bool* is_named) const {
  const auto named = language.named_events.find(words[k].folded);
  if (named != language.named_events.end()) {
    if (is_named != nullptr) *is_named = true;
    return &named->second;
  }
  const auto common = language.common_events.find(words[k].folded);
  return common == language.common_events.end() ? nullptr : &common->second;
}

bool has(const InsideData::Words& set, const TextWord& word) {
  return set.find(word.folded) != set.end();
}

bool parts_clauses(char32_t mark) {
  return mark == U';' || mark == U':' || mark == U'.' || mark == U'?' || mark == U'!';
}

std::size_t place_start(const EventScene& in, std::size_t date) {
  bool has_place = false;
  bool closed = false;  // a bracket
  for (std::size_t k = date; k > 0 && date - k < 9;) {
    --k;
    const TextWord& word = in.words[k];
    if (in.kind(k) != nullptr || parts_clauses(in.words[k + 1].mark)) break;
    const bool is_function = in.language.is_function_word(word.folded);
    const bool is_place = word.capital || (word.uncased && !is_function);
    if (!is_place && !is_function) break;
    closed = closed || in.words[k + 1].mark == U')';
    has_place = has_place || is_place;
    if (has_place && word.mark == U'(' && !closed) return k;
    if (has_place && has(in.language.places_after, word)) return k;
  }
  return date;
}

std::size_t held_before(const EventScene& in, std::size_t date) {
  for (std::size_t k = date; k > 0 && date - k < kMostWordsHeld;) {
    if (parts_clauses(in.words[k].mark)) return kNoWord;
    --k;
    if (has(in.language.held, in.words[k])) return k;
    if (in.kind(k) != nullptr) return kNoWord;
  }
  return kNoWord;
}

std::size_t held_behind(const EventScene& in, std::size_t begin) {
  for (std::size_t k = begin; k < in.words.size() && k - begin < kMostWordsHeld; ++k) {
    if (k > begin && parts_clauses(in.words[k].mark)) break;
    if (has(in.language.held, in.words[k])) return k;
    const auto fact = std::find_if(in.facts.begin(), in.facts.end(), [&](const Fact& one) {
      return one.kind == FactKind::date && one.begin == in.words[k].begin;
    });
    if (fact != in.facts.end()) break;  // that is the date of what follows
  }
  return kNoWord;
}

bool are_joined(const EventScene& in, std::size_t from, std::size_t to) {
  for (std::size_t k = from + 1; k < to; ++k) {
    if (in.language.is_function_word(in.words[k].folded)) return false;
  }
  return true;
}

std::size_t head_before(const EventScene& in, std::size_t stop) {
  const std::size_t near = has(in.language.held, in.words[stop]) ? 2 : 0;  // "has been held"
  std::size_t head = kNoWord;
  bool linked = false;
  for (std::size_t k = stop; k > 0 && stop - k < kMostWordsToDate;) {
    if (parts_clauses(in.words[k].mark)) break;
    --k;
    if (head != kNoWord && (head - k > 4 || in.words[k + 1].mark != 0)) break;
    linked = linked || has(in.language.genitive, in.words[k]);
    if (head == kNoWord && has(in.language.verbs, in.words[k]) && stop - k > near) break;
    if (in.kind(k) == nullptr) continue;
    // "the seventh meeting of the Consultations", "седьмая сессия Форума": the outer event is
    // meant.
    const bool is_outer =
        head != kNoWord && (linked || (in.language.linked_nouns && are_joined(in, k, head)));
    if (head == kNoWord || is_outer) head = k;
    linked = false;
  }
  return head;
}

std::size_t head_after(const EventScene& in, std::size_t begin) {
  bool started = false;  // with an article, a number or a capital
  for (std::size_t k = begin; k < in.words.size() && k - begin < 10; ++k) {
    if (parts_clauses(in.words[k].mark)) break;
    if (in.kind(k) != nullptr) return k;
    if (has(in.language.held, in.words[k]) || has(in.language.verbs, in.words[k])) break;
    if (started && in.words[k].mark == U',') break;
    started = started || in.words[k].capital;
  }
  return kNoWord;
}

}  // namespace dragoman::qa
