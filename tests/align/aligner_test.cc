// SPDX-License-Identifier: Apache-2.0
#include "align/aligner.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "align/evaluate.h"
#include "corpus/reader.h"
#include "corpus/text/lang_tag.h"
#include "tests/align/made_text.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

double f1(const testing::MadeText& text) {
  const Bitext bitext = align(text.source, text.target);
  return strict_quality(evaluate(text.gold, testing::rungs(bitext.beads))).f1;
}

// A document of paragraphs, each a list of sentences under a label (or none).
struct Paragraph {
  std::string label;
  std::vector<std::string> sentences;
};

Document paragraphs(const std::vector<Paragraph>& list, const char* language) {
  Document document;
  document.language = LangTag::parse(language);
  for (const Paragraph& paragraph : list) {
    Block block;
    if (!paragraph.label.empty()) block.label = {paragraph.label + ".", paragraph.label, false};
    for (const std::string& sentence : paragraph.sentences) {
      if (!block.text.empty()) block.text += ' ';
      const auto begin = static_cast<std::uint32_t>(block.text.size());
      block.text += sentence;
      document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size()), begin,
                                   static_cast<std::uint32_t>(block.text.size())});
    }
    document.blocks.push_back(block);
  }
  return document;
}

using Pairs = std::vector<std::pair<Span, Span>>;

Pairs pairs(const Bitext& bitext) {
  Pairs result;
  for (const Bead& bead : bitext.beads) result.emplace_back(bead.source, bead.target);
  return result;
}

RC_GTEST_PROP(Align, PutsEverySegmentIntoExactlyOneBead, ()) {
  testing::MadeTextOptions options;
  options.beads = *rc::gen::inRange<std::size_t>(0, 60);
  options.omitted = 0.01 * *rc::gen::inRange(0, 60);
  options.merged = 0.01 * *rc::gen::inRange(0, 40);
  options.labels = *rc::gen::arbitrary<bool>();
  options.seed = *rc::gen::inRange(1U, 10000U);
  auto text = testing::make_text(options);
  text.source.has_paragraphs = text.target.has_paragraphs = *rc::gen::arbitrary<bool>();
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  std::vector<int> mentions(text.target.segments.size(), 0);
  for (const Bead& bead : align(text.source, text.target).beads) {
    RC_ASSERT(bead.source.first == source);
    RC_ASSERT(!(bead.source.empty() && bead.target.empty()));
    RC_ASSERT(bead.confidence >= 0 && bead.confidence <= 1);
    source = bead.source.last;
    for (std::uint32_t t = bead.target.first; t < bead.target.last; ++t) ++mentions[t];
    if (bead.crossing) continue;
    RC_ASSERT(bead.target.first >= target);
    target = bead.target.last;
  }
  RC_ASSERT(source == text.source.segments.size());
  RC_ASSERT(std::all_of(mentions.begin(), mentions.end(), [](int count) { return count == 1; }));
}

TEST(Align, LearnsAnUnknownLanguageFromThePairAlone) {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    EXPECT_GT(f1(testing::make_text({.beads = 400, .seed = seed})), 0.97) << "seed " << seed;
  }
}

TEST(Align, SurvivesAHoleOfFortySegments) {
  auto text = testing::make_text({.beads = 300, .omitted = 0, .merged = 0});
  testing::erase_target_blocks(text, 100, 40);
  EXPECT_GT(f1(text), 0.98);
}

TEST(Align, IsNotMisledByFalseLabelsOnOneSide) {
  auto text = testing::make_text({.beads = 300});
  const double without = f1(text);
  for (std::size_t k = 0; k < text.source.blocks.size(); ++k) {
    testing::set_label(text.source, k, std::to_string(k + 1));
  }
  for (std::size_t k = 0; k < text.target.blocks.size(); ++k) {
    testing::set_label(text.target, k, std::to_string(k + 18));
  }
  EXPECT_GT(f1(text), without - 0.02);
}

TEST(Align, IsNotMisledByLabelsThatTheOtherSideHardlyHas) {
  auto text = testing::make_text({.beads = 300, .merged = 0.2});
  const double without = f1(text);
  for (const std::size_t k : {0U, 50U, 120U}) testing::set_label(text.source, k, "I");
  for (std::size_t k = 0; k < text.target.blocks.size(); ++k) {
    testing::set_label(text.target, k, std::to_string(k + 18));
  }
  EXPECT_GT(f1(text), without - 0.01);
}

TEST(Align, GivesTheSameAnswerForAnyNumberOfThreads) {
  auto text = testing::make_text({.beads = 3000});
  AlignOptions many;
  many.jobs = 4;
  EXPECT_EQ(align(text.source, text.target).beads, align(text.source, text.target, many).beads);
  text.source.has_paragraphs = text.target.has_paragraphs = true;
  EXPECT_EQ(align(text.source, text.target).beads, align(text.source, text.target, many).beads);
}

TEST(Align, PairsParagraphsByTheirNumbersWhereWordsTellNothing) {
  const Bitext bitext = align(
      paragraphs(
          {{"1", {"aaa bbb."}}, {"2", {"ccc ddd."}}, {"3", {"eee fff."}}, {"4", {"ggg hhh."}}},
          "en"),
      paragraphs({{"1", {"kkk lll."}}, {"2", {"mmm nnn."}}, {"4", {"ooo ppp."}}}, "fr"));
  const Pairs want = {{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 2}}, {{3, 4}, {2, 3}}};
  EXPECT_EQ(pairs(bitext), want);
}

TEST(Align, KeepsTheRestInPlaceWhereOneLabelIsWrong) {
  std::vector<Paragraph> en, fr;
  for (int k = 1; k <= 12; ++k) {
    const std::string figure = std::to_string(1000 + 7 * k);
    en.push_back({std::to_string(k), {"Report number " + figure + " of the Committee."}});
    fr.push_back({std::to_string(k), {"Rapport portant le chiffre " + figure + " du Comité."}});
  }
  fr[4].label = "11";
  const Bitext bitext = align(paragraphs(en, "en"), paragraphs(fr, "fr"));
  ASSERT_EQ(bitext.beads.size(), 12U);
  for (const Bead& bead : bitext.beads) EXPECT_EQ(bead.source, bead.target);
}

TEST(Align, FindsOneParagraphAgainstTwo) {
  const Bitext bitext = align(
      paragraphs({{"1", {"The Council met in Geneva in 2003.", "It adopted resolution 1483."}},
                  {"2", {"The Assembly met in Nairobi in 1999."}}},
                 "en"),
      paragraphs({{"1", {"Le Conseil s'est réuni à Genève en 2003."}},
                  {"", {"Il a adopté la résolution 1483."}},
                  {"2", {"L'Assemblée s'est réunie à Nairobi en 1999."}}},
                 "fr"));
  const Pairs want = {{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}, {{2, 3}, {2, 3}}};
  EXPECT_EQ(pairs(bitext), want);
}

TEST(Align, FindsSentencesThatWereJoinedInsideAParagraph) {
  const Bitext bitext = align(
      paragraphs({{"1",
                   {"The Group met in Colombo on 13 March 2003.", "It considered the plan of 1998.",
                    "Twelve States took part."}}},
                 "en"),
      paragraphs({{"1",
                   {"Le Groupe s'est réuni à Colombo le 13 mars 2003 et a examiné le plan de 1998.",
                    "Douze États y ont participé."}}},
                 "fr"));
  const Pairs want = {{{0, 2}, {0, 1}}, {{2, 3}, {1, 2}}};
  EXPECT_EQ(pairs(bitext), want);
}

TEST(Align, LeavesAnEmptyTranslationEmpty) {
  const Bitext bitext = align(paragraphs({{"1", {"One.", "Two."}}}, "en"), paragraphs({}, "fr"));
  const Pairs want = {{{0, 1}, {0, 0}}, {{1, 2}, {0, 0}}};
  EXPECT_EQ(pairs(bitext), want);
}

TEST(Align, TakesATextWithoutAWord) {
  const Bitext bitext = align(paragraphs({{"", {"* * *"}}, {"", {"—"}}}, "en"),
                              paragraphs({{"", {"Le rapport est prêt.", "Il finit ici."}}}, "fr"));
  std::uint32_t targets = 0;
  for (const Bead& bead : bitext.beads) targets += bead.target.size();
  EXPECT_EQ(targets, 2U);
}

// Where words, lengths and labels say nothing, what is known from elsewhere decides.
TEST(Align, FollowsWhatIsKnownToBeTranslatedHow) {
  constexpr std::uint32_t kSize = 12;
  const auto made = [](char letter, std::uint32_t without) {
    std::vector<Paragraph> list(1);
    for (std::uint32_t i = 0; i < kSize; ++i) {
      std::string sentence;
      // Each sentence has words of its own, all of one length.
      for (int word = 0; word < 6; ++word) {
        sentence += letter;
        sentence += static_cast<char>('a' + i);
        sentence += static_cast<char>('a' + word);
        sentence += "x ";
      }
      sentence.back() = '.';
      if (i != without) list[0].sentences.push_back(sentence);
    }
    return list;
  };
  for (std::uint32_t without = 0; without < kSize; ++without) {
    const Document source = paragraphs(made('b', kSize), "en");
    const Document target = paragraphs(made('k', without), "fr");
    AlignOptions options;
    Pairs expected;
    for (std::uint32_t i = 0; i < kSize; ++i) {
      const std::uint32_t j = i < without ? i : i - 1;
      if (i == without) {
        expected.emplace_back(Span{i, i + 1}, Span{i, i});
      } else {
        options.known.push_back({{i}, {j}});
        expected.emplace_back(Span{i, i + 1}, Span{j, j + 1});
      }
    }
    EXPECT_EQ(pairs(align(source, target, options)), expected) << "without " << without;
  }
}

// A document of the project's own test data, as a user gives it.
Document test_document(const char* name, const char* language) {
  ReadOptions options;
  options.language = LangTag::parse(language);
  return read_document(paths::data() / "align" / name, options);
}

AlignOptions with_all_that_is_known() {
  AlignOptions options;
  options.lexicon = StoredLexicon::shipped(LangTag::parse("en"), LangTag::parse("fr"));
  options.terms = KnownTerms::shipped(LangTag::parse("en"), LangTag::parse("fr"));
  return options;
}

TEST(Align, PairsStatesThatEachLanguageListsInItsOwnOrder) {
  const Bitext bitext = align(test_document("states.en.txt", "en"),
                              test_document("states.fr.txt", "fr"), with_all_that_is_known());
  std::set<std::string> found;
  for (const Bead& bead : bitext.beads) {
    found.insert(joined_text(bitext.source, bead.source) + "\t" +
                 joined_text(bitext.target, bead.target));
  }
  std::ifstream gold(paths::data() / "align" / "states.gold.tsv");
  int states = 0;
  for (std::string line; std::getline(gold, line); ++states)
    EXPECT_EQ(found.count(line), 1U) << line;
  EXPECT_EQ(states, 29);
}

TEST(Align, PairsSentencesAcrossParagraphsThatBeginElsewhere) {
  const Bitext bitext = align(test_document("breaks.en.txt", "en"),
                              test_document("breaks.fr.txt", "fr"), with_all_that_is_known());
  ASSERT_EQ(bitext.beads.size(), 12U);
  for (std::uint32_t k = 0; k < 12; ++k) {
    EXPECT_EQ(bitext.beads[k].source, (Span{k, k + 1}));
    EXPECT_EQ(bitext.beads[k].target, (Span{k, k + 1}));
  }
}

RC_GTEST_PROP(Align, IsNotMadeWorseByParagraphsThatBeginElsewhere, ()) {
  testing::MadeText text = testing::make_text({.beads = 120, .seed = *rc::gen::inRange(1U, 1000U)});
  const double flat = f1(text);
  for (Document* document : {&text.source, &text.target}) {
    std::vector<Paragraph> list(1);
    for (const Segment& segment : document->segments) {
      if (*rc::gen::inRange(0, 4) == 0) list.emplace_back();
      list.back().sentences.emplace_back(document->text(segment));
    }
    std::erase_if(list, [](const Paragraph& paragraph) { return paragraph.sentences.empty(); });
    *document = paragraphs(list, document->language.str().c_str());
  }
  RC_ASSERT(f1(text) >= flat - 0.03);
}

}  // namespace
}  // namespace dragoman
