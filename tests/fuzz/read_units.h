// SPDX-License-Identifier: Apache-2.0
//
// What the targets of exchange formats do with a file.
#pragma once

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tests/fuzz/fuzz_input.h"
#include "tmx/exchange.h"

namespace dragoman::fuzz {

// Whether XML can hold the text: a table may have control characters.
inline bool fits_xml(std::string_view text) {
  const auto fits = [](char c) {
    return static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t' || c == '\r';
  };
  return std::ranges::all_of(text, fits) && text.find("\xEF\xBF\xBE") == text.npos &&
         text.find("\xEF\xBF\xBF") == text.npos;
}

// Reads a file of units, strictly and leniently, and writes what it has as TMX, which a strict
// reader must read again with the same texts.
inline void read_and_write(const std::string& file) {
  std::vector<tmx::TranslationUnit> units;
  tmx::UnitVisitor visitor;
  visitor.unit = [&](tmx::TranslationUnit& unit, const tmx::UnitPlace&) {
    units.push_back(std::move(unit));
    return true;
  };
  may_refuse([&] { tmx::read_units(file, {}, visitor); });
  units.clear();
  may_refuse([&] { tmx::read_units(file, {.lenient = true}, visitor); });

  const std::string again = place("again.tmx");
  {
    std::ofstream out(again, std::ios::binary);
    const auto writer = tmx::make_writer(tmx::ExchangeFormat::tmx, {}, out);
    writer->header({});
    for (const tmx::TranslationUnit& unit : units) writer->unit(unit);
    writer->finish();
  }
  std::size_t at = 0;
  visitor.unit = [&](tmx::TranslationUnit& unit, const tmx::UnitPlace&) {
    while (at < units.size() && units[at].variants.empty()) ++at;  // TMX can't hold these
    must(at < units.size() && unit.variants.size() == units[at].variants.size(),
         "what is written as TMX has the same units");
    for (std::size_t k = 0; k < unit.variants.size(); ++k) {
      const std::string& written = units[at].variants[k].text;
      must(unit.variants[k].text == written || !fits_xml(written),
           "what is written as TMX has the same texts");
    }
    ++at;
    return true;
  };
  tmx::read_units(again, {}, visitor);
}

}  // namespace dragoman::fuzz
