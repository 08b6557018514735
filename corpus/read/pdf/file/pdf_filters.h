// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/read/pdf/file/pdf_object.h"

namespace dragoman::pdf {

// One filter of a stream undone: Flate, LZW (both with predictors), ASCIIHex, ASCII85, RunLength.
// At most `most` bytes; as far as the data are sound. Nothing for filters of pictures and for
// unknown ones. `parameters` is null or a dictionary.
std::optional<std::string> undo_filter(std::string_view name, const Object& parameters,
                                       std::string_view bytes, std::size_t most);

}  // namespace dragoman::pdf
