// SPDX-License-Identifier: Apache-2.0
//
// What checks of whole segments need to know about their texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Characters other than plain spaces, of valid UTF-8.
std::uint32_t visible_length(std::string_view text);
std::uint32_t visible_length(const DocumentFacts& text, Span segments);

bool has_letter(std::string_view text);

// A hash that is equal for segments with the same label and the same words, whatever their case,
// accents and punctuation; 0 for a segment without words.
std::uint64_t words_key(const DocumentFacts& text, std::uint32_t segment);

// The text, or its beginning (or end) of at most `longest` bytes, cut between words, with an
// ellipsis.
std::string shortened(std::string_view text, std::size_t longest = 80);
std::string shortened_end(std::string_view text, std::size_t longest = 40);

// Appends a spot for each segment of the span.
void add_spots(const DocumentFacts& text, Side side, Span segments, std::vector<Spot>& spots);

}  // namespace dragoman::qa
