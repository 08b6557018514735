// SPDX-License-Identifier: Apache-2.0
//
// Glossary terms in the source whose translation is missing from the target, or forbidden. All
// terms are looked for in one pass, by the stem of their first word.
#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/words/stems.h"
#include "qa/words/surface_data.h"
#include "qa/words/text_words.h"

namespace dragoman::qa::checks {
namespace {

using Hashes = std::vector<std::uint64_t>;

// A translation that is wanted or forbidden: its content words, and all its words.
struct Wording {
  Hashes stems = {};
  Hashes content = {};
  std::string_view written = {};
};

// What one entry of the glossary says of each of its source terms.
struct Concept {
  std::vector<Wording> targets = {};
  std::vector<Wording> forbidden = {};
};

// A source term, and the entries of the glossary that have it.
struct Entry {
  Hashes source = {};
  std::string_view written = {};
  std::vector<std::size_t> concepts = {};
};

// The words of one side of a bead, with their positions.
struct Side {
  struct Position {
    std::uint32_t segment = 0;
    Word word = {};
  };
  Hashes stems = {};
  std::vector<Position> positions = {};

  void read(const DocumentFacts& text, Span span, Stems& stemmer) {
    stems.clear();
    positions.clear();
    for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
      const std::string_view line = text.text(segment);
      find_words(line, words_);
      for (const Word& word : words_) {
        stems.push_back(stemmer.hash(word.in(line)));
        positions.push_back({segment, word});
      }
    }
  }

  // The end of `sequence` if it is at `at`, within one segment; else 0.
  std::size_t end_of(const Hashes& sequence, std::size_t at) const {
    if (at + sequence.size() > stems.size()) return 0;
    if (!std::equal(sequence.begin(), sequence.end(), stems.begin() + static_cast<long>(at))) {
      return 0;
    }
    const std::size_t end = at + sequence.size();
    return positions[at].segment == positions[end - 1].segment ? end : 0;
  }

  std::string_view text(const DocumentFacts& text, std::size_t at) const {
    return positions[at].word.in(text.text(positions[at].segment));
  }

  Spot spot(dragoman::qa::Side side, std::size_t first, std::size_t end) const {
    return {side, positions[first].segment, positions[first].word.begin,
            positions[end - 1].word.end};
  }

 private:
  std::vector<Word> words_;
};

class Glossary {
 public:
  Glossary(const std::vector<Term>& terms, const LangTag& source, const LangTag& target)
      : source_(surface_data(source).endings),
        target_(surface_data(target).endings),
        source_function_(surface_data(source).function),
        function_(surface_data(target).function) {
    for (const Term& term : terms) {
      Concept concept_of;
      for (const auto& wording : term.target) add(wording, concept_of.targets);
      for (const auto& wording : term.forbidden) add(wording, concept_of.forbidden);
      concepts_.push_back(std::move(concept_of));
      for (const std::string& written : term.source) {
        Hashes stems;
        append_stems(written, source_, stems);
        if (stems.empty() || is_grammar(written)) continue;
        std::uint64_t key = 0;
        for (const std::uint64_t stem : stems) key = mixed(key, stem);
        const auto [at, is_new] = entry_of_.try_emplace(key, entries_.size());
        if (is_new) {
          lengths_by_first_[stems.front()].insert(stems.size());
          entries_.push_back({std::move(stems), written, {}});
        }
        auto& concepts = entries_[at->second].concepts;
        if (concepts.empty() || concepts.back() + 1 != concepts_.size()) {
          concepts.push_back(concepts_.size() - 1);
        }
      }
    }
  }

  void check(const PairedFacts& pair, const Bead& bead, std::vector<Finding>& findings) {
    source_side_.read(pair.source, bead.source, source_);
    bool is_read = false;
    seen_.clear();
    for (std::size_t at = 0; at < source_side_.stems.size();) {
      std::size_t end = 0;
      const std::size_t number = longest_at(at, end);
      if (end == 0) {
        ++at;
        continue;
      }
      // "will" is not the singular of "WILLS".
      const bool is_grammar_word = end == at + 1 && is_grammar(source_side_.text(pair.source, at));
      if (!is_grammar_word && seen_.insert(number).second) {
        if (!is_read) read_target(pair, bead);
        is_read = true;
        judge(entries_[number], at, end, findings);
      }
      at = end;
    }
  }

 private:
  // The longest term at a word of the source, and where it ends; `end` is left alone without one.
  std::size_t longest_at(std::size_t at, std::size_t& end) const {
    const auto lengths = lengths_by_first_.find(source_side_.stems[at]);
    std::size_t longest = 0;
    if (lengths == lengths_by_first_.end()) return longest;
    std::uint64_t key = 0;
    std::size_t length = 0;
    for (const std::size_t next : lengths->second) {
      if (at + next > source_side_.stems.size()) break;
      while (length < next) key = mixed(key, source_side_.stems[at + length++]);
      const auto found = entry_of_.find(key);
      if (found == entry_of_.end()) continue;
      const std::size_t behind = source_side_.end_of(entries_[found->second].source, at);
      if (behind == 0) continue;
      longest = found->second;
      end = behind;
    }
    return longest;
  }

  // Function words only: "THE".
  bool is_grammar(std::string_view written) const {
    std::vector<Word> words;
    find_words(written, words);
    return std::all_of(words.begin(), words.end(), [&](const Word& word) {
      return source_function_.contains(folded_hash(word.in(written)));
    });
  }

  void add(const std::string& written, std::vector<Wording>& wordings) {
    Wording wording{{}, {}, written};
    std::vector<Word> words;
    find_words(written, words);
    for (const Word& word : words) {
      const std::string_view one = word.in(written);
      wording.stems.push_back(target_.hash(one));
      if (!function_.contains(folded_hash(one))) wording.content.push_back(wording.stems.back());
    }
    if (wording.content.empty()) wording.content = wording.stems;
    if (!wording.stems.empty()) wordings.push_back(std::move(wording));
  }

  void read_target(const PairedFacts& pair, const Bead& bead) {
    target_side_.read(pair.target, bead.target, target_);
    target_stems_.clear();
    for (std::size_t k = 0; k < target_side_.stems.size(); ++k) {
      target_stems_[target_side_.stems[k]].push_back(k);
    }
    target_first_ = bead.target.first;
    pair_ = &pair;
  }

  // The words of a translation may be apart: "droits civils et politiques".
  bool has(const Wording& wording) const {
    return std::all_of(wording.content.begin(), wording.content.end(),
                       [&](std::uint64_t stem) { return target_stems_.contains(stem); });
  }

  void judge(const Entry& entry, std::size_t at, std::size_t end,
             std::vector<Finding>& findings) const {
    const Spot source = source_side_.spot(dragoman::qa::Side::source, at, end);
    const Wording* first = nullptr;
    for (const std::size_t number : entry.concepts) {
      if (report_forbidden(entry, concepts_[number], source, findings)) return;
    }
    for (const std::size_t number : entry.concepts) {
      for (const Wording& wording : concepts_[number].targets) {
        if (has(wording)) return;
        if (first == nullptr) first = &wording;
      }
    }
    if (first == nullptr) return;
    Finding finding;
    finding.severity = Severity::warning;
    finding.confidence = entry.source.size() > 1 ? 0.6F : 0.5F;
    finding.message = {
        "The glossary translates “{1}” as “{2}”, which is missing from the translation.",
        {std::string(entry.written), std::string(first->written)}};
    finding.values = {std::string(entry.written)};
    finding.spots = {source,
                     whole_segment(pair_->target, dragoman::qa::Side::target, target_first_)};
    findings.push_back(std::move(finding));
  }

  // Reports the first wording of the translation that the entry forbids; false for none.
  bool report_forbidden(const Entry& entry, const Concept& forbidding, const Spot& source,
                        std::vector<Finding>& findings) const {
    for (const Wording& wording : forbidding.forbidden) {
      const auto positions = target_stems_.find(wording.stems.front());
      if (positions == target_stems_.end()) continue;
      for (const std::size_t position : positions->second) {
        const std::size_t after = target_side_.end_of(wording.stems, position);
        if (after == 0) continue;
        Finding finding;
        finding.severity = Severity::error;
        finding.confidence = 0.9F;
        finding.message = {"The glossary forbids “{1}” as a translation of “{2}”.",
                           {std::string(wording.written), std::string(entry.written)}};
        finding.values = {std::string(entry.written), std::string(wording.written)};
        finding.spots = {source, target_side_.spot(dragoman::qa::Side::target, position, after)};
        findings.push_back(std::move(finding));
        return true;
      }
    }
    return false;
  }

  Stems source_;
  Stems target_;
  const HashedWords& source_function_;
  const HashedWords& function_;
  std::vector<Entry> entries_;
  std::vector<Concept> concepts_;
  std::unordered_map<std::uint64_t, std::size_t> entry_of_;                    // by all stems
  std::unordered_map<std::uint64_t, std::set<std::size_t>> lengths_by_first_;  // in words
  Side source_side_;
  Side target_side_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> target_stems_;  // positions
  std::unordered_set<std::size_t> seen_;
  std::uint32_t target_first_ = 0;
  const PairedFacts* pair_ = nullptr;
};

void check(const PairedFacts& pair, const CheckOptions& options, std::vector<Finding>& findings) {
  if (options.glossary.empty()) return;
  Glossary glossary(options.glossary, pair.bitext->source.language, pair.bitext->target.language);
  for (const Bead& bead : pair.bitext->beads) {
    if (!bead.source.empty() && !bead.target.empty()) glossary.check(pair, bead, findings);
  }
}

}  // namespace

const Check kTerm = {
    .name = "term",
    .purpose = "Glossary terms that are not translated as the glossary says, or as it forbids.",
    .wrong = "with “item” for “point” in the glossary: two items | deux rubriques",
    .right = "with “item” for “point” in the glossary: two items | deux points",
    .between = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
