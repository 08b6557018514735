// SPDX-License-Identifier: Apache-2.0
//
// What the operations on a translation memory take and return: opening, import, export, clean,
// check and undo.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "tmx/store/stored_unit.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

enum class OpenMode {
  create,  // read and write; the file is created if it does not exist
  write,   // read and write an existing file
  read,
};

struct ImportOptions {
  ReadOptions read = {.lenient = true};
  // For units that do not state their own.
  std::string document = {};
  std::string domain = {};
  std::string user = {};
  std::size_t batch = 20'000;  // units in one transaction
};

struct ImportReport {
  std::size_t added = 0;
  std::size_t merged = 0;   // already present with the same context: their use count was raised
  std::size_t skipped = 0;  // left out, for the reasons in `problems`
  std::size_t resumed = 0;  // already stored by an interrupted import of this file
  bool truncated = false;   // the file ends too early
  std::optional<TakenLanguages> taken;  // as in ReadReport
  std::vector<Problem> problems;        // the first thousand
};

// How far an import has come; reported after each batch, when it is on disk.
struct ImportProgress {
  std::size_t units = 0;     // read, whether added, merged or skipped
  std::uint64_t offset = 0;  // in bytes of the file
};

// How the units of a memory are spread.
struct MemoryContents {
  struct Share {
    std::string name;
    std::uint64_t units = 0;
  };
  struct Year {
    int year = 0;
    std::uint64_t units = 0;
  };

  std::uint64_t units = 0;
  std::vector<Share> documents;  // by name; "" for the units that state none
  std::vector<Share> domains;    // the same
  std::vector<Year> years;       // of the last change (UTC), the earliest first
};

// Which units to export. A field that is left empty or 0 selects all.
struct UnitFilter {
  std::string document = {};
  std::string domain = {};
  std::string user = {};
  std::string contains = {};  // in a text of any language; case and accents make no difference
  std::optional<std::int64_t> since = {};  // seconds since 1970: changed then or later
  std::optional<std::int64_t> until = {};  // changed before then
  std::optional<LangTag> source = {};      // has a text in that language
  std::optional<LangTag> target = {};
  std::uint32_t least_usage = 0;
  float least_confidence = 0;  // units without a confidence pass
};

// Why a unit is faulty or redundant.
enum class CleanReason {
  empty,         // fewer than two texts that are not blank
  untranslated,  // the same sentence in two languages, with at least three words in lower case
  language,      // a text is in another language than stated, judging by its common words
  length,        // one text is far too long for the other, compared with this memory's units
  duplicate,     // the texts of another unit; white space and Unicode form make no difference
  near,          // the words of another unit on both sides; case, punctuation and tags ignored
};
constexpr std::size_t kCleanReasons = 6;
constexpr std::array<CleanReason, kCleanReasons> kAllCleanReasons = {
    CleanReason::empty,  CleanReason::untranslated, CleanReason::language,
    CleanReason::length, CleanReason::duplicate,    CleanReason::near};
// "empty", "untranslated", "language", "length", "duplicate", "near".
std::string_view to_string(CleanReason reason);

// A faulty or redundant unit.
struct Unclean {
  UnitId unit = 0;
  CleanReason reason = CleanReason::empty;
  UnitId kept = 0;                 // for duplicate and near: the unit that stays; otherwise 0
  std::vector<std::string> texts;  // of all its variants, to be shown; not needed for removing it
};

struct CleanOptions {
  std::array<bool, kCleanReasons> look_for = {true, true, true, true, true, true};
};

struct CheckReport {
  std::vector<std::string> damage;  // a sentence for each fault, the first hundred of each kind
  std::size_t repaired = 0;         // how many of them were repaired

  bool intact() const { return damage.empty(); }
};

// What undo took back: an import or a cleaning.
struct Operation {
  enum class Kind { import, clean };
  Kind kind = Kind::import;
  std::string file;  // of an import: the file's name
};

}  // namespace dragoman::tmx
