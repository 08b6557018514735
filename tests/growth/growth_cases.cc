// SPDX-License-Identifier: Apache-2.0
#include "tests/growth/growth_cases.h"

#include <ostream>
#include <utility>

namespace dragoman {

void PrintTo(const GrowthCase& one, std::ostream* out) { *out << one.name; }

std::vector<GrowthCase> all_growth_cases() {
  std::vector<GrowthCase> cases;
  for (auto* some : {segment_cases, compared_cases, document_cases, page_cases, exchange_cases}) {
    for (GrowthCase& one : some()) cases.push_back(std::move(one));
  }
  return cases;
}

Growth growth_of(const GrowthCase& one) {
  one.make(one.size / 4 + 1)();  // loads data and fills caches
  return {work_of(one.make(one.size)), work_of(one.make(2 * one.size)),
          work_of(one.make(4 * one.size))};
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t k = 0; k < times; ++k) all += text;
  return all;
}

}  // namespace dragoman
