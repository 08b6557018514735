// SPDX-License-Identifier: Apache-2.0
#include "align/model/coverage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "align/aligner.h"
#include "tests/align/made_text.h"

namespace dragoman {
namespace {

// A long text whose beads are all 1-1, so that its words are well known.
testing::MadeText plain_text() {
  return testing::make_text({.beads = 300, .omitted = 0, .merged = 0, .seed = 5});
}

void set_text(Document& document, std::uint32_t block, std::string text) {
  document.blocks[block].text = std::move(text);
  document.segments[block].end = static_cast<std::uint32_t>(document.blocks[block].text.size());
}

std::string text_of(const Document& document, std::uint32_t segment) {
  return std::string(document.text(document.segments[segment]));
}

// The segments that have this many words at least.
std::vector<std::uint32_t> long_segments(const Document& document, long words) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t k = 0; k < document.segments.size(); ++k) {
    const std::string text = text_of(document, k);
    if (std::count(text.begin(), text.end(), ' ') >= words) found.push_back(k);
  }
  return found;
}

TEST(Coverage, IsThereForEachBead) {
  const auto text = testing::make_text({.beads = 80});
  const Bitext bitext = align(text.source, text.target);
  EXPECT_EQ(bitext.coverage.size(), bitext.beads.size());
  for (const Coverage& coverage : bitext.coverage) {
    EXPECT_GE(coverage.source, 0);
    EXPECT_LE(coverage.source, 1);
    EXPECT_GE(coverage.target, 0);
    EXPECT_LE(coverage.target, 1);
  }
}

TEST(Coverage, TellsASourceWhoseEndHasNoCounterpart) {
  auto text = plain_text();
  // A source that goes on, with another sentence's words, where its target ends.
  const std::uint32_t cut = long_segments(text.source, 15).at(3);
  const std::string whole = text_of(text.source, cut);
  const std::string other = text_of(text.source, long_segments(text.source, 15).at(9));
  set_text(text.source, cut, whole.substr(0, whole.size() - 1) + other);
  const Bitext bitext = align(text.source, text.target);
  ASSERT_EQ(bitext.beads.size(), 300U);
  EXPECT_GT(bitext.coverage[cut].source_tail, 3);
  EXPECT_LT(bitext.coverage[cut].source, 0.8);
  std::size_t suspect = 0;
  for (const Coverage& coverage : bitext.coverage) suspect += coverage.source_tail > 3;
  EXPECT_LE(suspect, 6U);
}

TEST(Coverage, TellsHalvesThatRatherGoWithEachOthersCounterpart) {
  const auto text = plain_text();
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features source = segment_features(text.source, vocabulary, labels);
  const Features target = segment_features(text.target, vocabulary, labels);
  std::vector<Bead> beads;
  for (std::uint32_t k = 0; k < source.size(); ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 1});
  const Lexicon lexicon =
      learn_lexicon(source, target, beads, vocabulary, Unigram(source, vocabulary.size()),
                    Unigram(target, vocabulary.size()), {}, default_weights().lexicon);
  const std::uint32_t place = long_segments(text.source, 12).at(0);
  const std::vector<Bead> pair = {{{place, place + 2}, {place, place + 2}, 1}};
  const float straight = coverage_of(source, target, pair, lexicon)[0].exchanged;
  EXPECT_LT(straight, -8);
  auto swapped = text;
  const std::string first = text_of(text.target, place);
  set_text(swapped.target, place, text_of(text.target, place + 1));
  set_text(swapped.target, place + 1, first);
  const Features exchanged = segment_features(swapped.target, vocabulary, labels);
  EXPECT_FLOAT_EQ(coverage_of(source, exchanged, pair, lexicon)[0].exchanged, -straight);
}

}  // namespace
}  // namespace dragoman
