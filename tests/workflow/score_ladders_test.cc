// SPDX-License-Identifier: Apache-2.0
#include "workflow/score_ladders.h"

#include <gmock/gmock.h>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"

namespace dragoman::workflow {
namespace {

class ScoreLadders : public ::testing::Test {
 protected:
  testing::Folder folder_;
};

TEST_F(ScoreLadders, ComparesTwoFiles) {
  const auto scores = score_ladders(folder_.file("g.tsv", "0\t0\n1\t1,2\n"),
                                    folder_.file("f.ladder", "0\t0\t0.9\n1\t1\t0.8\n\t2\t0.7\n"));
  ASSERT_EQ(scores.size(), 1U);
  EXPECT_EQ(scores[0].name, "g");
  EXPECT_EQ(scores[0].score.gold, 2U);
  EXPECT_EQ(scores[0].score.strict_hits, 1U);
}

TEST_F(ScoreLadders, PairsTheFilesOfTwoFoldersByName) {
  folder_.file("gold/b.tsv", "0\t0\n");
  folder_.file("gold/a.tsv", "0\t0\n");
  folder_.file("gold/notes.md", "no ladder");
  folder_.file("found/a.ladder", "0\t0\t1\n");
  folder_.file("found/b.ladder", "0\t0\t1\n");
  const auto scores = score_ladders(folder_.path() / "gold", folder_.path() / "found");
  ASSERT_EQ(scores.size(), 2U);
  EXPECT_EQ(scores[0].name, "a");
  EXPECT_EQ(scores[1].name, "b");
}

TEST_F(ScoreLadders, RefusesWhatDoesNotGoTogether) {
  const std::string one = folder_.file("gold/one.tsv", "0\t0\n");
  const std::string two = folder_.file("gold/two.tsv", "0\t0\n1\t1\n");
  std::filesystem::create_directories(folder_.path() / "empty");
  EXPECT_THROW(score_ladders(one, two), Error);
  EXPECT_THROW(score_ladders(one, folder_.path()), Error);
  EXPECT_THROW(score_ladders(folder_.path() / "gold", folder_.path() / "empty"), Error);
  EXPECT_THROW(score_ladders(folder_.path() / "empty", folder_.path() / "gold"), Error);
  EXPECT_THROW(score_ladders(std::string(5000, 'x'), one), Error);
}

}  // namespace
}  // namespace dragoman::workflow
