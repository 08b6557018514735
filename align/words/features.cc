// SPDX-License-Identifier: Apache-2.0
#include "align/words/features.h"

#include <algorithm>
#include <functional>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kStemLength = 5;

// Scripts without spaces between words, where each character is a token.
bool stands_alone(char32_t c) {
  return (c >= 0x2E80 && c < 0xAC00) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0x20000 && c < 0x40000);
}

bool is_word_char(char32_t c) { return c < 0x80 ? is_letter(c) : is_letter(c) && !stands_alone(c); }

// Reads `text` from left to right and adds its tokens.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, Vocabulary& vocabulary, std::vector<std::uint32_t>& tokens)
      : text_(text), vocabulary_(vocabulary), tokens_(tokens) {}

  // The number of characters other than white space.
  std::size_t run() {
    std::size_t solid = 0;
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      const char32_t c = next_char(text_, at_);
      if (is_space(c)) continue;
      if (is_word_char(c)) {
        solid += word(c);
      } else if (is_digit(c)) {
        solid += number(c);
      } else {
        ++solid;
        add(text_.substr(start, at_ - start),
            stands_alone(c) ? TokenKind::word : TokenKind::punctuation, 1);
      }
    }
    return solid;
  }

 private:
  void add(std::string_view text, TokenKind kind, std::size_t length) {
    tokens_.push_back(vocabulary_.intern(text, kind, length));
  }

  std::size_t word(char32_t first) {
    stem_.clear();
    append_utf8(fold(first), stem_);
    std::size_t length = 1;
    while (at_ < text_.size()) {
      std::size_t after = at_;
      const char32_t c = next_char(text_, after);
      if (!is_word_char(c)) break;
      at_ = after;
      if (length++ < kStemLength) append_utf8(fold(c), stem_);
    }
    add(stem_, TokenKind::word, std::min(length, kStemLength));
    return length;
  }

  // Digits with their inner separators, as a value that is the same in both languages: groups of
  // three are joined ("1,000", "1 000"), any other separator is the decimal point ("3,5", "3.5").
  std::size_t number(char32_t first) {
    stem_.assign(1, static_cast<char>('0' + digit_value(first)));
    std::size_t length = 1 + digits();
    bool grouped = length <= 3;
    while (at_ < text_.size()) {
      std::size_t after = at_;
      const char32_t separator = next_char(text_, after);
      const bool space = is_space(separator) || separator == '\'' || separator == U'’';
      if (!space && separator != ',' && separator != '.') break;
      const std::size_t run = digit_run(after);
      const bool group = grouped && run == 3;
      if (run == 0 || (space && !group)) break;
      if (!group) stem_ += '.';
      grouped = group;
      at_ = after;
      length += (space ? 0 : 1) + digits();
    }
    add(stem_, TokenKind::number, length);
    return length;
  }

  std::size_t digits() {
    std::size_t count = 0;
    while (at_ < text_.size()) {
      std::size_t after = at_;
      const int value = digit_value(next_char(text_, after));
      if (value < 0) break;
      stem_ += static_cast<char>('0' + value);
      at_ = after;
      ++count;
    }
    return count;
  }

  std::size_t digit_run(std::size_t from) const {
    std::size_t count = 0;
    while (from < text_.size() && digit_value(next_char(text_, from)) >= 0) ++count;
    return count;
  }

  std::string_view text_;
  Vocabulary& vocabulary_;
  std::vector<std::uint32_t>& tokens_;
  std::size_t at_ = 0;
  std::string stem_;
};

// A short figure at the start of an unlabelled line may be a paragraph number without its dot; the
// pair shows whether such figures mean anything.
std::string_view leading_figure(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  if (end == 0 || end == std::string_view::npos || end > 3 || text[end] != ' ') return {};
  return text.substr(0, end);
}

// An enumerator that was not read as a label ("b.", "ii)") does not continue a sentence.
bool is_enumerator(std::string_view text) {
  constexpr std::size_t kLongest = 4;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size() && letters <= kLongest; ++letters) {
    const char32_t c = next_char(text, at);
    if (!is_letter(c)) return c == '.' || c == ')';
  }
  return false;
}

Begin begin_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_char(text, at);
    if (is_digit(c)) return Begin::other;
    if (!is_letter(c)) continue;
    return is_lower(c) && !is_enumerator(text.substr(start)) ? Begin::lower : Begin::other;
  }
  return Begin::other;
}

End end_of(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_char(text, at);
    if (is_sentence_terminal(c)) return End::stop;
    if (is_terminal_punctuation(c)) return End::pause;
    if (is_letter_or_digit(c)) return End::word;
    if (!is_space(c) && !is_closing_mark(c)) return End::other;
  }
  return End::other;
}

// Adds tokens[u] to each unit u.
void append_tokens(const std::vector<std::vector<std::uint32_t>>& more, Features& side) {
  std::vector<std::uint32_t> tokens;
  for (std::uint32_t unit = 0; unit < side.size(); ++unit) {
    const auto own = side.unit_tokens(unit);
    const auto begin = static_cast<std::uint32_t>(tokens.size());
    tokens.insert(tokens.end(), own.begin(), own.end());
    tokens.insert(tokens.end(), more[unit].begin(), more[unit].end());
    side.first_token[unit] = begin;
  }
  side.first_token[side.size()] = static_cast<std::uint32_t>(tokens.size());
  side.tokens = std::move(tokens);
}

}  // namespace

std::uint32_t Vocabulary::intern(std::string_view text, TokenKind kind, std::size_t length) {
  if (const auto found = index_.find(text); found != index_.end()) return found->second;
  const std::uint32_t type = size();
  types_.push_back(
      {std::string(text), kind, static_cast<std::uint8_t>(std::min<std::size_t>(length, 255))});
  index_.emplace(text, type);
  return type;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view text) const {
  const auto found = index_.find(text);
  return found == index_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t LabelIndex::intern(std::string_view key) {
  if (key.empty()) return kNoLabel;
  return index_.emplace(key, size()).first->second;
}

void append_unit(std::string_view text, std::uint32_t label, Vocabulary& vocabulary,
                 Features& side) {
  const std::size_t length = Tokenizer(text, vocabulary, side.tokens).run();
  side.first_token.push_back(static_cast<std::uint32_t>(side.tokens.size()));
  side.lengths.push_back(static_cast<float>(std::max<std::size_t>(length, 1)));
  side.labels.push_back(label);
  side.begins.push_back(begin_of(text));
  side.ends.push_back(end_of(text));
}

Features segment_features(const Document& document, Vocabulary& vocabulary, LabelIndex& labels) {
  Features features;
  features.first_token.reserve(document.segments.size() + 1);
  features.lengths.reserve(document.segments.size());
  features.labels.reserve(document.segments.size());
  std::uint32_t block = ~0U;
  for (const Segment& segment : document.segments) {
    const std::string_view text = document.text(segment);
    const Label& label = document.label(segment);
    append_unit(text, labels.intern(label.empty() ? leading_figure(text) : label.key), vocabulary,
                features);
    // Where the text begins, a paragraph does, and so says nothing.
    const bool begins_paragraph = features.size() > 1 && segment.block != block;
    if (begins_paragraph && document.has_paragraphs) {
      Begin& begin = features.begins.back();
      begin = begin == Begin::lower ? Begin::paragraph_lower : Begin::paragraph_other;
    }
    block = segment.block;
  }
  return features;
}

void drop_common_tokens(Features& side, std::uint32_t vocabulary_size, double share) {
  constexpr std::uint32_t kNever = ~0U;
  std::vector<std::uint32_t> units(vocabulary_size, 0);
  std::vector<std::uint32_t> last_seen(vocabulary_size, kNever);
  for (std::uint32_t unit = 0; unit < side.size(); ++unit) {
    for (const std::uint32_t type : side.unit_tokens(unit)) {
      units[type] += last_seen[type] != unit;
      last_seen[type] = unit;
    }
  }
  // Among few units any word may seem common.
  constexpr double kFew = 10;
  const double most = std::max(kFew, share * side.size());
  std::uint32_t kept = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t unit = 0; unit < side.size(); ++unit) {
    const std::uint32_t end = side.first_token[unit + 1];
    for (std::uint32_t at = begin; at < end; ++at) {
      if (units[side.tokens[at]] <= most) side.tokens[kept++] = side.tokens[at];
    }
    begin = end;
    side.first_token[unit + 1] = kept;
  }
  side.tokens.resize(kept);
}

void add_known_pairs(std::span<const KnownPair> pairs, Vocabulary& vocabulary, Features& source,
                     Features& target) {
  // Two tokens weigh about as much as the figures of a short sentence; no text contains them.
  constexpr std::size_t kTokens = 2;
  constexpr std::size_t kLength = 4;  // of a figure of so many digits
  std::vector<std::vector<std::uint32_t>> source_tokens(source.size());
  std::vector<std::vector<std::uint32_t>> target_tokens(target.size());
  for (std::size_t k = 0; k < pairs.size() * kTokens; ++k) {
    const KnownPair& pair = pairs[k / kTokens];
    std::string name = "\x01pair ";
    name += std::to_string(k);
    const std::uint32_t token = vocabulary.intern(name, TokenKind::number, kLength);
    for (const std::uint32_t unit : pair.source) source_tokens[unit].push_back(token);
    for (const std::uint32_t unit : pair.target) target_tokens[unit].push_back(token);
  }
  append_tokens(source_tokens, source);
  append_tokens(target_tokens, target);
}

Features slice_units(const Features& side, std::uint32_t begin, std::uint32_t end) {
  Features slice;
  const std::uint32_t base = side.first_token[begin];
  for (std::uint32_t unit = begin; unit < end; ++unit) {
    slice.first_token.push_back(side.first_token[unit + 1] - base);
    slice.lengths.push_back(side.lengths[unit]);
    slice.labels.push_back(side.labels[unit]);
    slice.begins.push_back(side.begins[unit]);
    slice.ends.push_back(side.ends[unit]);
  }
  slice.tokens.assign(side.tokens.begin() + base, side.tokens.begin() + side.first_token[end]);
  return slice;
}

}  // namespace dragoman
