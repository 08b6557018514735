// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "qa/facts/parts/reference_data.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends the sessions and meetings that `ordinals`, read before from valid UTF-8 `text` and in its
// order, number: "session 58", "meeting 97", "special session 21", "emergency special session 10".
// Whether a session is regular, resumed or plenary is not told apart. In "the fourth and fifth
// sessions" both are. Facts of other kinds among `ordinals` are passed over.
void read_sessions(std::string_view text, const ReferenceData& data, std::span<const Fact> ordinals,
                   std::vector<Fact>& facts);

}  // namespace dragoman::qa
