// SPDX-License-Identifier: Apache-2.0
//
// Holds every #include line against the tables of rooms in CONTRIBUTING.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/paths.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

constexpr std::string_view kModules[] = {"corpus", "align",    "qa", "tmx",
                                         "report", "workflow", "app"};

// The names between backquotes, without the slash at their ends.
std::vector<std::string> quoted_names(std::string_view cell) {
  std::vector<std::string> names;
  for (std::size_t at = cell.find('`'); at != cell.npos; at = cell.find('`', at + 1)) {
    const std::size_t begin = at + 1;
    at = cell.find('`', begin);
    if (at == cell.npos) break;
    std::string name(cell.substr(begin, at - begin));
    if (name.ends_with('/')) name.pop_back();
    names.push_back(std::move(name));
  }
  return names;
}

// The rows of the table whose first column has that title: the names in its first and last cells.
std::vector<std::pair<std::string, std::vector<std::string>>> table(const std::string& title) {
  std::vector<std::pair<std::string, std::vector<std::string>>> rows;
  std::ifstream file(paths::source() / "CONTRIBUTING.md");
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("| " + title + " |")) {
      inside = true;
    } else if (!line.starts_with("|")) {
      inside = false;
    } else if (inside && !line.starts_with("| ---")) {
      const std::size_t end = line.rfind('|');
      const std::size_t last = line.rfind('|', end - 1);
      const auto first = quoted_names(line.substr(0, line.find('|', 1)));
      if (first.size() == 1) rows.push_back({first.front(), quoted_names(line.substr(last, end))});
    }
  }
  return rows;
}

// What each room may include. In the table `corpus` means all rooms of corpus but those that read
// and segment, and `MODULE/*` all rooms of a module; its door is not one of them.
std::map<std::string, Names> rooms() {
  const auto rows = table("room");
  Names corpus;
  for (const auto& [room, may] : rows) {
    const bool reads = room.starts_with("corpus/read") || room == "corpus/segment";
    if (room.starts_with("corpus") && !reads) corpus.insert(room);
  }
  std::map<std::string, Names> rooms;
  for (const auto& [room, may] : rows) {
    Names& all = rooms[room];
    for (const std::string& name : may) {
      if (name == "corpus" && !room.starts_with("corpus")) {
        all.insert(corpus.begin(), corpus.end());
      } else if (name.ends_with("/*")) {
        const std::string module = name.substr(0, name.size() - 1);
        for (const auto& [other, ignored] : rows) {
          if (other.starts_with(module)) all.insert(other);
        }
      } else {
        all.insert(name);
      }
    }
  }
  return rooms;
}

std::string room_of(const fs::path& file) { return file.parent_path().generic_string(); }

// The sources of all modules, by their names from the root of the checkout.
std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const std::string_view module : kModules) {
    for (const auto& entry : fs::recursive_directory_iterator(paths::source() / module)) {
      const fs::path extension = entry.path().extension();
      if (extension != ".h" && extension != ".cc") continue;
      files.push_back(entry.path().lexically_relative(paths::source()));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct Include {
  fs::path by;
  std::string what;
  bool ours = false;  // in quotes
};

std::vector<Include> includes() {
  std::vector<Include> found;
  for (const fs::path& source : sources()) {
    std::ifstream file(paths::source() / source);
    for (std::string line; std::getline(file, line);) {
      constexpr std::string_view kInclude = "#include ";
      if (!line.starts_with(kInclude)) continue;
      const char open = line[kInclude.size()];
      const std::size_t begin = kInclude.size() + 1;
      const std::size_t end = line.find(open == '<' ? '>' : '"', begin);
      found.push_back({source, line.substr(begin, end - begin), open == '"'});
    }
  }
  return found;
}

TEST(Rooms, AreAllInTheTable) {
  const auto known = rooms();
  std::map<std::string, int> files;
  for (const fs::path& source : sources()) ++files[room_of(source)];
  for (const auto& [room, count] : files) {
    EXPECT_TRUE(known.contains(room)) << room << " has no row in CONTRIBUTING.md";
    EXPECT_LE(count, 30) << room << ": cut it in two";
  }
  for (const auto& [room, ignored] : known) {
    EXPECT_TRUE(files.contains(room)) << room << " has a row in CONTRIBUTING.md, but no file";
  }
}

TEST(Rooms, IncludeOnlyWhatTheirRowNames) {
  const auto known = rooms();
  std::size_t seen = 0;
  for (const Include& one : includes()) {
    if (!one.ours || one.what == "embedded.h") continue;
    ++seen;
    const std::string room = room_of(one.by);
    const std::string other = room_of(one.what);
    if (room == other) continue;
    EXPECT_TRUE(known.contains(room) && known.at(room).contains(other))
        << one.by << " includes \"" << one.what << "\": " << room << " may not see " << other;
  }
  EXPECT_GT(seen, 500U);
}

TEST(Rooms, IncludeOtherPeoplesHeadersOnlyWhereTheTableSays) {
  std::map<std::string, Names> where;
  for (const auto& [header, names] : table("header")) {
    where[header] = Names(names.begin(), names.end());
  }
  std::size_t seen = 0;
  for (const Include& one : includes()) {
    if (one.ours) continue;
    // "unicode/" stands for all headers of that folder.
    const std::string folder = one.what.substr(0, one.what.find('/'));
    const auto header = where.find(where.contains(one.what) ? one.what : folder);
    if (header == where.end()) {
      EXPECT_EQ(one.what.find(".hpp"), std::string::npos)
          << one.by << " includes <" << one.what << ">, which has no row in CONTRIBUTING.md";
      continue;
    }
    ++seen;
    EXPECT_TRUE(header->second.contains(room_of(one.by)))
        << one.by << " includes <" << one.what << ">";
  }
  EXPECT_GT(seen, 20U);
}

// A header and its source are one file here, and so is what they alone share (store_impl.h).
std::string unit_of(const fs::path& file) {
  std::string unit = fs::path(file).replace_extension().generic_string();
  constexpr std::string_view kShared = "_impl";
  if (unit.ends_with(kShared)) unit.resize(unit.size() - kShared.size());
  return unit;
}

// The includes between files, walked in depth.
class Circles {
 public:
  Circles() {
    for (const Include& one : includes()) {
      if (!one.ours || one.what == "embedded.h") continue;
      const std::string from = unit_of(one.by);
      const std::string to = unit_of(one.what);
      if (from != to) uses_[from].insert(to);
    }
  }

  // The first circle found, as "a -> b -> a"; empty if there is none.
  std::string find() {
    for (const auto& [unit, ignored] : uses_) {
      if (std::string circle = visit(unit); !circle.empty()) return circle;
    }
    return {};
  }

 private:
  std::string visit(const std::string& unit) {
    const auto open = std::find(path_.begin(), path_.end(), unit);
    if (open != path_.end()) {
      std::string circle;
      for (auto at = open; at != path_.end(); ++at) circle += *at + " -> ";
      return circle + unit;
    }
    if (!done_.insert(unit).second) return {};
    path_.push_back(unit);
    for (const std::string& next : uses_[unit]) {
      if (std::string circle = visit(next); !circle.empty()) return circle;
    }
    path_.pop_back();
    return {};
  }

  std::map<std::string, Names> uses_;
  std::vector<std::string> path_;  // from where the walk began
  Names done_;
};

TEST(Rooms, HaveNoFilesThatIncludeEachOtherInACircle) { EXPECT_EQ(Circles().find(), ""); }

}  // namespace
}  // namespace dragoman
