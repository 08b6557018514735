// SPDX-License-Identifier: Apache-2.0
#include "workflow/earlier_alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tmx/sample_bitext.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

tmx::TranslationUnit unit(const std::string& source, const std::string& target,
                          const std::string& confidence = "") {
  tmx::TranslationUnit unit;
  unit.variants = {{LangTag::parse("en"), source}, {LangTag::parse("fr"), target}};
  if (!confidence.empty()) unit.properties = {{"x-confidence", confidence}};
  return unit;
}

Document document(const char* language, const std::vector<std::string>& sentences) {
  Document document = empty_document("d", language);
  for (const std::string& sentence : sentences) {
    add_block(document, BlockKind::paragraph, {}, {sentence});
  }
  return document;
}

TEST(ReusedBeads, KeepWhatAPersonHasPut) {
  const Document source = document("en", {"New.", "One.", "Two."});
  const Document target = document("fr", {"Un et deux.", "Nouveau."});
  EXPECT_THAT(reused_beads({unit("One. Two.", "Un et\u00A0deux.")}, source, target),
              ElementsAre(Bead{{1, 3}, {0, 1}, 1}));
}

TEST(ReusedBeads, LeaveWhatHasChangedAndWhatAMachineDoubted) {
  const Document source = document("en", {"One.", "Two."});
  const Document target = document("fr", {"Un.", "Deux."});
  EXPECT_THAT(reused_beads({unit("One.", "Une."), unit("Two.", "Deux.", "0.3000")}, source, target),
              IsEmpty());
}

TEST(ReusedBeads, TellTextsThatStandAtSeveralPlacesApartByThoseAround) {
  const Document source = document("en", {"Noted.", "A.", "Noted.", "B.", "Noted."});
  const Document target = document("fr", {"Noté.", "Aa.", "Noté.", "Bb.", "Noté."});
  EXPECT_THAT(
      reused_beads({unit("A.", "Aa."), unit("Noted.", "Noté."), unit("B.", "Bb.")}, source, target),
      ElementsAre(Bead{{1, 2}, {1, 2}, 1}, Bead{{2, 3}, {2, 3}, 1}, Bead{{3, 4}, {3, 4}, 1}));
}

TEST(ReusedBeads, KnowTheLabelsThatStandInsideOfJoinedText) {
  Document source = empty_document("d", "en");
  add_block(source, BlockKind::paragraph, {}, {"As follows:"});
  add_block(source, BlockKind::list_item, {"(a)", "a", false}, {"First;"});
  const Document target = document("fr", {"Ainsi : premier ;"});
  EXPECT_THAT(reused_beads({unit("As follows: (a) First;", "Ainsi : premier ;")}, source, target),
              ElementsAre(Bead{{0, 2}, {0, 1}, 1}));
}

}  // namespace
}  // namespace dragoman::workflow
