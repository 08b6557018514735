// SPDX-License-Identifier: Apache-2.0
//
// Target segments left in the source language: the same words in the same order, if they are
// function words of the source or words that the document translates elsewhere. Names, titles,
// addresses and symbols are rightly the same in both languages.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/structure/block_content.h"
#include "corpus/structure/block_kind.h"
#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/pairing/segment_text.h"
#include "qa/words/speller.h"
#include "qa/words/surface_data.h"
#include "qa/words/text_words.h"

namespace dragoman::qa::checks {
namespace {

// The words of some segments in a row, hashed; figures, and what is written for machines, are left
// out.
struct Line {
  std::vector<std::uint64_t> words = {};
  std::vector<Word> scratch = {};

  void read(const DocumentFacts& text, std::uint32_t segment) {
    read(text, Span{segment, segment + 1});
  }
  void read(const DocumentFacts& text, Span span) {
    words.clear();
    for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
      const std::string_view line = text.text(segment);
      for (const std::string_view piece : split_at_spaces(line)) {
        if (is_machine_word(piece)) continue;
        find_words(piece, scratch);
        for (const Word& word : scratch) {
          if (!word.has_digit) words.push_back(folded_hash(word.in(piece)));
        }
      }
    }
  }
};

bool is_within_quotes(std::string_view text) {
  constexpr std::array<std::string_view, 5> kOpening = {"\"", "«", "<<", "“", "'"};
  const bool opens = std::any_of(kOpening.begin(), kOpening.end(),
                                 [&](std::string_view mark) { return text.starts_with(mark); });
  std::size_t at = text.size();
  return opens && (is_closing_mark(previous_char(text, at)) || text.ends_with(">>"));
}

// The words of a name: "Software in the Public Interest".
bool is_in_title_case(std::string_view text, const SurfaceData& words_of_language) {
  constexpr std::size_t kFewest = 3;
  std::vector<Word> words;
  find_words(text, words);
  return words.size() >= kFewest && !ends_like_sentence(text) &&
         std::all_of(words.begin(), words.end(), [&](const Word& word) {
           std::size_t at = word.begin;
           return word.has_digit || is_upper(next_char(text, at)) ||
                  words_of_language.function.contains(folded_hash(word.in(text)));
         });
}

bool has_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_upper(next_char(text, at))) return true;
  }
  return false;
}

// Whether each word of a short text is a word of the language as well: "Application". True if there
// is no dictionary.
bool are_words_of(const LangTag& language, std::string_view text) {
  const Speller* const dictionary = speller(language);
  if (dictionary == nullptr) return true;
  std::vector<Word> words;
  find_words(text, words);
  return std::all_of(words.begin(), words.end(), [&](const Word& word) {
    return word.has_digit || word.end - word.begin == 1 || dictionary->knows(word.in(text));
  });
}

// Characters of a short segment that may be told from a sign.
constexpr std::uint32_t kShortest = 4;

// Translated so many times more often than copied: neither a name nor a word of both languages.
constexpr std::uint32_t kRule = 2;

// How often the other side of its beads has a source word, too, as with names, and how often not.
struct Copies {
  std::uint32_t copied = 0;
  std::uint32_t translated = 0;
};
using CopyCounts = std::unordered_map<std::uint64_t, Copies>;

// Where each word is for the first time.
using FirstPlaces = std::unordered_map<std::uint64_t, std::size_t>;

FirstPlaces first_places(const std::vector<std::uint64_t>& words) {
  FirstPlaces places;
  for (std::size_t k = 0; k < words.size(); ++k) places.emplace(words[k], k);
  return places;
}

// Which words of the target are in the source too, in order: after each match, the next is looked
// for within a few words. `firsts` are those of the source.
std::size_t words_in_sequence(const std::vector<std::uint64_t>& source, const FirstPlaces& firsts,
                              const std::vector<std::uint64_t>& target, std::vector<bool>& shared) {
  constexpr std::size_t kAhead = 8;
  shared.assign(target.size(), false);
  std::size_t count = 0;
  std::size_t next = 0;
  for (std::size_t k = 0; k < target.size() && next < source.size(); ++k) {
    std::size_t found = next;
    if (count == 0) {
      const auto first = firsts.find(target[k]);
      if (first == firsts.end()) continue;
      found = first->second;
    } else {
      const std::size_t until = std::min(source.size(), next + kAhead);
      while (found < until && source[found] != target[k]) ++found;
      if (found == until) continue;
    }
    shared[k] = true;
    ++count;
    next = found + 1;
  }
  return count;
}

struct Candidate {
  std::size_t bead = 0;
  std::uint32_t segment = 0;  // of the target
  std::size_t foreign = 0;    // shared function words of the source
  std::size_t own = 0;        // function words of the target
  std::size_t words = 0;
  std::size_t shared = 0;
  std::vector<std::uint64_t> shared_words = {};
};

class Scan {
 public:
  explicit Scan(const PairedFacts& pair)
      : pair_(pair),
        source_words_(surface_data(pair.bitext->source.language)),
        target_words_(surface_data(pair.bitext->target.language)) {}

  std::vector<Candidate> candidates() {
    std::vector<Candidate> found;
    const auto& beads = pair_.bitext->beads;
    for (std::size_t k = 0; k < beads.size(); ++k) {
      if (beads[k].source.empty() || beads[k].target.empty()) continue;
      source_.read(pair_.source, beads[k].source);
      const FirstPlaces firsts = first_places(source_.words);
      for (std::uint32_t id = beads[k].target.first; id < beads[k].target.last; ++id) {
        target_.read(pair_.target, id);
        const std::size_t shared = words_in_sequence(source_.words, firsts, target_.words, shared_);
        // Few segments share more than half their words.
        if (shared * 10 < target_.words.size() * 7 || target_.words.empty()) continue;
        found.push_back(candidate(k, id, shared));
      }
    }
    return found;
  }

  // Fills in, for the words of the candidates, how often they are copied and translated.
  CopyCounts copies(const std::vector<Candidate>& candidates) {
    CopyCounts counts;
    for (const Candidate& candidate : candidates) {
      for (const std::uint64_t word : candidate.shared_words) counts[word];
    }
    if (counts.empty()) return counts;
    for (const Bead& bead : pair_.bitext->beads) {
      if (bead.source.empty() || bead.target.empty()) continue;
      source_.read(pair_.source, bead.source);
      bool read = false;
      for (const std::uint64_t word : source_.words) {
        const auto at = counts.find(word);
        if (at == counts.end()) continue;
        if (!std::exchange(read, true)) {
          target_.read(pair_.target, bead.target);
          std::sort(target_.words.begin(), target_.words.end());
        }
        const bool copied = std::binary_search(target_.words.begin(), target_.words.end(), word);
        ++(copied ? at->second.copied : at->second.translated);
      }
    }
    return counts;
  }

 private:
  Candidate candidate(std::size_t bead, std::uint32_t segment, std::size_t shared) const {
    Candidate made{
        .bead = bead, .segment = segment, .words = target_.words.size(), .shared = shared};
    for (std::size_t k = 0; k < target_.words.size(); ++k) {
      const std::uint64_t word = target_.words[k];
      const bool is_source = source_words_.function.contains(word);
      const bool is_target = target_words_.function.contains(word);
      if (is_target && !is_source) ++made.own;
      if (is_source && !is_target && shared_[k]) ++made.foreign;
      if (shared_[k] && !is_target) made.shared_words.push_back(word);
    }
    return made;
  }

  const PairedFacts& pair_;
  const SurfaceData& source_words_;
  const SurfaceData& target_words_;
  Line source_;
  Line target_;
  std::vector<bool> shared_;
};

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto& bitext = *pair.bitext;
  if (bitext.source.language.language() == bitext.target.language.language()) return;
  Scan scan(pair);
  const std::vector<Candidate> candidates = scan.candidates();
  const CopyCounts counts = scan.copies(candidates);
  for (const Candidate& candidate : candidates) {
    // Words that are translated elsewhere as often as copied (here they count as copied), and
    // those that are usually translated.
    std::size_t translated = 0;
    std::size_t always = 0;
    for (const std::uint64_t word : candidate.shared_words) {
      const Copies& copies = counts.at(word);
      if (copies.translated >= copies.copied && copies.translated > 0) ++translated;
      if (copies.translated >= kRule && copies.translated >= kRule * copies.copied) ++always;
    }
    const double share =
        static_cast<double>(candidate.shared) / static_cast<double>(candidate.words);
    const std::size_t evidence = std::max(translated, candidate.foreign);
    const std::string_view written = pair.target.text(candidate.segment);
    // All of a few words must be such, since names are short as well.
    const bool is_short = candidate.words < 3 || evidence < 2;
    if (is_short && (share < 1 || always == 0 || always + candidate.foreign < candidate.words)) {
      continue;
    }
    if (share < 0.8) continue;
    if (is_short && visible_length(written) < kShortest) continue;  // the name of a key: "Esc"
    if (is_short && are_words_of(bitext.target.language, written)) continue;
    if (candidate.own * 2 > candidate.foreign + translated) continue;
    const bool sure = evidence >= 3 && share >= 0.9 && candidate.words >= 5 &&
                      !is_in_title_case(written, surface_data(bitext.source.language));
    // What is typed and what a machine answers has neither capitals nor function words: "libc6
    // install".
    const bool typed = candidate.foreign == 0 && !has_capital(written);
    Finding finding;
    finding.severity = sure ? Severity::error : Severity::warning;
    finding.confidence = sure ? 0.97F : 0.7F;
    if (is_within_quotes(written) || (typed && !sure)) {  // a title, a command
      finding.severity = Severity::info;
      finding.confidence = 0.4F;
    }
    finding.message = {"This segment seems to be untranslated."};
    finding.spots = {
        whole_segment(pair.source, Side::source, bitext.beads[candidate.bead].source.first),
        whole_segment(pair.target, Side::target, candidate.segment)};
    finding.values = {fold(written)};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kUntranslated = {
    .name = "untranslated",
    .purpose = "Segments left in the language of the original.",
    .wrong = "The report was adopted by consensus. | The report was adopted by consensus.",
    .right = "United Nations Office at Geneva: Palais des Nations | Palais des Nations",
    .between = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
