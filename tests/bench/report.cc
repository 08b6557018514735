// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/report.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kNameWidth = 29;

// One row a line, so that two of them are easily compared.
std::string as_json(const std::vector<Figures>& rows) {
  std::string text;
  for (const Figures& row : rows) text += (text.empty() ? "[\n" : ",\n") + to_json(row).dump();
  return text.empty() ? "[]\n" : text + "\n]\n";
}

const Figures* find(const std::vector<Figures>& rows, const std::string& name) {
  for (const Figures& row : rows) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

// "+.0012"; "=" for what is the same in four decimals.
std::string difference(double now, double before) {
  const long change = std::lround((now - before) * 1e4);
  if (change == 0) return "=";
  char text[32];
  std::snprintf(text, sizeof text, "%+.4f", static_cast<double>(change) / 1e4);
  std::string result = text;
  if (result[1] == '0') result.erase(1, 1);
  return result;
}

// "+12%".
std::string change(double now, double before) {
  if (before == 0) return "";
  const long percent = std::lround((now / before - 1) * 100);
  if (percent == 0) return "=";
  return (percent > 0 ? "+" : "") + std::to_string(percent) + "%";
}

void print_quality(const Quality& quality, const std::string& difference) {
  std::printf(" %7.4f %7.4f %7.4f %7s", quality.precision, quality.recall, quality.f1,
              difference.c_str());
}

}  // namespace

std::vector<Figures> read_figures(const fs::path& file) {
  std::vector<Figures> rows;
  if (!fs::exists(file)) return rows;
  try {
    std::ifstream in(file);
    for (const Json& json : Json::parse(in)) rows.push_back(figures_of(json));
  } catch (const Json::exception& error) {
    throw std::runtime_error(file.string() + ": not the figures of a run: " + error.what());
  }
  return rows;
}

void save(const std::vector<Figures>& rows, const fs::path& file) {
  std::ofstream out(file);
  out << as_json(rows);
  out.close();
  if (!out) throw std::runtime_error(file.string() + ": can't be written");
}

void print_json(const std::vector<Figures>& rows) { std::cout << as_json(rows); }

void print_header() {
  std::printf("%-*s %5s %8s %7s %7s %7s %7s %6s %6s %8s %7s %7s %5s %7s %5s\n", kNameWidth, "set",
              "files", "segments", "P", "R", "F1", "change", "ECE", "sure", "seconds", "seg/s",
              "/cpu s", "", "MB", "");
  std::fflush(stdout);
}

void print_row(const Figures& row, const std::vector<Figures>& before) {
  const Figures* old = find(before, row.name);
  std::printf("%-*s %5zu %8zu", kNameWidth, row.name.c_str(), row.files, row.segments);
  if (row.has_quality()) {
    const Quality quality = strict_quality(row.score);
    print_quality(quality, old ? difference(quality.f1, strict_quality(old->score).f1) : "");
    std::printf(" %6.4f %6.4f", row.calibration.error(), row.calibration.right_when_sure());
  } else {
    std::printf("%46s", "");
  }
  std::printf(" %8.3f %7.0f %7.0f %5s %7.1f %5s\n", row.seconds, row.speed(), row.cpu_speed(),
              old ? change(row.cpu_speed(), old->cpu_speed()).c_str() : "", row.megabytes,
              old ? change(row.megabytes, old->megabytes).c_str() : "");
  if (row.moved) {
    const Quality quality = moved_quality(*row.moved);
    std::printf("%-*s %5s %8zu", kNameWidth, "  its moved beads alone", "", row.moved->gold);
    print_quality(quality,
                  old && old->moved ? difference(quality.f1, moved_quality(*old->moved).f1) : "");
    std::printf("\n");
  }
  std::fflush(stdout);
}

}  // namespace dragoman::bench
