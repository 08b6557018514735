// SPDX-License-Identifier: Apache-2.0
//
// The inline elements of XLIFF as those of TMX, and back:
//
//   TMX    XLIFF 1.2        XLIFF 2.1
//   bpt    bpt, bx          sc
//   ept    ept, ex          ec
//   ph     ph, x            ph
//   it     it               sc or ec with isolated="yes"
//   hi     g                pc
//
// ut and unknown elements are written as ph. Marks (mrk, sm, em) are not codes and are left out.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "tmx/unit/translation_unit.h"
#include "tmx/xml/xml_output.h"

namespace dragoman::tmx {

// The <originalData> of a <unit> of XLIFF 2, by the ids with which codes refer to it.
class OriginalData {
 public:
  OriginalData() = default;
  explicit OriginalData(pugi::xml_node unit);

  // The native code of that id, as it is in the file; "" for none. Throws Error(syntax) once the
  // unit's codes have asked for more than kMostOriginalData: each may ask for all of it.
  std::string native(std::string_view id);

 private:
  std::unordered_map<std::string_view, pugi::xml_node> data_;
  std::size_t given_ = 0;  // bytes
};

// Sets text and codes of a variant from the content of a <source>, <target> or <mrk>. The codes of
// XLIFF 2 refer to `original`.
void read_xliff_content(pugi::xml_node content, OriginalData& original, Tuv& tuv);

// Append the content of a <source> or <target>.
void append_xliff12_content(const Tuv& tuv, XmlOutput& out);

// The same for 2.1. The native content of the codes is appended to `data`, as <data> elements with
// ids that begin with `prefix`.
void append_xliff21_content(const Tuv& tuv, std::string_view prefix, XmlOutput& data,
                            XmlOutput& out);

}  // namespace dragoman::tmx
