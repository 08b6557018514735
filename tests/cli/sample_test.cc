// SPDX-License-Identifier: Apache-2.0
//
// The program's main job, on the sample pair and on the data that lies beside the checkout.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "corpus/io/input_file.h"
#include "corpus/text/decode.h"
#include "tests/cli/program.h"
#include "tests/essence.h"
#include "tests/paths.h"

namespace dragoman::testing {
namespace {

namespace fs = std::filesystem;

const fs::path kSample = paths::source() / "corpus/sample";
const fs::path kShared = paths::shared();

// Strict F1 of the segmented files against the gold, by the program's own word.
double f1(const fs::path& source, const fs::path& target, const fs::path& gold) {
  const Folder folder;
  const auto ladder = folder.place("found.ladder");
  const Outcome aligned = run_program(
      {"align", "--segmented", "--quiet", source.string(), target.string(), "-o", ladder});
  EXPECT_EQ(aligned.status, 0) << aligned.err;
  const Outcome scored = run_program({"score", gold.string(), ladder, "--to", "json"});
  EXPECT_EQ(scored.status, 0) << scored.err;
  return nlohmann::json::parse(scored.out)["total"]["strict"]["f1"];
}

// Every character of both files stands in exactly one bead of the output.
void expect_untouched(const fs::path& source, const fs::path& target) {
  const Outcome outcome =
      run_program({"align", "--quiet", source.string(), target.string(), "--to", "jsonl"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  std::map<std::size_t, std::string> sides[2];
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) {
    const auto bead = nlohmann::json::parse(line);
    for (const int side : {0, 1}) {
      for (const auto& segment : bead[side == 0 ? "source" : "target"]) {
        const std::string label = segment.value("label", "");
        const bool fresh = sides[side]
                               .emplace(segment["id"].get<std::size_t>(),
                                        essence(label + segment["text"].get<std::string>()))
                               .second;
        EXPECT_TRUE(fresh) << "segment " << segment["id"] << " stands twice";
      }
    }
  }
  for (const int side : {0, 1}) {
    const fs::path& file = side == 0 ? source : target;
    std::string text;
    for (const auto& [id, segment] : sides[side]) text += segment;
    EXPECT_TRUE(text == essence(decode(read_bytes(file), file))) << file;
  }
}

TEST(Sample, IsAlignedAsItsGoldSays) {
  EXPECT_GE(f1(kSample / "en.sentences.txt", kSample / "fr.sentences.txt", kSample / "gold.ladder"),
            0.97);
}

TEST(Sample, ComesOutWithEveryCharacterItHas) {
  expect_untouched(kSample / "en.txt", kSample / "fr.txt");
}

TEST(SeedPair, IsAlignedWithoutAFault) {
  const fs::path seed = kShared / "seed-pair";
  if (!fs::exists(seed)) GTEST_SKIP() << "no shared data beside the checkout";
  EXPECT_DOUBLE_EQ(
      f1(seed / "en.sentences.txt", seed / "fr.sentences.txt", seed / "gold.sentences.tsv"), 1);
}

TEST(SeedPair, HasEveryLabelledParagraphPairedWithItsOwn) {
  const fs::path seed = kShared / "seed-pair";
  if (!fs::exists(seed)) GTEST_SKIP() << "no shared data beside the checkout";
  const Outcome outcome = run_program(
      {"align", (seed / "en.txt").string(), (seed / "fr.txt").string(), "--to", "jsonl"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  std::size_t paired = 0;
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) {
    const auto bead = nlohmann::json::parse(line);
    std::string labels[2];
    for (const int side : {0, 1}) {
      for (const auto& segment : bead[side == 0 ? "source" : "target"]) {
        labels[side] += segment.value("label", "");
      }
    }
    EXPECT_EQ(labels[0], labels[1]) << line;
    paired += !labels[0].empty();
  }
  EXPECT_EQ(paired, 37U + 12U + 6U);  // paragraphs, recommendations, headings
}

TEST(Untouched, IsEveryCharacterOfTheSharedTexts) {
  if (!fs::exists(kShared / "data/align")) GTEST_SKIP() << "no shared data beside the checkout";
  // Two of each set, which are alike, and none that takes minutes under the sanitizers.
  constexpr std::size_t kOfEach = 2;
  constexpr std::uintmax_t kLongest = 100'000;
  std::map<fs::path, std::set<fs::path>> sets;
  for (const auto& entry : fs::recursive_directory_iterator(kShared / "data/align")) {
    const fs::path& file = entry.path();
    if (file.extension() != ".txt" || file.parent_path().filename() != "en") continue;
    if (!fs::exists(file.parent_path().parent_path() / "fr" / file.filename())) continue;
    if (fs::file_size(file) <= kLongest) sets[file.parent_path().parent_path()].insert(file);
  }
  EXPECT_FALSE(sets.empty());
  for (const auto& [folder, files] : sets) {
    std::size_t taken = 0;
    for (const fs::path& file : files) {
      if (taken++ == kOfEach) break;
      expect_untouched(file, folder / "fr" / file.filename());
    }
  }
}

}  // namespace
}  // namespace dragoman::testing
