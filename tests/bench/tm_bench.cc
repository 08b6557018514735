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
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "tmx/exchange.h"
#include "tmx/index/live_index.h"
#include "tmx/index/word_distance.h"
#include "tmx/match/matcher.h"
#include "tmx/search/concordance.h"
#include "tmx/search/word_links.h"
#include "tmx/store/store_import.h"
#include "tmx/unit/match_words.h"

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

struct Query {
  std::string text;
  std::string translation;
};

std::vector<Query> read_queries(const fs::path& file) {
  std::ifstream in(file);
  std::vector<Query> queries;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::size_t begin = std::min(tab + 1, line.size());
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    queries.push_back({line.substr(0, tab), line.substr(begin, end - begin)});
  }
  return queries;
}

void fill(const fs::path& memory, const fs::path& file) {
  const auto start = Clock::now();
  tmx::Store store(memory, tmx::OpenMode::create);
  const tmx::ImportReport report = tmx::import_units(store, file, tmx::read_units, {});
  const double stored = milliseconds(start);
  tmx::write_index(store);
  const double all = milliseconds(start);
  const auto units = static_cast<double>(report.added + report.merged);
  std::printf("import   %.0f units: stored %.1f s, indexed %.1f s more, %.0f units/s\n", units,
              stored / 1000, (all - stored) / 1000, units / all * 1000);
}

void look_up(tmx::Matcher& matcher, const std::vector<Query>& queries) {
  for (const int threshold : {85, 70, 50}) {
    std::vector<double> times;
    std::size_t answered = 0;
    const auto start = Clock::now();
    for (const Query& query : queries) {
      const auto before = Clock::now();
      answered += matcher.lookup({.text = query.text}, {.threshold = threshold}).empty() ? 0 : 1;
      times.push_back(milliseconds(before));
    }
    const double all = milliseconds(start);
    std::printf("lookup   at %d: %.0f a second, p50 %.3f ms, p99 %.2f ms, %zu of %zu answered\n",
                threshold, static_cast<double>(queries.size()) / all * 1000, percentile(times, 0.5),
                percentile(times, 0.99), answered, queries.size());
  }
}

// The words of `from`, by place, that are not in `to` where a shortest way between them goes.
std::vector<bool> words_that_differ(const std::string& from, const std::string& to) {
  std::map<std::string, tmx::WordId, std::less<>> numbers;
  const auto ids = [&](const std::string& text) {
    tmx::MatchWords words;
    tmx::split_match_words(text, {}, words);
    std::vector<tmx::WordId> made;
    for (const tmx::MatchWord& word : words.words) {
      const auto next = static_cast<tmx::WordId>(numbers.size());
      made.push_back(numbers.try_emplace(std::string(words.key(word)), next).first->second);
    }
    return made;
  };
  const std::vector<tmx::WordId> first = ids(from);
  std::vector<bool> differ(first.size());
  for (const tmx::WordStep& step : tmx::word_steps(first, ids(to))) {
    if (step.edit == tmx::WordEdit::replaced || step.edit == tmx::WordEdit::removed) {
      differ[step.from] = true;
    }
  }
  return differ;
}

// How well the words that a difference touches are told, measured by the queries' own translations:
// what a match's target has and the translation has not is what had to change.
void touch(tmx::Matcher& matcher, tmx::WordLinks& links, const std::vector<Query>& queries) {
  std::size_t right = 0;
  std::size_t told = 0;
  std::size_t true_ones = 0;
  std::size_t pairs = 0;
  double spent = 0;
  for (const Query& query : queries) {
    const tmx::MatchQuery lookup{.text = query.text};
    auto matches = matcher.lookup(lookup, {});
    const auto before = Clock::now();
    tmx::mark_touched(links, lookup, matches);
    spent += milliseconds(before);
    for (const tmx::Match& match : matches) {
      if (match.difference.distance == 0 || query.translation.empty()) continue;
      const auto differ = words_that_differ(match.target, query.translation);
      const auto count = static_cast<std::size_t>(std::ranges::count(differ, true));
      if (differ.empty() || count * 2 > differ.size()) continue;  // translated in other words
      tmx::MatchWords words;
      tmx::split_match_words(match.target, {}, words);
      ++pairs;
      true_ones += count;
      told += match.touched.size();
      for (std::size_t i = 0; i < differ.size(); ++i) {
        const auto is_told = [&](const tmx::ByteRange& at) {
          return at.begin == words.words[i].begin;
        };
        right += differ[i] && std::ranges::any_of(match.touched, is_told) ? 1 : 0;
      }
    }
  }
  std::printf(
      "touched  %zu matches: %.0f%% of the words told had to change, %.0f%% of those that "
      "had to were told, %.3f ms a lookup\n",
      pairs, 100.0 * static_cast<double>(right) / static_cast<double>(told),
      100.0 * static_cast<double>(right) / static_cast<double>(true_ones),
      spent / static_cast<double>(queries.size()));
}

// Phrases of one to four words out of the queries.
void search(tmx::LiveIndex& index, const std::vector<Query>& queries) {
  auto start = Clock::now();
  tmx::Concordance concordance(index);
  concordance.search({.phrase = "warm"});
  std::printf("phrases  the first search takes %.1f ms\n", milliseconds(start));
  for (std::size_t length = 1; length <= 4; ++length) {
    std::vector<double> times;
    std::size_t hits = 0;
    for (std::size_t i = 0; i < queries.size(); ++i) {
      tmx::MatchWords words;
      tmx::split_match_words(queries[i].text, {}, words);
      if (words.words.size() < length) continue;
      const std::size_t first = i % (words.words.size() - length + 1);
      const std::uint32_t begin = words.words[first].begin;
      const std::uint32_t end = words.words[first + length - 1].end;
      start = Clock::now();
      hits += concordance.search({.phrase = words.text.substr(begin, end - begin)}).hits.size();
      times.push_back(milliseconds(start));
    }
    std::printf("phrases  of %zu words: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, %.1f hits each\n",
                length, percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99),
                static_cast<double>(hits) / static_cast<double>(times.size()));
  }
}

void change(const fs::path& memory, tmx::Matcher& matcher) {
  tmx::Store writer(memory, tmx::OpenMode::write);
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
    tmx::Store store(memory, tmx::OpenMode::write);
    const auto start = Clock::now();
    tmx::LiveIndex index(store);
    tmx::Matcher matcher(index);
    std::printf("open     %.2f ms\n", milliseconds(start));
    const std::vector<Query> queries = read_queries(query_file);
    look_up(matcher, queries);
    tmx::WordLinks links(index);
    touch(matcher, links, queries);
    search(index, queries);
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
