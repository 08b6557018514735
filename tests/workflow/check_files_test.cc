// SPDX-License-Identifier: Apache-2.0
#include "workflow/check_files.h"

#include <gmock/gmock.h>

#include "tests/paths.h"
#include "tests/scratch_folder.h"
#include "tests/workflow/sample_texts.h"

namespace dragoman::workflow {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

class CheckFiles : public ::testing::Test {
 protected:
  std::vector<std::string> checks(const std::string& source, const std::string& target,
                                  const CheckFilesOptions& options = {}) const {
    std::vector<std::string> names;
    for (const qa::Finding& finding : check_files(source, target, options).findings) {
      names.emplace_back(finding.check);
    }
    return names;
  }

  testing::Folder folder_;
};

TEST_F(CheckFiles, CompareTwoDocuments) {
  std::string wrong = kFrench;
  wrong.replace(wrong.find("55/25"), 5, "55/52");
  const std::string en = folder_.file("en.txt", kEnglish);
  EXPECT_THAT(checks(en, folder_.file("fr.txt", kFrench)), IsEmpty());
  EXPECT_THAT(checks(en, folder_.file("wrong.txt", wrong)), Contains("symbol"));
}

TEST_F(CheckFiles, AccuseNoListThatEachLanguageSorts) {
  const auto file = [](const char* name) { return (paths::data() / "align" / name).string(); };
  EXPECT_THAT(checks(file("states.en.txt"), file("states.fr.txt")), IsEmpty());
}

TEST_F(CheckFiles, AccuseNoParagraphThatIsCutElsewhere) {
  const auto file = [](const char* name) { return (paths::data() / "align" / name).string(); };
  EXPECT_THAT(checks(file("breaks.en.txt"), file("breaks.fr.txt")), IsEmpty());
}

TEST_F(CheckFiles, LookInsideADocumentAlone) {
  CheckFilesOptions options;
  options.language = LangTag::parse("fr");
  options.glossary = folder_.place("no-such-glossary.tsv");  // it says nothing about one document
  const CheckedFiles checked =
      check_files(folder_.file("fr.txt", "Il s'est réuni le 31 février 2004.\n"), {}, options);
  ASSERT_TRUE(checked.document);
  EXPECT_FALSE(checked.bitext);
  EXPECT_THAT(checked.findings, ElementsAre(Field(&qa::Finding::check, "impossible-date")));
}

TEST_F(CheckFiles, TakeATableAsItIsPaired) {
  const std::string table =
      folder_.file("table.tsv", "It met on 3 May 2004.\tIl s'est réuni le 3 mai 2005.\n");
  EXPECT_THAT(checks(table, {}), Contains("date"));
}

TEST_F(CheckFiles, UseTheGlossaryForAFileThatHoldsBothLanguages) {
  CheckFilesOptions options;
  options.glossary = folder_.file("terms.tsv", "statement\tallocution\n");
  const std::string table =
      folder_.file("table.tsv",
                   "It heard a statement by the members.\tIl a entendu une déclaration des "
                   "membres.\n");
  EXPECT_THAT(checks(table, {}, options), Contains("term"));
}

TEST_F(CheckFiles, ReadTheGlossaryInTheLanguagesOfTheDocuments) {
  CheckFilesOptions options;
  options.glossary = folder_.file("terms.tsv", "#de\tfr\nBericht\tcompte rendu\n");
  EXPECT_THAT(checks(folder_.file("de.txt", kGerman), folder_.file("fr.txt", kFrench), options),
              Contains("term"));
}

}  // namespace
}  // namespace dragoman::workflow
