// SPDX-License-Identifier: Apache-2.0
#include "qa/words/endings.h"

#include <algorithm>

#include "corpus/base/error.h"

namespace dragoman::qa {

Endings endings_of(const DataValue& file) {
  Endings endings;
  if (const auto data = file.find("endings")) data->get_to(endings);
  return endings;
}

std::vector<std::string> inflected(const std::string& word, const Endings& endings) {
  const std::size_t mark = word.find('|');
  if (mark == std::string::npos) return std::vector<std::string>(1, word);
  const std::size_t end = std::min(word.find(' ', mark), word.size());
  const std::string name = word.substr(mark + 1, end - mark - 1);
  const auto forms = endings.find(name);
  if (forms == endings.end()) {
    throw Error(Errc::syntax, {}, "\"" + word + "\": the ending \"" + name + "\" is not listed",
                "add it to \"endings\" of the data file");
  }
  std::vector<std::string> words;
  for (const std::string& form : forms->second) {
    std::string inflected_word = word.substr(0, mark);
    inflected_word += form;
    inflected_word += word.substr(end);
    for (std::string& one : inflected(inflected_word, endings)) words.push_back(std::move(one));
  }
  return words;
}

}  // namespace dragoman::qa
