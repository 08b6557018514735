// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "workflow/bitext/bitext_values.h"

namespace dragoman::workflow {

// The parts of a bitext that its file holds as JSON: in one line of UTF-8, the same for the same
// value. What reads them throws Error(syntax) for anything else than what was written.
std::string change_to_json(const BitextChange& change);
BitextChange change_from_json(std::string_view json);

std::string frame_to_json(const DocumentFrame& frame);
DocumentFrame frame_from_json(std::string_view json);

std::string format_to_json(const std::vector<FormatSpan>& format);  // "" for none
std::vector<FormatSpan> format_from_json(std::string_view json);

}  // namespace dragoman::workflow
