// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "corpus/io/input_file.h"
#include "tests/cli/program.h"

namespace dragoman::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class TmCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string lines =
        "The meeting rose at noon.\tLa séance est levée à midi.\tA/1\n"
        "The meeting rose at 1 p.m.\tLa séance est levée à 13 heures.\tA/1\n"
        "The Committee met in Geneva in 2003.\tLe Comité s'est réuni à Genève en 2003.\tA/2\n";
    const Outcome made = run_program({"tm", "import", tm_, folder_.file("a.tsv", lines)});
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_EQ(made.out, "");
    EXPECT_THAT(made.err, HasSubstr("3 units added"));
  }

  Folder folder_;
  std::string tm_ = folder_.place("memory.tm");
};

TEST_F(TmCommand, AnswersOneLineOfJsonForEachQueryInOrder) {
  const std::string queries =
      folder_.file("queries.txt",
                   "The meeting rose at noon.\nNothing of that kind.\nThe meeting rose at noon\n");
  const Outcome found = run_program({"tm", "lookup", tm_, "--file", queries, "--threshold", "80"});
  EXPECT_EQ(found.status, 0);
  EXPECT_EQ(found.err, "");
  std::vector<json> answers;
  std::istringstream lines(found.out);
  for (std::string line; std::getline(lines, line);) answers.push_back(json::parse(line));
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(answers[0]["query"], "The meeting rose at noon.");
  ASSERT_EQ(answers[0]["matches"].size(), 1U);
  EXPECT_EQ(answers[0]["matches"][0]["score"], 100);
  EXPECT_EQ(answers[0]["matches"][0]["target"], "La séance est levée à midi.");
  EXPECT_EQ(answers[0]["matches"][0]["document"], "A/1");
  EXPECT_EQ(answers[1]["matches"].size(), 0U);
  EXPECT_EQ(answers[2]["matches"][0]["score"], 99);
}

TEST_F(TmCommand, IsAskedInTheLanguageOfTheQuestion) {
  const Outcome found = run_program({"tm", "lookup", tm_, "La séance est levée à midi."});
  EXPECT_EQ(json::parse(found.out)["matches"][0]["target"], "The meeting rose at noon.");
  const Outcome phrase = run_program({"tm", "search", tm_, "levee a midi"});
  EXPECT_THAT(phrase.out, HasSubstr("The meeting rose at noon."));
  const std::string text =
      "La séance est levée à midi. Il est dit que les membres du Comité ont été entendus par la "
      "Commission et que les États se sont réunis dans le bâtiment de l'Organisation. Elle a été "
      "suivie par le public, qui est venu en nombre pour la voir, et par la presse.\n";
  const Outcome french =
      run_program({"analyze", folder_.file("f.txt", text), "--tm", tm_, "--to", "json"});
  ASSERT_EQ(french.status, 0) << french.err;
  EXPECT_EQ(json::parse(french.out)["total"]["bands"]["100"]["segments"], 1);
}

TEST_F(TmCommand, AnswersInTheFormatOfTheOutputsName) {
  const std::string text = folder_.place("answer.txt");
  EXPECT_EQ(run_program({"tm", "lookup", tm_, "The meeting rose at noon.", "-o", text}).status, 0);
  EXPECT_THAT(read_bytes(text), HasSubstr("100 %"));
  const Outcome refused =
      run_program({"tm", "search", tm_, "rose", "-o", folder_.place("answer.csv")});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("answer.csv: cannot write this format"));
}

TEST_F(TmCommand, AnswersTheSameWithoutTheIndex) {
  const std::vector<std::string> lookup = {
      "tm", "lookup", tm_, "The Committee met in Vienna in 2004.", "--threshold", "50"};
  std::vector<std::string> exhaustive = lookup;
  exhaustive.push_back("--exhaustive");
  const Outcome found = run_program(lookup);
  EXPECT_THAT(found.out, HasSubstr("\"score\":85"));
  EXPECT_EQ(found.out, run_program(exhaustive).out);
}

TEST_F(TmCommand, ShowsAPersonTheWordsThatDiffer) {
  const Outcome found =
      run_program({"tm", "lookup", tm_, "The Committee met in Vienna in 2003.", "--to", "text"});
  EXPECT_THAT(found.out, HasSubstr("The Committee met in [-Geneva-]{+Vienna+} in 2003."));
  EXPECT_THAT(found.out, HasSubstr("85 %"));
}

TEST_F(TmCommand, ScoresTheSameNeighboursHigher) {
  run_program({"tm", "import", tm_,
               folder_.file("c.tsv", "One.\tUn.\tA/3\nTwo.\tDeux.\tA/3\nThree.\tTrois.\tA/3\n"),
               "--quiet"});
  const auto score_of_two = [&](const std::string& text, bool context) {
    std::vector<std::string> lookup = {"tm", "lookup", tm_, "--file", folder_.file("q.txt", text)};
    if (context) lookup.push_back("--context");
    std::istringstream lines(run_program(lookup).out);
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    return json::parse(line)["matches"][0]["score"].get<int>();
  };
  EXPECT_EQ(score_of_two("One.\nTwo.\nThree.\n", true), 101);
  EXPECT_EQ(score_of_two("One.\nTwo.\nThree.\n", false), 100);
  EXPECT_EQ(score_of_two("One.\nTwo.\nFour.\n", true), 100);
}

TEST_F(TmCommand, IsFilledByAligning) {
  const std::string source = folder_.file("a.en.txt", "First words.\n\nOther things said.\n");
  const std::string target = folder_.file("a.fr.txt", "Premiers mots.\n\nAutres choses dites.\n");
  const std::string memory = folder_.place("aligned.tm");
  const Outcome missing = run_program({"align", source, folder_.place("no.txt"), "--tm", memory});
  EXPECT_EQ(missing.status, 3);
  EXPECT_FALSE(std::filesystem::exists(memory));
  const Outcome made = run_program({"align", source, target, "--tm", memory, "--domain", "words"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out, "");
  EXPECT_THAT(made.err, HasSubstr("2 units added"));
  EXPECT_THAT(run_program({"tm", "export", memory, "--domain", "words"}).out,
              HasSubstr("<prop type=\"x-confidence\">"));
  EXPECT_THAT(run_program({"align", source, target, "--tm", memory, "--to", "tsv"}).err,
              HasSubstr("0 units added, 2 already present (use count raised)"));
}

TEST_F(TmCommand, IsNotLeftBehindByAnImportThatFails) {
  const std::string bad = folder_.file("bad.tsv", "no tab\n");
  const std::string memory = folder_.place("new.tm");
  EXPECT_EQ(run_program({"tm", "import", memory, bad, "--strict"}).status, 3);
  EXPECT_FALSE(std::filesystem::exists(memory));
}

TEST_F(TmCommand, AnalysesADocumentInTheFormatOfTheOutputsName) {
  const std::string text = folder_.file("new.txt", "The meeting rose at noon.\n\nNew matters\n");
  const std::string out = folder_.place("analysis.csv");
  EXPECT_EQ(run_program({"analyze", text, "--tm", tm_, "-o", out}).status, 0);
  EXPECT_THAT(read_file(out), HasSubstr(",100,1,5,21,0,0,0\r\n"));
  EXPECT_THAT(read_file(out), HasSubstr(",total,2,7,31,0,0,0\r\n"));
  EXPECT_EQ(run_program({"analyze", text, "--tm", folder_.place("none.tm")}).status, 3);
  EXPECT_EQ(run_program({"analyze", text, "--tm", tm_, "-o", folder_.place("a.doc")}).status, 2);
}

TEST_F(TmCommand, PretranslatesADocument) {
  const std::string text = folder_.file("new.txt", "The meeting rose at noon.\n\nNew matters\n");
  const Outcome made = run_program({"pretranslate", text, "--tm", tm_});
  EXPECT_EQ(made.status, 0);
  EXPECT_THAT(made.out, HasSubstr(">La séance est levée à midi.</target>"));
  EXPECT_THAT(made.err, HasSubstr("2 segments, 1 translated, 0 more with matches"));
}

TEST_F(TmCommand, ShowsThePartsOfASegmentWithoutAMatch) {
  const std::string queries =
      folder_.file("q.txt", "Yesterday the meeting rose at 9 p.m. or so.\n");
  const Outcome found =
      run_program({"tm", "lookup", tm_, "--file", queries, "--threshold", "90", "--fragments"});
  const json answer = json::parse(found.out);
  EXPECT_EQ(answer["matches"].size(), 0U);
  ASSERT_EQ(answer["fragments"].size(), 1U);
  EXPECT_EQ(answer["fragments"][0]["words"], 4);
  EXPECT_EQ(answer["fragments"][0]["hits"][0]["translations"]["fr"],
            "La séance est levée à 13 heures.");
}

TEST_F(TmCommand, TakesAnImportBack) {
  run_program({"tm", "import", tm_, folder_.file("b.tsv", "New\tNouveau\n"), "--quiet"});
  EXPECT_THAT(run_program({"tm", "stats", tm_}).out, HasSubstr("units\t4\n"));
  const Outcome undone = run_program({"tm", "undo", tm_});
  EXPECT_THAT(undone.err, HasSubstr("b.tsv"));
  EXPECT_THAT(run_program({"tm", "stats", tm_}).out, HasSubstr("units\t3\n"));
}

TEST_F(TmCommand, ExportsWhatItImported) {
  const std::string out = folder_.place("out.tmx");
  EXPECT_EQ(run_program({"tm", "export", tm_, "-o", out}).status, 0);
  const std::string other = folder_.place("other.tm");
  EXPECT_THAT(run_program({"tm", "import", other, out}).err, HasSubstr("3 units added"));
  EXPECT_EQ(run_program({"tm", "export", other, "--quiet"}).out, read_file(out));
}

TEST_F(TmCommand, MarksWhereAPhraseStands) {
  const Outcome found = run_program({"tm", "search", tm_, "meet* ROSE", "--to", "text"});
  EXPECT_EQ(found.status, 0);
  EXPECT_THAT(found.out, HasSubstr("The [[meeting rose]] at noon."));
  EXPECT_THAT(found.out, HasSubstr("fr: La [[séance est levée]] à midi."));
  const Outcome french = run_program({"tm", "search", tm_, "-l", "fr", "reuni a geneve"});
  EXPECT_THAT(french.out, HasSubstr("\"stretches\":[[17,34]]"));
  EXPECT_EQ(run_program({"tm", "search", tm_, "..."}).status, 2);
}

TEST_F(TmCommand, SaysThatAMemoryIsIntact) {
  const Outcome checked = run_program({"tm", "check", tm_});
  EXPECT_EQ(checked.status, 0);
  EXPECT_EQ(checked.out, "");
  EXPECT_THAT(checked.err, HasSubstr("intact"));
}

TEST_F(TmCommand, RemovesUnitsByNumber) {
  EXPECT_EQ(run_program({"tm", "remove", tm_, "1"}).status, 0);
  EXPECT_THAT(run_program({"tm", "lookup", tm_, "The meeting rose at noon."}).out,
              HasSubstr("\"matches\":[]"));
  EXPECT_THAT(run_program({"tm", "remove", tm_, "1"}).err, HasSubstr("no unit 1"));
}

TEST_F(TmCommand, SaysWhatIsWrongWithItsInput) {
  const Outcome missing = run_program({"tm", "lookup", folder_.place("none.tm"), "text"});
  EXPECT_EQ(missing.status, 3);
  EXPECT_THAT(missing.err, HasSubstr("none.tm"));
  const Outcome other = run_program({"tm", "stats", folder_.file("x.tm", "no store at all")});
  EXPECT_EQ(other.status, 3);
  EXPECT_THAT(other.err, HasSubstr("not a translation memory"));
  EXPECT_EQ(run_program({"tm", "lookup", tm_}).status, 2);
  const std::string overlong = folder_.place(std::string(300, 'm') + ".tm");
  EXPECT_EQ(run_program({"tm", "import", overlong, folder_.file("o.tsv", "a\tb\n")}).status, 3);
  EXPECT_EQ(run_program({"tm", "import", tm_, folder_.place("none.tmx")}).status, 3);
}

}  // namespace
}  // namespace dragoman::testing
