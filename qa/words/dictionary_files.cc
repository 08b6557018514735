// SPDX-License-Identifier: Apache-2.0
#include "qa/words/dictionary_files.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders() {
  std::vector<fs::path> all;
  if (const char* paths = std::getenv("DICPATH")) {
    std::string_view rest = paths;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(':'), rest.size());
      if (end > 0) all.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  for (const char* path : {"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell",
                           "/usr/share/myspell/dicts"}) {
    all.emplace_back(path);
  }
  return all;
}

std::optional<DictionaryFiles> named(const fs::path& folder, const std::string& name) {
  DictionaryFiles files{folder / (name + ".aff"), folder / (name + ".dic")};
  std::error_code error;
  if (fs::is_regular_file(files.affixes, error) && fs::is_regular_file(files.words, error)) {
    return files;
  }
  return std::nullopt;
}

// The first NAME of "fr_*" in the folder.
std::optional<DictionaryFiles> of_any_region(const fs::path& folder, const std::string& language) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().stem().string();
    if (at->path().extension() == ".aff" && name.starts_with(language + "_")) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    if (auto files = named(folder, name)) return files;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DictionaryFiles> find_dictionary(const LangTag& language) {
  std::string regional = language.str();
  std::replace(regional.begin(), regional.end(), '-', '_');
  const std::string whole(language.language());
  const auto all = folders();
  for (const std::string& name : {regional, whole}) {
    for (const fs::path& folder : all) {
      if (auto files = named(folder, name)) return files;
    }
  }
  for (const fs::path& folder : all) {
    if (auto files = of_any_region(folder, whole)) return files;
  }
  return std::nullopt;
}

}  // namespace dragoman::qa
