// SPDX-License-Identifier: Apache-2.0
//
// What no file may do to its reader.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/read/made_file.h"

namespace dragoman {
namespace {

using ::testing::HasSubstr;

std::string wide(std::string_view name) {
  std::string bytes;
  for (const char c : name) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

const std::string kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

TEST(HostileFile, ThatUnpacksToFarMoreThanADocumentIsRefused) {
  const Error error = reading_error(
      "bomb.docx", docx_of("<w:p><w:r><w:t>" + std::string(20 << 20, 'x') + "</w:t></w:r></w:p>"));
  EXPECT_EQ(error.code(), Errc::syntax);
  EXPECT_THAT(error.what(), HasSubstr("word/document.xml unpacks to 20 MiB"));
}

TEST(HostileFile, ThatLiesOfItsSizeIsRefused) {
  std::string bytes = docx_of("<w:p><w:r><w:t>" + std::string(100000, 'x') + "</w:t></w:r></w:p>");
  // The size stands in the local header and in the central directory, 4 bytes each: make both less.
  const std::string size("\xE1\x86\x01\x00", 4);
  const std::size_t name = bytes.find("word/document.xml");
  ASSERT_NE(name, std::string::npos);
  std::size_t changed = 0;
  for (std::size_t at = bytes.find("word/document.xml"); at != std::string::npos;
       at = bytes.find("word/document.xml", at + 1)) {
    for (const std::size_t before : {std::size_t{8}, std::size_t{22}}) {
      if (at < before || bytes[at - before + 2] != '\x01') continue;
      bytes[at - before + 2] = '\0';
      ++changed;
    }
  }
  ASSERT_GT(changed, 0U);
  EXPECT_EQ(reading_error("liar.docx", bytes).code(), Errc::syntax);
}

TEST(HostileFile, WithANameThatLeadsOutOfThePackageIsRefused) {
  for (const char* name : {"../../etc/cron.d/x", "/etc/x", "word/..\\..\\x", "C:/x"}) {
    const Error error =
        reading_error("path.docx", zip_of({{"word/document.xml", "<w:document/>"}, {name, "x"}}));
    EXPECT_THAT(error.what(), HasSubstr("leads out of the package")) << name;
  }
}

TEST(HostileFile, ThatNestsAMillionElementsIsRefused) {
  std::string body;
  for (int k = 0; k < 1000000; ++k) body += "<w:sdt>";
  EXPECT_THAT(reading_error("deep.docx", docx_of(body)).what(), HasSubstr("deeper"));
}

TEST(HostileFile, WithEntitiesIsRefused) {
  EXPECT_THAT(
      reading_error("entities.docx",
                    zip_of({{"word/document.xml",
                             "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><w:document>&a;</w:document>"}}))
          .what(),
      HasSubstr("document type"));
}

TEST(HostileFile, ThatHoldsMacrosIsRefused) {
  EXPECT_THAT(reading_error("macro.docm", zip_of({{"word/document.xml", "<w:document/>"},
                                                  {"word/vbaProject.bin", "x"}}))
                  .what(),
              HasSubstr("holds macros"));
  EXPECT_THAT(reading_error("macro.doc", kOle + wide("WordDocument") + wide("_VBA_PROJECT")).what(),
              HasSubstr("holds macros"));
}

// "BM" begins a picture, too.
TEST(ShortFile, IsReadWhateverOtherFilesBeginLikeIt) {
  for (const char* const text :
       {"B", "BM", "BMI", "RIFF", "II*", "GIF8", "BZ", "7z", "P", "%PDF"}) {
    const Document document = read_made("a.txt", text);
    ASSERT_EQ(document.blocks.size(), 1U) << text;
    EXPECT_EQ(document.blocks[0].text, text);
  }
}

TEST(LockedFile, IsToldAsSuch) {
  const std::string remedy = "save it without one";
  EXPECT_THAT(reading_error("locked.docx", kOle + wide("EncryptedPackage")).what(),
              HasSubstr(remedy));
  EXPECT_THAT(
      reading_error("locked.docx", zip_of({{"word/document.xml", "<w:document/>"}}, "secret"))
          .what(),
      HasSubstr(remedy));
  std::string doc = kOle + std::string(512 - kOle.size(), '\0') + "\xEC\xA5";
  doc += std::string(9, '\0') + '\x01' + wide("WordDocument");
  EXPECT_THAT(reading_error("locked.doc", doc).what(), HasSubstr(remedy));
}

TEST(DamagedFile, IsAnErrorThatNamesItsPart) {
  const std::string whole = docx_of("<w:p><w:r><w:t>Text</w:t></w:r></w:p>");
  EXPECT_EQ(reading_error("half.docx", whole.substr(0, whole.size() / 2)).code(), Errc::syntax);
  EXPECT_THAT(reading_error("broken.docx", docx_of("<w:p><w:r></w:p>")).what(),
              HasSubstr("word/document.xml: "));
  EXPECT_THAT(reading_error("empty.docx", docx_of("<w:p/>")).what(), HasSubstr("holds no text"));
  EXPECT_THAT(reading_error("none.docx", zip_of({{"word/document2.xml", "<x/>"}})).what(),
              HasSubstr("lacks its part"));
}

TEST(OtherFile, IsNamedForWhatItIs) {
  EXPECT_THAT(reading_error("a.docx", zip_of({{"xl/workbook.xml", "<x/>"}})).what(),
              HasSubstr("not a text document"));
  EXPECT_THAT(reading_error("a.txt", "<?xml version=\"1.0\"?><tmx version=\"1.4\"/>").what(),
              HasSubstr("two languages"));
}

TEST(AnyFile, IsReadByWhatItHoldsAndNotByItsName) {
  EXPECT_EQ(read_made("a.txt", docx_of("<w:p><w:r><w:t>Text</w:t></w:r></w:p>")).blocks.size(), 1U);
  EXPECT_EQ(read_made("a.docx", "Plain text\n").blocks[0].text, "Plain text");
}

// However a file is cut or changed, it is read or refused.
TEST(DamagedFile, NeverEndsTheProgram) {
  const std::string whole =
      docx_of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  unsigned state = 1;
  for (int round = 0; round < 500; ++round) {
    std::string bytes = whole;
    for (int change = 0; change < 3; ++change) {
      state = state * 1103515245U + 12345U;
      bytes[(state >> 8) % bytes.size()] = static_cast<char>(state >> 3);
    }
    const MadeFile file("changed.docx", bytes);
    try {
      read_document(file.path());
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()), "");
    }
  }
}

TEST(HostileFile, WithThousandsOfAttributesIsRefusedAndOneWithManyIsNot) {
  const auto page = [](std::size_t count) {
    std::string text = "<!DOCTYPE html><html><body><p";
    for (std::size_t k = 0; k < count; ++k) text += " a" + std::to_string(k) + "=\"b c\"";
    return text + ">Text.</body></html>";
  };
  EXPECT_THAT(reading_error("a.html", page(60'000)).what(), HasSubstr("thousands of attributes"));
  const MadeFile many("b.html", page(1'000));
  EXPECT_EQ(read_document(many.path()).blocks.size(), 1U);
}

TEST(HostileFile, ThatNumbersItsListsBeyondAllNumbersIsRead) {
  const MadeFile file("list.html",
                      "<!DOCTYPE html><ol><li value=9223372036854775807>One.<li>Two.</ol>");
  EXPECT_EQ(read_document(file.path()).blocks.size(), 2U);
}

}  // namespace
}  // namespace dragoman
