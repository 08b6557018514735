// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/contents.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "corpus/structure/publications.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestEntry = 300;  // bytes

// The title of an entry and the page that it names; the title is empty for pages alone.
struct Entry {
  std::size_t title = 0;  // its end in the text
  std::string_view page = {};
  int number = 0;  // of the page; 0 for a small numeral, "iv", and for none
  bool leaders = false;
};

bool is_leader(char32_t c) { return c == U'.' || c == U'…' || c == U'·' || c == U'_' || c == U'‥'; }

// "12", "1–4" (paragraphs), "iv".
bool is_page(std::string_view word) {
  constexpr std::size_t kMostDigits = 4;
  constexpr std::size_t kLongestNumeral = 5;
  if (word.find_first_not_of("ivxl") == std::string_view::npos) {
    return word.size() <= kLongestNumeral;
  }
  bool dash = false;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_char(word, at);
    if (c >= U'0' && c <= U'9') {
      if (++digits > kMostDigits) return false;
    } else if ((c == U'-' || c == U'–') && digits > 0 && !dash) {
      dash = true;
      digits = 0;
    } else {
      return false;
    }
  }
  return digits > 0;
}

// "99 100 100", "6.3 6.4": a column of pages, or of sections, that was read apart from the titles.
bool is_column(std::string_view text) {
  const std::vector<std::string_view> words = split_at_spaces(text);
  return words.size() > 1 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return word.find_first_not_of("0123456789.") == std::string_view::npos && word[0] != '.';
         });
}

// The leaders before `end`, with the white space around them; their number, and where they begin.
std::pair<int, std::size_t> leaders_before(std::string_view text, std::size_t end) {
  constexpr int kEllipsis = 3;
  int leaders = 0;
  while (end > 0) {
    std::size_t before = end;
    const char32_t c = previous_char(text, before);
    if (!is_space(c) && !is_leader(c)) break;
    if (is_leader(c)) leaders += c == U'…' ? kEllipsis : 1;
    end = before;
  }
  return {leaders, end};
}

// Several entries in one block: ". . . . . 3 Mandate . . . . .".
bool has_inner_leaders(std::string_view text) {
  return text.find(". . . . . .") != std::string_view::npos ||
         text.find("......") != std::string_view::npos;
}

std::optional<Entry> entry_of(std::string_view text) {
  constexpr int kFewestLeaders = 3;
  if (is_column(text)) return Entry{};
  if (const auto [leaders, title] = leaders_before(text, text.size());
      leaders > kFewestLeaders && title > 0 && !has_inner_leaders(text.substr(0, title))) {
    return Entry{.title = title, .leaders = true};
  }
  if (text.size() > kLongestEntry) {
    return has_inner_leaders(text) ? std::optional(Entry{.title = text.size(), .leaders = true})
                                   : std::nullopt;
  }
  std::size_t begin = text.size();
  while (begin > 0) {
    std::size_t before = begin;
    const char32_t c = previous_char(text, before);
    if (is_space(c) || is_leader(c)) break;
    begin = before;
  }
  Entry entry{.title = begin, .page = text.substr(begin)};
  if (entry.page.empty() || !is_page(entry.page)) {
    return has_inner_leaders(text) ? std::optional(Entry{.title = text.size(), .leaders = true})
                                   : std::nullopt;
  }
  for (const char c : entry.page) {
    if (c < '0' || c > '9') break;
    entry.number = entry.number * 10 + (c - '0');
  }
  int leaders = 0;
  std::tie(leaders, entry.title) = leaders_before(text, entry.title);
  entry.leaders = leaders >= kFewestLeaders;
  // "No. 12" ends with a number of its own; a full stop is no leader.
  if (leaders > 0 && !entry.leaders) return std::nullopt;
  return entry;
}

// "bees, 37", "hives, 12, 14–17 wax, 3": words with the pages that they are on, one or more of them
// in a block.
bool is_index_entry(std::string_view text) {
  constexpr std::size_t kLongest = 1000;  // bytes
  const std::vector<std::string_view> words = split_at_spaces(text);
  if (text.size() > kLongest || words.size() < 2 || !is_page(words.back())) return false;
  // Each page follows a comma.
  bool any = false;
  for (std::size_t k = 1; k < words.size(); ++k) {
    std::string_view word = words[k];
    if (word.ends_with(',')) word.remove_suffix(1);
    if (word.find_first_of("0123456789") == std::string_view::npos || !is_page(word)) continue;
    if (!words[k - 1].ends_with(',')) return false;
    any = true;
  }
  return any;
}

// Letters and figures, folded: "Annex II: Rules" as a heading may have another mark.
std::string key_of(std::string_view text) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = fold(next_char(text, at));
    if (is_letter_or_digit(c)) append_utf8(c, key);
  }
  return key;
}

class Finder {
 public:
  explicit Finder(std::vector<Block>& blocks) : blocks_(blocks) {
    entries_.reserve(blocks.size());
    for (std::size_t k = 0; k < blocks.size(); ++k) {
      entries_.push_back(entry_of(blocks[k].text));
      if (blocks[k].text.size() > kLongestEntry) continue;
      Said& said = said_[key_of(blocks[k].text)];
      ++said.times;
      said.last = k;
    }
  }

  void mark() {
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      if (blocks_[k].content == Content::contents) {  // as the file says
        take(k);
        continue;
      }
      const bool is_index = is_heading_of(publications().indexes, blocks_[k].text);
      if (is_index || is_index_entry(blocks_[k].text)) {
        const std::size_t end = mark_index(is_index ? k + 1 : k, is_index);
        if (end > k) {
          k = end - 1;
          continue;
        }
      }
      const bool headed = is_heading_of(publications().contents, blocks_[k].text);
      if (!headed && !starts_run(k)) continue;
      const Run run = run_from(headed ? k + 1 : k);
      const bool is_contents =
          headed ? run.entries >= kFewestBelowHeading || run.repeated >= kFewestBelowHeading
                 : run.entries >= kFewest &&
                       (run.leaders * 2 > run.entries || run.repeated * 2 > run.entries);
      // Leaders that lead nowhere are blanks, or pauses in a poem.
      if (!is_contents || run.pages == 0) continue;
      for (std::size_t entry = headed ? k + 1 : k; entry < run.end; ++entry) take(entry);
      k = run.end - 1;
    }
  }

 private:
  static constexpr std::size_t kFewestBelowHeading = 2;
  static constexpr std::size_t kFewest = 3;

  // How many blocks have a text, and which is the last.
  struct Said {
    std::size_t times = 0;
    std::size_t last = 0;
  };

  struct Run {
    std::size_t end = 0;
    std::size_t entries = 0;   // with a page or leaders
    std::size_t leaders = 0;   // of those
    std::size_t pages = 0;     // entries with their pages, and columns of pages
    std::size_t repeated = 0;  // titles that headings after the run have as well
  };

  bool starts_run(std::size_t k) const {
    return entries_[k] && entries_[k]->title > 0 && (entries_[k]->leaders || is_repeated(k));
  }

  // A later block says the title of the block, and no other does, as cells of tables do.
  bool is_repeated(std::size_t k) const {
    const Block& block = blocks_[k];
    if (block.text.size() > kLongestEntry) return false;
    const std::size_t end = entries_[k] ? entries_[k]->title : block.text.size();
    const std::string key = key_of(std::string_view(block.text).substr(0, end));
    const auto found = said_.find(key);
    if (key.empty() || found == said_.end() || found->second.last <= k) return false;
    return found->second.times <= (end == block.text.size() ? 2U : 1U);
  }

  // Pages rise, though the list of annexes or tables may begin anew. A line without a page is the
  // first of two, or a column's head.
  Run run_from(std::size_t first) const {
    constexpr std::size_t kMostBetween = 2;
    constexpr std::size_t kLongestBetween = 160;  // bytes
    Run run{.end = first};
    std::size_t between = 0;
    int page = 0;
    for (std::size_t k = first; k < blocks_.size(); ++k) {
      const auto& entry = entries_[k];
      const bool repeated = is_repeated(k);
      const bool rises = entry && entry->number >= page;
      if (entry && entry->title == 0 && entry->page.empty()) {
        ++run.pages;  // a column
      } else if (entry && (rises || entry->leaders || repeated)) {
        if (entry->number > 0) page = entry->number;
        ++run.entries;
        run.leaders += entry->leaders;
        run.pages += !entry->page.empty();
        run.repeated += repeated;
      } else if (repeated) {
        ++run.repeated;
      } else if (blocks_[k].text.size() <= kLongestBetween && ++between <= kMostBetween) {
        continue;
      } else {
        break;
      }
      between = 0;
      run.end = k + 1;
    }
    return run;
  }

  // The index that begins at a block, up to where its entries end; its letters, and words without
  // pages of their own, are between them. Without a heading it must be long and sorted. Returns
  // where to go on: at `first` if there is none.
  std::size_t mark_index(std::size_t first, bool headed) {
    constexpr std::size_t kFewestHeaded = 3;
    constexpr std::size_t kFewestAlone = 8;
    constexpr std::size_t kMostBetween = 3;
    std::size_t entries = 0;
    std::size_t sorted = 0;
    std::size_t end = first;
    std::string letter;
    for (std::size_t k = first; k < blocks_.size() && k - end <= kMostBetween; ++k) {
      if (!is_index_entry(blocks_[k].text)) continue;
      ++entries;
      end = k + 1;
      std::string begins = fold(std::string_view(blocks_[k].text).substr(0, 1));
      sorted += letter <= begins;
      letter = std::move(begins);
    }
    if (entries < (headed ? kFewestHeaded : kFewestAlone)) return first;
    if (!headed && sorted * 10 < entries * 8) return first;
    for (std::size_t k = first; k < end; ++k) blocks_[k].content = Content::contents;
    return end;
  }

  void take(std::size_t k) {
    Block& block = blocks_[k];
    block.content = Content::contents;
    const auto& entry = entries_[k];
    if (!entry || entry->title == 0) return;
    block.page = entry->page;
    block.text.resize(entry->title);
    block.format = spans_within(block.format, 0, static_cast<std::uint32_t>(entry->title));
  }

  std::vector<Block>& blocks_;
  std::vector<std::optional<Entry>> entries_;
  std::unordered_map<std::string, Said> said_;  // by key_of() the text
};

}  // namespace

void mark_contents(std::vector<Block>& blocks) { Finder(blocks).mark(); }

}  // namespace dragoman
