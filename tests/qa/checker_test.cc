// SPDX-License-Identifier: Apache-2.0
#include "qa/checker.h"

#include <gmock/gmock.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const TextPair kTwoErrors = {"On 3 May 2004, 10 members met.", "Le 3 mai 2005, 11 membres …"};

std::set<std::string> names(const std::vector<Finding>& findings) {
  std::set<std::string> names;
  for (const Finding& finding : findings) names.emplace(finding.check);
  return names;
}

TEST(Checks, HaveNamesOfTheirOwnAndExplainThemselves) {
  std::set<std::string_view> seen;
  for (const Check* check : all_checks()) {
    EXPECT_TRUE(seen.insert(check->name).second) << check->name;
    EXPECT_EQ(find_check(check->name), check);
    EXPECT_NE(std::string(check->purpose), "") << check->name;
    EXPECT_NE(check->wrong, "") << check->name;
    EXPECT_NE(check->right, "") << check->name;
    EXPECT_TRUE(check->between != nullptr || check->inside != nullptr) << check->name;
  }
  EXPECT_EQ(find_check("no such check"), nullptr);
}

// The findings between English and a language of whose words nothing is known.
std::vector<std::string> said_of(std::string_view language, const std::string& english,
                                 const std::string& other) {
  Bitext bitext = bitext_of({{english, "-"}});
  bitext.target = document_of(other + "\n", language);
  return summaries(check_bitext(bitext, {}, {.chosen = {"between"}}));
}

TEST(Checks, SayNothingOfWordsThatTheyDoNotKnow) {
  EXPECT_THAT(said_of("it", "The meeting rose at noon on 3 May 2019 in Germany.",
                      "La seduta è stata tolta a mezzogiorno del 3 maggio 2019 in Germania."),
              IsEmpty());
  EXPECT_THAT(said_of("de", "Twelve States voted and two thirds of it was spent in June.",
                      "Zwölf Staaten stimmten dafür und zwei Drittel wurden im Juni ausgegeben."),
              IsEmpty());
  EXPECT_THAT(said_of("ru", "The rate is 5.5 per cent.", "Показатель составляет 5,5 процента."),
              IsEmpty());
  EXPECT_THAT(said_of("ar", "The rate is 5.5 per cent.", "المعدل هو ٥,٥ في المائة."), IsEmpty());
  EXPECT_THAT(said_of("ar", "It rose to 1,250.50 dollars.", "ارتفعت إلى ١٬٢٥٠٫٥٠ دولارا."),
              IsEmpty());
  EXPECT_THAT(said_of("zh", "The rate is 5.5 per cent.", "比率是5.5%。"), IsEmpty());
  EXPECT_THAT(said_of("zh", "It met on 31 December 2014.", "2014年12月31日举行了会议。"),
              testing::Each(testing::StartsWith("info")));
}

TEST(Checks, CompareFiguresInAnyLanguage) {
  EXPECT_THAT(said_of("ru", "The rate is 5.5 per cent.", "Показатель составляет 6,5 процента."),
              ElementsAre("error 5.5 | 6.5"));
  EXPECT_THAT(said_of("zh", "The rate is 5.5 per cent.", "比率是5.7%。"),
              ElementsAre("error 5.5 | 5.7"));
}

TEST(Checks, SayNothingOfTablesOfContentsAndCode) {
  Bitext bitext =
      bitext_of({{"The Committee adopted its report.", "Le Comité a adopté son rapport."},
                 {"See page 5 here.", "Voir page 7."}});
  EXPECT_FALSE(check_bitext(bitext, {}, {.chosen = {"between"}}).empty());
  for (const Content content : {Content::contents, Content::code}) {
    bitext.source.blocks[1].content = bitext.target.blocks[1].content = content;
    EXPECT_THAT(check_bitext(bitext, {}, {.chosen = {"between"}}), IsEmpty());
  }
}

TEST(Checks, LeaveTheWordsOfReferencesAlone) {
  const std::string title =
      "Smith, J. (2004), The law of treaties and the use of force, Oxford University Press, pp. "
      "12.";
  EXPECT_THAT(check_bitext(bitext_of({{title, title}}), {}, {.chosen = {"between"}}), IsEmpty());
}

TEST(Checks, SayOnlyThatATextCannotBeRead) {
  const auto findings = check_bitext(bitext_of({{"The Agreement shall enter into force in 2004.",
                                                 "ɨɪɝɚɧɚɦ ɫɨɨɬɜɟɬɫɬɜɭɸɳɢɯ ɩɪɚɜɨɜɵɯ"}}),
                                     {}, {});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].check, "related");
}

TEST(Checks, RunAsChosen) {
  const Bitext bitext = bitext_of({kTwoErrors});
  EXPECT_THAT(names(check_bitext(bitext, {}, {.chosen = {"date", "number"}})),
              ElementsAre("date", "number"));
  EXPECT_THAT(names(check_bitext(bitext, {}, {.chosen = {"date"}})), ElementsAre("date"));
  EXPECT_THAT(names(check_bitext(bitext, {}, {.chosen = {"date", "number"}, .skipped = {"date"}})),
              ElementsAre("number"));
  EXPECT_THAT(names(check_bitext(bitext, {}, {.skipped = {"between", "inside"}})), IsEmpty());
}

TEST(Checks, CallUnrelatedDocumentsSoAndNothingMore) {
  Bitext bitext = bitext_of({kTwoErrors});
  bitext.correspondence.verdict = Verdict::unrelated;
  EXPECT_THAT(names(check_bitext(bitext)), ElementsAre("related"));
}

TEST(Checks, HaveNothingToSayOfEmptyDocuments) {
  EXPECT_THAT(check_bitext(bitext_of({})), IsEmpty());
  EXPECT_THAT(check_document({}), IsEmpty());
}

TEST(Checks, ForgiveTheTargetWhatTheOriginalHasAsWell) {
  const std::string en = "The Third Forum on Clean Rivers, held in Lima from 3 to 5 May ";
  const std::string fr =
      "Le troisième Forum sur la propreté des fleuves, tenu à Lima du 3 au 5 mai ";
  const std::vector<TextPair> same = {{en + "2006.", fr + "2006."}, {en + "2007.", fr + "2007."}};
  const std::vector<TextPair> graver = {
      {en + "2006.", fr + "2006."},
      {"The Third Forum on Clean Rivers, held in Lima from 2 to 5 May 2006.", fr + "2007."}};
  EXPECT_THAT(summaries(findings_of("event-date", same)),
              ElementsAre("info 2007-05-03/2007-05-05 | 2006-05-03/2006-05-05"));
  EXPECT_THAT(summaries(findings_of("event-date", graver)),
              ElementsAre("error 2007-05-03/2007-05-05 | 2006-05-03/2006-05-05"));
}

TEST(Checks, GiveFindingsInTheOrderOfTheTarget) {
  const auto findings = findings_of("between", {{"10 members", "11 membres"}, kTwoErrors});
  std::uint32_t last = 0;
  for (const Finding& finding : findings) {
    EXPECT_GE(finding.spots.back().segment, last);
    last = finding.spots.back().segment;
  }
  EXPECT_EQ(last, 1U);
}

TEST(Checks, ForgiveEachOfManyFindingsOfOneSegmentItsOwnPlace) {
  const auto made = [](const std::string& text, const char* language) {
    return read_document(text, "a.txt", {.language = LangTag::parse(language)});
  };
  Bitext bitext;
  bitext.source = made("One a\u200db c\u200dd.\n\nAnother.\n", "en");
  bitext.target = made("Un a\u200db c\u200dd.\n\nAutre a\u200db.\n", "fr");
  bitext.beads = {{{0, 1}, {0, 1}, 1, false}, {{1, 2}, {1, 2}, 1, false}};
  CheckChoice choice;
  choice.chosen.emplace_back("forbidden-character");
  std::vector<bool> forgiven;
  for (const Finding& finding : check_bitext(bitext, {}, choice)) {
    forgiven.push_back(finding.in_original);
  }
  EXPECT_EQ(forgiven, (std::vector<bool>{true, true, false}));
}

}  // namespace
}  // namespace dragoman::qa
