// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/pair_facts.h"

#include "qa/facts/facts.h"
#include "qa/pairing/figures.h"

namespace dragoman::qa {

DocumentFacts document_facts(const Document& document) {
  DocumentFacts text{&document};
  text.facts.reserve(document.segments.size());
  for (const Segment& segment : document.segments) {
    text.facts.push_back(read_facts(document.text(segment), document.language));
  }
  return text;
}

PairedFacts pair_facts(const Bitext& bitext) {
  PairedFacts pair{&bitext, document_facts(bitext.source), document_facts(bitext.target)};
  pair.source.counterpart = &bitext.target;
  pair.target.counterpart = &bitext.source;
  pair.figures = mismatched_figures(pair);
  return pair;
}

}  // namespace dragoman::qa
