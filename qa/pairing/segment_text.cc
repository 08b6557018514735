// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/segment_text.h"

#include <algorithm>

#include "corpus/text/unicode.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

std::uint32_t visible_length(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return byte != ' ' && !is_inside_character(byte);
  }));
}

std::uint32_t visible_length(const DocumentFacts& text, Span segments) {
  std::uint32_t length = 0;
  for (std::uint32_t k = segments.first; k < segments.last; ++k) {
    length += visible_length(text.text(k));
  }
  return length;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_char(text, at))) return true;
  }
  return false;
}

std::uint64_t words_key(const DocumentFacts& text, std::uint32_t segment) {
  const std::string_view whole = text.text(segment);
  std::vector<Word> words;
  find_words(whole, words);
  if (words.empty()) return 0;
  std::uint64_t key = folded_hash(text.label(segment).key);
  for (const Word& word : words) key = mixed(key, folded_hash(word.in(whole)));
  return std::max<std::uint64_t>(key, 1);
}

std::string shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  std::size_t end = text.rfind(' ', longest);
  if (end == text.npos) {
    for (end = longest; is_inside_character(text[end]);) --end;
  }
  return std::string(trim(text.substr(0, end))).append(kEllipsis);
}

std::string shortened_end(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  std::size_t begin = text.find(' ', text.size() - longest);
  if (begin == text.npos) {
    for (begin = text.size() - longest; is_inside_character(text[begin]);) ++begin;
  }
  return std::string(kEllipsis).append(trim(text.substr(begin)));
}

void add_spots(const DocumentFacts& text, Side side, Span segments, std::vector<Spot>& spots) {
  for (std::uint32_t k = segments.first; k < segments.last; ++k) {
    spots.push_back(whole_segment(text, side, k));
  }
}

}  // namespace dragoman::qa
