// SPDX-License-Identifier: Apache-2.0
//
// Characters that do not belong in a text: leftovers of conversion, and letters of another script
// that look right but that no search finds.
#include <string>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"

namespace dragoman::qa::checks {
namespace {

enum class Script : std::uint8_t { none, latin, greek, cyrillic, other };

Script script_of(char32_t c) {
  if (!is_letter(c)) return Script::none;
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
    return c == 0xB5 || c == 0xAA || c == 0xBA ? Script::none : Script::latin;  // µ ª º
  }
  if (c >= 0x370 && c < 0x400) return Script::greek;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  return Script::other;
}

// Greek and Cyrillic letters whose shape is a Latin letter's. A formula may well write a Greek
// letter beside a Latin one, but nobody could distinguish these.
bool looks_latin(char32_t c) {
  constexpr std::u32string_view kLookalikes =
      U"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF"
      U"\u0405\u0406\u0408\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0430"
      U"\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458";
  return kLookalikes.find(c) != std::u32string_view::npos;
}

// Latin letters whose shape is a Cyrillic letter's.
bool looks_cyrillic(char32_t c) {
  constexpr std::u32string_view kLookalikes = U"ABCEHKMOPTXaceopxy";
  return kLookalikes.find(c) != std::u32string_view::npos;
}

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

// Zero width: needed between the letters of some scripts, and where the direction turns.
bool is_zero_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

// Not a character, or the one that replaces what could not be read.
bool is_broken(char32_t c) {
  return c == 0xFFFD || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::string code_point(char32_t c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string digits;
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) digits += kHex[(c >> shift) & 0xF];
  return "U+" + digits;
}

class Reader {
 public:
  Reader(std::uint32_t segment, std::string_view text, std::vector<Finding>& findings)
      : segment_(segment), text_(text), findings_(findings) {}

  void read() {
    bool needs_joiners = false;
    for (std::size_t at = 0; at < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte >= 0x20 && byte < 0x7F) {
        figure(byte, at);
        previous_ = byte;
        ++at;
        continue;
      }
      const std::size_t begin = at;
      const char32_t c = next_char(text_, at);
      const Script script = script_of(c);
      needs_joiners = needs_joiners || script == Script::other;
      if (is_broken(c)) {
        report(begin, at, Severity::error, 0.98F,
               {"“{1}” replaces a character that was lost.", {code_point(c)}}, code_point(c));
      } else if (is_control(c) && c != U'\t') {
        report(begin, at, Severity::warning, 0.9F,
               {"The control character {1} does not belong in a text.", {code_point(c)}},
               code_point(c));
      } else if (is_private(c)) {
        report(begin, at, Severity::warning, 0.8F,
               {"The character {1} has a meaning in one font only.", {code_point(c)}},
               code_point(c));
      } else if (is_zero_width(c) && !needs_joiners) {
        report(begin, at, Severity::info, 0.6F, {"The invisible character {1}.", {code_point(c)}},
               code_point(c));
      } else if (is_combining(c) && !is_letter(previous_) && !is_combining(previous_)) {
        report(begin, at, Severity::warning, 0.8F,
               {"The accent {1} is not on a letter.", {code_point(c)}}, code_point(c));
      } else if (looks_latin(c)) {
        lookalike(begin, at);
      }
      previous_ = c;
    }
  }

 private:
  void report(std::size_t begin, std::size_t end, Severity severity, float confidence,
              Message message, std::string value) {
    Finding finding;
    finding.severity = severity;
    finding.confidence = confidence;
    finding.message = std::move(message);
    finding.spots = {{Side::target, segment_, static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(end)}};
    finding.values = {std::move(value)};
    findings_.push_back(std::move(finding));
  }

  // A word with a letter that looks Latin and is not: those of the script with fewer letters are
  // strangers in it. Reported is the first.
  void lookalike(std::size_t begin, std::size_t end) {
    if (begin < word_end_) return;  // the same word
    while (begin > 0) {
      std::size_t before = begin;
      if (!is_letter(previous_char(text_, before))) break;
      begin = before;
    }
    Letters latin;
    Letters other;
    bool is_greek = false;
    std::size_t letters = 0;
    for (std::size_t at = begin; at < text_.size();) {
      const std::size_t letter = at;
      const char32_t c = next_char(text_, at);
      if (!is_letter(c)) break;
      ++letters;
      end = at;
      const Script script = script_of(c);
      is_greek = is_greek || script == Script::greek;
      if (script == Script::latin) latin.add(letter, at, letters, looks_cyrillic(c));
      if (script == Script::greek || script == Script::cyrillic) {
        other.add(letter, at, letters, looks_latin(c));
      }
    }
    word_end_ = end;
    if (latin.count == 0) return;
    const bool latin_is_strange = !is_greek && latin.count < other.count;
    const Letters& strange = latin_is_strange ? latin : other;
    // A single Latin letter behind the word may be the mark of a note.
    const bool may_be_mark = latin_is_strange && latin.count == 1 && latin.first_place == letters;
    if (!strange.all_alike && (latin_is_strange || strange.count >= latin.count)) return;
    const std::string word(text_.substr(begin, end - begin));
    std::size_t at = strange.begin;
    report(strange.begin, strange.end, may_be_mark ? Severity::info : Severity::warning,
           may_be_mark ? 0.4F : 0.9F,
           {latin_is_strange ? "A Latin letter, {1}, among the Cyrillic letters of “{2}”."
            : is_greek       ? "A Greek letter, {1}, among the Latin letters of “{2}”."
                             : "A Cyrillic letter, {1}, among the Latin letters of “{2}”.",
            {code_point(next_char(text_, at)), word}},
           word);
  }

  // A letter in place of a digit: "A/58/1O", "2OO4", "l999", "1l0".
  void figure(unsigned char byte, std::size_t at) {
    if (byte != 'O' && byte != 'l') return;
    const auto digit = [&](std::size_t i) {
      return i < text_.size() && text_[i] >= '0' && text_[i] <= '9';
    };
    const auto letter = [&](std::size_t i) {
      if (i >= text_.size()) return false;
      while ((static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80) --i;
      const char32_t c = next_char(text_, i);
      return c < 0x80 ? is_letter(c) : !is_written_without_spaces(c);
    };
    const bool after_digit =
        at > 0 && (digit(at - 1) || (text_[at - 1] == 'O' && at > 1 && digit(at - 2)));
    std::size_t end = at + 1;
    while (end < text_.size() && (digit(end) || text_[end] == 'O')) ++end;
    if (letter(end)) return;
    if (byte == 'l' && !(digit(at + 1) && (after_digit || (digit(at + 2) && digit(at + 3)))))
      return;
    if (byte == 'O' && !after_digit) return;
    std::size_t begin = at;
    while (begin > 0 && (digit(begin - 1) || text_[begin - 1] == 'O')) --begin;
    if (begin > 0 && (letter(begin - 1) || text_[begin - 1] == '\'')) return;
    const std::string word(text_.substr(begin, end - begin));
    if (!findings_.empty() && findings_.back().spots[0].segment == segment_ &&
        findings_.back().spots[0].end >= at) {
      return;  // the same figure
    }
    report(begin, end, Severity::error, 0.9F,
           {"The letter “{1}” instead of a digit in “{2}”.",
            {std::string(1, static_cast<char>(byte)), word}},
           word);
  }

  // The letters of one script in a word.
  struct Letters {
    std::size_t count = 0;
    std::size_t begin = 0;  // of the first
    std::size_t end = 0;
    std::size_t first_place = 0;  // its number in the word, from 1
    bool all_alike = true;        // all look like letters of the other script

    void add(std::size_t from, std::size_t to, std::size_t place, bool is_alike) {
      if (count++ == 0) {
        begin = from;
        end = to;
        first_place = place;
      }
      all_alike = all_alike && is_alike;
    }
  };

  std::uint32_t segment_;
  std::string_view text_;
  std::vector<Finding>& findings_;
  std::size_t word_end_ = 0;  // of the last mixed word
  char32_t previous_ = 0;
};

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    Reader(segment, text.text(segment), findings).read();
  }
}

}  // namespace

const Check kForbiddenCharacter = {
    .name = "forbidden-character",
    .purpose =
        "Characters that do not belong in a text: lost or invisible ones, letters of another "
        "script, letters instead of digits.",
    .wrong = "A/58/1O",
    .right = "A/58/10",
    .inside = check,
};

}  // namespace dragoman::qa::checks
