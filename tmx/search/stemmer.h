// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string_view>

struct sb_stemmer;

namespace dragoman::tmx {

// Reduces words of one language to the stem that their inflected forms share: the Snowball
// algorithms. Not thread-safe.
class Stemmer {
 public:
  // The stemmer of a primary language subtag ("fr"); nothing if Snowball has none.
  static std::optional<Stemmer> find(std::string_view language);

  // The stem of a word in lower case, NFC. Valid until the next call.
  std::string_view stem(std::string_view word) const;

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  explicit Stemmer(sb_stemmer* stemmer) : stemmer_(stemmer) {}
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace dragoman::tmx
