// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <locale>
#include <string>
#include <string_view>

#include "qa/model/finding.h"

namespace dragoman::report {

// The sentences of findings and reports in one language. Immutable; threads may share one object.
class Messages {
 public:
  // English, in which the messages are written.
  Messages() = default;
  // The language of a BCP 47 tag or POSIX locale name ("fr", "fr_CA.UTF-8"); English if there is no
  // catalogue for it (report/messages/LANGUAGE.po).
  explicit Messages(std::string_view language);

  // The language in use: "en", "fr".
  const std::string& language() const { return language_; }

  // The sentence, with {1}, {2} … replaced by the message's arguments.
  std::string operator()(const qa::Message& message) const;

 private:
  std::string language_ = "en";
  std::locale locale_ = std::locale::classic();
};

}  // namespace dragoman::report
