// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"
#include "tests/scratch_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using dragoman::testing::Folder;
using dragoman::testing::read_file;
using ::testing::HasSubstr;
using ::testing::Not;

void write(const fs::path& file, const std::string& text) {
  write_output(file, [&](std::ostream& out) { out << text; });
}

std::size_t count_files(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(WriteOutput, WritesWhatALinkLeadsToAndLeavesTheLink) {
  const Folder folder;
  const std::string target = folder.file("target.txt", "old");
  fs::create_symlink("target.txt", folder.place("link"));
  fs::create_symlink("missing.txt", folder.place("dangling"));
  write(folder.place("link"), "new");
  write(folder.place("dangling"), "made");
  EXPECT_TRUE(fs::is_symlink(folder.place("link")));
  EXPECT_EQ(read_file(target), "new");
  EXPECT_TRUE(fs::is_symlink(folder.place("dangling")));
  EXPECT_EQ(read_file(folder.place("missing.txt")), "made");
}

TEST(WriteOutput, LeavesAFileToThoseWhoMightReadItBefore) {
  const Folder folder;
  const std::string file = folder.file("secret.txt", "old");
  fs::permissions(file, fs::perms(0600));
  write(file, "new");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms(0600));
}

TEST(WriteOutput, TakesTheLongestNameThereIs) {
  const Folder folder;
  const std::string file = folder.place(std::string(255, 'x'));
  write(file, "text");
  EXPECT_EQ(read_file(file), "text");
}

TEST(WriteOutput, NamesTheCauseWhenTheDiskIsFullHoweverLateItShows) {
  for (const std::size_t size : {std::size_t{10}, std::size_t{1} << 20}) {
    try {
      write("/dev/full", std::string(size, 'x'));
      FAIL();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::output);
      EXPECT_THAT(error.what(), HasSubstr("No space left on device"));
    }
  }
}

TEST(WriteOutput, LeavesTheOldFileWhenWritingFails) {
  const Folder folder;
  const std::string file = folder.file("a.txt", "old");
  EXPECT_THROW(write_output(file,
                            [](std::ostream& out) {
                              out << "half";
                              throw Error(Errc::syntax, {}, "no more");
                            }),
               Error);
  EXPECT_EQ(read_file(file), "old");
  EXPECT_EQ(count_files(folder.path()), 1U);
}

TEST(StaleLeftovers, AreRemovedIfTheirProcessIsGoneAndKeptIfItRuns) {
  const Folder folder;
  const std::string own = folder.file(leftover_name("."), "being written");
  // The same process number, started at another time.
  std::string gone = leftover_name(".");
  const std::size_t number = gone.rfind('-');
  const std::size_t start = gone.rfind('-', number - 1);
  gone = gone.substr(0, start + 1) + "1" + gone.substr(number);
  folder.file(gone, "half");
  folder.file(gone.substr(1) + "7/input.rtf", "a document");
  const std::string other_machine =
      folder.file(".dragoman-1" + gone.substr(gone.find('-', 10)), "another's");
  const std::string near = folder.file("dragoman-notes-2026-1-1.txt", "a user's own");
  remove_stale_leftovers(folder.path());
  EXPECT_TRUE(fs::exists(own));
  EXPECT_TRUE(fs::exists(near));
  EXPECT_TRUE(fs::exists(other_machine));
  EXPECT_FALSE(fs::exists(folder.place(gone)));
  EXPECT_FALSE(fs::exists(folder.place(gone.substr(1) + "7")));
}

}  // namespace
}  // namespace dragoman
