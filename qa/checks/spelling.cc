// SPDX-License-Identifier: Apache-2.0
//
// Words that no dictionary knows. What the document itself shows to be a word of its own is learned
// first: what it writes with a capital, what it says often, what the other side has as well. A
// misspelling is surest where one letter less, more or other makes a word that the document uses.
#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/unicode.h"
#include "qa/checks/checks.h"
#include "qa/speller.h"
#include "qa/surface_words.h"
#include "qa/text_words.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::uint32_t kOften = 3;  // nobody misspells a word so often

struct Usage {
  std::uint32_t lower = 0;    // written in small letters
  std::uint32_t capital = 0;  // with a capital that no sentence asks for, or all in capitals
  std::uint32_t segment = 0;  // where it is first written in small letters
  Word word = {};
};

bool is_apostrophe_at(std::string_view text, std::size_t at, std::size_t& end) {
  if (at >= text.size()) return false;
  if (text[at] == '\'') {
    end = at + 1;
    return true;
  }
  if (text.substr(at).starts_with("’")) {
    end = at + std::string_view("’").size();
    return true;
  }
  return false;
}

bool is_joint(std::string_view gap) { return gap == "-" || gap == "'" || gap == "’" || gap == "‑"; }

bool all_lower(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (is_upper(next_char(word, at))) return false;
  }
  return true;
}

// Addresses, paths, codes, and abbreviations with their point.
bool is_part_of_code(std::string_view text, const Word& word) {
  constexpr std::string_view kCode = "@/\\_=+#&*[]()";
  const bool last = word.end >= text.size();
  if (word.begin > 0) {
    const char before = text[word.begin - 1];
    if (before == '.' || (before >= '0' && before <= '9')) return true;
    if (kCode.find(before) != std::string_view::npos && before != '(' && before != '[') return true;
  }
  if (last) return false;
  const char after = text[word.end];
  if (after == '.') return word.end + 1 < text.size();
  return kCode.find(after) != std::string_view::npos && after != ')' && after != ']';
}

// The word with its neighbours behind apostrophes and hyphens: "aujourd'hui", "vis-à-vis".
Word compound_of(std::string_view text, const std::vector<Word>& words, std::size_t k) {
  std::size_t first = k;
  std::size_t last = k;
  const auto joined = [&](std::size_t left) {
    return is_joint(text.substr(words[left].end, words[left + 1].begin - words[left].end));
  };
  while (first > 0 && joined(first - 1)) --first;
  while (last + 1 < words.size() && joined(last)) ++last;
  return {words[first].begin, words[last].end};
}

class Vocabulary {
 public:
  Vocabulary(const ReadText& text, const Speller& speller) : text_(text), speller_(speller) {
    std::vector<Word> words;
    for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
      const std::string_view line = text.text(segment);
      find_words(line, words);
      for (std::size_t k = 0; k < words.size(); ++k) count(line, words[k], segment, k == 0);
    }
    if (text.counterpart != nullptr) read_other_side();
  }

  bool is_on_other_side(const std::string& word) const { return others_.contains(word); }

  // How often the document has the word, in small letters and with a capital.
  Usage usage(const std::string& word) const {
    const auto at = usages_.find(word);
    return at == usages_.end() ? Usage{} : at->second;
  }
  const std::unordered_map<std::string, Usage>& usages() const { return usages_; }

  bool knows(const std::string& word) {
    const auto [at, is_new] = known_.try_emplace(word, false);
    if (is_new) at->second = speller_.knows(word);
    return at->second;
  }

 private:
  void count(std::string_view line, const Word& word, std::uint32_t segment, bool starts) {
    if (word.has_digit) return;
    const std::string_view written = word.in(line);
    if (all_lower(written)) {
      Usage& usage = usages_[std::string(written)];
      if (usage.lower++ == 0) {
        usage.segment = segment;
        usage.word = word;
      }
    } else if (!starts) {
      std::string lower;
      for (std::size_t at = 0; at < written.size();)
        append_utf8(lowered(next_char(written, at)), lower);
      ++usages_[lower].capital;
    }
  }

  static char32_t lowered(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
    return c == 0x152 ? 0x153 : c;
  }

  void read_other_side() {
    std::vector<Word> words;
    for (const Segment& segment : text_.counterpart->segments) {
      const std::string_view line = text_.counterpart->text(segment);
      find_words(line, words);
      for (const Word& word : words) others_.insert(std::string(word.in(line)));
    }
  }

  const ReadText& text_;
  const Speller& speller_;
  std::unordered_map<std::string, Usage> usages_;
  std::unordered_map<std::string, bool> known_;
  std::unordered_set<std::string> others_;
};

// Every spelling that one letter more, less, other or exchanged with its neighbour makes.
template <typename Visit>
void each_edit(std::string_view word, const std::vector<std::string>& letters, Visit&& visit) {
  std::vector<std::string_view> chars;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    next_char(word, at);
    chars.push_back(word.substr(begin, at - begin));
  }
  std::string made;
  const auto build = [&](std::size_t until, std::string_view middle, std::size_t from) {
    made.clear();
    for (std::size_t k = 0; k < until; ++k) made += chars[k];
    made += middle;
    for (std::size_t k = from; k < chars.size(); ++k) made += chars[k];
    visit(made);
  };
  for (std::size_t k = 0; k < chars.size(); ++k) {
    build(k, "", k + 1);
    if (k + 1 < chars.size() && chars[k] != chars[k + 1]) {
      build(k, std::string(chars[k + 1]) + std::string(chars[k]), k + 2);
    }
    for (const std::string& letter : letters) {
      if (letter != chars[k]) build(k, letter, k + 1);
    }
  }
  for (std::size_t k = 0; k <= chars.size(); ++k) {
    for (const std::string& letter : letters) build(k, letter, k);
  }
}

// The small letters that the document uses.
std::vector<std::string> letters_of(const Vocabulary& vocabulary) {
  std::unordered_map<char32_t, std::uint32_t> counts;
  for (const auto& [word, usage] : vocabulary.usages()) {
    for (std::size_t at = 0; at < word.size();) ++counts[next_char(word, at)];
  }
  std::vector<std::string> letters;
  for (const auto& [c, count] : counts) {
    if (!is_lower(c)) continue;
    std::string letter;
    append_utf8(c, letter);
    letters.push_back(std::move(letter));
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}

bool same_beginning(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  std::size_t other = 0;
  return fold(next_char(a, at)) == fold(next_char(b, other));
}

bool is_anagram(std::string a, std::string b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

struct Suggestion {
  std::string word = {};
  bool same_letters = false;  // but for accents
  std::uint32_t uses = 0;     // in the document
};

// The likeliest right spelling: without regard to accents the same, else what the document uses
// most.
Suggestion suggestion_for(const std::string& word, Vocabulary& vocabulary,
                          const std::vector<std::string>& letters) {
  Suggestion best;
  const std::string folded = fold(word);
  each_edit(word, letters, [&](const std::string& made) {
    const std::uint32_t uses = vocabulary.usage(made).lower;
    if (!vocabulary.knows(made)) return;
    const Suggestion found{made, fold(made) == folded, uses};
    const auto rank = [](const Suggestion& s) {
      return std::tuple(!s.word.empty(), s.same_letters, s.uses);
    };
    if (rank(found) > rank(best)) best = found;
  });
  return best;
}

// A word that the dictionary does not know, where the document first has it.
struct Unknown {
  std::string word = {};
  Usage usage = {};
};

// Whether some way to take the word with its neighbours is in the dictionary.
bool is_known_in_place(const ReadText& text, const Usage& usage, Vocabulary& vocabulary) {
  const std::string_view line = text.text(usage.segment);
  std::vector<Word> words;
  find_words(line, words);
  const auto at = std::find_if(words.begin(), words.end(),
                               [&](const Word& word) { return word.begin == usage.word.begin; });
  const auto k = static_cast<std::size_t>(at - words.begin());
  const Word whole = compound_of(line, words, k);
  if (whole.begin == usage.word.begin && whole.end == usage.word.end) return false;
  std::string written;  // apostrophes as dictionaries have them
  for (std::size_t i = whole.begin; i < whole.end;) {
    std::size_t end = i;
    if (is_apostrophe_at(line, i, end)) {
      written += '\'';
      i = end;
    } else {
      written += line[i++];
    }
  }
  if (vocabulary.knows(written)) return true;
  // A hyphen that the end of a line left behind: "obser-vateurs".
  std::string closed = written;
  std::erase(closed, '-');
  if (vocabulary.knows(closed)) return true;
  // "d'aujourd'hui", "c'est-à-dire que": without what stands before the first joint.
  const std::size_t joint = written.find_first_of("'-");
  return joint < usage.word.begin - whole.begin && vocabulary.knows(written.substr(joint + 1));
}

// Whether a stretch in another language holds the word: most of its neighbours are unknown too.
bool is_foreign_stretch(const ReadText& text, const Usage& usage, Vocabulary& vocabulary) {
  constexpr std::size_t kAround = 3;
  const std::string_view line = text.text(usage.segment);
  std::vector<Word> words;
  find_words(line, words);
  std::size_t here = 0;
  while (here < words.size() && words[here].begin != usage.word.begin) ++here;
  std::size_t unknown = 0;
  const std::size_t first = here > kAround ? here - kAround : 0;
  const std::size_t last = std::min(words.size(), here + kAround + 1);
  for (std::size_t k = first; k < last; ++k) {
    if (k == here || words[k].has_digit) continue;
    const std::string word(words[k].in(line));
    if (count_chars(word) < 2) continue;
    if (!vocabulary.knows(word)) ++unknown;
  }
  return unknown >= 2;
}

Finding finding_for(const Unknown& unknown, Severity severity, float confidence,
                    const std::string& suggestion = {}) {
  Finding finding;
  finding.severity = severity;
  finding.confidence = confidence;
  if (suggestion.empty()) {
    finding.message = {"“{1}” is in no dictionary.", {unknown.word}};
  } else {
    finding.message = {"“{1}” is in no dictionary; is “{2}” meant?", {unknown.word, suggestion}};
  }
  finding.spots = {
      {Side::target, unknown.usage.segment, unknown.usage.word.begin, unknown.usage.word.end}};
  finding.values = {unknown.word};
  return finding;
}

// How a word is judged for which `suggestion` may be meant. Terms and names of peoples that the
// dictionary lacks are often one letter away from another word, but seldom from one that the
// document uses again and again.
Finding judged(const Unknown& unknown, const Suggestion& suggestion, bool is_foreign) {
  constexpr std::size_t kLong = 5;
  constexpr std::uint32_t kUsual = 3;
  const std::string& word = unknown.word;
  const std::string& meant = suggestion.word;
  if (meant.empty() || count_chars(word) < kLong) {
    return finding_for(unknown, Severity::info, 0.35F);
  }
  const bool once = unknown.usage.lower == 1;
  if (suggestion.same_letters) {
    return once ? finding_for(unknown, Severity::error, 0.92F, meant)
                : finding_for(unknown, Severity::warning, 0.7F, meant);
  }
  if (is_foreign || !same_beginning(word, meant)) {
    return finding_for(unknown, Severity::info, 0.35F, meant);
  }
  if (once && suggestion.uses >= kUsual) return finding_for(unknown, Severity::error, 0.92F, meant);
  const bool likely = once && (suggestion.uses > 0 || is_anagram(word, meant));
  return likely ? finding_for(unknown, Severity::warning, 0.7F, meant)
                : finding_for(unknown, Severity::info, 0.4F, meant);
}

void check(const ReadText& text, const CheckOptions&, std::vector<Finding>& findings) {
  constexpr std::size_t kShortest = 3;
  const Speller* const dictionary = speller(text.document->language);
  if (dictionary == nullptr || text.size() == 0) return;
  Vocabulary vocabulary(text, *dictionary);
  const SurfaceWords& language = surface_words(text.document->language);
  const Speller* const other =
      text.counterpart != nullptr ? speller(text.counterpart->language) : nullptr;

  std::vector<Unknown> unknown;
  for (const auto& [word, usage] : vocabulary.usages()) {
    if (usage.lower == 0 || usage.capital > 0 || count_chars(word) < kShortest) continue;
    if (vocabulary.knows(word) || vocabulary.is_on_other_side(word)) continue;
    unknown.push_back({word, usage});
  }
  std::sort(unknown.begin(), unknown.end(), [](const Unknown& a, const Unknown& b) {
    return std::pair(a.usage.segment, a.usage.word.begin) <
           std::pair(b.usage.segment, b.usage.word.begin);
  });
  const std::vector<std::string> letters = letters_of(vocabulary);
  for (const Unknown& one : unknown) {
    if (is_part_of_code(text.text(one.usage.segment), one.usage.word)) continue;
    if (is_known_in_place(text, one.usage, vocabulary)) continue;
    if (const auto variant = language.variant_of(
            one.word, [&](const std::string& made) { return vocabulary.knows(made); })) {
      Finding finding = finding_for(one, Severity::info, 0.3F);
      finding.message = {"“{1}” is also written “{2}”.", {one.word, *variant}};
      findings.push_back(std::move(finding));
      continue;
    }
    if (one.usage.lower >= kOften || is_foreign_stretch(text, one.usage, vocabulary)) continue;
    const bool is_foreign = other != nullptr && other->knows(one.word);
    findings.push_back(judged(one, suggestion_for(one.word, vocabulary, letters), is_foreign));
  }
}

}  // namespace

const Check kSpelling = {
    .name = "spelling",
    .purpose = "Words that the dictionary does not know, where one is installed.",
    .wrong = "la réunion tenuë à Genève",
    .right = "la réunion tenue à Genève par le PNUD",
    .inside = check,
};

}  // namespace dragoman::qa::checks
