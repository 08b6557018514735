// SPDX-License-Identifier: Apache-2.0
//
// What every exchange format says of a bead, in the same words.
#pragma once

#include <string>
#include <string_view>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// A probability with four decimals and a point, whatever the locale: "0.9800".
std::string confidence_text(float confidence);

// The label before the segment as it was written, where the segment's text lacks it; else empty.
std::string_view typed_label(const Document& document, const Segment& segment);

}  // namespace dragoman::tmx
