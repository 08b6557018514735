// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings/project_file.h"

#include <toml++/toml.h>

#include <fstream>
#include <string>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/io/input_file.h"

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
  std::ifstream in = open_input(file);
  std::string bytes;
  read_piece(in, file, kLargestSettings + 1, bytes);
  if (bytes.size() > kLargestSettings) {
    throw Error(Errc::syntax, {file, {}, {}},
                "is larger than " + std::to_string(kLargestSettings >> 10) + " KiB",
                "keep nothing but the settings of qa in it");
  }
  return bytes;
}

// toml++ calls itself for each part of a dotted key, and again to free what it made of it.
void refuse_deep_keys(std::string_view bytes, const fs::path& file) {
  std::size_t line = 1;
  std::size_t dots = 0;
  char quote = 0;
  bool is_comment = false;
  for (const char c : bytes) {
    if (c == '\n') {
      ++line;
      dots = 0;
      quote = 0;
      is_comment = false;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (!is_comment && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == '#') {
      is_comment = true;
    } else if (c == '.' && !is_comment && ++dots > kMostDots) {
      throw Error(Errc::syntax, {file, line, {}}, "a key of too many parts",
                  "the keys are glossary, baseline, checks, skip, severity, fail-on and messages");
    }
  }
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
  refuse_deep_keys(bytes, file);
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
