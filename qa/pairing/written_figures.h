// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// What both sides of a bead write, read once for all of its mismatches. Refers to the pair, which
// must outlive it. Not thread-safe.
class WrittenFigures {
 public:
  explicit WrittenFigures(const PairedFacts& pair);
  ~WrittenFigures();
  WrittenFigures(const WrittenFigures&) = delete;
  WrittenFigures& operator=(const WrittenFigures&) = delete;

  // Takes the facts out of a mismatch that the other side of the bead does say, though not in the
  // same words or marks; whether any fact is left:
  //
  //   - sections of a standard as a range here, one by one there: "11.8.2 to 11.8.5"
  //   - the number that a side begins with and the other has as its label: "6.2 Scope"
  //   - a comma that may set off decimals or members of a list: "2,3" and "2, 3"
  //   - where only figures can be compared (PairedFacts::is_plain), figures with other marks
  //   between
  //     them, in another order, or with the zeros of a scale: "28.9 billion" and "289亿"
  bool leave_unwritten(Mismatch& mismatch);

  // Whether a figure of the fact that only one side has is missing from the other, which has one
  // instead that differs in a digit and is missing here: each may hide in a fact that was matched
  // by another part of it, as a period of years is by its first year. Figures of more than 30
  // digits have no rival.
  bool has_rival(const Mismatch& mismatch);

 private:
  struct Sides;
  const Sides& sides(std::size_t bead);

  const PairedFacts& pair_;
  std::unique_ptr<Sides> sides_;  // of the last bead that was asked for
};

}  // namespace dragoman::qa
