// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// The alphabetical order of a language, as CLDR has it (UTS #10), without regard to case.
class Collation {
 public:
  explicit Collation(const LangTag& language);
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  // Below 0 if `a` comes before `b`, 0 if neither does, above 0 if it comes after. Both are UTF-8.
  int compare(std::string_view a, std::string_view b) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace dragoman
