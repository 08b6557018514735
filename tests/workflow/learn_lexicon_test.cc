// SPDX-License-Identifier: Apache-2.0
#include "workflow/learn_lexicon.h"

#include <gmock/gmock.h>

#include <sstream>

#include "align/stored_lexicon.h"
#include "corpus/base/error.h"
#include "tests/scratch_folder.h"

namespace dragoman::workflow {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// Twenty pairs that show which words go together.
std::string pairs() {
  std::string lines;
  for (const auto& [en, fr] : {std::pair{"house", "maison"},
                               {"garden", "jardin"},
                               {"river", "fleuve"},
                               {"bridge", "pont"}}) {
    for (const auto& [one, un] : {std::pair{"old", "vieux"},
                                  {"great", "grand"},
                                  {"small", "petit"},
                                  {"green", "vert"},
                                  {"white", "blanc"}}) {
      lines += std::string(one) + ' ' + en + '\t' + un + ' ' + fr + '\n';
    }
  }
  return lines;
}

TEST(LearnLexicon, WritesWhatStoredLexiconReads) {
  const testing::Folder folder;
  const std::filesystem::path files[] = {folder.file("memory.tsv", pairs())};
  std::ostringstream out;
  learn_lexicon(files, out, {.about = "a test"});
  EXPECT_THAT(out.str(), StartsWith("# dragoman lexicon 1 en fr\n# a test\n"));
  EXPECT_THAT(out.str(), HasSubstr("\nriver\tfleuv "));
  const auto lexicon = StoredLexicon::open(folder.file("made.lexicon", out.str()));
  EXPECT_TRUE(lexicon.serves(LangTag::parse("fr"), LangTag::parse("en")));
}

TEST(LearnLexicon, IsTheSameFromTheSamePairsTwice) {
  const testing::Folder folder;
  const std::string file = folder.file("memory.tsv", pairs());
  const std::filesystem::path once[] = {file};
  const std::filesystem::path twice[] = {file, file};
  std::ostringstream first;
  std::ostringstream second;
  learn_lexicon(once, first);
  learn_lexicon(twice, second);
  EXPECT_EQ(first.str(), second.str());
}

TEST(LearnLexicon, RefusesFilesWithoutTheLanguages) {
  const testing::Folder folder;
  const std::filesystem::path files[] = {folder.file("empty.tsv", "\n")};
  std::ostringstream out;
  EXPECT_THROW(learn_lexicon(files, out), Error);
}

}  // namespace
}  // namespace dragoman::workflow
