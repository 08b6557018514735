// SPDX-License-Identifier: Apache-2.0
#include "tmx/text_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/error.h"
#include "tests/tmx/sample_bitext.h"
#include "tmx/tabular.h"
#include "tmx/tmx_writer.h"

namespace dragoman::tmx {

inline void PrintTo(const TextPair& pair, std::ostream* out) {
  *out << '"' << pair.source << "\" = \"" << pair.target << "\" (" << pair.confidence << ')';
}

namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TextPairs : public testing::Test {
 protected:
  ~TextPairs() override {
    for (const auto& file : files_) std::filesystem::remove(file);
  }

  std::filesystem::path write(const std::string& extension, std::string_view bytes) {
    const auto file = std::filesystem::path(testing::TempDir()) /
                      ("dragoman-pairs-"s +
                       testing::UnitTest::GetInstance()->current_test_info()->name() + extension);
    std::ofstream(file, std::ios::binary) << bytes;
    files_.push_back(file);
    return file;
  }

  static std::vector<TextPair> read(const std::filesystem::path& file,
                                    std::string_view source = "en",
                                    std::string_view target = "fr") {
    std::vector<TextPair> pairs;
    read_text_pairs(file, LangTag::parse(source), LangTag::parse(target),
                    [&](const TextPair& pair) { pairs.push_back(pair); });
    return pairs;
  }

  std::vector<TextPair> pairs(const std::string& extension, std::string_view bytes) {
    return read(write(extension, bytes));
  }

  std::vector<TextPair> pairs(const std::string& extension,
                              void (*write_bitext)(const Bitext&, std::ostream&)) {
    std::ostringstream out;
    write_bitext(sample_bitext(), out);
    return pairs(extension, out.str());
  }

  // The error that reading ends with, or a failure.
  Error error(const std::string& extension, std::string_view bytes) {
    try {
      pairs(extension, bytes);
    } catch (const Error& found) {
      return found;
    }
    ADD_FAILURE() << "was read: " << bytes;
    return Error(Errc::usage, {}, "");
  }

  void expect_refused(const std::string& extension, std::string_view bytes, Errc code,
                      std::size_t line, const std::string& cause) {
    const Error found = error(extension, bytes);
    EXPECT_EQ(found.code(), code) << found.what();
    EXPECT_EQ(found.where().line.value_or(0), line) << found.what();
    EXPECT_THAT(found.what(), HasSubstr(files_.back().string() + ":" + std::to_string(line)));
    EXPECT_THAT(found.what(), HasSubstr(cause));
    EXPECT_THAT(found.what(), HasSubstr("; ")) << "no remedy";
  }

  std::vector<std::filesystem::path> files_;
};

std::string tmx(const std::string& units) {
  return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n<header/>\n<body>\n" + units +
         "</body>\n</tmx>\n";
}

std::string tuv(const std::string& language, const std::string& seg) {
  return "<tuv xml:lang=\"" + language + "\">\n  <seg>" + seg + "</seg>\n</tuv>\n";
}

std::string unit(const std::string& source, const std::string& target) {
  return "<tu>\n" + tuv("en", source) + tuv("fr", target) + "</tu>\n";
}

// ASCII or Latin-1 letters, written as \xE9 and so on, in UTF-16.
std::string utf16(const std::string& latin1, bool big) {
  std::string bytes;
  for (const char c : latin1) bytes += big ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

const TextPair kHeading = {"Annex II", "Annexe II", 1};
const TextPair kParagraph = {"It met; it ended.", "Réunie. Terminée.", 0.75F};

TEST_F(TextPairs, ReadsTheTmxThatWeWrite) {
  EXPECT_THAT(pairs(".tmx", write_tmx),
              ElementsAre(kHeading, kParagraph,
                          TextPair{"Ministers: (a) Agreed.", "Les ministres ont dit oui.", 0.5F},
                          TextPair{"Tom & \"Jerry\" <b>'s</b> ]]> a\\b end.",
                                   "Tom\u00A0: «\u00A0l'été\u00A0» tab &amp; fin.", 1}));
}

TEST_F(TextPairs, ReadsTheTsvThatWeWrite) {
  EXPECT_THAT(pairs(".tsv", write_tsv),
              ElementsAre(kHeading, kParagraph,
                          TextPair{"Ministers: (a) Agreed.", "Les ministres ont dit oui.", 0.5F},
                          TextPair{"Tom & \"Jerry\" <b>'s</b> ]]> a\\b end.",
                                   "Tom\u00A0: «\u00A0l'été\u00A0» tab &amp; fin.", 1}));
}

TEST_F(TextPairs, ReadsTheJsonlThatWeWriteWithoutItsLabels) {
  EXPECT_THAT(pairs(".jsonl", write_jsonl),
              ElementsAre(kHeading, kParagraph,
                          TextPair{"Ministers: Agreed.", "Les ministres ont dit oui.", 0.5F},
                          TextPair{"Tom & \"Jerry\" <b>'s</b> ]]> a\\b end.",
                                   "Tom\u00A0: «\u00A0l'été\u00A0» tab &amp; fin.", 1}));
}

TEST_F(TextPairs, TellsTheFormatByContentWhereTheExtensionDoesNot) {
  for (const std::string extension : {"", ".gz.out"}) {
    EXPECT_THAT(pairs(extension, write_tmx),
                ElementsAre(kHeading, kParagraph, testing::_, testing::_));
    EXPECT_THAT(pairs(extension, write_tsv),
                ElementsAre(kHeading, kParagraph, testing::_, testing::_));
    EXPECT_THAT(pairs(extension, write_jsonl),
                ElementsAre(kHeading, kParagraph, testing::_, testing::_));
    EXPECT_THAT(pairs(extension, "\xFF\xFE" + utf16(tmx(unit("Yes.", "Oui.")), false)),
                ElementsAre(TextPair{"Yes.", "Oui."}));
  }
  EXPECT_THAT(pairs(".TMX", tmx(unit("Yes.", "Oui."))), ElementsAre(TextPair{"Yes.", "Oui."}));
  EXPECT_THAT(pairs(".txt", "<tmx>\t{\"a\"}\n"), ElementsAre(TextPair{"<tmx>", "{\"a\"}"}));
}

TEST_F(TextPairs, ReadsStandardInputAsTsv) {
  std::istringstream input("Yes.\tOui.\t0.5\nNo.\n");
  std::streambuf* const before = std::cin.rdbuf(input.rdbuf());
  std::vector<TextPair> found;
  std::string message;
  try {
    read_text_pairs("-", LangTag::parse("en"), LangTag::parse("fr"),
                    [&](const TextPair& pair) { found.push_back(pair); });
  } catch (const Error& error) {
    message = error.what();
  }
  std::cin.rdbuf(before);
  std::cin.clear();
  EXPECT_THAT(found, ElementsAre(TextPair{"Yes.", "Oui.", 0.5F}));
  EXPECT_THAT(message, testing::StartsWith("standard input:2: "));
}

TEST_F(TextPairs, MatchesLanguagesByTheirPrimarySubtag) {
  const std::string units = "<tu>" + tuv("DE-de", "Ja.") + tuv("fr-CA", "Oui.") +
                            tuv("EN-GB", "Yes.") + "</tu><tu>" + tuv("en_US", "No.") +
                            tuv("FR", "Non.") + "</tu><tu>" + tuv("EN", "Maybe.") +
                            tuv("fr_our_own_house_style", "Peut-être.") + "</tu><tu>" +
                            tuv("English", "Never.") + tuv("fr", "Jamais.") + "</tu>";
  EXPECT_THAT(pairs(".tmx", tmx(units)),
              ElementsAre(TextPair{"Yes.", "Oui."}, TextPair{"No.", "Non."},
                          TextPair{"Maybe.", "Peut-être."}));
}

TEST_F(TextPairs, PrefersTheVariantInTheVeryLanguageAskedFor) {
  const auto file = write(".tmx", tmx("<tu>" + tuv("fr-FR", "courriel") + tuv("en", "e-mail") +
                                      tuv("fr-CA", "courrier") + tuv("fr", "") + "</tu>"));
  EXPECT_THAT(read(file, "en", "fr-CA"), ElementsAre(TextPair{"e-mail", "courrier"}));
  EXPECT_THAT(read(file, "en", "fr"), ElementsAre(TextPair{"e-mail", "courriel"}));
  EXPECT_THAT(read(file, "fr-FR", "fr-CA"), ElementsAre(TextPair{"courriel", "courrier"}));
  EXPECT_THAT(read(file, "en", "en-GB"), IsEmpty());
  EXPECT_THAT(read(file, "en", "es"), IsEmpty());
}

TEST_F(TextPairs, ReadsTheLanguageAttributeOfEarlyTmx) {
  EXPECT_THAT(pairs(".tmx",
                    "<!DOCTYPE tmx SYSTEM \"tmx11.dtd\" [<!ATTLIST tu a CDATA \"b]>\">]>\n"
                    "<tmx version=\"1.1\"><header/><body><tu><tuv lang=\"EN\"><seg>Yes.</seg></tuv>"
                    "<tuv lang=\"FR\"><seg>Oui.</seg></tuv></tu></body></tmx>"),
              ElementsAre(TextPair{"Yes.", "Oui."}));
}

TEST_F(TextPairs, LeavesOutInlineCodesAndKeepsTheTextInHiAndSub) {
  const std::string source =
      "un<bpt i=\"1\">&lt;b&gt;</bpt>believ<ept i=\"1\">&lt;/b&gt;</ept>able "
      "<hi type=\"term\">most</hi> <hi><hi>deep</hi></hi><ph>[1<sub>A <ph>x</ph>note.</sub>]</ph>"
      "<it pos=\"begin\">{</it><ut>}</ut><!-- no --> <![CDATA[& <raw>]]>.";
  EXPECT_THAT(pairs(".tmx", tmx(unit(source, "incroyable"))),
              ElementsAre(TextPair{"unbelievable most deep A note. & <raw>.", "incroyable"}));
}

TEST_F(TextPairs, ReadsElementsNestedAsDeepAsAFileLikes) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<hi>";
  deep += "Yes.";
  for (int i = 0; i < 200'000; ++i) deep += "</hi>";
  EXPECT_THAT(pairs(".tmx", tmx(unit(deep, "Oui."))), ElementsAre(TextPair{"Yes.", "Oui."}));
}

TEST_F(TextPairs, ReadsTmxInUtf16AndLatin1) {
  const std::string latin1 = tmx(unit("Held.", "R\xE9unie."));
  const TextPair want{"Held.", "Réunie."};
  EXPECT_THAT(pairs(".tmx", "\xFF\xFE" + utf16(latin1, false)), ElementsAre(want));
  EXPECT_THAT(pairs(".tmx", "\xFE\xFF" + utf16(latin1, true)), ElementsAre(want));
  EXPECT_THAT(pairs(".tmx", utf16(latin1, true)), ElementsAre(want));
  std::string declared = latin1;
  declared.replace(declared.find("?>"), 0, " encoding=\"ISO-8859-1\"");
  EXPECT_THAT(pairs(".tmx", declared), ElementsAre(want));
}

TEST_F(TextPairs, RefusesAnEncodingThatItWouldMisread) {
  std::string turkish = tmx(unit("Yes.", "s\xFDn\xFDr"));
  turkish.replace(turkish.find("?>"), 0, " encoding=\"ISO-8859-9\"");
  expect_refused(".tmx", turkish, Errc::unsupported, 1, "ISO-8859-9");
}

TEST_F(TextPairs, GivesTextInOneForm) {
  const TextPair want{"A file of words.", "Une\u00A0liste. \u00C9tat."};
  const std::string target = "Une\u00A0liste.\u2003E\u0301tat.";
  EXPECT_THAT(pairs(".tmx", tmx(unit("\n  A file\n  of words.\n", target))), ElementsAre(want));
  EXPECT_THAT(pairs(".tmx", tmx(unit("A&#9;file of&#10;words.", "Une\u00A0liste. E&#x301;tat."))),
              ElementsAre(want));
  EXPECT_THAT(pairs(".tsv",
                    " A\x01"
                    "file  of words. \t" +
                        target),
              ElementsAre(want));
  EXPECT_THAT(pairs(".jsonl", R"({"source":[{"text":"A\nfile of\u0000"},{"text":"words."}],)"
                              R"("target":[{"text":")" +
                                  target + "\"}]}"),
              ElementsAre(want));
}

TEST_F(TextPairs, ReadsAConfidenceWhereThereIsOne) {
  EXPECT_THAT(pairs(".tsv",
                    "a\tb\t0.25\na\tb\t0.5\tlabel\tkind\na\tb\tA/58/123.txt\na\tb\t12\na\tb\t\n"
                    "a\tb\tnan\na\tb\t-0.5\na\tb\n"),
              ElementsAre(TextPair{"a", "b", 0.25F}, TextPair{"a", "b", 0.5F},
                          TextPair{"a", "b", 1}, TextPair{"a", "b", 1}, TextPair{"a", "b", 1},
                          TextPair{"a", "b", 1}, TextPair{"a", "b", 1}, TextPair{"a", "b", 1}));
  EXPECT_THAT(
      pairs(".jsonl", R"({"source":[{"text":"a"}],"target":[{"text":"b"}],"confidence":0.25})"
                      "\n"
                      R"({"source":[{"text":"a"}],"target":[{"text":"b"}]})"),
      ElementsAre(TextPair{"a", "b", 0.25F}, TextPair{"a", "b", 1}));
  EXPECT_THAT(pairs(".tmx", tmx("<tu><prop type=\"x-note\">0.1</prop>"
                                "<prop type=\"x-confidence\">0.25</prop>" +
                                tuv("en", "a") + tuv("fr", "b") + "</tu>" + unit("a", "b"))),
              ElementsAre(TextPair{"a", "b", 0.25F}, TextPair{"a", "b", 1}));
}

TEST_F(TextPairs, PassesOverPairsWithAnEmptySide) {
  const TextPair want{"Yes.", "Oui."};
  EXPECT_THAT(pairs(".tmx", tmx(unit("", "Oui.") + unit("Yes.", " \n") + unit("\u00A0", "Oui.") +
                                unit("<ph>x</ph>", "Oui.") + "<tu>" + tuv("en", "Yes.") + "</tu>" +
                                "<tu><tuv xml:lang=\"en\"/>" + tuv("fr", "Oui.") + "</tu>" +
                                unit("Yes.", "Oui."))),
              ElementsAre(want));
  EXPECT_THAT(pairs(".tsv", "\tOui.\nYes.\t\n\t\n \t\u00A0\n\n  \nYes.\tOui.\n"),
              ElementsAre(want));
  EXPECT_THAT(pairs(".jsonl", R"({"source":[],"target":[{"text":"Oui."}]})"
                              "\n\n"
                              R"({"source":[{"text":"Yes."}],"target":[{"text":" "}]})"
                              "\n"
                              R"({"source":[{"text":"Yes."}],"target":[{"text":"Oui."}]})"
                              "\n"),
              ElementsAre(want));
  EXPECT_THAT(pairs(".tmx", tmx("")), IsEmpty());
  EXPECT_THAT(pairs(".tsv", ""), IsEmpty());
  EXPECT_THAT(pairs(".jsonl", ""), IsEmpty());
}

TEST_F(TextPairs, ReadsLinesHoweverTheyEnd) {
  const auto want = ElementsAre(TextPair{"Yes.", "Oui."}, TextPair{"No.", "Non."});
  EXPECT_THAT(pairs(".tab", "Yes.\tOui.\nNo.\tNon."), want);
  EXPECT_THAT(pairs(".txt", "\xEF\xBB\xBFYes.\tOui.\r\nNo.\tNon.\r\n"), want);
}

TEST_F(TextPairs, ReadsLinesAcrossThePiecesInWhichTheFileIsRead) {
  std::string text;
  std::vector<TextPair> want;
  for (const std::size_t length :
       std::initializer_list<std::size_t>{1, 200'000, 65'530, 3, 65'536, 1, 131'072, 70'000, 2}) {
    want.push_back({std::string(length, 'a') + "é", "é" + std::string(length, 'b')});
    text += want.back().source + '\t' + want.back().target + '\n';
  }
  for (std::size_t i = 0; i < 20'000; ++i) {
    want.push_back({std::to_string(i), "n° " + std::to_string(i)});
    text += want.back().source + '\t' + want.back().target + '\n';
  }
  EXPECT_EQ(pairs(".tsv", text), want);
  text.pop_back();
  EXPECT_EQ(pairs(".tsv", text), want);
}

TEST_F(TextPairs, NamesTheLineOfMalformedJson) {
  const std::string good = R"({"source":[{"text":"Yes."}],"target":[{"text":"Oui."}]})"
                           "\n";
  for (const std::string bad :
       {R"({"source":[{"text":"Y)", "Yes.\tOui.", R"({"source":[],"target":[]} x)",
        R"({"source":[{"text":"\ud800"}],"target":[]})"}) {
    expect_refused(".jsonl", good + "\n" + bad + "\n" + good, Errc::syntax, 3, "not valid JSON");
  }
  for (const std::string bad :
       {"[]", "12", R"({"source":[{"text":"Yes."}]})", R"({"source":"Yes.","target":"Oui."})",
        R"({"source":["Yes."],"target":["Oui."]})", R"({"source":[{"text":1}],"target":[]})"}) {
    expect_refused(".jsonl", good + bad + "\n", Errc::syntax, 2, "source and a target");
  }
}

TEST_F(TextPairs, NamesTheLineWithoutATab) {
  expect_refused(".tsv", "Yes.\tOui.\n\nNo. Non.\n", Errc::syntax, 3, "a line without a tab");
  expect_refused(".txt", "Yes. Oui.", Errc::syntax, 1, "a line without a tab");
}

TEST_F(TextPairs, NamesTheLineThatIsNoUtf8) {
  expect_refused(".tsv", "Yes.\tOui.\nHeld.\tR\x81unie.\n", Errc::encoding, 2, "byte 8");
  expect_refused(".tsv", "Yes.\tOui.\nNo.\tNon\0.\n"s, Errc::encoding, 2, "NUL");
  expect_refused(".jsonl", "\n\n{\"source\":[{\"text\":\"\x81\"}],\"target\":[]}\n", Errc::encoding,
                 3, "UTF-8");
}

TEST_F(TextPairs, NamesThePlaceWhereTmxIsBroken) {
  const std::string good = tmx(unit("Yes.", "Oui."));
  expect_refused(".tmx", good.substr(0, good.find("Oui")), Errc::syntax, 10, "not well-formed XML");
  expect_refused(".tmx", "", Errc::syntax, 1, "not well-formed XML");
  expect_refused(".tmx", "<?xml version=\"1.0\"?>\n<xliff/>", Errc::syntax, 2, "not tmx");
  expect_refused(".tmx", "<tmx version=\"1.4\">\n<header/>\n</tmx>", Errc::syntax, 1, "no body");
  expect_refused(".tmx", "\n<tmx version=\"2.0\"><body/></tmx>", Errc::unsupported, 2, "\"2.0\"");
  const Error damaged = error(".tmx", tmx(unit("Réunie à l'été", "\xC3(")));
  EXPECT_EQ(damaged.code(), Errc::encoding);
  EXPECT_TRUE(damaged.where().offset);
}

TEST_F(TextPairs, VisitsThePairsBeforeABrokenLine) {
  const auto file = write(".tsv", "Yes.\tOui.\nNo.\tNon.\nbroken\n");
  std::size_t visited = 0;
  EXPECT_THROW(read_text_pairs(file, {}, {}, [&](const TextPair&) { ++visited; }), Error);
  EXPECT_EQ(visited, 2U);
}

TEST_F(TextPairs, LetsTheVisitorStopIt) {
  struct Enough : std::exception {};
  for (const auto& file :
       {write(".tsv", "Yes.\tOui.\n"), write(".tmx", tmx(unit("Yes.", "Oui."))),
        write(".jsonl", R"({"source":[{"text":"Yes."}],"target":[{"text":"Oui."}]})")}) {
    EXPECT_THROW(read_text_pairs(file, LangTag::parse("en"), LangTag::parse("fr"),
                                 [](const TextPair&) { throw Enough(); }),
                 Enough);
  }
}

TEST_F(TextPairs, SaysWhatIsWrongWithAFileThatCannotBeRead) {
  for (const char* extension : {".tmx", ".tsv", ".jsonl", ""}) {
    try {
      read(testing::TempDir() + "dragoman-no-such-file" + extension);
      ADD_FAILURE() << "was read";
    } catch (const Error& found) {
      EXPECT_EQ(found.code(), Errc::io);
      EXPECT_THAT(found.what(), HasSubstr("no such file"));
    }
  }
  try {
    read(testing::TempDir());
    ADD_FAILURE() << "was read";
  } catch (const Error& found) {
    EXPECT_EQ(found.code(), Errc::io);
    EXPECT_THAT(found.what(), HasSubstr("is a folder"));
  }
}

}  // namespace
}  // namespace dragoman::tmx
