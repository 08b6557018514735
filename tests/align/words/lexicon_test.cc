// SPDX-License-Identifier: Apache-2.0
#include "align/words/lexicon.h"

#include <gtest/gtest.h>

#include "align/model/weights.h"
#include "tests/align/made_text.h"

namespace dragoman {
namespace {

struct Lesson {
  Vocabulary vocabulary;
  LabelIndex labels;
  Features source;
  Features target;
  std::vector<Bead> beads;

  Lesson(const std::vector<std::string>& en, const std::vector<std::string>& fr) {
    source = segment_features(testing::open_document(en, "en"), vocabulary, labels);
    target = segment_features(testing::open_document(fr, "fr"), vocabulary, labels);
    for (std::uint32_t k = 0; k < en.size(); ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 1});
  }

  Lexicon learn() const {
    return learn_lexicon(source, target, beads, vocabulary, Unigram(source, vocabulary.size()),
                         Unigram(target, vocabulary.size()), {}, default_weights().lexicon);
  }

  std::uint32_t type(std::string_view text) const {
    for (std::uint32_t t = 0; t < vocabulary.size(); ++t) {
      if (vocabulary[t].text == text) return t;
    }
    ADD_FAILURE() << text << " is no type";
    return 0;
  }

  float ratio(const TranslationTable& table, std::string_view from, std::string_view to) const {
    for (const auto& entry : table.row(type(from))) {
      if (entry.to == type(to)) return entry.ratio;
    }
    return 0;
  }
};

TEST(LearnLexicon, FindsWhatTranslatesWhatFromSentencesThatShareWords) {
  const Lesson lesson({"the house", "the book", "a house", "a book", "the dog", "a dog"},
                      {"das haus", "das buch", "ein haus", "ein buch", "das hund", "ein hund"});
  const Lexicon lexicon = lesson.learn();
  for (const auto& [en, de] : {std::pair{"house", "haus"}, {"book", "buch"}, {"the", "das"}}) {
    EXPECT_GT(lesson.ratio(lexicon.forward, en, de), 2) << en;
    EXPECT_GT(lesson.ratio(lexicon.backward, de, en), 2) << de;
  }
  EXPECT_LT(lesson.ratio(lexicon.forward, "house", "buch"), 0.5F);
}

TEST(LearnLexicon, LearnsNothingFromASingleMeeting) {
  const Lesson lesson({"alpha beta gamma delta"}, {"uno due tre quattro"});
  EXPECT_EQ(lesson.learn().forward.size(), 0U);
}

TEST(LearnLexicon, BelievesThatSharedFiguresAndNamesStayThemselves) {
  const Lesson lesson({"Wirajuda 1373 or", "x y"}, {"Wirajuda 1373 or", "z w"});
  const Lexicon lexicon = believed_lexicon(
      lesson.vocabulary, Unigram(lesson.source, lesson.vocabulary.size()),
      Unigram(lesson.target, lesson.vocabulary.size()), {}, default_weights().lexicon);
  EXPECT_GT(lesson.ratio(lexicon.forward, "1373", "1373"),
            lesson.ratio(lexicon.forward, "wiraj", "wiraj"));
  EXPECT_GT(lesson.ratio(lexicon.forward, "wiraj", "wiraj"),
            lesson.ratio(lexicon.forward, "or", "or"));
}

TEST(LearnLexicon, LearnsHowOftenFiguresGoUnmatched) {
  std::vector<std::string> right, wrong, other;
  for (int k = 0; k < 100; ++k) {
    right.push_back("text " + std::to_string(1000 + k % 50));
    wrong.push_back("texte " + std::to_string(9000 + k * k % 53));
    other.push_back("texte " + std::to_string(1000 + k % 50));
  }
  const Lesson honest(right, other);
  const Lesson false_figures(right, wrong);
  const float trusted = honest.learn().target_unmatched[honest.type("1000")];
  const float distrusted = false_figures.learn().target_unmatched[false_figures.type("9000")];
  EXPECT_LT(trusted, 0.1F);
  EXPECT_GT(distrusted, 2 * trusted);
}

TEST(LearnLexicon, IgnoresBeadsWithoutConfidence) {
  Lesson lesson({"the house", "the book", "a house", "a book"},
                {"das haus", "das buch", "ein haus", "ein buch"});
  for (Bead& bead : lesson.beads) bead.confidence = 0;
  EXPECT_EQ(lesson.learn().forward.size(), 0U);
}

}  // namespace
}  // namespace dragoman
