// SPDX-License-Identifier: Apache-2.0
#include "report/report_text.h"

#include <gmock/gmock.h>

#include <sstream>

#include "report/base/excerpt.h"
#include "tests/report/made_report.h"

namespace dragoman::report {
namespace {

using qa::bitext_of;
using testing::HasSubstr;
using testing::Le;
using testing::Not;

std::string text_of(const Report& report, const TextOptions& options = {}) {
  std::ostringstream out;
  write_text(report, out, options);
  return out.str();
}

MadeReport made_report() {
  MadeReport made{
      bitext_of({{"First.", "Un."}, {"12. It met in May 2004.", "12. Réuni en mai 2005."}})};
  made.findings.push_back({.check = "date",
                           .severity = qa::Severity::error,
                           .message = {"The dates differ: {1}, {2}.", {"May 2004", "mai 2005"}},
                           .spots = {made.spot(qa::Side::source, 1, "May 2004"),
                                     made.spot(qa::Side::target, 1, "mai 2005")}});
  return made;
}

TEST(TextReport, ShowsAFindingWithBothPlaces) {
  EXPECT_EQ(text_of(made_report().both()),
            "error date: The dates differ: May 2004, mai 2005.\n"
            "  original · 12. · segment 1 · line 2\n"
            "    It met in [[May 2004]].\n"
            "  translation · 12. · segment 1 · line 2\n"
            "    Réuni en [[mai 2005]].\n"
            "\n"
            "Errors: 1; warnings: 0; for information: 0.\n");
}

TEST(TextReport, NamesNoSideOfADocumentAlone) {
  MadeReport made = made_report();
  made.findings[0].spots.erase(made.findings[0].spots.begin());
  EXPECT_THAT(text_of(made.alone()), HasSubstr("\n  12. · segment 1 · line 2\n"));
}

TEST(TextReport, SaysThatThereIsNothing) {
  MadeReport made = made_report();
  made.findings.clear();
  EXPECT_EQ(text_of(made.both()), "No findings.\n");
  Report report = made.both();
  report.judged = 2;
  EXPECT_EQ(text_of(report), "No findings. Hidden by the baseline: 2.\n");
}

TEST(TextReport, EndsWithWhatWasNotChecked) {
  MadeReport made = made_report();
  made.findings.clear();
  Report report = made.both();
  report.unchecked = {{"de"}, {"date", "session"}};
  EXPECT_EQ(text_of(report),
            "No findings.\nNot checked, for want of data on “de”: date, session.\n");
}

TEST(TextReport, SpeaksTheLanguageOfItsMessages) {
  MadeReport made = made_report();
  made.messages = Messages("fr");
  const std::string text = text_of(made.both());
  EXPECT_THAT(text, HasSubstr("erreur date: "));
  EXPECT_THAT(text, HasSubstr("\n  traduction · 12. · segment 1 · ligne 2\n"));
  EXPECT_THAT(
      text,
      HasSubstr(
          "\nErreurs\u00A0: 1\u00A0; avertissements\u00A0: 0\u00A0; pour information\u00A0: 0.\n"));
}

TEST(TextReport, ColoursForATerminal) {
  const std::string text = text_of(made_report().both(), {.colour = true});
  EXPECT_THAT(text, HasSubstr("\x1b[1;31merror\x1b[0m date: "));
  EXPECT_THAT(text, HasSubstr("It met in \x1b[1;4mMay 2004\x1b[0m."));
  EXPECT_THAT(text, Not(HasSubstr("[[")));
}

TEST(TextReport, KeepsToItsWidthAndToTwoLinesOfText) {
  std::string long_text = "Les délégués réélus";
  for (int k = 0; k < 60; ++k) long_text += " où çà été";
  MadeReport made{bitext_of({{"Now.", long_text + " mai 2005 " + long_text}})};
  made.findings.push_back({.check = "date",
                           .message = {"The word “{1}” is long.", {long_text}},
                           .spots = {made.spot(qa::Side::target, 0, "mai 2005")}});
  for (const unsigned width : {40U, 80U, 120U}) {
    std::istringstream lines(text_of(made.both(), {.width = width}));
    int of_text = 0;
    for (std::string line; std::getline(lines, line);) {
      EXPECT_THAT(columns_of(line), Le(width)) << line;
      of_text += line.starts_with("    ") ? 1 : 0;
    }
    EXPECT_THAT(of_text, Le(2));
  }
}

TEST(TextReport, JoinsNearPlacesOfASegmentAndCountsWhatItLeavesOut) {
  MadeReport made{bitext_of({{"Now.", "un deux trois quatre cinq six sept huit neuf"}})};
  qa::Finding finding{.check = "repeated-word", .message = {"Said twice."}};
  finding.spots = {made.spot(qa::Side::target, 0, "un"), made.spot(qa::Side::target, 0, "neuf")};
  made.findings = {finding};
  EXPECT_THAT(text_of(made.both()),
              HasSubstr("    [[un]] deux trois quatre cinq six sept huit [[neuf]]\n"));
  made.findings[0].spots.assign(9, finding.spots[0]);
  EXPECT_THAT(text_of(made.both()), HasSubstr("  More places: 3.\n"));
}

TEST(TextReport, MarksNothingWhereASegmentIsMeantAsAWhole) {
  MadeReport made{bitext_of({{"Now.", "Maintenant."}})};
  made.findings.push_back({.check = "untranslated",
                           .message = {"So."},
                           .spots = {made.spot(qa::Side::target, 0, "Maintenant.")}});
  EXPECT_THAT(text_of(made.both()), HasSubstr("    Maintenant.\n"));
}

TEST(TextReport, MarksWhereTwoSegmentsOfASideDiffer) {
  MadeReport made{bitext_of({{"It agreed.", "Il a accepté."}, {"It agreed.", "Il a refusé."}})};
  made.findings.push_back({.check = "same-source",
                           .message = {"So."},
                           .spots = {made.spot(qa::Side::source, 0, "It agreed."),
                                     made.spot(qa::Side::target, 0, "Il a accepté."),
                                     made.spot(qa::Side::target, 1, "Il a refusé.")}});
  const std::string text = text_of(made.both());
  EXPECT_THAT(text, HasSubstr("    It agreed.\n"));
  EXPECT_THAT(text, HasSubstr("    Il a [[accepté]].\n"));
  EXPECT_THAT(text, HasSubstr("    Il a [[refusé]].\n"));
}

TEST(TextReport, LetsNoControlCharacterReachTheTerminal) {
  MadeReport made{bitext_of({{"Now.", "Maintenant."}})};
  made.findings.push_back({.check = "date",
                           .message = {"“{1}”", {"\x1b[31m"}},
                           .spots = {made.spot(qa::Side::target, 0, "Maint")}});
  EXPECT_THAT(text_of(made.both()), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace dragoman::report
