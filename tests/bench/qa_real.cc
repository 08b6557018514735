// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/qa_real.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "report/baseline.h"
#include "workflow/check_files.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;

enum class Judgement { right, wrong, doubtful, unknown };

struct Tally {
  std::array<std::size_t, 4> count = {};

  void add(Judgement judgement) { ++count[static_cast<std::size_t>(judgement)]; }
  std::size_t of(Judgement judgement) const { return count[static_cast<std::size_t>(judgement)]; }
};

// By pair and fingerprint.
using Judgements = std::map<std::pair<std::string, std::string>, Judgement>;

Judgements read_judged(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  Judgements judgements;
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::array<std::string, 4> fields;
    std::size_t begin = 0;
    for (std::string& field : fields) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      field = line.substr(begin, end - begin);
      begin = std::min(end + 1, line.size());
    }
    const std::string& word = fields[3];
    if (word != "true" && word != "false" && word != "doubtful") {
      throw std::runtime_error(file.string() + ": no judgement: " + line);
    }
    judgements[{fields[0], fields[1]}] = word == "true"    ? Judgement::right
                                         : word == "false" ? Judgement::wrong
                                                           : Judgement::doubtful;
  }
  return judgements;
}

struct RealPair {
  std::string name;  // "h-cc40.es"
  fs::path source;
  fs::path target;
};

std::vector<RealPair> real_pairs(const fs::path& folder) {
  std::vector<RealPair> pairs;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_directory()) continue;
    for (const auto& file : fs::directory_iterator(entry.path())) {
      const fs::path& target = file.path();
      const std::string language = target.stem().string();
      if (language.size() != 2 || language == "en") continue;
      fs::path source = target;
      source.replace_filename("en" + target.extension().string());
      if (!fs::exists(source)) continue;
      pairs.push_back({entry.path().filename().string() + "." + language, source, target});
    }
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const RealPair& a, const RealPair& b) { return a.name < b.name; });
  return pairs;
}

void print(const char* what, const std::map<std::string, Tally>& tallies) {
  std::printf("\n%-26s %6s %6s %9s %9s %8s\n", what, "true", "false", "doubtful", "unjudged",
              "of them");
  for (const auto& [name, tally] : tallies) {
    const std::size_t right = tally.of(Judgement::right);
    const std::size_t judged = right + tally.of(Judgement::wrong);
    std::printf("%-26s %6zu %6zu %9zu %9zu", name.c_str(), right, tally.of(Judgement::wrong),
                tally.of(Judgement::doubtful), tally.of(Judgement::unknown));
    if (judged > 0) {
      std::printf(" %7.3f", static_cast<double>(right) / static_cast<double>(judged));
    }
    std::printf("\n");
  }
}

std::string bin_of(float confidence) {
  constexpr std::array<float, 5> kFloors = {0.95F, 0.9F, 0.7F, 0.5F, 0.0F};
  const auto* const floor =
      std::find_if(kFloors.begin(), kFloors.end(), [&](float f) { return confidence >= f; });
  char name[8];
  std::snprintf(name, sizeof name, "%.2f+", static_cast<double>(*floor));
  return name;
}

}  // namespace

void run_real(const fs::path& folder, const fs::path& judged) {
  const Judgements judgements = read_judged(judged);
  std::map<std::string, Tally> by_check;
  std::map<std::string, Tally> by_pair;
  std::map<std::string, Tally> by_confidence;
  for (const RealPair& pair : real_pairs(folder)) {
    workflow::CheckFilesOptions options;
    options.align.source_language = LangTag::parse("en");
    options.align.target_language = LangTag::parse(pair.target.stem().string());
    const workflow::CheckedFiles checked = workflow::check_files(pair.source, pair.target, options);
    report::Report report;
    report.source = &checked.bitext->source;
    report.target = &checked.bitext->target;
    report.bitext = &*checked.bitext;
    report.findings = checked.findings;
    const std::vector<std::string> fingerprints = report::fingerprints(report);
    by_pair[pair.name];
    for (std::size_t k = 0; k < checked.findings.size(); ++k) {
      const qa::Finding& finding = checked.findings[k];
      if (finding.severity == qa::Severity::info) continue;
      const auto found = judgements.find({pair.name, fingerprints[k]});
      const Judgement judgement = found == judgements.end() ? Judgement::unknown : found->second;
      for (const auto& [tallies, name] :
           {std::pair(&by_check, std::string(finding.check)),
            std::pair(&by_check, std::string("all")), std::pair(&by_pair, pair.name),
            std::pair(&by_confidence, bin_of(finding.confidence))}) {
        (*tallies)[name].add(judgement);
      }
      if (judgement == Judgement::unknown) {
        std::printf("%s\t%s\t%s\t?\t%s\n", pair.name.c_str(), fingerprints[k].c_str(),
                    std::string(finding.check).c_str(), finding.message.text);
      }
    }
  }
  print("real documents, by check", by_check);
  print("by pair", by_pair);
  print("by confidence", by_confidence);
}

}  // namespace dragoman::bench
