// SPDX-License-Identifier: Apache-2.0
//
// A bitext that persons work on, kept in one file (.bitext) with every edit that was ever made:
//
//   std::ofstream out("letter.bitext");
//   workflow::write_bitext(bitext, out);              // align.h made it
//   …
//   workflow::BitextFile file("letter.bitext");
//   file.edit("merge", {.editor = {"Ana", std::time(nullptr)}},
//             [](const workflow::BitextModel& model, const workflow::Editor& editor) {
//               return workflow::merge_rows(model, 4, editor);
//             });
//   file.undo({"Ana", std::time(nullptr)});
//   tmx::write_tmx(file.bitext(), std::cout);
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "workflow/bitext/bitext_edits.h"
#include "workflow/bitext/bitext_journal.h"
#include "workflow/bitext/bitext_model.h"

namespace dragoman::workflow {

// Writes a bitext file, whose rows are all a machine's.
void write_bitext(const Bitext& bitext, std::ostream& out);

// Whether a file begins as a bitext file does. Throws Error(io).
bool is_bitext_file(const std::filesystem::path& file);

// On what an edit rests.
struct EditBasis {
  Editor editor;
  // The number of the newest edit that the editor has seen; nothing for all there are.
  std::optional<std::int64_t> seen = {};
  // The original is not to be cut, nor its text changed.
  bool source_locked = true;
};

// What a person said of a finding.
struct Judgement {
  bool is_error = true;  // false: a false alarm
  std::string reason;    // may be empty
  std::string user;
  std::int64_t time = 0;  // seconds since 1970

  friend bool operator==(const Judgement&, const Judgement&) = default;
};

// An open bitext file. What a call has returned from is on disk: a kill at any moment loses nothing
// of it. Several processes may open the same file; each edit begins with what the others made of
// it. Not thread-safe: use one for each thread, or a lock.
//
// Every function throws Error(io), Error(output) or Error(syntax), which name the file, if it can't
// be read or written or is damaged; it is then as it was before the call.
class BitextFile {
 public:
  // Throws Error(io) if there is no such file, Error(unsupported) if it is none of ours or of a
  // newer format.
  explicit BitextFile(const std::filesystem::path& file);
  ~BitextFile();
  BitextFile(BitextFile&&) noexcept;
  BitextFile& operator=(BitextFile&&) noexcept;

  const std::filesystem::path& path() const;

  // As it is now. The reference is valid until the next call.
  const BitextModel& model();
  Bitext bitext() { return model().bitext(); }
  // The number of the newest edit, undoing included; 0 for none.
  std::int64_t version();

  using MakeChange = std::function<BitextChange(const BitextModel&, const Editor&)>;
  // Makes an edit, `kind` in the journal, and returns its number, or the newest one's where there
  // was nothing to change. Throws what `make` throws; Error(conflict) if the edit changes the
  // original although that is locked, or a row that somebody changed after the edit that was seen
  // last. What is refused for that is kept in the journal.
  std::int64_t edit(std::string_view kind, const EditBasis& basis, const MakeChange& make);

  // Takes back the editor's last edit that is still done, or does again the last one that was
  // undone, and returns the number of the note that says so; nothing if there is none. Throws
  // Error(conflict) if somebody else has changed the same rows since.
  std::optional<std::int64_t> undo(const Editor& editor);
  std::optional<std::int64_t> redo(const Editor& editor);

  // The newest edits first; 0 for all.
  std::vector<JournalEntry> journal(std::size_t limit = 0) const;
  // What an edit changed, or would have changed; nothing for one that is not there or a note.
  std::optional<BitextChange> change(std::int64_t number) const;

  // What was said of findings, by their fingerprints (report/baseline.h).
  std::map<std::string, Judgement> judgements() const;
  // Nothing takes a judgement back.
  void judge(std::string_view fingerprint, const std::optional<Judgement>& judgement);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::workflow
