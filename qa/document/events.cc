// SPDX-License-Identifier: Apache-2.0
#include "qa/document/events.h"

#include <algorithm>
#include <optional>

#include "qa/words/words.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kNoWord = static_cast<std::size_t>(-1);
constexpr std::size_t kMostNameWords = 12;
constexpr std::size_t kMostWordsToDate = 45;  // between an event's head and its date
constexpr std::size_t kMostWordsHeld = 14;    // between "held" and the date

using Words = std::vector<TextWord>;

bool has(const InsideData::Words& set, const TextWord& word) {
  return set.find(word.folded) != set.end();
}

bool has(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// A mark that ends the description of an event.
bool parts_clauses(char32_t mark) {
  return mark == U';' || mark == U':' || mark == U'.' || mark == U'?' || mark == U'!';
}

// Plurals and genders of a word mostly agree in its first letters.
std::string stem(const std::string& folded) { return folded.substr(0, 7); }

struct Scene {
  std::string_view text;
  const std::vector<Fact>& facts;
  Words words;
  const InsideData& language;

  // The kind of event that a word names; nullptr for none.
  const std::string* kind(std::size_t k, bool* is_named = nullptr) const {
    const auto named = language.named_events.find(words[k].folded);
    if (named != language.named_events.end()) {
      if (is_named != nullptr) *is_named = true;
      return &named->second;
    }
    const auto common = language.common_events.find(words[k].folded);
    return common == language.common_events.end() ? nullptr : &common->second;
  }
};

// The first word of "in Bali (Indonesia), on" and the like that goes before word `date`, else
// `date`. Within brackets, a place needs no preposition.
std::size_t place_start(const Scene& in, std::size_t date) {
  bool has_place = false;
  bool closed = false;  // a bracket
  for (std::size_t k = date; k > 0 && date - k < 9;) {
    --k;
    const TextWord& word = in.words[k];
    if (in.kind(k) != nullptr || parts_clauses(in.words[k + 1].mark)) break;
    const bool is_place = word.capital;
    if (!is_place && !in.language.is_function_word(word.folded)) break;
    closed = closed || in.words[k + 1].mark == U')';
    has_place = has_place || is_place;
    if (has_place && word.mark == U'(' && !closed) return k;
    if (has_place && has(in.language.places_after, word)) return k;
  }
  return date;
}

// The last word of holding something within reach before `date`.
std::size_t held_before(const Scene& in, std::size_t date) {
  for (std::size_t k = date; k > 0 && date - k < kMostWordsHeld;) {
    if (parts_clauses(in.words[k].mark)) return kNoWord;
    --k;
    if (has(in.language.held, in.words[k])) return k;
    if (in.kind(k) != nullptr) return kNoWord;
  }
  return kNoWord;
}

// The head of the event's name that goes before word `stop`.
std::size_t head_before(const Scene& in, std::size_t stop) {
  const std::size_t near = has(in.language.held, in.words[stop]) ? 2 : 0;  // "has been held"
  std::size_t head = kNoWord;
  bool linked = false;
  for (std::size_t k = stop; k > 0 && stop - k < kMostWordsToDate;) {
    if (parts_clauses(in.words[k].mark)) break;
    --k;
    if (head != kNoWord && (head - k > 4 || in.words[k + 1].mark != 0)) break;
    linked = linked || has(in.language.genitive, in.words[k]);
    if (head == kNoWord && has(in.language.verbs, in.words[k]) && stop - k > near) break;
    if (in.kind(k) == nullptr) continue;
    // "the seventh meeting of the Consultations": the outer event is meant.
    if (head == kNoWord || linked) head = k;
    linked = false;
  }
  return head;
}

// The head of an event that is named right after the date that ends before word `begin`.
std::size_t head_after(const Scene& in, std::size_t begin) {
  bool started = false;  // with an article, a number or a capital
  for (std::size_t k = begin; k < in.words.size() && k - begin < 10; ++k) {
    if (parts_clauses(in.words[k].mark)) break;
    if (in.kind(k) != nullptr) return k;
    if (has(in.language.held, in.words[k]) || has(in.language.verbs, in.words[k])) break;
    if (started && in.words[k].mark == U',') break;
    started = started || in.words[k].capital;
  }
  return kNoWord;
}

// The ordinal that counts the event whose head is word `head`; its first word and the one after
// it.
std::string ordinal_of(const Scene& in, std::size_t head, std::size_t& first, std::size_t& behind) {
  behind = kNoWord;
  for (std::size_t f = in.facts.size(); f > 0;) {
    const Fact& fact = in.facts[--f];
    if (fact.begin >= in.words[head].end) continue;
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

void add_name_word(const Scene& in, std::size_t k, bool proper, EventMention& event) {
  const TextWord& word = in.words[k];
  if (word.folded.size() < 4 || in.language.is_function_word(word.folded)) return;
  if (word.folded[0] >= '0' && word.folded[0] <= '9') return;
  std::string root = stem(word.folded);
  if (has(event.name, root)) return;
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

// Kind, number and name of the event whose head is word `head` and whose name ends before `stop`.
// False where the text speaks of a part of it.
bool read_name(const Scene& in, std::size_t head, std::size_t stop, EventMention& event) {
  event.kind = *in.kind(head, &event.is_named);
  std::size_t first = kNoWord;
  std::size_t behind = kNoWord;
  event.ordinal = ordinal_of(in, head, first, behind);
  std::size_t start = head;
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
  for (std::size_t k = start; k < head; ++k) {
    if (has(in.language.event_parts, in.words[k])) return false;
    add_name_word(in, k, true, event);
  }
  for (std::size_t k = head + 1; k < stop && event.name.size() < kMostNameWords; ++k) {
    const char32_t mark = in.words[k].mark;
    if (parts_clauses(mark) || mark == U'(') break;
    if (has(in.language.held, in.words[k])) break;
    if (has(in.language.event_parts, in.words[k]) && k - head < 3) return false;
    add_name_word(in, k, true, event);
  }
  return true;
}

void read_places(const Scene& in, std::size_t first, std::size_t last, EventMention& event) {
  for (std::size_t k = first; k < last; ++k) {
    if (!in.words[k].capital || in.kind(k) != nullptr) continue;
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
  const std::size_t held = date < in.words.size() ? held_before(in, date) : kNoWord;
  const std::size_t place = held == kNoWord ? place_start(in, date) : date;
  const std::size_t link = held != kNoWord ? held : place;
  if (link >= date && held == kNoWord) return false;
  std::size_t head = head_before(in, link);
  std::size_t stop = link;
  if (head == kNoWord && held != kNoWord) {
    head = head_after(in, after);
    stop = in.words.size();
  }
  if (head == kNoWord || !read_name(in, head, stop, event)) return false;
  read_places(in, link, date, event);
  const std::size_t first = std::min(head, link);
  event.past = held != kNoWord && !is_future(in, first > 4 ? first - 4 : 0, after + 3);
  return true;
}

bool is_line(const Document& document, const Segment& segment) {
  const Block& block = document.blocks[segment.block];
  return block.kind != BlockKind::paragraph || block.text.size() < 100;
}

// "Bali, 29 and 30 April 2003", a line of its own under a title that names an event.
bool read_title(const DocumentFacts& text, std::uint32_t segment, const Scene& line,
                const Fact& fact, const InsideData& language, EventMention& event) {
  const Document& document = *text.document;
  if (segment == 0 || !is_line(document, document.segments[segment])) return false;
  std::size_t others = 0;
  for (const TextWord& word : line.words) {
    if (word.begin >= fact.begin && word.end <= fact.end) continue;
    if (!word.capital && !language.is_function_word(word.folded)) return false;
    if (++others > 6) return false;
  }
  if (line.words.empty() || word_at(line.words, fact.end) != line.words.size()) return false;
  const Segment& above = document.segments[segment - 1];
  if (document.blocks[above.block].kind != BlockKind::heading) return false;
  const Scene title{text.text(segment - 1), text.facts[segment - 1],
                    split_words(text.text(segment - 1)), language};
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
    if (has(more.name, word)) continue;
    ++missing;
    proper_missing = proper_missing || has(less.proper, word);
  }
  if (missing * 5 > less.name.size()) return false;
  return !proper_missing || std::all_of(more.proper.begin(), more.proper.end(),
                                        [&](auto& word) { return has(less.name, word); });
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
        scene.emplace(Scene{text.text(segment), facts, split_words(text.text(segment)), language});
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
                     [&](auto& place) { return has(b.places, place); });
}

}  // namespace dragoman::qa
