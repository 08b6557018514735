// SPDX-License-Identifier: Apache-2.0
//
// The bench of the aligner: how well, how fast and in how much memory it aligns pairs whose
// alignment is known. Prints a row for
//   - each set below a folder: strict precision, recall and F1; expected calibration error; the
//     share of beads of confidence .9 and more that is right ("sure"); segments a second, reading
//     included, by the clock and by processor time; peak memory, in a process of its own; then the
//     formal sets pooled;
//   - "moved": treaties and statutes in which blocks stand elsewhere on one side (moved_blocks.h),
//     with the quality of the moved beads in a row below;
//   - "chain N" (--size): a pair of N source segments (chained.h);
//   - "unanchored N" (--size): the same of novels, without a lexicon and without anything that both
//     sides share (unanchored.h); "unrelated N": novels with other novels;
//   - "process" (--process PROGRAM): the whole program, run once a file of treaties-ca, in the
//     best of five passes.
// Beside F1, speed and memory stands the change since the figures of tests/bench/figures.json. New
// ones for it, on a machine that does nothing else:
//   ./dev bench --size --process build/bench/app/dragoman --save tests/bench/figures.json
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "tests/bench/bench_sets.h"
#include "tests/bench/chained.h"
#include "tests/bench/measure.h"
#include "tests/bench/moved_blocks.h"
#include "tests/bench/random.h"
#include "tests/bench/report.h"
#include "tests/bench/resources.h"
#include "tests/bench/unanchored.h"
#include "tests/paths.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;

const std::string kMoved = "moved";
const std::string kUnanchored = "unanchored";
const std::string kUnrelated = "unrelated";
const std::string kProcessSet = "treaties-ca";
const std::string kLiterarySet = "transread-literary";

struct Arguments {
  fs::path root = paths::shared() / "data/align";
  std::vector<std::string> sets;
  std::string lexicon = "shipped";
  bool no_terms = false;
  bool flat = false;
  bool json = false;
  bool size = false;
  fs::path program;
  fs::path save;
  fs::path write_moved;
  fs::path figures = DRAGOMAN_BENCH_FIGURES;
};

// What align() is told of English and a language in all rows but "process".
AlignOptions align_options(const Arguments& arguments, const LangTag& target) {
  AlignOptions options;
  if (arguments.lexicon == "none") return options;
  const LangTag source = LangTag::parse("en");
  if (!arguments.no_terms) options.terms = KnownTerms::shipped(source, target);
  options.lexicon = arguments.lexicon == "shipped" ? StoredLexicon::shipped(source, target)
                                                   : StoredLexicon::open(arguments.lexicon);
  return options;
}

// Measures in a process of its own.
template <typename Work>
Figures in_child(const std::string& name, Work work) {
  const Outcome outcome = run_in_child([&] {
    Figures figures;
    work(figures);
    return to_json(figures).dump();
  });
  Figures figures = figures_of(nlohmann::ordered_json::parse(outcome.text));
  figures.name = name;
  figures.megabytes = outcome.usage.megabytes;
  return figures;
}

// Without paragraphs if `flat`: as if the files did not show them.
Figures measure_set(const fs::path& set, const std::string& name, const AlignOptions& options,
                    bool flat) {
  return in_child(name, [&](Figures& figures) {
    for (const PairFiles& files : pairs_of(set)) {
      const auto read = [&] {
        Documents documents = read_documents(files);
        if (flat) documents.source.has_paragraphs = documents.target.has_paragraphs = false;
        return documents;
      };
      measure(read, read_ladder(files.gold), options, figures);
    }
  });
}

// Calls visit(moved pair) for the pairs that are long enough, of those sets that are there.
template <typename Visit>
void each_moved(const fs::path& root, Visit visit) {
  for (const std::string set : {"statutes-ca", "treaties-ca"}) {
    if (!fs::is_directory(root / set / "gold")) continue;
    for (const PairFiles& files : pairs_of(root / set)) {
      const MovedPair moved = move_blocks(read_pair(files), seed_of(files.name));
      if (!moved.moves.empty()) visit(moved);
    }
  }
}

Figures measure_moved(const fs::path& root, const AlignOptions& options) {
  return in_child(kMoved, [&](Figures& figures) {
    figures.moved.emplace();
    each_moved(root, [&](const MovedPair& moved) {
      const auto beads =
          measure([&] { return parse_documents(moved.pair); }, moved.pair.gold, options, figures);
      *figures.moved += score_moved(moved, beads);
    });
  });
}

std::vector<std::vector<TextPair>> rounds_of(const fs::path& root,
                                             const std::vector<std::string>& sets) {
  std::vector<std::vector<TextPair>> rounds;
  for (const auto& round : chain_rounds(sets)) {
    rounds.emplace_back();
    for (const std::string& set : round) {
      for (const PairFiles& files : pairs_of(root / set)) rounds.back().push_back(read_pair(files));
    }
  }
  return rounds;
}

Figures measure_chain(const fs::path& root, const std::vector<std::string>& sets, std::size_t size,
                      const AlignOptions& options) {
  return in_child("chain " + std::to_string(size), [&](Figures& figures) {
    const TextPair pair = chain(rounds_of(root, sets), size, seed_of("chain"));
    measure([&] { return parse_documents(pair); }, pair.gold, options, figures);
  });
}

Figures measure_unanchored(const fs::path& root, std::size_t size) {
  return in_child(kUnanchored + " " + std::to_string(size), [&](Figures& figures) {
    const std::vector<TextPair> novels = rounds_of(root, {kLiterarySet}).front();
    std::size_t length = 0;
    for (const TextPair& novel : novels) length += novel.source.size();
    std::vector<std::vector<TextPair>> rounds(size / length + 2);
    for (std::size_t round = 0; round < rounds.size(); ++round) {
      for (const TextPair& novel : novels) rounds[round].push_back(without_anchors(novel, round));
    }
    const TextPair pair = chain(rounds, size, seed_of(kUnanchored));
    rounds.clear();
    measure([&] { return parse_documents(pair); }, pair.gold, {}, figures);
  });
}

// The source of one half of the novels with the target of the other: no alignment is right, so only
// time and memory are measured.
Figures measure_unrelated(const fs::path& root, std::size_t size) {
  return in_child(kUnrelated + " " + std::to_string(size), [&](Figures& figures) {
    const std::vector<std::vector<TextPair>> novels = rounds_of(root, {kLiterarySet});
    std::vector<std::vector<TextPair>> halves(2);
    for (const TextPair& novel : novels.front()) {
      std::vector<TextPair>& half = halves[halves[0].size() > halves[1].size() ? 1 : 0];
      half.push_back(novel);
    }
    TextPair pair = chain({halves[0]}, size, seed_of("chain"));
    pair.target = chain({halves[1]}, size, seed_of("chain")).target;
    measure([&] { return parse_documents(pair); }, {}, {}, figures);
    figures.score = {};
    figures.calibration = {};
  });
}

// A new folder that goes when this does.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "align_bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder: " + name);
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Runs the program once a file; the best of five passes.
Figures measure_process(const fs::path& program, const fs::path& set) {
  const ScratchFolder scratch;
  const std::vector<PairFiles> pairs = pairs_of(set);
  Figures best;
  for (int pass = 0; pass < 5; ++pass) {
    Figures figures;
    for (const PairFiles& files : pairs) {
      const Usage usage = run_program({program.string(), "align", files.source.string(),
                                       files.target.string(), "--segmented", "--quiet", "-j", "1",
                                       "--to", "ladder", "-o", scratch.path() / "out.ladder"});
      figures.seconds += usage.seconds;
      figures.cpu_seconds += usage.cpu_seconds;
      figures.megabytes = std::max(figures.megabytes, usage.megabytes);
    }
    if (pass == 0) best = figures;
    best.seconds = std::min(best.seconds, figures.seconds);
    best.cpu_seconds = std::min(best.cpu_seconds, figures.cpu_seconds);
  }
  best.name = "process";
  best.files = pairs.size();
  for (const PairFiles& files : pairs) {
    for (const Rung& rung : read_ladder(files.gold)) {
      best.segments += rung.source.size() + rung.target.size();
    }
  }
  return best;
}

// What --write-moved asks for.
void write_moved(const fs::path& root, const fs::path& folder) {
  each_moved(root, [&](const MovedPair& moved) { write_pair(moved.pair, folder); });
}

std::vector<Figures> run(const Arguments& arguments) {
  const std::vector<Figures> before = read_figures(arguments.figures);
  const LangTag french = LangTag::parse("fr");
  const AlignOptions options = align_options(arguments, french);
  const std::vector<std::string> all = find_sets(arguments.root);
  std::vector<Figures> rows;
  const auto add = [&](const Figures& row) {
    if (!arguments.json) print_row(row, before);
    rows.push_back(row);
  };

  if (!arguments.json) print_header();
  Figures pooled;
  pooled.name = "formal sets";
  for (const std::string& set : arguments.sets.empty() ? all : arguments.sets) {
    if (set == kMoved || set == kUnanchored || set == kUnrelated) continue;
    const LangTag language = target_language(arguments.root / set);
    add(measure_set(arguments.root / set, set,
                    language == french ? options : align_options(arguments, language),
                    arguments.flat));
    if (is_formal(set) && language == french) pooled += rows.back();
  }
  if (arguments.sets.empty()) add(pooled);
  const auto names = [&](const std::string& set) {
    return std::count(arguments.sets.begin(), arguments.sets.end(), set) > 0;
  };
  if (arguments.sets.empty() || names(kMoved)) add(measure_moved(arguments.root, options));
  if (arguments.size) {
    std::vector<std::string> formal;
    std::copy_if(all.begin(), all.end(), std::back_inserter(formal), [&](const std::string& set) {
      return is_formal(set) && target_language(arguments.root / set) == french;
    });
    for (const std::size_t size : {10'000U, 30'000U, 100'000U}) {
      add(measure_chain(arguments.root, formal, size, options));
    }
  }
  const bool literary = fs::is_directory(arguments.root / kLiterarySet);
  if (literary && (arguments.size || names(kUnanchored))) {
    for (const std::size_t size : {3'000U, 10'000U, 30'000U, 100'000U}) {
      add(measure_unanchored(arguments.root, size));
    }
  }
  if (literary && (arguments.size || names(kUnrelated))) {
    for (const std::size_t size : {5'000U, 20'000U}) {
      add(measure_unrelated(arguments.root, size));
    }
  }
  if (!arguments.program.empty()) {
    add(measure_process(arguments.program, arguments.root / kProcessSet));
  }
  return rows;
}

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Measures the aligner on pairs whose alignment is known.");
  app.add_option("FOLDER", arguments.root, "Where the sets are (../shared/data/align)")
      ->check(CLI::ExistingDirectory);
  app.add_option(
      "SET", arguments.sets,
      "Only these: folders below FOLDER with en/, fr/ and gold/, or \"moved\", \"unanchored\", "
      "\"unrelated\"");
  app.add_option("--lexicon", arguments.lexicon, "A lexicon's file, shipped (as is) or none");
  app.add_flag("--no-terms", arguments.no_terms, "Without the built-in names and terms");
  app.add_flag("--flat", arguments.flat, "The sets as if their files showed no paragraphs");
  app.add_flag("--json", arguments.json, "JSON to standard output, instead of the table");
  app.add_option("--save", arguments.save, "Writes the JSON to this file as well");
  app.add_option("--against", arguments.figures,
                 "The figures to compare with, of --save or --json (tests/bench/figures.json)");
  app.add_flag("--size", arguments.size, "Also aligns pairs of up to 100,000 segments a side");
  app.add_option("--process", arguments.program, "Also runs this program over " + kProcessSet)
      ->check(CLI::ExistingFile);
  app.add_option("--write-moved", arguments.write_moved,
                 "Writes the set \"moved\" into this folder, and does nothing else");
  CLI11_PARSE(app, argc, argv);
  if (!arguments.write_moved.empty()) {
    write_moved(arguments.root, arguments.write_moved);
    return 0;
  }
  const std::vector<Figures> rows = run(arguments);
  if (arguments.json) print_json(rows);
  if (!arguments.save.empty()) save(rows, arguments.save);
  return 0;
}

}  // namespace
}  // namespace dragoman::bench

int main(int argc, char** argv) try {
  return dragoman::bench::main(argc, argv);
} catch (const std::exception& error) {
  std::cerr << "align_bench: " << error.what() << '\n';
  return 1;
}
