// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// Endings that a word may take without becoming another word, by language, as
// data/LANG.surface.json lists them: no more than a search for terms needs.
class Stems {
 public:
  // The longest ending first; `ending` is replaced by what goes with it.
  explicit Stems(std::vector<std::pair<std::string, std::string>> endings);

  // The hash of the folded word without its ending: the same for "State" and "states". A word
  // without letters that go off keeps them all.
  std::uint64_t hash(std::string_view word);

 private:
  std::vector<std::pair<std::string, std::string>> endings_;
  std::string folded_;
};

// The words' stems in `text`, in order.
void append_stems(std::string_view text, Stems& stems, std::vector<std::uint64_t>& hashes);

}  // namespace dragoman::qa
