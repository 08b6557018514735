// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_upkeep.h"

#include <gmock/gmock.h>

#include <string>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

TEST(MemoryUpkeep, ImportsFilesIntoANewMemoryAndReportsEach) {
  const testing::Folder folder;
  std::vector<std::string> reports;
  ImportWatcher watcher;
  watcher.report = [&](const fs::path& file, const tmx::ImportReport& report) {
    reports.push_back(file.filename().string() + " " + std::to_string(report.added));
  };
  import_files(folder.place("m.tm"),
               {folder.file("a.tsv", "One.\tUn.\nTwo.\tDeux.\n"), folder.file("b.tsv", "A\tB\n")},
               {}, watcher);
  EXPECT_THAT(reports, ElementsAre("a.tsv 2", "b.tsv 1"));
  EXPECT_EQ(tmx::Memory(folder.place("m.tm")).unit_count(), 3U);
  EXPECT_TRUE(fs::exists(folder.place("m.tm-words")));
}

TEST(MemoryUpkeep, LeavesNoNewMemoryBehindWhereNothingCameIntoIt) {
  const testing::Folder folder;
  ImportWatcher watcher;
  watcher.progress = [](const fs::path&, const tmx::ImportProgress&) {
    throw std::runtime_error("cancelled");
  };
  EXPECT_THROW(
      import_files(folder.place("m.tm"), {folder.file("a.tmx", "<tmx><body>")}, {}, watcher),
      std::runtime_error);
  EXPECT_FALSE(fs::exists(folder.place("m.tm")));
}

TEST(MemoryUpkeep, CleansWhatItPlannedTo) {
  const testing::Folder folder;
  tmx::Memory memory(folder.place("m.tm"), tmx::OpenMode::create);
  memory.import_file(folder.file(
      "a.tsv", "Noted.\tNoté.\nThe same text twice here.\tThe same text twice here.\n"));
  std::vector<std::string> seen;
  const Cleaning cleaning =
      plan_cleaning(memory, clean_options({"untranslated"}),
                    [&](const tmx::Unclean& unclean) { seen.push_back(unclean.texts.front()); });
  EXPECT_THAT(seen, ElementsAre("The same text twice here."));
  EXPECT_EQ(cleaning.counts[static_cast<std::size_t>(tmx::CleanReason::untranslated)], 1U);
  EXPECT_EQ(memory.unit_count(), 2U);
  EXPECT_EQ(clean_memory(memory, cleaning), 1U);
  EXPECT_EQ(memory.unit_count(), 1U);
  EXPECT_THROW(clean_options({"ugly"}), Error);
}

TEST(MemoryUpkeep, KnowsWhenADayBegins) {
  EXPECT_EQ(beginning_of_day("1970-01-02"), 86'400);
  for (const char* date : {"", "yesterday", "2026-02-30", "2026-11-29x", "2026-13-01"}) {
    EXPECT_THROW(beginning_of_day(date), Error) << date;
  }
}

}  // namespace
}  // namespace dragoman::workflow
