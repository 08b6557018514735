// SPDX-License-Identifier: Apache-2.0
//
// Two spaces in a row.
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"

namespace dragoman::qa::checks {
namespace {

// Calls found(begin, end) for each run of two spaces or more between other characters.
template <typename Found>
void each_run(std::string_view text, Found&& found) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != ' ' && byte != 0xC2 && byte != 0xE2) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t spaces = 0;
    std::size_t end = at;
    while (at < text.size()) {
      const char32_t c = next_char(text, at);
      if (!is_space(c) || c == 0x200B || c == 0xFEFF) break;  // these have no width
      ++spaces;
      end = at;
    }
    if (spaces >= 2 && begin > 0 && end < text.size()) found(begin, end);
  }
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    each_run(text.text(segment), [&](std::size_t begin, std::size_t end) {
      Finding finding;
      finding.severity = Severity::info;
      finding.confidence = 0.6F;
      finding.message = {"Two spaces where one is enough."};
      finding.spots = {{Side::target, segment, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(end)}};
      findings.push_back(std::move(finding));
    });
  }
}

}  // namespace

const Check kDoubledSpace = {
    .name = "doubled-space",
    .purpose = "Two spaces in a row.",
    .wrong = "le rapport  du Comité",
    .right = "le rapport du Comité",
    .inside = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
