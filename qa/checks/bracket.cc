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

// Marks that may translate each other: languages quote each with marks of its own.
enum class Group : std::uint8_t { round, square, brace, quotes };

Group group_of(Kind kind) { return is_quote(kind) ? Group::quotes : static_cast<Group>(kind); }

struct Mark {
  Kind kind = Kind::round;
  bool opens = false;
  bool starts = false;      // the segment: a quotation goes on there
  bool like_label = false;  // it closes "a)" or "ii)"
  bool paired = false;      // with one in another segment:
  std::uint32_t partner = 0;
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

bool is_capital(std::string_view label) {
  std::size_t at = 0;
  return is_upper(next_char(label, at));
}

bool is_emoticon(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] == '-') --at;
  if (at == 0 || (text[at - 1] != ':' && text[at - 1] != ';')) return false;
  return at == 1 || text[at - 2] == ' ';
}

// Reads the marks of one segment, and pairs those within it: what stays is left open.
class SegmentMarks {
 public:
  // Counts the pairs of a group.
  explicit SegmentMarks(Group counted = Group::round) : pairs_of_(counted) {}

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
      return;
    }
    const auto label =
        mark.kind == Kind::round ? label_before(text, mark.begin) : std::string_view{};
    if (!open.empty()) {
      const Mark& opening = marks_[open.back()];
      // "(see a) and b))": whether the label closes the bracket, only what follows tells.
      if (!label.empty() && opening.end + label.size() < mark.begin && !is_capital(label)) {
        ++labels_taken_;
      }
      pairs_ += pairs_of_ == group_of(mark.kind) ? 1 : 0;
      marks_[open.back()].end = 0;
      open.pop_back();
    } else if (mark.kind == Kind::round && label.empty() && labels_taken_ > 0) {
      --labels_taken_;
    } else {
      mark.like_label = !label.empty();
      marks_.push_back(mark);
    }
  }

  std::vector<Mark> marks_;
  std::array<std::vector<std::size_t>, kKinds> open_;
  Group pairs_of_;
  std::size_t pairs_ = 0;         // of all segments read
  std::size_t labels_taken_ = 0;  // labels whose bracket was taken for one that closes
  bool low_ = false;              // „ opens quotations
};

// How many segments further a mark may close.
std::uint32_t reach(Kind kind) { return is_quote(kind) ? 60 : 2; }

bool is_in_reach(const Document& document, const Mark& open, const Mark& close) {
  if (close.segment - open.segment <= reach(open.kind)) return true;
  return document.segments[open.segment].block == document.segments[close.segment].block;
}

// The marks of a document that have no partner in their segment, in order. Those that have one in
// another say which.
std::vector<Mark> open_marks(const ReadText& text) {
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
    // Which way a lone straight mark faces, spaces do not tell: they open and close by turns.
    const bool turns = mark.kind == Kind::straight;
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

bool is_within(std::uint32_t segment, Span span) {
  return segment >= span.first && segment < span.last;
}

// The complete pairs of a group in each of the segments, counted.
std::size_t pairs_in(const ReadText& text, Span span, Group group) {
  std::vector<Mark> left;
  SegmentMarks reader(group);
  for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
    reader.read(text.text(segment), segment, left);
  }
  return reader.pairs();
}

// The marks of segments [first, last) that have no partner there.
std::vector<Mark> marks_within(const std::vector<Mark>& marks, Span span) {
  const auto before = [](const Mark& mark, std::uint32_t segment) {
    return mark.segment < segment;
  };
  std::vector<Mark> within;
  for (auto at = std::lower_bound(marks.begin(), marks.end(), span.first, before);
       at != marks.end() && at->segment < span.last; ++at) {
    if (!at->paired || !is_within(at->partner, span)) within.push_back(*at);
  }
  return within;
}

bool is_alike(const Mark& a, const Mark& b) {
  const bool either_way = a.kind == Kind::straight || b.kind == Kind::straight;
  return group_of(a.kind) == group_of(b.kind) && (a.opens == b.opens || either_way);
}

enum class InSource { nowhere, as_label, otherwise };

// Whether the source has what `mark` closes as a label: "(a)", or in front of a segment; or as the
// end of a longer bracket.
InSource label_in_source(const ReadText& source, Span span, std::string_view label) {
  std::size_t last = label.size();
  previous_char(label, last);
  const std::string whole = std::string(label) + ")";
  const std::string letter = "(" + std::string(label.substr(last)) + ")";  // "Xc)" for "X (c)"
  InSource found = InSource::nowhere;
  for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
    if (source.label(segment).key == label) return InSource::as_label;
    const std::string_view text = source.text(segment);
    for (std::size_t at = text.find(whole); at != std::string_view::npos;
         at = text.find(whole, at + 1)) {
      if (at == 0 || text[at - 1] == '(') return InSource::as_label;
      std::size_t before = at;
      if (!is_word_char(previous_char(text, before))) found = InSource::otherwise;
    }
    if (!is_digit(static_cast<unsigned char>(letter[1])) &&
        text.find(letter) != std::string_view::npos) {
      return InSource::as_label;
    }
  }
  return found;
}

Finding finding_of(const Mark& mark, std::string_view written) {
  Finding finding;
  finding.severity = is_quote(mark.kind) ? Severity::warning : Severity::error;
  finding.confidence = mark.kind == Kind::straight ? 0.7F : is_quote(mark.kind) ? 0.8F : 0.95F;
  finding.message = {
      mark.opens ? "“{1}” opens and is never closed." : "“{1}” closes what never opened.",
      {std::string(written)}};
  finding.values = {std::string(written)};
  return finding;
}

std::string_view written(const ReadText& text, const Mark& mark) {
  return text.text(mark.segment).substr(mark.begin, mark.end - mark.begin);
}

void between(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  const std::vector<Mark> targets = open_marks(reading.target);
  if (targets.empty()) return;
  const std::vector<Mark> sources = open_marks(reading.source);
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
      if (mark.paired) {
        // Its partner stands in another bead. If the source's stands here, that is by chance.
        const Group group = group_of(mark.kind);
        if (bead.source.empty() || pairs_in(reading.source, bead.source, group) <=
                                       pairs_in(reading.target, bead.target, group)) {
          continue;
        }
        finding.severity = Severity::warning;
        finding.confidence = 0.7F;
      }
      if (mark.like_label) {
        const auto label = label_before(reading.target.text(mark.segment), mark.begin);
        const InSource where = bead.source.empty()
                                   ? InSource::as_label
                                   : label_in_source(reading.source, bead.source, label);
        if (where == InSource::as_label) continue;
        if (where == InSource::nowhere) {
          finding.severity = Severity::info;
          finding.confidence = 0.4F;
        }
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
  for (const Mark& mark : open_marks(text)) {
    if (mark.like_label || mark.paired) continue;
    Finding finding = finding_of(mark, written(text, mark));
    finding.severity = Severity::warning;
    finding.confidence = std::min(finding.confidence, 0.85F);
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
