// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace dragoman::testing {
namespace {

using ::testing::HasSubstr;

TEST(ScoreCommand, PrintsATableForTwoFiles) {
  const Folder folder;
  const auto gold = folder.file("g.tsv", "0\t0\n1\t1,2\n");
  const auto found = folder.file("f.ladder", "0\t0\t0.9\n1\t1\t0.8\n\t2\t0.7\n");
  const Outcome outcome = run_program({"score", gold, found});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("0.3333  0.5000  0.4000"));  // strict
  EXPECT_THAT(outcome.out, HasSubstr("0.6667  1.0000  0.8000"));  // lax
}

TEST(ScoreCommand, SumsOverTheFilesOfTwoFolders) {
  const Folder folder;
  std::filesystem::create_directories(folder.path() / "gold");
  std::filesystem::create_directories(folder.path() / "found");
  folder.file("gold/a.tsv", "0\t0\n");
  folder.file("gold/b.tsv", "0\t0\n1\t1\n");
  folder.file("found/a.ladder", "0\t0\t1\n");
  folder.file("found/b.ladder", "0\t0\t1\n1\t\t1\n\t1\t1\n");
  const Outcome outcome =
      run_program({"score", folder.place("gold"), folder.place("found"), "--to", "json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["files"].size(), 2U);
  EXPECT_EQ(json["total"]["gold"], 3);
  EXPECT_DOUBLE_EQ(json["total"]["strict"]["precision"], 0.5);
  EXPECT_DOUBLE_EQ(json["total"]["strict"]["recall"], 2.0 / 3);
}

TEST(ScoreCommand, RefusesAGoldThatDoesNotMatch) {
  const Folder folder;
  const auto gold = folder.file("g.tsv", "0\t0\n1\t1\n");
  const auto found = folder.file("f.ladder", "0\t0\t1\n");
  const Outcome outcome = run_program({"score", gold, found});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("1 source and 1 target segments"));
  EXPECT_THAT(outcome.err, HasSubstr("2 source and 2 target segments"));
}

TEST(ScoreCommand, RefusesAFileAgainstAFolderAndAMissingCounterpart) {
  const Folder folder;
  const auto gold = folder.file("g.tsv", "0\t0\n");
  EXPECT_EQ(run_program({"score", gold, folder.path().string()}).status, 3);
  std::filesystem::create_directories(folder.path() / "empty");
  const Outcome outcome = run_program({"score", folder.path().string(), folder.place("empty")});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("holds no ladder for g.tsv"));
  EXPECT_EQ(run_program({"score", gold, folder.place("none.ladder")}).status, 3);
}

TEST(ScoreCommand, NamesTheLineOfADamagedLadder) {
  const Folder folder;
  const auto gold = folder.file("g.tsv", "0\t0\nnonsense\n");
  const Outcome outcome = run_program({"score", gold, gold});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("g.tsv:2: a line without a tab"));
}

}  // namespace
}  // namespace dragoman::testing
