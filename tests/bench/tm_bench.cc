// SPDX-License-Identifier: Apache-2.0
//
// How fast a translation memory is filled and searched, by one thread:
//
//   tm_bench FILE QUERIES [FOLDER]
//
// FILE is what "tm import" takes, QUERIES a segment a line (what stands before a tab). The memory
// is made in FOLDER (the system's for temporary files) and removed again. Prints the import, the
// opening, lookups at three thresholds with the best five each, and how long an insert or a removal
// takes until a lookup in another process's place has seen it. Whether the answers are those of an
// exhaustive comparison, "tm lookup --exhaustive" tells.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "tmx/live_index.h"
#include "tmx/matcher.h"
#include "tmx/store_import.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since) {
  return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double percentile(std::vector<double>& times, double share) {
  std::ranges::sort(times);
  const auto at = static_cast<std::size_t>(share * static_cast<double>(times.size()));
  return times[std::min(at, times.size() - 1)];
}

std::vector<std::string> read_queries(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> queries;
  for (std::string line; std::getline(in, line);) {
    queries.push_back(line.substr(0, line.find('\t')));
  }
  return queries;
}

void fill(const fs::path& memory, const fs::path& file) {
  const auto start = Clock::now();
  tmx::Store store(memory, tmx::StoreMode::create);
  const tmx::ImportReport report = tmx::import_units(store, file, {});
  const double stored = milliseconds(start);
  tmx::write_index(store);
  const double all = milliseconds(start);
  const auto units = static_cast<double>(report.added + report.merged);
  std::printf("import   %.0f units: stored %.1f s, indexed %.1f s more, %.0f units/s\n", units,
              stored / 1000, (all - stored) / 1000, units / all * 1000);
}

void look_up(tmx::Matcher& matcher, const std::vector<std::string>& queries) {
  for (const int threshold : {85, 70, 50}) {
    std::vector<double> times;
    std::size_t answered = 0;
    const auto start = Clock::now();
    for (const std::string& query : queries) {
      const auto before = Clock::now();
      answered += matcher.lookup({.text = query}, {.threshold = threshold}).empty() ? 0 : 1;
      times.push_back(milliseconds(before));
    }
    const double all = milliseconds(start);
    std::printf("lookup   at %d: %.0f a second, p50 %.3f ms, p99 %.2f ms, %zu of %zu answered\n",
                threshold, static_cast<double>(queries.size()) / all * 1000, percentile(times, 0.5),
                percentile(times, 0.99), answered, queries.size());
  }
}

void change(const fs::path& memory, tmx::Matcher& matcher) {
  tmx::Store writer(memory, tmx::StoreMode::write);
  tmx::StoredUnit unit;
  unit.unit.variants = {{LangTag::parse("en"), "Zyzzyva quorum of the benchmark alone"},
                        {LangTag::parse("fr"), "Quorum"}};
  std::vector<double> inserts;
  std::vector<double> removals;
  std::vector<double> seen;
  for (int i = 0; i < 100; ++i) {
    auto start = Clock::now();
    const tmx::UnitId id = writer.insert(unit);
    inserts.push_back(milliseconds(start));
    start = Clock::now();
    if (matcher.lookup({.text = unit.unit.variants[0].text}, {}).size() != 1) {
      std::printf("an insert was not seen\n");
    }
    seen.push_back(milliseconds(start));
    start = Clock::now();
    writer.remove(id);
    removals.push_back(milliseconds(start));
    start = Clock::now();
    if (!matcher.lookup({.text = unit.unit.variants[0].text}, {}).empty()) {
      std::printf("a removal was not seen\n");
    }
    seen.push_back(milliseconds(start));
  }
  std::printf(
      "change   insert p50 %.2f ms, remove p50 %.2f ms (both to the disk), the next lookup "
      "in the other store sees it in p50 %.2f ms, p99 %.2f ms\n",
      percentile(inserts, 0.5), percentile(removals, 0.5), percentile(seen, 0.5),
      percentile(seen, 0.99));
}

void run(const fs::path& file, const fs::path& query_file, const fs::path& folder) {
  const fs::path memory = folder / "dragoman-tm-bench.tm";
  const auto remove_all = [&] {
    for (const char* end : {"", "-wal", "-shm", "-words"}) {
      fs::path path = memory;
      path += end;
      fs::remove(path);
    }
  };
  remove_all();
  fill(memory, file);
  std::printf("memory   %.0f MB at most while importing\n", peak_megabytes());
  {
    tmx::Store store(memory, tmx::StoreMode::write);
    const auto start = Clock::now();
    tmx::Matcher matcher(store);
    std::printf("open     %.2f ms\n", milliseconds(start));
    look_up(matcher, read_queries(query_file));
    change(memory, matcher);
  }
  remove_all();
}

}  // namespace
}  // namespace dragoman::bench

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4) {
    std::cerr << "usage: tm_bench FILE QUERIES [FOLDER]\n";
    return 2;
  }
  try {
    dragoman::bench::run(
        argv[1], argv[2],
        argc == 4 ? std::filesystem::path(argv[3]) : std::filesystem::temp_directory_path());
  } catch (const std::exception& error) {
    std::cerr << "tm_bench: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
