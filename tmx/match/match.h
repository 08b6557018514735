// SPDX-License-Identifier: Apache-2.0
//
// Fuzzy match: what a translation memory answers to a segment, and how it is scored and ranked.
//
// Words are those of match_words.h, in lower case, numbers all alike. With d the Levenshtein
// distance between the words of the segment and of the unit, and n the number of words of the
// longer, the score in percent is
//
//   101   the texts are the same, and so are the units' neighbours in the document
//   100   the texts are the same, white space and Unicode form aside
//   95–99 d = 0: 100, less 2 where numbers differ, 1 for case, 1 for punctuation, 1 for tags
//   else  100 (n - d) / n, rounded down, and at most 94
//
// less penalties. A segment without a word matches its like alone, and so does one of more than
// kMostFuzzyWords words, for comparing such texts takes seconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/index/word_distance.h"
#include "tmx/store/store.h"

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

// The greatest distance at which two segments, the longer of n words, score `threshold` or more.
std::size_t most_distance(std::size_t longest, int threshold);

// What is taken off a score, in percent.
struct Penalties {
  int multiple = 1;  // the same text has other translations too (not for 101)
  int doubtful = 3;  // a machine aligned it, with less confidence than kSureConfidence
  int domain = 2;    // it has another domain than the one asked for
  int reversed = 1;  // it was translated in the other direction
};

struct MatchQuery {
  std::string_view text;
  std::string_view markup = {};  // as in Tuv
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  // The neighbouring segments, "" for the edge of the document; none where they are not known.
  std::optional<std::string_view> before = {};
  std::optional<std::string_view> after = {};
  std::string_view domain = {};  // "" for any
};

struct MatchOptions {
  int threshold = 70;     // percent, from 1 to 101
  std::size_t limit = 5;  // 0 for all
  Penalties penalties = {};
};

// A stretch of words in which the segment and the match are the same or differ.
struct DifferenceRun {
  WordEdit edit = WordEdit::same;  // from the match's source to the segment
  std::uint32_t query_begin = 0;   // in bytes of Answer::text
  std::uint32_t query_end = 0;
  std::uint32_t source_begin = 0;  // in bytes of Match::source
  std::uint32_t source_end = 0;

  friend bool operator==(const DifferenceRun&, const DifferenceRun&) = default;
};

// A stretch of a text, in bytes.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct Match {
  int score = 0;
  UnitId unit = 0;
  std::string source;     // NFC
  std::string target;     // as stored
  std::size_t units = 1;  // how many have these texts; this is the best and newest
  Difference difference;
  bool context = false;  // the neighbours match
  int penalty = 0;       // what the score is lower for
  std::string document;
  std::string user;
  std::int64_t changed = 0;
  std::vector<DifferenceRun> runs;
  // The target with the segment's numbers in place of the unit's, where all that differ were found
  // in it; else empty.
  std::string substituted;
  // The words of `target` that the difference probably touches, in order: see mark_touched(). None
  // where the target is not in NFC.
  std::vector<Stretch> touched;
};

// One text of one unit that may answer: what ranking needs.
struct Candidate {
  int base = 0;
  Difference difference;
  UnitId unit = 0;
  std::size_t place = 0;  // of the text among the unit's variants
  std::int64_t changed = 0;
  std::uint64_t source_text = 0;  // equal where the texts are the same
  std::uint64_t target_text = 0;
  bool context = false;
  bool doubtful = false;
  bool other_domain = false;
  bool reversed = false;
};

struct Ranked {
  Candidate candidate;
  int score = 0;
  std::size_t units = 1;
};

// Whether a unit's neighbours are those of the query, as far as it names them.
bool context_matches(const Context& context, const MatchQuery& query);

// The candidates that score `threshold` or more, best first, one for each pair of texts, at most
// `limit`. Order: score, then (n - d) / n, then the newest, then the greatest id.
std::vector<Ranked> rank(const std::vector<Candidate>& candidates, const MatchOptions& options);

}  // namespace dragoman::tmx
