// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman::workflow {

// What became of an edit.
enum class EditStatus : std::uint8_t {
  done,
  undone,   // may be done again
  dropped,  // was undone, and its author went another way
  refused,  // somebody else had changed the same rows
  note,     // says that another one was undone or done again
};
// "done", "undone" …
std::string_view to_string(EditStatus status);

// An edit as the journal has it.
struct JournalEntry {
  std::int64_t number = 0;  // ascending
  std::string kind;         // "merge", "split" …
  std::string user;
  std::int64_t time = 0;  // seconds since 1970
  EditStatus status = EditStatus::done;
  std::int64_t of = 0;  // of a note, the number of the edit that it is about

  friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

}  // namespace dragoman::workflow
