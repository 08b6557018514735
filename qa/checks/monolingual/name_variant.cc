// SPDX-License-Identifier: Apache-2.0
//
// Names that the document spells in two ways.
#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::size_t kLeastLetters = 6;
constexpr std::size_t kMostNotes = 6;
constexpr std::size_t kOften = 3;
// A text with more slips transliterates names of many persons.
constexpr std::ptrdiff_t kMostSlips = 3;

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>{}(word);
  }
};

template <typename Value>
using ByWord = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

// A word that is written with a capital within sentences.
struct Name {
  std::string written;
  std::size_t count = 0;
  Spot first;
  std::string before;  // the name before its first, if any: "Hassan" of "Hassan Wirajuda"
};

// Calls `use` with each word of plain letters: where it begins and ends.
template <typename Use>
void for_each_word(std::string_view text, Use&& use) {
  // Most text is ASCII, where the byte is enough.
  const auto is_plain = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return (c | 0x20U) - 'a' < 26U || c - 0x30U < 10U;
  };
  const auto skip_word = [&](std::size_t at) {
    while (at < text.size()) {
      if (is_plain(at)) {
        ++at;
        continue;
      }
      if (static_cast<unsigned char>(text[at]) < 0x80) break;
      std::size_t after = at;
      if (!is_letter_or_digit(next_char(text, after))) break;
      at = after;
    }
    return at;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = skip_word(at);
    if (end > at) {
      use(at, end);
      at = end;
    } else {
      next_char(text, at);
    }
  }
}

bool begins_sentence(std::string_view text, std::size_t begin) {
  while (begin > 0) {
    const char32_t c = previous_char(text, begin);
    if (is_space(c)) continue;
    return !(is_letter_or_digit(c) || c == U',' || c == U')' || c == U'\'' || c == 0x2019 ||
             c == U'-');
  }
  return true;
}

// A capital followed by small letters only.
bool is_name(std::string_view word) {
  std::size_t at = 0;
  if (!is_upper(next_char(word, at))) return false;
  std::size_t letters = 1;
  for (; at < word.size(); ++letters) {
    if (!is_lower(next_char(word, at))) return false;
  }
  return letters >= kLeastLetters;
}

std::vector<Name> read_names(const DocumentFacts& text) {
  std::vector<Name> names;
  ByWord<std::size_t> known;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view in = text.text(segment);
    std::string_view before;
    std::size_t before_end = 0;
    for_each_word(in, [&](std::size_t begin, std::size_t end) {
      const std::string_view word = in.substr(begin, end - begin);
      const auto first = static_cast<unsigned char>(word[0]);
      if ((first < 'A' || first > 'Z') && first < 0x80) {
        before = {};
        return;
      }
      const bool joined = !before.empty() && begin == before_end + 1 && in[before_end] == ' ';
      if (is_name(word) && !begins_sentence(in, begin)) {
        auto found = known.find(word);
        if (found == known.end()) {
          found = known.emplace(std::string(word), names.size()).first;
          names.push_back(
              {std::string(word),
               0,
               {{}, segment, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
               joined ? std::string(before) : std::string()});
        }
        ++names[found->second].count;
      }
      before = word;
      before_end = end;
    });
  }
  return names;
}

enum class Variance {
  none,
  marks,   // accents, case
  slip,    // a letter too many, too few, or two that changed places
  letter,  // another letter, which may make another name: Ireland, Iceland
};

// How the names differ, if in no more than one letter that no inflection, doubling or usage
// explains.
Variance variance(std::u32string_view a, std::u32string_view b) {
  constexpr std::size_t kEnding = 2;
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t head = 0;
  while (head < a.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  if (head == 0 || tail < kEnding) return Variance::none;
  const std::u32string_view odd_a = a.substr(head, a.size() - head - tail);
  const std::u32string_view odd_b = b.substr(head, b.size() - head - tail);
  if (odd_a.size() == 2 && odd_b.size() == 2) {
    return odd_a[0] == odd_b[1] && odd_a[1] == odd_b[0] ? Variance::slip : Variance::none;
  }
  if (odd_b.size() != 1 || odd_a.size() > 1) return Variance::none;
  // Mohamed, Mohammed; Organisation, Organization; Yurievich, Yuryevich.
  if (odd_a.empty()) {
    const bool is_usage = b[head] == b[head - 1] || odd_b == U"y" || odd_b == U"h";
    return is_usage ? Variance::none : Variance::slip;
  }
  const auto are = [&](std::u32string_view one, std::u32string_view other) {
    return (odd_a == one && odd_b == other) || (odd_a == other && odd_b == one);
  };
  return are(U"s", U"z") || are(U"i", U"y") || are(U"c", U"k") ? Variance::none : Variance::letter;
}

Variance variance_of(const Name& a, const Name& b) {
  const std::string one = fold(a.written);
  const std::string two = fold(b.written);
  if (one == two) return Variance::marks;
  // Two differences, an accent's besides, make another name.
  const auto marks = [](const std::string& word) {
    const std::u32string letters = characters_of(word);
    return std::count_if(letters.begin(), letters.end(),
                         [](char32_t c) { return fold(c) != to_lower(c); });
  };
  if (marks(a.written) != marks(b.written)) return Variance::none;
  return variance(characters_of(one), characters_of(two));
}

// Pairs of names that may differ in no more than a letter: a word without one of its letters is the
// key of all that differ from it by that one.
std::vector<std::pair<std::size_t, std::size_t>> near_pairs(const std::vector<Name>& names) {
  constexpr std::size_t kMostAlike = 8;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  for (std::uint32_t k = 0; k < names.size(); ++k) {
    const std::u32string folded = characters_of(fold(names[k].written));
    const auto add = [&](std::size_t without) {
      std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
      for (std::size_t i = 0; i < folded.size(); ++i) {
        if (i != without) hash = (hash ^ folded[i]) * 0x100000001B3U;
      }
      keys.emplace_back(hash, k);
    };
    add(folded.size());
    for (std::size_t i = 1; i < folded.size(); ++i) {
      if (folded[i] != folded[i - 1]) add(i);
    }
  }
  std::sort(keys.begin(), keys.end());
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t first = 0; first < keys.size();) {
    std::size_t last = first;
    while (last < keys.size() && keys[last].first == keys[first].first) ++last;
    const std::size_t end = std::min(last, first + kMostAlike);
    for (std::size_t a = first; a < end; ++a) {
      for (std::size_t b = a + 1; b < end; ++b) {
        if (keys[a].second != keys[b].second) pairs.emplace_back(keys[a].second, keys[b].second);
      }
    }
    first = last;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// Those of `words` (folded) that the text writes in small letters too.
ByWord<bool> common_words(const DocumentFacts& text, ByWord<bool> words) {
  std::bitset<32 * 32> starts;  // the first two letters of the words
  const auto start = [](std::string_view word) {
    return (static_cast<unsigned char>(word[0]) & 31U) * 32 +
           (static_cast<unsigned char>(word[1]) & 31U);
  };
  for (const auto& [word, is_common] : words) starts.set(start(word));
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view in = text.text(segment);
    for_each_word(in, [&](std::size_t begin, std::size_t end) {
      const std::string_view word = in.substr(begin, end - begin);
      const auto first = static_cast<unsigned char>(word[0]);
      if (first < 'a' || word.size() < kLeastLetters) return;
      const bool plain_start = first < 0x80 && static_cast<unsigned char>(word[1]) < 0x80;
      if (plain_start && !starts.test(start(word))) return;
      std::size_t at = 0;
      if (!is_lower(next_char(word, at))) return;
      const auto found = words.find(fold(word));
      if (found != words.end()) found->second = true;
    });
  }
  return words;
}

struct Variant {
  const Name* rare;
  const Name* usual;
  Variance how;
};

bool are_one_person(const Name& a, const Name& b) {
  return !a.before.empty() && a.before == b.before;
}

bool is_sure(const Variant& variant) {
  if (variant.how == Variance::marks) return false;
  const bool is_rare = variant.rare->count == 1 && variant.usual->count >= kOften;
  return is_rare || (are_one_person(*variant.rare, *variant.usual) &&
                     variant.rare->count < variant.usual->count);
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const std::vector<Name> names = read_names(text);
  std::vector<Variant> variants;
  ByWord<bool> common;
  for (const auto& [one, two] : near_pairs(names)) {
    const Variance how = variance_of(names[one], names[two]);
    if (how == Variance::none) continue;
    const bool one_rarer = names[one].count < names[two].count;
    variants.push_back(
        {one_rarer ? &names[one] : &names[two], one_rarer ? &names[two] : &names[one], how});
    common.emplace(fold(names[one].written), false);
    common.emplace(fold(names[two].written), false);
  }
  if (variants.empty()) return;
  common = common_words(text, std::move(common));
  std::erase_if(variants, [&](const Variant& variant) {
    const Name& rare = *variant.rare;
    const Name& usual = *variant.usual;
    // One sentence lists what somebody is also called.
    return common[fold(rare.written)] || common[fold(usual.written)] ||
           rare.first.segment == usual.first.segment ||
           (variant.how == Variance::letter && !are_one_person(rare, usual));
  });
  const auto slips = std::count_if(variants.begin(), variants.end(), [](const Variant& variant) {
    return is_sure(variant) && !are_one_person(*variant.rare, *variant.usual);
  });
  std::size_t notes = 0;
  for (const Variant& variant : variants) {
    const auto& [rare, usual, how] = variant;
    const bool same_person = are_one_person(*rare, *usual);
    const bool sure = is_sure(variant) && (same_person || slips <= kMostSlips);
    if (!sure && ++notes > kMostNotes) continue;
    Finding finding;
    finding.severity = sure ? Severity::warning : Severity::info;
    finding.confidence = sure ? (same_person ? 0.85F : 0.7F) : 0.4F;
    finding.message = {"A name is spelled {1} here, but {2} elsewhere ({3} times).",
                       {rare->written, usual->written, std::to_string(usual->count)}};
    finding.spots = {rare->first, usual->first};
    finding.values = {rare->written, usual->written};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kNameVariant = {
    .name = "name-variant",
    .purpose = "A name that is spelled in two ways.",
    .wrong = "Hassan Wirajuda … Hassan Wirajuda … Hassan Wirayuda",
    .right = "Hassan Wirajuda … Mr. Wirajuda",
    .inside = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
