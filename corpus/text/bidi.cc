// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/bidi.h"

#include <unicode/normalizer2.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

struct Closer {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

bool is_presentation_form(char32_t c) {
  return (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

// Letters instead of the shapes that they have in words.
icu::UnicodeString with_letters(const icu::UnicodeString& text) {
  constexpr char32_t kStretch = 0x640;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* forms = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString result;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(at));
    const bool is_direction = (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                              (c >= 0x2066 && c <= 0x2069);
    if (c == kStretch || is_direction) continue;
    if (U_SUCCESS(status) && is_presentation_form(c)) {
      result += forms->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status);
    } else {
      result.append(static_cast<UChar32>(c));
    }
  }
  return result;
}

constexpr std::u16string_view kBrackets = u"()[]{}";

bool is_bracket(char16_t c) { return kBrackets.find(c) != kBrackets.npos; }
bool is_opening(char16_t c) { return kBrackets.find(c) % 2 == 0; }
char16_t mirrored(char16_t c) {
  const std::size_t at = kBrackets.find(c);
  return kBrackets[at % 2 == 0 ? at + 1 : at - 1];
}

// While lines are reordered, brackets are characters of no pair, since files store them as they
// look or as they are read, even within one line: of no direction, or of that of Latin letters.
constexpr char16_t kNeutral = u'\u2FF0';  // and those behind it: signs that no text has
constexpr char16_t kLatin = u'\uAB30';    // letters of dialectologists

enum class Direction { none, left, right };

Direction direction_of(char16_t c) {
  switch (u_charDirection(c)) {
    case U_LEFT_TO_RIGHT:
      return Direction::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return Direction::right;
    default:
      return Direction::none;
  }
}

void replace_brackets(icu::UnicodeString& text) {
  const auto strong = [&](std::int32_t at, std::int32_t step) {
    for (at += step; at >= 0 && at < text.length(); at += step) {
      const Direction direction = direction_of(text[at]);
      if (direction != Direction::none) return direction;
    }
    return Direction::none;
  };
  std::vector<std::pair<std::int32_t, bool>> brackets;  // and whether Latin text is around it
  for (std::int32_t at = 0; at < text.length(); ++at) {
    if (!is_bracket(text[at])) continue;
    const bool before = strong(at, -1) == Direction::left;
    bool latin = before && strong(at, 1) == Direction::left;
    // The end of "Protected Planet (PP)" goes with its beginning.
    if (before && !brackets.empty() && brackets.back().second) latin = true;
    brackets.emplace_back(at, latin);
  }
  for (const auto& [at, latin] : brackets) {
    const auto number = static_cast<char16_t>(kBrackets.find(text[at]));
    text.setCharAt(at, static_cast<char16_t>((latin ? kLatin : kNeutral) + number));
  }
}

// Puts the brackets back, so that the first of each two opens.
void restore_brackets(icu::UnicodeString& text) {
  std::vector<std::int32_t> places;
  for (std::int32_t at = 0; at < text.length(); ++at) {
    for (const char16_t base : {kNeutral, kLatin}) {
      if (text[at] < base || text[at] >= base + kBrackets.size()) continue;
      text.setCharAt(at, kBrackets[static_cast<std::size_t>(text[at] - base)]);
      places.push_back(at);
    }
  }
  for (std::size_t k = 0; k < places.size(); ++k) {
    const char16_t c = text[places[k]];
    if (k + 1 == places.size()) {
      break;  // its other half is on another line
    }
    const char16_t next = text[places[k + 1]];
    if (is_opening(c) && !is_opening(next)) {
      ++k;
    } else if (!is_opening(c)) {
      // Two that are both turned, or one of each kind.
      text.setCharAt(places[k], mirrored(c));
      if (is_opening(next)) text.setCharAt(places[k + 1], mirrored(next));
      ++k;
    } else {
      text.setCharAt(places[k + 1], mirrored(next));
      ++k;
    }
  }
}

}  // namespace

std::string logical_from_visual(std::string_view line) {
  auto visual = icu::UnicodeString::fromUTF8({line.data(), static_cast<std::int32_t>(line.size())});
  replace_brackets(visual);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, Closer> bidi(ubidi_open());
  if (!bidi) return std::string(line);
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara(bidi.get(), visual.getBuffer(), visual.length(), 1, nullptr, &status);
  icu::UnicodeString text;
  const std::int32_t room = visual.length() * 2 + 8;
  const std::int32_t length = ubidi_writeReordered(bidi.get(), text.getBuffer(room), room,
                                                   UBIDI_KEEP_BASE_COMBINING, &status);
  text.releaseBuffer(U_SUCCESS(status) ? length : 0);
  if (U_FAILURE(status)) return std::string(line);
  restore_brackets(text);
  std::string result;
  with_letters(text).toUTF8String(result);
  return to_nfc(result);
}

bool has_right_to_left(std::string_view text) {
  constexpr char32_t kFirst = 0x590;  // Hebrew
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c < kFirst) continue;
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

}  // namespace dragoman
