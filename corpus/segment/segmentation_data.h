// SPDX-License-Identifier: Apache-2.0
//
// What a language's data file (data/*.segmentation.json) says about the ends of its sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// When the full stop of an abbreviation also ends a sentence.
enum class Abbreviation : std::uint8_t {
  never_ends,           // Mr. e.g.
  ends_unless_number,   // p. 12, sect. A, 22 déc. 2003
  ends_before_starter,  // U.S., p.m., Inc.
  ends_before_capital,  // etc.
  ends_behind_figure,   // 2015 г.: before a capital, but "г. Москва"
};

// How surely a capitalised word is the first of a sentence.
enum class Starter : std::uint8_t {
  none,
  name,  // a word that names may begin with too: Le, La, Des
  sure,  // The, Les, Cette
};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

// Words as written in texts, looked up without a copy.
template <typename Value>
using WordMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

struct SegmentationData {
  WordMap<Abbreviation> abbreviations;  // without the last full stop
  WordMap<Starter> starters;            // an elided word ends with its apostrophe: L'
  WordSet label_nouns;                  // a number or letter follows them: annex, Group, point
  bool ordinal_figures = false;         // a full stop makes an ordinal of a figure: "am 3. Mai"
};

// The data of the language; if it has no file, the abbreviations of ICU's locale data. Read once
// and kept for the life of the program. Thread-safe.
const SegmentationData& segmentation_data(const LangTag& language);

}  // namespace dragoman
