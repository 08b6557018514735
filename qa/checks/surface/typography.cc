// SPDX-License-Identifier: Apache-2.0
//
// Spaces around punctuation, quotation marks and preferred forms, as the data of the language
// describe them.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/words/surface_data.h"

namespace dragoman::qa::checks {
namespace {

bool is_listed(const std::vector<std::string>& marks, std::string_view mark) {
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

class Reader {
 public:
  Reader(const DocumentFacts& text, const Typography& habits, std::vector<Finding>& findings)
      : text_(text), habits_(habits), findings_(findings) {}

  void read(std::uint32_t segment) {
    segment_ = segment;
    line_ = text_.text(segment);
    first_openings_.clear();
    masthead_ =
        text_.document->blocks[text_.document->segments[segment].block].kind == BlockKind::masthead;
    for (std::size_t at = 0; at < line_.size();) {
      const auto byte = static_cast<unsigned char>(line_[at]);
      const bool plain = byte == ' ' || (byte >= '0' && byte <= '9') ||
                         ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
      const std::size_t begin = at;
      next_char(line_, at);
      if (plain) continue;
      if (at < line_.size() && line_[at] == line_[begin] && (byte == '<' || byte == '>')) ++at;
      mark(begin, at);
    }
    for (const auto& [wrong, right] : habits_.forms) form(wrong, right, false);
    for (const auto& [wrong, right] : habits_.between_words) form(wrong, right, true);
  }

 private:
  void report(std::size_t begin, std::size_t end, Message message, std::string value) {
    Finding finding;
    finding.severity = Severity::warning;
    finding.confidence = 0.7F;
    finding.message = std::move(message);
    finding.spots = {{Side::target, segment_, static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(end)}};
    finding.values = {std::move(value)};
    findings_.push_back(std::move(finding));
  }

  // A form that the language writes otherwise; with a letter on either side, if need be.
  void form(const std::string& wrong, const std::string& right, bool between_words) {
    for (std::size_t at = line_.find(wrong); at != std::string_view::npos;
         at = line_.find(wrong, at + wrong.size())) {
      const std::size_t end = at + wrong.size();
      if (between_words) {
        std::size_t before = at;
        std::size_t behind = end;
        if (at == 0 || end == line_.size() || !is_letter(previous_char(line_, before)) ||
            !is_letter(next_char(line_, behind))) {
          continue;
        }
      }
      report(at, end, {"“{1}”: the usual form is “{2}”.", {wrong, right}}, wrong);
    }
  }

  // A mark of another script behind a letter of one without capitals, and one that closes what was
  // not opened: ",", "?".
  void marks_of_script(std::size_t begin, std::size_t end, char32_t before, bool ends_word) {
    const std::string_view mark = line_.substr(begin, end - begin);
    for (const auto& [wrong, right] : habits_.foreign_marks) {
      if (mark == wrong && before > 0x7F && is_letter(before) && !is_upper(before) &&
          !is_lower(before)) {
        report(begin, end, {"“{1}”: the usual form is “{2}”.", {wrong, right}}, wrong);
      }
    }
    for (const auto& [opening, closing] : habits_.opened) {
      const bool ends_text = is_letter_or_digit(before) || is_closing_mark(before);
      if (mark != closing || !ends_word || !ends_text) continue;
      const auto [first, is_new] = first_openings_.try_emplace(opening, std::string_view::npos);
      if (is_new) first->second = line_.find(opening);
      if (first->second < begin) continue;
      report(begin, end, {"“{1}” is missing before “{2}”.", {opening, closing}}, closing);
    }
  }

  void mark(std::size_t begin, std::size_t end) {
    const std::string_view mark = line_.substr(begin, end - begin);
    std::size_t before_at = begin;
    std::size_t after_at = end;
    const char32_t before = begin > 0 ? previous_char(line_, before_at) : 0;
    const char32_t after = end < line_.size() ? next_char(line_, after_at) : 0;
    // In the middle of a time, a ratio, an address or an abbreviation.
    const bool ends_word =
        after == 0 || is_space(after) || !(is_letter_or_digit(after) || after == U'/');
    const std::string written(mark);
    if (is_listed(habits_.space_before, mark)) {
      if (before != 0 && !is_space(before) && ends_word && !is_field_name(begin, mark)) {
        report(begin, end, {"A space is missing before “{1}”.", {written}}, written);
      }
    } else if (is_listed(habits_.no_space_before, mark)) {
      const bool is_ascii = static_cast<unsigned char>(mark.front()) < 0x80;
      const bool stands_so =
          before != 0 && is_space(before) && (ends_word || !is_ascii) && after != U'.';
      if (stands_so && before_at > 0) {
        report(before_at, end, {"There should be no space before “{1}”.", {written}}, written);
      }
    }
    if (is_listed(habits_.space_after, mark) && after != 0 && !is_space(after)) {
      report(begin, end, {"A space is missing after “{1}”.", {written}}, written);
    }
    if (is_listed(habits_.no_space_after, mark) && after != 0 && is_space(after) &&
        after_at < line_.size()) {
      report(begin, after_at, {"There should be no space after “{1}”.", {written}}, written);
    }
    marks_of_script(begin, end, before, ends_word);
    if (is_listed(habits_.foreign_quotes, mark) && !is_digit(before)) {
      report(begin, end, {"“{1}” is not a quotation mark of this language.", {written}}, written);
    }
  }

  // "Original: anglais": a field of a masthead, not a sentence.
  bool is_field_name(std::size_t colon, std::string_view mark) const {
    if (mark != ":") return false;
    return masthead_ || line_.substr(0, colon).find(' ') == std::string_view::npos;
  }

  const DocumentFacts& text_;
  const Typography& habits_;
  std::vector<Finding>& findings_;
  std::uint32_t segment_ = 0;
  std::string_view line_;
  std::map<std::string_view, std::size_t> first_openings_;  // of the line, as they are asked for
  bool masthead_ = false;
};

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  Reader reader(text, surface_data(text.document->language).typography, findings);
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) reader.read(segment);
}

}  // namespace

const Check kTypography = {
    .name = "typography",
    .purpose =
        "Spaces around punctuation, and quotation marks, that depart from United Nations usage.",
    .wrong = "les pays suivants: la Chine ; l’Inde",
    .right = "les pays suivants : la Chine; l’Inde",
    .inside = check,
    .on_request = true,
    .of_wording = true,
    .data = "surface",
};

}  // namespace dragoman::qa::checks
