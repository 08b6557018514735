// SPDX-License-Identifier: Apache-2.0
#include "tmx/memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/base/error.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<std::string> kBodies = {"Committee", "Council", "Commission"};
const std::vector<std::string> kOrganes = {"comité", "conseil", "collège"};
const std::vector<std::string> kCities = {"Geneva", "Vienna", "London"};
const std::vector<std::string> kVilles = {"Genève", "Vienne", "Londres"};

// A memory in a folder of its own: each body has met in each city.
class MemoryTest : public testing::Test {
 protected:
  MemoryTest() {
    std::string name = (fs::temp_directory_path() / "dragoman-memory-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    std::string lines;
    for (std::size_t i = 0; i < kBodies.size(); ++i) {
      for (std::size_t j = 0; j < kCities.size(); ++j) {
        lines += "The " + kBodies[i] + " met in " + kCities[j] + " for 12 days.\t";
        lines += "Le " + kOrganes[i] + " a siégé à " + kVilles[j] + " pendant 12 jours.\tA/1\n";
      }
    }
    memory_.emplace(file("reports.tm"), OpenMode::create);
    report_ = memory_->import_file(write("reports.tsv", lines));
  }
  MemoryTest(const MemoryTest&) = delete;
  MemoryTest& operator=(const MemoryTest&) = delete;
  ~MemoryTest() override {
    memory_.reset();
    fs::remove_all(folder_);
  }

  fs::path file(const std::string& name) const { return folder_ / name; }
  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
  }
  Memory& memory() { return *memory_; }

  ImportReport report_;

 private:
  fs::path folder_;
  std::optional<Memory> memory_;
};

std::vector<std::string> cut(const std::string& text, const std::vector<ByteRange>& ranges) {
  std::vector<std::string> pieces;
  for (const ByteRange& at : ranges) pieces.push_back(text.substr(at.begin, at.end - at.begin));
  return pieces;
}

// All that a caller sees of the matches.
std::string described(const std::vector<Match>& matches) {
  std::ostringstream text;
  for (const Match& match : matches) {
    text << match.score << ' ' << match.unit << ' ' << match.source << '|' << match.target << '|'
         << match.substituted << '|' << match.units << ' ' << match.penalty << ' '
         << match.document;
    for (const ByteRange& at : match.touched) text << ' ' << at.begin << '-' << at.end;
    text << '\n';
  }
  return text.str();
}

TEST_F(MemoryTest, FindsWhatItImported) {
  EXPECT_EQ(report_.added, 9U);
  const auto matches = memory().lookup({.text = "The Council met in Vienna for 12 days."});
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(matches[0].score, 100);
  EXPECT_EQ(matches[0].target, "Le conseil a siégé à Vienne pendant 12 jours.");
  EXPECT_EQ(matches[0].document, "A/1");
  EXPECT_THAT(matches[0].touched, IsEmpty());
}

TEST_F(MemoryTest, AnswersWithTheWordsThatADifferenceTouches) {
  const auto matches =
      memory().lookup({.text = "The Council met in Nairobi for 12 days."}, {.limit = 1});
  ASSERT_THAT(matches, SizeIs(1));
  const auto touched = cut(matches[0].target, matches[0].touched);
  ASSERT_THAT(touched, SizeIs(1));
  EXPECT_THAT(kVilles, testing::Contains(touched[0]));
}

TEST_F(MemoryTest, AnswersWithTheNumbersOfTheSegment) {
  const auto matches = memory().lookup({.text = "The Council met in Vienna for 15 days."});
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(matches[0].score, 98);
  EXPECT_EQ(matches[0].substituted, "Le conseil a siégé à Vienne pendant 15 jours.");
}

TEST_F(MemoryTest, AnswersTheSameWithoutTheIndex) {
  const MatchOptions options{.threshold = 50, .limit = 0};
  const auto same = [&](const char* text) {
    const MatchQuery query{.text = text};
    const std::string found = described(memory().lookup(query, options));
    EXPECT_EQ(described(memory().lookup_exhaustively(query, options)), found);
    return found;
  };
  same("The Council met in Nairobi for 12 days.");
  const std::string before = same("The Council sat in Nairobi for 15 days.");
  memory().import_file(write(
      "more.tsv", "The Council sat in Nairobi for 14 days.\tTenue à Nairobi du conseil, 14\n"));
  EXPECT_NE(same("The Council sat in Nairobi for 15 days."), before);
}

TEST_F(MemoryTest, FindsPhrasesAndTheirTranslations) {
  const ConcordanceAnswer answer = memory().search({.phrase = "met in vienna"});
  ASSERT_THAT(answer.hits, SizeIs(3));
  const ConcordanceHit& hit = answer.hits[0];
  EXPECT_THAT(cut(hit.text, hit.ranges), ElementsAre("met in Vienna"));
  EXPECT_THAT(cut(hit.unit.unit.variants.at(1).text, hit.counterparts.at(1)),
              testing::Contains(testing::HasSubstr("Vienne")));
  EXPECT_THROW(memory().search({.phrase = "..."}), Error);
}

TEST_F(MemoryTest, FindsThePartsOfASegmentThatHasNoMatch) {
  const std::string text = "Yesterday it was said that the Commission met in London once more.";
  EXPECT_THAT(memory().lookup({.text = text}), IsEmpty());
  const std::vector<Fragment> found = memory().fragments({.text = text});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(cut(text, {found[0].range}), ElementsAre("the Commission met in London"));
}

TEST_F(MemoryTest, FollowsWhatAnotherWrites) {
  const MatchQuery query{.text = "Adopted without a vote."};
  EXPECT_THAT(memory().lookup(query), IsEmpty());
  Memory other(memory().file(), OpenMode::write);
  StoredUnit unit;
  unit.unit.variants = {{LangTag::parse("en"), "Adopted without a vote."},
                        {LangTag::parse("fr"), "Adopté sans vote."}};
  const UnitId id = other.insert(unit);
  EXPECT_THAT(memory().lookup(query), SizeIs(1));
  EXPECT_EQ(memory().find(id)->unit.variants[1].text, "Adopté sans vote.");
  EXPECT_TRUE(other.remove(id));
  EXPECT_THAT(memory().lookup(query), IsEmpty());
}

TEST_F(MemoryTest, TakesInWhatAnotherWritesBitByBitIfItMustAnswerSoon) {
  Memory hasty(file("reports.tm"));
  hasty.lookup({.text = "x"});
  hasty.take_in_at_most(4);
  std::vector<UnitId> added;
  for (int k = 0; k < 10; ++k) {
    StoredUnit unit;
    unit.unit.variants = {{LangTag::parse("en"), "Rule " + std::to_string(k) + " of procedure"},
                          {LangTag::parse("fr"), "Article du règlement"}};
    added.push_back(memory().insert(unit));
  }
  memory().remove(1);
  StoredUnit changed = *memory().find(2);
  changed.unit.variants[0].text = "Nobody met anywhere at all.";
  memory().update(changed);
  memory().remove(added[9]);
  const MatchQuery query{.text = "Rule 7 of procedure"};
  std::vector<std::size_t> found;
  for (int k = 0; k < 4; ++k) found.push_back(hasty.lookup(query, {.limit = 0}).size());
  EXPECT_THAT(found, ElementsAre(4, 8, 9, 9));
  // Then it answers as one that has read all of it anew.
  for (const char* text : {"Rule 9 of procedure", "Nobody met anywhere at all.",
                           "The Committee met in Geneva for 12 days."}) {
    const auto matches = hasty.lookup({.text = text}, {.limit = 0});
    const auto wanted = memory().lookup_exhaustively({.text = text}, {.limit = 0});
    ASSERT_EQ(matches.size(), wanted.size()) << text;
    for (std::size_t k = 0; k < matches.size(); ++k) EXPECT_EQ(matches[k].unit, wanted[k].unit);
  }
}

TEST_F(MemoryTest, TakesUpAnIndexThatAnotherHasWritten) {
  memory().update_index();
  Memory hasty(file("reports.tm"));
  hasty.lookup({.text = "x"});
  hasty.take_in_at_most(1'500);
  std::string lines;
  for (int k = 0; k < 3'000; ++k) {
    lines += "Rule " + std::to_string(k) + " of procedure\tArticle " + std::to_string(k) + "\n";
  }
  memory().import_file(write("rules.tsv", lines), {.batch = 1'000});
  hasty.lookup({.text = "x"});
  memory().update_index();
  StoredUnit last;
  last.unit.variants = {{LangTag::parse("en"), "The last rule"}, {LangTag::parse("fr"), "Fin"}};
  memory().insert(last);
  // 1,500 are in RAM and as many are missing, but the file has them.
  EXPECT_EQ(hasty.lookup({.text = "Rule 2999 of procedure"})[0].target, "Article 2999");
  EXPECT_EQ(hasty.lookup({.text = "The last rule"})[0].target, "Fin");
}

TEST_F(MemoryTest, ExportsWhatAnotherMemoryImports) {
  const fs::path out = file("out.tmx");
  EXPECT_EQ(memory().export_file(out, {.contains = "geneve"}), 3U);
  Memory other(file("other.tm"), OpenMode::create);
  EXPECT_EQ(other.import_file(out).added, 3U);
  EXPECT_EQ(other.import_file(out).merged, 3U);
  EXPECT_EQ(other.stats().uses, 6U);
  EXPECT_THROW(memory().export_file(file("out.doc")), Error);
  EXPECT_THROW(memory().export_file(file("out.tbx")), Error);
  EXPECT_FALSE(fs::exists(file("out.doc")));
}

TEST_F(MemoryTest, ReportsTheProgressOfAnImport) {
  std::vector<std::size_t> units;
  ImportOptions options;
  options.batch = 1;
  memory().import_file(write("more.tsv", "One\tUn\nTwo\tDeux\n"), options,
                       [&](const ImportProgress& done) { units.push_back(done.units); });
  ASSERT_FALSE(units.empty());
  EXPECT_EQ(units.back(), 2U);
}

TEST_F(MemoryTest, UndoesTheLastImportOrCleaning) {
  const auto unit = memory().find(1);
  ASSERT_TRUE(unit);
  TranslationUnit untranslated = unit->unit;
  untranslated.variants[1].text = untranslated.variants[0].text;
  memory().add({untranslated}, "by hand");
  EXPECT_EQ(memory().unit_count(), 10U);

  std::vector<Unclean> found;
  memory().find_unclean({}, [&](const Unclean& unclean) { found.push_back(unclean); });
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].reason, CleanReason::untranslated);
  EXPECT_EQ(memory().remove_unclean(found), 1U);
  EXPECT_EQ(memory().unit_count(), 9U);

  EXPECT_EQ(memory().undo()->kind, Operation::Kind::clean);
  EXPECT_EQ(memory().unit_count(), 10U);
  EXPECT_EQ(memory().undo()->file, "by hand");
  EXPECT_EQ(memory().undo()->file, "reports.tsv");
  EXPECT_FALSE(memory().undo());
  EXPECT_EQ(memory().unit_count(), 0U);
}

TEST_F(MemoryTest, CountsWhatItHolds) {
  const MemoryStats stats = memory().stats();
  EXPECT_EQ(stats.units, 9U);
  EXPECT_EQ(stats.uses, 9U);
  EXPECT_EQ(stats.documents, 1U);
  EXPECT_THAT(stats.texts, ElementsAre(testing::Pair("en", 9U), testing::Pair("fr", 9U)));
}

TEST_F(MemoryTest, CountsItsUnitsByDocumentDomainAndYear) {
  StoredUnit unit;
  unit.unit.variants = {{LangTag::parse("en"), "Noted."}, {LangTag::parse("fr"), "Noté."}};
  unit.document = "A/59/1";
  unit.domain = "law";
  unit.changed = 1'083'575'000;  // in May 2004
  memory().insert(unit);
  unit.changed = -1;  // on the last day of 1969
  memory().insert(unit);
  const MemoryContents contents = memory().contents();
  EXPECT_EQ(contents.units, 11U);
  ASSERT_THAT(contents.documents, SizeIs(2));
  EXPECT_EQ(contents.documents[0].name, "A/1");
  EXPECT_EQ(contents.documents[0].units, 9U);
  EXPECT_EQ(contents.documents[1].name, "A/59/1");
  EXPECT_EQ(contents.documents[1].units, 2U);
  ASSERT_THAT(contents.domains, SizeIs(2));
  EXPECT_EQ(contents.domains[0].name, "");
  EXPECT_EQ(contents.domains[1].name, "law");
  ASSERT_THAT(contents.years, SizeIs(3));
  EXPECT_EQ(contents.years[0].year, 1969);
  EXPECT_EQ(contents.years[1].year, 2004);
  EXPECT_EQ(contents.years[1].units, 1U);
}

TEST_F(MemoryTest, RepairsADamagedIndexAndAnswersAsBefore) {
  const MatchQuery query{.text = "The Council met in Nairobi for 12 days."};
  const std::string before = described(memory().lookup(query));
  memory().update_index();
  EXPECT_TRUE(memory().check().intact());
  const fs::path index = memory().file().string() + "-words";
  {
    std::fstream bytes(index, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(-1, std::ios::end);
    bytes.put('\x7F');
  }
  EXPECT_THAT(memory().check().damage, ElementsAre("the index file is damaged"));
  EXPECT_EQ(memory().check(true).repaired, 1U);
  EXPECT_TRUE(memory().check().intact());
  EXPECT_EQ(described(memory().lookup(query)), before);
}

TEST_F(MemoryTest, IsNotCreatedUnlessAskedFor) {
  EXPECT_THROW(Memory(file("none.tm")), Error);
  EXPECT_THROW(Memory(file("none.tm"), OpenMode::write), Error);
  EXPECT_FALSE(fs::exists(file("none.tm")));
  EXPECT_THROW(Memory(write("text.tm", "not a memory at all, but a text")), Error);
  Memory reader(memory().file());
  EXPECT_THROW(reader.remove(1), Error);
}

}  // namespace
}  // namespace dragoman::tmx
