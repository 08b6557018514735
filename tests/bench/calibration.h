// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace dragoman::bench {

// How often beads of like confidence are right. Adds up over files.
struct Calibration {
  static constexpr std::size_t kBins = 10;
  struct Bin {
    std::size_t beads = 0;
    std::size_t right = 0;
    double confidence = 0;  // summed
  };
  std::array<Bin, kBins> bins{};

  void add(double confidence, bool right) {
    Bin& bin = bins[std::min(kBins - 1, static_cast<std::size_t>(confidence * kBins))];
    ++bin.beads;
    bin.right += right;
    bin.confidence += confidence;
  }

  Calibration& operator+=(const Calibration& other) {
    for (std::size_t k = 0; k < kBins; ++k) {
      bins[k].beads += other.bins[k].beads;
      bins[k].right += other.bins[k].right;
      bins[k].confidence += other.bins[k].confidence;
    }
    return *this;
  }

  // Expected calibration error: the mean distance between confidence and accuracy.
  double error() const {
    double sum = 0, beads = 0;
    for (const Bin& bin : bins) {
      sum += std::abs(bin.confidence - static_cast<double>(bin.right));
      beads += static_cast<double>(bin.beads);
    }
    return beads == 0 ? 0 : sum / beads;
  }

  // Of the beads with confidence 0.9 and above, the share that is right.
  double right_when_sure() const {
    const Bin& sure = bins.back();
    return sure.beads == 0 ? 1 : static_cast<double>(sure.right) / static_cast<double>(sure.beads);
  }
};

}  // namespace dragoman::bench
