// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends the document symbols and resolution numbers in valid UTF-8 text, which are written alike
// in every language (ST/CS/SER.A, "United Nations document series symbols"):
//
//   A/57/64  E/CN.4/2003/75/Add.1  A/C.3/58/L.12/Rev.1     as written
//   S/RES/1373 (2001)                                      "S/RES/1373(2001)"
//   A/58/5 and Corr.1 and 2                                also "A/58/5/Corr.1", "A/58/5/Corr.2"
//   1373 (2001)                                            "1373(2001)"
//   55/25  2003/12 A                                       "55/25", "2003/12A", less certain
//
// A letter typed instead of a digit is kept ("A/58/1O"). Linear.
void read_symbols(std::string_view text, std::vector<Fact>& facts);

}  // namespace dragoman::qa
