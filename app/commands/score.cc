// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "align/evaluate.h"
#include "app/commands/command.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/ladder.h"
#include "report/score_report.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct ScoreCommand {
  fs::path gold;
  fs::path found;
  fs::path output;
  std::string format = "text";
};

struct FileScore {
  std::string name;
  Score score;
};

// The number of segments of each side; a ladder names each exactly once, so its beads tell.
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
    const auto [at, fresh] = files.emplace(file.stem().string(), file);
    if (!fresh) {
      throw Error(Errc::conflict, {folder, {}, {}},
                  "holds two ladders of the same name: " + at->second.filename().string() +
                      " and " + file.filename().string(),
                  "keep one of them there");
    }
  }
  return files;
}

std::vector<FileScore> score_all(const ScoreCommand& command) {
  const bool folders = is_folder(command.gold);
  if (folders != is_folder(command.found)) {
    throw Error(Errc::conflict, {folders ? command.found : command.gold, {}, {}},
                "is not a folder, but its counterpart is", "give two files or two folders");
  }
  if (!folders) {
    return {{command.gold.stem().string(), score_files(command.gold, command.found)}};
  }
  const auto gold = ladders_in(command.gold);
  const auto found = ladders_in(command.found);
  if (gold.empty()) {
    throw Error(Errc::io, {command.gold, {}, {}}, "holds no .tsv or .ladder file",
                "name the folder with the gold ladders first");
  }
  std::vector<FileScore> scores;
  for (const auto& [name, file] : gold) {
    const auto counterpart = found.find(name);
    if (counterpart == found.end()) {
      throw Error(Errc::conflict, {command.found, {}, {}},
                  "holds no ladder for " + file.filename().string(),
                  "align that pair too, as " + name + ".ladder");
    }
    scores.push_back({name, score_files(file, counterpart->second)});
  }
  return scores;
}

report::ScoreFigures figures_of(const Quality& quality) {
  return {quality.precision, quality.recall, quality.f1};
}

report::ScoreRow row_of(const FileScore& file) {
  return {file.name, file.score.gold, file.score.found, figures_of(strict_quality(file.score)),
          figures_of(lax_quality(file.score))};
}

Exit score(const ScoreCommand& command) {
  FileScore total{"total", {}};
  std::vector<report::ScoreRow> rows;
  for (const FileScore& file : score_all(command)) {
    total.score += file.score;
    rows.push_back(row_of(file));
  }
  write_output(command.output, [&](std::ostream& out) {
    const auto write =
        command.format == "text" ? report::write_score_text : report::write_score_json;
    write(rows, row_of(total), out);
  });
  return Exit::done;
}

}  // namespace

void add_score_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<ScoreCommand>();
  CLI::App* command = app.add_subcommand(
      "score", "Precision, recall and F1 of alignments against gold alignments.");
  command->add_option("GOLD", options->gold, "A gold ladder, or a folder of them")->required();
  command->add_option("LADDER", options->found, "The ladder to score, or a folder of them")
      ->required();
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command->add_option("--to", options->format, "The output's format (text)")
      ->check(CLI::IsMember({"text", "json"}));
  command->footer(
      "Strict: a bead is right if the gold has the same; lax: if it shares a segment of each side\n"
      "with one gold bead. Precision is over all beads, recall over gold beads with both sides.\n"
      "Files of two folders are paired by their names without extension and summed.\n"
      "Example: dragoman score gold/letter.tsv letter.ladder");
  command->callback([options, &run] { run = [options] { return score(*options); }; });
}

}  // namespace dragoman::app
