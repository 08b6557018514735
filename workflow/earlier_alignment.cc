// SPDX-License-Identifier: Apache-2.0
#include "workflow/earlier_alignment.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::workflow {
namespace {

// With one kind of space.
std::string plain(std::string_view text) {
  std::string spaced;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_char(text, at);
    if (is_space(c)) {
      spaced += ' ';
    } else {
      spaced.append(text, start, at - start);
    }
  }
  return to_nfc(collapse_spaces(spaced));
}

// Where a document has the texts of units.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {
    for (std::uint32_t k = 0; k < document.segments.size(); ++k) {
      texts_.push_back(plain(document.text(document.segments[k])));
      by_start_[start_of(texts_.back())].push_back(k);
    }
  }

  // The runs of segments whose joined text is `text`, ascending.
  std::vector<Span> find(const std::string& text) const {
    std::vector<Span> found;
    for (std::size_t size = 1; size <= std::min(text.size(), kStart); ++size) {
      const auto starts = by_start_.find(text.substr(0, size));
      if (starts == by_start_.end()) continue;
      for (const std::uint32_t first : starts->second) {
        if (const auto last = end_of(first, text)) found.push_back({first, *last});
      }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  static constexpr std::size_t kStart = 12;  // bytes

  static std::string start_of(const std::string& text) { return text.substr(0, kStart); }

  // Behind the run from `first` that has the text, as joined_text() would join it.
  std::optional<std::uint32_t> end_of(std::uint32_t first, std::string_view text) const {
    std::string_view rest = text;
    for (std::uint32_t k = first; k < texts_.size(); ++k) {
      if (k > first) {
        if (!rest.starts_with(' ')) return std::nullopt;
        rest.remove_prefix(1);
        const Label& label = document_.label(document_.segments[k]);
        const std::string typed = label.in_text ? std::string() : plain(label.text);
        if (!typed.empty() && rest.starts_with(typed + ' ')) rest.remove_prefix(typed.size() + 1);
      }
      if (!rest.starts_with(texts_[k])) return std::nullopt;
      rest.remove_prefix(texts_[k].size());
      if (rest.empty()) return k + 1;
    }
    return std::nullopt;
  }

  const Document& document_;
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_start_;
};

struct Candidate {
  float confidence = 1;
  std::vector<Span> sources;
  std::vector<Span> targets;
  std::optional<std::pair<Span, Span>> chosen;
};

bool is_free(Span span, const std::vector<bool>& taken) {
  for (std::uint32_t k = span.first; k < span.last; ++k) {
    if (taken[k]) return false;
  }
  return true;
}

void take(Span span, std::vector<bool>& taken) {
  for (std::uint32_t k = span.first; k < span.last; ++k) taken[k] = true;
}

// The first free place at or behind `from`, before `to`.
std::optional<Span> first_free(const std::vector<Span>& places, std::uint32_t from,
                               std::uint32_t to, const std::vector<bool>& taken) {
  for (const Span span : places) {
    if (span.first >= from && span.last <= to && is_free(span, taken)) return span;
  }
  return std::nullopt;
}

std::vector<Candidate> find_candidates(const std::vector<tmx::TranslationUnit>& units,
                                       const Document& source, const Document& target) {
  const Places sources(source);
  const Places targets(target);
  constexpr double kSure = 0.5;
  std::vector<Candidate> candidates;
  for (const tmx::TranslationUnit& unit : units) {
    const auto text_in = [&](const LangTag& language) -> const tmx::Tuv* {
      for (const tmx::Tuv& tuv : unit.variants) {
        if (tuv.language.language() == language.language()) return &tuv;
      }
      return nullptr;
    };
    const tmx::Tuv* from = text_in(source.language);
    const tmx::Tuv* to = text_in(target.language);
    const std::string confidence(tmx::property_value(unit.properties, "x-confidence"));
    const double sure = confidence.empty() ? 1 : std::strtod(confidence.c_str(), nullptr);
    if (from == nullptr || to == nullptr || sure < kSure) continue;
    candidates.push_back({static_cast<float>(sure),
                          sources.find(plain(from->text)),
                          targets.find(plain(to->text)),
                          {}});
  }
  return candidates;
}

}  // namespace

std::vector<Bead> reused_beads(const std::vector<tmx::TranslationUnit>& units,
                               const Document& source, const Document& target) {
  std::vector<Candidate> candidates = find_candidates(units, source, target);
  std::vector<bool> in_source(source.segments.size());
  std::vector<bool> in_target(target.segments.size());
  const auto choose = [&](Candidate& candidate, Span from, Span to) {
    candidate.chosen = {from, to};
    take(from, in_source);
    take(to, in_target);
  };
  for (Candidate& candidate : candidates) {
    const bool unique = candidate.sources.size() == 1 && candidate.targets.size() == 1 &&
                        is_free(candidate.sources.front(), in_source) &&
                        is_free(candidate.targets.front(), in_target);
    if (unique) choose(candidate, candidate.sources.front(), candidate.targets.front());
  }
  // The others: between their neighbours.
  Span source_window;
  Span target_window;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    if (candidates[k].chosen) {
      source_window.first = candidates[k].chosen->first.last;
      target_window.first = candidates[k].chosen->second.last;
      continue;
    }
    if (candidates[k].sources.empty() || candidates[k].targets.empty()) continue;
    source_window.last = static_cast<std::uint32_t>(source.segments.size());
    target_window.last = static_cast<std::uint32_t>(target.segments.size());
    for (std::size_t next = k + 1; next < candidates.size(); ++next) {
      if (!candidates[next].chosen) continue;
      source_window.last = candidates[next].chosen->first.first;
      target_window.last = candidates[next].chosen->second.first;
      break;
    }
    const auto from =
        first_free(candidates[k].sources, source_window.first, source_window.last, in_source);
    const auto to =
        first_free(candidates[k].targets, target_window.first, target_window.last, in_target);
    if (!from || !to) continue;
    choose(candidates[k], *from, *to);
    source_window.first = from->last;
    target_window.first = to->last;
  }
  std::vector<Bead> beads;
  for (const Candidate& candidate : candidates) {
    if (!candidate.chosen) continue;
    beads.push_back({candidate.chosen->first, candidate.chosen->second, candidate.confidence});
  }
  return beads;
}

}  // namespace dragoman::workflow
