// SPDX-License-Identifier: Apache-2.0
//
// Prints how the work of each case grows, in thousands of steps, and the memory that it asks for.
#include <cstdio>
#include <string_view>

#include "tests/growth/growth_cases.h"

int main(int argc, char** argv) {
  const std::string_view only = argc > 1 ? argv[1] : "";
  std::printf("%-22s %-34s %8s %10s %10s %10s %6s %8s %6s\n", "case", "input", "size n", "k n",
              "k 2n", "k 4n", "ratio", "MiB 4n", "ratio");
  const auto ratio = [](std::uint64_t more, std::uint64_t less) {
    return less == 0 ? 0.0 : static_cast<double>(more) / static_cast<double>(less);
  };
  const auto thousands = [](const dragoman::Work& work) {
    return static_cast<unsigned long long>(work.steps / 1000);
  };
  for (const dragoman::GrowthCase& one : dragoman::all_growth_cases()) {
    if (one.name.find(only) == std::string::npos) continue;
    const auto [once, twice, four_times] = dragoman::growth_of(one);
    std::printf("%-22s %-34s %8zu %10llu %10llu %10llu %6.2f %8.1f %6.2f\n", one.name.c_str(),
                one.input.c_str(), one.size, thousands(once), thousands(twice),
                thousands(four_times), ratio(four_times.steps, twice.steps),
                static_cast<double>(four_times.bytes) / (1 << 20),
                ratio(four_times.bytes, twice.bytes));
    std::fflush(stdout);
  }
  return 0;
}
