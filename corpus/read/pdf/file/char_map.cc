// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/char_map.h"

#include <algorithm>
#include <utility>

#include "corpus/read/pdf/file/pdf_object.h"

namespace dragoman::pdf {
namespace {

std::uint32_t code_from(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char c : bytes.substr(0, 4)) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

// UTF-16BE; what is no character is left out.
std::u32string text_from(std::string_view bytes) {
  std::u32string text;
  const auto unit = [&](std::size_t at) { return code_from(bytes.substr(at, 2)); };
  if (bytes.size() == 1) text += static_cast<unsigned char>(bytes[0]);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
      const std::uint32_t low = unit(at + 2);
      if (low < 0xDC00 || low > 0xDFFF) continue;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    if ((c < 0xD800 || c > 0xDFFF) && c != 0 && c != 0xFFFD && c != 0xFEFF) text += c;
  }
  return text;
}

}  // namespace

CharMap::CharMap(std::string_view source) {
  constexpr std::size_t kMostEntries = 200'000;
  Scanner scanner(source);
  std::vector<Object> operands;
  std::size_t entries = 0;
  while (!scanner.ended() && entries < kMostEntries) {
    Object object;
    if (scanner.next(object, false)) {
      operands.push_back(std::move(object));
      if (operands.size() > 3 * kMostEntries) break;
      continue;
    }
    const std::string_view word = scanner.keyword();
    if (word == "endcodespacerange") {
      for (const Object& range : operands) {
        if (range.is_string()) {
          code_bytes_ = std::max(code_bytes_, static_cast<unsigned>(range.text.size()));
        }
      }
    } else if (word == "endbfchar") {
      for (std::size_t k = 0; k + 1 < operands.size(); k += 2, ++entries) {
        std::u32string text = text_from(operands[k + 1].text);
        if (!text.empty()) chars_[code_from(operands[k].text)] = std::move(text);
      }
    } else if (word == "endbfrange") {
      for (std::size_t k = 0; k + 2 < operands.size(); k += 3, ++entries) {
        const std::uint32_t first = code_from(operands[k].text);
        const std::uint32_t last = code_from(operands[k + 1].text);
        const Object& to = operands[k + 2];
        if (to.is_array()) {
          for (std::size_t n = 0; n < to.items.size() && first + n <= last; ++n, ++entries) {
            std::u32string text = text_from(to.items[n].text);
            if (!text.empty()) chars_[first + static_cast<std::uint32_t>(n)] = std::move(text);
          }
        } else if (last >= first) {
          std::u32string text = text_from(to.text);
          if (!text.empty()) ranges_[last] = {first, last, std::move(text)};
        }
      }
    }
    if (word.empty() && scanner.ended()) break;
    operands.clear();
  }
}

std::u32string CharMap::find(std::uint32_t code) const {
  if (const auto found = chars_.find(code); found != chars_.end()) return found->second;
  const auto range = ranges_.lower_bound(code);
  if (range == ranges_.end() || code < range->second.first) return {};
  std::u32string text = range->second.text;
  text.back() += code - range->second.first;
  const bool is_character =
      text.back() <= 0x10FFFF && (text.back() < 0xD800 || text.back() > 0xDFFF);
  return is_character ? text : std::u32string();
}

std::int64_t CharMap::code_of(char32_t c) const {
  for (const auto& [code, text] : chars_) {
    if (text.size() == 1 && text[0] == c) return code;
  }
  for (const auto& [last, range] : ranges_) {
    if (range.text.size() == 1 && c >= range.text[0] && c - range.text[0] <= last - range.first) {
      return static_cast<std::int64_t>(range.first) + (c - range.text[0]);
    }
  }
  return -1;
}

}  // namespace dragoman::pdf
