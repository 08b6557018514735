// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(DoubledSpace, IsGoodToKnow) {
  EXPECT_THAT(said_inside("doubled-space", "le  rapport du\u00A0 Comité"), SizeIs(2));
  EXPECT_THAT(said_inside("doubled-space", "le rapport du\u00A0Comité"), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
