// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::pdf {

// A ToUnicode map (ISO 32000-1, 9.10.3): the characters of codes.
class CharMap {
 public:
  CharMap() = default;
  explicit CharMap(std::string_view source);

  bool empty() const { return chars_.empty() && ranges_.empty(); }
  // Empty for a code that it doesn't have.
  std::u32string find(std::uint32_t code) const;
  // How many bytes codes have, 0 if it doesn't say.
  unsigned code_bytes() const { return code_bytes_; }
  // The code of a single character; -1 if it has none. Linear.
  std::int64_t code_of(char32_t c) const;

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::u32string text;  // of the first; its last character counts on
  };

  std::map<std::uint32_t, std::u32string> chars_;
  std::map<std::uint32_t, Range> ranges_;  // by their last code
  unsigned code_bytes_ = 0;
};

}  // namespace dragoman::pdf
