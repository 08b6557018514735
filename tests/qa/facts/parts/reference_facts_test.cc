// SPDX-License-Identifier: Apache-2.0
//
// Agenda items, sessions and references to parts of documents, as read_facts() gives them.
#include "qa/facts/parts/reference_facts.h"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "qa/facts/facts.h"
#include "qa/facts/parts/agenda_facts.h"
#include "qa/facts/parts/designators.h"
#include "qa/facts/parts/session_facts.h"
#include "qa/pairing/part_match.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

std::vector<std::string> values(FactKind kind, std::string_view text, const char* language) {
  std::vector<std::string> found;
  for (const Fact& fact : read_facts(text, LangTag::parse(language))) {
    if (fact.kind == kind) found.push_back(fact.value);
  }
  return found;
}

struct BothCase {
  const char* en;
  const char* fr;
  std::vector<std::string> want;
};

void expect_both(FactKind kind, const std::vector<BothCase>& cases) {
  for (const auto& [en, fr, want] : cases) {
    EXPECT_THAT(values(kind, en, "en"), UnorderedElementsAreArray(want)) << en;
    EXPECT_THAT(values(kind, fr, "fr"), UnorderedElementsAreArray(want)) << fr;
  }
}

TEST(AgendaFacts, AreTheSameInBothLanguages) {
  expect_both(
      FactKind::agenda_item,
      {{"Agenda item 17", "Point 17 de l'ordre du jour", {"17"}},
       {"Agenda item 17 (c)", "Alinéa c) du point 17 de l’ordre du jour", {"17(c)"}},
       {"sub-items (a) and (c) of agenda item 17",
        "les alinéas a) et c) du point 17 de l'ordre du jour",
        {"17(a)", "17(c)"}},
       {"items 3, 5 and 12 (d) of the draft agenda",
        "les points 3, 5 et 12 d) du projet d'ordre du jour",
        {"3", "5", "12(d)"}},
       {"items 4 (a), (b) and (e) of its agenda",
        "les points 4 a), b) et e) de son ordre du jour",
        {"4(a)", "4(b)", "4(e)"}},
       {"agenda items 3 to 5", "les points 3 à 5 de l'ordre du jour", {"3-5"}},
       {"It was taken up under item 8.", "La question relève du titre du point 8.", {"8"}}});
}

TEST(AgendaFacts, NeedAnAgenda) {
  for (const char* text : {"At this point 5 delegations left.", "an item 5 metres long"}) {
    EXPECT_THAT(values(FactKind::agenda_item, text, "en"), IsEmpty()) << text;
  }
  for (const char* text :
       {"du point de vue des 5 délégations", "les 5 points de l'ordre du jour"}) {
    EXPECT_THAT(values(FactKind::agenda_item, text, "fr"), IsEmpty()) << text;
  }
}

TEST(ReferenceFacts, HaveRangesOfSections) {
  expect_both(
      FactKind::reference,
      {{"clauses 5.2 to 13", "les clauses 5.2 à 13", {"subparagraph 5.2-13"}},
       {"clauses 9.1 to 9.4", "les clauses 9.1 à 9.4", {"subparagraph 9.1-9.4"}},
       {"clauses 5.1.3 to 5.1.6", "les clauses 5.1.3 à 5.1.6", {"subparagraph 5.1.3-5.1.6"}},
       {"section 11.5.2.17", "la section 11.5.2.17", {"section 11.5.2.17"}},
       {"Clauses 5-13", "les clauses 5 à 13", {"subparagraph 5-13"}},
       {"article 3.2", "l'article 3.2", {"article 3", "article 3(2)"}}});
}

TEST(SessionFacts, AreTheSameInBothLanguages) {
  expect_both(
      FactKind::session,
      {{"its sixty-first session", "sa soixante et unième session", {"session 61"}},
       {"the 61st regular session", "la 61e session ordinaire", {"session 61"}},
       {"the resumed sixty-first session",
        "la reprise de la soixante et unième session",
        {"session 61"}},
       {"the twentieth special session",
        "la vingtième session extraordinaire",
        {"special session 20"}},
       {"the ninth emergency special session",
        "la neuvième session extraordinaire d'urgence",
        {"emergency special session 9"}},
       {"at its 4th plenary meeting", "à sa 4e séance plénière", {"meeting 4"}},
       {"at its 4th and 5th meetings", "à ses 4e et 5e séances", {"meeting 4", "meeting 5"}},
       {"at its tenth and eleventh sessions",
        "à ses dixième et onzième sessions",
        {"session 10", "session 11"}}});
}

TEST(SessionFacts, CountSessionsAndMeetingsOnly) {
  EXPECT_THAT(values(FactKind::session, "the fourth report, and a second one", "en"), IsEmpty());
  EXPECT_THAT(values(FactKind::session, "la session du deuxième trimestre", "fr"), IsEmpty());
}

TEST(ReferenceFacts, AreTheSameInBothLanguages) {
  expect_both(FactKind::reference,
              {{"article 3 (2) (b)",
                "le paragraphe 2 b) de l'article 3",
                {"article 3", "article 3(2)", "article 3(2)(b)"}},
               {"subparagraph (b) of paragraph 2 of Article 3",
                "l'alinéa b) du paragraphe 2 de l'Article 3",
                {"article 3", "article 3(2)", "article 3(2)(b)"}},
               {"rule 6, paragraph 4", "le paragraphe 4 de la règle 6", {"rule 6", "rule 6(4)"}},
               {"paragraph 2 (a) and (b)",
                "le paragraphe 2 a) et b)",
                {"paragraph 2", "paragraph 2(a)", "paragraph 2(b)"}},
               {"paragraphs 7 to 9 below",
                "les paragraphes 7 à 9 ci-dessous",
                {"paragraph 7-9", "place below"}},
               {"see annex IV, para. 31", "voir l'annexe 4, par. 31", {"annex 4", "paragraph 31"}},
               {"chap. II, sect. C", "chap. II, sect. C", {"chapter 2", "section C"}},
               {"articles 8, 12 and 41",
                "les articles 8, 12 et 41",
                {"article 8", "article 12", "article 41"}},
               {"articles 8-12", "les articles 8 à 12", {"article 8-12"}},
               {"article 1", "l'article premier", {"article 1"}},
               {"Part Two, pp. 3-5", "deuxième partie, p. 3 à 5", {"part 2", "page 3-5"}},
               {"table 2-A and section 5(c)",
                "le tableau 2-A et la section 5c)",
                {"table 2", "table 2(a)", "section 5", "section 5(c)"}},
               {"article 8 bis, note 12 and figure 3",
                "l'article 8 bis, la note 12 et le graphique 3",
                {"article 8bis", "note 12", "figure 3"}}});
}

TEST(ReferenceFacts, LeaveAloneWhatIsNoPart) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"en", "The parties met in 2003. Rules of procedure apply."},
      {"en", "in the section I wrote"},
      {"en", "the part one plays"},
      {"en", "P.I. Smith, A.P. Jones"},
      {"en", "paragraphs of 5 lines"},
      {"fr", "10 p. 100 du P.I.B."},
      {"fr", "les parties à la Convention de 1951"},
      {"fr", "L'annexe a été publiée."},
  };
  for (const auto& [language, text] : cases) {
    EXPECT_THAT(values(FactKind::reference, text, language), IsEmpty()) << text;
  }
}

TEST(ReferenceFacts, EndAListBeforeTheNextThing) {
  EXPECT_THAT(values(FactKind::reference, "paragraphs 5 and 6, 12 experts", "en"),
              ElementsAre("paragraph 5", "paragraph 6"));
  EXPECT_THAT(values(FactKind::reference, "paragraph 5 and 12 experts", "en"),
              ElementsAre("paragraph 5"));
  EXPECT_THAT(values(FactKind::reference, "articles 2 à 4, 7 et 9 ou 11", "fr"),
              ElementsAre("article 2-4", "article 7", "article 9", "article 11"));
}

TEST(ReferenceFacts, KnowNothingOfALanguageWithoutData) {
  EXPECT_THAT(values(FactKind::reference, "article 3 (2)", "sw"), IsEmpty());
}

TEST(ReferenceFacts, NeverReachBeyondTheText) {
  const std::vector<std::string> words = {"paragraphs", "3",      "(b)",    "b)", ",",  "and",
                                          "to",         "of the", "IV",     "§",  "p.", "II.A",
                                          "above",      "items",  "agenda", "12", "-",  "5c",
                                          "para",       "fifth",  "session"};
  std::mt19937 random(7);
  for (int trial = 0; trial < 3000; ++trial) {
    std::string text;
    for (int k = 0; k < 9; ++k) text += words[random() % words.size()] + (random() % 4 ? " " : "");
    for (const Fact& fact : read_facts(text, LangTag::parse("en"))) {
      ASSERT_LT(fact.begin, fact.end) << text;
      ASSERT_LE(fact.end, text.size()) << text;
      ASSERT_FALSE(fact.value.empty()) << text;
    }
  }
}

TEST(Parts, AreTheSameUnderOtherNames) {
  const auto part = [](FactKind kind, const char* value) { return Fact{kind, value}; };
  const Fact section = part(FactKind::reference, "section 5");
  EXPECT_TRUE(same_designator(section, part(FactKind::reference, "article 5")));
  EXPECT_TRUE(same_designator(section, part(FactKind::number, "5")));
  EXPECT_FALSE(same_designator(section, part(FactKind::reference, "section 6")));
  EXPECT_FALSE(same_designator(part(FactKind::reference, "article 3(2)(a)"),
                               part(FactKind::reference, "article 3(2)(b)")));
  EXPECT_TRUE(
      same_designator(part(FactKind::session, "session 58"), part(FactKind::ordinal, "58")));
  EXPECT_TRUE(same_designator(part(FactKind::agenda_item, "40(f)"), part(FactKind::number, "40")));
  EXPECT_FALSE(
      same_designator(part(FactKind::agenda_item, "40(f)"), part(FactKind::agenda_item, "40(e)")));
}

TEST(Parts, OfARangeAreNamedOneByOne) {
  const Fact range{FactKind::reference, "paragraph 3-5"};
  EXPECT_TRUE(is_named(range, {"3", "4", "5", "9"}));
  EXPECT_FALSE(is_named(range, {"3", "5"}));
}

}  // namespace
}  // namespace dragoman::qa
