// SPDX-License-Identifier: Apache-2.0
#include "align/words/terms.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <unordered_map>
#include <utility>

#include "align/words/model_one.h"
#include "corpus/text/fields.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestTerm = 300;  // bytes; longer segments are sentences

// See TermList; empty for text without a letter or digit.
std::string key_of(std::string_view text) {
  // So many letters tell words of a family apart ("interpretation", "interdiction").
  constexpr std::size_t kLetters = 8;
  std::vector<std::string> words;
  std::size_t letters = 0;  // of the last word; 0 after its end
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (!is_letter(c) && !is_digit(c)) {
      letters = 0;
      continue;
    }
    if (letters++ == 0) words.emplace_back();
    if (letters <= kLetters) append_utf8(fold(c), words.back());
    if (is_written_without_spaces(c)) letters = 0;
  }
  std::sort(words.begin(), words.end());
  std::string key;
  for (const std::string& word : words) {
    key += word;
    key += ' ';
  }
  return key;
}

template <typename Visit>
void each_name(std::string_view names, Visit&& visit) {
  while (!names.empty()) visit(take(names, '|'));
}

TermList::Index index_of(const std::vector<Term>& terms, std::string_view Term::*side) {
  TermList::Index index;
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    each_name(terms[term].*side, [&](std::string_view name) {
      const std::string key = key_of(name);
      if (key.empty()) return;
      // Some names of a term differ only in what a key leaves out.
      std::vector<std::uint32_t>& same = index[key];
      if (same.empty() || same.back() != term) same.push_back(term);
    });
  }
  return index;
}

// The segments that are a term, by term.
using Occurrences = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

Occurrences find_names(const TermList::Index& names, const Document& document) {
  Occurrences found;
  for (std::uint32_t k = 0; k < document.segments.size(); ++k) {
    const std::string_view text = document.text(document.segments[k]);
    if (text.size() > kLongestTerm) continue;
    const auto terms = names.find(key_of(text));
    if (terms == names.end()) continue;
    for (const std::uint32_t term : terms->second) found[term].push_back(k);
  }
  return found;
}

}  // namespace

TermList list_terms(std::vector<Term> terms) {
  TermList list;
  list.source = index_of(terms, &Term::source);
  list.target = index_of(terms, &Term::target);
  list.terms = std::move(terms);
  return list;
}

std::vector<KnownPair> find_terms(const TermList& terms, const Document& source,
                                  const Document& target) {
  if (terms.terms.empty()) return {};
  const Occurrences in_target = find_names(terms.target, target);
  // Terms of the same words are the same evidence.
  std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> found;
  for (const auto& [term, units] : find_names(terms.source, source)) {
    const auto counterpart = in_target.find(term);
    if (counterpart == in_target.end() || counterpart->second.size() != units.size()) continue;
    found.emplace(units, counterpart->second);
  }
  std::vector<KnownPair> pairs;
  for (const auto& [source_units, target_units] : found) {
    pairs.push_back({source_units, target_units});
  }
  return pairs;
}

Background background_of(const TermList& terms, const Vocabulary& vocabulary) {
  Vocabulary words;
  Features source, target;
  std::vector<Bead> pairs;
  const auto first_name = [](std::string_view names) { return take(names, '|'); };
  for (const Term& term : terms.terms) {
    const std::uint32_t unit = source.size();
    append_unit(first_name(term.source), kNoLabel, words, source);
    append_unit(first_name(term.target), kNoLabel, words, target);
    pairs.push_back({{unit, unit + 1}, {unit, unit + 1}, 1});
  }
  const Unigram source_unigram(source, words.size());
  const Unigram target_unigram(target, words.size());
  const PairCounts counts =
      count_translations(source, target, pairs, source_unigram, target_unigram, {});
  constexpr float kChance = 0.5F;  // of a count: a word that few terms have is seldom sure
  constexpr float kLeast = 0.04F;  // rarer translations are chance
  Background found;
  for (std::size_t k = 0; k < counts.source.size(); ++k) {
    const std::uint32_t s = counts.source[k];
    const std::uint32_t t = counts.target[k];
    const auto from = vocabulary.find(words[s].text);
    const auto to = vocabulary.find(words[t].text);
    if (!from || !to) continue;
    const auto share = [](float count, std::uint32_t all) {
      return std::min((count - kChance) / static_cast<float>(all), 1.0F);
    };
    const float forward = share(counts.forward[k], source_unigram.count(s));
    const float backward = share(counts.backward[k], target_unigram.count(t));
    if (forward >= kLeast) found.forward.push_back({*from, *to, forward});
    if (backward >= kLeast) found.backward.push_back({*to, *from, backward});
  }
  return found;
}

}  // namespace dragoman
