// SPDX-License-Identifier: Apache-2.0
#include "workflow/file_pairs.h"

#include <gmock/gmock.h>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"
#include "tests/workflow/sample_texts.h"

namespace dragoman::workflow {
namespace {

using Side = MarkedName::Side;

const LangTag kEn = LangTag::parse("en");
const LangTag kFr = LangTag::parse("fr");

TEST(MarkedNames, AreTheSameWithoutTheirLanguages) {
  for (const auto& [source, target] : {std::pair{"en/Report.txt", "FR/report.txt"},
                                       {"report_e.txt", "report_f.txt"},
                                       {"report.eng.docx", "report.fra.docx"},
                                       {"english/a.txt", "french/a.txt"}}) {
    const MarkedName first = marked_name(source, kEn, kFr);
    const MarkedName second = marked_name(target, kEn, kFr);
    EXPECT_EQ(first.key, second.key);
    EXPECT_EQ(first.side, Side::source) << source;
    EXPECT_EQ(second.side, Side::target) << target;
  }
  EXPECT_EQ(marked_name("tense.txt", kEn, kFr).side, Side::none);
}

class FindFilePairs : public ::testing::Test {
 protected:
  testing::Folder folder_;
};

TEST_F(FindFilePairs, GoesByNamesThenByTexts) {
  folder_.file("named.en.txt", "The Council met in 1999 in Vienna and heard 14 speakers.\n");
  folder_.file("named.fr.txt",
               "Le Conseil s'est réuni en 1999 à Vienne et a entendu 14 orateurs.\n");
  folder_.file("q.txt", kEnglish);
  folder_.file("r.txt", kFrench);
  folder_.file("x.txt", kGerman);
  folder_.file(".hidden", kEnglish);
  const FilePairs found = find_file_pairs({folder_.path()});
  ASSERT_EQ(found.pairs.size(), 2U);
  EXPECT_EQ(found.pairs[0].source.filename(), "named.en.txt");
  EXPECT_EQ(found.pairs[1].source.filename(), "q.txt");
  EXPECT_EQ(found.pairs[1].target.filename(), "r.txt");
  ASSERT_EQ(found.alone.size(), 1U);
  EXPECT_EQ(found.alone[0].reason, "it looks like \"de\"");
}

TEST_F(FindFilePairs, TakesOtherLanguagesWhereTheyAreGiven) {
  folder_.file("x.txt", kGerman);
  folder_.file("r.txt", kFrench);
  AlignFilesOptions options;
  options.source_language = LangTag::parse("de");
  EXPECT_EQ(find_file_pairs({folder_.path()}, options).pairs.size(), 1U);
}

TEST_F(FindFilePairs, RefusesAPlaceThatDoesNotExist) {
  EXPECT_THROW(files_of({folder_.path() / "none"}), Error);
  EXPECT_THROW(files_of({std::string(5000, 'x')}), Error);
}

}  // namespace
}  // namespace dragoman::workflow
