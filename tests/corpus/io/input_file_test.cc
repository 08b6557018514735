// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/input_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/io/subprocess.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

template <typename Task>
std::string input_error(Task&& task) {
  try {
    task();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::io);
    return error.what();
  }
  ADD_FAILURE() << "no error";
  return {};
}

TEST(InputFile, OfANameThatIsTooLongIsAnInputErrorWithARemedy) {
  const fs::path name(std::string(300, 'a'));
  EXPECT_THAT(input_error([&] { read_bytes(name); }), HasSubstr("give a shorter name"));
  EXPECT_THAT(input_error([&] { file_exists(name); }), HasSubstr("give a shorter name"));
  EXPECT_THAT(input_error([&] { is_folder(name); }), HasSubstr("give a shorter name"));
}

TEST(InputFile, ThatIsMissingDoesNotExistAndIsNoFolder) {
  EXPECT_FALSE(file_exists("no/such/file"));
  EXPECT_FALSE(is_folder("no/such/file"));
  EXPECT_TRUE(is_folder(fs::temp_directory_path()));
}

TEST(FilesOfAFolder, AreSortedAndFoundBelowItAsWell) {
  const TemporaryFolder folder;
  const fs::path second = folder.write("b.txt", "");
  const fs::path first = folder.write("a.txt", "");
  fs::create_directory(folder.path() / "c");
  const fs::path below = folder.write("c/d.txt", "");
  EXPECT_THAT(files_in(folder.path()), ElementsAre(first, second));
  EXPECT_THAT(files_below(folder.path()), ElementsAre(first, second, below));
  input_error([&] { files_in(folder.path() / "none"); });
}

TEST(InputFile, IsReadUpToTheLimitAndRefusedBeyondIt) {
  const TemporaryFolder folder;
  const fs::path file = folder.write("a.txt", std::string(1000, 'a'));
  set_largest_file(1000);
  EXPECT_EQ(read_bytes(file).size(), 1000U);
  set_largest_file(999);
  EXPECT_THROW(read_bytes(file), Error);
  set_largest_file(kLargestFile);
}

TEST(InputFile, ThatNeverEndsIsRefused) {
  set_largest_file(std::size_t{1} << 20);
  try {
    read_bytes("/dev/zero");
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::unsupported);
    EXPECT_THAT(error.what(), HasSubstr("/dev/zero: is larger than 1 MiB"));
    EXPECT_THAT(error.what(), HasSubstr("--max-size"));
  }
  set_largest_file(kLargestFile);
}

TEST(InputFile, ThatIsSparseIsRefusedBeforeMemoryIsTaken) {
  const TemporaryFolder folder;
  const fs::path file = folder.write("a.txt", "a");
  fs::resize_file(file, std::uintmax_t{1} << 40);
  EXPECT_THROW(read_bytes(file), Error);
}

}  // namespace
}  // namespace dragoman
