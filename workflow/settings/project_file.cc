// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings/project_file.h"

#include <toml++/toml.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "corpus/base/error.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

// One key of the file, with its value.
struct Entry {
  const fs::path& file;
  std::string_view key;
  const toml::node& value;
};

[[noreturn]] void fail(const fs::path& file, const toml::source_region& region,
                       const std::string& cause, const std::string& remedy = {}) {
  throw Error(Errc::syntax, {file, region.begin.line, {}}, cause, remedy);
}

std::string string_of(const Entry& entry, const toml::node& node) {
  const auto* text = node.as_string();
  if (text == nullptr) {
    fail(entry.file, node.source(), "\"" + std::string(entry.key) + "\" must be text in quotes");
  }
  return text->get();
}

// The value as text in which `trouble` finds none.
std::string name_of(const Entry& entry, const toml::node& node,
                    std::string (*trouble)(std::string_view)) {
  std::string name = string_of(entry, node);
  const std::string cause = trouble(name);
  if (!cause.empty()) fail(entry.file, node.source(), cause);
  return name;
}

std::vector<std::string> check_names(const Entry& entry) {
  const toml::array* array = entry.value.as_array();
  if (array == nullptr) {
    fail(entry.file, entry.value.source(),
         "\"" + std::string(entry.key) + "\" must be a list of names",
         "write [\"date\", \"number\"]");
  }
  std::vector<std::string> names;
  for (const toml::node& node : *array) names.push_back(name_of(entry, node, trouble_with_check));
  return names;
}

fs::path path_of(const Entry& entry) {
  return entry.file.parent_path() / string_of(entry, entry.value);
}

void set(const Entry& entry, const toml::key& key, QaSettings& settings) {
  const auto is = [&](std::string_view name) { return entry.key == name; };
  if (is("glossary")) {
    settings.glossary = path_of(entry);
  } else if (is("baseline")) {
    settings.baseline = path_of(entry);
  } else if (is("checks")) {
    settings.checks = check_names(entry);
  } else if (is("skip")) {
    settings.skip = check_names(entry);
  } else if (is("severity")) {
    settings.severity = name_of(entry, entry.value, trouble_with_severity);
  } else if (is("fail-on")) {
    settings.fail_on = name_of(entry, entry.value, trouble_with_fail_on);
  } else if (is("messages")) {
    settings.messages = name_of(entry, entry.value, trouble_with_messages);
  } else {
    fail(entry.file, key.source(), "unknown key \"" + std::string(entry.key) + '"',
         "the keys are glossary, baseline, checks, skip, severity, fail-on and messages");
  }
}

std::string bytes_of(const fs::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    throw Error(Errc::io, {file, {}, {}}, std::string("can't be read: ") + std::strerror(errno));
  }
  return bytes;
}

}  // namespace

fs::path find_project_file(fs::path folder) {
  for (;;) {
    std::error_code ignored;
    fs::path file = folder / ".dragoman.toml";
    if (fs::is_regular_file(file, ignored)) return file;
    if (!folder.has_relative_path()) return {};
    folder = folder.parent_path();
  }
}

QaSettings read_project_file(const fs::path& file) {
  const std::string bytes = bytes_of(file);
  QaSettings settings;
  try {
    const toml::table table = toml::parse(bytes, file.string());
    for (const auto& [key, value] : table) set({file, key.str(), value}, key, settings);
  } catch (const toml::parse_error& error) {
    fail(file, error.source(), "is not valid TOML: " + std::string(error.description()));
  }
  return settings;
}

}  // namespace dragoman::workflow
