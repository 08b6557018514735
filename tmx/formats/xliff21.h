// SPDX-License-Identifier: Apache-2.0
//
// XLIFF 2.1 as everything here writes it: bitexts, translation units, and documents with matches.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/unit/translation_unit.h"
#include "tmx/xml/xml_output.h"

namespace dragoman::tmx {

// A value of the metadata module.
struct XliffMeta {
  std::string_view type;
  std::string value;
};

struct XliffMetaGroup {
  std::string_view category;
  std::vector<XliffMeta> values;  // the group is left out where there is none
};

struct XliffNote {
  std::string_view text;
  std::string_view applies_to = {};  // "source", "target", or "" for the unit
};

// A match of the translation candidates module.
struct XliffCandidate {
  int quality = 0;     // percent
  int similarity = 0;  // percent
  std::string_view origin;
  std::string_view type;  // "tm", or "icm" for a match in context
  std::string_view source;
  std::string_view target;
};

// A <unit> with one segment. The views and pointers must outlive the call that writes it.
struct XliffUnit {
  std::string id;
  std::string_view name = {};  // "" for none
  std::vector<XliffCandidate> candidates = {};
  std::vector<XliffMetaGroup> metadata = {};
  std::vector<XliffNote> notes = {};
  std::string_view translate = {};  // "no" for what must not be translated; "" for none
  std::string_view state = {};      // "" for "translated", or "initial" without a target
  std::string_view sub_state = {};  // "" for none
  const Tuv* source = nullptr;      // nullptr for an empty <source>
  const Tuv* target = nullptr;      // nullptr for a segment that is not translated
};

enum class XliffModule { metadata, candidates };

// What a file says before its units.
struct XliffFile {
  LangTag source;
  LangTag target;
  XliffModule module = XliffModule::metadata;  // whose namespace is declared
  std::string_view original = {};              // "" for none
  XliffMetaGroup metadata = {};
  std::size_t depth = 2;  // steps of indentation before units and groups
};

// Writes one file: a unit at a time, so that memory is that of the largest unit.
class Xliff21Writer {
 public:
  // Writes the beginning. `out` must outlive the writer.
  Xliff21Writer(const XliffFile& file, std::ostream& out);

  void begin_group(std::string_view id, std::string_view name);  // no name where it is ""
  void end_group();
  void unit(const XliffUnit& unit);
  void finish();

 private:
  void append_metadata(const std::vector<XliffMetaGroup>& groups, std::size_t depth);
  void append_candidates(const std::vector<XliffCandidate>& candidates);
  void append_notes(const std::vector<XliffNote>& notes);
  void append_segment(const XliffUnit& unit);

  std::ostream& out_;
  XmlOutput xml_;
  std::size_t depth_;
  bool is_empty_ = true;
};

}  // namespace dragoman::tmx
