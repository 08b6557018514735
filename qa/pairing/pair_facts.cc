// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/pair_facts.h"

#include "qa/facts/facts.h"
#include "qa/pairing/figures.h"

namespace dragoman::qa {
namespace {

using Reader = std::vector<Fact> (*)(std::string_view, const LangTag&);

DocumentFacts facts_by(Reader read, const Document& document) {
  DocumentFacts text{&document};
  text.facts.reserve(document.segments.size());
  for (const Segment& segment : document.segments) {
    const Content content = document.blocks[segment.block].content;
    const bool says_facts = content != Content::contents && content != Content::code;
    text.facts.push_back(says_facts ? read(document.text(segment), document.language)
                                    : std::vector<Fact>());
  }
  return text;
}

PairedFacts both_sides(Reader read, const Bitext& bitext) {
  PairedFacts pair{&bitext, facts_by(read, bitext.source), facts_by(read, bitext.target)};
  pair.source.counterpart = &bitext.target;
  pair.target.counterpart = &bitext.source;
  return pair;
}

}  // namespace

DocumentFacts document_facts(const Document& document) { return facts_by(read_facts, document); }

PairedFacts unpaired_facts(const Bitext& bitext) { return both_sides(read_facts, bitext); }

PairedFacts pair_facts(const Bitext& bitext) {
  const bool is_plain =
      !knows_words(bitext.source.language) || !knows_words(bitext.target.language);
  PairedFacts pair = both_sides(is_plain ? read_plain_facts : read_facts, bitext);
  pair.is_plain = is_plain;
  pair.figures = mismatched_figures(pair);
  return pair;
}

}  // namespace dragoman::qa
