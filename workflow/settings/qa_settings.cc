// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings/qa_settings.h"

#include <algorithm>
#include <cstdlib>

#include "workflow/settings/nearest_name.h"

namespace dragoman::workflow {
namespace {

template <typename Value>
void fill(std::optional<Value>& first, const std::optional<Value>& second) {
  if (!first) first = second;
}

std::string trouble_with(std::string_view what, std::string_view name,
                         const std::vector<std::string_view>& names) {
  if (std::find(names.begin(), names.end(), name) != names.end()) return {};
  return "no " + std::string(what) + " is called \"" + std::string(name) + "\"; the nearest is \"" +
         std::string(nearest_name(name, names)) + "\"";
}

}  // namespace

QaSettings merged(QaSettings first, const QaSettings& second) {
  fill(first.glossary, second.glossary);
  fill(first.baseline, second.baseline);
  fill(first.checks, second.checks);
  fill(first.skip, second.skip);
  fill(first.severity, second.severity);
  fill(first.fail_on, second.fail_on);
  fill(first.messages, second.messages);
  return first;
}

qa::CheckChoice check_choice(const QaSettings& settings) {
  return {.chosen = settings.checks.value_or(std::vector<std::string>{}),
          .skipped = settings.skip.value_or(std::vector<std::string>{})};
}

std::string trouble_with_check(std::string_view name) {
  std::vector<std::string_view> names = {"between", "inside"};
  for (const qa::Check* check : qa::all_checks()) names.push_back(check->name);
  return trouble_with("check or group of checks", name, names);
}

std::string trouble_with_severity(std::string_view name) {
  return trouble_with("severity", name, {"info", "warning", "error"});
}

std::string trouble_with_fail_on(std::string_view name) {
  return trouble_with("severity", name, {"info", "warning", "error", "never"});
}

std::string trouble_with_messages(std::string_view language) {
  return trouble_with("language of the messages", language, {"en", "fr"});
}

std::optional<qa::Severity> severity_named(std::string_view name) {
  for (const auto severity : {qa::Severity::info, qa::Severity::warning, qa::Severity::error}) {
    if (qa::to_string(severity) == name) return severity;
  }
  return std::nullopt;
}

std::string language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "en";
}

}  // namespace dragoman::workflow
