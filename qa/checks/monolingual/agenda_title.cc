// SPDX-License-Identifier: Apache-2.0
//
// One title given to two agenda items.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/facts/parts/reference_data.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::size_t kShortestWord = 4;   // characters; shorter words hardly belong to the title
constexpr std::size_t kLongestTitle = 30;  // words
constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostItems = 300;

// An agenda item with the words of its title, folded. An open title is the beginning of a line that
// may continue.
struct Item {
  std::uint32_t segment = 0;
  const Fact* fact = nullptr;
  std::vector<std::string> title = {};
  std::string shown = {};  // the title as written, of a closed one
  bool open = false;
};

// Marks of other scripts as their ASCII ones, and a quotation mark for each that opens or closes a
// title.
char32_t title_mark(char32_t c) {
  constexpr std::u32string_view kQuotes = U"“”„«»《》〈〉「」『』";
  return kQuotes.find(c) == std::u32string_view::npos ? plain_mark(c) : U'"';
}

// The longer words of `text` up to where a title ends; in a script without spaces, pairs of
// letters.
std::vector<std::string> title_words(std::string_view text, bool open, std::size_t& end) {
  std::vector<std::string> words;
  std::string word;
  std::size_t letters = 0;  // of the word
  bool unspaced = false;    // it is of a script without spaces
  const auto finish = [&] {
    if (letters > 0 && (unspaced || letters >= kShortestWord)) words.push_back(fold(word));
    word.clear();
    letters = 0;
  };
  std::size_t at = 0;
  while (at < text.size() && words.size() < kLongestTitle) {
    const std::size_t begin = at;
    const char32_t c = next_char(text, at);
    if (is_letter_or_digit(c)) {
      const bool is_unspaced = is_written_without_spaces(c);
      if (is_unspaced != unspaced || (is_unspaced && letters == 2)) finish();
      unspaced = is_unspaced;
      append_utf8(c, word);
      ++letters;
      continue;
    }
    finish();
    const char32_t mark = title_mark(c);
    const bool closes = mark == U'.' || mark == U';' || mark == U':' || mark == U')' ||
                        mark == U'"' || mark == U'>';
    if (closes && !open) {
      at = begin;
      break;
    }
  }
  finish();
  end = at;
  return words;
}

// After "of the provisional agenda" at `at`.
std::size_t skip_agenda(std::string_view text, std::size_t at, const ReferenceData& data) {
  for (int step = 0; step < 4; ++step) {
    const std::size_t next = skip_spaces(text, at);
    std::size_t behind = 0;
    if (data.links.find(text, next, behind) == nullptr &&
        data.agendas.find(text, next, behind) == nullptr &&
        data.provisional.find(text, next, behind) == nullptr) {
      break;
    }
    at = behind;
  }
  while (at < text.size() && text[at] == '*') ++at;  // of a footnote
  return at;
}

// After what leads to a title at `at` (a comma, "entitled", an opening mark; in a heading that
// begins with the item, a colon); `at` itself where nothing does.
std::size_t skip_to_title(std::string_view text, std::size_t at, bool is_heading,
                          const ReferenceData& data) {
  bool leads = false;
  const auto skip = [&](std::size_t from, char32_t wanted) {
    std::size_t end = skip_spaces(text, from);
    const std::size_t mark = end;
    const bool found = end < text.size() && title_mark(next_char(text, end)) == wanted;
    return found ? skip_spaces(text, end) : mark;
  };
  std::size_t next = skip(at, U',');
  if (const std::size_t colon = skip(at, U':'); is_heading && colon > skip_spaces(text, at)) {
    leads = true;
    next = colon;
  }
  std::size_t behind = 0;
  if (data.titled.find(text, next, behind) != nullptr) {
    leads = true;
    next = skip(behind, U':');
  }
  while (next < text.size()) {
    std::size_t after = next;
    const char32_t mark = title_mark(next_char(text, after));
    const bool opens = mark == U'(' || mark == U'"' || mark == U'<';
    if (!opens) break;
    leads = true;
    next = skip_spaces(text, after);
  }
  return leads ? next : at;
}

// The title before an item at `item`, as Chinese has it: 题为“…”的议程项目110. Empty for none.
std::string_view title_before(std::string_view text, std::size_t item, const ReferenceData& data) {
  constexpr std::size_t kLongestLink = 16;  // bytes
  std::size_t end = item;
  for (std::size_t from = item; from > 0 && item - from < kLongestLink;) {
    previous_char(text, from);
    std::size_t behind = 0;
    if (data.links.find(text, from, behind) != nullptr && behind == item) {
      end = from;
      break;
    }
  }
  const auto is_quote = [](char32_t c) { return title_mark(c) == U'"'; };
  const std::size_t close = end;
  if (end == 0 || end == item || !is_quote(previous_char(text, end))) return {};
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t before = begin;
    if (is_quote(previous_char(text, before))) break;
    begin = before;
  }
  if (begin == 0) return {};
  std::size_t open = begin;
  previous_char(text, open);
  for (std::size_t from = open; from > 0 && open - from < kLongestLink;) {
    previous_char(text, from);
    std::size_t behind = 0;
    if (data.titled.find(text, from, behind) != nullptr && behind == open) {
      return text.substr(begin, close - begin);
    }
  }
  return {};
}

void add_items(const DocumentFacts& text, std::uint32_t id, const ReferenceData& data,
               std::vector<Item>& items) {
  const std::string_view segment = text.text(id);
  for (const Fact& fact : text.facts[id]) {
    if (fact.kind != FactKind::agenda_item || fact.certainty < 1) continue;
    Item item{.segment = id, .fact = &fact};
    const std::size_t behind = skip_agenda(segment, fact.end, data);
    std::size_t end = 0;
    const std::string_view before = title_before(segment, fact.begin, data);
    if (!before.empty()) {
      item.title = title_words(before, false, end);
      item.shown = trim(before.substr(0, end));
    } else if (skip_spaces(segment, behind) == segment.size()) {
      // The title is on the next line.
      if (fact.begin > 0 || id + 1 == text.size()) continue;
      item.open = true;
      item.title = title_words(text.text(id + 1), true, end);
    } else {
      const std::size_t title = skip_to_title(segment, behind, fact.begin == 0, data);
      if (title == behind) continue;
      item.title = title_words(segment.substr(title), false, end);
      item.shown = trim(segment.substr(title, end));
    }
    if (item.title.size() >= kFewestWords) items.push_back(std::move(item));
  }
}

// Whether an open title begins with all words of a closed one; the last may run into what follows.
bool begins_with(const std::vector<std::string>& open, const std::vector<std::string>& closed) {
  if (open.size() < closed.size()) return false;
  const std::size_t last = closed.size() - 1;
  return std::equal(closed.begin(), closed.end() - 1, open.begin()) &&
         open[last].starts_with(closed[last]);
}

bool same_title(const Item& a, const Item& b) {
  if (a.open && b.open) return a.title == b.title;
  if (a.open) return begins_with(a.title, b.title);
  if (b.open) return begins_with(b.title, a.title);
  return a.title == b.title;
}

// The item's number without its letters.
std::string_view number_of(const Item& item) {
  const std::string_view value = item.fact->value;
  return value.substr(0, value.find('('));
}

const Fact* session_in(const DocumentFacts& text, const Item& item) {
  for (const Fact& fact : text.facts[item.segment]) {
    if (fact.kind == FactKind::session && fact.value.starts_with("session ")) return &fact;
  }
  return nullptr;
}

// Items of two sessions may well share a title.
bool other_session(const DocumentFacts& text, const Item& a, const Item& b) {
  const Fact* one = session_in(text, a);
  const Fact* other = session_in(text, b);
  return one != nullptr && other != nullptr && one->value != other->value;
}

// The clause that names a provisional agenda, if the item's sentence does.
std::string hedge(const DocumentFacts& text, const Item& item, const ReferenceData& data) {
  const std::string_view segment = text.text(item.segment);
  std::size_t found = kNone;
  visit_words(segment, data.provisional_starts, [&](std::size_t at) {
    std::size_t behind = 0;
    if (found == kNone && data.provisional.find(segment, at, behind) != nullptr) found = at;
    return kNone;
  });
  if (found == kNone) return {};
  const std::size_t comma = segment.substr(0, found).find_last_of(",;(");
  const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
  const std::size_t end = segment.find_first_of(",;)", found);
  return std::string(trim(segment.substr(begin, end == kNone ? kNone : end - begin)));
}

Spot spot_in(const Item& item) { return spot_of(*item.fact, Side::target, item.segment); }

std::string written(const DocumentFacts& text, const Item& item) {
  return std::string(
      text.text(item.segment).substr(item.fact->begin, item.fact->end - item.fact->begin));
}

void add_finding(const DocumentFacts& text, const Item& first, const Item& second,
                 const ReferenceData& data, std::vector<Finding>& findings) {
  const Item& closed = first.shown.empty() ? second : first;
  Finding finding{
      .severity = Severity::warning,
      .confidence = 0.85F,
      .message = {"The title “{1}” is given to two agenda items: “{2}” and “{3}”.",
                  {closed.shown, written(text, first), written(text, second)}},
      .spots = {spot_in(first), spot_in(second)},
      .values = {first.fact->value, second.fact->value},
  };
  std::string clause = hedge(text, second, data);
  if (clause.empty()) clause = hedge(text, first, data);
  if (!clause.empty()) {
    finding.message.text =
        "The title “{1}” is given to two agenda items: “{2}” and “{3}”. The agenda may be "
        "provisional: “{4}”.";
    finding.message.arguments.push_back(clause);
  }
  findings.push_back(std::move(finding));
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const ReferenceData& data = reference_data(text.document->language);
  if (data.empty()) return;
  std::vector<Item> items;
  for (std::uint32_t id = 0; id < text.size() && items.size() < kMostItems; ++id) {
    add_items(text, id, data, items);
  }
  for (std::size_t k = 0; k < items.size(); ++k) {
    // The first with this title speaks for it.
    const auto same = std::find_if(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(k),
                                   [&](const Item& item) { return same_title(item, items[k]); });
    if (same == items.begin() + static_cast<std::ptrdiff_t>(k)) continue;
    if (number_of(*same) == number_of(items[k]) || other_session(text, *same, items[k])) continue;
    add_finding(text, *same, items[k], data, findings);
  }
}

}  // namespace

const Check kAgendaTitle = {
    .name = "agenda-title",
    .purpose = "One title given to two agenda items.",
    .wrong = "Agenda item 108: Crime prevention … item 110, entitled “Crime prevention”",
    .right = "Agenda item 108: Crime prevention … item 110, entitled “International drug control”",
    .inside = check,
    .data = "references",
};

}  // namespace dragoman::qa::checks
