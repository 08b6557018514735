// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/words/translation_table.h"

namespace dragoman {

// What the tokens of some units lead one to expect on the other side: for each type, the sum over
// the tokens of its probability given the token divided by its probability anywhere. This is IBM
// Model 1, where one of the tokens, or none, is the reason for a word.
class Expectation {
 public:
  Expectation(const TranslationTable& table, std::span<const float> unmatched)
      : table_(table), unmatched_(unmatched), ratios_(unmatched.size(), 0.0F) {}

  void clear() {
    for (const std::uint32_t type : touched_) ratios_[type] = 0;
    touched_.clear();
    tokens_ = 0;
  }

  void add(std::span<const std::uint32_t> tokens) {
    for (const std::uint32_t token : tokens) {
      for (const auto& [to, ratio] : table_.row(token)) {
        if (ratios_[to] == 0) touched_.push_back(to);
        ratios_[to] += ratio;
      }
    }
    tokens_ += tokens.size();
  }

  // The probability of a token divided by its probability anywhere.
  float likelihood_ratio(std::uint32_t token) const {
    return unmatched_[token] + (1 - unmatched_[token]) * share() * ratios_[token];
  }

  // The logarithm of the product of the tokens' likelihood ratios.
  float log_ratio(std::span<const std::uint32_t> tokens) const {
    // Each factor is between 0.01 and 10^7, so the product of 32 fits into a double.
    constexpr std::size_t kFactors = 32;
    const float even = share();
    double sum = 0;
    for (std::size_t at = 0; at < tokens.size(); at += kFactors) {
      const std::size_t end = std::min(at + kFactors, tokens.size());
      double product = 1;
      for (std::size_t k = at; k < end; ++k) {
        const float unmatched = unmatched_[tokens[k]];
        product *= unmatched + (1 - unmatched) * even * ratios_[tokens[k]];
      }
      sum += std::log(product);
    }
    return static_cast<float>(sum);
  }

 private:
  float share() const { return 1.0F / static_cast<float>(tokens_ + 1); }

  const TranslationTable& table_;
  std::span<const float> unmatched_;
  std::vector<float> ratios_;
  std::vector<std::uint32_t> touched_;
  std::size_t tokens_ = 0;
};

}  // namespace dragoman
