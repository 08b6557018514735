// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

// A BCP 47 language tag in canonical form: parse("EN_us") == parse("en-US"). It is always well
// formed.
class LangTag {
 public:
  // "und", the undetermined language.
  LangTag() = default;

  // Throws Error(usage) if `tag` is not a BCP 47 tag (underscores count as hyphens).
  static LangTag parse(std::string_view tag);

  // The language that people call so, in English, French or the language itself: "French",
  // "français", "allemand"; nothing for other names.
  static std::optional<LangTag> called(std::string_view name);

  const std::string& str() const { return tag_; }
  // The primary language subtag alone: "fr" of "fr-CA".
  std::string_view language() const;
  // Other names of the language, without region, as used in file names: "fra" (ISO 639-2/T),
  // "French".
  std::string three_letters() const;
  std::string english_name() const;
  // Whether CLDR knows the language: by the syntax alone, many short words are tags.
  bool is_known() const;

  friend auto operator<=>(const LangTag&, const LangTag&) = default;

 private:
  std::string tag_ = "und";
};

}  // namespace dragoman
