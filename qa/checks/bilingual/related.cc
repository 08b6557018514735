// SPDX-License-Identifier: Apache-2.0
//
// Documents that are not translations of each other, or of which one can't be read.
#include <cstddef>

#include "qa/checks/checks.h"

namespace dragoman::qa::checks {
namespace {

// Whether most of a text is no text: a PDF file may not say which characters its letters are.
bool is_mostly_code(const Document& document) {
  std::size_t all = 0;
  std::size_t code = 0;
  for (const Block& block : document.blocks) {
    all += block.text.size();
    if (block.content == Content::code) code += block.text.size();
  }
  return code * 2 > all;
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const Bitext& bitext = *pair.bitext;
  for (const Side side : {Side::source, Side::target}) {
    const DocumentFacts& text = pair.side(side);
    if (text.size() == 0 || !is_mostly_code(*text.document)) continue;
    findings.push_back({
        .severity = Severity::error,
        .confidence = 0.95F,
        .message = {side == Side::source
                        ? "The letters of the original can't be read, as its file does not say "
                          "which characters they are; nothing else was checked."
                        : "The letters of the translation can't be read, as its file does not say "
                          "which characters they are; nothing else was checked."},
        .spots = {whole_segment(text, side, 0)},
    });
    return;
  }
  if (bitext.correspondence.verdict != Verdict::unrelated) return;
  if (pair.source.size() == 0 || pair.target.size() == 0) return;
  findings.push_back({
      .severity = Severity::error,
      .confidence = 0.95F,
      .message = {"The documents do not seem to be translations of each other; nothing else was "
                  "checked. Are these the right files?"},
      .spots = {whole_segment(pair.source, Side::source, 0),
                whole_segment(pair.target, Side::target, 0)},
  });
}

}  // namespace

const Check kRelated = {
    .name = "related",
    .purpose = "Two documents that are not translations of each other, or one that can't be read.",
    .wrong = "A letter | the translation of another letter",
    .right = "A letter | its translation",
    .between = check,
};

}  // namespace dragoman::qa::checks
