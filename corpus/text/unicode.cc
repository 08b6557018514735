// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

// A failure here is a broken ICU installation, never a matter of input.
void check(UErrorCode status, const char* step) {
  if (U_FAILURE(status)) throw std::logic_error(std::string(step) + ": " + u_errorName(status));
}

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2* instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
    check(status, "NFC data");
    return form;
  }();
  return *instance;
}

const icu::Normalizer2& nfd() {
  static const icu::Normalizer2* instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
    check(status, "NFD data");
    return form;
  }();
  return *instance;
}

char32_t fold_by_icu(char32_t c) {
  auto folded = u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT);
  icu::UnicodeString decomposed;
  // Several marks (Vietnamese) come off one after another: each decomposition keeps the letter
  // first.
  while (nfc().getRawDecomposition(folded, decomposed)) {
    const UChar32 first = decomposed.char32At(0);
    if (first == folded) break;
    folded = first;
  }
  return static_cast<char32_t>(folded);
}

// Tables spare ICU's look-ups to the scripts with marks and case, to the punctuation of Chinese and
// Japanese, and to the wide and narrow forms.
constexpr std::size_t kFirstPart = 0x3100;
constexpr char32_t kSecondPart = 0xFF00;
constexpr std::size_t kTableSize = kFirstPart + 0x100;

// Where a table has a character; kTableSize and more for those that it has not.
std::size_t place_of(char32_t c) {
  if (c < kFirstPart) return c;
  return c >= kSecondPart && c < 0x10000 ? c - kSecondPart + kFirstPart : kTableSize;
}

// The character that stands at a place.
char32_t char_at_place(std::size_t place) {
  return static_cast<char32_t>(place < kFirstPart ? place : place - kFirstPart + kSecondPart);
}

const std::array<std::uint16_t, kTableSize>& fold_table() {
  static const auto table = [] {
    std::array<std::uint16_t, kTableSize> built{};
    for (std::size_t place = 0; place < kTableSize; ++place) {
      built[place] = static_cast<std::uint16_t>(fold_by_icu(char_at_place(place)));
    }
    return built;
  }();
  return table;
}

UChar32 icu_char(char32_t c) { return static_cast<UChar32>(c); }

// The most common of the Chinese characters, which have neither case nor marks.
bool is_common_ideograph(char32_t c) { return c >= 0x4E00 && c < 0xA000; }

enum CharClass : std::uint8_t { kLetter = 1, kDigit = 2, kMark = 4, kSpace = 8, kSpaceless = 16 };

std::uint8_t classes_by_icu(char32_t c) {
  std::uint8_t classes = 0;
  if (u_isalpha(icu_char(c))) classes |= kLetter;
  if (u_charDigitValue(icu_char(c)) >= 0 && u_isdigit(icu_char(c))) classes |= kDigit;
  if ((U_GET_GC_MASK(icu_char(c)) & U_GC_M_MASK) != 0) classes |= kMark;
  if (c == 0x200B || c == 0xFEFF || u_isUWhiteSpace(icu_char(c))) classes |= kSpace;
  const int breaks = u_getIntPropertyValue(icu_char(c), UCHAR_LINE_BREAK);
  const bool spaceless = breaks == U_LB_IDEOGRAPHIC || breaks == U_LB_COMPLEX_CONTEXT ||
                         breaks == U_LB_CONDITIONAL_JAPANESE_STARTER;
  if (spaceless && (classes & (kLetter | kMark)) != 0) classes |= kSpaceless;
  return classes;
}

// What a character is, by a table where most text is.
std::uint8_t classes_of(char32_t c) {
  static const auto table = [] {
    std::array<std::uint8_t, kTableSize> built{};
    for (std::size_t place = 0; place < kTableSize; ++place) {
      built[place] = classes_by_icu(char_at_place(place));
    }
    return built;
  }();
  const std::size_t place = place_of(c);
  if (place < kTableSize) return table[place];
  return is_common_ideograph(c) ? kLetter | kSpaceless : classes_by_icu(c);
}

bool is_ascii_alpha(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t i = 0; i < size;) {
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    const std::size_t start = i;
    UChar32 c;
    // U8_NEXT takes signed offsets of 32 bits; a character lies within four bytes.
    const auto window = static_cast<std::int32_t>(std::min<std::size_t>(size - start, 4));
    std::int32_t used = 0;
    U8_NEXT(bytes + start, used, window, c);
    if (c < 0) return start;
    i = start + static_cast<std::size_t>(used);
  }
  return std::string_view::npos;
}

namespace {

// The canonical combining class of a character's decomposition; 0 for what begins a new one.
std::uint8_t leading_class(char32_t c) {
  if (c < 0x300) return 0;
  return static_cast<std::uint8_t>(
      u_getIntPropertyValue(icu_char(c), UCHAR_LEAD_CANONICAL_COMBINING_CLASS));
}

// Appends marks in the order of their classes, decomposed.
void append_ordered(std::string_view marks, std::string& text) {
  std::vector<std::pair<std::uint8_t, char32_t>> order;
  icu::UnicodeString decomposed;
  const auto add = [&](UChar32 c) {
    order.emplace_back(u_getCombiningClass(c), static_cast<char32_t>(c));
  };
  for (std::size_t at = 0; at < marks.size();) {
    const UChar32 c = icu_char(next_char(marks, at));
    if (!nfd().getDecomposition(c, decomposed)) {
      add(c);
      continue;
    }
    for (std::int32_t k = 0; k < decomposed.length(); k = decomposed.moveIndex32(k, 1)) {
      add(decomposed.char32At(k));
    }
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [mark_class, c] : order) append_utf8(c, text);
}

// The text with long runs of combining marks in canonical order, which changes nothing in what it
// says: ICU sorts them one by one from the end, in time that grows with the square of a run.
// (Unicode Standard Annex 15 allows no more than kLongest in text that is to be streamed; no
// writing system has five.) Nothing if there are none.
std::optional<std::string> with_ordered_marks(std::string_view text) {
  constexpr std::size_t kLongest = 30;
  std::optional<std::string> ordered;
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xCC) {  // less than U+0300
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t end = at;
    std::size_t count = 0;
    while (end < text.size()) {
      std::size_t after = end;
      if (leading_class(next_char(text, after)) == 0) break;
      end = after;
      ++count;
    }
    if (count > kLongest) {
      if (!ordered) ordered.emplace();
      ordered->append(text.substr(written, begin - written));
      append_ordered(text.substr(begin, end - begin), *ordered);
      written = end;
    }
    at = end;
    if (count == 0) next_char(text, at);
  }
  if (ordered) ordered->append(text.substr(written));
  return ordered;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  const auto ordered = with_ordered_marks(text);
  if (ordered) text = *ordered;
  UErrorCode status = U_ZERO_ERROR;
  std::string normalised;
  // ICU takes sizes of 31 bits: longer text goes in pieces that end behind a line, where no
  // composition reaches across.
  constexpr std::size_t kPiece = std::size_t{1} << 28;
  while (!text.empty()) {
    std::size_t size = text.size();
    if (size > kPiece) {
      const std::size_t line = text.rfind('\n', kPiece);
      size = line == std::string_view::npos ? kPiece : line + 1;
    }
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(size));
    icu::StringByteSink<std::string> sink(&normalised);
    nfc().normalizeUTF8(0, piece, sink, nullptr, status);
    check(status, "NFC");
    text.remove_prefix(size);
  }
  return normalised;
}

void append_utf8(char32_t c, std::string& text) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, c);
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

std::size_t count_chars(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return (classes_of(c) & kSpace) != 0;
}

bool is_no_break_space(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2007; }

bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_alpha(c) : (classes_of(c) & kLetter) != 0; }

bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : (classes_of(c) & kDigit) != 0;
}

bool is_letter_or_digit(char32_t c) {
  return c < 0x80 ? is_ascii_alpha(c) || (c >= '0' && c <= '9')
                  : (classes_of(c) & (kLetter | kDigit)) != 0;
}

bool is_combining_mark(char32_t c) { return c >= 0x80 && (classes_of(c) & kMark) != 0; }

bool is_written_without_spaces(char32_t c) {
  return c >= 0x80 && (classes_of(c) & kSpaceless) != 0;
}

char32_t to_lower(char32_t c) { return static_cast<char32_t>(u_tolower(icu_char(c))); }

bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(icu_char(c)); }

bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(icu_char(c)); }

bool is_sentence_terminal(char32_t c) {
  return c < 0x80 ? c == '.' || c == '!' || c == '?'
                  : u_hasBinaryProperty(icu_char(c), UCHAR_S_TERM);
}

bool is_terminal_punctuation(char32_t c) {
  return u_hasBinaryProperty(icu_char(c), UCHAR_TERMINAL_PUNCTUATION);
}

bool is_closing_mark(char32_t c) {
  return (U_GET_GC_MASK(icu_char(c)) & (U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK)) != 0 ||
         u_hasBinaryProperty(icu_char(c), UCHAR_QUOTATION_MARK);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

unsigned char_columns(char32_t c) {
  if (c >= 0x20 && c < 0x300) return c == 0xAD ? 0 : 1;
  const auto point = static_cast<UChar32>(c);
  if ((U_GET_GC_MASK(point) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool joins_without_space(char32_t before, char32_t after) {
  const auto spaceless = [](char32_t c) {
    if (c < 0x300) return false;
    if (u_getIntPropertyValue(icu_char(c), UCHAR_HANGUL_SYLLABLE_TYPE) != U_HST_NOT_APPLICABLE) {
      return false;
    }
    return char_columns(c) == 2 || is_written_without_spaces(c);
  };
  const auto general_punctuation = [](char32_t c) { return c >= 0x2010 && c < 0x2070; };
  const bool first = spaceless(before);
  const bool second = spaceless(after);
  return (first && second) || (first && general_punctuation(after)) ||
         (general_punctuation(before) && second);
}

int digit_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return u_charDigitValue(icu_char(c));
}

char32_t fold(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  static const auto& table = fold_table();
  const std::size_t place = place_of(c);
  if (place < kTableSize) return table[place];
  return is_common_ideograph(c) ? c : fold_by_icu(c);
}

std::string fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string case_folded;
  icu::StringByteSink<std::string> sink(&case_folded);
  icu::CaseMap::utf8Fold(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                         sink, nullptr, status);
  check(status, "case folding");
  std::string folded;
  folded.reserve(case_folded.size());
  for (std::size_t i = 0; i < case_folded.size();) {
    const char32_t c = next_char(case_folded, i);
    switch (c) {  // the ligatures of French and Danish, which no decomposition opens
      case U'œ':
        folded += "oe";
        break;
      case U'æ':
        folded += "ae";
        break;
      default:
        append_utf8(fold(c), folded);
    }
  }
  return folded;
}

std::size_t skip_spaces(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    std::size_t after = offset;
    if (!is_space(next_char(text, after))) break;
    offset = after;
  }
  return offset;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = skip_spaces(text, 0);
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_space(previous_char(text, before))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (!is_space(next_char(text, at))) continue;
    if (before > begin) words.push_back(text.substr(begin, before - begin));
    begin = at;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

std::string collapse_spaces(std::string_view text) {
  std::string collapsed;
  collapsed.reserve(text.size());
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = next_char(text, i);
    if (is_space(c) && !is_no_break_space(c)) {
      pending = !collapsed.empty();
      continue;
    }
    if (pending) collapsed += ' ';
    pending = false;
    collapsed.append(text, start, i - start);
  }
  return collapsed;
}

}  // namespace dragoman
