// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/read/pdf/file/pdf_file.h"

namespace dragoman::pdf {

enum class Role : std::uint8_t {
  paragraph,
  heading,
  list_item,
  cell,
  entry,
  caption,
  note,
  figure
};

// A paragraph, cell … of the structure that a tagged PDF describes (ISO 32000-1, 14.7).
struct Element {
  Role role = Role::paragraph;
  int cell = -1;  // the table's cell around it, numbered through the file; -1 for none
  int row = -1;
  int table = -1;
};

// The structure of a tagged PDF: which marked content belongs to which paragraph.
class StructureTree {
 public:
  explicit StructureTree(File& file);

  bool empty() const { return parents_.empty(); }
  // The element of marked content `id` on the page with that number in the table of parents; -1 if
  // the structure doesn't know it.
  int element_of(int page, int id);
  // Those that element_of() has named.
  const std::vector<Element>& elements() const { return elements_; }

 private:
  void read_parents(const Object& node, int depth);
  std::string role_of(const Object& node);
  int element_at(const Object& node);
  int number_of(const Object* node);

  File& file_;
  const Object* roles_ = nullptr;
  std::unordered_map<int, const Object*> parents_;  // of pages: arrays by content id
  std::unordered_map<const Object*, int> leaves_;
  std::unordered_map<const Object*, int> numbers_;  // of elements, cells, rows and tables
  std::unordered_map<int, int> by_number_;
  std::vector<Element> elements_;
  std::size_t nodes_ = 0;
};

}  // namespace dragoman::pdf
