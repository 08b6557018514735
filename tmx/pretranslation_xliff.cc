// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>
#include <string>

#include "corpus/version.h"
#include "tmx/formats/xliff21.h"
#include "tmx/match/match.h"
#include "tmx/pretranslation.h"
#include "tmx/xml/xml_output.h"

namespace dragoman::tmx {
namespace {

// The segments of a block, from `first` on.
std::size_t end_of_block(const Document& document, std::size_t first) {
  std::size_t end = first;
  while (end < document.segments.size() &&
         document.segments[end].block == document.segments[first].block) {
    ++end;
  }
  return end;
}

const std::string& shown_target(const Match& match) {
  return match.substituted.empty() ? match.target : match.substituted;
}

// Calls open(block number, label), unit(segment number), close() in the order of the document; no
// group is opened for a block of one segment without a label.
template <typename Open, typename Unit, typename Close>
void walk(const Document& document, Open open, Unit unit, Close close) {
  for (std::size_t first = 0; first < document.segments.size();) {
    const std::size_t end = end_of_block(document, first);
    const Label& label = document.label(document.segments[first]);
    const bool grouped = end - first > 1 || (!label.empty() && !label.in_text);
    if (grouped)
      open(document.segments[first].block + 1, label.in_text ? std::string() : label.text);
    for (std::size_t i = first; i < end; ++i) unit(i);
    if (grouped) close();
    first = end;
  }
}

void append_alt_trans(const Match& match, const Pretranslation& made, XmlOutput& xml) {
  std::string quality = std::to_string(match.score);
  quality += '%';
  xml.raw("        <alt-trans").attribute("match-quality", quality);
  xml.attribute("origin", match.document.empty() ? made.memory : match.document);
  xml.attribute("tool-id", "dragoman").raw(">\n          <source");
  xml.attribute("xml:lang", made.document.language.str()).raw(">").text(match.source);
  xml.raw("</source>\n          <target").attribute("xml:lang", made.target.str()).raw(">");
  xml.text(shown_target(match)).raw("</target>\n        </alt-trans>\n");
}

void append_trans_unit(std::size_t number, const Pretranslation& made, XmlOutput& xml) {
  const Document& document = made.document;
  xml.raw("      <trans-unit").attribute("id", "s" + std::to_string(number + 1));
  xml.attribute("xml:space", "preserve").raw(">\n        <source");
  xml.attribute("xml:lang", document.language.str()).raw(">");
  xml.text(document.text(document.segments[number])).raw("</source>\n");
  const std::string_view translation = made.translation(number);
  if (!translation.empty()) {
    const int score = made.matches[number].front().score;
    xml.raw("        <target").attribute("xml:lang", made.target.str());
    xml.attribute("state", score >= 100 ? "translated" : "needs-review-translation");
    xml.attribute("state-qualifier", score > 100    ? "exact-match"
                                     : score == 100 ? "leveraged-tm"
                                                    : "fuzzy-match");
    xml.raw(">").text(translation).raw("</target>\n");
  }
  for (const Match& match : made.matches[number]) append_alt_trans(match, made, xml);
  xml.raw("      </trans-unit>\n");
}

XliffCandidate candidate_of(const Match& match, const Pretranslation& made) {
  XliffCandidate candidate;
  candidate.quality = std::min(100, match.score);
  // That of the words alone, before penalties.
  candidate.similarity = std::min(100, base_score(match.difference));
  candidate.origin = match.document.empty() ? made.memory : match.document;
  candidate.type = match.context ? "icm" : "tm";
  candidate.source = match.source;
  candidate.target = shown_target(match);
  return candidate;
}

void write_unit(std::size_t number, const Pretranslation& made, Xliff21Writer& writer) {
  const Document& document = made.document;
  const auto& matches = made.matches[number];
  const Tuv source{document.language, std::string(document.text(document.segments[number]))};
  const Tuv target{made.target, std::string(made.translation(number))};
  XliffUnit unit{"s" + std::to_string(number + 1)};
  for (const Match& match : matches) unit.candidates.push_back(candidate_of(match, made));
  unit.source = &source;
  if (!target.text.empty()) {
    unit.target = &target;
    if (matches.front().score < 100) unit.sub_state = "dragoman:review";
  }
  writer.unit(unit);
}

std::string group_id(std::size_t block) { return "p" + std::to_string(block); }

}  // namespace

void write_xliff12(const Pretranslation& made, std::ostream& out) {
  XmlOutput xml;
  xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n  <file");
  xml.attribute("original", made.document.name);
  xml.attribute("source-language", made.document.language.str());
  xml.attribute("target-language", made.target.str()).attribute("datatype", "plaintext");
  xml.raw(">\n    <header>\n      <tool").attribute("tool-id", "dragoman");
  xml.attribute("tool-name", "Dragoman").attribute("tool-version", std::string(version()));
  xml.raw("/>\n    </header>\n    <body>\n");
  walk(
      made.document,
      [&](std::size_t block, const std::string& label) {
        xml.raw("      <group").attribute("id", group_id(block));
        xml.optional_attribute("resname", label).raw(">\n");
      },
      [&](std::size_t number) {
        append_trans_unit(number, made, xml);
        xml.flush(out);
      },
      [&] { xml.raw("      </group>\n"); });
  xml.raw("    </body>\n  </file>\n</xliff>\n").flush(out);
}

void write_xliff21(const Pretranslation& made, std::ostream& out) {
  XliffFile file{made.document.language, made.target, XliffModule::candidates};
  file.original = made.document.name;
  file.depth = 3;
  Xliff21Writer writer(file, out);
  walk(
      made.document,
      [&](std::size_t block, const std::string& label) {
        writer.begin_group(group_id(block), label);
      },
      [&](std::size_t number) { write_unit(number, made, writer); }, [&] { writer.end_group(); });
  writer.finish();
}

}  // namespace dragoman::tmx
