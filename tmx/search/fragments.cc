// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/fragments.h"

#include <optional>
#include <span>
#include <string>

#include "tmx/index/language_layers.h"
#include "tmx/index/phrase_entries.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

bool occurs(const LanguageLayers& layers, const DeltaIndex& newer,
            std::span<const std::optional<WordId>> words) {
  PhraseIds phrase;
  for (const auto& word : words) {
    if (!word) return false;
    phrase.push_back({*word});
  }
  const auto in_file = [&](std::uint32_t entry) {
    return std::ranges::any_of(layers.file->texts_of(entry), [&](std::uint32_t at) {
      return !newer.hides(layers.file->texts[at].unit);
    });
  };
  const auto in_delta = [&](std::uint32_t entry) { return layers.delta->there(entry); };
  return (layers.file != nullptr &&
          !entries_with_phrase(*layers.file, phrase, 1, in_file).empty()) ||
         (layers.delta != nullptr &&
          !entries_with_phrase(*layers.delta, phrase, 1, in_delta).empty());
}

bool is_meaningful(const LanguageLayers& layers, std::span<const std::optional<WordId>> words) {
  return std::ranges::any_of(words, [&](const auto& word) { return !layers.is_common(*word); });
}

// The words as a phrase to search for; a space inside a number must not split it.
std::string phrase_of(const MatchWords& words, std::size_t begin, std::size_t end) {
  std::string phrase;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) phrase += ' ';
    for (const char c : words.key(words.words[i])) {
      if (c == ' ') {
        phrase += "\u00A0";
      } else {
        phrase += c;
      }
    }
  }
  return phrase;
}

}  // namespace

std::vector<Fragment> find_fragments(LiveIndex& index, Concordance& concordance,
                                     const FragmentQuery& query) {
  index.refresh();
  const LanguageLayers layers = layers_of(index, query.source.language());
  MatchWords words;
  split_match_words(query.text, {}, words);
  std::vector<std::optional<WordId>> ids;
  for (const MatchWord& word : words.words) ids.push_back(layers.find(words.key(word)));

  std::vector<Fragment> fragments;
  const std::size_t least = std::max<std::size_t>(1, query.least_words);
  std::size_t end = 0;  // the words up to here are known to occur together
  for (std::size_t begin = 0; begin + least <= ids.size(); ++begin) {
    const std::size_t before = end;
    const auto stand = [&](std::size_t to) {
      return to <= ids.size() &&
             occurs(layers, index.delta(), std::span(ids).subspan(begin, to - begin));
    };
    if (end < begin + least) {
      if (!stand(begin + least)) continue;
      end = begin + least;
    }
    while (stand(end + 1)) ++end;
    if (end == before || !is_meaningful(layers, std::span(ids).subspan(begin, end - begin))) {
      continue;
    }
    const std::string phrase = phrase_of(words, begin, end);
    ConcordanceAnswer found = concordance.search(
        {.phrase = phrase, .language = query.source, .other = query.target, .limit = query.limit});
    if (found.hits.empty()) continue;
    fragments.push_back({{words.words[begin].begin, words.words[end - 1].end},
                         end - begin,
                         std::move(found.hits),
                         found.more});
  }
  return fragments;
}

}  // namespace dragoman::tmx
