// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/cli/program.h"
#include "tests/paths.h"

namespace dragoman::testing {
namespace {

using ::testing::HasSubstr;

class ConvertCommand : public ::testing::Test {
 protected:
  Folder folder_;
};

TEST_F(ConvertCommand, GoesByTheOutputsExtension) {
  const std::string in = folder_.file("a.csv", "en,fr\nOne,Un\n");
  for (const char* name : {"a.tmx", "a.xlf", "a.jsonl", "a.tsv"}) {
    const std::string out = folder_.place(name);
    const Outcome made = run_program({"convert", in, out});
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_THAT(made.err, HasSubstr("1 units written"));
    EXPECT_EQ(run_program({"convert", out, "-", "--to", "tsv", "--quiet"}).out,
              "One\tUn\t\t\t\t\ten\tfr\t\n")
        << name;
  }
}

TEST_F(ConvertCommand, SaysWhichOfSeveralLanguagesItTook) {
  const std::string in = folder_.file("a.csv", "ar,fr,en\nنعم,oui,yes\n");
  const Outcome made = run_program({"convert", in, "-", "--to", "csv"});
  EXPECT_THAT(made.out, HasSubstr("ar,fr,confidence"));
  EXPECT_THAT(made.err, HasSubstr("has texts in ar, en, fr; the pair written is ar and fr"));
  EXPECT_THAT(run_program({"convert", in, "-", "--to", "csv", "-s", "en", "-t", "fr"}).out,
              HasSubstr("yes,oui"));
}

TEST_F(ConvertCommand, LeavesNothingBehindASignal) {
  const std::string out = folder_.place("out.tmx");
  const std::string command = "(echo 'One\tUn'; sleep 3) | timeout -s INT 1 '" +
                              paths::program().string() + "' convert - '" + out + "'";
  EXPECT_NE(std::system(command.c_str()), 0);
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(ConvertCommand, LeavesNoOutputBehindAnError) {
  const std::string in = folder_.file("bad.tsv", "a\tb\nno tab\n");
  const std::string out = folder_.place("out.tmx");
  const Outcome failed = run_program({"convert", in, out});
  EXPECT_EQ(failed.status, 3);
  EXPECT_THAT(failed.err, HasSubstr("bad.tsv:2: a line without a tab; write SOURCE<TAB>TARGET"));
  EXPECT_FALSE(std::filesystem::exists(out));
  const Outcome mended = run_program({"convert", in, out, "--lenient"});
  EXPECT_EQ(mended.status, 0);
  EXPECT_THAT(mended.err, HasSubstr("1 units written, 1 skipped"));
}

TEST_F(ConvertCommand, SaysWhatItCanNotWrite) {
  const std::string in = folder_.file("a.tsv", "a\tb\n");
  EXPECT_EQ(run_program({"convert", in, folder_.place("a.tbx")}).status, 2);
  EXPECT_EQ(run_program({"convert", in, folder_.place("a.doc")}).status, 2);
  EXPECT_EQ(run_program({"convert", folder_.place("no.tmx"), "-"}).status, 3);
}

}  // namespace
}  // namespace dragoman::testing
