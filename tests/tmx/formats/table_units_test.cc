// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/table_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/formats/exchange_files.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;

TEST(Tsv, SkipsOnlyWhatIsWrongWhenReadLeniently) {
  ReadReport report;
  const auto units =
      units_of(".tsv", "a\tb\nno tab\nc\t\xFF\nd\te\t0.25\n", {.lenient = true}, &report);
  EXPECT_THAT(texts(units), ElementsAre("a", "b", "d", "e"));
  EXPECT_EQ(report.skipped, 2U);
  ASSERT_EQ(report.problems.size(), 2U);
  EXPECT_EQ(report.problems[1].line, 3U);
}

}  // namespace
}  // namespace dragoman::tmx
