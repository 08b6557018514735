// SPDX-License-Identifier: Apache-2.0
#include "workflow/score_ladders.h"

#include <map>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/ladder.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

// The number of segments of each side; a ladder has each exactly once, so its beads show it.
struct Sizes {
  std::size_t source = 0;
  std::size_t target = 0;
  friend bool operator==(const Sizes&, const Sizes&) = default;
};

Sizes sizes(const std::vector<Rung>& rungs) {
  Sizes result;
  for (const Rung& rung : rungs) {
    result.source += rung.source.size();
    result.target += rung.target.size();
  }
  return result;
}

std::string describe(const Sizes& s) {
  return std::to_string(s.source) + " source and " + std::to_string(s.target) + " target segments";
}

Score score_files(const fs::path& gold_file, const fs::path& found_file) {
  const auto gold = read_ladder(gold_file);
  const auto found = read_ladder(found_file);
  if (sizes(gold) != sizes(found)) {
    throw Error(Errc::conflict, {found_file, {}, {}},
                "is a ladder over " + describe(sizes(found)) + ", but the gold file " +
                    gold_file.string() + " is over " + describe(sizes(gold)),
                "score a ladder against the gold of the same two segmented files");
  }
  return evaluate(gold, found);
}

// Files of a folder by their name without extension.
std::map<std::string, fs::path> ladders_in(const fs::path& folder) {
  std::map<std::string, fs::path> files;
  for (const fs::path& file : files_in(folder)) {
    const std::string extension = file.extension().string();
    if (extension != ".tsv" && extension != ".ladder") continue;
    const auto [at, is_new] = files.emplace(file.stem().string(), file);
    if (!is_new) {
      throw Error(Errc::conflict, {folder, {}, {}},
                  "holds two ladders of the same name: " + at->second.filename().string() +
                      " and " + file.filename().string(),
                  "keep one of them there");
    }
  }
  return files;
}

}  // namespace

std::vector<LadderScore> score_ladders(const fs::path& gold_path, const fs::path& found_path) {
  const bool folders = is_folder(gold_path);
  if (folders != is_folder(found_path)) {
    throw Error(Errc::conflict, {folders ? found_path : gold_path, {}, {}},
                "is not a folder, but its counterpart is", "give two files or two folders");
  }
  if (!folders) return {{gold_path.stem().string(), score_files(gold_path, found_path)}};
  const auto gold = ladders_in(gold_path);
  const auto found = ladders_in(found_path);
  if (gold.empty()) {
    throw Error(Errc::io, {gold_path, {}, {}}, "holds no .tsv or .ladder file",
                "name the folder of gold ladders first");
  }
  std::vector<LadderScore> scores;
  for (const auto& [name, file] : gold) {
    const auto counterpart = found.find(name);
    if (counterpart == found.end()) {
      throw Error(Errc::conflict, {found_path, {}, {}},
                  "holds no ladder for " + file.filename().string(),
                  "align that pair too, as " + name + ".ladder");
    }
    scores.push_back({name, score_files(file, counterpart->second)});
  }
  return scores;
}

}  // namespace dragoman::workflow
