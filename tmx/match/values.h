// SPDX-License-Identifier: Apache-2.0
//
// The numbers, times and dates of a text, by value and not by how its language writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::tmx {

enum class ValueKind : std::uint8_t {
  number,  // also codes: "60/12", "5.2.1"
  time,
  date,
};

// Half-open range of bytes; empty for a part that is not written.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

struct Value {
  ValueKind kind = ValueKind::number;
  TextRange place;
  // "1250.50", and a code as it is written; "15:10"; "2019-05-03", "2019-05", "--05-03".
  std::string value;
  bool grouped = false;  // a number with marks between thousands
  bool ordinal = false;  // a number with an ending: "21st", "1er"
  bool day = false;      // a number that is a day of the date behind it: the "1" of "1 to 5 May"
  std::string hours;     // of a time, as written
  TextRange first;       // day; hour
  TextRange second;      // month; minute
  TextRange third;       // year; "p.m."
};

// In the order of the text.
std::vector<Value> find_values(std::string_view text, const LangTag& language);

}  // namespace dragoman::tmx
