// SPDX-License-Identifier: Apache-2.0
#include "corpus/ladder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "corpus/base/error.h"

namespace dragoman {
namespace {

class Ladder : public testing::Test {
 protected:
  Ladder()
      : file_(testing::TempDir() + testing::UnitTest::GetInstance()->current_test_info()->name() +
              ".tsv") {}
  ~Ladder() override { std::filesystem::remove(file_); }

  std::vector<Rung> read(const std::string& text) const {
    std::ofstream(file_) << text;
    return read_ladder(file_);
  }

  void expect_refused(const std::string& text, std::size_t line, const std::string& cause) const {
    try {
      read(text);
      ADD_FAILURE() << "was read: " << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::syntax);
      EXPECT_EQ(error.where().line.value_or(0), line);
      EXPECT_NE(std::string(error.what()).find(cause), std::string::npos) << error.what();
    }
  }

  std::filesystem::path file_;
};

TEST_F(Ladder, IsReadWithCommentsEmptySidesAndConfidence) {
  const std::vector<Rung> want = {{{0}, {0}, 1}, {{1, 2}, {1}, 0.5}, {{3}, {}, 1}, {{}, {2}, 1}};
  EXPECT_EQ(read("# a comment\n0\t0\n1,2\t1\t0.5\n3\t\n\t2\n"), want);
}

TEST_F(Ladder, MayPairSegmentsThatAreNoNeighbours) {
  const std::vector<Rung> want = {{{0, 2}, {1}, 1}, {{1}, {0}, 1}};
  EXPECT_EQ(read("2,0\t1\n1\t0\n"), want);
}

TEST_F(Ladder, IsRefusedWithTheLineThatIsWrong) {
  expect_refused("0\t0\n1 1\n", 2, "without a tab");
  expect_refused("0\t0\nx\t1\n", 2, "\"x\" is not a segment number");
  expect_refused("-1\t0\n", 1, "is not a segment number");
  expect_refused("0,\t0\n", 1, "is not a segment number");
  expect_refused("99999999999\t0\n", 1, "is not a segment number");
  expect_refused("0\t0\n0\t1\n", 2, "is already in line 1");
  expect_refused("0\t0\t1.5\n", 1, "is not a probability");
  expect_refused("\t\n", 1, "without segments");
  expect_refused("0\t0\n2\t1\n", 0, "source segment 1 is missing");
}

TEST_F(Ladder, ComesBackAsItWasWritten) {
  std::ostringstream out;
  write_ladder({{{0, 2}, {0, 1}, 0.75F}, {{2, 3}, {1, 1}, 1}, {{3, 3}, {1, 3}, 0.12345F}}, out);
  EXPECT_EQ(out.str(), "0,1\t0\t0.7500\n2\t\t1.0000\n\t1,2\t0.1235\n");
  const auto rungs = read(out.str());
  ASSERT_EQ(rungs.size(), 3U);
  EXPECT_EQ(rungs[2].target, (std::vector<std::uint32_t>{1, 2}));
}

TEST_F(Ladder, SaysInACommentWhichBeadsCross) {
  const std::vector<Bead> beads = {{{0, 1}, {2, 4}, 0.5F, true}, {{1, 2}, {0, 2}, 1}};
  std::ostringstream out;
  write_ladder(beads, out);
  EXPECT_EQ(out.str(), "# crossing\n0\t2,3\t0.5000\n1\t0,1\t1.0000\n");
  const std::vector<Rung> want = {{{0}, {2, 3}, 0.5}, {{1}, {0, 1}, 1}};
  EXPECT_EQ(read(out.str()), want);
}

TEST(BeadsByTarget, AreInTheTargetsOrderWithoutOmissions) {
  const std::vector<Bead> beads = {{{0, 1}, {1, 2}, 1},
                                   {{1, 2}, {2, 2}, 1},
                                   {{2, 3}, {3, 5}, 1, true},
                                   {{3, 4}, {2, 3}, 1},
                                   {{4, 5}, {0, 1}, 1, true}};
  EXPECT_EQ(beads_by_target(beads), (std::vector<std::size_t>{4, 0, 3, 2}));
  EXPECT_TRUE(beads_by_target({}).empty());
}

}  // namespace
}  // namespace dragoman
