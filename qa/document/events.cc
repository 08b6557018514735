// SPDX-License-Identifier: Apache-2.0
#include "qa/document/events.h"

#include <algorithm>
#include <optional>

#include "corpus/text/unicode.h"
#include "qa/document/event_scene.h"
#include "qa/words/words.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kMostNameWords = 12;

using Scene = EventScene;

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Plurals and genders of a word mostly agree in its first letters.
std::string stem(const std::string& folded) {
  constexpr int kLetters = 7;
  std::size_t end = 0;
  for (int k = 0; k < kLetters && end < folded.size(); ++k) next_char(folded, end);
  return folded.substr(0, end);
}

// The ordinal behind the head, where the language has it there: "المؤتمر العالمي الثاني"; its first
// word and the one after it.
std::string ordinal_behind(const Scene& in, std::size_t head, std::size_t& first,
                           std::size_t& behind) {
  constexpr std::size_t kFarthest = 5;  // words
  for (const Fact& fact : in.facts) {
    if (fact.begin < in.words[head].end || fact.kind != FactKind::ordinal) continue;
    const std::size_t at = word_at(in.words, fact.begin);
    if (at > head + kFarthest || !are_joined(in, head, at)) break;
    for (std::size_t k = head + 1; k <= at; ++k) {
      if (in.words[k].mark != 0) return {};
    }
    first = at;
    behind = word_at(in.words, fact.end);
    return fact.value;
  }
  return {};
}

// The ordinal that counts the event whose head is word `head`; its first word and the one after
// it.
std::string ordinal_of(const Scene& in, std::size_t head, std::size_t& first, std::size_t& behind) {
  constexpr std::size_t kFarthest = 16;  // words; a session has fewer, and an ordinal is nearer
  behind = kNoWord;
  const auto end = std::partition_point(in.facts.begin(), in.facts.end(), [&](const Fact& fact) {
    return fact.begin < in.words[head].end;
  });
  for (auto at = end; at != in.facts.begin();) {
    const Fact& fact = *--at;
    if (word_at(in.words, fact.end) + kFarthest < head) break;
    if (fact.kind == FactKind::session && fact.end >= in.words[head].end) {
      const std::size_t digit = fact.value.find_first_of("0123456789");
      first = word_at(in.words, fact.begin);
      behind = head;
      return digit == std::string::npos ? std::string() : fact.value.substr(digit);
    }
    if (fact.end > in.words[head].begin) continue;
    if (fact.kind != FactKind::ordinal) {
      // An article that looks like a number is skipped.
      if (fact.certainty < 0.5F) continue;
      return {};
    }
    first = word_at(in.words, fact.begin);
    behind = word_at(in.words, fact.end);
    if (head - behind > 5) break;
    for (std::size_t k = behind; k <= head; ++k) {
      if (in.words[k].mark != 0) {
        behind = kNoWord;
        return {};
      }
    }
    return fact.value;
  }
  behind = kNoWord;
  return {};
}

// What stands between known words may be several: two letters are mostly one.
void add_unspaced_name(const std::string& run, EventMention& event) {
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t begin = at;
    next_char(run, at);
    if (at == run.size()) break;
    next_char(run, at);
    std::string word = run.substr(begin, at - begin);
    if (!holds(event.name, word)) event.name.push_back(std::move(word));
  }
}

void add_name_word(const Scene& in, std::size_t k, bool proper, EventMention& event) {
  const TextWord& word = in.words[k];
  std::size_t second = 0;
  if (word.uncased && is_written_without_spaces(next_char(word.folded, second))) {
    add_unspaced_name(word.folded, event);
    return;
  }
  if (word.folded.size() < 4 || in.language.is_function_word(word.folded)) return;
  if (word.folded[0] >= '0' && word.folded[0] <= '9') return;
  std::string root = stem(word.folded);
  if (holds(event.name, root)) return;
  if (proper && word.capital) event.proper.push_back(root);
  event.name.push_back(std::move(root));
}

// "The Working Group on Fish, at its fifth session": the event is the body's that goes before word
// `possessive`.
void read_owner(const Scene& in, std::size_t possessive, EventMention& event) {
  constexpr std::size_t kReach = 12;
  std::size_t first = possessive;
  std::size_t commas = 0;
  for (std::size_t k = possessive; k > 0 && possessive - k < kReach;) {
    const char32_t mark = in.words[k].mark;
    if (mark == U',' ? ++commas > 1 : mark != 0) break;
    --k;
    if (in.kind(k) != nullptr) break;
    if (in.words[k].capital) first = k;
  }
  for (std::size_t k = first; k < possessive; ++k) add_name_word(in, k, true, event);
}

// The body whose event it is, before the number in word `first`, as Chinese has it:
// "安全理事会第7388次会议".
void read_owner_before(const Scene& in, std::size_t first, EventMention& event) {
  constexpr std::size_t kReach = 4;
  for (std::size_t k = first; k > 0 && first - k < kReach;) {
    const char32_t mark = in.words[k].mark;
    if (mark != 0 && mark != U'(' && mark != U')') break;
    --k;
    if (in.kind(k) != nullptr || has(in.language.held, in.words[k]) ||
        in.language.is_function_word(in.words[k].folded)) {
      break;
    }
    add_name_word(in, k, true, event);
  }
}

// The first word behind the session or meeting that is named with its number from word `head` on.
std::size_t behind_session(const Scene& in, std::size_t head) {
  for (const Fact& fact : in.facts) {
    if (fact.kind == FactKind::session && fact.begin <= in.words[head].begin &&
        fact.end >= in.words[head].end) {
      return std::max(head + 1, word_at(in.words, fact.end));
    }
  }
  return head + 1;
}

// Kind, number and name of the event whose head is word `head` and whose name ends before `stop`.
// False where the text speaks of a part of it.
bool read_name(const Scene& in, std::size_t head, std::size_t stop, EventMention& event) {
  event.kind = *in.kind(head, &event.is_named);
  std::size_t first = kNoWord;
  std::size_t behind = kNoWord;
  event.ordinal = ordinal_of(in, head, first, behind);
  std::size_t start = head;
  std::size_t named = head + 1;  // the first word of the name behind the head
  if (event.ordinal.empty() && in.language.ordinal_behind_event) {
    std::size_t ordinal = head + 1;
    event.ordinal = ordinal_behind(in, head, ordinal, named);
    for (std::size_t k = head + 1; k < ordinal; ++k) add_name_word(in, k, true, event);
    first = head;
  } else if (!event.ordinal.empty() && behind == head && in.language.ordinal_behind_event) {
    named = behind_session(in, head);
  }
  if (!event.ordinal.empty()) {
    start = std::min(behind, head);
  } else {
    while (start > 0 && in.words[start].mark == 0 && in.words[start - 1].capital &&
           !in.language.is_function_word(in.words[start - 1].folded)) {
      --start;
    }
    first = start;
  }
  std::size_t owned = kNoWord;
  for (std::size_t k = first; k > 0 && first - k < 5;) {
    --k;
    if (in.words[k + 1].mark != 0) break;
    if (has(in.language.event_parts, in.words[k])) return false;
    if (first - k <= 2 && has(in.language.indefinite, in.words[k])) event.indefinite = true;
    if (first - k == 1 && has(in.language.possessive, in.words[k])) owned = k;
  }
  if (owned != kNoWord) read_owner(in, owned, event);
  if (in.language.owner_before_ordinal && !event.ordinal.empty()) {
    read_owner_before(in, first, event);
  }
  for (std::size_t k = start; k < head; ++k) {
    if (has(in.language.event_parts, in.words[k])) return false;
    add_name_word(in, k, true, event);
  }
  for (std::size_t k = named; k < stop && event.name.size() < kMostNameWords; ++k) {
    const char32_t mark = in.words[k].mark;
    if (parts_clauses(mark) || mark == U'(') break;
    if (has(in.language.held, in.words[k])) break;
    if (has(in.language.event_parts, in.words[k]) && k - named < 2) return false;
    add_name_word(in, k, true, event);
  }
  return true;
}

void read_places(const Scene& in, std::size_t first, std::size_t last, EventMention& event) {
  for (std::size_t k = first; k < last; ++k) {
    if (!in.words[k].may_be_name() || in.kind(k) != nullptr) continue;
    if (in.words[k].uncased && in.language.is_function_word(in.words[k].folded)) continue;
    event.places.push_back(stem(in.words[k].folded));
  }
}

bool is_future(const Scene& in, std::size_t first, std::size_t last) {
  for (std::size_t k = first; k < std::min(last, in.words.size()); ++k) {
    if (has(in.language.future, in.words[k])) return true;
  }
  return false;
}

std::optional<EventMention> dated(const DocumentFacts& text, std::uint32_t segment,
                                  const Fact& fact) {
  if (fact.kind != FactKind::date) return std::nullopt;
  const auto span = date_span(fact.value);
  if (!span) return std::nullopt;
  EventMention event;
  event.span = *span;
  event.value = fact.value;
  event.written = std::string(text.text(segment).substr(fact.begin, fact.end - fact.begin));
  event.date = spot_of(fact, {}, segment);
  return event;
}

// The event that the date of `event` belongs to, in the same segment.
bool read_around(const Scene& in, const Fact& fact, EventMention& event) {
  const std::size_t date = word_at(in.words, fact.begin);
  const std::size_t after = word_at(in.words, fact.end);
  std::size_t held = date < in.words.size() ? held_before(in, date) : kNoWord;
  const bool is_behind = held == kNoWord && in.language.held_behind_date;
  if (is_behind) held = held_behind(in, after);
  const bool placed_behind = is_behind && held != kNoWord;
  const std::size_t place = held == kNoWord ? place_start(in, date) : date;
  const std::size_t link = held != kNoWord && !placed_behind ? held : place;
  if (link >= date && held == kNoWord) return false;
  std::size_t head = kNoWord;
  std::size_t stop = link;
  // "2004年5月3日，第二次会议在波恩举行"
  if (placed_behind) head = head_before(in, held);
  if (head != kNoWord && head >= after) {
    stop = place_start(in, held);
  } else {
    head = link < in.words.size() ? head_before(in, link) : kNoWord;
  }
  if (head == kNoWord && held != kNoWord) {
    head = head_after(in, placed_behind ? held + 1 : after);
    stop = in.words.size();
  }
  if (head == kNoWord || !read_name(in, head, stop, event)) return false;
  if (placed_behind) {
    read_places(in, after, held, event);
  } else {
    read_places(in, link, date, event);
  }
  const std::size_t first = std::min(head, link);
  event.past = held != kNoWord && !is_future(in, first > 4 ? first - 4 : 0, after + 3);
  return true;
}

bool is_line(const Document& document, const Segment& segment) {
  const Block& block = document.blocks[segment.block];
  return block.kind != BlockKind::paragraph || count_chars(block.text) < 100;
}

// "Bali, 29 and 30 April 2003", a line of its own under a title that names an event.
bool read_title(const DocumentFacts& text, std::uint32_t segment, const Scene& line,
                const Fact& fact, const InsideData& language, EventMention& event) {
  const Document& document = *text.document;
  if (segment == 0 || !is_line(document, document.segments[segment])) return false;
  std::size_t others = 0;
  for (const TextWord& word : line.words) {
    if (word.begin >= fact.begin && word.end <= fact.end) continue;
    if (!word.may_be_name() && !language.is_function_word(word.folded)) return false;
    if (++others > 6) return false;
  }
  if (line.words.empty() || word_at(line.words, fact.end) != line.words.size()) return false;
  const Segment& above = document.segments[segment - 1];
  if (document.blocks[above.block].kind != BlockKind::heading) return false;
  const Scene title{text.text(segment - 1), text.facts[segment - 1],
                    split_words(text.text(segment - 1), language.unspaced), language};
  for (std::size_t k = 0; k < title.words.size() && k < 8; ++k) {
    if (title.kind(k) == nullptr) continue;
    if (!read_name(title, k, title.words.size(), event)) return false;
    read_places(line, 0, word_at(line.words, fact.begin), event);
    return true;
  }
  return false;
}

// Of the names' words, whether all but a few of the shorter's are the longer's.
bool names_agree(const EventMention& a, const EventMention& b) {
  const bool a_shorter = a.name.size() <= b.name.size();
  const EventMention& less = a_shorter ? a : b;
  const EventMention& more = a_shorter ? b : a;
  std::size_t missing = 0;
  bool proper_missing = false;
  for (const std::string& word : less.name) {
    if (holds(more.name, word)) continue;
    ++missing;
    proper_missing = proper_missing || holds(less.proper, word);
  }
  if (missing * 5 > less.name.size()) return false;
  return !proper_missing || std::all_of(more.proper.begin(), more.proper.end(),
                                        [&](auto& word) { return holds(less.name, word); });
}

}  // namespace

std::vector<EventMention> read_events(const DocumentFacts& text, const InsideData& language) {
  std::vector<EventMention> events;
  if (language.named_events.empty()) return events;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const auto& facts = text.facts[segment];
    std::optional<Scene> scene;
    for (const Fact& fact : facts) {
      auto event = dated(text, segment, fact);
      if (!event) continue;
      if (!scene) {
        scene.emplace(Scene{text.text(segment), facts,
                            split_words(text.text(segment), language.unspaced), language});
      }
      if (read_around(*scene, fact, *event) ||
          read_title(text, segment, *scene, fact, language, *event)) {
        events.push_back(std::move(*event));
      }
    }
  }
  return events;
}

bool may_be_same_event(const EventMention& a, const EventMention& b) {
  if (a.kind != b.kind || a.ordinal != b.ordinal) return false;
  if (a.name.empty() || b.name.empty()) return false;
  if (!names_agree(a, b)) return false;
  if (a.places.empty() || b.places.empty()) return true;
  return std::any_of(a.places.begin(), a.places.end(),
                     [&](auto& place) { return holds(b.places, place); });
}

}  // namespace dragoman::qa
