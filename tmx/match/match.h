// SPDX-License-Identifier: Apache-2.0
//
// Fuzzy match: what a translation memory answers to a segment, and how it is scored and ranked.
//
// Words are those of match_words.h, in lower case; all numbers are equal. Let d be the Levenshtein
// distance between the words of the segment and of the unit, and n the number of words of the
// longer one. The score in percent is
//
//   101   the texts are the same, and so are the units' neighbours in the document
//   100   the texts are the same; white space and Unicode form make no difference
//   95–99 d = 0: 100, less 2 if numbers differ, 1 for case, 1 for punctuation, 1 for tags
//   else  100 (n - d) / n, rounded down, and at most 94
//
// If only numbers differ, but they can't all be put into the target, they count as words: see
// Match::substituted.
//
// less penalties. A segment without a word matches only the same text, and so does one of more than
// kMostFuzzyWords words, since comparing such texts takes seconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/store/stored_unit.h"
#include "tmx/unit/word_edit.h"

namespace dragoman::tmx {

constexpr std::size_t kMostFuzzyWords = 10'000;

// How two segments differ.
struct Difference {
  std::uint32_t distance = 0;  // d
  std::uint32_t longest = 0;   // n
  bool numbers = false;
  bool letter_case = false;
  bool punctuation = false;
  bool tags = false;

  bool none() const { return distance == 0 && !numbers && !letter_case && !punctuation && !tags; }
};

// The score without context and penalties.
int base_score(const Difference& difference);

// What is subtracted from a score, in percent.
struct Penalties {
  int multiple = 1;  // the same text has other translations too (not applied to 101)
  int doubtful = 3;  // aligned automatically with a confidence below 0.9
  int domain = 2;    // it has another domain than the one asked for
  int reversed = 1;  // it was translated in the other direction (not for the same text)
};

struct MatchQuery {
  std::string_view text;
  std::span<const InlineCode> codes = {};  // as in Tuv
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  // The neighbouring segments, "" for the edge of the document; none if unknown.
  std::optional<std::string_view> before = {};
  std::optional<std::string_view> after = {};
  std::string_view domain = {};  // "" for any
};

struct MatchOptions {
  int threshold = 70;     // percent, from 1 to 101
  std::size_t limit = 5;  // 0 for all
  Penalties penalties = {};
};

// A run of words in which the segment and the match are the same or differ.
struct DifferenceRun {
  WordEdit edit = WordEdit::same;  // from the match's source to the segment
  std::uint32_t query_begin = 0;   // in bytes of the segment in NFC
  std::uint32_t query_end = 0;
  std::uint32_t source_begin = 0;  // in bytes of Match::source
  std::uint32_t source_end = 0;

  friend bool operator==(const DifferenceRun&, const DifferenceRun&) = default;
};

// Half-open range of bytes of a text.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

struct Match {
  int score = 0;
  UnitId unit = 0;
  std::string source;     // NFC
  std::string target;     // as stored
  std::size_t units = 1;  // how many have these texts; this is the best and newest
  Difference difference;
  bool context = false;  // the neighbours match
  int penalty = 0;       // the sum of penalties in `score`
  std::string document;
  std::string user;
  std::int64_t changed = 0;
  std::vector<DifferenceRun> runs;
  // The target with the segment's numbers, times and dates instead of the unit's, by value and in
  // the target's form; empty if none differs or if not all that differ could be put in.
  std::string substituted;
  // The words of `target` that probably have to change, in order: they translate words of `source`
  // that the segment lacks or replaces. Numbers are omitted if `substituted` has replaced them.
  // Empty if the target is not in NFC.
  std::vector<ByteRange> touched;
};

}  // namespace dragoman::tmx
