// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "corpus/bitext.h"
#include "corpus/lang_tag.h"

namespace dragoman::tmx {

// What is said of a unit or a variant: TMX's <prop>.
struct Property {
  std::string type;  // ours begin with "x-", as TMX asks
  std::string value;

  friend bool operator==(const Property&, const Property&) = default;
};

// A translation unit variant: the text in one language.
struct Tuv {
  LangTag language;
  std::string text;
  std::vector<Property> properties;

  friend bool operator==(const Tuv&, const Tuv&) = default;
};

// Texts that say the same in several languages.
struct TranslationUnit {
  std::vector<Property> properties;
  std::vector<Tuv> variants;

  friend bool operator==(const TranslationUnit&, const TranslationUnit&) = default;
};

// The bead as a unit, source first; an empty side gives no variant. The unit's properties are
// x-confidence (four decimals), x-kind, x-crossing ("true", only where the bead crosses the others)
// and, where the bead has one, x-label: the label that is the same in every language ("12"). A
// variant's are x-document (the document's name) and x-label: the
// label as that side writes it ("12."), where the text itself lacks it.
TranslationUnit from_bead(const Bitext& bitext, const Bead& bead);

// A unit for each bead with both sides, in order.
std::vector<TranslationUnit> from_bitext(const Bitext& bitext);

}  // namespace dragoman::tmx
