// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <random>
#include <set>

#include "report/baseline.h"
#include "tests/report/made_report.h"

namespace dragoman::report {
namespace {

using qa::bitext_of;
using qa::TextPair;
using testing::IsEmpty;
using testing::SizeIs;

// Words of a block that a finding is about: what stays the same when the text is cut otherwise.
struct Place {
  std::uint32_t block = 0;
  std::uint32_t word = 0;
};

// A document whose words are known, so that it can be set, cut and numbered in many ways.
struct MadeText {
  std::vector<std::vector<std::string>> blocks;
  std::vector<Place> places;  // each has one finding, in order
  std::vector<std::string> values;
};

struct Layout {
  std::uint32_t seed = 0;
  bool cuts = false;     // sentences cut anywhere between words
  bool spaces = false;   // any white space between words
  bool numbers = false;  // other labels, and other numbers in the text
  bool paragraphs = true;
};

constexpr std::string_view kNumber = "#";  // a word that stands for any number

MadeText made_text(std::mt19937& random) {
  const std::vector<std::string> vocabulary = {
      "Committee", "paragraphe", "État",      "œuvre",    "recommande", "the",
      "of",        "à",          "l'article", "Members,", "adopté",     "(a)",
      "#",         "session",    "que",       "and",      "non-lieu",   "Office."};
  const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
  MadeText text;
  for (std::uint32_t block = 0; block < 6; ++block) {
    auto& words = text.blocks.emplace_back();
    const std::uint32_t size = 1 + below(30);
    for (std::uint32_t k = 0; k < size; ++k) words.push_back(vocabulary[below(vocabulary.size())]);
    for (std::uint32_t k = 0; k < size; ++k) {
      if (below(5) != 0) continue;
      text.places.push_back({block, k});
      text.values.push_back("2004-0" + std::to_string(1 + below(9)));
    }
  }
  return text;
}

MadeReport laid_out(const MadeText& text, const Layout& layout) {
  std::mt19937 random(layout.seed);
  const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
  MadeReport made;
  Document& document = made.bitext.target;
  document.has_paragraphs = layout.paragraphs;
  std::size_t next = 0;
  for (std::uint32_t b = 0; b < text.blocks.size(); ++b) {
    Block block;
    const std::uint32_t first = layout.numbers ? 40 : 1;
    block.label = {std::to_string(first + b) + ".", std::to_string(first + b), false};
    Segment segment{b, 0, 0};
    std::vector<qa::Spot> spots;
    for (std::size_t k = 0; k < text.blocks[b].size(); ++k) {
      if (k > 0) {
        segment.end = static_cast<std::uint32_t>(block.text.size());
        block.text += layout.spaces ? (below(2) == 0 ? "\u00a0" : " \u2009 ") : " ";
        if (layout.cuts && below(4) == 0) {
          document.segments.push_back(segment);
          segment.begin = static_cast<std::uint32_t>(block.text.size());
        }
      }
      const std::string& word = text.blocks[b][k];
      const auto begin = static_cast<std::uint32_t>(block.text.size()) - segment.begin;
      block.text += word != kNumber ? word : layout.numbers ? "112" : "7";
      const auto end = static_cast<std::uint32_t>(block.text.size()) - segment.begin;
      if (next < text.places.size() && text.places[next].block == b &&
          text.places[next].word == k) {
        made.findings.push_back(
            {.check = "date",
             .message = {"The dates differ: “{1}” in the original, “{2}” in the translation.",
                         {text.values[next], word}},
             .spots = {{qa::Side::target, static_cast<std::uint32_t>(document.segments.size()),
                        begin, end}},
             .values = {text.values[next]}});
        ++next;
      }
    }
    segment.end = static_cast<std::uint32_t>(block.text.size());
    document.segments.push_back(segment);
    document.blocks.push_back(std::move(block));
  }
  return made;
}

std::vector<std::string> prints_of(const MadeText& text, const Layout& layout) {
  const MadeReport made = laid_out(text, layout);
  return fingerprints(made.alone());
}

TEST(Fingerprints, StayWithOtherCutsSpacesAndNumbers) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    const MadeText text = made_text(random);
    const auto prints = prints_of(text, {});
    EXPECT_EQ(prints_of(text, {.seed = seed, .cuts = true}), prints) << seed;
    EXPECT_EQ(prints_of(text, {.seed = seed, .spaces = true}), prints) << seed;
    EXPECT_EQ(prints_of(text, {.seed = seed, .numbers = true}), prints) << seed;
    EXPECT_EQ(prints_of(text, {.seed = seed, .cuts = true, .spaces = true, .numbers = true}),
              prints)
        << seed;
  }
}

TEST(Fingerprints, AllDiffer) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    const MadeText text = made_text(random);
    const auto prints = prints_of(text, {.paragraphs = seed % 2 == 0});
    EXPECT_THAT(std::set<std::string>(prints.begin(), prints.end()), SizeIs(prints.size()));
    for (const std::string& print : prints) {
      EXPECT_THAT(print, SizeIs(16));
      EXPECT_EQ(print.find_first_not_of("0123456789abcdef"), std::string::npos) << print;
    }
  }
}

TEST(Fingerprints, ChangeWithOneValueOfMany) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    MadeText text = made_text(random);
    if (text.places.empty()) continue;
    const auto before = prints_of(text, {});
    const std::size_t changed = random() % text.places.size();
    text.values[changed] = "1999-12";
    const auto after = prints_of(text, {});
    EXPECT_THAT(before, testing::Not(testing::Contains(after[changed]))) << seed;
  }
}

// English and French segments with one finding on `source` and `target` words.
std::string print_of(const TextPair& pair, std::string_view source, std::string_view target,
                     std::vector<std::string> values = {"1", "2"},
                     std::string_view check = "number") {
  MadeReport made{bitext_of({pair})};
  qa::Finding finding{.check = check, .values = std::move(values)};
  if (!source.empty()) finding.spots.push_back(made.spot(qa::Side::source, 0, source));
  if (!target.empty()) finding.spots.push_back(made.spot(qa::Side::target, 0, target));
  made.findings = {finding};
  return fingerprints(made.both())[0];
}

TEST(Fingerprints, AreMadeOfTheWordsNearTheSpots) {
  const TextPair pair = {"The Group of Experts met for two days in Geneva this year.",
                         "Le Groupe d'experts s'est réuni trois jours à Genève cette année."};
  const std::string print = print_of(pair, "two", "trois");
  EXPECT_EQ(print_of({"A Group of EXPERTS met for two days in Geneva in May.", pair.second}, "two",
                     "trois"),
            print);
  EXPECT_NE(
      print_of({"The Group of Lawyers met for two days in Geneva.", pair.second}, "two", "trois"),
      print);
  EXPECT_NE(print_of(pair, "two", "trois", {"1", "2"}, "amount"), print);
  EXPECT_NE(print_of(pair, "two", "trois", {"12", ""}), print);
}

// Stored in people's files: they must not change unless the version of the format does.
TEST(Fingerprints, AreTheSameInAllVersions) {
  EXPECT_EQ(print_of({"It met for two days in Geneva.", "Il a siégé trois jours à Genève."}, "two",
                     "trois"),
            "20775c31bcb3584a");
}

TEST(Fingerprints, OfFindingsWithoutValuesHoldTheWordsThemselves) {
  const TextPair pair = {"They met.", "Ils se sont réunis à à Genève."};
  EXPECT_NE(print_of(pair, "", "sont", {}), print_of(pair, "", "sont réunis", {}));
}

TEST(Fingerprints, OfWholeSentencesSurviveWhatFollows) {
  const std::string begin =
      "Having considered the report, the Assembly, on the recommendation of "
      "its Committee, took note of it";
  const auto print = [&](const std::string& rest) {
    return print_of({begin + rest, "Oui."}, begin + rest, "", {});
  };
  EXPECT_EQ(print("."), print(" with much appreciation, and decided to come back to it later."));
}

TEST(Fingerprints, AreNoneWithoutFindings) {
  MadeReport made{bitext_of({{"Yes.", "Oui."}})};
  EXPECT_THAT(fingerprints(made.both()), IsEmpty());
}

}  // namespace
}  // namespace dragoman::report
