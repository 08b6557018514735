// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_clean.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "corpus/base/hash.h"
#include "corpus/language_guess.h"
#include "corpus/text/unicode.h"
#include "tmx/store/store_impl.h"
#include "tmx/store/unit_json.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

bool is_blank(const Tuv& variant) { return trim(variant.text).empty(); }

// Characters other than white space.
double length_of(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) count += is_space(next_char(text, at)) ? 0 : 1;
  return static_cast<double>(count);
}

// Names, numbers and symbols may be the same in two languages; a sentence is not.
bool is_sentence(const MatchWords& words) {
  constexpr std::size_t kLeast = 3;
  std::size_t in_lower_case = 0;
  for (const MatchWord& word : words.words) {
    const std::string_view written =
        std::string_view(words.text).substr(word.begin, word.end - word.begin);
    if (!word.number && written.size() > 2 && written == words.key(word)) ++in_lower_case;
  }
  return in_lower_case >= kLeast;
}

// How the lengths of a memory's source and target texts relate.
class LengthHabit {
  // Added to the source length where variance is computed: short texts vary more than their length
  // explains.
  static constexpr double kAlways = 10;

 public:
  void add(double source, double target) {
    if (source == 0 || target == 0) return;
    source_ += source;
    target_ += target;
    pairs_.emplace_back(static_cast<float>(source), static_cast<float>(target));
  }

  void settle() {
    if (source_ == 0) return;
    ratio_ = target_ / source_;
    // The better half of the pairs determines the variance: the others may be wrong.
    std::vector<double> squares;
    for (const auto& [source, target] : pairs_) {
      const double difference = target - ratio_ * source;
      squares.push_back(difference * difference / (source + kAlways));
    }
    pairs_ = {};
    const auto middle = squares.begin() + static_cast<std::ptrdiff_t>(squares.size() / 2);
    std::ranges::nth_element(squares, middle);
    constexpr double kMedianOfSquare = 0.455;  // of a standard normal variable's square
    variance_ = std::max(1.0, *middle / kMedianOfSquare);
  }

  bool is_odd(double source, double target) const {
    constexpr double kDeviations = 4;
    constexpr double kShare = 1.0 / 3;
    if (ratio_ == 0) return false;
    const double expected = ratio_ * source;
    const double deviation =
        std::abs(target - expected) / std::sqrt(variance_ * (source + kAlways));
    return deviation > kDeviations &&
           std::min(target, expected) < kShare * std::max(target, expected);
  }

 private:
  double source_ = 0;
  double target_ = 0;
  std::vector<std::pair<float, float>> pairs_;
  double ratio_ = 0;
  double variance_ = 1;
};

// Which of the units with equal texts stays.
struct Best {
  std::int64_t changed = 0;
  UnitId unit = 0;
};
using BestByTexts = std::unordered_map<std::uint64_t, Best>;

void prefer(BestByTexts& best, std::uint64_t texts, const StoredUnit& unit) {
  Best& held = best[texts];
  const Best candidate{unit.changed, unit.id};
  if (std::pair(candidate.changed, candidate.unit) > std::pair(held.changed, held.unit)) {
    held = candidate;
  }
}

class Clean {
 public:
  Clean(const Store& store, const CleanOptions& options,
        const std::function<void(const Unclean&)>& visit)
      : store_(store), options_(options), visit_(visit) {}

  void run() {
    store_.visit(
        0,
        [&](const StoredUnit& unit) {
          learn(unit);
          return true;
        },
        Store::Detail::texts);
    for (auto& [languages, habit] : habits_) habit.settle();
    store_.visit(
        0,
        [&](const StoredUnit& unit) {
          judge(unit);
          return true;
        },
        Store::Detail::texts);
  }

 private:
  bool looks_for(CleanReason reason) const {
    return options_.look_for[static_cast<std::size_t>(reason)];
  }

  // A hash of languages and texts; with `words`, of the words only.
  std::uint64_t texts_hash(const StoredUnit& unit, bool words) {
    std::uint64_t hash = words ? 1 : 2;
    for (const Tuv& variant : unit.unit.variants) {
      hash = mix_hash(hash, hash_bytes(variant.language.str()));
      split_match_words(variant.text, variant.codes, split_);
      if (words) {
        for (const MatchWord& word : split_.words)
          hash = mix_hash(hash, hash_bytes(split_.key(word)));
        hash = mix_hash(hash, split_.words.size());
      } else {
        hash = mix_hash(hash, context_hash(variant.text));
        hash = mix_hash(hash, split_.tags);
      }
    }
    return hash;
  }

  static bool has_words(const StoredUnit& unit, MatchWords& split) {
    return std::ranges::any_of(unit.unit.variants, [&](const Tuv& variant) {
      split_match_words(variant.text, {}, split);
      return !split.words.empty();
    });
  }

  LengthHabit& habit_of(const Tuv& source, const Tuv& target) {
    std::string languages(source.language.language());
    languages += ' ';
    languages += target.language.language();
    return habits_[languages];
  }

  // Calls visit(source, target) for the source with each other text.
  template <typename Visit>
  static void each_pair(const StoredUnit& unit, Visit visit) {
    const auto& variants = unit.unit.variants;
    if (variants.empty()) return;
    const std::size_t source = source_variant(unit.unit);
    for (std::size_t i = 0; i < variants.size(); ++i) {
      if (i != source) visit(variants[source], variants[i]);
    }
  }

  void learn(const StoredUnit& unit) {
    if (looks_for(CleanReason::duplicate)) prefer(exact_, texts_hash(unit, false), unit);
    if (looks_for(CleanReason::near) && has_words(unit, split_)) {
      prefer(near_, texts_hash(unit, true), unit);
    }
    if (!looks_for(CleanReason::length)) return;
    each_pair(unit, [&](const Tuv& source, const Tuv& target) {
      habit_of(source, target).add(length_of(source.text), length_of(target.text));
    });
  }

  void judge(const StoredUnit& unit) {
    const auto& variants = unit.unit.variants;
    const auto blank = std::ranges::count_if(variants, is_blank);
    if (looks_for(CleanReason::empty) && std::ssize(variants) - blank < 2) {
      return report(unit, CleanReason::empty);
    }
    if (looks_for(CleanReason::untranslated) && is_untranslated(unit)) {
      return report(unit, CleanReason::untranslated);
    }
    if (looks_for(CleanReason::language) && std::ranges::any_of(variants, is_in_another_language)) {
      return report(unit, CleanReason::language);
    }
    bool odd = false;
    if (looks_for(CleanReason::length)) {
      each_pair(unit, [&](const Tuv& source, const Tuv& target) {
        odd =
            odd || habit_of(source, target).is_odd(length_of(source.text), length_of(target.text));
      });
    }
    if (odd) return report(unit, CleanReason::length);
    if (looks_for(CleanReason::duplicate) &&
        report_unless_best(unit, exact_.at(texts_hash(unit, false)), CleanReason::duplicate)) {
      return;
    }
    if (looks_for(CleanReason::near) && has_words(unit, split_)) {
      report_unless_best(unit, near_.at(texts_hash(unit, true)), CleanReason::near);
    }
  }

  bool is_untranslated(const StoredUnit& unit) {
    bool same = false;
    each_pair(unit, [&](const Tuv& source, const Tuv& target) {
      same = same || (source.language.language() != target.language.language() &&
                      context_hash(source.text) == context_hash(target.text));
    });
    if (!same) return false;
    split_match_words(unit.unit.variants[source_variant(unit.unit)].text, {}, split_);
    return is_sentence(split_);
  }

  static bool is_in_another_language(const Tuv& variant) {
    const auto guess = guess_language(variant.text, variant.language);
    return guess && guess->language() != variant.language.language();
  }

  // Returns whether it was reported. A unit reported for another reason does not make its equals
  // redundant.
  bool report_unless_best(const StoredUnit& unit, const Best& best, CleanReason reason) {
    if (best.unit == unit.id || reported_.contains(best.unit)) return false;
    report(unit, reason, best.unit);
    return true;
  }

  void report(const StoredUnit& unit, CleanReason reason, UnitId kept = 0) {
    if (kept == 0) reported_.insert(unit.id);
    Unclean found{unit.id, reason, kept, {}};
    for (const Tuv& variant : unit.unit.variants) found.texts.push_back(variant.text);
    visit_(found);
  }

  const Store& store_;
  const CleanOptions& options_;
  const std::function<void(const Unclean&)>& visit_;
  MatchWords split_;
  BestByTexts exact_;
  BestByTexts near_;
  std::unordered_map<std::string, LengthHabit> habits_;  // by pair of languages
  std::unordered_set<UnitId> reported_;
};

}  // namespace

std::string_view to_string(CleanReason reason) {
  constexpr std::array<std::string_view, kCleanReasons> kNames = {
      "empty", "untranslated", "language", "length", "duplicate", "near"};
  return kNames[static_cast<std::size_t>(reason)];
}

void find_unclean(const Store& store, const CleanOptions& options,
                  const std::function<void(const Unclean&)>& visit) {
  Clean(store, options, visit).run();
}

std::size_t remove_unclean(Store& store, const std::vector<Unclean>& units) {
  Store::Impl& in = store.impl();
  Transaction transaction(in.database);
  Statement start = in.database.prepare(
      "INSERT INTO operation (kind, file, started, finished) VALUES ('clean', '', ?1, ?1)");
  start.bind(1, static_cast<std::int64_t>(std::time(nullptr))).run();
  const std::int64_t operation = sqlite3_last_insert_rowid(in.database.handle());
  Statement keep = in.database.prepare(kKeepInJournal);
  Statement maker = in.database.prepare("SELECT operation FROM unit WHERE id = ?");
  const auto note = [&](const StoredUnit& unit) {
    const std::string before = unit_json(unit);
    maker.bind(1, unit.id).step();
    keep.bind(1, operation).bind(2, unit.id).bind(3, std::string_view(before));
    keep.bind(4, maker.integer(0)).run();
    maker.reset();
  };
  Statement count = in.database.prepare("UPDATE unit SET usage = usage + ? WHERE id = ?");
  std::size_t removed = 0;
  for (const Unclean& unclean : units) {
    const auto unit = store.find(unclean.unit);
    if (!unit) continue;
    note(*unit);
    if (unclean.kept != 0) {
      if (const auto kept = store.find(unclean.kept)) {
        note(*kept);
        count.bind(1, std::int64_t{unit->usage}).bind(2, kept->id).run();
      }
    }
    in.remove(unit->id);
    ++removed;
  }
  transaction.commit();
  return removed;
}

}  // namespace dragoman::tmx
