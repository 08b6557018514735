// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::tmx {

// Numbers names (domains, language tags) in order of arrival.
class Interner {
 public:
  Interner() = default;
  explicit Interner(std::span<const std::string> names) {
    for (const std::string& name : names) number(name);
  }

  // The number of the name, which is added if it is new.
  std::uint32_t number(std::string_view name) {
    const auto found = numbers_.find(name);
    if (found != numbers_.end()) return found->second;
    const auto next = static_cast<std::uint32_t>(names_.size());
    numbers_.emplace(name, next);
    names_.emplace_back(name);
    return next;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

}  // namespace dragoman::tmx
