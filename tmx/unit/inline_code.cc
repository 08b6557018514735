// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/inline_code.h"

#include <algorithm>

namespace dragoman::tmx {
namespace {

const char* id_name(std::string_view element) {
  return element == "bpt" || element == "ept" ? "i" : "x";
}

}  // namespace

std::string_view attribute_value(const std::vector<Attribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

std::string_view code_id(const InlineCode& code) {
  return attribute_value(code.attributes, id_name(code.element));
}

std::string_view code_type(const InlineCode& code) {
  return attribute_value(code.attributes, "type");
}

InlineCode make_code(std::size_t place, CodeKind kind, std::string_view element,
                     std::string_view id, std::string_view type, std::string_view content) {
  InlineCode code{place, kind, std::string(element), {}, std::string(content)};
  if (element == "it") {
    code.attributes.push_back({"pos", kind == CodeKind::end ? "end" : "begin"});
  }
  if (!id.empty()) code.attributes.push_back({id_name(element), std::string(id)});
  if (!type.empty()) code.attributes.push_back({"type", std::string(type)});
  return code;
}

}  // namespace dragoman::tmx
