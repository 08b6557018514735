// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/words/text_words.h"
#include "report/baseline.h"

namespace dragoman::report {
namespace {

constexpr std::ptrdiff_t kAround = 3;   // words on either side of a spot
constexpr std::size_t kWide = 8;        // the place of a spot with more words means little
constexpr std::ptrdiff_t kOpening = 8;  // words of a wide spot
constexpr std::size_t kSpots = 2;       // of each side

// FNV-1a (draft-eastlake-fnv), 64 bits, over fields that end with a byte that UTF-8 never has.
class Hash {
 public:
  void add(std::string_view field) {
    for (const char c : field) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);
  }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

struct ContextWord {
  std::string folded;
  std::uint32_t begin = 0;  // in the block's text
  std::uint32_t end = 0;
};

// Renumbering also changes numbers, letters and numerals in running text: "paragraph 12 (a) (iv)".
bool may_be_label(std::string_view text, const qa::Word& word, std::string_view folded) {
  if (word.has_digit || word.end - word.begin == 1) return true;
  if (folded.find_first_not_of("ivxlcdm") == std::string_view::npos) return true;
  std::size_t at = word.begin;
  next_char(text, at);
  return at == word.end;
}

// Values may be words of the text, with a line break among them.
std::string with_plain_spaces(std::string_view value) {
  std::string plain;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    if (!is_space(next_char(value, at))) {
      plain += value.substr(begin, at - begin);
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  return plain;
}

// The words of one document, read block by block as they are needed.
class Words {
 public:
  explicit Words(const Document* document) : document_(document) {}

  const std::vector<ContextWord>& of(std::uint32_t block) {
    const auto [at, is_new] = blocks_.try_emplace(block);
    if (is_new) read(document_->blocks[block].text, at->second);
    return at->second;
  }

  // Puts the words inside the spot into `inside`, and up to three on either side into `around`.
  void look_at(const qa::Spot& spot, std::vector<std::string_view>& inside,
               std::vector<std::string_view>& around) {
    inside.clear();
    around.clear();
    const Segment& segment = document_->segments[spot.segment];
    const std::uint32_t begin = segment.begin + spot.begin;
    const std::uint32_t end = segment.begin + spot.end;
    const auto& words = of(segment.block);
    const auto is_before = [](const ContextWord& word, std::uint32_t offset) {
      return word.end <= offset;
    };
    const auto first = std::lower_bound(words.begin(), words.end(), begin, is_before);
    auto last = first;
    for (; last != words.end() && last->begin < end; ++last) inside.push_back(last->folded);

    const auto before = std::min<std::ptrdiff_t>(first - words.begin(), kAround);
    for (auto word = first - before; word != first; ++word) around.push_back(word->folded);
    append(last, std::min<std::ptrdiff_t>(words.end() - last, kAround), around);
  }

  // Puts the first words from the begin of the spot into `words`, wherever the spot ends.
  void look_from(const qa::Spot& spot, std::vector<std::string_view>& words) {
    words.clear();
    const Segment& segment = document_->segments[spot.segment];
    const auto& all = of(segment.block);
    const auto first = std::find_if(all.begin(), all.end(), [&](const ContextWord& word) {
      return word.end > segment.begin + spot.begin;
    });
    append(first, std::min<std::ptrdiff_t>(all.end() - first, kOpening), words);
  }

 private:
  static void append(std::vector<ContextWord>::const_iterator word, std::ptrdiff_t count,
                     std::vector<std::string_view>& words) {
    for (; count > 0; --count, ++word) words.push_back(word->folded);
  }

  void read(std::string_view text, std::vector<ContextWord>& words) {
    qa::find_words(text, found_);
    for (const qa::Word& word : found_) {
      std::string folded;
      qa::append_folded(word.in(text), folded);
      if (may_be_label(text, word, folded)) continue;
      words.push_back({std::move(folded), word.begin, word.end});
    }
  }

  const Document* document_;
  std::unordered_map<std::uint32_t, std::vector<ContextWord>> blocks_;
  std::vector<qa::Word> found_;
};

class Prints {
 public:
  explicit Prints(const Report& report) : words_{Words(report.source), Words(report.target)} {}

  std::string of(const qa::Finding& finding) {
    Hash hash;
    hash.add(finding.check);
    hash.add(std::to_string(finding.values.size()));
    for (const std::string& value : finding.values) hash.add(with_plain_spaces(value));
    if (!add_narrow_spots(finding, hash)) add_opening(finding.spots, hash);

    std::uint64_t print = numbered(hash, ++counts_[hash.value()]);
    while (!given_.insert(print).second) print = numbered(hash, ++counts_[hash.value()]);
    return digits(print);
  }

 private:
  static std::uint64_t numbered(Hash hash, std::uint32_t count) {
    hash.add(std::to_string(count));
    return hash.value();
  }

  static std::string digits(std::uint64_t print) {
    std::string text(16, '0');
    for (std::size_t k = 16; k-- > 0; print >>= 4) text[k] = "0123456789abcdef"[print & 0xF];
    return text;
  }

  Words& side(const qa::Spot& spot) { return words_[static_cast<std::size_t>(spot.side)]; }

  // Adds the words around the first spots of each side. Spots of whole sentences are left out,
  // because they change if sentences are cut elsewhere.
  bool add_narrow_spots(const qa::Finding& finding, Hash& hash) {
    std::array<std::size_t, 2> count = {};
    for (const qa::Spot& spot : finding.spots) {
      std::size_t& used = count[static_cast<std::size_t>(spot.side)];
      if (used == kSpots) continue;
      side(spot).look_at(spot, inside_, around_);
      if (inside_.size() > kWide) continue;
      ++used;
      hash.add(name_of(spot.side));
      if (finding.values.empty()) add(inside_, hash);
      add(around_, hash);
    }
    return count[0] + count[1] > 0;
  }

  void add_opening(const std::vector<qa::Spot>& spots, Hash& hash) {
    if (spots.empty()) return;
    side(spots.front()).look_from(spots.front(), around_);
    hash.add(name_of(spots.front().side));
    add(around_, hash);
  }

  static std::string_view name_of(qa::Side side) {
    return side == qa::Side::source ? "source" : "target";
  }

  static void add(const std::vector<std::string_view>& words, Hash& hash) {
    for (const std::string_view word : words) hash.add(word);
    hash.add({});
  }

  std::array<Words, 2> words_;
  std::unordered_map<std::uint64_t, std::uint32_t> counts_;
  std::unordered_set<std::uint64_t> given_;
  std::vector<std::string_view> inside_;
  std::vector<std::string_view> around_;
};

}  // namespace

std::vector<std::string> fingerprints(const Report& report) {
  Prints prints(report);
  std::vector<std::string> all;
  all.reserve(report.findings.size());
  for (const qa::Finding& finding : report.findings) all.push_back(prints.of(finding));
  return all;
}

}  // namespace dragoman::report
