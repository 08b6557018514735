// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "report/report_html.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::report {
namespace {

using qa::bitext_of;
using qa::document_of;
using qa::TextPair;
using testing::HasSubstr;
using testing::Not;

std::string page_of(const Bitext& bitext, const std::vector<qa::Finding>& findings,
                    const Messages& messages = {}) {
  std::ostringstream out;
  write_html(Report{.source = &bitext.source,
                    .target = &bitext.target,
                    .bitext = &bitext,
                    .findings = findings,
                    .messages = &messages},
             out);
  return out.str();
}

std::string page_of(const Bitext& bitext, const Messages& messages = {}) {
  return page_of(bitext, qa::check_bitext(bitext, {}, {.chosen = {"between"}}), messages);
}

const std::vector<TextPair> kPairs = {
    {"It met in Rome.", "Il s'est réuni à Rome."},
    {"It heard 12 speakers in 3 days.", "Il a entendu 14 orateurs en 3 jours."},
};

TEST(FindingsPage, MarksTheWordsAndNotesTheFindingInItsRow) {
  const std::string page = page_of(bitext_of(kPairs));
  EXPECT_THAT(page,
              HasSubstr("It heard <mark class=\"fault error\" data-finding=\"0\">12</mark> speak"));
  EXPECT_THAT(page,
              HasSubstr("entendu <mark class=\"fault error\" data-finding=\"0\">14</mark> orat"));
  const std::size_t row = page.find("id=\"b1\"");
  const std::size_t note = page.find("id=\"f0\"");
  ASSERT_NE(row, std::string::npos);
  ASSERT_NE(note, std::string::npos);
  EXPECT_LT(row, note);
  EXPECT_THAT(page.substr(note), HasSubstr("The numbers differ: “12” in the original"));
}

TEST(FindingsPage, SaysWhatWasNotChecked) {
  const Bitext bitext = bitext_of(kPairs, "de");
  const Messages messages;
  std::ostringstream out;
  write_html(Report{.source = &bitext.source,
                    .target = &bitext.target,
                    .bitext = &bitext,
                    .messages = &messages,
                    .unchecked = {{"de"}, {"date"}}},
             out);
  EXPECT_THAT(out.str(), HasSubstr("<p class=\"unchecked\">Not checked, for want of data on “de”: "
                                   "date.</p>"));
}

TEST(FindingsPage, CountsTheFindingsOfEachSeverityAndCheck) {
  const std::string page =
      page_of(bitext_of({{"He has 12 on 3 May 2004.", "Il en a 14 le 4 mai 2004."},
                         {"She has 5 goats.", "Elle a 6 chèvres."}}));
  EXPECT_THAT(page, HasSubstr("<dt>Errors</dt><dd>3</dd>"));
  EXPECT_THAT(page, HasSubstr("value=\"error\" checked> Errors (3)</label>"));
  EXPECT_THAT(page, HasSubstr("value=\"info\" checked> For information (0)</label>"));
  EXPECT_THAT(page, HasSubstr(">number</a> <b>2</b></li><li"));
  EXPECT_THAT(page, HasSubstr(">date</a> <b>1</b></li></ul>"));
  EXPECT_THAT(page, HasSubstr("<option value=\"number\">number (2)</option>"));
}

TEST(FindingsPage, LinksTheOtherPlacesOfAFindingToItsNote) {
  const Bitext bitext = bitext_of({{"a", "un"}, {"b", "deux"}, {"c", "trois"}});
  qa::Finding finding;
  finding.check = "name-variant";
  finding.message.text = "m";
  finding.spots = {
      {qa::Side::target, 0, 0, 2}, {qa::Side::target, 2, 0, 3}, {qa::Side::target, 2, 3, 5}};
  const std::string page = page_of(bitext, {finding});
  const std::string reference =
      "<p class=\"reference warning\" data-finding=\"0\"><a href=\"#f0\">";
  const std::size_t at = page.find(reference);
  ASSERT_NE(at, std::string::npos);
  EXPECT_GT(at, page.find("id=\"b2\""));
  EXPECT_THAT(page.substr(at, 250), HasSubstr("see segment 0"));
  EXPECT_EQ(page.find(reference, at + 1), std::string::npos);
  EXPECT_THAT(page, HasSubstr("<a href=\"#t2\">2</a>"));
}

TEST(FindingsPage, SaysWhereThereIsNothing) {
  const std::string page = page_of(bitext_of({kPairs[0]}));
  EXPECT_THAT(page, HasSubstr("No findings."));
  EXPECT_THAT(page, Not(HasSubstr("<mark")));
  EXPECT_THAT(page, Not(HasSubstr("class=\"finding-tools\"")));
  EXPECT_LT(page.find("No findings."), page.find("<main"));
}

TEST(FindingsPage, ShowsTheGraverOfFindingsThatOverlap) {
  const Bitext bitext = bitext_of({{"abcdef", "abcdef"}});
  const auto finding = [](qa::Severity severity, std::uint32_t begin, std::uint32_t end) {
    qa::Finding made;
    made.check = "number";
    made.severity = severity;
    made.message.text = "m";
    made.spots = {{qa::Side::target, 0, begin, end}};
    return made;
  };
  EXPECT_THAT(
      page_of(bitext, {finding(qa::Severity::info, 0, 4), finding(qa::Severity::error, 2, 5)}),
      HasSubstr("<mark class=\"fault info\" data-finding=\"0\">ab</mark>"
                "<mark class=\"fault error\" data-finding=\"1 0\">cd</mark>"
                "<mark class=\"fault error\" data-finding=\"1\">e</mark>f"));
}

TEST(FindingsPage, EscapesTextsAndMessages) {
  const Bitext bitext = bitext_of({{"<b>12</b> & more", "<script>14</script> & \"plus\""}});
  const std::string page = page_of(bitext);
  EXPECT_THAT(page, Not(HasSubstr("<script>14")));
  EXPECT_THAT(page,
              HasSubstr("&lt;script&gt;<mark class=\"fault error\" data-finding=\"0\">14</mark>"));
}

TEST(FindingsPage, OfADocumentAloneHasOneColumn) {
  const Document document = document_of("Le 31 avril 2004, il pleuvait.\n", "fr");
  const auto findings = qa::check_document(document, {}, {.chosen = {"impossible-date"}});
  ASSERT_EQ(findings.size(), 1U);
  const Messages messages;
  std::ostringstream out;
  write_html(Report{.target = &document, .findings = findings, .messages = &messages}, out);
  const std::string page = out.str();
  EXPECT_THAT(page, HasSubstr("<body class=\"single\">"));
  EXPECT_THAT(page, HasSubstr("<mark class=\"fault"));
  EXPECT_THAT(page, Not(HasSubstr("no counterpart</p>")));
  EXPECT_THAT(page, Not(HasSubstr("class=\"side source")));
  EXPECT_THAT(page, HasSubstr("placeholder=\"Search\""));
  EXPECT_THAT(page, HasSubstr("<main role=\"table\" aria-label=\"Text\">"));
}

TEST(FindingsPage, SpeaksTheLanguageOfItsMessages) {
  const std::string page = page_of(bitext_of(kPairs), Messages("fr"));
  EXPECT_THAT(page, HasSubstr("<html lang=\"fr\">"));
  EXPECT_THAT(page, HasSubstr("placeholder=\"Rechercher des deux côtés\""));
  EXPECT_THAT(page, HasSubstr("data-within=\"{1} dans {2}\""));
  EXPECT_THAT(page, HasSubstr("class=\"findings\" lang=\"fr\""));
  EXPECT_THAT(page, HasSubstr("Les nombres diffèrent"));
}

TEST(FindingsPage, IsWellFormedBetweenItsScripts) {
  std::string page = page_of(bitext_of(kPairs));
  const std::size_t main = page.find("<main");
  const std::size_t end = page.find("</main>") + std::string("</main>").size();
  std::string rows = page.substr(main, end - main);
  for (std::size_t at = rows.find("&nbsp;"); at != std::string::npos;
       at = rows.find("&nbsp;", at)) {
    rows.replace(at, 6, " ");
  }
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(rows.c_str()));
}

}  // namespace
}  // namespace dragoman::report
