// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/reference_facts.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <utility>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "qa/facts/parts/designators.h"

namespace dragoman::qa {
namespace {

constexpr float kByOrdinal = 0.7F;
constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

// A part's name with the numbers after it.
struct Group {
  std::string_view part;
  std::vector<Designator> numbers = {};
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_one_of(std::string_view part, std::initializer_list<std::string_view> parts) {
  for (const std::string_view other : parts) {
    if (part == other) return true;
  }
  return false;
}

// Whether "paragraph 2" of "article 3" is written "article 3 (2)" as well.
bool holds(std::string_view outer, std::string_view inner) {
  if (inner == "subparagraph") {
    return is_one_of(outer,
                     {"paragraph", "article", "rule", "regulation", "section", "subsection"});
  }
  return is_one_of(inner, {"paragraph", "subsection"}) &&
         is_one_of(outer, {"article", "rule", "regulation", "section"});
}

struct Reader {
  std::string_view text;
  const ReferenceData& data;
  std::vector<Fact>& facts;

  // A group whose part stands behind its numbers: "第14段", "第三和第四款", "第2(b)段".
  bool read_counted(std::size_t at, Group& group) const {
    constexpr int kMostPrefixes = 20;
    std::size_t next = 0;
    if (data.counted.empty()) return false;
    if (data.numbers->ordinal_prefixes.find(text, at, next) == nullptr) return false;
    group = {.part = {}, .begin = at};
    for (int count = 0; count < kMostPrefixes; ++count) {
      next = read_designators(text, next, data, {.list = true, .words = true}, group.numbers);
      if (next == kNone) return false;
      if (const Phrase* part = data.counted.find(text, skip_spaces(text, next), group.end)) {
        group.part = part->code;
        return true;
      }
      // Another ordinal of the same part.
      if (data.ands.find(text, next, next) == nullptr) return false;
      if (data.numbers->ordinal_prefixes.find(text, next, next) == nullptr) return false;
    }
    return false;
  }

  // A letter before its part, behind another part: "第二条b款".
  bool read_counted_letter(std::size_t at, Group& group) const {
    if (data.counted.empty() || at >= text.size() || !is_ascii_letter(text[at])) return false;
    group = {.part = {}, .begin = at};
    const Phrase* part = data.counted.find(text, skip_spaces(text, at + 1), group.end);
    if (part == nullptr) return false;
    group.part = part->code;
    group.numbers.push_back({.value = fold(text.substr(at, 1)), .begin = at, .end = at + 1});
    return true;
  }

  // The group that begins at `at`.
  bool read_group(std::size_t at, Group& group) const {
    std::size_t end = 0;
    if (read_counted(at, group)) return true;
    const Phrase* part = data.parts.find(text, at, end);
    if (part == nullptr) return false;
    std::size_t next = skip_spaces(text, end);
    // "p. 5", but neither "P.I.B." nor the initials of "P. I. Dupont".
    const bool one_letter = part->text.size() == 2 && part->text[1] == '.';
    if (one_letter && (text[at] != part->text[0] || next == text.size() ||
                       (next == end && !is_ascii_digit(text[next])))) {
      return false;
    }
    std::size_t behind = 0;
    if (data.number_marks.find(text, next, behind) != nullptr) next = behind;
    group = {.part = part->code, .begin = at};
    group.end = read_designators(
        text, next, data, {.list = part->plural, .words = next > end || data.numbers->unspaced},
        group.numbers);
    return group.end != kNone;
  }

  // "above" or "below" after a reference; else `end`.
  std::size_t read_direction(std::size_t end) const {
    std::size_t next = skip_spaces(text, end);
    if (next < text.size() && text[next] == ',') next = skip_spaces(text, next + 1);
    std::size_t behind = 0;
    const Phrase* direction = next > end ? data.directions.find(text, next, behind) : nullptr;
    if (direction == nullptr) return end;
    add("place " + direction->code, next, behind, 1);
    return behind;
  }

  void add(std::string value, std::size_t begin, std::size_t end, float certainty) const {
    facts.push_back({FactKind::reference, std::move(value), static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(end), certainty});
  }

  // Where the part that the group at `end` belongs to may begin: after "of the", or a comma.
  std::size_t next_group(std::size_t end) const {
    std::size_t next = skip_spaces(text, end);
    if (next < text.size() && text[next] == ',') return skip_spaces(text, next + 1);
    std::size_t behind = 0;
    const bool may_link = next > end || data.numbers->unspaced;
    if (may_link && data.links.find(text, next, behind) != nullptr) {
      return skip_spaces(text, behind);
    }
    return next;
  }

  // What the values of the group's numbers begin with: "annex ", or "article 3(2)(".
  static std::string prefix(const std::vector<Group>& chain, const std::vector<std::size_t>& parent,
                            std::size_t group) {
    const std::size_t outer = parent[group];
    if (outer == kNoParent) return std::string(chain[group].part) + " ";
    std::string path = prefix(chain, parent, outer);
    for (const Designator& number : chain[outer].numbers) {
      if (number.depth > 0) path += "(";
      path += number.value;
      if (number.depth > 0 || parent[outer] != kNoParent) path += ")";
    }
    return path + "(";
  }

  void add_group(const Group& group, const std::string& prefix) const {
    std::vector<std::string> path = {prefix};
    const bool inner = prefix.ends_with('(');
    for (std::size_t k = 0; k < group.numbers.size(); ++k) {
      const Designator& number = group.numbers[k];
      path.resize(std::min<std::size_t>(path.size(), number.depth + 1U));
      std::string value = path.back();
      if (number.depth > 0) value += "(";
      value += written(number);
      if (number.depth > 0 || inner) value += ")";
      add(value, k == 0 ? group.begin : number.begin, number.end, 1);
      path.push_back(std::move(value));
    }
  }

  // "under (a) above": letters that are a reference only because of the words after them.
  std::size_t read_bracketed(std::size_t at) const {
    Group group{.part = "subparagraph", .begin = at};
    group.end = read_designators(text, at, data, {.list = true}, group.numbers);
    if (group.end == kNone) return kNone;
    const std::size_t end = read_direction(group.end);
    if (end == group.end) return kNone;
    add_group(group, "subparagraph ");
    return end;
  }

  static bool is_single(const Group& group) {
    for (std::size_t k = 1; k < group.numbers.size(); ++k) {
      if (group.numbers[k].depth <= group.numbers[k - 1].depth) return false;
    }
    return group.numbers.front().last.empty();
  }

  // "above" or "below" from `at` to `end`, before a reference: "上文第3段".
  std::size_t read_directed(std::size_t at, std::size_t end) const {
    Group group;
    if (!read_group(end, group)) return kNone;
    add("place " + data.directions.find(text, at, end)->code, at, end, 1);
    return end;
  }

  // Reads the reference at `at` with the parts that it belongs to; its end, or kNone.
  std::size_t read(std::size_t at) const {
    if (text[at] == '(') return read_bracketed(at);
    std::size_t named = 0;
    if (data.numbers->unspaced && data.directions.find(text, at, named) != nullptr) {
      return read_directed(at, named);
    }
    std::vector<Group> chain(1);
    if (!read_group(at, chain[0])) return kNone;
    std::size_t end = read_direction(chain[0].end);
    while (chain.size() < 5) {
      Group next;
      const std::size_t begin = next_group(end);
      if ((begin == end && !data.numbers->unspaced) ||
          (!read_group(begin, next) && !read_counted_letter(begin, next))) {
        break;
      }
      end = read_direction(next.end);
      chain.push_back(std::move(next));
    }
    std::vector<std::size_t> parent(chain.size(), kNoParent);
    for (std::size_t k = 0; k + 1 < chain.size(); ++k) {
      if (holds(chain[k + 1].part, chain[k].part) && is_single(chain[k + 1])) {
        parent[k] = k + 1;
      } else if (holds(chain[k].part, chain[k + 1].part) && is_single(chain[k])) {
        parent[k + 1] = k;
      }
    }
    for (std::size_t k = 0; k < chain.size(); ++k) add_group(chain[k], prefix(chain, parent, k));
    return end;
  }

  // "The second part".
  void read_numbered(const Fact& ordinal) const {
    const std::size_t next = skip_gap(text, ordinal.end);
    std::size_t end = 0;
    const Phrase* part = next == kNone ? nullptr : data.parts.find(text, next, end);
    if (part == nullptr || part->plural) return;
    std::vector<Designator> none;
    if (read_designators(text, end, data, {}, none) != kNone) return;
    add(part->code + " " + ordinal.value, ordinal.begin, end, kByOrdinal);
  }
};

}  // namespace

void read_references(std::string_view text, const ReferenceData& data,
                     std::span<const Fact> ordinals, std::vector<Fact>& facts) {
  if (data.empty()) return;
  std::vector<Fact> found;
  const Reader reader{text, data, found};
  visit_words(text, data.part_starts, [&](std::size_t at) { return reader.read(at); });
  for (const Fact& ordinal : ordinals) {
    if (ordinal.kind == FactKind::ordinal) reader.read_numbered(ordinal);
  }
  std::move(found.begin(), found.end(), std::back_inserter(facts));
}

bool is_direction(std::string_view value) {
  return value == "place above" || value == "place below";
}

std::string_view last_designator(std::string_view value) {
  if (value.ends_with(')')) value.remove_suffix(1);
  const std::size_t cut = value.find_last_of(" (");
  return cut == std::string_view::npos ? value : value.substr(cut + 1);
}

}  // namespace dragoman::qa
