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

TEST(ProjectFile, RefusesKeysThatWouldBeReadTooDeeply) {
  const testing::Folder folder;
  const auto failure = [&](const std::string& text) -> std::string {
    try {
      read_project_file(folder.file(".dragoman.toml", text));
    } catch (const Error& error) {
      return error.what();
    }
    return "none";
  };
  std::string key = "a";
  for (int k = 0; k < 16; ++k) key += ".a";
  EXPECT_NE(failure(key + "=1\n").find("unknown key"), std::string::npos);
  EXPECT_NE(failure("\n" + key + ".a=1\n").find(":2: a key of too many parts"), std::string::npos);
  EXPECT_EQ(failure("glossary = \"" + std::string(100, '.') + "\" # " + key + "...\n"), "none");
  EXPECT_NE(failure(std::string(65'537, '\n')).find("larger than 64 KiB"), std::string::npos);
  EXPECT_EQ(failure(std::string(65'536, '\n')), "none");
}

}  // namespace
}  // namespace dragoman::workflow
