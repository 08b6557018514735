// SPDX-License-Identifier: Apache-2.0
//
// How the store keeps what has no column of its own: attributes, properties and notes, and whole
// units as they were before a change.
#pragma once

#include <string>
#include <string_view>

#include "tmx/store/stored_unit.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// A variant's text with its codes as the content of a <seg>; "" where it has no codes.
std::string markup_of(const Tuv& variant);
// Sets text and codes from that; nothing where it is "". Throws Error(syntax) where it is damaged.
void read_markup(std::string_view markup, Tuv& variant);

// As JSON, with the keys "attributes" ([name, value] each), "properties" ([type, value,
// attributes]) and "notes" ([text, attributes]). Empty ones are omitted; "" if all are empty.
std::string details_json(const std::vector<Attribute>& attributes,
                         const std::vector<Property>& properties, const std::vector<Note>& notes);
// Throws Error(syntax) for other text.
void read_details(std::string_view json, std::vector<Attribute>& attributes,
                  std::vector<Property>& properties, std::vector<Note>& notes);

// The header of an exchange file, and back; "" if it is empty.
std::string header_json(const ExchangeHeader& header);
ExchangeHeader read_header_json(std::string_view json);

// A whole unit, and back.
std::string unit_json(const StoredUnit& unit);
StoredUnit read_unit_json(std::string_view json);

}  // namespace dragoman::tmx
