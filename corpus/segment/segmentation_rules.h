// SPDX-License-Identifier: Apache-2.0
//
// The rules that decide whether a sentence ends at a candidate boundary.
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/segment/boundary.h"
#include "corpus/segment/segmentation_data.h"

namespace dragoman {

// Whether the sentence that starts at `begin` ends at the boundary.
bool ends_sentence(const SegmentationData& data, std::string_view block, std::size_t begin,
                   const Boundary& boundary);

}  // namespace dragoman
