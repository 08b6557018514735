// SPDX-License-Identifier: Apache-2.0
#include "qa/words/surface_data.h"

#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>

#include "embedded.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

using Json = nlohmann::json;
using Pairs = std::vector<std::pair<std::string, std::string>>;

HashedWords hashed(const Json& json, const char* key) {
  HashedWords words;
  for (const auto& word : json.at(key)) words.insert(folded_hash(word.get<std::string>()));
  return words;
}

SurfaceWords load(const std::string& language) {
  const auto text = embedded(language + ".surface.json");
  if (!text) return {};
  const auto json = Json::parse(*text, nullptr, true, true);
  const auto& marks = json.at("typography");
  const auto list = [&](const char* key) { return marks.at(key).get<std::vector<std::string>>(); };
  return {.doubled = hashed(json, "doubled_words"),
          .function = hashed(json, "function_words"),
          .variants = json.at("spelling_variants").get<Pairs>(),
          .endings = json.at("endings").get<Pairs>(),
          .typography = {list("space_before"), list("no_space_before"), list("space_after"),
                         list("foreign_quotes"), marks.at("forms").get<Pairs>()}};
}

}  // namespace

const SurfaceWords& surface_words(const LangTag& language) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<SurfaceWords>, std::less<>> loaded;
  const std::lock_guard lock(mutex);
  auto at = loaded.find(language.language());
  if (at == loaded.end()) {
    const std::string name(language.language());
    at = loaded.emplace(name, std::make_unique<SurfaceWords>(load(name))).first;
  }
  return *at->second;
}

}  // namespace dragoman::qa
