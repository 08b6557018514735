// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman::pdf {

// Which lines belong to footnotes: small ones below all text of full size on their page, from one
// that begins with a mark.
std::vector<bool> lines_of_notes(const Layout& layout);

// The mark that a note's line begins with, and how many bytes of its text it takes.
std::optional<std::pair<std::string, std::size_t>> note_mark_of(const Line& line);

// The size of most of the text.
float body_size(const Layout& layout);

}  // namespace dragoman::pdf
