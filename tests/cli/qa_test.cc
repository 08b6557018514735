// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace dragoman::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kEnglish =
    "The members of the Committee met on 3 May 2004.\nIt heard 10 statements of members.\n";
const std::string kWrongFrench =
    "Les membres du Comité se sont réunis le 3 mai 2005.\nIl a entendu 11 déclarations de "
    "membres.\n";
const std::string kRightFrench =
    "Les membres du Comité se sont réunis le 3 mai 2004.\nIl a entendu 10 déclarations de "
    "membres.\n";

// A folder with a wrong translation, and the program run in it.
class QaCommand : public ::testing::Test {
 protected:
  QaCommand() {
    folder_.file("en", kEnglish);
    folder_.file("fr", kWrongFrench);
    folder_.file("right", kRightFrench);
  }

  Outcome qa(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "qa");
    arguments.insert(arguments.end(), {"--segmented", "--quiet"});
    return run_program(arguments, folder_.path());
  }
  json checks(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--to", "json"});
    const Outcome outcome = qa(std::move(arguments));
    EXPECT_THAT(outcome.status, ::testing::Le(1)) << outcome.err;
    return json::parse(outcome.out)["summary"]["checks"];
  }

  Folder folder_;
};

TEST_F(QaCommand, ReportsWhatContradictsAndExitsWith1) {
  const Outcome outcome = qa({"en", "fr", "--messages", "en"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("error date: "));
  EXPECT_THAT(outcome.out, HasSubstr("met on [[3 May 2004]]."));
  EXPECT_THAT(outcome.out, HasSubstr("entendu [[11]] déclarations"));
}

TEST_F(QaCommand, FindsNothingInARightTranslation) {
  const Outcome outcome = qa({"en", "right", "--messages", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "No findings.\n");
}

TEST_F(QaCommand, WritesJsonByTheOutputsExtension) {
  EXPECT_EQ(qa({"en", "fr", "-o", "out.json"}).status, 1);
  const json report = json::parse(read_file(folder_.place("out.json")));
  const json& first = report["findings"][0];
  EXPECT_EQ(first["check"], "date");
  EXPECT_EQ(first["source"]["text"], "3 May 2004");
  EXPECT_EQ(first["target"]["segment"], 0);
  EXPECT_EQ(report["summary"]["error"], 2);
}

TEST_F(QaCommand, WritesSarif) {
  EXPECT_EQ(qa({"en", "fr", "-o", "out.sarif"}).status, 1);
  const json log = json::parse(read_file(folder_.place("out.sarif")));
  EXPECT_EQ(log["version"], "2.1.0");
  EXPECT_EQ(log["runs"][0]["results"].size(), 2U);
}

TEST_F(QaCommand, RefusesAnOutputOfNoFormat) {
  const Outcome outcome = qa({"en", "fr", "-o", "out.docx"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("out.docx"));
}

TEST_F(QaCommand, RunsTheChecksThatAreChosen) {
  EXPECT_EQ(checks({"en", "fr"}), json::parse(R"({"date": 1, "number": 1})"));
  EXPECT_EQ(checks({"en", "fr", "--checks", "date,country"}), json::parse(R"({"date": 1})"));
  EXPECT_EQ(checks({"--checks", "date", "en", "fr"}), json::parse(R"({"date": 1})"));
  EXPECT_EQ(checks({"en", "fr", "--skip", "date"}), json::parse(R"({"number": 1})"));
  EXPECT_EQ(checks({"en", "fr", "--skip", "between"}), json::object());
}

TEST_F(QaCommand, NamesTheCheckNextToOneThatDoesNotExist) {
  for (const char* option : {"--checks", "--skip"}) {
    const Outcome outcome = qa({"en", "fr", option, "date,cuontry"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr(option));
    EXPECT_THAT(outcome.err, HasSubstr("\"cuontry\"; the nearest is \"country\""));
  }
}

TEST_F(QaCommand, FailsFromTheSeverityThatIsAskedFor) {
  EXPECT_EQ(qa({"en", "fr", "--fail-on", "never"}).status, 0);
  EXPECT_EQ(qa({"en", "fr", "--fail-on", "info"}).status, 1);
  EXPECT_EQ(qa({"en", "right", "--fail-on", "info"}).status, 0);
  EXPECT_EQ(qa({"en", "fr", "--fail-on", "warn"}).status, 2);
  EXPECT_EQ(qa({"en", "fr", "--severity", "grave"}).status, 2);
}

TEST_F(QaCommand, ShowsFromTheSeverityThatIsAskedFor) {
  folder_.file("spaces", "Il y a  deux espaces ici.\n");
  const auto status = [&](const std::string& severity) {
    return qa({"-l", "fr", "spaces", "--fail-on", "info", "--severity", severity}).status;
  };
  EXPECT_EQ(status("info"), 1);
  EXPECT_EQ(status("error"), 0);
}

TEST_F(QaCommand, ChecksADocumentAlone) {
  folder_.file("alone", "Il s'est réuni le 31 février 2004.\n");
  const json report = json::parse(qa({"-l", "fr", "alone", "--to", "json"}).out);
  ASSERT_EQ(report["findings"].size(), 1U);
  EXPECT_EQ(report["findings"][0]["check"], "impossible-date");
  EXPECT_EQ(report["findings"][0]["places"][0]["segment"], 0);
}

TEST_F(QaCommand, ListsTheChecksWithoutAnyFile) {
  const Outcome outcome = run_program({"qa", "--list", "--messages", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("date (between)\n  A date, "));
  EXPECT_THAT(outcome.out, HasSubstr("\n  wrong: from 28 to 30 April 2003 | du 28"));
  EXPECT_THAT(outcome.out, HasSubstr("on request)"));
  EXPECT_THAT(outcome.out, HasSubstr("\n  languages: any\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\n  languages: ar, en, es, fr, ru, zh\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\n  languages: ar, en, es, fr, ru\n  not in zh: an office "));
  EXPECT_THAT(outcome.out, HasSubstr("\n  not in ar, zh: names cannot be recognized without "));
}

TEST_F(QaCommand, SaysWhatItKnowsNothingOf) {
  folder_.file("original", "It met on 3 May 2004.\nIt heard 12 speakers.\n");
  folder_.file("translation", "Er tagte am 3. Mai 2004.\nEr hörte 12 Redner.\n");
  const Outcome outcome =
      qa({"original", "translation", "-s", "en", "-t", "de", "--segmented", "--checks", "between"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\nNot checked, for want of data on “de”: date, time, "));
}

TEST_F(QaCommand, TakesWhatTheProjectsFileSays) {
  folder_.file(".dragoman.toml",
               "checks = [\"date\", \"number\"]\nskip = [\"number\"]\nfail-on = \"never\"\n");
  EXPECT_EQ(checks({"en", "fr"}), json::parse(R"({"date": 1})"));
  EXPECT_EQ(qa({"en", "fr"}).status, 0);
  EXPECT_EQ(qa({"en", "fr", "--fail-on", "error"}).status, 1);
  EXPECT_EQ(checks({"en", "fr", "--skip", "date"}), json::parse(R"({"number": 1})"));
}

TEST_F(QaCommand, FindsTheProjectsFileAbove) {
  folder_.file(".dragoman.toml", "checks = [\"country\"]\n");
  std::filesystem::create_directories(folder_.path() / "a/b");
  const Outcome outcome =
      run_program({"qa", "--segmented", "--quiet", "../../en", "../../fr"}, folder_.path() / "a/b");
  EXPECT_EQ(outcome.status, 0) << outcome.out;
}

TEST_F(QaCommand, NamesTheLineOfABrokenProjectsFile) {
  const std::pair<const char*, const char*> cases[] = {
      {"severity = \"info\"\nchecks = [\n", ".dragoman.toml:"},
      {"\nsevrity = \"info\"\n", ".dragoman.toml:2: unknown key \"sevrity\""},
      {"\nseverity = 3\n", ".dragoman.toml:2: \"severity\" must be text"},
      {"severity = \"grave\"\n", ".dragoman.toml:1: no severity is called \"grave\""},
      {"checks = \"date\"\n", ".dragoman.toml:1: \"checks\" must be a list"},
      {"checks = [\"date\",\n  \"dates\"]\n", ".dragoman.toml:2: no check"},
      {"skip = [1]\n", ".dragoman.toml:1: \"skip\" must be text"},
  };
  for (const auto& [text, error] : cases) {
    folder_.file(".dragoman.toml", text);
    const Outcome outcome = qa({"en", "fr"});
    EXPECT_EQ(outcome.status, 3) << text;
    EXPECT_THAT(outcome.err, HasSubstr(error)) << text;
  }
}

TEST_F(QaCommand, HidesWhatTheBaselineHas) {
  EXPECT_EQ(qa({"en", "fr", "--checks", "date", "--write-baseline", "judged"}).status, 1);
  const Outcome outcome = qa({"en", "fr", "--baseline", "judged", "--to", "json"});
  EXPECT_EQ(outcome.status, 1);
  const json summary = json::parse(outcome.out)["summary"];
  EXPECT_EQ(summary["checks"], json::parse(R"({"number": 1})"));
  EXPECT_EQ(summary["judged"], 1);
  EXPECT_EQ(qa({"en", "fr", "--baseline", "judged", "--skip", "number"}).status, 0);
}

TEST_F(QaCommand, KeepsWhatWasJudgedWhenItWritesABaseline) {
  qa({"en", "fr", "--checks", "date", "--write-baseline", "judged"});
  qa({"en", "fr", "--severity", "error", "--baseline", "judged", "--write-baseline", "judged"});
  EXPECT_EQ(checks({"en", "fr", "--baseline", "judged"}), json::object());
}

TEST_F(QaCommand, BeginsTheProjectsBaselineAndWantsItOtherwise) {
  folder_.file(".dragoman.toml", "baseline = \"judged\"\n");
  EXPECT_EQ(qa({"en", "fr"}).status, 3);
  EXPECT_EQ(qa({"en", "fr", "--write-baseline", "judged"}).status, 1);
  EXPECT_EQ(qa({"en", "fr"}).status, 0);
}

TEST_F(QaCommand, ChecksTheTermsOfAGlossary) {
  folder_.file("terms.tsv", "Committee\tComité\nstatement\tallocution\n");
  EXPECT_EQ(checks({"en", "right", "--glossary", "terms.tsv"}), json::parse(R"({"term": 1})"));
  folder_.file(".dragoman.toml", "glossary = \"terms.tsv\"\n");
  EXPECT_EQ(checks({"en", "right"}), json::parse(R"({"term": 1})"));
}

TEST_F(QaCommand, TakesATableAndUsesTheGlossaryForIt) {
  folder_.file("table.tsv",
               "It heard 10 statements of members.\tIl a entendu 11 déclarations de membres.\n");
  folder_.file("terms.tsv", "statement\tallocution\n");
  const Outcome outcome =
      run_program({"qa", "table.tsv", "--glossary", "terms.tsv", "--to", "json"}, folder_.path());
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_EQ(json::parse(outcome.out)["summary"]["checks"],
            json::parse(R"({"number": 1, "term": 1})"));
}

TEST_F(QaCommand, ReadsTheGlossaryInTheLanguagesOfTheDocuments) {
  folder_.file(
      "de.txt",
      "Der Ausschuss nahm den Bericht zur Kenntnis und beschloss, dass er an alle "
      "Mitglieder der Versammlung verteilt wird, damit sie dazu Stellung nehmen können.\n");
  folder_.file("fr.txt",
               "Le Comité a pris note du rapport et a décidé qu'il serait distribué à tous les "
               "membres de l'Assemblée pour que ceux-ci fassent part de leurs observations.\n");
  folder_.file("terms.tsv", "#de\tfr\nBericht\tcompte rendu\n");
  const Outcome outcome = run_program({"qa", "de.txt", "fr.txt", "--glossary", "terms.tsv",
                                       "--checks", "term", "--to", "json", "--fail-on", "never"},
                                      folder_.path());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(json::parse(outcome.out)["summary"]["checks"], json::parse(R"({"term": 1})"));
}

TEST_F(QaCommand, SaysThatAGlossaryIsOfNoUseForADocumentAlone) {
  folder_.file("terms.tsv", "statement\tallocution\n");
  EXPECT_THAT(run_program({"qa", "en", "--glossary", "terms.tsv"}, folder_.path()).err,
              HasSubstr("the glossary is not used"));
}

TEST_F(QaCommand, NamesAGlossaryThatIsMissing) {
  const Outcome outcome = qa({"en", "fr", "--glossary", "no-terms.tsv"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("no-terms.tsv"));
}

TEST_F(QaCommand, NamesAFileThatIsMissing) {
  const Outcome outcome = qa({"en", "nothing"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("nothing"));
  EXPECT_EQ(qa({}).status, 2);
}

TEST_F(QaCommand, LeavesNoColourInAFile) {
  EXPECT_THAT(qa({"en", "fr"}).out, Not(HasSubstr("\x1b")));
}

TEST_F(QaCommand, WarnsOfADocumentInAnotherLanguage) {
  const auto file = folder_.file("long",
                                 "Le Comité s'est réuni à Genève et a adopté le rapport de "
                                 "la Commission sur les droits de l'homme.\n");
  EXPECT_THAT(run_program({"qa", "-l", "en", file, "--segmented"}).err, HasSubstr("with -l"));
}

}  // namespace
}  // namespace dragoman::testing
