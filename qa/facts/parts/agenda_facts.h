// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "qa/facts/parts/reference_data.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends the agenda items that stand in valid UTF-8 `text`: "108", "40(f)", "3-5", a fact for each
// of a list. An item is one of an agenda where the agenda is named near it, or the words before it
// say so ("under item 5", less certain).
void read_agenda_items(std::string_view text, const ReferenceData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
