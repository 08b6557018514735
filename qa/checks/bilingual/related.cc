// SPDX-License-Identifier: Apache-2.0
//
// Documents that are not translations of each other.
#include "qa/checks/checks.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const Bitext& bitext = *pair.bitext;
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
    .purpose = "Two documents that are not translations of each other.",
    .wrong = "A letter | the translation of another letter",
    .right = "A letter | its translation",
    .between = check,
};

}  // namespace dragoman::qa::checks
