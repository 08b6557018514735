// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "corpus/reader.h"

namespace dragoman {

// The pages of a PDF as an SVG picture, with a numbered frame around each block as it was
// recognised: for who wonders how a page was read. Throws as read_document(), and
// Error(unsupported) for a file of another format.
std::string draw_pages(const std::filesystem::path& file, const ReadOptions& options = {});

}  // namespace dragoman
