// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_hints.h"

#include <gmock/gmock.h>

#include "tests/scratch_folder.h"
#include "tests/tmx/sample_bitext.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;

TEST(MemoryHints, AreThePairsThatTheMemoryHasWordForWord) {
  const testing::Folder folder;
  tmx::Memory memory(folder.place("m.tm"), tmx::OpenMode::create);
  memory.import_file(folder.file("m.tsv", "Noted.\tNoté.\nNew.\tAncien.\n"));
  Document source = empty_document("a", "en");
  Document target = empty_document("b", "fr");
  for (const char* text : {"Noted.", "New.", "Noted."}) {
    add_block(source, BlockKind::paragraph, {}, {text});
  }
  for (const char* text : {"Nouveau.", "Noté."}) {
    add_block(target, BlockKind::paragraph, {}, {text});
  }
  const std::vector<KnownPair> hints = memory_hints(memory, source, target);
  ASSERT_EQ(hints.size(), 1U);
  EXPECT_THAT(hints[0].source, ElementsAre(0, 2));
  EXPECT_THAT(hints[0].target, ElementsAre(1));
}

}  // namespace
}  // namespace dragoman::workflow
