// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/line_input.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/scratch_folder.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;
using namespace std::string_literals;

std::vector<std::string> lines_of(const std::string& bytes) {
  const dragoman::testing::Folder folder;
  InputFile file(folder.file("a.txt", bytes));
  LineInput input(file);
  std::vector<std::string> lines;
  for (std::string_view line; input.next(line);) {
    lines.emplace_back(input.fault(line) ? "!" : line);
  }
  return lines;
}

TEST(LineInput, TakesTheEncodingThatTheFirstForeignLetterShows) {
  EXPECT_THAT(lines_of("a\r\né\n\xE9\n"), ElementsAre("a", "é", "!"));
  EXPECT_THAT(lines_of("a\n\xE9\né\n\x81\n"), ElementsAre("a", "é", "Ã©", "!"));
}

TEST(LineInput, ReadsUtf16AndUtf32) {
  EXPECT_THAT(lines_of("\xFF\xFE"
                       "a\0\n\0\xE9\0"s),
              ElementsAre("a", "é"));
  EXPECT_THAT(lines_of("\0\0\xFE\xFF\0\0\0a\0\0\0\n"s), ElementsAre("a"));
}

TEST(LineInput, RefusesALineThatNeverEnds) {
  InputFile file("/dev/zero");
  LineInput input(file);
  std::string_view line;
  EXPECT_THROW(input.next(line), Error);
}

}  // namespace
}  // namespace dragoman
