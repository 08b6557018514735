// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/section_path.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dragoman {
namespace {

constexpr int kNumeralLevel = 4;
constexpr int kLetterLevel = 5;

// The level of a part by its name, as keys have it, the outermost 0; none for what holds no text.
std::optional<int> level_of_part(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, int>, 8> kLevels = {{{"annex", 0},
                                                                        {"enclosure", 0},
                                                                        {"schedule", 0},
                                                                        {"appendix", 1},
                                                                        {"part", 2},
                                                                        {"title", 2},
                                                                        {"chapter", 3},
                                                                        {"section", 6}}};
  constexpr int kInnermost = 7;
  const std::string_view name = key.substr(0, key.find(' '));
  if (name == "table" || name == "figure") return std::nullopt;
  for (const auto& [part, level] : kLevels) {
    if (part == name) return level;
  }
  return kInnermost;
}

class SectionPath {
 public:
  // Takes note of a block's label, whatever its kind: an item "H." makes a following "I." a letter.
  void visit(const Block& block) {
    const Label& label = block.label;
    if (label.empty() || block.kind == BlockKind::note) return;
    if (label.in_text) {
      if (const auto level = level_of_part(label.key)) enter(label.key, *level);
      last_letter_ = 0;
      return;
    }
    const char first = label.key.front();
    if (!label.text.ends_with('.') || (first >= '0' && first <= '9')) return;
    const bool next_letter =
        label.key.size() == 1 && last_letter_ != 0 && first == last_letter_ + 1;
    const bool numeral = label.key.find_first_not_of("IVX") == std::string::npos && !next_letter;
    if (!numeral) last_letter_ = label.key.size() == 1 ? first : '\0';
    if (block.kind == BlockKind::heading) enter(label.key, numeral ? kNumeralLevel : kLetterLevel);
  }

  const std::vector<std::string>& keys() const { return keys_; }

 private:
  void enter(const std::string& key, int level) {
    while (!levels_.empty() && levels_.back() >= level) {
      levels_.pop_back();
      keys_.pop_back();
    }
    levels_.push_back(level);
    keys_.push_back(key);
  }

  std::vector<int> levels_;
  std::vector<std::string> keys_;
  char last_letter_ = 0;
};

}  // namespace

void fill_sections(std::vector<Block>& blocks) {
  SectionPath path;
  for (Block& block : blocks) {
    path.visit(block);
    block.section = path.keys();
  }
}

}  // namespace dragoman
