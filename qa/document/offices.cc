// SPDX-License-Identifier: Apache-2.0
#include "qa/document/offices.h"

#include <algorithm>
#include <bitset>

#include "qa/words/words.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kMostComplement = 8;

using Words = std::vector<TextWord>;

// Where the modifiers of words[head] begin, which are added to the mention.
std::size_t read_before(const Words& words, std::size_t head, const InsideData& language,
                        OfficeMention& mention) {
  std::size_t start = head;
  while (start > 0 && words[start].mark == 0) {
    const auto modifier = language.office_before.find(words[start - 1].folded);
    if (modifier == language.office_before.end()) break;
    --start;
    mention.modifiers.insert(modifier->second);
  }
  return start;
}

// The number of the word after the modifiers after words[head].
std::size_t read_behind(const Words& words, std::size_t head, const InsideData& language,
                        OfficeMention& mention) {
  std::size_t next = head + 1;
  for (bool found = true; found && next < words.size() && words[next].mark == 0;) {
    found = false;
    for (const auto& [phrase, lemma] : language.office_behind) {
      const std::size_t behind = match_words(words, next, phrase);
      if (behind == 0) continue;
      mention.modifiers.insert(lemma);
      next = behind;
      found = true;
      break;
    }
  }
  return next;
}

void read_complement(const Words& words, std::size_t next, const InsideData& language,
                     OfficeMention& mention) {
  // "Minister said" has none.
  if (next >= words.size() || words[next].mark != 0) return;
  if (!language.office_takes_genitive && !language.is_function_word(words[next].folded)) return;
  std::size_t k = next;
  for (; k < words.size() && words[k].mark == 0; ++k) {
    if (language.is_function_word(words[k].folded)) continue;
    if (mention.complement.size() == kMostComplement) return;
    mention.complement.push_back(words[k].folded);
    mention.capitals.push_back(words[k].may_be_name());
    mention.ends.push_back(words[k].end);
  }
  mention.ended = true;
  // ", Hassan Wirajuda": capitals after the comma name the holder.
  if (k >= words.size() || (words[k].mark != U',' && words[k].mark != U'(')) return;
  std::size_t last = k;
  while (last < words.size() && words[last].capital && last - k < 4 &&
         (last == k || words[last].mark == 0 || words[last].mark == U'.')) {
    ++last;
  }
  if (last > k + 1) mention.holder = words[last - 1].folded;
}

// "United Nations" of "United Nations High Commissioner for Refugees" goes before the rest.
std::size_t read_body_before(const Words& words, std::size_t start, const std::vector<Fact>& facts,
                             const InsideData& language, OfficeMention& mention) {
  std::size_t first = start;
  if (language.office_takes_genitive) return start;
  while (first > 0 && start - first < 4 && words[first].mark == 0 && words[first - 1].capital &&
         !language.is_function_word(words[first - 1].folded)) {
    --first;
  }
  if (first == start) return start;
  const bool is_person = std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return fact.kind == FactKind::person && fact.begin < words[start].begin &&
           fact.end > words[first].begin;
  });
  if (is_person) return start;
  for (std::size_t k = first; k < start; ++k) {
    mention.complement.push_back(words[k].folded);
    mention.capitals.push_back(true);
    mention.ends.push_back(0);
  }
  return first;
}

// "Mr. Hassan Wirajuda, " before the office.
std::string holder_before(const Words& words, std::size_t start) {
  if (start == 0 || words[start].mark != U',') return {};
  std::size_t first = start;
  while (first > 0 && start - first < 4 && words[first - 1].capital &&
         (first == start || words[first].mark == 0)) {
    --first;
  }
  return start - first < 2 ? std::string() : words[start - 1].folded;
}

// The first two letters that heads begin with, in either case.
using Starts = std::bitset<32 * 32>;

std::size_t start_of(std::string_view word) {
  return (static_cast<unsigned char>(word[0]) & 31U) * 32 +
         (static_cast<unsigned char>(word[1]) & 31U);
}

Starts starts_of(const InsideData::Lemmas& heads) {
  Starts starts;
  for (const auto& [head, lemma] : heads) starts.set(start_of(head));
  return starts;
}

// Whether the text may hold a head: most segments need not be split into words. Letters beyond
// ASCII are not looked at.
bool may_hold_head(std::string_view text, const InsideData& language, const Starts& starts) {
  const bool is_ascii = std::all_of(
      language.office_heads.begin(), language.office_heads.end(),
      [](const auto& head) { return static_cast<unsigned char>(head.first[0]) < 0x80; });
  if (!is_ascii) return true;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool letter = (c | 0x20U) - 'a' < 26U || c >= 0x80;
    if (letter && !in_word && at + 1 < text.size() && starts.test(start_of(text.substr(at, 2)))) {
      std::string word;
      for (std::size_t k = at; k < text.size() && word.size() < 24; ++k) {
        const auto d = static_cast<unsigned char>(text[k] | 0x20);
        if (d >= 0x80) return true;
        if (d < 'a' || d > 'z') break;
        word.push_back(static_cast<char>(d));
      }
      if (language.office_heads.contains(word)) return true;
    }
    in_word = letter;
  }
  return false;
}

}  // namespace

std::vector<OfficeMention> read_offices(const DocumentFacts& text, const InsideData& language) {
  std::vector<OfficeMention> mentions;
  if (language.office_heads.empty()) return mentions;
  const auto starts = starts_of(language.office_heads);
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view in = text.text(segment);
    if (!may_hold_head(in, language, starts)) continue;
    const Words words = split_words(in, language.unspaced);
    const auto& document = *text.document;
    const bool is_signature = document.blocks[document.segments[segment].block].kind ==
                              BlockKind::signature;  // the name before an office is a person's
    for (std::size_t k = 0; k < words.size(); ++k) {
      const auto head = language.office_heads.find(words[k].folded);
      if (head == language.office_heads.end()) continue;
      OfficeMention mention;
      mention.head = head->second;
      const std::size_t start = read_before(words, k, language, mention);
      const std::size_t next = read_behind(words, k, language, mention);
      const std::size_t first =
          is_signature ? start
                       : read_body_before(words, start, text.facts[segment], language, mention);
      const std::size_t before = mention.complement.size();
      read_complement(words, next, language, mention);
      if (mention.complement.size() < 2 || mention.complement.size() == before) continue;
      mention.written = std::string(written(in, words[start], words[next - 1]));
      if (mention.holder.empty()) mention.holder = holder_before(words, first);
      mention.spot = {{}, segment, words[start].begin, words[next - 1].end};
      mentions.push_back(std::move(mention));
      k = next - 1;
    }
  }
  return mentions;
}

std::string title(const OfficeMention& mention, std::size_t words, const DocumentFacts& text) {
  std::uint32_t end = mention.spot.end;
  for (std::size_t k = 0; k < words; ++k) end = std::max(end, mention.ends[k]);
  return std::string(
      text.text(mention.spot.segment).substr(mention.spot.begin, end - mention.spot.begin));
}

std::size_t same_office(const OfficeMention& a, const OfficeMention& b) {
  if (a.head != b.head) return 0;
  const auto [end, other] = std::mismatch(a.complement.begin(), a.complement.end(),
                                          b.complement.begin(), b.complement.end());
  const auto shared = static_cast<std::size_t>(end - a.complement.begin());
  const auto begin = a.capitals.begin();
  if (shared < 2 || std::find(begin, begin + (end - a.complement.begin()), true) ==
                        begin + (end - a.complement.begin())) {
    return 0;
  }
  const bool a_ends = a.ended && shared == a.complement.size();
  const bool b_ends = b.ended && shared == b.complement.size();
  if (a_ends || b_ends) return shared;
  return shared >= 3 && a.capitals[shared - 1] ? shared : 0;
}

}  // namespace dragoman::qa
