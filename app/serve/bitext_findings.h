// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/serve/workspace.h"

namespace dragoman::serve {

// What the checks say of a document as it is, with what persons said of that:
// {"version":12,"judgements":{…},"rows":[…],"report":{…}}. "rows" has the id of the row that each
// finding of the report concerns. It is found anew after an edit, while which the document can be
// read and edited.
std::string findings_json(OpenBitext& bitext, std::string_view language);

// The number of findings of each severity, in the order of qa::Severity, without those that a
// person called a false alarm; nothing where the document was not checked since its last edit. The
// caller holds the document.
std::optional<std::array<std::size_t, 3>> known_finding_counts(OpenBitext& bitext);

}  // namespace dragoman::serve
