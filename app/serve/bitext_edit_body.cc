// SPDX-License-Identifier: Apache-2.0
#include "app/serve/bitext_edit_body.h"

#include <utility>
#include <vector>

#include "app/serve/http/json_body.h"
#include "workflow/bitext/bitext_edits.h"

namespace dragoman::serve {
namespace {

using workflow::BitextChange;
using workflow::BitextModel;
using workflow::Cut;
using workflow::Editor;
using workflow::Side;

std::size_t row_at(const BitextModel& model, std::int64_t id) {
  const auto row = model.find_row(id);
  if (!row)
    throw HttpError(409, "the row is not there any more", "look at the rows as they are now");
  return *row;
}

Side side_in(const DataValue& body) {
  const std::string name = text_in(body, "side");
  if (name == "source") return Side::source;
  if (name == "target") return Side::target;
  throw HttpError(400, "a side is \"source\" or \"target\"");
}

// Where a side is cut; behind all of it where nothing is said.
Cut cut_in(const DataValue& body, std::string_view side) {
  const auto said = body.find(side);
  if (!said) throw HttpError(400, "a split says where each side is cut");
  Cut cut;
  cut.segments = static_cast<std::size_t>(number_in(*said, "segments"));
  if (said->contains("offset")) cut.offset = static_cast<std::size_t>(number_in(*said, "offset"));
  return cut;
}

using OfRow = BitextChange (*)(const BitextModel&, std::size_t, Side, const Editor&);

workflow::BitextFile::MakeChange of_row(const DataValue& body, OfRow make) {
  return [make, id = number_in(body, "row"), side = side_in(body)](const BitextModel& model,
                                                                   const Editor& editor) {
    return make(model, row_at(model, id), side, editor);
  };
}

workflow::BitextFile::MakeChange text_edit(const DataValue& body) {
  return [id = number_in(body, "segment"), side = side_in(body), text = text_in(body, "text")](
             const BitextModel& model, const Editor& editor) {
    const auto segment = model.find_segment(side, id);
    if (!segment) throw HttpError(409, "the segment is not there any more");
    return workflow::edit_text(model, side, *segment, text, editor);
  };
}

workflow::BitextFile::MakeChange state_edit(const DataValue& body) {
  const auto state = workflow::row_state(text_in(body, "state"));
  const auto list = body.find("rows");
  if (!state || !list) throw HttpError(400, "a state and the rows that get it are needed");
  return [state = *state, ids = list->as<std::vector<std::int64_t>>()](const BitextModel& model,
                                                                       const Editor& editor) {
    std::vector<std::size_t> rows;
    for (const std::int64_t id : ids) rows.push_back(row_at(model, id));
    return workflow::set_state(model, rows, state, editor);
  };
}

workflow::BitextFile::MakeChange edit_of(const DataValue& body, const std::string& kind) {
  if (kind == "merge") {
    return [id = number_in(body, "row")](const BitextModel& model, const Editor& editor) {
      return workflow::merge_rows(model, row_at(model, id), editor);
    };
  }
  if (kind == "split") {
    return [id = number_in(body, "row"), source = cut_in(body, "source"),
            target = cut_in(body, "target")](const BitextModel& model, const Editor& editor) {
      return workflow::split_row(model, row_at(model, id), source, target, editor);
    };
  }
  if (kind == "merge_side") return of_row(body, workflow::merge_side);
  if (kind == "up") return of_row(body, workflow::move_up);
  if (kind == "down") return of_row(body, workflow::move_down);
  if (kind == "text") return text_edit(body);
  if (kind == "state") return state_edit(body);
  throw HttpError(400, "there is no such edit",
                  "use merge, merge_side, split, up, down, text or state");
}

}  // namespace

EditBody read_edit(const DataValue& body) {
  EditBody read;
  read.kind = text_in(body, "kind");
  read.make = edit_of(body, read.kind);
  if (body.contains("seen")) read.seen = number_in(body, "seen");
  read.source_locked = !flag_or(body, "unlock", false);
  return read;
}

}  // namespace dragoman::serve
