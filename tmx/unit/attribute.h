// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::tmx {

// An XML attribute as it was found, its value without escapes.
struct Attribute {
  std::string name;
  std::string value;

  friend bool operator==(const Attribute&, const Attribute&) = default;
};

// The value of the first attribute of that name; "" for none.
std::string_view attribute_value(const std::vector<Attribute>& attributes, std::string_view name);

}  // namespace dragoman::tmx
