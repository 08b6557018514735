// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings/project_file.h"

#include <gmock/gmock.h>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

TEST(ProjectFile, SetsWhatItNames) {
  const testing::Folder folder;
  const QaSettings settings = read_project_file(folder.file(
      ".dragoman.toml",
      "glossary = \"terms.tsv\"\nchecks = [\"between\", \"spelling\"]\nfail-on = \"never\"\n"));
  EXPECT_THAT(settings.glossary, Optional(folder.path() / "terms.tsv"));
  EXPECT_THAT(settings.checks, Optional(ElementsAre("between", "spelling")));
  EXPECT_THAT(settings.fail_on, Optional(std::string("never")));
  EXPECT_FALSE(settings.severity);
}

TEST(ProjectFile, IsTheOneOfTheNearestFolderAbove) {
  const testing::Folder folder;
  folder.file("a/b/empty", "");
  const std::string above = folder.file(".dragoman.toml", "");
  EXPECT_EQ(find_project_file(folder.path() / "a/b"), above);
  const std::string near = folder.file("a/.dragoman.toml", "");
  EXPECT_EQ(find_project_file(folder.path() / "a/b"), near);
}

TEST(ProjectFile, NamesTheLineThatIsWrong) {
  const testing::Folder folder;
  for (const auto& [text, line] : {std::pair{"\nsevrity = \"info\"\n", 2U},
                                   {"severity = 3\n", 1U},
                                   {"checks = [\"date\",\n  \"dates\"]\n", 2U},
                                   {"severity = \"info\"\nchecks = [\n", 2U}}) {
    try {
      read_project_file(folder.file(".dragoman.toml", text));
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::syntax);
      EXPECT_EQ(error.where().line, line) << error.what();
    }
  }
}

}  // namespace
}  // namespace dragoman::workflow
