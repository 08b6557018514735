// SPDX-License-Identifier: Apache-2.0
//
// A translation memory: one file that holds translation units and finds the nearest translations of
// a segment. To fill one and look something up:
//
//   #include <dragoman/tmx/memory.h>
//   #include <iostream>
//
//   using namespace dragoman;
//   tmx::Memory memory("reports.tm", tmx::OpenMode::create);
//   memory.import_file("report-2025.tmx");
//   for (const tmx::Match& match : memory.lookup({.text = "The meeting rose at 3 p.m."})) {
//     std::cout << match.score << " %  " << match.target << '\n';
//   }
//
// analysis.h and pretranslation.h apply a memory to whole documents; aligned documents come in as
// add(from_bitext(bitext), name).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tmx/match/match.h"
#include "tmx/search/search_values.h"
#include "tmx/store/store_values.h"
#include "tmx/store/stored_unit.h"
#include "tmx/unit/translation_unit.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// What a memory holds, in numbers.
struct MemoryStats {
  std::uint64_t units = 0;
  std::uint64_t uses = 0;                      // the sum of all use counts
  std::uint64_t documents = 0;                 // different ones that units name
  std::map<std::string, std::uint64_t> texts;  // by language tag
};

// An open translation memory. Not thread-safe: use one for each thread. Several memories, in one
// process or in several, may open the same file: one writes at a time, the others read meanwhile
// and see each change from its commit on.
//
// The index that lookups and searches need lies beside the file, under its name and "-words". It is
// opened by the first of them, follows all changes, and is rebuilt if it is missing.
//
// Every function throws Error(io) or Error(output) if the file can't be read or written; the memory
// is then as it was before the call.
class Memory {
 public:
  // Throws Error(io) if the file does not exist (unless it is to be created), Error(unsupported) if
  // it is not a translation memory or has a newer format version.
  explicit Memory(const std::filesystem::path& file, OpenMode mode = OpenMode::read);
  ~Memory();
  Memory(Memory&&) noexcept;
  Memory& operator=(Memory&&) noexcept;

  const std::filesystem::path& file() const;

  // --- Lookup and search ---

  // The nearest translations of a segment, best first; see match.h for the scores.
  std::vector<Match> lookup(const MatchQuery& query, const MatchOptions& options = {});

  // The same answer, found by comparing the segment with every unit. Slow, a reference for
  // lookup(); keeps all units in RAM from the first call on.
  std::vector<Match> lookup_exhaustively(const MatchQuery& query, const MatchOptions& options = {});

  // The units that contain a phrase, with its probable translation marked. Throws Error(usage) for
  // a phrase without a word.
  ConcordanceAnswer search(const ConcordanceQuery& query);

  // The longest parts of a segment that the memory contains, in text order; they may overlap. Parts
  // that consist of common words only are left out.
  std::vector<Fragment> fragments(const FragmentQuery& query);

  // From now on a query takes in at most so many units that were stored since the last one; it may
  // not see the rest yet. For a program that must answer soon, though others import: without this,
  // a query waits until all is taken in. What the first query finds is taken in as a whole.
  void take_in_at_most(std::size_t units);

  // --- Filling and writing out ---

  // Adds the units of a file in any format that exchange.h reads ("-" for standard input). A unit
  // with the same languages, texts and context as one present is not added: that one's use count is
  // raised. Each batch is atomic: after an interruption, the same call continues after the last
  // one. Calls `progress` after each batch. Throws also what read_units() throws.
  ImportReport import_file(const std::filesystem::path& file, const ImportOptions& options = {},
                           const std::function<void(const ImportProgress&)>& progress = {});

  // Adds units, all or none, as an import called `name`.
  ImportReport add(std::vector<TranslationUnit> units, const std::string& name,
                   const ImportOptions& options = {});

  // Writes the units that pass, in order of id, and returns how many the format could take.
  std::size_t export_units(UnitWriter& writer, const UnitFilter& filter = {}) const;

  // The same to a file, in the format that its extension names. The file is complete or absent.
  // Throws Error(usage) if no format that can be written has this extension.
  std::size_t export_file(const std::filesystem::path& file, const UnitFilter& filter = {}) const;

  // --- Single units ---

  // Each change is on disk when the call returns.
  UnitId insert(const StoredUnit& unit);  // ignores its id and returns the new one
  void update(const StoredUnit& unit);    // throws Error(conflict) if its id does not exist
  bool remove(UnitId id);                 // returns whether it existed

  std::optional<StoredUnit> find(UnitId id) const;
  // Visits the units with an id above `after`, in order of id, until `visit` returns false.
  void visit(const std::function<bool(const StoredUnit&)>& visit, UnitId after = 0) const;
  std::uint64_t unit_count() const;
  // The languages that it has texts in, without regions, most texts first. Asks the index alone.
  std::vector<LangTag> languages();
  MemoryStats stats() const;
  MemoryContents contents() const;

  // --- Maintenance ---

  // Visits faulty or redundant units in order of id, each with the first reason that applies. Reads
  // the memory twice.
  void find_unclean(const CleanOptions& options,
                    const std::function<void(const Unclean&)>& visit) const;

  // Removes units in one operation and returns how many were still present. The use counts of
  // duplicates are added to the unit that stays.
  std::size_t remove_unclean(const std::vector<Unclean>& units);

  // Takes back the last import or cleaning, finished or not. Nothing if there is none.
  std::optional<Operation> undo();

  // Reads the whole file and its index and reports damage; `repair` mends what can be mended.
  CheckReport check(bool repair = false);

  // Writes the index as of now, so that the next to open the memory need not catch up. Worthwhile
  // after large changes, never necessary.
  void update_index();

  // For this module's own files.
  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
