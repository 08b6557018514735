// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "qa/facts/parts/session_data.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends the sessions and meetings that `ordinals` number: "session 58", "meeting 97", "special
// session 21", "emergency special session 10". `ordinals` are the facts read from valid UTF-8
// `text` so far, in text order; those of other kinds are ignored. Regular, resumed and plenary
// sessions are not distinguished. "The fourth and fifth sessions" gives both.
void read_sessions(std::string_view text, const SessionData& data, std::span<const Fact> ordinals,
                   std::vector<Fact>& facts);

}  // namespace dragoman::qa
