// SPDX-License-Identifier: Apache-2.0
//
// What the readers and writers of all exchange formats share: the values of a file of units, and
// how units are passed on, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {

// What a file says about all its units.
struct ExchangeHeader {
  std::vector<Attribute> attributes;  // of TMX's <header>, in the file's order
  std::vector<Property> properties;
  std::vector<Note> notes;
  std::vector<std::string> others;  // <ude> and unknown elements, as XML
  std::string version;              // of the format: "1.4"

  friend bool operator==(const ExchangeHeader&, const ExchangeHeader&) = default;
};

// Something wrong in a file.
struct Problem {
  std::size_t line = 0;    // 1-based
  std::size_t column = 0;  // 1-based, in bytes; 0 where it is not known
  std::string cause;       // "tuv without xml:lang"
  bool skipped = false;    // whether the unit was skipped; otherwise it was repaired
};

struct ReadOptions {
  // Repair or skip what is wrong, and report it; otherwise throw Error(syntax) at the first place.
  bool lenient = false;
  // The languages, for formats that don't name them.
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
};

struct ReadReport {
  std::size_t units = 0;
  std::size_t repaired = 0;
  std::size_t skipped = 0;
  bool truncated = false;         // the file ends inside a unit or before its end tag
  std::vector<Problem> problems;  // the first thousand
};

// Where the unit that is visited is.
struct UnitPlace {
  std::size_t line = 0;      // 1-based, of its start
  std::uint64_t offset = 0;  // approximate, in bytes of the file as it is stored, for progress
};

struct UnitVisitor {
  // Called once, before the first unit.
  std::function<void(const ExchangeHeader&)> header = [](const ExchangeHeader&) {};
  // Called for each unit in order. It may move from the unit; returning false ends the reading.
  std::function<bool(TranslationUnit&, const UnitPlace&)> unit;
};

// Reads a file of units: read_units() of tmx/exchange.h, or the reader of one format.
using UnitReader = std::function<ReadReport(
    const std::filesystem::path& file, const ReadOptions& options, const UnitVisitor& visitor)>;

// Writes a file of units: header (once, first), units, finish (once, last).
class UnitWriter {
 public:
  virtual ~UnitWriter() = default;
  virtual void header(const ExchangeHeader& header) = 0;
  virtual void unit(const TranslationUnit& unit) = 0;
  virtual void finish() = 0;
  // How many units the format could not hold, so far.
  virtual std::size_t left_out() const { return 0; }
};

struct WriteOptions {
  // The two languages, for bilingual formats; by default those of the first unit.
  std::optional<LangTag> source = {};
  std::optional<LangTag> target = {};
};

}  // namespace dragoman::tmx
