// SPDX-License-Identifier: Apache-2.0
//
// Brackets and quotation marks that open and never close, or close what never opened. What a text
// leaves open may close in a later sentence, and a quotation in a later paragraph, so that marks
// are paired over the whole document first, each within the reach of its kind.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/unicode.h"
#include "qa/checks/checks.h"

namespace dragoman::qa::checks {
namespace {

enum class Kind : std::uint8_t { round, square, brace, guillemet, curly, straight };
constexpr std::size_t kKinds = 6;

bool is_quote(Kind kind) { return kind >= Kind::guillemet; }

struct Mark {
  Kind kind = Kind::round;
  bool opens = false;
  bool starts = false;      // the segment: a quotation goes on there
  bool like_label = false;  // it closes "a)" or "ii)"
  std::uint32_t segment = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

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

// Where what stands before the closing bracket at `at` could be a label: a letter, a number, a
// Roman numeral, or a letter behind one of these ("2c)" for "2 (c)"). Gives its last part, else
// nothing.
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
    if (digits > 0 && !digit) break;  // "a1)", whatever stands before
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

bool is_emoticon(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '-') --at;
  if (at == 0 || (text[at - 1] != ':' && text[at - 1] != ';')) return false;
  return at == 1 || text[at - 2] == ' ';
}

// Reads the marks of one segment, and pairs those within it: what stays is left open.
class SegmentMarks {
 public:
  void read(std::string_view text, std::uint32_t segment, std::vector<Mark>& left) {
    marks_.clear();
    for (auto& open : open_) open.clear();
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
        mark.kind = Kind::round;
        mark.opens = c == U'(';
        if (is_emoticon(text, begin)) return;
        break;
      case U'[':
      case U']':
        mark.kind = Kind::square;
        mark.opens = c == U'[';
        break;
      case U'{':
      case U'}':
        mark.kind = Kind::brace;
        mark.opens = c == U'{';
        break;
      case U'<':
      case U'>':
        if (at >= text.size() || text[at] != static_cast<char>(c)) return;
        ++at;
        mark.kind = Kind::guillemet;
        mark.opens = c == U'<';
        break;
      case 0xAB:
      case 0xBB:
        mark.kind = Kind::guillemet;
        mark.opens = c == 0xAB;
        break;
      case 0x201E:  // „
        mark.kind = Kind::curly;
        mark.opens = true;
        low_ = true;
        break;
      case 0x201C:  // “, which closes „
        mark.kind = Kind::curly;
        mark.opens = !(low_ && is_open(Kind::curly));
        break;
      case 0x201D:
        mark.kind = Kind::curly;
        break;
      case U'"':
        mark.kind = Kind::straight;
        mark.opens = !is_open(Kind::straight);
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

  bool is_open(Kind kind) const { return !open_[static_cast<std::size_t>(kind)].empty(); }

  void pair(std::string_view text, Mark mark) {
    auto& open = open_[static_cast<std::size_t>(mark.kind)];
    if (mark.opens) {
      open.push_back(marks_.size());
      marks_.push_back(mark);
    } else if (!open.empty()) {
      marks_[open.back()].end = 0;
      open.pop_back();
    } else {
      mark.like_label = mark.kind == Kind::round && !label_before(text, mark.begin).empty();
      marks_.push_back(mark);
    }
  }

  std::vector<Mark> marks_;
  std::array<std::vector<std::size_t>, kKinds> open_;
  bool low_ = false;
};

// How many segments further a mark may close.
std::uint32_t reach(Kind kind) { return is_quote(kind) ? 60 : 2; }

bool is_in_reach(const Document& document, const Mark& open, const Mark& close) {
  if (close.segment - open.segment <= reach(open.kind)) return true;
  return document.segments[open.segment].block == document.segments[close.segment].block;
}

// The marks of a document that have no partner, in order.
std::vector<Mark> unpaired_marks(const ReadText& text) {
  std::vector<Mark> left;
  SegmentMarks reader;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    reader.read(text.text(segment), segment, left);
  }
  std::array<std::vector<std::size_t>, kKinds> open;
  std::vector<bool> paired(left.size());
  for (std::size_t k = 0; k < left.size(); ++k) {
    const Mark& mark = left[k];
    auto& waiting = open[static_cast<std::size_t>(mark.kind)];
    if (mark.opens) {
      waiting.push_back(k);
      continue;
    }
    if (mark.like_label) continue;
    if (waiting.empty() || !is_in_reach(*text.document, left[waiting.back()], mark)) continue;
    paired[k] = true;
    if (is_quote(mark.kind) && mark.starts) continue;  // a paragraph of the quotation
    paired[waiting.back()] = true;
    waiting.pop_back();
    // What opened again at the start of each paragraph closes once.
    while (is_quote(mark.kind) && !waiting.empty() && left[waiting.back()].starts &&
           is_in_reach(*text.document, left[waiting.back()], mark)) {
      paired[waiting.back()] = true;
      waiting.pop_back();
    }
  }
  std::vector<Mark> unpaired;
  for (std::size_t k = 0; k < left.size(); ++k) {
    if (!paired[k]) unpaired.push_back(left[k]);
  }
  return unpaired;
}

// The marks of segments [first, last).
std::vector<Mark> marks_within(const std::vector<Mark>& marks, Span span) {
  const auto before = [](const Mark& mark, std::uint32_t segment) {
    return mark.segment < segment;
  };
  return {std::lower_bound(marks.begin(), marks.end(), span.first, before),
          std::lower_bound(marks.begin(), marks.end(), span.last, before)};
}

bool is_alike(const Mark& a, const Mark& b) {
  return a.opens == b.opens && (a.kind == b.kind || (is_quote(a.kind) && is_quote(b.kind)));
}

// Whether the source has the label that `mark` closes: as "(a)", or in front of a segment.
bool has_label(const ReadText& source, Span span, std::string_view label) {
  std::size_t last = label.size();
  previous_char(label, last);
  const std::string closed = std::string(label.substr(last)) + ")";  // "Xc)" for "X (c)"
  for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
    if (source.label(segment).key == label) return true;
    if (source.text(segment).find(closed) != std::string_view::npos) return true;
  }
  return false;
}

Finding finding_of(const Mark& mark, std::string_view written) {
  Finding finding;
  finding.severity = is_quote(mark.kind) ? Severity::warning : Severity::error;
  finding.confidence = mark.kind == Kind::straight ? 0.7F : is_quote(mark.kind) ? 0.8F : 0.95F;
  finding.message = {
      mark.opens ? "“{1}” opens and is never closed" : "“{1}” closes what never opened",
      {std::string(written)}};
  finding.values = {std::string(written)};
  return finding;
}

std::string_view written(const ReadText& text, const Mark& mark) {
  return text.text(mark.segment).substr(mark.begin, mark.end - mark.begin);
}

void between(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  const std::vector<Mark> targets = unpaired_marks(reading.target);
  if (targets.empty()) return;
  const std::vector<Mark> sources = unpaired_marks(reading.source);
  for (const Bead& bead : reading.bitext->beads) {
    const std::vector<Mark> here = marks_within(targets, bead.target);
    if (here.empty()) continue;
    std::vector<Mark> excuses = marks_within(sources, bead.source);
    for (std::size_t k = 0; k < here.size(); ++k) {
      const Mark& mark = here[k];
      const auto excuse = std::find_if(excuses.begin(), excuses.end(),
                                       [&](const Mark& other) { return is_alike(mark, other); });
      if (excuse != excuses.end()) {
        excuses.erase(excuse);
        continue;
      }
      Finding finding = finding_of(mark, written(reading.target, mark));
      if (mark.like_label) {
        const auto label = label_before(reading.target.text(mark.segment), mark.begin);
        if (bead.source.empty() || has_label(reading.source, bead.source, label)) continue;
        finding.severity = Severity::info;
        finding.confidence = 0.4F;
      }
      if (!bead.source.empty()) {
        finding.spots.push_back(whole_segment(reading.source, Side::source, bead.source.first));
      }
      finding.spots.push_back({Side::target, mark.segment, mark.begin, mark.end});
      findings.push_back(std::move(finding));
      // A quotation that opens with one mark and closes with another is one finding.
      const bool mixed = k + 1 < here.size() && is_quote(mark.kind) && mark.opens &&
                         is_quote(here[k + 1].kind) && !here[k + 1].opens;
      if (mixed) ++k;
    }
  }
}

void inside(const ReadText& text, const CheckOptions&, std::vector<Finding>& findings) {
  for (const Mark& mark : unpaired_marks(text)) {
    if (mark.like_label) continue;
    Finding finding = finding_of(mark, written(text, mark));
    finding.severity = Severity::warning;
    finding.spots = {{Side::target, mark.segment, mark.begin, mark.end}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kBracket = {
    .name = "bracket",
    .purpose = "Brackets and quotation marks that are not closed, or were never opened.",
    .wrong = "the Bureau (see annex) decided | le Bureau (voir annexe a décidé",
    .right = "(a) The Bureau; | a) Le Bureau;",
    .between = between,
    .inside = inside,
};

}  // namespace dragoman::qa::checks
