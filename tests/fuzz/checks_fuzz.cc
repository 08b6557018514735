// SPDX-License-Identifier: Apache-2.0
//
// All checks of two texts that are paired line by line: findings concern what is there.
#include <algorithm>
#include <array>

#include "qa/checker.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const std::array languages = {"fr", "es", "ru", "ar", "zh", "de"};
  const auto part = fuzz::parts(input, 3);
  const std::size_t chosen = part[0].empty() ? 0 : static_cast<unsigned char>(part[0][0]);
  Bitext bitext;
  bitext.source = fuzz::document_of(part[1], "en");
  bitext.target = fuzz::document_of(part[2], languages[chosen % languages.size()]);
  const auto sources = static_cast<std::uint32_t>(bitext.source.segments.size());
  const auto targets = static_cast<std::uint32_t>(bitext.target.segments.size());
  for (std::uint32_t k = 0; k < std::max(sources, targets); ++k) {
    const auto span = [k](std::uint32_t all) {
      return Span{std::min(k, all), std::min(k + 1, all)};
    };
    bitext.beads.push_back({span(sources), span(targets), 1, false});
  }
  for (const qa::Finding& finding : qa::check_bitext(bitext)) {
    fuzz::must(!finding.spots.empty(), "a finding has a spot");
    for (const qa::Spot& spot : finding.spots) {
      const Document& side = spot.side == qa::Side::source ? bitext.source : bitext.target;
      fuzz::must(spot.segment < side.segments.size(), "a finding's segment is there");
      fuzz::must(
          spot.begin <= spot.end && spot.end <= side.text(side.segments[spot.segment]).size(),
          "a finding is in its segment");
    }
  }
  return 0;
}
