// SPDX-License-Identifier: Apache-2.0
#include "qa/document/bracket_marks.h"

#include <array>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kKinds = 6;

// The bytes that a mark may begin with.
struct FirstBytes {
  std::array<bool, 256> is_one = {};

  constexpr FirstBytes() {
    for (const char c : std::string_view("()[]{}<>\"\xC2\xE2")) {
      is_one[static_cast<unsigned char>(c)] = true;
    }
  }
  constexpr bool contains(char byte) const { return is_one[static_cast<unsigned char>(byte)]; }
};
constexpr FirstBytes kFirstBytes;

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c); }

bool is_capital(std::string_view label) {
  std::size_t at = 0;
  return is_upper(next_char(label, at));
}

bool is_emoticon(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '-') --at;
  if (at == 0 || (text[at - 1] != ':' && text[at - 1] != ';')) return false;
  return at == 1 || text[at - 2] == ' ';
}

// Reads the marks of one segment, and pairs those within it: the rest stays open.
class SegmentMarks {
 public:
  // Counts the pairs of a group.
  explicit SegmentMarks(MarkGroup counted = MarkGroup::round) : pairs_of_(counted) {}

  std::size_t pairs() const { return pairs_; }

  void read(std::string_view text, std::uint32_t segment, std::vector<Mark>& left) {
    marks_.clear();
    for (auto& open : open_) open.clear();
    labels_taken_ = 0;
    low_ = false;
    for (std::size_t at = 0; at < text.size();) {
      if (!kFirstBytes.contains(text[at])) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      const char32_t c = next_char(text, at);
      take(text, segment, begin, at, c);
    }
    for (const Mark& mark : marks_) {
      if (mark.end != 0) left.push_back(mark);
    }
  }

 private:
  void take(std::string_view text, std::uint32_t segment, std::size_t begin, std::size_t& at,
            char32_t c) {
    Mark mark{.segment = segment, .begin = static_cast<std::uint32_t>(begin)};
    switch (c) {
      case U'(':
      case U')':
        mark.kind = MarkKind::round;
        mark.opens = c == U'(';
        if (is_emoticon(text, begin)) return;
        break;
      case U'[':
      case U']':
        mark.kind = MarkKind::square;
        mark.opens = c == U'[';
        break;
      case U'{':
      case U'}':
        mark.kind = MarkKind::brace;
        mark.opens = c == U'{';
        break;
      case U'<':
      case U'>':
        if (at >= text.size() || text[at] != static_cast<char>(c)) return;
        ++at;
        mark.kind = MarkKind::guillemet;
        mark.opens = c == U'<';
        break;
      case 0xAB:
      case 0xBB:
        mark.kind = MarkKind::guillemet;
        mark.opens = c == 0xAB;
        break;
      case 0x201E:  // „
        mark.kind = MarkKind::curly;
        mark.opens = true;
        low_ = true;
        break;
      case 0x201C:  // “, which closes „
        mark.kind = MarkKind::curly;
        mark.opens = !(low_ && is_open(MarkKind::curly));
        break;
      case 0x201D:
        mark.kind = MarkKind::curly;
        break;
      case U'"':
        mark.kind = MarkKind::straight;
        mark.opens = !is_open(MarkKind::straight);
        if (mark.opens && begin > 0) {
          std::size_t before = begin;
          const char32_t previous = previous_char(text, before);
          if (is_digit(previous) || previous == U'\'' || previous == 0x2019) return;  // inches
          mark.opens = is_space(previous) || !is_word_char(previous);
        }
        break;
      default:
        return;
    }
    mark.end = static_cast<std::uint32_t>(at);
    mark.starts = begin == 0;
    pair(text, mark);
  }

  bool is_open(MarkKind kind) const { return !open_[static_cast<std::size_t>(kind)].empty(); }

  void pair(std::string_view text, Mark mark) {
    auto& open = open_[static_cast<std::size_t>(mark.kind)];
    if (mark.opens) {
      open.push_back(marks_.size());
      marks_.push_back(mark);
      return;
    }
    const auto label =
        mark.kind == MarkKind::round ? label_before(text, mark.begin) : std::string_view{};
    if (!open.empty()) {
      const Mark& opening = marks_[open.back()];
      // "(see a) and b))": only what follows shows whether the label closes the bracket.
      if (!label.empty() && opening.end + label.size() < mark.begin && !is_capital(label)) {
        ++labels_taken_;
      }
      pairs_ += pairs_of_ == group_of(mark.kind) ? 1 : 0;
      marks_[open.back()].end = 0;
      open.pop_back();
    } else if (mark.kind == MarkKind::round && label.empty() && labels_taken_ > 0) {
      --labels_taken_;
    } else {
      mark.like_label = !label.empty();
      marks_.push_back(mark);
    }
  }

  std::vector<Mark> marks_;
  std::array<std::vector<std::size_t>, kKinds> open_;
  MarkGroup pairs_of_;
  std::size_t pairs_ = 0;         // of all segments read
  std::size_t labels_taken_ = 0;  // labels whose bracket was taken for one that closes
  bool low_ = false;              // „ opens quotations
};

// How many segments further a mark may close.
std::uint32_t reach(MarkKind kind) { return is_quote(kind) ? 20 : 2; }

bool is_in_reach(const Document& document, const Mark& open, const Mark& close) {
  if (close.segment - open.segment <= reach(open.kind)) return true;
  return document.segments[open.segment].block == document.segments[close.segment].block;
}
}  // namespace

std::string_view label_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool numeral = true;  // but for the last letter
  while (begin > 0) {
    std::size_t before = begin;
    const char32_t c = previous_char(text, before);
    if (!is_word_char(c)) {
      if (c == U'-' || c == U'/' || c == U'\'' || c == 0x2019) return {};
      break;
    }
    const bool digit = is_digit(c);
    if (digits > 0 && !digit) break;  // "a1)", whatever precedes
    digits += digit ? 1 : 0;
    letters += digit ? 0 : 1;
    if (letters > 1 && !digit) {
      constexpr std::u32string_view kNumerals = U"ivxlcIVXLC";
      numeral = numeral && kNumerals.find(c) != std::u32string_view::npos;
    }
    begin = before;
    if (digits > 3 || letters > 6) return {};
  }
  if (letters == 0) return text.substr(begin, at - begin);
  if (letters > 1 && !numeral) return {};
  std::size_t last = at;
  const char32_t c = previous_char(text, last);
  const bool all_numeral = std::u32string_view(U"ivxlcIVXLC").find(c) != std::u32string_view::npos;
  if (all_numeral && digits == 0) return text.substr(begin, at - begin);
  return text.substr(last, at - last);
}

std::vector<Mark> open_marks(const DocumentFacts& text) {
  std::vector<Mark> left;
  SegmentMarks reader;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    reader.read(text.text(segment), segment, left);
  }
  std::array<std::vector<std::size_t>, kKinds> open;
  const auto pair = [&](Mark& opening, Mark& closing) {
    opening.partner = closing.segment;
    closing.partner = opening.segment;
    opening.paired = closing.paired = true;
  };
  for (Mark& mark : left) {
    auto& waiting = open[static_cast<std::size_t>(mark.kind)];
    // Spaces do not show which way a lone straight mark faces: they open and close by turns.
    const bool turns = mark.kind == MarkKind::straight;
    const bool closes =
        turns ? !waiting.empty() && is_in_reach(*text.document, left[waiting.back()], mark)
              : !mark.opens;
    if (!closes) {
      waiting.push_back(static_cast<std::size_t>(&mark - left.data()));
      continue;
    }
    if (mark.like_label) continue;
    if (waiting.empty() || !is_in_reach(*text.document, left[waiting.back()], mark)) continue;
    pair(left[waiting.back()], mark);
    if (is_quote(mark.kind) && mark.starts && !turns) continue;  // a paragraph of the quotation
    waiting.pop_back();
    // What opened again at the start of each paragraph closes once.
    while (is_quote(mark.kind) && !turns && !waiting.empty() && left[waiting.back()].starts &&
           is_in_reach(*text.document, left[waiting.back()], mark)) {
      pair(left[waiting.back()], mark);
      waiting.pop_back();
    }
  }
  return left;
}

std::size_t pairs_in(const DocumentFacts& text, Span span, MarkGroup group) {
  std::vector<Mark> left;
  SegmentMarks reader(group);
  for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
    reader.read(text.text(segment), segment, left);
  }
  return reader.pairs();
}

}  // namespace dragoman::qa
