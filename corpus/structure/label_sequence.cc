// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/label_sequence.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace dragoman {
namespace {

std::optional<int> number(std::string_view key) {
  int value = 0;
  const auto [stop, error] = std::from_chars(key.data(), key.data() + key.size(), value);
  if (error != std::errc() || stop != key.data() + key.size()) return std::nullopt;
  return value;
}

}  // namespace

bool follows(const Label& label, const Label& before) {
  if (label.empty() || before.empty() || label.in_text || before.in_text) return false;
  if (label.text.back() != before.text.back()) return false;
  if (const auto value = number(label.key)) {
    const auto previous = number(before.key);
    return previous && *value == *previous + 1;
  }
  return label.key.size() == 1 && before.key.size() == 1 && label.key[0] == before.key[0] + 1;
}

}  // namespace dragoman
