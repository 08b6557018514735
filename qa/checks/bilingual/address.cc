// SPDX-License-Identifier: Apache-2.0
//
// Web and e-mail addresses that differ between the two sides.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/pairing/fact_match.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::size_t kMostEdits = 2;
constexpr float kMistyped = 0.85F;
constexpr float kOther = 0.4F;

// Without the scheme, "www." and final slashes: browsers take these as equal.
std::string bare(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
  }
  std::string folded = fold(address);
  if (folded.starts_with("www.")) folded.erase(0, 4);
  while (!folded.empty() && folded.back() == '/') folded.pop_back();
  return folded;
}

std::string host(const std::string& bare_address) {
  return bare_address.substr(0, bare_address.find_first_of("/?#"));
}

// The parts between dots, slashes and other marks.
std::vector<std::string_view> parts_of(std::string_view address) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= address.size();) {
    const std::size_t end = std::min(address.find_first_of("./-_?=&#", at), address.size());
    parts.push_back(address.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// Whether addresses differ in codes of two letters alone, by which a site names its languages or
// countries: "en.example.org/a" and "fr.example.org/a". The end of a host is none.
bool is_other_edition(std::string_view a, std::string_view b) {
  const auto is_code = [](std::string_view part) {
    return part.size() == 2 &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  };
  const auto end_of_host = [](std::string_view address) {
    const std::string_view whole = address.substr(0, address.find_first_of("/?#"));
    return parts_of(whole).size() - 1;
  };
  const auto one = parts_of(a);
  const auto other = parts_of(b);
  if (one.size() != other.size() || end_of_host(a) != end_of_host(b)) return false;
  for (std::size_t k = 0; k < one.size(); ++k) {
    if (one[k] == other[k]) continue;
    if (!is_code(one[k]) || !is_code(other[k]) || k == end_of_host(a)) return false;
  }
  return true;
}

void add(const LeftFact& source, const LeftFact& target, std::vector<Finding>& findings) {
  const std::string from = bare(source.fact->value);
  const std::string to = bare(target.fact->value);
  const std::size_t distance = edits(from, to, kMostEdits);
  // A page in another language has another address on the same host; only a small difference
  // suggests a mistake.
  const bool mistyped = host(from) != host(to) && distance <= kMostEdits;
  findings.push_back({
      .severity = mistyped ? Severity::error : Severity::info,
      .confidence = mistyped ? kMistyped : kOther,
      .message = {"The address “{1}” differs from the original's, “{2}”.",
                  {target.fact->value, source.fact->value}},
      .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
      .values = {source.fact->value, target.fact->value},
  });
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto is_address = [](const Fact& fact) { return fact.kind == FactKind::address; };
  const auto same = [](const Fact& a, const Fact& b) {
    if (a.value == b.value) return true;
    const std::string one = bare(a.value);
    const std::string other = bare(b.value);
    return one == other || is_other_edition(one, other);
  };
  const auto mismatches = mismatched_facts(pair, is_address, {same});
  for (const LeftOver& left : left_over(pair, mismatches)) {
    const std::size_t pairs = std::min(left.source.size(), left.target.size());
    for (std::size_t k = 0; k < pairs; ++k) {
      add(left.source[k], left.target[k], findings);
    }
  }
}

}  // namespace

const Check kAddress = {
    .name = "address",
    .purpose = "A web or e-mail address that differs from the original's.",
    .wrong = "Write to registry@example.org | Écrire à registy@example.org",
    .right = "See https://example.org/ | Voir www.example.org",
    .between = check,
};

}  // namespace dragoman::qa::checks
