// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/page_tree.h"

#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

namespace dragoman::pdf {

std::vector<Object> pages_of(File& file) {
  constexpr std::size_t kMostPages = 50'000;
  constexpr int kDeepest = 64;
  constexpr std::string_view kInherited[] = {"Resources", "MediaBox", "CropBox", "Rotate"};
  std::vector<Object> pages;
  std::set<const Object*> seen;
  const auto walk = [&](auto&& self, const Object& node, const Object& above, int depth) -> void {
    if (!node.is_dict() || depth > kDeepest || pages.size() >= kMostPages) return;
    if (!seen.insert(&node).second) return;
    const Object& kids = file.get(node, "Kids");
    Object own;
    own.kind = Object::Kind::dict;
    for (const std::string_view key : kInherited) {
      const Object& value = node[key].is_null() ? above[key] : node[key];
      if (value.is_null()) continue;
      own.keys.emplace_back(key);
      own.items.push_back(value);
    }
    if (kids.is_array()) {
      for (const Object& kid : kids.items) self(self, file.resolve(kid), own, depth + 1);
      return;
    }
    for (const std::string_view key : {"Contents", "StructParents"}) {
      if (node[key].is_null()) continue;
      own.keys.emplace_back(key);
      own.items.push_back(node[key]);
    }
    pages.push_back(std::move(own));
  };
  walk(walk, file.get(file.get(file.trailer(), "Root"), "Pages"), null_object(), 0);
  return pages;
}

}  // namespace dragoman::pdf
