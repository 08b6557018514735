// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "corpus/base/language_data.h"
#include "workflow/bitext_file.h"

namespace dragoman::serve {

// An edit as a caller asks for it, by the ids of rows and segments:
//
//   {"kind":"merge","row":7}                           with the row below
//   {"kind":"merge_side","row":7,"side":"target"}
//   {"kind":"split","row":7,"source":{"segments":1},"target":{"segments":0,"offset":12}}
//   {"kind":"up","row":7,"side":"target"}              or "down"
//   {"kind":"text","side":"target","segment":31,"text":"…"}
//   {"kind":"state","rows":[7,8],"state":"accepted"}
//
// with "seen":12, the version that it rests on, and "unlock":true where the original may change.
struct EditBody {
  std::string kind;
  std::optional<std::int64_t> seen = {};
  bool source_locked = true;
  workflow::BitextFile::MakeChange make = {};
};

// Throws HttpError 400 for anything else; the edit throws HttpError 409 where a row or segment is
// not there any more.
EditBody read_edit(const DataValue& body);

}  // namespace dragoman::serve
