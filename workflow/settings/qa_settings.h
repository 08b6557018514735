// SPDX-License-Identifier: Apache-2.0
//
// The settings of a check of documents: those that a person gives, and those of a project's file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qa/checker.h"
#include "qa/model/finding.h"

namespace dragoman::workflow {

// A setting that is left out falls back on the project's file, then on the default.
struct QaSettings {
  std::optional<std::filesystem::path> glossary;
  std::optional<std::filesystem::path> baseline;
  std::optional<std::vector<std::string>> checks;  // names of checks and of groups of checks
  std::optional<std::vector<std::string>> skip;
  std::optional<std::string> severity;  // default: "info"
  std::optional<std::string> fail_on;   // default: "error"
  std::optional<std::string> messages;  // "en" or "fr"
};

// `first`, with the settings of `second` where it has none.
QaSettings merged(QaSettings first, const QaSettings& second);

// The checks that the settings choose.
qa::CheckChoice check_choice(const QaSettings& settings);

// Why a value can't be used, and which was probably meant: "no check or group of checks is called
// …"; empty for one that can.
std::string trouble_with_check(std::string_view name);
std::string trouble_with_severity(std::string_view name);
std::string trouble_with_fail_on(std::string_view name);  // a severity, or "never"
std::string trouble_with_messages(std::string_view language);

// Of a name without trouble; nothing for "never".
std::optional<qa::Severity> severity_named(std::string_view name);

// The language that POSIX's LC_ALL, LC_MESSAGES or LANG sets, the first of them that is set
// ("fr_CA.UTF-8"); "en" where none is.
std::string language_of_environment();

}  // namespace dragoman::workflow
