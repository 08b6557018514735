// SPDX-License-Identifier: Apache-2.0
//
// Figures with the separators of the other language: "0.85 %" or "10,000" in French. They are only
// reported if the source has exactly the same figure and it is read as that number there; versions,
// sections, times and figures of the target alone are ignored.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa::checks {
namespace {

bool is_one_of(const std::vector<std::string>& marks, char mark) {
  return std::find(marks.begin(), marks.end(), std::string(1, mark)) != marks.end();
}

// A figure with marks in it: bytes [begin, end) of a text.
struct Figure {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text = {};
};

// The next figure at or after `at` that holds digits, and points or commas between digits; nothing
// glued to letters or signs on either side.
std::optional<Figure> next_figure(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    bool has_mark = false;
    while (at < text.size()) {
      if (is_ascii_digit(text[at])) {
        ++at;
      } else if ((text[at] == '.' || text[at] == ',') && at + 1 < text.size() &&
                 is_ascii_digit(text[at + 1])) {
        has_mark = true;
        ++at;
      } else {
        break;
      }
    }
    if (!has_mark) continue;
    std::size_t before = begin;
    std::size_t after = at;
    const char32_t left = begin > 0 ? previous_char(text, before) : U' ';
    const char32_t right = at < text.size() ? next_char(text, after) : U' ';
    const auto glued = [](char32_t c) {
      return is_letter_or_digit(c) || c == U'/' || c == U'-' || c == U'.' || c == U':' ||
             c == U'_' || c == 0x2011;
    };
    if (glued(left) || (glued(right) && right != U'.' && right != U':')) continue;
    return Figure{begin, at, text.substr(begin, at - begin)};
  }
  return std::nullopt;
}

struct Shape {
  char mark = 0;  // the only one
  std::size_t marks = 0;
  bool groups = true;  // of three digits
  bool leads_with_zero = false;
};

std::optional<Shape> shape_of(std::string_view figure) {
  Shape shape;
  std::size_t run = 0;
  for (std::size_t k = 0; k <= figure.size(); ++k) {
    if (k < figure.size() && is_ascii_digit(figure[k])) {
      ++run;
      continue;
    }
    const bool first = shape.marks == 0;
    if (first ? run > 3 : run != 3) shape.groups = false;
    run = 0;
    if (k == figure.size()) break;
    if (shape.mark != 0 && shape.mark != figure[k]) return std::nullopt;
    shape.mark = figure[k];
    ++shape.marks;
  }
  shape.leads_with_zero = figure.starts_with("0");
  return shape;
}

bool is_measured(const Fact& fact) {
  return fact.kind == FactKind::percentage || fact.kind == FactKind::amount ||
         fact.kind == FactKind::quantity;
}

// Whether the figure at bytes [begin, end) of a text is no part of a longer one: "5.1" in
// "9.2.5.1".
bool is_whole(std::string_view text, std::size_t begin, std::size_t end) {
  const auto digit = [&](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
  const auto mark = [&](std::size_t at) {
    return at < text.size() && (text[at] == '.' || text[at] == ',');
  };
  const bool goes_before =
      begin > 0 && (digit(begin - 1) || (mark(begin - 1) && begin > 1 && digit(begin - 2)));
  return !goes_before && !digit(end) && !(mark(end) && digit(end + 1));
}

// The source's fact that is written just as the figure.
const Fact* same_figure(const DocumentFacts& source, Span span, std::string_view figure) {
  for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
    const std::string_view text = source.text(segment);
    for (const Fact& fact : source.facts[segment]) {
      if (fact.kind != FactKind::number && !is_measured(fact)) continue;
      const std::string_view written = text.substr(fact.begin, fact.end - fact.begin);
      const std::size_t at = written.find(figure);
      if (at == std::string_view::npos) continue;
      if (is_whole(written, at, at + figure.size())) return &fact;
    }
  }
  return nullptr;
}

// Whether a name is right before the figure, as in "Atlas 0.93": it is then a version, which is
// written alike everywhere.
bool follows_name(std::string_view text, std::size_t begin) {
  const std::string_view before = trim(text.substr(0, begin));
  if (before.empty() || before.size() == begin) return false;
  const std::string_view word = before.substr(before.rfind(' ') + 1);
  std::size_t at = 0;
  constexpr std::size_t kShortest = 2;
  return word.size() >= kShortest && is_upper(next_char(word, at)) &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return std::string_view(".,;:()<>=%$").find(c) == std::string_view::npos;
         });
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const NumberData& from = number_data(pair.bitext->source.language);
  const NumberData& to = number_data(pair.bitext->target.language);
  if (from.decimals.empty() || to.decimals.empty() || from.decimals == to.decimals) return;
  for (const Bead& bead : pair.bitext->beads) {
    for (std::uint32_t segment = bead.target.first; segment < bead.target.last; ++segment) {
      if (pair.is_copied(segment)) continue;  // not in the target's language at all
      const std::string_view text = pair.target.text(segment);
      for (auto figure = next_figure(text, 0); figure; figure = next_figure(text, figure->end)) {
        const auto shape = shape_of(figure->text);
        if (!shape) continue;
        const bool grouped = shape->groups && !shape->leads_with_zero &&
                             is_one_of(from.groups, shape->mark) &&
                             !is_one_of(to.groups, shape->mark);
        const bool decimal = shape->marks == 1 && is_one_of(from.decimals, shape->mark) &&
                             !is_one_of(to.decimals, shape->mark);
        if (!grouped && !decimal) continue;
        const Fact* fact = same_figure(pair.source, bead.source, figure->text);
        if (fact == nullptr) continue;
        // Else it may number a section or a law.
        const bool sure = grouped || shape->leads_with_zero || is_measured(*fact) ||
                          fact->end - fact->begin > figure->text.size();  // "2.5 million"
        if (!sure) continue;
        const auto source = std::find_if(
            pair.source.facts.begin() + bead.source.first,
            pair.source.facts.begin() + bead.source.last, [&](const std::vector<Fact>& facts) {
              return !facts.empty() && fact >= facts.data() && fact < facts.data() + facts.size();
            });
        const auto source_segment = static_cast<std::uint32_t>(source - pair.source.facts.begin());
        const bool is_version = decimal && fact->kind == FactKind::number &&
                                (follows_name(text, figure->begin) ||
                                 follows_name(pair.source.text(source_segment), fact->begin));
        if (is_version) continue;
        const std::string& mark = grouped ? to.groups.front() : to.decimals.front();
        std::string better;
        for (const char c : figure->text) {
          if (is_ascii_digit(c)) {
            better += c;
          } else {
            better += mark;
          }
        }
        Finding finding;
        // A comma before three digits may be the source's own decimal comma; a point is not one
        // here.
        finding.severity = decimal && is_measured(*fact) ? Severity::error : Severity::warning;
        finding.confidence = 0.9F;
        finding.message = {
            "“{1}” is written as in the language of the original; in this language it is “{2}”.",
            {std::string(figure->text), better}};
        finding.values = {std::string(figure->text), better};
        finding.spots = {spot_of(*fact, Side::source, source_segment),
                         {Side::target, segment, static_cast<std::uint32_t>(figure->begin),
                          static_cast<std::uint32_t>(figure->end)}};
        findings.push_back(std::move(finding));
      }
    }
  }
}

}  // namespace

const Check kNumberFormat = {
    .name = "number-format",
    .purpose = "Figures written with the decimal or thousands separator of the other language.",
    .wrong = "0.85 per cent of 10,000 | 0.85 % de 10,000",
    .right = "section 3.1, 0.85 per cent | section 3.1, 0,85 %",
    .between = check,
};

}  // namespace dragoman::qa::checks
