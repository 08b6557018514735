// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/structure_tree.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace dragoman::pdf {
namespace {

constexpr int kDeepest = 100;
constexpr std::size_t kMostNodes = 1'000'000;

// The role of an element that is a block of text; nothing for parts of a block and for groups.
std::optional<Role> block_role(std::string_view tag) {
  if (tag == "P" || tag == "BlockQuote" || tag == "Formula" || tag == "BibEntry") {
    return Role::paragraph;
  }
  if (tag == "Title" || (tag.size() <= 2 && tag.starts_with('H') &&
                         (tag.size() == 1 || (tag[1] >= '1' && tag[1] <= '9')))) {
    return Role::heading;
  }
  if (tag == "LI") return Role::list_item;
  if (tag == "TD" || tag == "TH") return Role::cell;
  if (tag == "TOCI") return Role::entry;
  if (tag == "Caption") return Role::caption;
  if (tag == "Note" || tag == "FENote") return Role::note;
  if (tag == "Figure") return Role::figure;
  return std::nullopt;
}

}  // namespace

StructureTree::StructureTree(File& file) : file_(file) {
  const Object& root = file.get(file.trailer(), "Root");
  const Object& info = file.get(root, "MarkInfo");
  const Object& tree = file.get(root, "StructTreeRoot");
  if (!tree.is_dict() || file.get(info, "Suspects").number != 0) return;
  const Object& roles = file.get(tree, "RoleMap");
  if (roles.is_dict()) roles_ = &roles;
  read_parents(file.get(tree, "ParentTree"), 0);
}

void StructureTree::read_parents(const Object& node, int depth) {
  if (depth > kDeepest || !node.is_dict() || ++nodes_ > kMostNodes) return;
  const Object& numbers = file_.get(node, "Nums");
  for (std::size_t k = 0; k + 1 < numbers.items.size(); k += 2) {
    const Object& value = file_.resolve(numbers.items[k + 1]);
    if (value.is_array()) parents_.emplace(file_.resolve(numbers.items[k]).integer(), &value);
  }
  for (const Object& kid : file_.get(node, "Kids").items) {
    read_parents(file_.resolve(kid), depth + 1);
  }
}

// The standard role of an element.
std::string StructureTree::role_of(const Object& node) {
  std::string tag = file_.get(node, "S").text;
  constexpr int kLongestChain = 8;
  for (int step = 0; roles_ != nullptr && step < kLongestChain; ++step) {
    const Object& next = file_.get(*roles_, tag);
    if (!next.is_name() || next.text == tag) break;
    tag = next.text;
  }
  return tag;
}

int StructureTree::number_of(const Object* node) {
  return numbers_.emplace(node, static_cast<int>(numbers_.size())).first->second;
}

int StructureTree::element_at(const Object& leaf) {
  const auto known = leaves_.find(&leaf);
  if (known != leaves_.end()) return known->second;
  const Object* block = nullptr;
  Element element;
  const Object* node = &leaf;
  for (int depth = 0; node->is_dict() && depth < kDeepest; ++depth) {
    const std::string tag = role_of(*node);
    const auto role = block_role(tag);
    // A note stands within the paragraph that it belongs to.
    if (role && (block == nullptr || (*role == Role::note && element.role == Role::paragraph))) {
      block = node;
      element.role = *role;
    } else if (role && element.role == Role::paragraph) {
      // A paragraph of a list item, of a caption or of an entry is one.
      if (*role == Role::list_item || *role == Role::caption || *role == Role::entry) {
        element.role = *role;
      }
    }
    if (role == Role::cell && element.cell < 0) element.cell = number_of(node);
    if (tag == "TR" && element.row < 0) element.row = number_of(node);
    if (tag == "Table" && element.table < 0) element.table = number_of(node);
    const Object& parent = file_.get(*node, "P");
    if (&parent == node) break;
    node = &parent;
  }
  int result = -1;
  if (block != nullptr) {
    const auto [at, is_new] =
        by_number_.try_emplace(number_of(block), static_cast<int>(elements_.size()));
    if (is_new) elements_.push_back(element);
    result = at->second;
  }
  leaves_.emplace(&leaf, result);
  return result;
}

int StructureTree::element_of(int page, int id) {
  const auto found = parents_.find(page);
  if (found == parents_.end() || id < 0) return -1;
  const std::vector<Object>& items = found->second->items;
  if (static_cast<std::size_t>(id) >= items.size()) return -1;
  const Object& leaf = file_.resolve(items[static_cast<std::size_t>(id)]);
  return leaf.is_dict() ? element_at(leaf) : -1;
}

}  // namespace dragoman::pdf
