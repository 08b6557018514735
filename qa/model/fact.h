// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace dragoman::qa {

enum class FactKind : std::uint8_t {
  date,          // a day, month, year, or a range of them: ISO 8601, "2003-04-29/2003-04-30"
  time,          // of day: "15:30"
  number,        // a plain number: "10000", "3.5", "2/3"
  ordinal,       // "58"
  percentage,    // "10"
  amount,        // of money: "5000000 EUR"
  agenda_item,   // "108", "108(b)"
  symbol,        // of a document or resolution: "A/57/64", "S/RES/1373(2001)"
  session,       // ordinal of a session or meeting: "session 58"
  reference,     // to a part of a document: "article 3(2)(b)", "annex II" as "annex 2"
  quantity,      // with its unit: "12 km"
  country,       // or territory: ISO 3166 code, "CHN"
  organization,  // its English acronym, else its English name: "UNHCR"
  office,        // title of a person or body: "deputy minister"
  person,        // a name as written: "Hassan Wirajuda"
  masthead,      // a field of a masthead: "distribution general", "original en"
  address,       // URL or e-mail address, as written
};

// A value read from text, in a form that is the same in every language.
struct Fact {
  FactKind kind = FactKind::number;
  std::string value;        // in the canonical form of its kind
  std::uint32_t begin = 0;  // where it is, in UTF-8 bytes of the text
  std::uint32_t end = 0;
  float certainty = 1;  // the probability that this reading is meant
  // The value by another reading that is as probable, if any: the figure "389 100" of an Arabic
  // text is 100,389, or 389,100 if its groups are not mirrored.
  std::string other = {};

  friend bool operator==(const Fact&, const Fact&) = default;
};

}  // namespace dragoman::qa
