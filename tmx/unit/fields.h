// SPDX-License-Identifier: Apache-2.0
//
// Fields of a bead that every exchange format writes in the same way.
#pragma once

#include <string>
#include <string_view>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// A probability with four decimals and a point, whatever the locale: "0.9800".
std::string confidence_text(float confidence);

// The label before the segment, as written, if the segment's text does not include it; otherwise
// "".
std::string_view typed_label(const Document& document, const Segment& segment);

}  // namespace dragoman::tmx
