// SPDX-License-Identifier: Apache-2.0
#include "qa/words/speller.h"

#include <memory>

#include "corpus/base/language_data.h"

#if DRAGOMAN_HAS_NUSPELL
#include <nuspell/dictionary.hxx>

#include "qa/words/dictionary_files.h"
#endif

namespace dragoman::qa {
namespace {

#if DRAGOMAN_HAS_NUSPELL

class Nuspell : public Speller {
 public:
  explicit Nuspell(const std::filesystem::path& affixes) { dictionary_.load_aff_dic(affixes); }
  bool knows(std::string_view word) const override { return dictionary_.spell(word); }

 private:
  nuspell::Dictionary dictionary_;
};

std::unique_ptr<Speller> load(const LangTag& language) {
  const auto files = find_dictionary(language);
  if (!files) return nullptr;
  try {
    return std::make_unique<Nuspell>(files->affixes);
  } catch (const nuspell::Dictionary_Loading_Error&) {
    return nullptr;  // a damaged file counts as none
  }
}

#else

std::unique_ptr<Speller> load(const LangTag&) { return nullptr; }

#endif

}  // namespace

const Speller* speller(const LangTag& language) {
  static LanguageCache<std::unique_ptr<Speller>> cache;
  return cache.get(language.str(), [&](std::string_view) { return load(language); }).get();
}

}  // namespace dragoman::qa
