// SPDX-License-Identifier: Apache-2.0
#include "report/baseline.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/segmenter.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::report {
namespace {

using qa::bitext_of;
using qa::TextPair;
using testing::HasSubstr;

// The fingerprints of what is found between documents.
std::vector<std::string> prints_of(const Bitext& bitext) {
  const auto findings = qa::check_bitext(bitext, {}, {.chosen = {"date", "number", "amount"}});
  const Messages messages;
  return fingerprints({.source = &bitext.source,
                       .target = &bitext.target,
                       .bitext = &bitext,
                       .findings = findings,
                       .messages = &messages});
}

const std::vector<TextPair> kPairs = {
    {"1. The Council met on 3 May 2004 in Geneva.",
     "1. Le Conseil s'est réuni le 3 mai 2005 à Genève."},
    {"2. It heard 12 speakers from the region.", "2. Il a entendu 14 orateurs de la région."},
    {"3. It spent $5 million on the project.",
     "3. Il a dépensé 6 millions de dollars pour le projet."},
};

TEST(Fingerprints, AreAllDifferentAndStay) {
  const auto prints = prints_of(bitext_of(kPairs));
  EXPECT_EQ(prints.size(), 3U);
  EXPECT_EQ(std::set(prints.begin(), prints.end()).size(), prints.size());
  EXPECT_EQ(prints_of(bitext_of(kPairs)), prints);
}

TEST(Fingerprints, OfLikeFindingsDiffer) {
  const auto prints = prints_of(bitext_of({kPairs[1], kPairs[1], kPairs[1]}));
  EXPECT_EQ(std::set(prints.begin(), prints.end()).size(), 3U);
}

TEST(Fingerprints, SurviveRenumberedParagraphs) {
  auto pairs = kPairs;
  for (auto& [en, fr] : pairs) {
    en = "4" + en;
    fr = "4" + fr;
  }
  EXPECT_EQ(prints_of(bitext_of(pairs)), prints_of(bitext_of(kPairs)));
}

TEST(Fingerprints, SurviveOtherParagraphsAndTheirOrder) {
  const auto want = prints_of(bitext_of({kPairs[1]}));
  EXPECT_EQ(prints_of(bitext_of({{"A new one.", "Un nouveau."}, kPairs[1]})), want);
}

TEST(Fingerprints, ChangeWithTheValue) {
  auto pairs = kPairs;
  pairs[1].second = "2. Il a entendu 15 orateurs de la région.";
  const auto before = prints_of(bitext_of(kPairs));
  const auto after = prints_of(bitext_of(pairs));
  EXPECT_EQ(after[0], before[0]);
  EXPECT_NE(after[1], before[1]);
  EXPECT_EQ(after[2], before[2]);
}

// One paragraph, whose sentences are cut at `cuts` of its spaces.
Document cut_paragraph(const std::string& text, std::string_view language, std::mt19937& random) {
  Document document;
  document.language = LangTag::parse(std::string(language));
  document.blocks.emplace_back();
  document.blocks.back().text = text;
  std::uint32_t begin = 0;
  for (std::size_t stop = text.find(". "); stop != std::string::npos;
       stop = text.find(". ", stop + 1)) {
    if (random() % 2 == 0) continue;
    document.segments.push_back({0, begin, static_cast<std::uint32_t>(stop + 1)});
    begin = static_cast<std::uint32_t>(stop + 2);
  }
  document.segments.push_back({0, begin, static_cast<std::uint32_t>(text.size())});
  return document;
}

TEST(Fingerprints, SurviveOtherCutsBetweenSentences) {
  const std::string en =
      "It met in Rome. It heard 12 speakers from the region. They spoke. All left.";
  const std::string fr =
      "Il s'est réuni à Rome. Il a entendu 14 orateurs de la région. Ils ont parlé. Fin.";
  std::set<std::vector<std::string>> seen;
  std::mt19937 random(7);
  for (int trial = 0; trial < 40; ++trial) {
    Bitext bitext{cut_paragraph(en, "en", random), cut_paragraph(fr, "fr", random), {}, {}};
    Bead bead;
    bead.source = {0, static_cast<std::uint32_t>(bitext.source.segments.size())};
    bead.target = {0, static_cast<std::uint32_t>(bitext.target.segments.size())};
    bead.confidence = 1;
    bitext.beads = {bead};
    seen.insert(prints_of(bitext));
  }
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen.begin()->size(), 1U);
}

class BaselineFile : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& text) {
    std::ofstream(path_) << text;
    return path_;
  }
  void TearDown() override { std::filesystem::remove(path_); }

  std::filesystem::path path_ = std::filesystem::path(testing::TempDir()) /
                                ("baseline-" + std::to_string(std::random_device{}()) + ".txt");
};

TEST_F(BaselineFile, HoldsWhatWasWritten) {
  const Bitext bitext = bitext_of(kPairs);
  const auto findings = qa::check_bitext(bitext, {}, {.chosen = {"date", "number", "amount"}});
  const Messages messages;
  Report report{.source = &bitext.source,
                .target = &bitext.target,
                .bitext = &bitext,
                .findings = findings,
                .messages = &messages};
  const auto prints = fingerprints(report);
  report.fingerprints = prints;
  std::ostringstream out;
  write_baseline(report, out);
  EXPECT_EQ(read_baseline(file(out.str())), Judged(prints.begin(), prints.end()));
  EXPECT_EQ(read_baseline(file(out.str() + "# kept, a comment\n\n")).size(), prints.size());
  EXPECT_THAT(out.str(), HasSubstr("\tdate\tThe dates differ"));
}

TEST_F(BaselineFile, SaysWhatIsWrongWithIt) {
  const auto error_of = [&](const std::filesystem::path& path) {
    try {
      read_baseline(path);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("none");
  };
  EXPECT_THAT(error_of(file("something\n")), HasSubstr(":1: not a baseline"));
  EXPECT_THAT(error_of(file("# dragoman baseline 2\n")),
              HasSubstr(":1: this version of the baseline"));
  EXPECT_THAT(error_of(file("# dragoman baseline 1\n0123456789abcdef\tdate\nrubbish\n")),
              HasSubstr(":3: \"rubbish\" is not a fingerprint"));
  EXPECT_THAT(error_of(file("")), HasSubstr(":1: not a baseline"));
  EXPECT_THAT(error_of(file("# dragoman baseline 1\n0123456789ABCDEF\tdate\n")),
              HasSubstr(":2: \"0123456789ABCDEF\" is not a fingerprint"));
  EXPECT_THAT(error_of(file("# dragoman baseline 1\n<<<<<<< mine\n")), HasSubstr(":2: "));
  EXPECT_THAT(error_of(testing::TempDir()), HasSubstr(testing::TempDir()));
  EXPECT_THAT(error_of("/no/such/file"), HasSubstr("/no/such/file"));
}

TEST_F(BaselineFile, MayComeFromAnotherSystem) {
  EXPECT_EQ(read_baseline(file("\xEF\xBB\xBF# dragoman baseline 1\r\n\r\n# in May\r\n"
                               "00000000000000aa\tdate\r\n00000000000000ab")),
            (Judged{"00000000000000aa", "00000000000000ab"}));
}

TEST_F(BaselineFile, KeepsAMessageOnItsLine) {
  const std::vector<qa::Finding> findings = {
      {.check = "date", .message = {"{1}", {"a\tb\nc\x1b"}}}};
  const std::vector<std::string> prints = {"000000000000000a"};
  const Messages messages;
  std::ostringstream out;
  write_baseline({.findings = findings, .fingerprints = prints, .messages = &messages}, out);
  EXPECT_EQ(out.str(), "# dragoman baseline 1\n000000000000000a\tdate\ta b c \n");
}

}  // namespace
}  // namespace dragoman::report
