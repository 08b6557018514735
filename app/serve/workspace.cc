// SPDX-License-Identifier: Apache-2.0
#include "app/serve/workspace.h"

#include <algorithm>
#include <utility>

#include "app/serve/http/http.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/text/unicode.h"

namespace dragoman::serve {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".bitext";
constexpr std::string_view kMemory = ".tm";

}  // namespace

std::string plain_name(std::string_view name) {
  constexpr std::size_t kMostBytes = 100;
  std::string plain;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t c = next_char(name, at);
    const bool is_kept = is_letter_or_digit(c) || c == ' ' || c == '.' || c == '-' || c == '_';
    if (plain.size() + (at - begin) > kMostBytes) break;
    if (is_kept) {
      plain.append(name, begin, at - begin);
    } else if (!plain.ends_with('_')) {
      plain += '_';
    }
  }
  // A hidden file, or the folder above, is no name for a document.
  while (plain.starts_with('.') || plain.starts_with(' ')) plain.erase(0, 1);
  while (plain.ends_with('.') || plain.ends_with(' ')) plain.pop_back();
  return plain.empty() ? "document" : plain;
}

Workspace::Workspace(fs::path folder) : folder_(std::move(folder)) {
  if (!is_folder(folder_)) {
    throw Error(Errc::io, {folder_, {}, {}}, "is no folder", "make it, or name another one");
  }
}

std::vector<std::string> Workspace::documents() const {
  std::vector<std::string> names;
  for (const fs::path& file : files_in(folder_)) {
    if (file.extension() == kExtension) names.push_back(file.stem().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<fs::path> Workspace::memories() const {
  std::vector<fs::path> files = files_in(folder_);
  std::erase_if(files, [](const fs::path& file) { return file.extension() != kMemory; });
  return files;
}

fs::path Workspace::file_of(const std::string& name) const {
  const std::vector<std::string> names = documents();
  if (std::ranges::find(names, name) == names.end()) {
    throw HttpError(404, "there is no document called " + name);
  }
  return folder_ / (name + std::string(kExtension));
}

std::vector<fs::path> Workspace::glossaries() const {
  std::vector<fs::path> files = files_in(folder_);
  std::erase_if(files, [](const fs::path& file) {
    const std::string name = file.filename().string();
    return !name.ends_with(".tbx") && name != "terms.tsv" && !name.ends_with(".terms.tsv");
  });
  return files;
}

std::shared_ptr<OpenBitext> Workspace::open(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const fs::path file = file_of(name);
  std::shared_ptr<OpenBitext>& opened = open_[name];
  if (opened == nullptr) opened = std::make_shared<OpenBitext>(file);
  return opened;
}

fs::path Workspace::free_place(std::string_view name, std::string_view extension) {
  const std::lock_guard lock(mutex_);
  const std::string plain = plain_name(name);
  fs::path place = folder_ / (plain + std::string(extension));
  for (int number = 2; file_exists(place) || promised_.contains(place); ++number) {
    place = folder_ / (plain + "-" + std::to_string(number) + std::string(extension));
  }
  promised_[place] = true;
  return place;
}

fs::path Workspace::place_for(std::string_view name) { return free_place(name, kExtension); }
fs::path Workspace::place_for_memory(std::string_view name) { return free_place(name, kMemory); }

void Workspace::remove(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const fs::path file = file_of(name);
  open_.erase(name);
  promised_.erase(file);
  std::error_code fault;
  fs::remove(file, fault);
  if (fault) throw Error(Errc::output, {file, {}, {}}, "can't be removed: " + fault.message());
}

}  // namespace dragoman::serve
