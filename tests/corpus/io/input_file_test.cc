// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/input_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "corpus/base/error.h"
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

}  // namespace
}  // namespace dragoman
