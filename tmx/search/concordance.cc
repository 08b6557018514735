// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/concordance.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"
#include "tmx/index/language_layers.h"
#include "tmx/index/phrase_entries.h"
#include "tmx/search/phrase_pattern.h"
#include "tmx/search/word_links.h"
#include "tmx/store/store_export.h"

namespace dragoman::tmx {
namespace {

// The number of different texts that one search considers unless all are asked for.
constexpr std::size_t kMostEntries = 1'000;
constexpr std::size_t kMostFilteredEntries = 20'000;

// The words of a vocabulary, or their stems if there is a stemmer, without case and accents and in
// order, so that a prefix is a range.
class FoldedWords {
 public:
  explicit FoldedWords(const Stemmer* stemmer) : stemmer_(stemmer) {}

  // Adds words, the first of which has the number `first`.
  template <typename Words>
  void add(const Words& words, WordId first) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const std::string_view word = words.word(i);
      forms_.emplace_back(stemmer_ == nullptr ? fold(word) : folded_stem(word, *stemmer_),
                          first + i);
    }
    std::ranges::sort(forms_);
  }

  // The numbers of the words that match, ascending.
  std::vector<WordId> matching(const WordPattern& pattern) const {
    std::vector<WordId> ids;
    const auto visit = [&](std::string_view begin, auto matches) {
      for (auto at = std::ranges::lower_bound(forms_, begin, {}, &Word::first);
           at != forms_.end() && at->first.starts_with(begin); ++at) {
        if (matches(at->first)) ids.push_back(at->second);
        if (!pattern.has_wildcard() && at->first.size() > begin.size()) break;
      }
    };
    if (stemmer_ == nullptr) {
      visit(std::string_view(pattern.text).substr(0, pattern.fixed),
            [&](std::string_view form) { return pattern.matches(form); });
    } else {
      visit(pattern.stem, [&](std::string_view form) { return form == pattern.stem; });
    }
    std::ranges::sort(ids);
    return ids;
  }

 private:
  using Word = std::pair<std::string, WordId>;
  const Stemmer* stemmer_;
  std::vector<Word> forms_;
};

// By which words the phrases of a language are found.
struct LanguageWords {
  explicit LanguageWords(std::string_view language) : stemmer(Stemmer::find(language)) {}

  std::optional<Stemmer> stemmer;
  std::optional<FoldedWords> folded;   // of the file, from the first search on
  std::optional<FoldedWords> stemmed;  // of the file, from the first search by stems on
};

struct Found {
  std::int64_t changed = 0;
  UnitId unit = 0;
  std::size_t variant = 0;
};

std::size_t most_entries(const ConcordanceQuery& query) {
  if (query.limit == 0) return std::numeric_limits<std::size_t>::max();
  return query.filter ? kMostFilteredEntries : kMostEntries;
}

}  // namespace

struct Concordance::Impl {
  explicit Impl(LiveIndex& index) : live(index) {}

  // The words of each pattern, as the layers number them.
  static PhraseIds phrase_ids(LanguageWords& words, const std::vector<WordPattern>& patterns,
                              const LanguageLayers& layers) {
    PhraseIds ids;
    for (const WordPattern& pattern : patterns) {
      const Stemmer* stemmer = pattern.stem.empty() ? nullptr : &*words.stemmer;
      auto& known = stemmer == nullptr ? words.folded : words.stemmed;
      if (!known) {
        known.emplace(stemmer);
        if (layers.file != nullptr) known->add(layers.file->vocabulary, 0);
      }
      ids.push_back(known->matching(pattern));
      if (layers.delta == nullptr) continue;
      FoldedWords newer(stemmer);
      newer.add(layers.delta->new_words(), layers.delta->first_new_word());
      const auto more = newer.matching(pattern);
      ids.back().insert(ids.back().end(), more.begin(), more.end());
    }
    return ids;
  }

  std::vector<Found> find(LanguageWords& words, const LanguageLayers& layers,
                          const std::vector<WordPattern>& patterns, std::size_t most) const {
    const LanguageIndex* file = layers.file;
    const DeltaLanguage* delta = layers.delta;
    const PhraseIds phrase = phrase_ids(words, patterns, layers);
    std::vector<Found> found;
    if (delta != nullptr) {
      const auto there = [delta](std::uint32_t entry) { return delta->there(entry); };
      for (const std::uint32_t entry : entries_with_phrase(*delta, phrase, most, there)) {
        const TextRow& text = delta->text(entry);
        found.push_back({live.delta().unit(text.unit).changed, text.unit, text.variant});
      }
    }
    if (file != nullptr) {
      const auto any = [](std::uint32_t) { return true; };
      for (const std::uint32_t entry : entries_with_phrase(*file, phrase, most, any)) {
        for (const std::uint32_t at : file->texts_of(entry)) {
          const TextRow& text = file->texts[at];
          if (live.delta().hides(text.unit)) continue;
          found.push_back({live.file()->unit(text.unit).changed, text.unit, text.variant});
        }
      }
    }
    return found;
  }

  // Takes in what is new, and forgets the words of a file that was replaced.
  void refresh() {
    live.refresh();
    if (words_file != live.files()) languages.clear();
    words_file = live.files();
  }

  void mark_counterparts(ConcordanceHit& hit, const MatchWords& words) {
    const auto& variants = hit.unit.unit.variants;
    const LangTag& language = variants[hit.variant].language;
    hit.counterparts.resize(variants.size());
    for (std::size_t i = 0; i < variants.size(); ++i) {
      if (variants[i].language.language() == language.language()) continue;
      split_match_words(variants[i].text, {}, translation);
      if (translation.text != variants[i].text) continue;
      hit.counterparts[i] = counterpart_ranges(links, {words, language}, hit.ranges,
                                               {translation, variants[i].language});
    }
  }

  LiveIndex& live;
  WordLinks links = WordLinks(live);
  MatchWords translation;
  std::map<std::string, LanguageWords, std::less<>> languages;
  std::uint64_t words_file = 0;  // which of the index's files they belong to
};

Concordance::Concordance(LiveIndex& index) : impl_(std::make_unique<Impl>(index)) {}
Concordance::~Concordance() = default;

ConcordanceAnswer Concordance::search(const ConcordanceQuery& query) {
  impl_->refresh();
  const std::string language(query.language.language());
  LanguageWords& known = impl_->languages.try_emplace(language, language).first->second;
  const Stemmer* stemmer = query.stems && known.stemmer ? &*known.stemmer : nullptr;
  const std::vector<WordPattern> patterns = phrase_patterns(query.phrase, stemmer);
  if (patterns.empty()) {
    throw Error(Errc::usage, {}, "the phrase to search for has no word", "name one");
  }
  std::vector<Found> found =
      impl_->find(known, layers_of(impl_->live, language), patterns, most_entries(query));
  std::ranges::sort(found, [](const Found& a, const Found& b) {
    return std::pair(a.changed, a.unit) > std::pair(b.changed, b.unit);
  });
  ConcordanceAnswer answer;
  MatchWords words;
  for (const Found& one : found) {
    auto unit = impl_->live.store().find(one.unit);
    if (!unit || one.variant >= unit->unit.variants.size()) continue;
    if (query.other && variant_in(unit->unit, *query.other) == nullptr) continue;
    if (query.filter && !passes(*unit, *query.filter)) continue;
    const Tuv& text = unit->unit.variants[one.variant];
    split_match_words(text.text, text.codes, words);
    std::vector<ByteRange> ranges = find_phrase(words, patterns, stemmer);
    if (ranges.empty()) continue;
    if (query.limit != 0 && answer.hits.size() == query.limit) {
      answer.more = true;
      break;
    }
    ConcordanceHit hit{std::move(*unit), one.variant, words.text, std::move(ranges), {}};
    impl_->mark_counterparts(hit, words);
    answer.hits.push_back(std::move(hit));
  }
  return answer;
}

}  // namespace dragoman::tmx
