// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/base/json_text.h"
#include "workflow/bitext/bitext_model.h"

namespace dragoman::serve {

// {"version":7,"rows":142,"accepted":3,"needs_review":1,"confidence":0.97,"verdict":"translation",
//  "source":{"name":"letter.en.docx","language":"en"},"target":{…}}; "confidence" is the mean of
// the rows that no person has accepted.
report::JsonObject document_json(const workflow::BitextModel& model, std::int64_t version);

// {"version":7,"total":142,"first":0,"rows":[{"id":1,"version":0,"state":"machine","confidence":0.98,
//  "kind":"paragraph","source":{"label":"12.","segments":[{"id":3,"index":2,"text":"…"}]},
//  "target":{…}}]}; "user" and "changed" where a person set the state, "crossing" where it is.
std::string rows_json(const workflow::BitextModel& model, std::int64_t version, std::size_t first,
                      std::size_t count);

// All rows in brief, for whoever shows a part of them only: {"version":7,"ids":[1,2],
// "states":"ma","confidence":[98,100],"lengths":[112,80]}. The states are one letter each, of
// "machine", "accepted" and "needs_review", and "-" where one side is empty and no person has
// accepted that; confidence is in percent, and a length is that of the longer side in characters.
std::string overview_json(const workflow::BitextModel& model, std::int64_t version);

// Where rows have a text on either side, case and accents aside: {"rows":[3,17]}, by their numbers.
// One that is pasted from several segments of a row is found as well.
std::string found_rows_json(const workflow::BitextModel& model, std::string_view text);

// Which rows there were, to tell afterwards which of them an edit has changed.
class RowsBefore {
 public:
  explicit RowsBefore(const workflow::BitextModel& model);

  // {"first":3,"removed":2,"rows":[…]}: from row 3 on, so many are replaced by these. Nothing where
  // they are too many, so that all should be read anew.
  std::optional<std::string> change_json(const workflow::BitextModel& now) const;

 private:
  struct Mark {
    std::int64_t id = 0;
    std::int64_t version = 0;
    friend bool operator==(const Mark&, const Mark&) = default;
  };
  static std::vector<Mark> marks(const workflow::BitextModel& model);

  std::vector<Mark> marks_;
};

}  // namespace dragoman::serve
