// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_hints.h"

#include <gmock/gmock.h>

#include "tests/scratch_folder.h"
#include "tests/tmx/sample_bitext.h"
#include "tmx/exchange.h"
#include "tmx/store/store_import.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(MemoryHints, AreThePairsThatTheMemoryHasWordForWord) {
  const testing::Folder folder;
  const std::filesystem::path memory = folder.place("m.tm");
  {
    tmx::Store store(memory, tmx::StoreMode::create);
    tmx::import_units(store, folder.file("m.tsv", "Noted.\tNoté.\nNew.\tAncien.\n"),
                      tmx::read_units, {});
  }
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
  EXPECT_THAT(memory_hints(folder.place("none.tm"), source, target), IsEmpty());
}

}  // namespace
}  // namespace dragoman::workflow
