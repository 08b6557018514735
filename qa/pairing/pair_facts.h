// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// The facts of a document, or of both sides of a bitext with the mismatches of their figures; only
// plain ones if the words of one language are not known. Tables of contents and code have none. The
// result refers to the argument. Linear in the text.
DocumentFacts document_facts(const Document& document);
PairedFacts pair_facts(const Bitext& bitext);
// All facts of the translation; nothing if they are those of `pair`, which has only the kinds that
// both languages are known for.
std::optional<DocumentFacts> own_facts_of_target(const PairedFacts& pair);

}  // namespace dragoman::qa
