// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/cli/program.h"
#include "tests/paths.h"

namespace dragoman::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class LexiconCommand : public ::testing::Test {
 protected:
  Folder folder_;

  // Twenty sentences that tell which words go together.
  std::string memory() const {
    std::string lines;
    for (const auto& [en, fr] : {std::pair{"house", "maison"},
                                 {"garden", "jardin"},
                                 {"river", "fleuve"},
                                 {"bridge", "pont"}}) {
      for (const auto& [one, un] : {std::pair{"old", "vieux"},
                                    {"great", "grand"},
                                    {"small", "petit"},
                                    {"green", "vert"},
                                    {"white", "blanc"}}) {
        lines += std::string(one) + " " + en + "\t" + un + " " + fr + "\n";
      }
    }
    return folder_.file("memory.tsv", lines);
  }
};

TEST_F(LexiconCommand, LearnsFromAMemoryWhatAlignBeginsWith) {
  const std::string lexicon = folder_.place("ours.lexicon");
  const Outcome learned =
      run_program({"lexicon", "learn", memory(), "-o", lexicon, "--about", "a test"});
  EXPECT_EQ(learned.status, 0) << learned.err;
  EXPECT_THAT(read_file(lexicon), StartsWith("# dragoman lexicon 1 en fr\n# a test\n"));
  EXPECT_THAT(read_file(lexicon), HasSubstr("\nriver\tfleuv "));

  const std::string en =
      folder_.file("en.txt", "old house\nsmall bridge\ngreat river\nwhite garden\ngreen bridge\n");
  const std::string fr =
      folder_.file("fr.txt", "vieux maison\npetit pont\nblanc jardin\nvert pont\n");
  const Outcome aligned = run_program(
      {"align", "--segmented", "--to", "ladder", "--quiet", "--lexicon", lexicon, en, fr});
  EXPECT_EQ(aligned.status, 0) << aligned.err;
  EXPECT_THAT(aligned.out, HasSubstr("\n2\t\t"));
  EXPECT_THAT(aligned.out, HasSubstr("\n3\t2\t"));
}

TEST_F(LexiconCommand, LearnsFromWhatAlignWrites) {
  const std::string source = paths::source() / "corpus/sample/en.txt";
  const std::string target = paths::source() / "corpus/sample/fr.txt";
  for (const std::string format : {"tmx", "tsv", "jsonl"}) {
    const std::string memory = folder_.place("sample." + format);
    ASSERT_EQ(run_program({"align", "--quiet", source, target, "-o", memory}).status, 0);
    const Outcome learned = run_program({"lexicon", "learn", memory});
    EXPECT_EQ(learned.status, 0) << learned.err;
    EXPECT_THAT(learned.out, HasSubstr("\ngroup\tgroup ")) << format;
  }
}

TEST_F(LexiconCommand, RefusesAMemoryWithoutTheLanguages) {
  const std::string tmx = folder_.file(
      "de.tmx",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"de\"><seg>Haus</seg></tuv>"
      "<tuv xml:lang=\"en\"><seg>house</seg></tuv></tu></body></tmx>");
  const std::string output = folder_.place("none.lexicon");
  const Outcome outcome = run_program({"lexicon", "learn", tmx, "-o", output});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("de.tmx"));
  EXPECT_THAT(outcome.err, HasSubstr("give the languages of its texts"));
  EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(LexiconCommand, RefusesALexiconOfOtherLanguages) {
  const std::string lexicon = folder_.file("x.lexicon", "# dragoman lexicon 1 de is\n");
  const std::string text = folder_.file("a.txt", "One.\n");
  const Outcome outcome = run_program({"align", text, text, "--lexicon", lexicon});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("de and is"));
}

TEST_F(LexiconCommand, IsAskedForItsVerb) {
  EXPECT_EQ(run_program({"lexicon"}).status, 2);
  const Outcome help = run_program({"lexicon", "learn", "--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_THAT(help.out, HasSubstr("Example: dragoman lexicon learn"));
}

}  // namespace
}  // namespace dragoman::testing
