// SPDX-License-Identifier: Apache-2.0
#include "qa/known_languages.h"

#include <algorithm>

#include "embedded.h"
#include "qa/checks/unsuited.h"

namespace dragoman::qa {
namespace {

bool has_file(std::string_view language, std::string_view kind) {
  return embedded(std::string(language) + "." + std::string(kind) + ".json").has_value();
}

// The languages that `knows` accepts. The names of the files are not listed anywhere, but there are
// few codes of two letters.
template <typename Knows>
std::vector<std::string> codes(Knows&& knows) {
  std::vector<std::string> languages;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'z'; ++second) {
      std::string code = {first, second};
      if (knows(code)) languages.push_back(std::move(code));
    }
  }
  return languages;
}

void add(const LangTag& language, std::vector<std::string>& languages) {
  std::string tag = language.str();
  if (std::find(languages.begin(), languages.end(), tag) == languages.end()) {
    languages.push_back(std::move(tag));
  }
}

// Adds the check if one of the languages that it runs on is not known.
void add_if_unknown(const Check& check, const std::vector<LangTag>& languages, Unchecked& result) {
  if (check.data.empty() || known_languages(check).size() < 2) return;
  bool unknown = false;
  for (const LangTag& language : languages) {
    if (knows_language(check, language) || unsuited(check, language) != nullptr) continue;
    add(language, result.languages);
    unknown = true;
  }
  if (unknown) result.checks.push_back(check.name);
}

}  // namespace

bool knows_language(const Check& check, const LangTag& language) {
  return check.data.empty() || has_file(language.language(), check.data);
}

std::vector<std::pair<std::string, std::string>> unsuited_languages(const Check& check) {
  std::vector<std::pair<std::string, std::string>> languages;
  for (std::string& code : codes([](auto& tag) { return has_file(tag, "unsuited"); })) {
    const char* reason = unsuited(check, LangTag::parse(code));
    if (reason != nullptr) languages.emplace_back(std::move(code), reason);
  }
  return languages;
}

std::vector<std::string> known_languages(const Check& check) {
  if (check.data.empty()) return {};
  return codes([&](auto& code) {
    return has_file(code, check.data) && unsuited(check, LangTag::parse(code)) == nullptr;
  });
}

Unchecked unchecked(const Bitext& bitext, const CheckChoice& choice) {
  Unchecked result;
  for (const Check* check : all_checks()) {
    if (choice.runs_between(*check)) {
      add_if_unknown(*check, {bitext.source.language, bitext.target.language}, result);
    } else if (choice.runs_inside(*check, true)) {
      add_if_unknown(*check, {bitext.target.language}, result);
    }
  }
  return result;
}

Unchecked unchecked(const Document& document, const CheckChoice& choice) {
  Unchecked result;
  for (const Check* check : all_checks()) {
    if (choice.runs_inside(*check, false)) add_if_unknown(*check, {document.language}, result);
  }
  return result;
}

}  // namespace dragoman::qa
