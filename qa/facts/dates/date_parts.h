// SPDX-License-Identifier: Apache-2.0
//
// Days, months and years that one text joins to lists and ranges, before they become facts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

// A day or month as written; 0 for a part that its neighbours may give.
struct Partial {
  int year = 0;
  int month = 0;
  int day = 0;
  bool month_first = false;
  bool dead = false;  // part of no date
  float certainty = 1;
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class Join : std::uint8_t { none, comma, list, range };

// "29, 30 and 31 May": partials, and what joins each to the one before it.
struct Chain {
  static constexpr std::size_t kMost = 16;
  std::array<Partial, kMost> parts;
  std::array<Join, kMost> join{};
  std::size_t size = 0;
};

// Adds the range from `first` to `last`, or the date if they are the same.
void add_date(const Partial& first, const Partial& last, std::vector<Fact>& facts);

// Adds the dates of a chain, whose parts are complete or dead: ranges, and days or months that
// follow each other in a list, as one fact. Returns their end, or 0 if there are none.
std::size_t add_dates(const Chain& chain, std::vector<Fact>& facts);

// "2003-04-29", "--04-29", "2003-04" or "--04".
std::string iso_date(int year, int month, int day);

// The days of a month; a February without a year has 29.
int days_in_month(int year, int month);

}  // namespace dragoman::qa
