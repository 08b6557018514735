// SPDX-License-Identifier: Apache-2.0
//
// The settings of a project, in a file `.dragoman.toml` for all documents below its folder:
//
//   glossary = "terms.tsv"           # paths are relative to this file
//   baseline = "judged.baseline"
//   checks = ["between", "spelling"]
//   skip = ["typography"]
//   severity = "warning"
//   fail-on = "error"
//   messages = "fr"
#pragma once

#include <filesystem>

#include "workflow/settings/qa_settings.h"

namespace dragoman::workflow {

// The project file of `folder`, an absolute path, or of the nearest folder above that has one; an
// empty path where there is none.
std::filesystem::path find_project_file(std::filesystem::path folder);

// Throws Error(io), or Error(syntax) with the line for a file that is not valid TOML, an unknown
// key, or a value that can't be used.
QaSettings read_project_file(const std::filesystem::path& file);

}  // namespace dragoman::workflow
