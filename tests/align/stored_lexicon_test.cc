// SPDX-License-Identifier: Apache-2.0
#include "align/stored_lexicon.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "align/aligner.h"
#include "align/evaluate.h"
#include "corpus/base/error.h"
#include "tests/align/made_text.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class StoredLexiconFile : public ::testing::Test {
 protected:
  ~StoredLexiconFile() override { std::filesystem::remove(file_); }

  StoredLexicon open(const std::string& text) const {
    std::ofstream(file_, std::ios::binary) << text;
    return StoredLexicon::open(file_);
  }

  void expect_refused(const std::string& text, std::size_t line, const std::string& cause) const {
    try {
      open(text);
      ADD_FAILURE() << "was read: " << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::syntax);
      EXPECT_EQ(error.where().line, line);
      EXPECT_THAT(error.what(), HasSubstr(cause));
    }
  }

  std::filesystem::path file_ =
      std::filesystem::path(::testing::TempDir()) /
      (std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".lexicon");
};

const LangTag kEnglish = LangTag::parse("en");
const LangTag kFrench = LangTag::parse("fr-CA");

// What the lexicon says of two texts.
Background background_of(const StoredLexicon& lexicon, const LangTag& language,
                         const std::string& source, const std::string& target,
                         Vocabulary& vocabulary) {
  Features source_side, target_side;
  append_unit(source, kNoLabel, vocabulary, source_side);
  append_unit(target, kNoLabel, vocabulary, target_side);
  return lexicon.background(language, vocabulary, Unigram(source_side, vocabulary.size()),
                            Unigram(target_side, vocabulary.size()));
}

TEST_F(StoredLexiconFile, SaysWhatItsTypesBecomeBothWays) {
  const auto lexicon = open(
      "# dragoman lexicon 1 en fr\n# made up\ncat\tchat 900 800\ndog\tchien 700 600\tchat 5 7\n");
  EXPECT_TRUE(lexicon.serves(kEnglish, kFrench));
  EXPECT_FALSE(lexicon.serves(kEnglish, LangTag::parse("de")));
  Vocabulary vocabulary;
  const Background found = background_of(lexicon, kEnglish, "the dog", "le chien", vocabulary);
  ASSERT_EQ(found.forward.size(), 1U);
  EXPECT_EQ(vocabulary[found.forward[0].from].text, "dog");
  EXPECT_EQ(vocabulary[found.forward[0].to].text, "chien");
  EXPECT_FLOAT_EQ(found.forward[0].probability, 0.7F);
  EXPECT_FLOAT_EQ(found.backward[0].probability, 0.6F);
}

TEST_F(StoredLexiconFile, ServesThePairOfLanguagesFromEitherSide) {
  const auto lexicon = open("# dragoman lexicon 1 en fr\ndog\tchien 700 600\n");
  Vocabulary vocabulary;
  const Background found = background_of(lexicon, kFrench, "le chien", "the dog", vocabulary);
  ASSERT_EQ(found.forward.size(), 1U);
  EXPECT_EQ(vocabulary[found.forward[0].from].text, "chien");
  EXPECT_FLOAT_EQ(found.forward[0].probability, 0.6F);
}

TEST_F(StoredLexiconFile, FindsEveryTypeOfMany) {
  std::string text = "# dragoman lexicon 1 en fr\n";
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      text += {a, b};
      text += "\tx" + std::string{a, b} + " 500 500\n";
    }
  }
  const auto lexicon = open(text);
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      Vocabulary vocabulary;
      const std::string type{a, b};
      ASSERT_EQ(background_of(lexicon, kEnglish, type, "x" + type, vocabulary).forward.size(), 1U)
          << type;
    }
  }
  Vocabulary vocabulary;
  EXPECT_TRUE(background_of(lexicon, kEnglish, "zzz aaa b", "xaa", vocabulary).forward.empty());
}

TEST_F(StoredLexiconFile, IsRefusedWithTheLineThatIsWrong) {
  expect_refused("dog\tchien 700 600\n", 1, "not a dragoman lexicon");
  for (const char* languages : {"", "en", "english french"}) {
    expect_refused("# dragoman lexicon 1 " + std::string(languages) + "\n", 1, "two languages");
  }
  expect_refused("# dragoman lexicon 1 en fr\n\n", 2, "empty");
  expect_refused("# dragoman lexicon 1 en fr\ndog\tchien 700\n", 2, "\"chien 700\"");
  expect_refused("# dragoman lexicon 1 en fr\n# x\ndog\tchien 7000 6\n", 3, "\"chien 7000 6\"");
  expect_refused("# dragoman lexicon 1 en fr\ndog\tchien 1 1\ncat\tchat 1 1\n", 3, "sort");
}

TEST(ShippedLexicon, ServesEnglishAndFrenchAlone) {
  EXPECT_TRUE(StoredLexicon::shipped(kEnglish, kFrench));
  EXPECT_TRUE(StoredLexicon::shipped(kFrench, kEnglish));
  EXPECT_FALSE(StoredLexicon::shipped(kEnglish, LangTag::parse("de")));
}

TEST(ShippedLexicon, IsSoundInEveryLineAndSmall) {
  const std::filesystem::path file = paths::source() / "align/data/en-fr.lexicon";
  EXPECT_NO_THROW(StoredLexicon::open(file));
  EXPECT_LT(std::filesystem::file_size(file), 8U << 20);
}

TEST(ShippedLexicon, KnowsTheWordsOfUnitedNationsDocuments) {
  const auto lexicon = *StoredLexicon::shipped(kEnglish, kFrench);
  for (const auto& [en, fr] : {std::pair{"agreement", "accord"},
                               {"security", "sécurité"},
                               {"year", "année"},
                               {"chairperson", "président"},
                               {"thirty", "trente"}}) {
    Vocabulary vocabulary;
    const Background found = background_of(lexicon, kEnglish, en, fr, vocabulary);
    ASSERT_EQ(found.forward.size(), 1U) << en;
    EXPECT_GT(found.forward[0].probability, 0.1F) << en;
  }
}

// A lexicon learned from one made-up text, which another text of the same language begins with.
TEST_F(StoredLexiconFile, LearnedFromOneTextHelpsWithTheNext) {
  const auto lesson = testing::make_text({.beads = 2000, .omitted = 0, .merged = 0, .seed = 20});
  Vocabulary vocabulary;
  LabelIndex labels;
  const Features source = segment_features(lesson.source, vocabulary, labels);
  const Features target = segment_features(lesson.target, vocabulary, labels);
  std::vector<Bead> beads;
  for (std::uint32_t k = 0; k < source.size(); ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 1});
  std::ostringstream out;
  write_learned_lexicon(source, target, beads, vocabulary, kEnglish, LangTag::parse("fr"),
                        "made up\nby a test", out);
  EXPECT_THAT(out.str(), StartsWith("# dragoman lexicon 1 en fr\n# made up\n# by a test\n"));

  const auto text = testing::make_text({.beads = 40, .omitted = 0.3, .merged = 0.1, .seed = 21});
  const auto f1 = [&](const AlignOptions& options) {
    const Bitext bitext = align(text.source, text.target, options);
    return strict_quality(evaluate(text.gold, testing::rungs(bitext.beads))).f1;
  };
  AlignOptions with;
  with.lexicon = open(out.str());
  EXPECT_GT(f1(with), 0.95);
  EXPECT_LT(f1({}), 0.9);
}

}  // namespace
}  // namespace dragoman
