// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_languages.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "tests/scratch_folder.h"

namespace dragoman::workflow {
namespace {

tmx::Memory memory_of(const testing::Folder& folder, const std::string& jsonl) {
  tmx::Memory memory(folder.place("m.tm"), tmx::OpenMode::create);
  if (!jsonl.empty()) memory.import_file(folder.file("m.jsonl", jsonl));
  return memory;
}

std::string unit(const std::string& source, const std::string& target) {
  return R"({"source":[{"text":"a )" + source + R"("}],"target":[{"text":"b )" + target +
         R"("}],"source_lang":")" + source + R"(","target_lang":")" + target + "\"}\n";
}

std::string way(tmx::Memory& memory, std::string_view text) {
  const std::array texts = {text};
  const MemoryLanguages found = memory_languages(memory, {}, {}, texts);
  return found.source.str() + "-" + found.target.str();
}

TEST(MemoryLanguages, OfAMemoryInTwoLanguagesAreThoseTwo) {
  const testing::Folder folder;
  tmx::Memory memory = memory_of(folder, unit("es", "ru"));
  EXPECT_EQ(way(memory, "La Asamblea General de las Naciones Unidas en su período"), "es-ru");
  EXPECT_EQ(way(memory, "Решение Генеральной Ассамблеи о том, что это не так"), "ru-es");
}

TEST(MemoryLanguages, FollowTheTextWhereTheMemoryHasItsLanguage) {
  const testing::Folder folder;
  tmx::Memory memory = memory_of(folder, unit("en", "fr") + unit("en", "es"));
  EXPECT_EQ(way(memory, "Il est dit que la séance est levée et que le vote est clos"), "fr-en");
  EXPECT_EQ(way(memory, "Es ist so, dass die Sitzung nicht mehr in der Stadt ist"), "en-fr");
  EXPECT_EQ(way(memory, "12"), "en-fr");
}

TEST(MemoryLanguages, OfAnEmptyMemoryAreEnglishAndFrench) {
  const testing::Folder folder;
  tmx::Memory memory = memory_of(folder, "");
  EXPECT_EQ(way(memory, "Il est dit que la séance est levée et que le vote est clos"), "en-fr");
}

TEST(MemoryLanguages, AreThoseThatTheCallerNames) {
  const testing::Folder folder;
  tmx::Memory memory = memory_of(folder, unit("en", "fr"));
  const MemoryLanguages found =
      memory_languages(memory, LangTag::parse("fr"), LangTag::parse("ar"), {});
  EXPECT_EQ(found.source.str(), "fr");
  EXPECT_EQ(found.target.str(), "ar");
}

TEST(MemoryLanguages, IncludeWhatWasStoredSinceTheIndexWasWritten) {
  const testing::Folder folder;
  tmx::Memory memory = memory_of(folder, unit("es", "ru"));
  memory.update_index();
  memory.import_file(folder.file("more.jsonl", unit("ar", "zh") + unit("ar", "fr")));
  ASSERT_EQ(memory.languages().size(), 5U);
  EXPECT_EQ(memory.languages().front().str(), "ar");
}

}  // namespace
}  // namespace dragoman::workflow
