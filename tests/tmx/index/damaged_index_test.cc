// SPDX-License-Identifier: Apache-2.0
//
// An index file holds nothing that the memory lacks, so nothing that happens to it may change an
// answer. DRAGOMAN_CHANGES says how many random changes of it are tried (300).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tests/scratch_folder.h"
#include "tmx/index/word_index.h"
#include "tmx/memory.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;
using ::dragoman::testing::Folder;
using ::dragoman::testing::read_file;

const std::vector<std::string> kWords = {
    "assembly",  "budget",  "council",        "decision",  "economic", "forum",
    "general",   "human",   "implementation", "justice",   "kind",     "list",
    "meeting",   "nations", "office",         "programme", "question", "report",
    "secretary", "treaty",  "united",         "violence",  "work",     "year"};
const std::vector<std::string> kMots = {
    "assemblée",  "budget",  "conseil",   "décision",  "économique", "forum",
    "général",    "humain",  "exécution", "justice",   "sorte",      "liste",
    "séance",     "nations", "bureau",    "programme", "question",   "rapport",
    "secrétaire", "traité",  "unies",     "violence",  "travail",    "année"};

// Pairs of texts of common and rarer words, some with a figure.
std::string pairs(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::string table;
  for (int i = 0; i < count; ++i) {
    std::string english;
    std::string french;
    const std::size_t length = 3 + random() % 12;
    for (std::size_t j = 0; j < length; ++j) {
      const std::size_t word = std::min(random() % kWords.size(), random() % kWords.size());
      english += kWords[word] + " ";
      french += kMots[word] + " ";
    }
    table += english + std::to_string(i % 40) + ".\t" + french + std::to_string(i % 40) + ".\n";
  }
  return table;
}

std::string make_memory(const Folder& folder, const std::string& name, unsigned seed) {
  std::string file = folder.place(name);
  Memory memory(file, OpenMode::create);
  memory.import_file(folder.file(name + ".tsv", pairs(seed, 250)));
  memory.update_index();
  return file;
}

const std::vector<std::string> kQueries = {
    "general assembly budget 12.", "council decision economic forum general report 3.",
    "budget budget council assembly decision human justice 7.", "no such words",
    "economic council assembly general budget decision implementation 39."};

// All that a caller sees of the answers.
std::string answers(Memory& memory, bool exhaustively) {
  std::ostringstream text;
  for (const std::string& query : kQueries) {
    const MatchQuery asked{.text = query};
    const MatchOptions options{.threshold = 60, .limit = 20};
    const auto matches =
        exhaustively ? memory.lookup_exhaustively(asked, options) : memory.lookup(asked, options);
    for (const Match& match : matches) {
      text << match.score << ' ' << match.unit << ' ' << match.source << '|' << match.target << '|'
           << match.substituted;
      for (const ByteRange& at : match.touched) text << ' ' << at.begin << '-' << at.end;
      text << '\n';
    }
  }
  return text.str();
}

std::string found(Memory& memory, const std::string& phrase) {
  std::ostringstream text;
  for (const ConcordanceHit& hit : memory.search({.phrase = phrase, .limit = 0}).hits) {
    text << hit.unit.id << ' ';
  }
  return text.str();
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

// One of the accidents that can befall a file.
std::string changed(std::string bytes, const std::string& other, std::mt19937& random) {
  const std::size_t at = random() % bytes.size();
  constexpr std::size_t kPage = 4096;
  const auto page = [&] { return random() % (bytes.size() / kPage) * kPage; };
  switch (random() % 8) {
    case 0:
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
      break;
    case 1:
      bytes[at] = static_cast<char>(random());
      break;
    case 2:
      bytes.resize(at);
      break;
    case 3: {
      const std::size_t to = page();
      const std::string kept = bytes.substr(to, kPage);
      const std::size_t from = page();
      bytes.replace(to, kPage, bytes.substr(from, kPage));
      bytes.replace(from, kPage, kept);
      break;
    }
    case 4:
      for (int i = 0; i < 4; ++i) bytes[at / 4 * 4 + static_cast<std::size_t>(i)] = '\xFF';
      break;
    case 5:
      bytes.replace(page(), kPage, std::string(kPage, '\0'));
      break;
    case 6:
      bytes = other;
      break;
    default:
      bytes.insert(at, 1 + random() % 9, static_cast<char>(random()));
  }
  return bytes;
}

int changes() {
  const char* asked = std::getenv("DRAGOMAN_CHANGES");
  return asked == nullptr ? 300 : std::atoi(asked);
}

class IndexFile : public ::testing::Test {
 protected:
  IndexFile() {
    Memory memory(file_, OpenMode::read);
    wanted_ = answers(memory, true);
    phrases_ = found(memory, "general assembly") + found(memory, "bud*");
  }

  Folder folder_;
  std::string file_ = make_memory(folder_, "first.tm", 1);
  std::string other_ = make_memory(folder_, "other.tm", 2);
  std::string index_ = index_path(file_).string();
  std::string good_ = read_file(index_);
  std::string wanted_;
  std::string phrases_;
};

TEST_F(IndexFile, AnswersAsTheExhaustiveComparisonWhateverHappenedToTheFile) {
  const std::string other = read_file(index_path(other_));
  std::mt19937 random(20261128);
  for (int i = 0; i < changes(); ++i) {
    const std::string bytes = changed(good_, other, random);
    write(index_, bytes);
    Memory memory(file_, OpenMode::read);
    ASSERT_EQ(answers(memory, false), wanted_) << "change " << i;
    ASSERT_EQ(found(memory, "general assembly") + found(memory, "bud*"), phrases_) << i;
  }
}

TEST_F(IndexFile, AnswersAsBeforeWhenItIsTruncatedOrOverwrittenWhileItIsRead) {
  const std::string other = read_file(index_path(other_));
  std::mt19937 random(5);
  for (int i = 0; i < 40; ++i) {
    write(index_, good_);
    Memory memory(file_, OpenMode::read);
    // So that a part of it has been read.
    memory.lookup({.text = kQueries[static_cast<std::size_t>(i) % kQueries.size()]});
    // In place: the reader has this very file open.
    write(index_,
          i % 2 == 0 ? good_.substr(0, random() % good_.size()) : changed(good_, other, random));
    ASSERT_EQ(answers(memory, false), wanted_) << i;
    ASSERT_EQ(found(memory, "general assembly") + found(memory, "bud*"), phrases_) << i;
  }
}

TEST_F(IndexFile, IsReplacedWhenItIsNotWhatItSays) {
  std::string bytes = good_;
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  write(index_, bytes);
  {
    Memory memory(file_, OpenMode::read);
    EXPECT_FALSE(memory.check().intact());
    answers(memory, false);
    found(memory, "general assembly");
  }
  write(index_, good_.substr(0, good_.size() - 1));
  Memory memory(file_, OpenMode::read);
  answers(memory, false);
  EXPECT_TRUE(memory.check().intact());
  EXPECT_EQ(read_file(index_).size(), good_.size());
}

TEST_F(IndexFile, IsNotNeededForTheSameAnswersDownToTheMarkedWords) {
  Memory with(file_, OpenMode::read);
  EXPECT_EQ(answers(with, false), wanted_);
  fs::remove(index_);
  Memory without(file_, OpenMode::read);
  EXPECT_EQ(answers(without, false), wanted_);
}

TEST_F(IndexFile, OfACopyThatWentOnByItselfIsNotBelieved) {
  const std::string copy = folder_.place("copy.tm");
  fs::copy_file(file_, copy);
  {
    Memory memory(copy, OpenMode::write);
    memory.import_file(folder_.file("more.tsv", "general assembly budget 12 copy.\tcopie\n"));
    memory.update_index();
  }
  {
    Memory memory(file_, OpenMode::write);
    memory.import_file(folder_.file("own.tsv", "general assembly budget 12 own.\tpropre\n"));
  }
  fs::remove(index_);
  Memory alone(file_, OpenMode::read);
  const std::string wanted = answers(alone, true);
  fs::copy_file(index_path(copy), index_, fs::copy_options::overwrite_existing);
  Memory memory(file_, OpenMode::read);
  EXPECT_EQ(answers(memory, false), wanted);
}

TEST_F(IndexFile, IsThatOfTheMemoryThatWasPutInPlaceOfTheOneThatIsOpen) {
  Memory second(other_, OpenMode::read);
  const std::string others = answers(second, true);
  ASSERT_NE(others, wanted_);
  for (const bool by_renaming : {true, false}) {
    const std::string open = folder_.place(by_renaming ? "renamed.tm" : "copied.tm");
    fs::copy_file(file_, open);
    Memory memory(open, OpenMode::read);
    EXPECT_EQ(answers(memory, false), wanted_);
    if (by_renaming) {
      fs::copy_file(other_, folder_.place("new"));
      fs::rename(folder_.place("new"), open);
    } else {
      write(open, read_file(other_));
    }
    EXPECT_EQ(answers(memory, false), others) << by_renaming;
    EXPECT_EQ(answers(memory, true), others) << by_renaming;
  }
}

}  // namespace
}  // namespace dragoman::tmx
