// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "qa/facts/parts/reference_data.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends the agenda items in valid UTF-8 `text`: "108", "40(f)", "3-5", one fact for each member
// of a list. An item is read as an agenda item if the agenda is named near it, or with less
// certainty if the words before it suggest one ("under item 5").
void read_agenda_items(std::string_view text, const ReferenceData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
