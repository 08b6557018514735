// SPDX-License-Identifier: Apache-2.0
//
// Language knowledge is data: files such as data/en.dates.json, which are built into each module.
// A module reads one with language_file(), makes a plain struct of it and keeps the struct in a
// LanguageCache:
//
//   Titles load(std::string_view language) {
//     Titles titles;
//     if (const auto file = language_file(embedded, language, "titles")) {
//       file->at("before_names").get_to(titles.before_names);
//     }
//     return titles;
//   }
//
//   const Titles& titles(const LangTag& language) {
//     static LanguageCache<Titles> cache;
//     return cache.get(language.language(), load);
//   }
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dragoman {

// A value in a data file: an object, a list, a text, a number or a flag. Cheap to copy; the copies
// share the parsed file, which lives as long as one of them. Each function that expects another
// kind of value than this one is throws Error(syntax), which names the file.
class DataValue {
 public:
  // Parses JSON, in which comments are allowed. Throws Error(syntax) with the line.
  static DataValue parse(std::string_view json, std::string_view file);

  // The member of an object. at() throws Error(syntax) where it is missing.
  DataValue at(std::string_view key) const;
  std::optional<DataValue> find(std::string_view key) const;
  bool contains(std::string_view key) const { return find(key).has_value(); }

  // The members of an object, sorted by key.
  std::vector<std::pair<std::string, DataValue>> items() const;
  std::vector<DataValue> list() const;
  std::vector<std::string> texts() const;  // of a list of texts
  std::string text() const;
  double number() const;
  bool flag() const;

  // The value as a bool, a number, a std::string, a pair (a list of two), or a container or map (an
  // object) of these. Throws Error(syntax) for a number that the type can't hold.
  template <typename T>
  T as() const;
  template <typename T>
  void get_to(T& value) const {
    value = as<T>();
  }

 private:
  struct Node;
  explicit DataValue(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
  DataValue child(const Node& node) const { return DataValue({node_, &node}); }
  const Node& expect(int kind, const char* name) const;
  [[noreturn]] void fail(const std::string& cause) const;

  std::shared_ptr<const Node> node_;
};

// What finds a module's built-in file by its name: the embedded() of its "embedded.h".
using EmbeddedFiles = std::optional<std::string_view> (*)(std::string_view name);

// The data file LANGUAGE.KIND.json of a module, or nothing where the language has none.
std::optional<DataValue> language_file(EmbeddedFiles embedded, std::string_view language,
                                       std::string_view kind);

// What was loaded for each language, kept for the life of the cache. Thread-safe.
template <typename Data>
class LanguageCache {
 public:
  // The language's data, which load(language) makes when they are first asked for. The reference
  // stays valid as long as the cache. `language` is the primary subtag, or the whole tag where the
  // region matters. `load` must not use this cache.
  template <typename Load>
  const Data& get(std::string_view language, Load&& load) {
    const std::scoped_lock lock(mutex_);
    auto at = loaded_.find(language);
    if (at == loaded_.end()) at = loaded_.emplace(language, load(language)).first;
    return at->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, Data, std::less<>> loaded_;  // its nodes never move
};

template <typename T>
T DataValue::as() const {
  if constexpr (std::same_as<T, bool>) {
    return flag();
  } else if constexpr (std::integral<T>) {
    const double value = number();
    const double limit = std::ldexp(1.0, std::numeric_limits<T>::digits);
    if (std::trunc(value) != value || value < (std::is_signed_v<T> ? -limit : 0) ||
        value >= limit) {
      fail("a whole number is expected, not " + std::to_string(value));
    }
    return static_cast<T>(value);
  } else if constexpr (std::floating_point<T>) {
    return static_cast<T>(number());
  } else if constexpr (std::same_as<T, std::string>) {
    return text();
  } else if constexpr (requires { typename T::mapped_type; }) {
    T map;
    for (const auto& [key, value] : items()) {
      map.emplace(key, value.template as<typename T::mapped_type>());
    }
    return map;
  } else if constexpr (requires { typename T::first_type; }) {
    const std::vector<DataValue> both = list();
    if (both.size() != 2) fail("a list of two is expected");
    return {both[0].as<typename T::first_type>(), both[1].as<typename T::second_type>()};
  } else {
    T values;
    for (const DataValue& value : list()) {
      values.insert(values.end(), value.as<typename T::value_type>());
    }
    return values;
  }
}

}  // namespace dragoman
