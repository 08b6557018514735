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

// Reads the facts of target segments that are not translated in the language that they are in:
// "15,000" is a number there, and "July 12th" a date.
void read_copies(const Bitext& bitext, const KnownFacts& known, PairedFacts& pair) {
  const LangTag& language = bitext.source.language;
  if (language.language() == bitext.target.language.language()) return;
  for (const Bead& bead : bitext.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const auto source = words_of(bitext.source, bead.source);
    for (std::uint32_t id = bead.target.first; id < bead.target.last; ++id) {
      if (!is_copy(bitext, bead, id, source)) continue;
      pair.copied.resize(bitext.target.segments.size());
      pair.copied[id] = true;
      if (!pair.target.facts[id].empty()) {
        pair.target.facts[id] = read_facts(pair.target.text(id), language, known);
      }
    }
  }
}

PairedFacts both_sides(const Bitext& bitext, const KnownFacts& source, const KnownFacts& target) {
  PairedFacts pair{&bitext, facts_of(bitext.source, source), facts_of(bitext.target, target)};
  read_copies(bitext, source, pair);
  pair.source.counterpart = &bitext.target;
  pair.target.counterpart = &bitext.source;
  return pair;
}

}  // namespace

DocumentFacts document_facts(const Document& document) {
  return facts_of(document, known_facts(document.language));
}

PairedFacts unpaired_facts(const Bitext& bitext) {
  return both_sides(bitext, known_facts(bitext.source.language),
                    known_facts(bitext.target.language));
}

PairedFacts pair_facts(const Bitext& bitext) {
  const KnownFacts known = known_facts(bitext.source.language, bitext.target.language);
  PairedFacts pair = both_sides(bitext, known, known);
  pair.known = known;
  pair.is_plain = !known.words;
  pair.figures = mismatched_figures(pair);
  return pair;
}

}  // namespace dragoman::qa
