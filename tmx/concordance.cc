// SPDX-License-Identifier: Apache-2.0
#include "tmx/concordance.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "corpus/error.h"
#include "corpus/unicode.h"
#include "tmx/match_answer.h"
#include "tmx/phrase_pattern.h"
#include "tmx/word_links.h"

namespace dragoman::tmx {
namespace {

// Different texts that one search looks at.
constexpr std::size_t kMostEntries = 10'000;

// The words of a vocabulary without case and accents, in order, so that those that begin alike
// stand together.
class FoldedWords {
 public:
  // Takes in words, the first of which has the number `first`.
  void add(const VocabularyView& words, WordId first) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      folded_.emplace_back(fold(words.word(i)), first + i);
    }
    std::ranges::sort(folded_);
  }

  // The numbers of the words that match, ascending.
  std::vector<WordId> matching(const WordPattern& pattern) const {
    const std::string_view fixed = std::string_view(pattern.text).substr(0, pattern.fixed);
    std::vector<WordId> ids;
    for (auto at = std::ranges::lower_bound(folded_, fixed, {}, &Word::first);
         at != folded_.end() && at->first.starts_with(fixed); ++at) {
      if (pattern.matches(at->first)) ids.push_back(at->second);
      if (!pattern.has_wildcard() && at->first.size() > fixed.size()) break;
    }
    std::ranges::sort(ids);
    return ids;
  }

 private:
  using Word = std::pair<std::string, WordId>;
  std::vector<Word> folded_;
};

bool has(const std::vector<WordId>& ids, WordId word) {
  return std::ranges::binary_search(ids, word & ~kNumberBit);
}

bool has_phrase(std::span<const WordId> words, const std::vector<std::vector<WordId>>& phrase) {
  for (std::size_t i = 0; i + phrase.size() <= words.size(); ++i) {
    std::size_t same = 0;
    while (same < phrase.size() && has(phrase[same], words[i + same])) ++same;
    if (same == phrase.size()) return true;
  }
  return false;
}

// The entries that have the phrase, in order, at most so many.
template <typename Layer>
std::vector<std::uint32_t> entries_with_phrase(const Layer& layer,
                                               const std::vector<std::vector<WordId>>& phrase,
                                               std::size_t most) {
  const std::vector<WordId>* rarest = nullptr;
  std::size_t fewest = 0;
  for (const std::vector<WordId>& word : phrase) {
    std::size_t entries = 0;
    for (const WordId id : word) entries += layer.entries_with(id).size();
    if (rarest == nullptr || entries < fewest) {
      rarest = &word;
      fewest = entries;
    }
  }
  std::vector<std::uint32_t> united;
  std::span<const std::uint32_t> candidates;
  if (rarest->size() == 1) {
    candidates = layer.entries_with(rarest->front());
  } else {
    for (const WordId id : *rarest) {
      const auto entries = layer.entries_with(id);
      united.insert(united.end(), entries.begin(), entries.end());
    }
    std::ranges::sort(united);
    united.erase(std::ranges::unique(united).begin(), united.end());
    candidates = united;
  }
  std::vector<std::uint32_t> found;
  for (const std::uint32_t entry : candidates) {
    if (!has_phrase(layer.entry(entry), phrase)) continue;
    found.push_back(entry);
    if (found.size() == most) break;
  }
  return found;
}

struct Found {
  std::int64_t changed = 0;
  UnitId unit = 0;
  std::size_t place = 0;
};

}  // namespace

struct Concordance::Impl {
  explicit Impl(LiveIndex& index) : live(index) {}

  // The words of each pattern, as the layers number them.
  std::vector<std::vector<WordId>> phrase_ids(const std::string& language,
                                              const std::vector<WordPattern>& patterns,
                                              const LanguageIndex* file,
                                              const DeltaLanguage* delta) {
    const auto [place, is_new] = folded.try_emplace(language);
    if (is_new && file != nullptr) place->second.add(file->vocabulary, 0);
    FoldedWords newer;
    if (delta != nullptr) newer.add(delta->new_words(), delta->first_new_word());
    std::vector<std::vector<WordId>> ids;
    for (const WordPattern& pattern : patterns) {
      ids.push_back(place->second.matching(pattern));
      const auto more = newer.matching(pattern);
      ids.back().insert(ids.back().end(), more.begin(), more.end());
    }
    return ids;
  }

  std::vector<Found> find(const std::string& language, const std::vector<WordPattern>& patterns) {
    const LanguageIndex* file = live.file() == nullptr ? nullptr : live.file()->language(language);
    const DeltaLanguage* delta = live.delta().language(language);
    const auto phrase = phrase_ids(language, patterns, file, delta);
    std::vector<Found> found;
    if (delta != nullptr) {
      for (const std::uint32_t entry : entries_with_phrase(*delta, phrase, kMostEntries)) {
        if (!delta->there(entry)) continue;
        const TextRow& text = delta->text(entry);
        found.push_back({live.delta().unit(text.unit).changed, text.unit, text.place});
      }
    }
    if (file != nullptr) {
      for (const std::uint32_t entry : entries_with_phrase(*file, phrase, kMostEntries)) {
        for (const std::uint32_t at : file->texts_of(entry)) {
          const TextRow& text = file->texts[at];
          if (live.delta().hides(text.unit)) continue;
          found.push_back({live.file()->unit(text.unit).changed, text.unit, text.place});
        }
      }
    }
    return found;
  }

  // Takes in what is new, and forgets the words of a file that is no more.
  void refresh() {
    live.refresh();
    if (folded_file != live.files()) folded.clear();
    folded_file = live.files();
  }

  void mark_counterparts(ConcordanceHit& hit, const MatchWords& words) {
    const auto& variants = hit.unit.unit.variants;
    const LangTag& language = variants[hit.place].language;
    hit.counterparts.resize(variants.size());
    for (std::size_t i = 0; i < variants.size(); ++i) {
      if (variants[i].language.language() == language.language()) continue;
      split_match_words(variants[i].text, {}, translation);
      if (translation.text != variants[i].text) continue;
      hit.counterparts[i] = counterpart_stretches(links, {words, language}, hit.stretches,
                                                  {translation, variants[i].language});
    }
  }

  LiveIndex& live;
  WordLinks links = WordLinks(live);
  MatchWords translation;
  std::map<std::string, FoldedWords> folded;  // of the file's languages
  std::uint64_t folded_file = 0;              // which of the index's files that was
};

Concordance::Concordance(LiveIndex& index) : impl_(std::make_unique<Impl>(index)) {}
Concordance::~Concordance() = default;

ConcordanceAnswer Concordance::search(const ConcordanceQuery& query) {
  const std::vector<WordPattern> patterns = phrase_patterns(query.phrase);
  if (patterns.empty()) {
    throw Error(Errc::usage, {}, "there is no word in what is searched for", "name one");
  }
  impl_->refresh();
  std::vector<Found> found = impl_->find(std::string(query.language.language()), patterns);
  std::ranges::sort(found, [](const Found& a, const Found& b) {
    return std::pair(a.changed, a.unit) > std::pair(b.changed, b.unit);
  });
  ConcordanceAnswer answer;
  MatchWords words;
  for (const Found& one : found) {
    auto unit = impl_->live.store().find(one.unit);
    if (!unit || one.place >= unit->unit.variants.size()) continue;
    if (query.other && variant_in(unit->unit, *query.other) == nullptr) continue;
    const Tuv& text = unit->unit.variants[one.place];
    split_match_words(text.text, text.markup, words);
    std::vector<Stretch> stretches = find_phrase(words, patterns);
    if (stretches.empty()) continue;
    if (query.limit != 0 && answer.hits.size() == query.limit) {
      answer.more = true;
      break;
    }
    ConcordanceHit hit{std::move(*unit), one.place, words.text, std::move(stretches), {}};
    impl_->mark_counterparts(hit, words);
    answer.hits.push_back(std::move(hit));
  }
  return answer;
}

}  // namespace dragoman::tmx
