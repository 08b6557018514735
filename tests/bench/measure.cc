// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include <time.h>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <set>
#include <utility>

namespace dragoman::bench {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::uint32_t> ids(Span span) {
  std::vector<std::uint32_t> list(span.size());
  std::iota(list.begin(), list.end(), span.first);
  return list;
}

// Of all threads of this process.
double cpu_now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void add_quality(const Quality& quality, Json& json) {
  json["precision"] = quality.precision;
  json["recall"] = quality.recall;
  json["f1"] = quality.f1;
}

void add_bead_quality(const Figures& figures, Json& json) {
  add_quality(strict_quality(figures.score), json);
  json["calibration_error"] = figures.calibration.error();
  json["right_when_sure"] = figures.calibration.right_when_sure();
  json["counts"] = {{"gold", figures.score.gold},
                    {"found", figures.score.found},
                    {"strict_hits", figures.score.strict_hits},
                    {"strict_recalled", figures.score.strict_recalled},
                    {"lax_hits", figures.score.lax_hits},
                    {"lax_recalled", figures.score.lax_recalled}};
  for (const Calibration::Bin& bin : figures.calibration.bins) {
    json["bins"].push_back({bin.beads, bin.right, bin.confidence});
  }
}

void read_bead_quality(const Json& json, Figures& figures) {
  const Json& counts = json.at("counts");
  figures.score = {.gold = counts.at("gold"),
                   .found = counts.at("found"),
                   .strict_hits = counts.at("strict_hits"),
                   .lax_hits = counts.at("lax_hits"),
                   .strict_recalled = counts.at("strict_recalled"),
                   .lax_recalled = counts.at("lax_recalled")};
  for (std::size_t k = 0; k < Calibration::kBins; ++k) {
    const Json& bin = json.at("bins").at(k);
    figures.calibration.bins[k] = {bin.at(0), bin.at(1), bin.at(2)};
  }
}

}  // namespace

Figures& Figures::operator+=(const Figures& other) {
  files += other.files;
  segments += other.segments;
  seconds += other.seconds;
  cpu_seconds += other.cpu_seconds;
  megabytes = std::max(megabytes, other.megabytes);
  score += other.score;
  calibration += other.calibration;
  if (other.moved) {
    if (!moved) moved.emplace();
    *moved += *other.moved;
  }
  return *this;
}

Json to_json(const Figures& figures) {
  Json json = {{"name", figures.name},
               {"files", figures.files},
               {"segments", figures.segments},
               {"seconds", figures.seconds},
               {"segments_per_second", figures.speed()},
               {"cpu_seconds", figures.cpu_seconds},
               {"segments_per_cpu_second", figures.cpu_speed()},
               {"megabytes", figures.megabytes}};
  if (figures.has_quality()) add_bead_quality(figures, json);
  if (figures.moved) {
    Json& moved = json["moved"];
    add_quality(moved_quality(*figures.moved), moved);
    moved["counts"] = {{"gold", figures.moved->gold},
                       {"recalled", figures.moved->recalled},
                       {"crossing", figures.moved->crossing},
                       {"right", figures.moved->right}};
  }
  return json;
}

Figures figures_of(const Json& json) {
  Figures figures;
  figures.name = json.at("name");
  figures.files = json.at("files");
  figures.segments = json.at("segments");
  figures.seconds = json.at("seconds");
  figures.cpu_seconds = json.at("cpu_seconds");
  figures.megabytes = json.at("megabytes");
  if (json.contains("counts")) read_bead_quality(json, figures);
  if (json.contains("moved")) {
    const Json& counts = json.at("moved").at("counts");
    figures.moved = MovedScore{.gold = counts.at("gold"),
                               .recalled = counts.at("recalled"),
                               .crossing = counts.at("crossing"),
                               .right = counts.at("right")};
  }
  return figures;
}

std::vector<Bead> measure(const std::function<Documents()>& read, const std::vector<Rung>& gold,
                          const AlignOptions& options, Figures& figures) {
  const auto start = std::chrono::steady_clock::now();
  const double cpu_start = cpu_now();
  Documents documents = read();
  Bitext bitext = align(std::move(documents.source), std::move(documents.target), options);
  figures.seconds +=
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  figures.cpu_seconds += cpu_now() - cpu_start;
  figures.segments += bitext.source.segments.size() + bitext.target.segments.size();
  ++figures.files;

  std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> right;
  for (const Rung& rung : gold) right.emplace(rung.source, rung.target);
  std::vector<Rung> found;
  for (const Bead& bead : bitext.beads) {
    found.push_back({ids(bead.source), ids(bead.target), bead.confidence});
    figures.calibration.add(bead.confidence,
                            right.contains({found.back().source, found.back().target}));
  }
  figures.score += evaluate(gold, found);
  return std::move(bitext.beads);
}

}  // namespace dragoman::bench
