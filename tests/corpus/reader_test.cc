// SPDX-License-Identifier: Apache-2.0
#include "corpus/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/subprocess.h"
#include "tests/corpus/read/made_file.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kFrench =
    "1. Le Comité a pris note du rapport de M. Dupont et a décidé qu'il serait distribué à tous "
    "les membres de l'Assemblée. La séance est levée à 18 heures.";

std::vector<std::string> sentences(const Document& document) {
  std::vector<std::string> texts;
  for (const Segment& segment : document.segments) texts.emplace_back(document.text(segment));
  return texts;
}

std::string word_paragraph(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

TEST(ReadDocument, DetectsTheLanguageAndCutsByItsRules) {
  const Document document = read_document(kFrench, "a.txt");
  EXPECT_EQ(document.language.str(), "fr");
  EXPECT_EQ(document.name, "a.txt");
  EXPECT_EQ(document.blocks.front().label.text, "1.");
  EXPECT_THAT(sentences(document),
              ElementsAre(StartsWith("Le Comité"), "La séance est levée à 18 heures."));
}

TEST(ReadDocument, TakesTheLanguageThatIsNamed) {
  EXPECT_EQ(read_document(kFrench, "a.txt", {.language = LangTag::parse("en")}).language.str(),
            "en");
}

TEST(ReadDocument, FallsBackWhereTheTextShowsNoLanguage) {
  EXPECT_EQ(read_document("12\n\n13\n", "a.txt", {.fallback = LangTag::parse("es")}).language.str(),
            "es");
}

TEST(ReadDocument, KeepsTheRegionOfTheFallback) {
  const ReadOptions options{.fallback = LangTag::parse("fr-CA")};
  EXPECT_EQ(read_document(kFrench, "a.txt", options).language.str(), "fr-CA");
}

TEST(ReadDocument, DetectsTheLanguageOfSegmentedText) {
  const Document document =
      read_document(kFrench + "\n" + kFrench + "\n\n" + kFrench, "a.txt", {.segmented = true});
  EXPECT_EQ(document.language.str(), "fr");
  EXPECT_EQ(document.segments.size(), 3U);
  EXPECT_EQ(document.blocks.size(), 2U);
}

TEST(ReadDocument, DetectsTheLanguageOfAWordFileAndWritesItsNumbersInIt) {
  const std::string numbering =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
      "<w:start w:val=\"1\"/><w:numFmt w:val=\"ordinal\"/><w:lvlText w:val=\"Article %1.\"/>"
      "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "</w:numbering>";
  const std::string body =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "<w:r><w:t>" +
      kFrench.substr(3) + "</w:t></w:r></w:p>";
  const Document document = read_document(docx_of(body, {{"numbering", numbering}}), "a.docx");
  EXPECT_EQ(document.language.str(), "fr");
  EXPECT_THAT(document.blocks.front().label.text + document.blocks.front().text,
              HasSubstr("Article 1er."));
}

TEST(ReadDocument, GivesTheSameForBytesAsForAFile) {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.txt", kFrench},
      {"a.html", "<html><body><p>" + kFrench + "</p></body></html>"},
      {"a.docx", docx_of(word_paragraph(kFrench))},
      {"a.odt", odt_of("<text:p>" + kFrench + "</text:p>")}};
  for (const auto& [name, bytes] : files) {
    const MadeFile file(name, bytes);
    const Document from_file = read_document(file.path());
    const Document from_bytes = read_document(bytes, name);
    EXPECT_EQ(sentences(from_file), sentences(from_bytes)) << name;
    EXPECT_EQ(from_bytes.language.str(), "fr") << name;
    EXPECT_EQ(from_file.name, file.path()) << name;
    EXPECT_EQ(from_bytes.name, name);
  }
}

TEST(ReadDocument, NamesTheFileInErrorsOfEveryReader) {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.txt", "a\x01"},
      {"a.docx", docx_of("<w:p><w:r></w:p>")},
      {"b.docx", docx_of("<w:p/>")},
      {"a.pdf", "%PDF-1.4\nnothing"},
      {"a.xlsx", zip_of({{"xl/workbook.xml", "<x/>"}})}};
  for (const auto& [name, bytes] : files) {
    try {
      read_document(bytes, name);
      ADD_FAILURE() << name << " was read";
    } catch (const Error& error) {
      EXPECT_EQ(error.where().file, name);
      EXPECT_THAT(error.what(), StartsWith(name)) << name;
    }
  }
}

// A folder with a program "soffice" that counts its calls and turns everything into one ODT.
class OfficeReader : public testing::Test {
 protected:
  void SetUp() override {
    const std::string odt = odt_of("<text:p>" + kFrench + "</text:p>");
    const fs::path made = folder_.write("made.odt", odt);
    const fs::path program =
        folder_.write("soffice", "#!/bin/sh\necho >> " + calls().string() +
                                     "\nwhile [ \"$1\" != --outdir ]; do shift; done\ncp " +
                                     made.string() + " \"$2/input.odt\"\n");
    fs::permissions(program, fs::perms::owner_all);
    ::setenv("PATH", (folder_.path().string() + ":" + before_).c_str(), 1);
  }
  void TearDown() override { ::setenv("PATH", before_.c_str(), 1); }

  fs::path calls() const { return folder_.path() / "calls"; }

  TemporaryFolder folder_;
  std::string before_ = std::getenv("PATH");
};

TEST_F(OfficeReader, StartsLibreOfficeOnceForADocumentInADetectedLanguage) {
  const Document document = read_document("{\\rtf1 Texte}", "a.rtf");
  EXPECT_EQ(document.language.str(), "fr");
  EXPECT_EQ(sentences(document).size(), 2U);
  EXPECT_EQ(read_bytes(calls()), "\n");
}

TEST(DocumentText, LeavesTheChoiceOfTheLanguageToItsCaller) {
  DocumentText text(kFrench, "a.txt");
  ASSERT_TRUE(text.guess_language());
  EXPECT_EQ(text.guess_language()->str(), "fr");
  EXPECT_EQ(std::move(text).cut(LangTag::parse("fr-CH")).language.str(), "fr-CH");
}

}  // namespace
}  // namespace dragoman
