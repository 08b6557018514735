// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::qa {

// Strips inflectional endings, as data/LANGUAGE.surface.json lists them: just enough to find terms.
class Stems {
 public:
  // Pairs of an ending and its replacement, the longest ending first.
  explicit Stems(std::vector<std::pair<std::string, std::string>> endings);

  // The hash of the folded word without its ending: the same for "State" and "states".
  std::uint64_t hash(std::string_view word);

 private:
  std::vector<std::pair<std::string, std::string>> endings_;
  std::string folded_;
};

// Appends the hashes of the stems of the words in `text`, in order.
void append_stems(std::string_view text, Stems& stems, std::vector<std::uint64_t>& hashes);

}  // namespace dragoman::qa
