// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "corpus/text/lang_tag.h"
#include "tmx/unit/attribute.h"
#include "tmx/unit/inline_code.h"

namespace dragoman::tmx {

// A property of a unit or a variant: TMX's <prop>.
struct Property {
  std::string type;  // ours begin with "x-", as TMX requires
  std::string value;
  std::vector<Attribute> attributes = {};  // all but `type`: xml:lang, o-encoding

  friend bool operator==(const Property&, const Property&) = default;
};

// A remark of a person: TMX's <note>.
struct Note {
  std::string text;
  std::vector<Attribute> attributes = {};

  friend bool operator==(const Note&, const Note&) = default;
};

// A translation unit variant: the text in one language, white space and Unicode form as given.
struct Tuv {
  LangTag language;
  std::string text;  // what a person reads, without codes
  std::vector<Property> properties = {};
  std::vector<Note> notes = {};
  std::vector<Attribute> attributes = {};  // all but xml:lang, in the file's order
  std::vector<InlineCode> codes = {};      // in the order of their places

  friend bool operator==(const Tuv&, const Tuv&) = default;
};

// A text in several languages.
struct TranslationUnit {
  std::vector<Property> properties = {};
  std::vector<Tuv> variants = {};
  std::vector<Note> notes = {};
  std::vector<Attribute> attributes = {};  // tuid, creationdate …, in the file's order

  friend bool operator==(const TranslationUnit&, const TranslationUnit&) = default;
};

// The value of the first property of that type; "" for none.
std::string_view property_value(const std::vector<Property>& properties, std::string_view type);

// Which of the variants is the original: the one in TMX's srclang, otherwise the first.
std::size_t source_variant(const TranslationUnit& unit);
// Its language, without region; "" for a unit without variants.
std::string_view source_language(const TranslationUnit& unit);

// The variant of the unit in that language: the one with the same tag, otherwise without a region,
// otherwise with another region; the first of several. nullptr for none.
const Tuv* variant_in(const TranslationUnit& unit, const LangTag& language);

// The order in which variant_in() prefers tags: 0 for the same tag, 1 for the language without a
// region, 2 for another region; 3 for another language.
int tag_distance(std::string_view tag, const LangTag& wanted);

// The bead as a unit, source first; an empty side gives no variant. The unit's properties are
// x-confidence (four decimals), x-kind, x-crossing ("true", only if the bead crosses the others)
// and, if the bead has a label, x-label: the form that is the same in every language ("12"). A
// variant's properties are x-document (the document's name) and x-label: the label as that side
// writes it ("12."), if the text does not include it. Formatting (bold, superscript …) becomes
// codes.
TranslationUnit from_bead(const Bitext& bitext, const Bead& bead);

// A unit for each bead with both sides, in order.
std::vector<TranslationUnit> from_bitext(const Bitext& bitext);

}  // namespace dragoman::tmx
