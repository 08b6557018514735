// SPDX-License-Identifier: Apache-2.0
//
// One segment of a text as events are read from it: where the word for an event, its date, its
// place and the word for holding it are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "qa/model/fact.h"
#include "qa/words/inside_data.h"
#include "qa/words/words.h"

namespace dragoman::qa {

constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);

// A segment with its facts and words. Refers to all but the words.
struct EventScene {
  std::string_view text;
  const std::vector<Fact>& facts;
  std::vector<TextWord> words;
  const InsideData& language;

  // The kind of event that a word names; nullptr for none.
  const std::string* kind(std::size_t k, bool* is_named = nullptr) const;
};

// Whether the set has the word.
bool has(const InsideData::Words& set, const TextWord& word);

// A mark that ends the description of an event.
bool parts_clauses(char32_t mark);

// The first word of "in Bali (Indonesia), on" and the like that goes before word `date`, else
// `date`. Within brackets, a place needs no preposition.
std::size_t place_start(const EventScene& in, std::size_t date);

// The last word of holding something within reach before `date`.
std::size_t held_before(const EventScene& in, std::size_t date);

// The last word of holding something within reach behind the date that ends before word `begin`.
std::size_t held_behind(const EventScene& in, std::size_t begin);

// Whether nothing but content words stands between word `from` and word `to`.
bool are_joined(const EventScene& in, std::size_t from, std::size_t to);

// The head of the event's name that goes before word `stop`.
std::size_t head_before(const EventScene& in, std::size_t stop);

// The head of an event that is named right after the date that ends before word `begin`.
std::size_t head_after(const EventScene& in, std::size_t begin);

}  // namespace dragoman::qa
