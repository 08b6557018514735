// SPDX-License-Identifier: Apache-2.0
//
// The bench of the checks between two sides: how much they find of what is wrong, and how much
// else, on texts of which that is known.
//
//   ./dev bench-qa [FOLDER] [--language LANG] [--show CHECK|TYPE|all]
//                  [--only labelled|correct|pairs|speed]
//   ./dev bench-qa [FOLDER] --real
//
//   - labelled: texts with planted errors (qa/unpc-dev, qa/treaties). Recall by type: an error is
//     found if a finding of warning or above has a spot on its target segment (its source segment,
//     where the target lacks one), and "by such a check" if the check suits the type. Findings
//     without a spot on such a segment are unlabelled, though a few are true: the originals have
//     errors of their own. Then the share of findings of each confidence that is right.
//   - correct: texts in which nothing was planted, aligned by the program and line by line.
//   - pairs: single segments, each with a right and a wrong translation.
//   - speed: megabytes of both sides a second, on one core, without spelling.
//
// --language es, ru, ar or zh measures the translations into that language instead of French.
//
// --real instead checks published documents (real/), of which every warning and error was read:
// tests/data/qa/real-judged.tsv says which are true. By check, by document and by confidence.
//
// --show prints what is unlabelled or missed in full.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "qa/checker.h"
#include "qa/pairing/pair_facts.h"
#include "tests/bench/bench_sets.h"
#include "tests/bench/qa_real.h"
#include "tests/bench/qa_score.h"
#include "tests/bench/qa_sets.h"
#include "tests/bench/qa_show.h"
#include "tests/paths.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;
using qa::Finding;
using qa::Severity;

const qa::CheckChoice kBetween = {{"between"}, {}};

struct Arguments {
  fs::path root = paths::shared() / "data";
  std::string show;
  std::string only;
  std::string language = "fr";
  bool info = false;
  bool real = false;

  LangTag target() const { return LangTag::parse(language); }
  // A set of translations: those into French have no language in their name.
  std::string set(const std::string& name) const {
    return language == "fr" ? name : name + "-" + language;
  }
  bool wants(std::string_view part) const { return only.empty() || only == part; }
  bool shows(std::string_view name) const { return show == "all" || show == name; }
  bool shows(const Finding& finding) const {
    return shows(finding.check) && (info || finding.severity != Severity::info);
  }
};

void run_labelled(const Arguments& arguments, const std::string& name, QaScore& pooled) {
  const fs::path set = arguments.root / "qa" / name;
  const AlignOptions options = shipped_options(arguments.target());
  QaScore score;
  for (const PairFiles& files : pairs_of(set)) {
    const Bitext bitext = aligned(read_documents(files), options);
    const auto planted = read_planted(set / "labels" / (files.name + ".tsv"));
    const auto findings = check_bitext(bitext, {}, kBetween);
    for (QaScore* each : {&score, &pooled}) each->beads += bitext.beads.size();
    judge(findings, planted, pooled);
    const Judged judged = judge(findings, planted, score);
    for (const std::size_t k : judged.unlabelled) {
      if (arguments.shows(findings[k])) show(files.name, bitext, findings[k]);
    }
    for (const std::size_t k : judged.missed) {
      if (arguments.shows(planted[k].type)) show(files.name, bitext, planted[k]);
    }
  }
  print_labelled("qa/" + name, score);
}

void run_correct(const Arguments& arguments, const std::string& name,
                 const std::vector<Bitext>& bitexts) {
  std::map<std::string, Counts, std::less<>> counts;
  std::size_t beads = 0;
  for (const Bitext& bitext : bitexts) {
    beads += bitext.beads.size();
    for (const Finding& finding : check_bitext(bitext, {}, kBetween)) {
      ++counts[std::string(finding.check)][static_cast<std::size_t>(finding.severity)];
      if (arguments.shows(finding)) show(name, bitext, finding);
    }
  }
  print_counts(name, counts, beads, 500);
}

std::vector<Bitext> aligned_set(const fs::path& set, const LangTag& target) {
  const AlignOptions options = shipped_options(target);
  std::vector<Bitext> bitexts;
  for (const PairFiles& files : pairs_of(set)) {
    bitexts.push_back(aligned(read_documents(files), options));
  }
  return bitexts;
}

void run_correct(const Arguments& arguments) {
  const fs::path align = arguments.root / "align";
  const LangTag target = arguments.target();
  if (arguments.language != "fr") {
    const std::string name = arguments.set("unpc-dev") + "/clean";
    run_correct(arguments, "align/" + name, aligned_set(align / name, target));
    return;
  }
  std::vector<Bitext> lines;
  for (const PairFiles& files : pairs_of(align / "unpc-dev")) {
    lines.push_back(line_by_line(read_documents(files)));
  }
  run_correct(arguments, "align/unpc-dev line by line", lines);
  run_correct(arguments, "align/unpc-dev", aligned_set(align / "unpc-dev", target));
  run_correct(arguments, "align/treaties-ca", aligned_set(align / "treaties-ca", target));
  const std::string pud = "qa/pud-pairs.tsv";
  const auto rows = read_pair_rows(arguments.root / pud);
  run_correct(arguments, pud, {line_by_line(documents_of(rows, target, pud))});
}

// Every wrong translation must have a warning, and no right one a finding.
void run_pairs(const Arguments& arguments) {
  const LangTag target = arguments.target();
  const AlignOptions options = shipped_options(target);
  const std::string name =
      arguments.language == "fr" ? "un-pairs.tsv" : arguments.language + "-pairs.tsv";
  std::size_t silent = 0;
  std::size_t flagged = 0;
  const auto rows = read_pair_rows(paths::data() / "qa" / name);
  std::printf("\nqa/%s\n", name.c_str());
  for (const PairRow& row : rows) {
    const auto check = [&](std::size_t column) {
      return aligned(documents_of(row.source, row.targets.at(column), target, row.name), options);
    };
    const Bitext right = check(0);
    const auto noise = check_bitext(right, {}, kBetween);
    silent += noise.empty();
    for (const Finding& finding : noise) show("right but flagged: " + row.name, right, finding);
    const Bitext wrong = check(1);
    const auto found = check_bitext(wrong, {}, kBetween);
    const bool is_flagged = std::any_of(found.begin(), found.end(), [](const Finding& finding) {
      return finding.severity != Severity::info;
    });
    flagged += is_flagged;
    if (!is_flagged) {
      std::printf("\n[wrong but silent: %s]\n    source: %s\n    right:  %s\n    wrong:  %s\n",
                  row.name.c_str(), row.source.c_str(), row.targets[0].c_str(),
                  row.targets[1].c_str());
    }
  }
  std::printf("\nqa/%s: wrong flagged %zu of %zu, right silent %zu of %zu\n", name.c_str(), flagged,
              rows.size(), silent, rows.size());
}

std::size_t bytes_of(const Document& document) {
  std::size_t bytes = 0;
  for (const Block& block : document.blocks) bytes += block.text.size();
  return bytes;
}

// The median time, in seconds, of some runs.
template <typename Work>
double median_time(int runs, Work work) {
  std::vector<double> times;
  for (int k = 0; k < runs; ++k) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

void print_speed(const char* what, std::size_t bytes, double seconds) {
  std::printf("  %-32s %8.2f MB/s\n", what, static_cast<double>(bytes) / seconds / 1e6);
  std::fflush(stdout);
}

void run_speed(const Arguments& arguments) {
  const AlignOptions options = shipped_options(arguments.target());
  const qa::CheckChoice all = {{}, {"spelling"}};
  std::vector<PairFiles> files = pairs_of(arguments.root / "qa" / arguments.set("unpc-dev"));
  if (arguments.language == "fr") {
    for (const PairFiles& more : pairs_of(arguments.root / "align" / "treaties-ca")) {
      files.push_back(more);
    }
  }
  std::vector<Bitext> bitexts;
  std::size_t bytes = 0;
  for (const PairFiles& pair : files) {
    bitexts.push_back(aligned(read_documents(pair), options));
    bytes += bytes_of(bitexts.back().source) + bytes_of(bitexts.back().target);
  }
  std::printf("\nspeed on %zu files, %.1f MB\n", files.size(), static_cast<double>(bytes) / 1e6);
  std::size_t findings = 0;
  const auto check = [&](const qa::CheckChoice& choice) {
    for (const Bitext& bitext : bitexts) findings += check_bitext(bitext, {}, choice).size();
  };
  print_speed("reading facts", bytes, median_time(5, [&] {
                for (const Bitext& bitext : bitexts) {
                  findings += qa::pair_facts(bitext).source.size();
                }
              }));
  print_speed("checks between", bytes, median_time(5, [&] { check(kBetween); }));
  print_speed("all checks but spelling", bytes, median_time(5, [&] { check(all); }));
  print_speed("with reading and alignment", bytes, median_time(3, [&] {
                for (const PairFiles& pair : files) {
                  const Bitext bitext = aligned(read_documents(pair), options);
                  findings += check_bitext(bitext, {}, all).size();
                }
              }));
}

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Measures the checks on texts of which it is known what is wrong with them.");
  app.add_option("FOLDER", arguments.root, "Where qa/ and align/ are (../shared/data)")
      ->check(CLI::ExistingDirectory);
  app.add_option("--show", arguments.show,
                 "Prints what this check finds besides, what is missed of this type, or all");
  app.add_flag("--info", arguments.info, "With --show: findings of severity info as well");
  app.add_option("--only", arguments.only, "Only this part")
      ->check(CLI::IsMember({"labelled", "correct", "pairs", "speed"}));
  app.add_option("--language", arguments.language, "Language of the translations (fr)")
      ->check(CLI::IsMember({"fr", "es", "ru", "ar", "zh"}));
  app.add_flag("--real", arguments.real, "Only published documents, against what was judged");
  CLI11_PARSE(app, argc, argv);
  if (arguments.real) {
    run_real(arguments.root / "real", paths::data() / "qa" / "real-judged.tsv");
    return 0;
  }
  if (arguments.wants("labelled")) {
    QaScore pooled;
    run_labelled(arguments, arguments.set("unpc-dev"), pooled);
    if (arguments.language == "fr") {
      run_labelled(arguments, "treaties", pooled);
      print_labelled("both", pooled);
    }
  }
  if (arguments.wants("correct")) run_correct(arguments);
  if (arguments.wants("pairs")) run_pairs(arguments);
  if (arguments.wants("speed")) run_speed(arguments);
  return 0;
}

}  // namespace
}  // namespace dragoman::bench

int main(int argc, char** argv) try {
  return dragoman::bench::main(argc, argv);
} catch (const std::exception& error) {
  std::cerr << "qa_bench: " << error.what() << '\n';
  return 1;
}
