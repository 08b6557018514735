// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

TEST(SameTarget, IsGoodToKnow) {
  EXPECT_THAT(summaries(findings_of(
                  "same-target",
                  {{"The draft was adopted by vote.", "Le projet est adopté par un vote."},
                   {"The draft was rejected by vote.", "Le projet est adopté par un vote."}})),
              ElementsAre(StartsWith("info")));
}

TEST(SameTarget, IsNotRepeatedWhereTheOriginalRepeatsItself) {
  const TextPair pair{"The draft was adopted by vote.", "Le projet est adopté par un vote."};
  EXPECT_THAT(findings_of("same-target", {pair, pair}), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
