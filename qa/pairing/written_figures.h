// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Takes the facts out of a mismatch that the other side of the bead does say, though not in the
// same words or marks; whether any fact is left:
//
//   - sections of a standard as a range here, one by one there: "11.8.2 to 11.8.5"
//   - a comma that may set off decimals or members of a list: "2,3" and "2, 3"
//   - where only figures can be compared (PairedFacts::is_plain), figures with other marks between
//     them, in another order, or with the zeros of a scale: "28.9 billion" and "289亿"
bool leave_unwritten(const PairedFacts& pair, Mismatch& mismatch);

}  // namespace dragoman::qa
