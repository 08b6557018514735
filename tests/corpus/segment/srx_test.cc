// SPDX-License-Identifier: Apache-2.0
//
// Segmentation by SRX files, through the public Segmenter.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/segmenter.h"

namespace dragoman {
namespace {

class Srx : public testing::Test {
 protected:
  Srx()
      : file_(std::filesystem::path(testing::TempDir()) /
              ("dragoman_srx_test_" + std::to_string(getpid()) + ".srx")) {}
  ~Srx() override { std::filesystem::remove(file_); }

  void write(std::string_view text) const { std::ofstream(file_, std::ios::binary) << text; }

  // A file with the header's cascade, the named rules and the maps.
  void write(std::string_view cascade, std::string_view rules, std::string_view maps) const {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    text +=
        "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n<header "
        "segmentsubflows=\"yes\" cascade=\"";
    text += std::string(cascade) + "\"/>\n<body>\n<languagerules>\n" + std::string(rules);
    text += "</languagerules>\n<maprules>\n" + std::string(maps) + "</maprules>\n</body>\n</srx>\n";
    write(text);
  }

  // For one set of rules that serves every language.
  void write_rules(const std::string& rules) const {
    write("no", "<languagerule languagerulename=\"All\">\n" + rules + "</languagerule>\n",
          "<languagemap languagepattern=\".*\" languagerulename=\"All\"/>\n");
  }

  std::vector<std::string_view> split(std::string_view block, const char* language = "en") const {
    return Segmenter(LangTag::parse(language), file_).split(block);
  }

  // The error that reading the file ends with.
  std::string failure(const char* language = "en") const {
    try {
      Segmenter(LangTag::parse(language), file_);
    } catch (const Error& error) {
      std::string what = error.what();
      const std::string path = file_.string();
      if (what.starts_with(path)) what.erase(0, path.size());
      return what;
    }
    return "none";
  }

  std::filesystem::path file_;
};

using Sentences = std::vector<std::string_view>;

std::string rule(std::string_view breaks, std::string_view before, std::string_view after) {
  return "<rule break=\"" + std::string(breaks) + "\">\n<beforebreak>" + std::string(before) +
         "</beforebreak>\n<afterbreak>" + std::string(after) + "</afterbreak>\n</rule>\n";
}

TEST_F(Srx, TheFirstRuleThatMatchesDecides) {
  write_rules(rule("no", R"(\bMr\.)", R"(\s)") + rule("yes", R"([.?!])", R"(\s)"));
  EXPECT_EQ(split("Mr. Roy came. He left."), (Sentences{"Mr. Roy came.", "He left."}));
  write_rules(rule("yes", R"([.?!])", R"(\s)") + rule("no", R"(\bMr\.)", R"(\s)"));
  EXPECT_EQ(split("Mr. Roy came."), (Sentences{"Mr.", "Roy came."}));
}

TEST_F(Srx, TakesTheSpaceInEitherExpression) {
  const Sentences want = {"Mr. Roy came.", "He left."};
  write_rules(rule("no", R"(\bMr\.)", R"(\s)") + rule("yes", R"(\.)", R"(\s+\p{Lu})"));
  EXPECT_EQ(split("Mr. Roy came.  He left. "), want);
  write_rules(rule("no", R"(\bMr\.\s)", "") + rule("yes", R"(\.\s+)", R"(\p{Lu})"));
  EXPECT_EQ(split(" Mr. Roy came.  He left."), want);
}

TEST_F(Srx, KeepsAnExpressionThatIsASpace) {
  write_rules(rule("yes", R"(\.)", " "));
  EXPECT_EQ(split("One. Two.Three"), (Sentences{"One.", "Two.Three"}));
}

TEST_F(Srx, ARuleWithoutBreakAttributeBreaks) {
  write_rules("<rule><beforebreak>;</beforebreak></rule>\n");
  EXPECT_EQ(split("one; two;three"), (Sentences{"one;", "two;", "three"}));
}

TEST_F(Srx, BreaksAtEveryPlaceWhereTheExpressionCanEnd) {
  // Found as matches from left to right, the greedy expression would give one place.
  write_rules(rule("yes", R"(.+\.)", R"(\s)"));
  EXPECT_EQ(split("One. Two. Three."), (Sentences{"One.", "Two.", "Three."}));
}

TEST_F(Srx, AnchorsMeanTheBlock) {
  write_rules(rule("no", R"(^\d+\.)", R"(\s)") + rule("yes", R"(\.)", R"(\s)"));
  EXPECT_EQ(split("1. One in 2. Two."), (Sentences{"1. One in 2.", "Two."}));
  const std::string long_block = std::string(3000, 'x') + " 2. Two.";
  EXPECT_EQ(split(long_block).size(), 2u);
}

TEST_F(Srx, FindsBreaksThroughoutALongBlock) {
  write_rules(rule("no", R"(\betc\.)", R"(\s)") + rule("yes", R"(\.)", R"(\s)"));
  std::string block;
  for (int i = 0; i < 3000; ++i) block += "Été, etc. 👍 ici. ";
  EXPECT_EQ(split(block).size(), 3000u);
}

TEST_F(Srx, ReadsInlineFlagsOfOtherDialects) {
  write_rules(rule("no", R"((?iu)\bmr\.)", R"(\s)") + rule("no", R"((?u)\bDr\.)", R"(\s)") +
              rule("no", R"((?iU:st)\.)", R"(\s)") + rule("yes", R"(\(\?u\)|[.])", R"(\s)"));
  EXPECT_EQ(split("MR. Roy, Dr. Li, ST. Lucia. End (?u) here."),
            (Sentences{"MR. Roy, Dr. Li, ST. Lucia.", "End (?u)", "here."}));
}

TEST_F(Srx, ReadsCharacterDataInEveryForm) {
  write_rules(rule("yes", "<![CDATA[[>&.]]]>", R"(\s)") +
              rule("yes", "&#x3C;<!-- c -->-", R"(\s)"));
  EXPECT_EQ(split("a> b& c. d<- e"), (Sentences{"a>", "b&", "c.", "d<-", "e"}));
}

constexpr std::string_view kTwoRules =
    "<languagerule languagerulename=\"French\"><rule "
    "break=\"no\"><beforebreak>\\bM\\.</beforebreak>"
    "<afterbreak>\\s</afterbreak></rule></languagerule>\n"
    "<languagerule languagerulename=\"Default\"><rule break=\"yes\"><beforebreak>\\.</beforebreak>"
    "<afterbreak>\\s</afterbreak></rule></languagerule>\n";
constexpr std::string_view kTwoMaps =
    "<languagemap languagepattern=\"FR.*\" languagerulename=\"French\"/>\n"
    "<languagemap languagepattern=\".*\" languagerulename=\"Default\"/>\n";

TEST_F(Srx, CascadeJoinsTheRulesOfAllMapsThatMatch) {
  write("yes", kTwoRules, kTwoMaps);
  EXPECT_EQ(split("M. Roy. Il part.", "fr"), (Sentences{"M. Roy.", "Il part."}));
  EXPECT_EQ(split("M. Roy. Il part.", "fr-CA"), (Sentences{"M. Roy.", "Il part."}));
  EXPECT_EQ(split("M. Roy. Il part.", "de"), (Sentences{"M.", "Roy.", "Il part."}));
}

TEST_F(Srx, WithoutCascadeTheFirstMapAloneCounts) {
  write("no", kTwoRules, kTwoMaps);
  EXPECT_EQ(split("M. Roy. Il part.", "fr"), (Sentences{"M. Roy. Il part."}));
  EXPECT_EQ(split("M. Roy. Il part.", "de"), (Sentences{"M.", "Roy.", "Il part."}));
}

TEST_F(Srx, ReadsAPrefixedNamespace) {
  write(
      "<s:srx xmlns:s=\"http://www.lisa.org/srx20\" version=\"2.0\"><s:header cascade=\"no\"/>"
      "<s:body><s:languagerules><s:languagerule languagerulename=\"A\"><s:rule><s:beforebreak>;"
      "</s:beforebreak></s:rule></s:languagerule></s:languagerules><s:maprules><s:languagemap "
      "languagepattern=\"en\" languagerulename=\"A\"/></s:maprules></s:body></s:srx>");
  EXPECT_EQ(split("a; b"), (Sentences{"a;", "b"}));
}

TEST_F(Srx, EmptyTextHasNoSentence) {
  write_rules(rule("yes", R"(\.)", R"(\s)"));
  EXPECT_EQ(split(""), Sentences{});
  EXPECT_EQ(split("  "), Sentences{});
}

TEST_F(Srx, AnAbsentFileIsAnError) {
  try {
    split("x");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::io);
  }
}

TEST_F(Srx, MalformedXmlIsAnErrorWithItsLine) {
  write("<srx version=\"2.0\">\n<header>\n</body>\n</srx>\n");
  EXPECT_EQ(failure().substr(0, 26), ":3: not well-formed XML: S");
}

TEST_F(Srx, AnotherRootIsAnError) {
  write("<tmx version=\"1.4\"/>");
  EXPECT_EQ(failure(), ":1: the root element is not srx");
}

TEST_F(Srx, AnotherVersionIsAnError) {
  write("\n<srx version=\"1.0\"/>");
  EXPECT_EQ(failure(), ":2: SRX version \"1.0\" is not supported; convert the file to SRX 2.0");
}

TEST_F(Srx, ABadExpressionIsAnErrorWithItsRulesLine) {
  write_rules(rule("yes", R"(\.)", R"(\s)") + rule("no", "(Mr", R"(\s)"));
  EXPECT_EQ(failure().substr(0, 36), ":11: not a regular expression: (Mr (");
}

TEST_F(Srx, AnExpressionMayNotCloseTheBracketOfTheOther) {
  write_rules(rule("yes", "(a", "b)"));
  EXPECT_EQ(failure().substr(0, 35), ":7: not a regular expression: (a (U");
}

TEST_F(Srx, ABreakThatIsNeitherYesNorNoIsAnError) {
  write_rules(rule("maybe", "a", "b"));
  EXPECT_EQ(failure(), ":7: break=\"maybe\" is neither yes nor no");
}

TEST_F(Srx, ALanguageWithoutRulesIsAnError) {
  write("no", kTwoRules, "<languagemap languagepattern=\"de\" languagerulename=\"Default\"/>\n");
  EXPECT_EQ(failure("en"),
            ": no rules for the language en; add a languagemap whose languagepattern matches it");
}

TEST_F(Srx, AMapToNothingIsAnErrorWithItsLine) {
  write("no", "", "<languagemap languagepattern=\".*\" languagerulename=\"English\"/>\n");
  EXPECT_EQ(failure(), ":8: no languagerule is called \"English\"");
}

TEST_F(Srx, RefusesRulesThatTakeFarLongerThanTheText) {
  for (const char* before : {"(a+)+b", "a*a*a*a*a*b", "(.*)*b"}) {
    write_rules(rule("yes", before, "x"));
    try {
      split(std::string(60, 'a') + std::string(200, 'a'));
      ADD_FAILURE() << before;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::syntax);
      EXPECT_NE(std::string(error.what()).find("takes far longer"), std::string::npos)
          << error.what();
      EXPECT_EQ(error.where().line, 7U);
    }
  }
}

TEST_F(Srx, BreaksALongTextByARuleThatMatchesEverywhere) {
  write_rules(rule("yes", ".*", "b"));
  const std::string text = std::string(20'000, 'a') + "b" + std::string(20'000, 'a');
  EXPECT_EQ(split(text).size(), 2U);
}

}  // namespace
}  // namespace dragoman
