// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_facts.h"

#include "corpus/text/unicode.h"
#include "qa/facts/dates/clock_times.h"
#include "qa/facts/dates/date_chain.h"
#include "qa/facts/dates/date_tokens.h"
#include "qa/facts/dates/marked_dates.h"
#include "qa/facts/dates/year_facts.h"

namespace dragoman::qa {
namespace {

enum class Start : std::uint8_t { number, word };

// Where, from `offset` on, the next number begins, or the next word that may begin a fact. Only
// ASCII is looked at byte by byte, which is nearly all there is to do in text without dates.
bool find_start(const DateText& in, std::size_t& offset, Start& start) {
  const auto& text = in.text;
  bool within = false;  // a word that cannot begin a fact
  while (offset < text.size()) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) {
      const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
      if (letter && !within && in.data.starts[byte | 0x20U]) return start = Start::word, true;
      if (byte >= '0' && byte <= '9') return start = Start::number, true;
      within = letter;
      ++offset;
      continue;
    }
    std::size_t next = offset;
    const char32_t c = next_char(text, next);
    if (is_digit(c)) return start = Start::number, true;
    if (!within && in.data.numeral(c) >= 0) return start = Start::number, true;
    const bool letter = is_word_char(c);
    if (letter && !within && in.data.may_start(c)) return start = Start::word, true;
    within = letter && !is_written_without_spaces(c);
    offset = next;
  }
  return false;
}

std::size_t read_at(const DateText& in, std::size_t offset, Start start, std::size_t last_end,
                    std::vector<Fact>& facts) {
  if (start == Start::word) {
    const auto token = token_at(in, offset);
    constexpr std::uint32_t kTimes = role_clock | role_am_before | role_pm_before | role_clock_hour;
    if (token.is(kTimes)) return read_times(in, offset, facts);
    if (token.is(role_decade | role_decade_prefix)) return read_years(in, offset, facts);
    return token.month() != 0 ? read_days(in, offset, facts) : 0;
  }
  // After the dash of "10 h-13 h" a fact may begin, for one has just ended before it.
  const auto glue = glue_before(in.text, offset);
  std::size_t dash = offset;
  if (offset > 0) previous_char(in.text, dash);
  const bool free = glue == Glue::none || (last_end != 0 && dash == last_end);
  if (free) {
    if (const auto end = read_times(in, offset, facts); end != 0) return end;
    if (const auto end = read_marked_dates(in, offset, facts); end != 0) return end;
    if (const auto end = read_days(in, offset, facts); end != 0) return end;
  }
  return glue == Glue::part ? 0 : read_years(in, offset, facts);
}

}  // namespace

void read_dates(std::string_view text, const DateData& data, std::vector<Fact>& facts) {
  if (data.empty()) return;
  const DateText in{text, data};
  std::size_t offset = 0;
  std::size_t last_end = 0;
  Start start{};
  while (find_start(in, offset, start)) {
    const auto end = read_at(in, offset, start, last_end, facts);
    if (end != 0) {
      offset = last_end = end;
      continue;
    }
    // No fact: on after this word or number, and the letters glued to it.
    do {
      offset = token_at(in, offset).end;
    } while (offset < text.size() && (static_cast<unsigned char>(text[offset]) | 0x20) >= 'a' &&
             (static_cast<unsigned char>(text[offset]) | 0x20) <= 'z');
  }
}

}  // namespace dragoman::qa
