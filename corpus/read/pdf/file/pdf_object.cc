// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/pdf_object.h"

#include <algorithm>
#include <cmath>

namespace dragoman::pdf {
namespace {

constexpr int kDeepest = 64;             // arrays within arrays
constexpr std::size_t kMost = 1U << 20;  // objects within one

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' ||
         c == '}' || c == '/' || c == '%';
}

bool is_regular(char c) { return !is_white(c) && !is_delimiter(c); }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool begins_number(char c) { return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; }

}  // namespace

const Object& null_object() {
  static const Object null;
  return null;
}

int Object::integer() const {
  constexpr double kLargest = 2e9;
  return kind == Kind::number && std::abs(number) < kLargest ? static_cast<int>(number) : 0;
}

const Object& Object::operator[](std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  return found == keys.end() ? null_object()
                             : items[static_cast<std::size_t>(found - keys.begin())];
}

void Scanner::skip_space() {
  while (at_ < bytes_.size()) {
    if (bytes_[at_] == '%') {
      while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
    } else if (is_white(bytes_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

bool Scanner::next(Object& object, bool with_references) {
  skip_space();
  count_ = 0;
  return read(object, with_references, 0);
}

std::string_view Scanner::keyword() {
  skip_space();
  const std::size_t first = at_;
  while (at_ < bytes_.size() && is_regular(bytes_[at_])) ++at_;
  if (at_ == first && at_ < bytes_.size()) ++at_;
  return bytes_.substr(first, at_ - first);
}

bool Scanner::read_number(Object& object) {
  const std::size_t first = at_;
  bool negative = false;
  while (at_ < bytes_.size() && (bytes_[at_] == '+' || bytes_[at_] == '-')) {
    negative = bytes_[at_] == '-';
    ++at_;
  }
  double value = 0;
  double scale = 1;
  bool point = false;
  std::size_t digits = 0;
  for (; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '.' && !point) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      ++digits;
      if (point) scale /= 10;
      value = point ? value + scale * (c - '0') : value * 10 + (c - '0');
    } else if (c != '-') {  // some writers put a minus within: "12.-5"
      break;
    }
  }
  if (digits == 0 && !point) {
    at_ = first;
    return false;
  }
  object = Object();
  object.kind = Object::Kind::number;
  object.number = std::isfinite(value) ? (negative ? -value : value) : 0;
  return true;
}

void Scanner::read_name(std::string& name) {
  for (++at_; at_ < bytes_.size() && is_regular(bytes_[at_]); ++at_) {
    if (bytes_[at_] == '#' && at_ + 2 < bytes_.size()) {
      const int high = hex_value(bytes_[at_ + 1]);
      const int low = hex_value(bytes_[at_ + 2]);
      if (high >= 0 && low >= 0) {
        name += static_cast<char>(high * 16 + low);
        at_ += 2;
        continue;
      }
    }
    name += bytes_[at_];
  }
}

void Scanner::read_string(std::string& text) {
  int open = 1;
  for (++at_; at_ < bytes_.size(); ++at_) {
    char c = bytes_[at_];
    if (c == '(') ++open;
    if (c == ')' && --open == 0) {
      ++at_;
      return;
    }
    if (c != '\\') {
      text += c;
      continue;
    }
    if (++at_ >= bytes_.size()) return;
    c = bytes_[at_];
    if (c >= '0' && c <= '7') {
      int value = 0;
      std::size_t digits = 0;
      for (; digits < 3 && at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '7';
           ++digits) {
        value = value * 8 + (bytes_[at_++] - '0');
      }
      --at_;
      text += static_cast<char>(value & 0xFF);
    } else if (c == '\r') {
      if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    } else if (c != '\n') {
      constexpr std::string_view kNames = "nrtbf";
      constexpr std::string_view kValues = "\n\r\t\b\f";
      const std::size_t found = kNames.find(c);
      text += found == kNames.npos ? c : kValues[found];
    }
  }
}

void Scanner::read_hex(std::string& text) {
  int high = -1;
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
    const int value = hex_value(bytes_[at_]);
    if (value < 0) continue;
    if (high < 0) {
      high = value;
    } else {
      text += static_cast<char>(high * 16 + value);
      high = -1;
    }
  }
  if (high >= 0) text += static_cast<char>(high * 16);
  if (at_ < bytes_.size()) ++at_;
}

bool Scanner::read(Object& object, bool with_references, int depth) {
  if (at_ >= bytes_.size() || depth > kDeepest || ++count_ > kMost) return false;
  const char c = bytes_[at_];
  if (begins_number(c)) {
    if (!read_number(object)) return false;
    if (!with_references || object.number < 0 || object.number != std::floor(object.number)) {
      return true;
    }
    // "12 0 R"
    const std::size_t after = at_;
    Object generation;
    skip_space();
    if (at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9' &&
        read_number(generation)) {
      skip_space();
      if (at_ < bytes_.size() && bytes_[at_] == 'R' &&
          (at_ + 1 == bytes_.size() || !is_regular(bytes_[at_ + 1]))) {
        ++at_;
        object.kind = Object::Kind::ref;
        return true;
      }
    }
    at_ = after;
    return true;
  }
  object = Object();
  if (c == '/') {
    object.kind = Object::Kind::name;
    read_name(object.text);
    return true;
  }
  if (c == '(') {
    object.kind = Object::Kind::string;
    read_string(object.text);
    return true;
  }
  const bool is_dict = c == '<' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '<';
  if (c == '<' && !is_dict) {
    object.kind = Object::Kind::string;
    read_hex(object.text);
    return true;
  }
  if (c == '[' || is_dict) {
    object.kind = is_dict ? Object::Kind::dict : Object::Kind::array;
    at_ += is_dict ? 2 : 1;
    const char close = is_dict ? '>' : ']';
    while (true) {
      skip_space();
      if (at_ >= bytes_.size()) break;
      if (bytes_[at_] == close) {
        ++at_;
        if (is_dict && at_ < bytes_.size() && bytes_[at_] == '>') ++at_;
        break;
      }
      Object item;
      if (!read(item, with_references, depth + 1)) {
        // An unknown word reads as null; a keyword that ends objects ends this one.
        const std::size_t before = at_;
        const std::string_view word = keyword();
        if (word == "endobj" || word == "stream" || word.empty()) {
          at_ = before;
          break;
        }
        continue;
      }
      if (!is_dict) {
        object.items.push_back(std::move(item));
      } else if (object.keys.size() == object.items.size()) {
        if (item.is_name()) object.keys.push_back(std::move(item.text));
      } else {
        object.items.push_back(std::move(item));
      }
    }
    if (is_dict) object.keys.resize(object.items.size());
    return true;
  }
  const std::size_t first = at_;
  std::size_t last = at_;
  while (last < bytes_.size() && is_regular(bytes_[last])) ++last;
  const std::string_view word = bytes_.substr(first, last - first);
  if (word == "true" || word == "false") {
    object.kind = Object::Kind::boolean;
    object.number = word == "true" ? 1 : 0;
  } else if (word != "null") {
    return false;
  }
  at_ = last;
  return true;
}

}  // namespace dragoman::pdf
