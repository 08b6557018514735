// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/pdf_filters.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include "corpus/io/deflate.h"

namespace dragoman::pdf {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; }

std::string undo_hex(std::string_view bytes) {
  Object object;
  const std::string closed = "<" + std::string(bytes.substr(0, bytes.find('>'))) + ">";
  Scanner(closed).next(object, false);
  return object.text;
}

std::string undo_ascii85(std::string_view bytes, std::size_t most) {
  std::string result;
  std::uint32_t value = 0;
  std::size_t count = 0;
  const auto flush = [&](std::size_t keep) {
    for (std::size_t k = 0; k < keep; ++k) {
      result += static_cast<char>(value >> (24 - 8 * k) & 0xFF);
    }
    value = 0;
    count = 0;
  };
  for (const char c : bytes) {
    if (c == '~' || result.size() >= most) break;
    if (c == 'z' && count == 0) {
      result.append(4, '\0');
    } else if (c >= '!' && c <= 'u') {
      value = value * 85 + static_cast<std::uint32_t>(c - '!');
      if (++count == 5) flush(4);
    } else if (!is_white(c)) {
      break;
    }
  }
  if (count > 1) {
    const std::size_t keep = count - 1;
    for (; count < 5; ++count) value = value * 85 + 84;
    flush(keep);
  }
  return result;
}

std::string undo_run_length(std::string_view bytes, std::size_t most) {
  std::string result;
  for (std::size_t at = 0; at < bytes.size() && result.size() < most;) {
    const std::size_t length = byte_at(bytes, at++);
    if (length == 128) break;
    if (length < 128) {
      result += bytes.substr(std::min(at, bytes.size()), length + 1);
      at += length + 1;
    } else if (at < bytes.size()) {
      result.append(257 - length, bytes[at++]);
    }
  }
  result.resize(std::min(result.size(), most));
  return result;
}

std::string undo_lzw(std::string_view bytes, bool early, std::size_t most) {
  constexpr std::size_t kClear = 256;
  constexpr std::size_t kEnd = 257;
  constexpr std::size_t kLargest = 4096;
  // An entry is a piece of the result: it was written where the entry was made.
  std::vector<std::pair<std::size_t, std::size_t>> entries;  // begin and length
  std::string result;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  unsigned width = 9;
  bool first = true;
  std::size_t last_begin = 0;
  std::size_t last_length = 0;
  for (std::size_t at = 0; at < bytes.size() && result.size() < most;) {
    while (bits < width && at < bytes.size()) {
      buffer = buffer << 8 | byte_at(bytes, at++);
      bits += 8;
    }
    if (bits < width) break;
    const std::size_t code = buffer >> (bits - width) & ((1U << width) - 1);
    bits -= width;
    if (code == kEnd) break;
    if (code == kClear) {
      entries.clear();
      width = 9;
      first = true;
      continue;
    }
    const std::size_t begin = result.size();
    if (code < 256) {
      result += static_cast<char>(code);
    } else if (code - 258 < entries.size()) {
      const auto [from, length] = entries[code - 258];
      for (std::size_t k = 0; k < length; ++k) result += result[from + k];
    } else if (!first && code - 258 == entries.size()) {
      for (std::size_t k = 0; k < last_length; ++k) result += result[last_begin + k];
      result += result[last_begin];
    } else {
      break;
    }
    if (!first && entries.size() + 258 < kLargest) {
      entries.emplace_back(last_begin, last_length + 1);
    }
    first = false;
    last_begin = begin;
    last_length = result.size() - begin;
    const std::size_t next = entries.size() + 258 + (early ? 1 : 0) + 1;
    width = next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9;
  }
  result.resize(std::min(result.size(), most));
  return result;
}

unsigned char paeth(int left, int up, int corner) {
  const int guess = left + up - corner;
  const int to_left = std::abs(guess - left);
  const int to_up = std::abs(guess - up);
  const int to_corner = std::abs(guess - corner);
  if (to_left <= to_up && to_left <= to_corner) return static_cast<unsigned char>(left);
  return static_cast<unsigned char>(to_up <= to_corner ? up : corner);
}

std::string undo_png(std::string_view bytes, std::size_t width, std::size_t step) {
  std::string result;
  result.reserve(bytes.size());
  std::vector<unsigned char> above(width);
  std::vector<unsigned char> row(width);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += width + 1) {
    const unsigned kind = byte_at(bytes, at);
    const std::size_t count = std::min(width, bytes.size() - at - 1);
    for (std::size_t k = 0; k < count; ++k) {
      const int left = k >= step ? row[k - step] : 0;
      const int corner = k >= step ? above[k - step] : 0;
      const int up = above[k];
      const int add = kind == 1   ? left
                      : kind == 2 ? up
                      : kind == 3 ? (left + up) / 2
                      : kind == 4 ? paeth(left, up, corner)
                                  : 0;
      row[k] = static_cast<unsigned char>(byte_at(bytes, at + 1 + k) + add);
    }
    result.append(reinterpret_cast<const char*>(row.data()), count);
    std::swap(above, row);
  }
  return result;
}

std::string undo_predictor(std::string bytes, const Object& parameters) {
  const int predictor = parameters["Predictor"].integer();
  if (predictor < 2) return bytes;
  const auto parameter = [&](std::string_view key, int usual, int most) {
    const int value = parameters[key].integer();
    return static_cast<std::size_t>(value > 0 && value <= most ? value : usual);
  };
  const std::size_t colors = parameter("Colors", 1, 32);
  const std::size_t bits = parameter("BitsPerComponent", 8, 16);
  const std::size_t columns = parameter("Columns", 1, 1 << 20);
  const std::size_t width = (colors * bits * columns + 7) / 8;
  const std::size_t step = std::max<std::size_t>(1, colors * bits / 8);
  if (predictor >= 10) return undo_png(bytes, width, step);
  if (bits != 8) return bytes;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at % width >= step) bytes[at] = static_cast<char>(bytes[at] + bytes[at - step]);
  }
  return bytes;
}

}  // namespace

std::optional<std::string> undo_filter(std::string_view name, const Object& parameters,
                                       std::string_view bytes, std::size_t most) {
  if (name == "FlateDecode" || name == "Fl") {
    return undo_predictor(inflate_zlib(bytes, most), parameters);
  }
  if (name == "LZWDecode" || name == "LZW") {
    const Object& early = parameters["EarlyChange"];
    return undo_predictor(undo_lzw(bytes, !early.is_number() || early.integer() != 0, most),
                          parameters);
  }
  if (name == "ASCIIHexDecode" || name == "AHx") return undo_hex(bytes);
  if (name == "ASCII85Decode" || name == "A85") return undo_ascii85(bytes, most);
  if (name == "RunLengthDecode" || name == "RL") return undo_run_length(bytes, most);
  return std::nullopt;
}

}  // namespace dragoman::pdf
