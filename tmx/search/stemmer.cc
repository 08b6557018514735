// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/stemmer.h"

#include <libstemmer.h>

#include <new>
#include <string>

namespace dragoman::tmx {

std::optional<Stemmer> Stemmer::find(std::string_view language) {
  // Snowball knows its algorithms by ISO 639 codes as well as by name.
  sb_stemmer* stemmer = sb_stemmer_new(std::string(language).c_str(), nullptr);
  if (stemmer == nullptr) return {};
  return Stemmer(stemmer);
}

std::string_view Stemmer::stem(std::string_view word) const {
  const auto* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

}  // namespace dragoman::tmx
