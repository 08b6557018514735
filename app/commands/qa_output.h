// SPDX-License-Identifier: Apache-2.0
//
// How qa shows findings, and the list of checks.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "report/base/messages.h"
#include "report/report.h"

namespace dragoman::app {

using ReportWriter = void (*)(const report::Report&, const std::filesystem::path& output,
                              std::ostream& out);

// The writer of the format called `name` or, where that is empty, of the one that the output's
// extension names; text where it has none. Throws Error(usage) for an extension of no format.
ReportWriter choose_report_writer(const std::filesystem::path& output, std::string_view name);

std::vector<std::string> report_format_names();

// All checks: name, groups, purpose, an example that each flags and one that it doesn't.
void list_checks(const report::Messages& messages, std::ostream& out);

}  // namespace dragoman::app
