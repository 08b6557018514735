// SPDX-License-Identifier: Apache-2.0
#include "qa/messages.h"

namespace dragoman::qa {

Messages::Messages(std::string_view) {}

std::string Messages::operator()(const Message& message) const {
  const std::string_view text = message.text;
  std::string sentence;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool place = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
    const auto number = place ? static_cast<std::size_t>(text[at + 1] - '1') : std::string::npos;
    if (number < message.arguments.size()) {
      sentence += message.arguments[number];
      at += 2;
    } else {
      sentence += text[at];
    }
  }
  return sentence;
}

}  // namespace dragoman::qa
