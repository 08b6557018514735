// SPDX-License-Identifier: Apache-2.0
#include "align/model/verdict.h"

#include <gtest/gtest.h>

#include "align/aligner.h"
#include "tests/align/made_text.h"

namespace dragoman {
namespace {

TEST(Verdict, IsTranslationWhereNearlyAllIsPaired) {
  const auto text = testing::make_text({.beads = 200});
  const Bitext bitext = align(text.source, text.target);
  EXPECT_EQ(bitext.correspondence.verdict, Verdict::translation);
  EXPECT_GT(bitext.correspondence.source_share, 0.9);
}

TEST(Verdict, IsPartialWhereMuchIsMissing) {
  auto text = testing::make_text({.beads = 300, .omitted = 0, .merged = 0});
  testing::erase_target_blocks(text, 100, 120);
  const Correspondence found = align(text.source, text.target).correspondence;
  EXPECT_EQ(found.verdict, Verdict::partial);
  EXPECT_NEAR(found.source_share, 0.6, 0.05);
  EXPECT_GT(found.target_share, 0.95);
}

TEST(Verdict, IsUnrelatedForTwoTextsThatHaveNothingInCommon) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const auto one = testing::make_text({.beads = 150, .seed = seed});
    const auto other = testing::make_text({.beads = 150, .seed = seed + 100});
    const Bitext bitext = align(one.source, other.target);
    EXPECT_EQ(bitext.correspondence.verdict, Verdict::unrelated) << "seed " << seed;
    for (const Bead& bead : bitext.beads) {
      if (bead.source.empty() || bead.target.empty()) continue;
      EXPECT_LT(bead.confidence, 0.5);
    }
  }
}

TEST(Verdict, IsUnrelatedForLongTextsToo) {
  // Long enough for windows, and for a first band that is narrowed by a quick look.
  const auto one = testing::make_text({.beads = 2600, .seed = 21});
  const auto other = testing::make_text({.beads = 2600, .seed = 22});
  AlignOptions options;
  const Bitext bitext = align(one.source, other.target, options);
  EXPECT_EQ(bitext.correspondence.verdict, Verdict::unrelated);
  options.jobs = 3;
  EXPECT_EQ(align(one.source, other.target, options).beads, bitext.beads);
}

TEST(Verdict, TrustsAFewSegmentsThatProveNothing) {
  const auto text = testing::make_text({.beads = 3, .omitted = 0, .merged = 0});
  EXPECT_NE(align(text.source, text.target).correspondence.verdict, Verdict::unrelated);
}

TEST(Verdict, IsUnrelatedWhereNothingIsPaired) {
  const auto text = testing::make_text({.beads = 100});
  Document nothing;
  nothing.language = text.target.language;
  EXPECT_EQ(align(text.source, nothing).correspondence.verdict, Verdict::unrelated);
}

TEST(ProbabilityRelated, ExpectsLessOfTextsThatShareNoAlphabet) {
  const std::vector<Bead> beads(40, Bead{{0, 1}, {0, 1}, 1});
  const std::vector<float> some(40, 1.2F), less(40, -0.8F);
  EXPECT_LT(probability_related(beads, some), 0.5);
  EXPECT_GT(probability_related(beads, some, false), 0.9);
  EXPECT_LT(probability_related(beads, less, false), 0.5);
}

TEST(ProbabilityRelated, GrowsWithTheWorthOfTheBeads) {
  const std::vector<Bead> beads(40, Bead{{0, 1}, {0, 1}, 1});
  const std::vector<float> little(40, 0.5F), much(40, 8.0F);
  EXPECT_LT(probability_related(beads, little), 0.1);
  EXPECT_GT(probability_related(beads, much), 0.99);
}

}  // namespace
}  // namespace dragoman
