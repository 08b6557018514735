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
  // The languages, for files that don't state them; without these, read_units() takes those that
  // the texts show.
  std::optional<LangTag> source = {};
  std::optional<LangTag> target = {};
  // Which columns of a table are source and target, by number (from 1) or name; none, or two.
  std::vector<std::string> columns = {};
};

// What the reader of a format gives as the language of a text for which neither the file nor the
// options state one; nobody but read_units() sees it.
LangTag unstated_source();
LangTag unstated_target();

// The languages of texts whose language the file does not state.
struct TakenLanguages {
  LangTag source;
  LangTag target;
  bool shown = true;  // by the texts; otherwise at least one is a mere assumption
};

struct ReadReport {
  std::size_t units = 0;
  std::size_t repaired = 0;
  std::size_t skipped = 0;
  std::optional<TakenLanguages> taken;  // nothing if the file or the options state them
  bool truncated = false;               // the file ends inside a unit or before its end tag
  std::vector<Problem> problems;        // the first thousand
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

struct LanguagePair {
  LangTag source;
  LangTag target;

  friend bool operator==(const LanguagePair&, const LanguagePair&) = default;
};

// Writes a file of units: header (once, first), units, finish (once, last).
class UnitWriter {
 public:
  virtual ~UnitWriter() = default;
  virtual void header(const ExchangeHeader& header) = 0;
  virtual void unit(const TranslationUnit& unit) = 0;
  virtual void finish() = 0;
  // How many units the format could not hold, so far.
  virtual std::size_t left_out() const { return 0; }
  // The two languages that are written; nothing for a format of any number of them.
  virtual std::optional<LanguagePair> languages() const { return {}; }
};

struct WriteOptions {
  // The two languages, for bilingual formats; by default those that most units have, in the order
  // of the first of these.
  std::optional<LangTag> source = {};
  std::optional<LangTag> target = {};
};

}  // namespace dragoman::tmx
