// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/substitution.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "tmx/match/values.h"
#include "tmx/match/written_values.h"

namespace dragoman::tmx {
namespace {

struct Replacement {
  TextRange place;
  std::string text;
};

// How many values of one list the other lacks.
std::size_t count_different(const std::vector<Value>& source, const std::vector<Value>& query) {
  std::map<std::string_view, std::size_t> left;
  for (const Value& value : query) ++left[value.value];
  std::size_t shared = 0;
  for (const Value& value : source) {
    const auto found = left.find(value.value);
    if (found == left.end() || found->second == 0) continue;
    --found->second;
    ++shared;
  }
  return std::max(source.size(), query.size()) - shared;
}

// The value of the target that translates `value`, not claimed yet.
std::optional<std::size_t> counterpart(const Value& value, const std::vector<Value>& target,
                                       const std::vector<bool>& claimed) {
  for (std::size_t k = 0; k < target.size(); ++k) {
    if (!claimed[k] && target[k].kind == value.kind && target[k].value == value.value) return k;
  }
  // The hours of "3 heures" may be no time of the day.
  for (std::size_t k = 0; k < target.size() && value.kind == ValueKind::number; ++k) {
    const Value& other = target[k];
    const bool is_hours = other.kind == ValueKind::time && other.second.empty() &&
                          other.third.empty() && other.hours == value.value;
    if (!claimed[k] && is_hours) return k;
  }
  return std::nullopt;
}

// Nothing if one can't be replaced.
std::optional<std::vector<Replacement>> replacements(const std::vector<Value>& source,
                                                     const std::vector<Value>& query,
                                                     const TextIn& target) {
  if (source.size() != query.size()) return std::nullopt;
  const std::vector<Value> values = find_values(target.text, target.language);
  std::vector<bool> claimed(values.size());
  std::vector<Replacement> found;
  for (std::size_t k = 0; k < source.size(); ++k) {
    if (source[k].kind != query[k].kind) return std::nullopt;
    const bool same = source[k].value == query[k].value;
    // Unchanged values are searched for as well, so that each claims one of the target's.
    const auto at = counterpart(source[k], values, claimed);
    if (!at) {
      if (same) continue;
      return std::nullopt;
    }
    claimed[*at] = true;
    if (same) continue;
    auto written = write_like(query[k], values[*at], target.text, target.language);
    if (!written) return std::nullopt;
    found.push_back({values[*at].place, std::move(*written)});
  }
  return found;
}

}  // namespace

Substitution substitute_values(const TextIn& source, const TextIn& query, const TextIn& target) {
  // Nobody reads through so long a match, and the search for counterparts is quadratic.
  constexpr std::size_t kLongest = 10'000;
  if (std::max({source.text.size(), query.text.size(), target.text.size()}) > kLongest) return {};
  const std::vector<Value> from = find_values(source.text, source.language);
  const std::vector<Value> to = find_values(query.text, query.language);
  Substitution result;
  result.different = count_different(from, to);
  if (result.different == 0) {
    // The same values in another order are still others in their places.
    const auto same = [](const Value& a, const Value& b) { return a.value == b.value; };
    if (std::ranges::equal(from, to, same)) return result;
    result.different = 1;
  }
  auto found = replacements(from, to, target);
  if (!found) return result;
  std::ranges::sort(*found, {}, [](const Replacement& one) { return one.place.begin; });
  std::size_t at = 0;
  for (const Replacement& one : *found) {
    result.text += target.text.substr(at, one.place.begin - at);
    result.text += one.text;
    at = one.place.end;
  }
  result.text += target.text.substr(at);
  return result;
}

}  // namespace dragoman::tmx
