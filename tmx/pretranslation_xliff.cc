// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>
#include <string>

#include "corpus/io/escape.h"
#include "corpus/version.h"
#include "tmx/match/match.h"
#include "tmx/pretranslation.h"

namespace dragoman::tmx {
namespace {

// XML as a growing string, which escapes what it is given.
class Xml {
 public:
  Xml& raw(std::string_view xml) {
    text_ += xml;
    return *this;
  }
  Xml& text(std::string_view text) {
    append_xml_text(text, text_);
    return *this;
  }
  Xml& attribute(std::string_view name, std::string_view value) {
    append_xml_attribute(name, value, text_);
    return *this;
  }
  // Hands over what there is.
  void flush(std::ostream& out) {
    out << text_;
    text_.clear();
  }

 private:
  std::string text_;
};

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

// Calls open(block number, label), unit(segment number), close() in the order of the document;
// blocks of one segment without a label are not opened.
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

void append_alt_trans(const Match& match, const Pretranslation& made, Xml& xml) {
  std::string quality = std::to_string(match.score);
  quality += '%';
  xml.raw("        <alt-trans").attribute("match-quality", quality);
  xml.attribute("origin", match.document.empty() ? made.memory : match.document);
  xml.attribute("tool-id", "dragoman").raw(">\n          <source");
  xml.attribute("xml:lang", made.document.language.str()).raw(">").text(match.source);
  xml.raw("</source>\n          <target").attribute("xml:lang", made.target.str()).raw(">");
  xml.text(shown_target(match)).raw("</target>\n        </alt-trans>\n");
}

void append_trans_unit(std::size_t number, const Pretranslation& made, Xml& xml) {
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

// The score of the words alone, before penalties and for 101 its 100.
std::string similarity(const Match& match) {
  return std::to_string(std::min(100, base_score(match.difference)));
}

void append_candidate(const Match& match, const Pretranslation& made, Xml& xml) {
  xml.raw("          <mtc:match").attribute("ref", "#m1");
  xml.attribute("matchQuality", std::to_string(std::min(100, match.score)));
  xml.attribute("similarity", similarity(match));
  xml.attribute("origin", match.document.empty() ? made.memory : match.document);
  xml.attribute("type", match.context ? "icm" : "tm").raw(">\n            <source>");
  xml.text(match.source).raw("</source>\n            <target>").text(shown_target(match));
  xml.raw("</target>\n          </mtc:match>\n");
}

void append_unit(std::size_t number, const Pretranslation& made, Xml& xml) {
  const Document& document = made.document;
  const std::string_view translation = made.translation(number);
  const auto& matches = made.matches[number];
  xml.raw("      <unit").attribute("id", "s" + std::to_string(number + 1)).raw(">\n");
  if (!matches.empty()) {
    xml.raw("        <mtc:matches>\n");
    for (const Match& match : matches) append_candidate(match, made, xml);
    xml.raw("        </mtc:matches>\n");
  }
  xml.raw("        <segment").attribute("state", translation.empty() ? "initial" : "translated");
  if (!translation.empty() && matches.front().score < 100) {
    xml.attribute("subState", "dragoman:review");
  }
  xml.raw(">\n          <source>");
  if (!matches.empty()) xml.raw("<mrk id=\"m1\" type=\"mtc:match\">");
  xml.text(document.text(document.segments[number]));
  if (!matches.empty()) xml.raw("</mrk>");
  xml.raw("</source>\n");
  if (!translation.empty()) {
    xml.raw("          <target>").text(translation).raw("</target>\n");
  }
  xml.raw("        </segment>\n      </unit>\n");
}

template <typename AppendUnit>
void write_body(const Pretranslation& made, std::string_view label_name, Xml& xml,
                std::ostream& out, AppendUnit append) {
  walk(
      made.document,
      [&](std::size_t block, const std::string& label) {
        xml.raw("      <group").attribute("id", "p" + std::to_string(block));
        if (!label.empty()) xml.attribute(label_name, label);
        xml.raw(">\n");
      },
      [&](std::size_t number) {
        append(number, made, xml);
        xml.flush(out);
      },
      [&] { xml.raw("      </group>\n"); });
}

}  // namespace

void write_xliff12(const Pretranslation& made, std::ostream& out) {
  Xml xml;
  xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n  <file");
  xml.attribute("original", made.document.name);
  xml.attribute("source-language", made.document.language.str());
  xml.attribute("target-language", made.target.str()).attribute("datatype", "plaintext");
  xml.raw(">\n    <header>\n      <tool").attribute("tool-id", "dragoman");
  xml.attribute("tool-name", "Dragoman").attribute("tool-version", std::string(version()));
  xml.raw("/>\n    </header>\n    <body>\n");
  write_body(made, "resname", xml, out, append_trans_unit);
  xml.raw("    </body>\n  </file>\n</xliff>\n").flush(out);
}

void write_xliff21(const Pretranslation& made, std::ostream& out) {
  Xml xml;
  xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
      "xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" version=\"2.1\"");
  xml.attribute("srcLang", made.document.language.str()).attribute("trgLang", made.target.str());
  xml.raw(">\n  <file id=\"f1\"").attribute("original", made.document.name);
  xml.raw(" xml:space=\"preserve\">\n");
  write_body(made, "name", xml, out, append_unit);
  // A file without any child is invalid; one with an empty group is not.
  if (made.document.segments.empty()) xml.raw("    <group id=\"g1\"/>\n");
  xml.raw("  </file>\n</xliff>\n").flush(out);
}

}  // namespace dragoman::tmx
