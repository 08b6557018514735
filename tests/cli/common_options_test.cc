// SPDX-License-Identifier: Apache-2.0
//
// What holds for all commands.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace dragoman::testing {
namespace {

using ::testing::HasSubstr;

const std::vector<std::vector<std::string>> kCommands = {
    {"align"},        {"qa"},           {"pair"},         {"batch"},        {"merge"},
    {"segment"},      {"score"},        {"convert"},      {"analyze"},      {"pretranslate"},
    {"tm", "import"}, {"tm", "export"}, {"tm", "lookup"}, {"tm", "search"}, {"tm", "stats"},
    {"tm", "clean"},  {"tm", "check"},  {"tm", "undo"},   {"tm", "remove"}, {"lexicon", "learn"}};

TEST(EveryCommand, TakesQuietAndShowsAnExample) {
  for (std::vector<std::string> command : kCommands) {
    command.push_back("--help");
    const Outcome help = run_program(command);
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.out, HasSubstr("--quiet")) << command.front() << ' ' << command[1];
    EXPECT_THAT(help.out, HasSubstr("Example")) << command.front() << ' ' << command[1];
  }
}

TEST(Misspelling, OfACommandNamesTheNearest) {
  const Outcome outcome = run_program({"algin", "a.txt", "b.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "dragoman: no command 'algin'; did you mean 'align'?\n");
  EXPECT_EQ(run_program({"tm", "lokup", "m.tm", "x"}).err,
            "dragoman: no command 'lokup'; did you mean 'lookup'?\n");
}

TEST(Misspelling, OfAnOptionNamesTheNearest) {
  const Outcome outcome = run_program({"align", "a.txt", "b.txt", "--ouptut=x.tmx"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "dragoman: no option '--ouptut'; did you mean '--output'?\n");
  EXPECT_EQ(run_program({"tm", "lookup", "m.tm", "x", "--treshold", "80"}).err,
            "dragoman: no option '--treshold'; did you mean '--threshold'?\n");
  EXPECT_THAT(run_program({"--versoin"}).err, HasSubstr("did you mean '--version'?"));
}

TEST(Misspelling, IsNotSeenInAnotherMistake) {
  EXPECT_THAT(run_program({"score", "a.ladder"}).err, HasSubstr("LADDER is required"));
  EXPECT_THAT(run_program({"align", "a", "b", "--to", "docx"}).err, HasSubstr("docx"));
}

// A folder with one file of each kind.
class OutputThatIsAnInput : public ::testing::Test {
 protected:
  void expect_refused(std::vector<std::string> command, const std::string& output) const {
    const std::string before = read_file(folder_.path() / output);
    command.insert(command.end(), {"-o", "./" + output});
    const Outcome outcome = run_program(command, folder_.path());
    EXPECT_EQ(outcome.status, 2) << command[0] << ": " << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("is an input and can't be the output as well"));
    EXPECT_EQ(read_file(folder_.path() / output), before) << command[0];
  }

  Folder folder_;
  std::string en_ = folder_.file("en.txt", "One.\n");
  std::string fr_ = folder_.file("fr.txt", "Un.\n");
  std::string tsv_ = folder_.file("a.tsv", "One.\tUn.\n");
  std::string ladder_ = folder_.file("a.ladder", "0\t0\n");
};

TEST_F(OutputThatIsAnInput, IsRefusedByAlignAndQa) {
  expect_refused({"align", en_, fr_, "--to", "tmx"}, "fr.txt");
  expect_refused({"align", en_, fr_, "--reuse", tsv_}, "a.tsv");
  expect_refused({"qa", en_, fr_}, "en.txt");
  expect_refused({"qa", en_, fr_, "--glossary", tsv_, "--to", "text"}, "a.tsv");
}

TEST_F(OutputThatIsAnInput, IsRefusedByTheOtherCommands) {
  expect_refused({"segment", en_}, "en.txt");
  expect_refused({"score", ladder_, ladder_}, "a.ladder");
  expect_refused({"lexicon", "learn", tsv_}, "a.tsv");
  expect_refused({"pair", en_, fr_}, "fr.txt");
  expect_refused({"merge", tsv_, folder_.path().string()}, "a.tsv");
}

TEST_F(OutputThatIsAnInput, IsRefusedByTheCommandsOfTheMemory) {
  const std::string tm = folder_.place("m.tm");
  ASSERT_EQ(run_program({"tm", "import", tm, tsv_, "--quiet"}).status, 0);
  for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{
           {"tm", "export", tm, "--to", "tmx"},
           {"tm", "lookup", tm, "One."},
           {"tm", "search", tm, "one"},
           {"tm", "stats", tm},
           {"tm", "clean", tm},
           {"tm", "check", tm},
           {"analyze", en_, "--tm", tm, "--to", "text"},
           {"pretranslate", en_, "--tm", tm, "--to", "xliff12"}}) {
    expect_refused(command, "m.tm");
  }
  const Outcome converted = run_program({"convert", tsv_, tsv_});
  EXPECT_EQ(converted.status, 2);
  EXPECT_THAT(converted.err, HasSubstr("is an input"));
}

TEST_F(OutputThatIsAnInput, IsRefusedByBatch) {
  const std::string manifest = folder_.file("manifest.tsv", "en.txt\tfr.txt\n");
  for (const char* output : {"manifest.tsv", "en.txt"}) {
    const Outcome outcome =
        run_program({"batch", manifest, "-o", "out", "--merged", output}, folder_.path());
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("is an input"));
  }
}

TEST(MaxSize, IsTakenBeforeAndAfterTheCommand) {
  const Folder folder;
  const std::string file = folder.file("a.txt", std::string(3'000, 'a') + "\n");
  EXPECT_EQ(run_program({"segment", file}).status, 0);
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"--max-size", "2000", "segment", file},
        std::vector<std::string>{"segment", file, "--max-size", "2K"}}) {
    const Outcome outcome = run_program(command);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("--max-size"));
  }
}

}  // namespace
}  // namespace dragoman::testing
