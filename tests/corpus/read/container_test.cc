// SPDX-License-Identifier: Apache-2.0
//
// Documents that came as text and as files of word processors say the same in all of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "corpus/io/subprocess.h"
#include "tests/corpus/read/made_file.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

const fs::path kShared = paths::shared() / "data";

fs::path text_form(const std::string& name, const std::string& language) {
  if (name == "udhr") return kShared / "align/udhr" / language / "udhr.txt";
  if (name == "charter") {
    const fs::path folder = kShared / "align/un-charter" / language;
    return fs::directory_iterator(folder)->path();
  }
  return kShared / "align/treaties-ca" / language / (name + ".txt");
}

// "LABEL|TEXT" of the blocks that two forms of a document don't share.
std::vector<std::string> differences(const fs::path& file, const std::string& language) {
  const ReadOptions options{.language = LangTag::parse(language)};
  std::map<std::string, int> count;
  for (const std::string& line :
       lines_of(read_document(text_form(file.stem().string(), language), options).blocks)) {
    ++count[line];
  }
  for (const std::string& line : lines_of(read_document(file, options).blocks)) --count[line];
  std::vector<std::string> different;
  for (const auto& [line, surplus] : count) {
    if (surplus != 0) different.push_back(line);
  }
  return different;
}

void compare(const std::string& extension, std::size_t allowed) {
  if (!fs::exists(kShared / "files")) GTEST_SKIP() << "the shared data are not there";
  std::size_t files = 0;
  for (const char* kind : {"plain", "auto", "table"}) {
    for (const char* language : {"en", "fr"}) {
      for (const auto& entry : fs::directory_iterator(kShared / "files" / kind / language)) {
        if (entry.path().extension() != extension) continue;
        ++files;
        // A date and a note whose numbers the maker of the file took for automatic ones.
        const bool is_renumbered = std::string(kind) == "auto" && entry.path().stem() == "undrip";
        const auto different = differences(entry.path(), language);
        EXPECT_LE(different.size(), is_renumbered ? 12 : allowed)
            << entry.path() << ": " << ::testing::PrintToString(different);
      }
    }
  }
  EXPECT_GT(files, 0U);
}

TEST(Container, DocxSaysWhatTheTextSays) { compare(".docx", 0); }
TEST(Container, OdtSaysWhatTheTextSays) { compare(".odt", 0); }
TEST(Container, HtmlSaysWhatTheTextSays) { compare(".html", 0); }

TEST(Container, DocAndRtfSayWhatTheTextSays) {
  if (!find_program("soffice")) GTEST_SKIP() << "LibreOffice is not installed";
  compare(".doc", 0);
  compare(".rtf", 0);
}

TEST(Container, PdfSaysWhatTheTextSaysButForAFewCuts) {
  if (!find_program("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
  compare(".pdf", 3);
}

TEST(Container, ThatLibreOfficeMustReadSaysSoWhereItIsMissing) {
  const char* path = std::getenv("PATH");
  const std::string before = path == nullptr ? "" : path;
  ::setenv("PATH", "/nowhere", 1);
  const Error error = reading_error("a.rtf", "{\\rtf1 Text}");
  ::setenv("PATH", before.c_str(), 1);
  EXPECT_EQ(error.code(), Errc::unsupported);
  EXPECT_THAT(error.what(), ::testing::HasSubstr("libreoffice-writer"));
}

}  // namespace
}  // namespace dragoman
