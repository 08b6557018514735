// SPDX-License-Identifier: Apache-2.0
#include "workflow/align_files.h"

#include <gmock/gmock.h>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"
#include "tests/workflow/sample_texts.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AlignFiles : public ::testing::Test {
 protected:
  testing::Folder folder_;
  std::string en_ = folder_.file("en.txt", kEnglish);
  std::string fr_ = folder_.file("fr.txt", kFrench);
  std::string de_ = folder_.file("de.txt", kGerman);
};

TEST_F(AlignFiles, ReadInTheLanguagesThatTheTextsShow) {
  const AlignedFiles aligned = align_files(de_, fr_);
  EXPECT_EQ(aligned.bitext.source.language.str(), "de");
  EXPECT_EQ(aligned.bitext.target.language.str(), "fr");
  EXPECT_THAT(aligned.bitext.beads, SizeIs(2));
  EXPECT_THAT(aligned.warnings, IsEmpty());
}

TEST_F(AlignFiles, ReadInTheLanguagesGivenAndWarnOfThem) {
  AlignFilesOptions options;
  options.source_language = LangTag::parse("en");
  options.target_language = LangTag::parse("fr");
  const AlignedFiles aligned = align_files(fr_, en_, options);
  EXPECT_EQ(aligned.bitext.source.language.str(), "en");
  EXPECT_THAT(aligned.warnings,
              ElementsAre(Field(&Warning::kind, Warning::Kind::swapped_languages)));
}

TEST_F(AlignFiles, AreTheSameInAnyNumberOfThreads) {
  AlignFilesOptions options;
  options.jobs = 1;
  EXPECT_EQ(align_files(en_, fr_, options).bitext.beads, align_files(en_, fr_).bitext.beads);
}

TEST_F(AlignFiles, KeepWhatAnEarlierAlignmentPairs) {
  AlignFilesOptions options;
  options.earlier_alignment = folder_.file(
      "old.tsv",
      "It adopted resolution 55/25 and the meeting rose at 6 p.m.\tIl a adopté la résolution 55/25 "
      "et la séance est levée à 18 heures.\nGone.\tParti.\n");
  const AlignedFiles aligned = align_files(en_, fr_, options);
  EXPECT_EQ(aligned.reuse.earlier, 2U);
  EXPECT_EQ(aligned.reuse.kept, 1U);
  EXPECT_EQ(aligned.bitext.beads.back().confidence, 1);
}

TEST_F(AlignFiles, TakeAFileThatHoldsBothLanguages) {
  const std::string table = folder_.file("table.tsv", "One.\tUn.\nTwo.\tDeux.\n");
  EXPECT_THAT(align_files(table, {}).bitext.beads, SizeIs(2));
  EXPECT_THROW(align_files(en_, {}), Error);
}

TEST_F(AlignFiles, NeedALexiconOfTheirLanguages) {
  AlignFilesOptions options;
  options.lexicon = folder_.file("x.lexicon", "# dragoman lexicon 1 de is\n");
  EXPECT_THROW(align_files(en_, fr_, options), Error);
  options.use_lexicon = false;
  EXPECT_FALSE(choose_lexicon(options, LangTag::parse("en"), LangTag::parse("fr")));
}

TEST_F(AlignFiles, DoNotNeedTheMemoryThatIsNamed) {
  AlignFilesOptions options;
  options.memory = folder_.place("none.tm");
  EXPECT_THAT(align_files(en_, fr_, options).bitext.beads, SizeIs(2));
  EXPECT_FALSE(std::filesystem::exists(options.memory));
}

TEST_F(AlignFiles, AreBilingualByContentOrByExtension) {
  EXPECT_TRUE(is_bilingual_file(folder_.file("a", "<tmx version=\"1.4\"></tmx>")));
  EXPECT_TRUE(is_bilingual_file(folder_.file("a.tsv", "One.\tUn.\n")));
  EXPECT_TRUE(is_bilingual_file(folder_.file("a.jsonl", "{}\n")));
  EXPECT_FALSE(is_bilingual_file(folder_.file("a.txt", "One.\tUn.\n")));
  EXPECT_FALSE(is_bilingual_file(en_));
}

}  // namespace
}  // namespace dragoman::workflow
