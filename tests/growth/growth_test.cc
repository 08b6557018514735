// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/growth/growth_cases.h"

namespace dragoman {
namespace {

// Between linear work, which doubles, and quadratic work, of which there is four times as much:
// sorting adds a little, and what is read only once takes a little away.
constexpr double kMostGrowth = 2.6;
// Less than this is noise: data that are loaded, tables that double.
constexpr double kFewSteps = 50'000;
constexpr double kFewBytes = 1'000'000;

class WorkGrows : public testing::TestWithParam<GrowthCase> {};

TEST_P(WorkGrows, AsTheInputDoes) {
  const Growth growth = growth_of(GetParam());
  const auto steps = static_cast<double>(growth.four_times.steps);
  const auto bytes = static_cast<double>(growth.four_times.bytes);
  EXPECT_GT(steps, kFewSteps) << "the input does nothing";
  EXPECT_LT(steps, kMostGrowth * static_cast<double>(growth.twice.steps));
  EXPECT_LT(bytes, kMostGrowth * static_cast<double>(growth.twice.bytes) + kFewBytes);
}

INSTANTIATE_TEST_SUITE_P(Of, WorkGrows, testing::ValuesIn(all_growth_cases()),
                         [](const auto& one) { return one.param.name; });

// The counter itself, which would let everything pass if it did not count.
TEST(CountedWork, SeesWorkThatGrowsWithTheSquare) {
  const auto pairs = [](std::size_t size) {
    return [size] {
      const std::string text(size, 'a');
      volatile std::size_t equal = 0;
      for (const char one : text) {
        for (const char other : text) equal = equal + (one == other ? 1U : 0U);
      }
    };
  };
  const double once = static_cast<double>(work_of(pairs(500)).steps);
  EXPECT_GT(static_cast<double>(work_of(pairs(1000)).steps), 3.5 * once);
}

TEST(CountedWork, SeesBytesThatAreMovedAgainAndAgain) {
  const auto erase_all = [](std::size_t size) {
    return [size] {
      std::string text(size, 'a');
      while (!text.empty()) text.erase(0, 1);
    };
  };
  const double once = static_cast<double>(work_of(erase_all(8'000)).steps);
  EXPECT_GT(static_cast<double>(work_of(erase_all(16'000)).steps), 3 * once);
}

TEST(CountedWork, GivesTheSameForTheSame) {
  const GrowthCase one = segment_cases().front();
  const auto task = one.make(100);
  task();
  const Work first = work_of(task);
  const Work second = work_of(task);
  EXPECT_EQ(first.steps, second.steps);
  EXPECT_EQ(first.bytes, second.bytes);
}

}  // namespace
}  // namespace dragoman
