// SPDX-License-Identifier: Apache-2.0
//
// JSON as text, built value by value. Members keep the order in which they are added. No file that
// writes JSON needs to include a JSON library, which is slow to compile.
//
//   JsonObject place;
//   place.add("segment", 17).add("text", "May 2004").add("bytes", JsonArray().add(3).add(21));
//   out << place.text() << '\n';
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::report {

class JsonArray;
class JsonObject;

// Text that is JSON already.
struct RawJson {
  std::string text;
};

// A value as JSON. Bytes of a string that are not UTF-8 become U+FFFD.
std::string json_of(std::string_view text);
std::string json_of(double number);
inline std::string json_of(bool value) { return value ? "true" : "false"; }
inline std::string json_of(const RawJson& raw) { return raw.text; }
std::string json_of(const JsonArray& array);
std::string json_of(const JsonObject& object);
inline std::string json_of(const char* text) { return json_of(std::string_view(text)); }
inline std::string json_of(const std::string& text) { return json_of(std::string_view(text)); }
template <std::integral Number>
std::string json_of(Number number) {
  return std::to_string(number);
}
template <typename Value>
std::string json_of(const std::vector<Value>& values);

class JsonArray {
 public:
  template <typename Value>
  JsonArray& add(const Value& value) {
    if (size_++ > 0) items_ += ',';
    items_ += json_of(value);
    return *this;
  }

  std::size_t size() const { return size_; }
  std::string text() const { return '[' + items_ + ']'; }

 private:
  std::string items_;
  std::size_t size_ = 0;
};

class JsonObject {
 public:
  // Adds a member at the end. The caller sees to it that no two have the same name.
  template <typename Value>
  JsonObject& add(std::string_view name, const Value& value) {
    if (!members_.empty()) members_ += ',';
    members_ += json_of(name) + ':' + json_of(value);
    return *this;
  }

  std::string text() const { return '{' + members_ + '}'; }

 private:
  std::string members_;
};

template <typename Value>
std::string json_of(const std::vector<Value>& values) {
  JsonArray array;
  for (const Value& value : values) array.add(value);
  return array.text();
}

// The same JSON on several lines, indented by two columns a level, with a line end behind it.
std::string indented(const JsonObject& object);

}  // namespace dragoman::report
