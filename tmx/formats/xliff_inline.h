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

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "tmx/unit/translation_unit.h"
#include "tmx/xml/xml_output.h"

namespace dragoman::tmx {

// Sets text and codes of a variant from the content of a <source>, <target> or <mrk>. `unit` is the
// <unit> of XLIFF 2 whose <originalData> the codes refer to, or none.
void read_xliff_content(pugi::xml_node content, pugi::xml_node unit, Tuv& tuv);

// Append the content of a <source> or <target>.
void append_xliff12_content(const Tuv& tuv, XmlOutput& out);

// The same for 2.1. The native content of the codes is appended to `data`, as <data> elements with
// ids that begin with `prefix`.
void append_xliff21_content(const Tuv& tuv, std::string_view prefix, XmlOutput& data,
                            XmlOutput& out);

}  // namespace dragoman::tmx
