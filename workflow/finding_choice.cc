// SPDX-License-Identifier: Apache-2.0
#include "workflow/finding_choice.h"

#include <algorithm>

namespace dragoman::workflow {

FindingChoice choose_findings(std::span<const qa::Finding> findings,
                              std::span<const std::string> fingerprints,
                              const std::set<std::string, std::less<>>& judged,
                              qa::Severity least) {
  FindingChoice choice;
  for (std::size_t k = 0; k < findings.size(); ++k) {
    const bool is_judged = judged.contains(fingerprints[k]);
    const bool is_grave = findings[k].severity >= least;
    if (is_judged || is_grave) choice.baseline.push_back(k);
    if (is_grave && !is_judged) choice.shown.push_back(k);
    if (is_grave && is_judged) ++choice.judged;
  }
  return choice;
}

bool fails(std::span<const qa::Finding> findings, const FindingChoice& choice,
           std::optional<qa::Severity> fail_on) {
  return fail_on && std::ranges::any_of(choice.shown, [&](std::size_t k) {
           return findings[k].severity >= *fail_on;
         });
}

}  // namespace dragoman::workflow
