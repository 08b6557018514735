// SPDX-License-Identifier: Apache-2.0
#include "qa/document/bracket_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/text/bidi.h"
#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kKinds = 10;

// The bytes that a mark may begin with.
struct FirstBytes {
  std::array<bool, 256> is_one = {};

  constexpr FirstBytes() {
    for (const char c : std::string_view("()[]{}<>\"'`\xC2\xE2\xE3\xEF")) {
      is_one[static_cast<unsigned char>(c)] = true;
    }
  }
  constexpr bool contains(char byte) const { return is_one[static_cast<unsigned char>(byte)]; }
};
constexpr FirstBytes kFirstBytes;

// A mark beyond ASCII that always faces one way.
struct FacingMark {
  char32_t sign;
  MarkKind kind;
  bool opens;
};
constexpr std::array<FacingMark, 20> kFacing = {{
    {U'（', MarkKind::round, true},    {U'）', MarkKind::round, false},
    {U'［', MarkKind::square, true},   {U'］', MarkKind::square, false},
    {U'｛', MarkKind::brace, true},    {U'｝', MarkKind::brace, false},
    {U'【', MarkKind::lens, true},     {U'】', MarkKind::lens, false},
    {U'〔', MarkKind::lens, true},     {U'〕', MarkKind::lens, false},
    {U'《', MarkKind::title, true},    {U'》', MarkKind::title, false},
    {U'〈', MarkKind::title, true},    {U'〉', MarkKind::title, false},
    {U'「', MarkKind::corner, true},   {U'」', MarkKind::corner, false},
    {U'『', MarkKind::corner2, true},  {U'』', MarkKind::corner2, false},
    {0xAB, MarkKind::guillemet, true}, {0xBB, MarkKind::guillemet, false},
}};

char32_t peek(std::string_view text, std::size_t at) { return next_char(text, at); }

bool is_capital(std::string_view label) {
  std::size_t at = 0;
  return is_upper(next_char(label, at));
}

// ":-)", or ":)" behind a space.
bool is_emoticon(std::string_view text, std::size_t at) {
  const bool has_nose = at > 0 && text[at - 1] == '-';
  if (has_nose) --at;
  if (at == 0 || (text[at - 1] != ':' && text[at - 1] != ';')) return false;
  if (at == 1 || text[at - 2] == ' ') return true;
  std::size_t before = at - 1;
  return has_nose && !is_letter_or_digit(previous_char(text, before));
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
    capitals_taken_ = 0;
    low_ = false;
    leftwards_.reset();
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
      case 0x201E:  // „
        mark.kind = MarkKind::curly;
        mark.opens = true;
        low_ = true;
        break;
      case 0x201C:  // “, which closes „
        mark.kind = MarkKind::curly;
        mark.opens = !is_open(MarkKind::curly) || !(low_ || closes_leftwards(text, begin, at));
        break;
      case 0x201D:
        mark.kind = MarkKind::curly;
        mark.opens = !is_open(MarkKind::curly) && opens_leftwards(text, begin, at);
        break;
      case U'\'':
      case U'`':
        // Two of them are typed for a quotation mark.
        if (at >= text.size() || text[at] != static_cast<char>(c)) return;
        ++at;
        [[fallthrough]];
      case U'"':
        if (low_ && is_open(MarkKind::curly) && !is_open(MarkKind::straight)) {
          mark.kind = MarkKind::curly;  // closes „
          break;
        }
        mark.kind = MarkKind::straight;
        mark.opens = !is_open(MarkKind::straight);
        if (mark.opens && begin > 0) {
          std::size_t before = begin;
          const char32_t previous = previous_char(text, before);
          const bool before_letter = at < text.size() && is_letter(peek(text, at));
          const bool inches = is_digit(previous) || previous == U'\'' || previous == 0x2019;
          if (inches && !before_letter) return;
          // In a script without spaces they open and close by turns. Elsewhere one within a word
          // opens: Arabic writes "and" in one word with what follows.
          const bool within = at < text.size() && is_letter_or_digit(peek(text, at));
          mark.opens =
              !is_letter_or_digit(previous) || is_written_without_spaces(previous) || within;
        }
        break;
      default: {
        const auto facing = std::find_if(kFacing.begin(), kFacing.end(),
                                         [&](const FacingMark& one) { return one.sign == c; });
        if (facing == kFacing.end()) return;
        mark.kind = facing->kind;
        mark.opens = facing->opens;
      }
    }
    mark.end = static_cast<std::uint32_t>(at);
    mark.starts = begin == 0;
    pair(text, mark);
  }

  // From right to left, many write the marks by their looks: ” opens and “ closes, as CLDR has it.
  bool opens_leftwards(std::string_view text, std::size_t begin, std::size_t end) {
    if (end == text.size()) return false;
    const bool behind_space = begin == 0 || is_space(previous_char(text, begin));
    const bool opens =
        behind_space ? !is_space(peek(text, end)) : is_letter_or_digit(peek(text, end));
    return opens && is_leftwards(text);
  }

  bool closes_leftwards(std::string_view text, std::size_t begin, std::size_t end) {
    const bool before_word = end < text.size() && is_letter_or_digit(peek(text, end));
    const bool behind_space = begin == 0 || is_space(previous_char(text, begin));
    return !before_word && !behind_space && is_leftwards(text);
  }

  // Looked up once for all marks of a segment.
  bool is_leftwards(std::string_view text) {
    if (!leftwards_) leftwards_ = has_right_to_left(text);
    return *leftwards_;
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
      if (!label.empty() && opening.end + label.size() < mark.begin) {
        ++(is_capital(label) ? capitals_taken_ : labels_taken_);
      }
      pairs_ += pairs_of_ == group_of(mark.kind) ? 1 : 0;
      marks_[open.back()].end = 0;
      open.pop_back();
    } else if (mark.kind == MarkKind::round && label.empty() && labels_taken_ > 0) {
      --labels_taken_;
    } else {
      mark.like_label = !label.empty();
      // "(article 51 A) e))": the small letter shows that the capital is a label as well.
      if (mark.like_label && capitals_taken_ > 0) {
        --capitals_taken_;
        ++labels_taken_;
      }
      marks_.push_back(mark);
    }
  }

  std::vector<Mark> marks_;
  std::array<std::vector<std::size_t>, kKinds> open_;
  MarkGroup pairs_of_;
  std::size_t pairs_ = 0;           // of all segments read
  std::size_t labels_taken_ = 0;    // labels whose bracket was taken for one that closes
  std::size_t capitals_taken_ = 0;  // the same with capitals, which are seldom labels
  bool low_ = false;                // „ opens quotations
  std::optional<bool> leftwards_;   // the segment has letters that are written from right to left
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
    if (!is_letter_or_digit(c)) {
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
