// SPDX-License-Identifier: Apache-2.0
//
// Segmentation by an SRX 2.0 file (Segmentation Rules eXchange, LISA OSCAR, 2008).
#pragma once

#include <unicode/localpointer.h>
#include <unicode/regex.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// One rule of the file; both expressions are in ICU's syntax.
struct SrxRule {
  bool breaks = true;
  std::string before;
  std::string after;
  std::size_t line = 0;
};

// The rules that the file maps to the language, in order: of every language map that matches its
// tag if the header says cascade, otherwise of the first. The pattern of a map must match the whole
// tag; case is ignored. Throws Error(io), Error(encoding), Error(unsupported) for another
// version of SRX, and Error(syntax) with the line.
std::vector<SrxRule> read_srx(const LangTag& language, const std::filesystem::path& file);

// Cuts a block where the first rule that matches is a break. A match spans at most 1,024 UTF-16
// units and is always found if it spans no more than 128. split() throws Error(syntax) for rules
// that take far longer than the text explains ("(a+)+b").
class SrxSplitter {
 public:
  SrxSplitter(const LangTag& language, const std::filesystem::path& file);

  std::vector<std::string_view> split(std::string_view block);

 private:
  struct Rule {
    bool breaks = true;
    std::size_t line = 0;
    icu::LocalPointer<icu::RegexMatcher> matcher;
  };
  // How much work the rules may do, which grows with the text that has been seen.
  struct Budget {
    std::uint64_t allowed = 0;
    std::uint64_t used = 0;
  };

  static UBool take_step(const void* budget, std::int32_t steps);

  std::vector<std::int32_t> breaks(const icu::UnicodeString& block);
  std::vector<std::int32_t> matches(Rule& rule, const icu::UnicodeString& block);

  std::filesystem::path file_;
  std::vector<Rule> rules_;
  std::unique_ptr<Budget> budget_;  // whose address the matchers have
};

}  // namespace dragoman
