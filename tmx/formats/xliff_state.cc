// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/xliff_state.h"

#include <algorithm>
#include <array>

namespace dragoman::tmx {
namespace {

struct State {
  std::string_view word;
  std::string_view in12;  // XLIFF 1.2
  std::string_view in2;   // XLIFF 2
};

constexpr std::array kStates = {
    // XLIFF 1.2
    State{"new", "new", "initial"},
    State{"needs-translation", "needs-translation", "initial"},
    State{"needs-adaptation", "needs-adaptation", "translated"},
    State{"needs-l10n", "needs-l10n", "translated"},
    State{"needs-review-adaptation", "needs-review-adaptation", "translated"},
    State{"needs-review-l10n", "needs-review-l10n", "translated"},
    State{"needs-review-translation", "needs-review-translation", "translated"},
    State{"translated", "translated", "translated"},
    State{"signed-off", "signed-off", "reviewed"},
    State{"final", "final", "final"},
    // XLIFF 2
    State{"initial", "new", "initial"},
    State{"reviewed", "signed-off", "reviewed"},
    // SDLXLIFF
    State{"Unspecified", "new", "initial"},
    State{"Draft", "needs-review-translation", "initial"},
    State{"Translated", "translated", "translated"},
    State{"RejectedTranslation", "needs-review-translation", "translated"},
    State{"ApprovedTranslation", "signed-off", "reviewed"},
    State{"RejectedSignOff", "needs-review-translation", "reviewed"},
    State{"ApprovedSignOff", "final", "final"},
    // memoQ
    State{"NotStarted", "new", "initial"},
    State{"Pretranslated", "needs-review-translation", "translated"},
    State{"PartiallyEdited", "needs-review-translation", "initial"},
    State{"ManuallyConfirmed", "translated", "translated"},
    State{"Proofread", "signed-off", "reviewed"},
    State{"Rejected", "needs-review-translation", "translated"},
};

constexpr std::string_view kOurs = "dragoman:";

const State* find(std::string_view word) {
  const auto* found = std::ranges::find(kStates, word, &State::word);
  return found == kStates.end() ? nullptr : found;
}

}  // namespace

std::string xliff12_state(std::string_view state) {
  if (state.empty()) return "translated";
  if (const State* known = find(state)) return std::string(known->in12);
  return state.starts_with("x-") ? std::string(state) : "x-" + std::string(state);
}

Xliff2State xliff2_state(std::string_view state) {
  if (state.empty()) return {"translated"};
  const State* known = find(state);
  if (known != nullptr && known->in2 == state) return {known->in2};
  return {known == nullptr ? "translated" : known->in2, std::string(kOurs) + std::string(state)};
}

std::string_view word_of_xliff2(std::string_view state, std::string_view sub_state) {
  if (sub_state.starts_with(kOurs)) {
    const std::string_view word = sub_state.substr(kOurs.size());
    if (const State* known = find(word); known != nullptr && known->in2 == state) return word;
  }
  return state;
}

}  // namespace dragoman::tmx
