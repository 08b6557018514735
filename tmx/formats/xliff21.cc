// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/xliff21.h"

#include <algorithm>
#include <ostream>

#include "tmx/formats/xliff_inline.h"

namespace dragoman::tmx {
namespace {

// What candidates refer to: the source, as a whole.
constexpr std::string_view kCandidateMark = "m1";

}  // namespace

Xliff21Writer::Xliff21Writer(const XliffFile& file, std::ostream& out)
    : out_(out), depth_(file.depth) {
  xml_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff");
  xml_.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
  if (file.module == XliffModule::metadata) {
    xml_.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
  } else {
    xml_.attribute("xmlns:mtc", "urn:oasis:names:tc:xliff:matches:2.0");
  }
  xml_.attribute("version", "2.1");
  xml_.attribute("srcLang", file.source.str()).attribute("trgLang", file.target.str());
  xml_.raw(">\n  <file").attribute("id", "f1").optional_attribute("original", file.original);
  // A reader that folds white space might take the no-break spaces as well.
  xml_.attribute("xml:space", "preserve").raw(">\n");
  append_metadata({file.metadata}, 2);
  xml_.flush(out_);
}

void Xliff21Writer::begin_group(std::string_view id, std::string_view name) {
  xml_.indent(depth_).raw("<group").attribute("id", id).optional_attribute("name", name);
  xml_.raw(">\n");
}

void Xliff21Writer::end_group() { xml_.indent(depth_).raw("</group>\n"); }

// The schema fixes the order of a unit's children: modules, notes, data, segments.
void Xliff21Writer::unit(const XliffUnit& unit) {
  is_empty_ = false;
  xml_.indent(depth_).raw("<unit").attribute("id", unit.id);
  xml_.optional_attribute("name", unit.name).optional_attribute("translate", unit.translate);
  xml_.raw(">\n");
  append_candidates(unit.candidates);
  append_metadata(unit.metadata, depth_ + 1);
  append_notes(unit.notes);
  append_segment(unit);
  xml_.indent(depth_).raw("</unit>\n");
  xml_.flush(out_);
}

void Xliff21Writer::finish() {
  // A file without any child is invalid; one with an empty group is not.
  if (is_empty_) xml_.raw("    <group id=\"g1\"/>\n");
  xml_.raw("  </file>\n</xliff>\n").flush(out_);
}

void Xliff21Writer::append_metadata(const std::vector<XliffMetaGroup>& groups, std::size_t depth) {
  const auto is_empty = [](const XliffMetaGroup& group) { return group.values.empty(); };
  if (std::ranges::all_of(groups, is_empty)) return;
  xml_.indent(depth).raw("<mda:metadata>\n");
  for (const XliffMetaGroup& group : groups) {
    if (is_empty(group)) continue;
    xml_.indent(depth + 1).raw("<mda:metaGroup").attribute("category", group.category).raw(">\n");
    for (const XliffMeta& meta : group.values) {
      xml_.indent(depth + 2).raw("<mda:meta").attribute("type", meta.type).raw(">");
      xml_.text(meta.value).raw("</mda:meta>\n");
    }
    xml_.indent(depth + 1).raw("</mda:metaGroup>\n");
  }
  xml_.indent(depth).raw("</mda:metadata>\n");
}

void Xliff21Writer::append_candidates(const std::vector<XliffCandidate>& candidates) {
  if (candidates.empty()) return;
  xml_.indent(depth_ + 1).raw("<mtc:matches>\n");
  for (const XliffCandidate& candidate : candidates) {
    std::string ref = "#";
    ref += kCandidateMark;
    xml_.indent(depth_ + 2).raw("<mtc:match").attribute("ref", ref);
    xml_.attribute("matchQuality", std::to_string(candidate.quality));
    xml_.attribute("similarity", std::to_string(candidate.similarity));
    xml_.attribute("origin", candidate.origin).attribute("type", candidate.type).raw(">\n");
    xml_.indent(depth_ + 3).raw("<source>").text(candidate.source).raw("</source>\n");
    xml_.indent(depth_ + 3).raw("<target>").text(candidate.target).raw("</target>\n");
    xml_.indent(depth_ + 2).raw("</mtc:match>\n");
  }
  xml_.indent(depth_ + 1).raw("</mtc:matches>\n");
}

void Xliff21Writer::append_notes(const std::vector<XliffNote>& notes) {
  if (notes.empty()) return;
  xml_.indent(depth_ + 1).raw("<notes>\n");
  for (const XliffNote& note : notes) {
    xml_.indent(depth_ + 2).raw("<note").optional_attribute("appliesTo", note.applies_to);
    xml_.raw(">").text(note.text).raw("</note>\n");
  }
  xml_.indent(depth_ + 1).raw("</notes>\n");
}

void Xliff21Writer::append_segment(const XliffUnit& unit) {
  // What is native in the codes comes before the segment, which refers to it.
  XmlOutput data;
  XmlOutput source;
  XmlOutput target;
  if (unit.source != nullptr) append_xliff21_content(*unit.source, "s", data, source);
  if (unit.target != nullptr) append_xliff21_content(*unit.target, "t", data, target);
  if (!data.empty()) {
    xml_.indent(depth_ + 1).raw("<originalData>").raw(data.str()).raw("</originalData>\n");
  }
  xml_.indent(depth_ + 1).raw("<segment");
  const std::string_view by_default = unit.target == nullptr ? "initial" : "translated";
  xml_.attribute("state", unit.state.empty() ? by_default : unit.state);
  xml_.optional_attribute("subState", unit.sub_state).raw(">\n");
  xml_.indent(depth_ + 2).raw("<source>");
  const bool is_marked = !unit.candidates.empty();
  if (is_marked) {
    xml_.raw("<mrk").attribute("id", kCandidateMark).attribute("type", "mtc:match").raw(">");
  }
  xml_.raw(source.str()).raw(is_marked ? "</mrk></source>\n" : "</source>\n");
  if (unit.target != nullptr) {
    xml_.indent(depth_ + 2).raw("<target>").raw(target.str()).raw("</target>\n");
  }
  xml_.indent(depth_ + 1).raw("</segment>\n");
}

}  // namespace dragoman::tmx
