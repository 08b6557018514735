// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

const TextPair kCut = {
    "The Secretary-General was asked to report on the measures taken, on their cost and on the "
    "difficulties that Governments had met in carrying them out.",
    "Le Secrétaire général a été prié de faire rapport sur les mesures prises et sur leur."};

TEST(Truncated, BreaksOffBeforeTheEndOfItsOriginal) {
  auto pairs = usual_pairs();
  pairs.push_back(kCut);
  Bitext bitext = bitext_of(pairs);
  bitext.coverage.resize(pairs.size());
  for (Coverage& words : bitext.coverage) words.source_tail = -3;
  bitext.coverage.back().source_tail = 6;
  const auto findings = findings_in("truncated", bitext);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(findings[0].spots[1].segment, 3U);
}

TEST(Truncated, IsNoTranslationThatClosesWhatTheOriginalLeavesOpen) {
  auto pairs = usual_pairs();
  pairs.push_back({"Guide the event and set the tone", "Guider la réunion et en donner le ton."});
  const auto warns = [&] {
    const auto findings = findings_in("truncated", bitext_of(pairs));
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity != Severity::info; });
  };
  EXPECT_FALSE(warns());
  // A habit of the pair.
  for (const char* number : {"one", "two", "three", "four", "five", "six"}) {
    pairs.push_back({std::string("Pre-condition ") + number + " is not met by the software",
                     "La condition n'est pas remplie."});
  }
  EXPECT_FALSE(warns());
}

TEST(Truncated, IsNoTranslationThatEndsAsItShould) {
  const std::vector<TextPair> right = {
      // Short, but complete.
      {"It should be noted that no agreement on that question has been reached so far.",
       "Aucun accord ne s'est dégagé à ce sujet."},
      {"The meeting was held at the initiative of the Secretariat of East Jerusalem.",
       "La réunion s'est tenue à l'initiative du secrétariat de Jérusalem-Est."},
      {"See the note on abuse of a dominant position.2",
       "Voir la note sur l'abus de position dominante."},
  };
  auto pairs = usual_pairs();
  pairs.insert(pairs.end(), right.begin(), right.end());
  Bitext bitext = bitext_of(pairs);
  bitext.coverage.resize(pairs.size());
  for (Coverage& words : bitext.coverage) words.source_tail = -2;
  EXPECT_THAT(findings_in("truncated", bitext), IsEmpty());
}

// A sentence that says in somewhat fewer words what its original says, with its evidence.
Bitext bitext_with(const TextPair& last, float source_tail) {
  auto pairs = usual_pairs();
  pairs.push_back(last);
  Bitext bitext = bitext_of(pairs);
  bitext.coverage.resize(pairs.size());
  for (Coverage& words : bitext.coverage) words.source_tail = -3;
  bitext.coverage.back().source_tail = source_tail;
  return bitext;
}

TEST(Truncated, IsNoSentenceThatIsHardlyShorterThanUsual) {
  EXPECT_THAT(findings_in("truncated",
                          bitext_with({"The keeper had better look at the hives in the morning, "
                                       "while the bees are still at home.",
                                       "Mieux vaut inspecter les ruches le matin, à l'heure où les "
                                       "abeilles dorment."},
                                      8)),
              IsEmpty());
}

TEST(Truncated, KnowsAnArticleFromAnAdverbByItsAccent) {
  const std::string original =
      "Describe, step by step, the measures which the members had taken until they came there.";
  const auto cut = findings_in(
      "truncated", bitext_with({original, "Décrire pas à pas les mesures que les membres la."}, 3));
  ASSERT_THAT(cut, SizeIs(1));
  EXPECT_NE(cut[0].severity, Severity::info);
  const auto whole = findings_in(
      "truncated", bitext_with({original, "Décrire pas à pas les mesures prises jusque là."}, 3));
  EXPECT_TRUE(whole.empty() || whole[0].confidence < cut[0].confidence);
}

}  // namespace
}  // namespace dragoman::qa
