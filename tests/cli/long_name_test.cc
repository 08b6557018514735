// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace dragoman::testing {
namespace {

TEST(NameThatIsTooLong, IsAnInputErrorOfEveryCommand) {
  const Folder folder;
  const std::string text = folder.file("a.txt", "The Committee took note of the report.\n");
  const std::string rows = folder.file("a.tsv", "One\tUn\n");
  const std::string longest = folder.place(std::string(300, 'a'));
  const std::vector<std::vector<std::string>> commands = {
      {"segment", longest},
      {"align", text, longest},
      {"align", text, text, "--tm", longest},
      {"qa", text, longest},
      {"pair", longest},
      {"score", rows, longest},
      {"score", longest, rows},
      {"tm", "import", longest, rows},
      {"tm", "import", folder.place("a.tm"), longest},
      {"tm", "stats", longest},
      {"convert", longest, folder.place("b.tmx")}};
  for (const auto& command : commands) {
    const Outcome outcome = run_program(command);
    EXPECT_EQ(outcome.status, 3) << command[0] << ": " << outcome.err;
    EXPECT_THAT(outcome.err, ::testing::HasSubstr("aaaa"));
  }
}

}  // namespace
}  // namespace dragoman::testing
