// SPDX-License-Identifier: Apache-2.0
//
// The values that `dragoman qa` takes from its command line and from a project's file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qa/model/finding.h"

namespace dragoman::app {

// What was set; the rest is left to who comes next.
struct QaSettings {
  std::optional<std::filesystem::path> glossary;
  std::optional<std::filesystem::path> baseline;
  std::optional<std::vector<std::string>> checks;  // names of checks, and of groups of them
  std::optional<std::vector<std::string>> skip;
  std::optional<std::string> severity;
  std::optional<std::string> fail_on;
  std::optional<std::string> messages;
};

// `first`, and what `second` has where it has nothing.
QaSettings merged(QaSettings first, const QaSettings& second);

// Why the value can't be used, with what could be meant: "no check or group is called …"; empty
// where it can.
std::string trouble_with_check(std::string_view name);
std::string trouble_with_severity(std::string_view name);
std::string trouble_with_fail_on(std::string_view name);  // a severity, or "never"
std::string trouble_with_messages(std::string_view language);

// Of a name without trouble; none for "never".
std::optional<qa::Severity> severity_named(std::string_view name);

// The language of POSIX's LC_ALL, LC_MESSAGES or LANG, in this order: "fr_CA.UTF-8"; "en" where
// none is set.
std::string language_of_environment();

}  // namespace dragoman::app
