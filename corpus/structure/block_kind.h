// SPDX-License-Identifier: Apache-2.0
//
// What a piece of text alone shows: whether it is complete, and what kind of block it is.
#pragma once

#include <string_view>

#include "corpus/model/document.h"
#include "corpus/structure/structure_data.h"

namespace dragoman {

// The text ends like sentences, clauses and list items: . ! ? : ; … or a closing mark after one.
bool ends_like_sentence(std::string_view text);

// The text ends in the middle of a phrase: "the report of the".
bool ends_in_function_word(std::string_view text, const StructureData& data);

// The text has letters, none of them in lower case.
bool is_upper_case(std::string_view text);

// "(Signed) …".
bool is_signature(std::string_view text, const StructureData& data);

// The text has words that only mastheads have.
bool is_masthead(std::string_view text, const StructureData& data);

// Bullets and dashes that open a list item.
bool starts_with_bullet(std::string_view text);

// Running text, rather than a title or a line of a masthead.
bool looks_like_prose(std::string_view text);

// The kind of a block by its label, its text without the label, and whether all of it was bold.
// Signatures and mastheads also depend on their place, so they are not recognised here.
BlockKind kind_of(const Label& label, std::string_view text, bool all_bold);

// `text`, the text of a block with that label, breaks off in the middle of a sentence that `next`
// continues. False in a run of clauses that end in commas, as in preambles. `at_page` says that a
// page certainly ended between them, which makes a cut likelier.
bool breaks_off(std::string_view text, const Label& label, std::string_view next, bool at_page,
                const StructureData& data);

}  // namespace dragoman
