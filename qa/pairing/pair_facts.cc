// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/pair_facts.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include "qa/facts/facts.h"
#include "qa/pairing/figures.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

DocumentFacts facts_of(const Document& document, const KnownFacts& known) {
  DocumentFacts text{&document};
  text.facts.reserve(document.segments.size());
  for (const Segment& segment : document.segments) {
    const Content content = document.blocks[segment.block].content;
    const bool says_facts = content != Content::contents && content != Content::code;
    text.facts.push_back(says_facts ? read_facts(document.text(segment), document.language, known)
                                    : std::vector<Fact>());
  }
  return text;
}

// The words of a span, hashed and sorted; words with figures are left out.
std::vector<std::uint64_t> words_of(const Document& document, Span span) {
  std::vector<std::uint64_t> hashes;
  std::vector<Word> words;
  for (std::uint32_t id = span.first; id < span.last; ++id) {
    const std::string_view text = document.text(document.segments[id]);
    find_words(text, words);
    for (const Word& word : words) {
      if (!word.has_digit) hashes.push_back(folded_hash(word.in(text)));
    }
  }
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

// Whether the target segment has nearly all its words from its source: it is not translated.
bool is_copy(const Bitext& bitext, const Bead& bead, std::uint32_t target,
             const std::vector<std::uint64_t>& source) {
  constexpr std::size_t kFewest = 4;  // a few words may be names
  const auto words = words_of(bitext.target, {target, target + 1});
  if (words.size() < kFewest || bead.source.empty()) return false;
  std::vector<std::uint64_t> shared;
  std::set_intersection(words.begin(), words.end(), source.begin(), source.end(),
                        std::back_inserter(shared));
  return shared.size() * 10 >= words.size() * 9;
}

// Marks the target segments that are not translated.
void find_copies(PairedFacts& pair) {
  const Bitext& bitext = *pair.bitext;
  if (bitext.source.language.language() == bitext.target.language.language()) return;
  for (const Bead& bead : bitext.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const auto source = words_of(bitext.source, bead.source);
    for (std::uint32_t id = bead.target.first; id < bead.target.last; ++id) {
      if (!is_copy(bitext, bead, id, source)) continue;
      pair.copied.resize(bitext.target.segments.size());
      pair.copied[id] = true;
    }
  }
}

// Reads the facts of copies in the language that they are in: "15,000" is a number there, and "July
// 12th" a date.
void read_copies(const PairedFacts& pair, const KnownFacts& known, DocumentFacts& target) {
  for (std::uint32_t id = 0; id < pair.copied.size(); ++id) {
    if (!pair.copied[id] || target.facts[id].empty()) continue;
    target.facts[id] = read_facts(target.text(id), pair.bitext->source.language, known);
  }
}

DocumentFacts one_side(const PairedFacts& pair, Side side, const KnownFacts& known,
                       const KnownFacts& known_in_copies) {
  const Bitext& bitext = *pair.bitext;
  const bool is_target = side == Side::target;
  DocumentFacts facts = facts_of(is_target ? bitext.target : bitext.source, known);
  facts.counterpart = is_target ? &bitext.source : &bitext.target;
  if (is_target) read_copies(pair, known_in_copies, facts);
  return facts;
}

}  // namespace

DocumentFacts document_facts(const Document& document) {
  return facts_of(document, known_facts(document.language));
}

PairedFacts pair_facts(const Bitext& bitext) {
  const KnownFacts known = known_facts(bitext.source.language, bitext.target.language);
  PairedFacts pair{.bitext = &bitext};
  find_copies(pair);
  pair.source = one_side(pair, Side::source, known, known);
  pair.target = one_side(pair, Side::target, known, known);
  pair.known = known;
  pair.is_plain = !known.words;
  pair.figures = mismatched_figures(pair);
  return pair;
}

std::optional<DocumentFacts> own_facts_of_target(const PairedFacts& pair) {
  const KnownFacts known = known_facts(pair.bitext->target.language);
  const KnownFacts in_copies = known_facts(pair.bitext->source.language);
  const bool same = known == pair.known && (pair.copied.empty() || in_copies == pair.known);
  if (same) return std::nullopt;
  return one_side(pair, Side::target, known, in_copies);
}

}  // namespace dragoman::qa
