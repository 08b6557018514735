// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <locale>
#include <string>
#include <string_view>

#include "qa/model/finding.h"

namespace dragoman::report {

// The sentences of findings and reports in one language. Immutable; threads may share it.
class Messages {
 public:
  // English, which the messages are written in.
  Messages() = default;
  // In the language of a BCP 47 tag or POSIX locale name ("fr", "fr_CA.UTF-8"); English where there
  // is no catalogue of it (messages/LANGUAGE.po).
  explicit Messages(std::string_view language);

  // The language of its sentences: "en", "fr".
  const std::string& language() const { return language_; }

  // The sentence, with {1}, {2} … replaced by the message's arguments.
  std::string operator()(const qa::Message& message) const;

 private:
  std::string language_ = "en";
  std::locale locale_ = std::locale::classic();
};

}  // namespace dragoman::report
