// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/paths.h"

namespace dragoman::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// Six pairs of two paragraphs, each of words of its own.
class BatchCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_.path() / "en");
    fs::create_directories(folder_.path() / "fr");
    std::string manifest = "source\ttarget\n# a remark\n";
    for (int i = 1; i <= 6; ++i) {
      const std::string name = "d" + std::to_string(i) + ".txt";
      folder_.file("en/" + name, "The Committee met in " + std::to_string(1990 + i) +
                                     " in Geneva.\n\nIt adopted the report of its session.\n");
      folder_.file("fr/" + name, "Le Comité s’est réuni en " + std::to_string(1990 + i) +
                                     " à Genève.\n\nIl a adopté le rapport de sa session.\n");
      manifest += "en/" + name + "\tfr/" + name + "\n";
    }
    manifest_ = folder_.file("manifest.tsv", manifest);
  }
  Outcome batch(const std::string& out, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"batch", manifest_, "-o", folder_.place(out)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
  }
  std::string read(const std::string& name) { return read_file(folder_.path() / name); }

  Folder folder_;
  std::string manifest_;
};

TEST_F(BatchCommand, WritesTheUnitsOfEachPairAndAReport) {
  const Outcome made = batch("out", {"--merged", folder_.place("all.tmx")});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out, "");
  EXPECT_THAT(made.err, HasSubstr("6 pairs, 12 units, 0 suspect, 0 failed"));
  EXPECT_THAT(read("out/en-d3.tmx"), HasSubstr("met in 1993 in Geneva"));
  EXPECT_THAT(read("out/report.tsv"), HasSubstr("\nen-d3\tdone\ttranslation\t2\t2\t2\t"));
  EXPECT_THAT(read("all.tmx"), HasSubstr("met in 1996 in Geneva"));
}

TEST_F(BatchCommand, FillsAMemory) {
  const Outcome made = batch("out", {"--tm", folder_.place("all.tm")});
  EXPECT_EQ(made.status, 0) << made.err;
  const Outcome found = run_program(
      {"tm", "lookup", folder_.place("all.tm"), "The Committee met in 1993 in Geneva."});
  EXPECT_THAT(found.out, HasSubstr("Le Comité s’est réuni en 1993 à Genève."));
  EXPECT_THAT(found.out, HasSubstr("d3.txt\""));
}

TEST_F(BatchCommand, DetectsTheLanguagesOfEachPairAndKeepsAMemoryToOnePairOfLanguages) {
  folder_.file(
      "en/d2.txt",
      "Der Ausschuss nahm den Bericht zur Kenntnis und beschloss, dass er an alle "
      "Mitglieder der Versammlung verteilt wird, damit sie dazu Stellung nehmen können.\n");
  folder_.file("fr/d2.txt",
               "Le Comité a pris note du rapport et a décidé qu'il serait distribué à tous les "
               "membres de l'Assemblée pour que ceux-ci fassent part de leurs observations.\n");
  const Outcome made =
      batch("out", {"--merged", folder_.place("all.tmx"), "--tm", folder_.place("all.tm")});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(read("out/en-d2.tmx"), HasSubstr("srclang=\"de\""));
  for (const char* place : {"all.tmx", "all.tm"}) {
    EXPECT_THAT(made.err, HasSubstr("en-d2: left out of " + folder_.place(place) +
                                    ": it is in de and fr, not in en and fr\n"));
  }
  EXPECT_THAT(read("all.tmx"), ::testing::Not(HasSubstr("Ausschuss")));
  EXPECT_THAT(
      run_program({"merge", manifest_, folder_.place("out"), "-o", folder_.place("m.tmx")}).err,
      HasSubstr("en-d2: left out of"));
}

TEST_F(BatchCommand, LosesNothingThatWasDoneWhenTheDiskIsFull) {
  std::string english;
  std::string french;
  for (int i = 0; i < 300; ++i) {
    english += "The Committee took note of report " + std::to_string(i) + " of its session.\n\n";
    french += "Le Comité a pris note du rapport " + std::to_string(i) + " de sa session.\n\n";
  }
  folder_.file("en/d5.txt", english);
  folder_.file("fr/d5.txt", french);
  // No file may become larger than 32 blocks, as on a disk that has no more.
  const std::string command = "ulimit -f 32; trap '' XFSZ; exec '" + paths::program().string() +
                              "' batch '" + manifest_ + "' -o '" + folder_.place("out") +
                              "' -j 1 --quiet 2>'" + folder_.place("errors") + "'";
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 4);
  EXPECT_THAT(read("errors"), HasSubstr("can't be written"));
  EXPECT_THAT(read("out/en-d4.tmx"), HasSubstr("</tmx>"));
  EXPECT_FALSE(fs::exists(folder_.path() / "out/en-d5.tmx"));

  EXPECT_EQ(batch("out", {"--resume"}).status, 0);
  EXPECT_EQ(batch("straight").status, 0);
  for (const char* name : {"en-d1.tmx", "en-d5.tmx", "en-d6.tmx", "report.tsv"}) {
    EXPECT_EQ(read(std::string("out/") + name), read(std::string("straight/") + name)) << name;
  }
}

TEST_F(BatchCommand, WritesTheSameInAnyNumberOfThreadsAndShards) {
  batch("one", {"-j", "1", "--merged", folder_.place("one.tmx")});
  batch("eight", {"-j", "8", "--merged", folder_.place("eight.tmx")});
  EXPECT_EQ(read("one.tmx"), read("eight.tmx"));
  EXPECT_EQ(read("one/report.tsv"), read("eight/report.tsv"));
  batch("s1", {"--shard", "1/2"});
  batch("s2", {"--shard", "2/2"});
  const Outcome merged = run_program({"merge", manifest_, folder_.place("s2"), folder_.place("s1"),
                                      "-o", folder_.place("merged.tmx")});
  EXPECT_EQ(merged.status, 0) << merged.err;
  EXPECT_EQ(read("merged.tmx"), read("one.tmx"));
}

TEST_F(BatchCommand, SaysWhichShardIsMissing) {
  batch("s1", {"--shard", "1/3"});
  batch("s3", {"--shard", "3/3"});
  const Outcome merged =
      run_program({"merge", manifest_, folder_.place("s1"), folder_.place("s3")});
  EXPECT_EQ(merged.status, 3);
  EXPECT_THAT(merged.err, HasSubstr("shard 2/3 is missing"));
  EXPECT_THAT(run_program({"merge", manifest_, folder_.place("s1"), folder_.place("s1")}).err,
              HasSubstr("holds shard 1/3, as"));
}

TEST_F(BatchCommand, GoesOnWhereItWasBrokenOff) {
  batch("out");
  fs::remove(folder_.path() / "out/en-d2.tmx");
  const auto untouched = fs::last_write_time(folder_.path() / "out/en-d1.tmx");
  folder_.file("en/d3.txt", "The Committee met in 2003 in Vienna.\n\nIt adopted its report.\n");
  EXPECT_EQ(batch("out").status, 3);  // the folder holds a batch
  const Outcome resumed = batch("out", {"--resume"});
  EXPECT_EQ(resumed.status, 0) << resumed.err;
  EXPECT_EQ(fs::last_write_time(folder_.path() / "out/en-d1.tmx"), untouched);
  EXPECT_THAT(read("out/en-d2.tmx"), HasSubstr("1992"));
  EXPECT_THAT(read("out/en-d3.tmx"), HasSubstr("Vienna"));
}

TEST_F(BatchCommand, GoesOnPastAPairThatCanNotBeReadAndSaysSo) {
  folder_.file("en/d2.txt", std::string("a\0b", 3));
  const Outcome made = batch("out", {"--merged", folder_.place("all.tmx")});
  EXPECT_EQ(made.status, 3);
  EXPECT_THAT(made.err, HasSubstr("en-d2: failed: "));
  EXPECT_THAT(made.err, HasSubstr("6 pairs, 10 units, 0 suspect, 1 failed"));
  EXPECT_THAT(read("out/report.tsv"), HasSubstr("\nen-d2\tfailed\t\t0\t0\t0\t"));
  EXPECT_FALSE(fs::exists(folder_.path() / "out/en-d2.tmx"));
  EXPECT_THAT(read("all.tmx"), HasSubstr("1996"));
}

TEST_F(BatchCommand, StopsWhereItCanNotWriteAndKeepsWhatWasDone) {
  batch("out", {"-j", "1"});
  fs::remove(folder_.path() / "out/en-d4.tmx");
  fs::create_directories(folder_.path() / "out/en-d4.tmx/in the way");
  const Outcome failed = batch("out", {"--resume", "-j", "1"});
  EXPECT_EQ(failed.status, 4) << failed.err;
  EXPECT_TRUE(fs::exists(folder_.path() / "out/en-d3.tmx"));
}

TEST_F(BatchCommand, NamesTheLineOfAManifestThatIsWrong) {
  const auto error_of = [&](const std::string& row) {
    const std::string file = folder_.file("bad.tsv", "en/d1.txt\tfr/d1.txt\n" + row + "\n");
    const Outcome failed = run_program({"batch", file, "-o", folder_.place("bad")});
    EXPECT_EQ(failed.status, 3) << row;
    EXPECT_FALSE(fs::exists(folder_.path() / "bad"));
    return failed.err;
  };
  EXPECT_THAT(error_of("en/no.txt\tfr/d2.txt"),
              HasSubstr("bad.tsv:2: there is no file \"en/no.txt\""));
  EXPECT_THAT(error_of("en/d1.txt\tfr/d1.txt"), HasSubstr(":2: the pair is already in line 1"));
  EXPECT_THAT(error_of("en/d2.txt"), HasSubstr(":2: 1 columns"));
  EXPECT_THAT(error_of("en/d2.txt\tfr/d2.txt\ta/b"), HasSubstr(":2: \"a/b\" can't be the name"));
  EXPECT_THAT(error_of("en/d2.txt\tfr/d2.txt\ten-d1"),
              HasSubstr(":2: the name \"en-d1\" is already in line 1"));
}

TEST_F(BatchCommand, TakesTheManifestThatPairWrites) {
  folder_.file("en/alone.txt",
               "Nothing goes with this one, for it is all by itself in the folder.\n");
  const std::string manifest = folder_.place("found.tsv");
  const Outcome found =
      run_program({"pair", folder_.place("en"), folder_.place("fr"), "-o", manifest});
  EXPECT_EQ(found.status, 0) << found.err;
  EXPECT_THAT(found.err, HasSubstr("6 pairs, 0 doubtful, 1 files alone"));
  EXPECT_THAT(read("found.tsv"), HasSubstr("en/d1.txt\tfr/d1.txt\n"));
  EXPECT_THAT(read("found.tsv"), HasSubstr("# alone: en/alone.txt: no file matches it\n"));
  const Outcome made = run_program({"batch", manifest, "-o", folder_.place("out")});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr("6 pairs, 12 units"));
}

TEST_F(BatchCommand, PairsFilesWithNamesThatDoNotTellByWhatTheySay) {
  const fs::path sample = paths::source() / "corpus/sample";
  fs::create_directories(folder_.path() / "mixed");
  fs::copy_file(sample / "en.txt", folder_.path() / "mixed/q.txt");
  fs::copy_file(sample / "fr.txt", folder_.path() / "mixed/a.txt");
  folder_.file("mixed/note.txt", "Quelques mots");
  const std::string manifest = folder_.place("mixed.tsv");
  EXPECT_EQ(run_program({"pair", folder_.place("mixed"), "-o", manifest, "--quiet"}).status, 0);
  EXPECT_EQ(read("mixed.tsv"),
            "mixed/q.txt\tmixed/a.txt\n"
            "# alone: mixed/note.txt: neither its text nor its name shows its language\n");
}

}  // namespace
}  // namespace dragoman::testing
