// SPDX-License-Identifier: Apache-2.0
//
// Aligns every set of segmented pairs with a gold alignment that lies below a folder, and prints
// for each the strict scores, what the confidence is worth, and the speed (reading included, one
// thread).
//
//   align_bench [--json] [FOLDER [SET …]]
//
// FOLDER is ../shared/data/align where it is left out; a set is a folder with en/, fr/ and gold/.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/evaluate.h"
#include "corpus/ladder.h"
#include "corpus/reader.h"

namespace {

namespace fs = std::filesystem;
using namespace dragoman;

// How often beads of like confidence are right.
struct Calibration {
  static constexpr std::size_t kBins = 10;
  struct Bin {
    std::size_t beads = 0;
    std::size_t right = 0;
    double confidence = 0;
  };
  std::array<Bin, kBins> bins{};

  void add(double confidence, bool right) {
    Bin& bin = bins[std::min(kBins - 1, static_cast<std::size_t>(confidence * kBins))];
    ++bin.beads;
    bin.right += right;
    bin.confidence += confidence;
  }

  // Expected calibration error: the mean distance between confidence and accuracy.
  double error() const {
    double sum = 0, beads = 0;
    for (const Bin& bin : bins) {
      sum += std::abs(bin.confidence - static_cast<double>(bin.right));
      beads += static_cast<double>(bin.beads);
    }
    return beads == 0 ? 0 : sum / beads;
  }

  // Of the beads with confidence 0.9 and above, the share that is right.
  double right_when_sure() const {
    const Bin& sure = bins.back();
    return sure.beads == 0 ? 1 : static_cast<double>(sure.right) / static_cast<double>(sure.beads);
  }
};

struct Result {
  std::string set;
  Score score;
  Calibration calibration;
  std::size_t files = 0;
  std::size_t segments = 0;
  double seconds = 0;
};

std::vector<std::uint32_t> ids(Span span) {
  std::vector<std::uint32_t> list;
  for (std::uint32_t id = span.first; id < span.last; ++id) list.push_back(id);
  return list;
}

Result run(const fs::path& folder, const std::string& set) {
  Result result;
  result.set = set;
  std::vector<fs::path> golds;
  for (const auto& entry : fs::directory_iterator(folder / "gold")) golds.push_back(entry.path());
  std::sort(golds.begin(), golds.end());
  for (const fs::path& file : golds) {
    const std::string name = file.stem().string() + ".txt";
    const auto start = std::chrono::steady_clock::now();
    const Bitext bitext = align(read_segmented(folder / "en" / name, LangTag::parse("en")),
                                read_segmented(folder / "fr" / name, LangTag::parse("fr")));
    result.seconds +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    result.segments += bitext.source.segments.size() + bitext.target.segments.size();
    ++result.files;
    const std::vector<Rung> gold = read_ladder(file);
    std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> right;
    for (const Rung& rung : gold) right.emplace(rung.source, rung.target);
    std::vector<Rung> found;
    for (const Bead& bead : bitext.beads) {
      found.push_back({ids(bead.source), ids(bead.target), bead.confidence});
      result.calibration.add(bead.confidence,
                             right.contains({found.back().source, found.back().target}));
    }
    result.score += evaluate(gold, found);
  }
  return result;
}

void print(const std::vector<Result>& results) {
  std::printf("%-30s %5s %9s %8s %8s %8s %8s %8s %9s\n", "set", "files", "segments", "P", "R", "F1",
              "ECE", "sure", "seg/s");
  for (const Result& r : results) {
    const Quality quality = strict_quality(r.score);
    std::printf("%-30s %5zu %9zu %8.4f %8.4f %8.4f %8.4f %8.4f %9.0f\n", r.set.c_str(), r.files,
                r.segments, quality.precision, quality.recall, quality.f1, r.calibration.error(),
                r.calibration.right_when_sure(), static_cast<double>(r.segments) / r.seconds);
  }
}

void print_json(const std::vector<Result>& results) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Result& r : results) {
    const Quality quality = strict_quality(r.score);
    list.push_back({{"set", r.set},
                    {"files", r.files},
                    {"segments", r.segments},
                    {"precision", quality.precision},
                    {"recall", quality.recall},
                    {"f1", quality.f1},
                    {"calibration_error", r.calibration.error()},
                    {"right_when_sure", r.calibration.right_when_sure()},
                    {"segments_per_second", static_cast<double>(r.segments) / r.seconds}});
  }
  std::cout << list.dump(2) << '\n';
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool json = std::erase(arguments, "--json") > 0;
  const fs::path root = arguments.empty() ? DRAGOMAN_SHARED_DIR "/data/align" : arguments[0];
  std::vector<std::string> sets(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
  if (sets.empty()) {
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().filename() == "gold") {
        sets.push_back(fs::relative(entry.path().parent_path(), root).string());
      }
    }
    std::sort(sets.begin(), sets.end());
  }
  std::vector<Result> results;
  for (const std::string& set : sets) results.push_back(run(root / set, set));
  json ? print_json(results) : print(results);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "align_bench: " << error.what() << '\n';
  return 1;
}
