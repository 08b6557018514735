// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace dragoman {

// A BCP 47 language tag in canonical form: parse("EN_us") == parse("en-US"). There is no way to
// hold a malformed one.
class LangTag {
 public:
  // "und", the undetermined language.
  LangTag() = default;

  // Throws Error(usage) where `tag` is no BCP 47 tag (underscores count as hyphens).
  static LangTag parse(std::string_view tag);

  const std::string& str() const { return tag_; }
  // The primary language subtag alone: "fr" of "fr-CA".
  std::string_view language() const;
  // What people call the language in the names of files, without region: "fra" (ISO 639-2/T),
  // "French".
  std::string three_letters() const;
  std::string english_name() const;
  // Whether CLDR knows the language: the syntax alone would let many a short word pass.
  bool is_known() const;

  friend auto operator<=>(const LangTag&, const LangTag&) = default;

 private:
  std::string tag_ = "und";
};

}  // namespace dragoman
