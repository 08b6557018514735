// SPDX-License-Identifier: Apache-2.0
//
// Edits of a bitext: each segment stays in one row, and each edit can be taken back.
#include <algorithm>
#include <array>

#include "tests/fuzz/fuzz_input.h"
#include "workflow/bitext/bitext_edits.h"

namespace {

dragoman::Bitext sample() {
  dragoman::Bitext bitext;
  bitext.source = dragoman::fuzz::document_of("One.\nTwo is here.\n\nThree.\nFour.\nFive.", "en");
  bitext.target = dragoman::fuzz::document_of("Un.\nDeux.\n\nTrois est là.\nQuatre.", "fr");
  bitext.beads = {{{0, 1}, {0, 1}, 1, false},
                  {{1, 3}, {1, 2}, 1, false},
                  {{3, 3}, {2, 3}, 1, false},
                  {{3, 4}, {3, 4}, 1, false},
                  {{4, 5}, {4, 4}, 1, false}};
  return bitext;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  using namespace dragoman::workflow;
  fuzz::Choices choices(input);
  const auto change = [&](const BitextModel& model) -> BitextChange {
    const std::size_t kind = choices.below(9);
    const std::size_t row = choices.below(model.rows().size() + 1);
    const Side side = choices.below(2) == 0 ? Side::source : Side::target;
    const Editor editor{"Ana", 1};
    if (row == model.rows().size() && kind != 5) return {};
    const auto cut = [&] {
      Cut cut{choices.below(4)};
      if (choices.below(2) == 1) cut.offset = choices.below(40);
      return cut;
    };
    switch (kind) {
      case 0:
        return merge_rows(model, row, editor);
      case 1:
        return merge_side(model, row, side, editor);
      case 2: {
        const Cut source = cut();
        return split_row(model, row, source, cut(), editor);
      }
      case 3:
        return move_up(model, row, side, editor);
      case 4:
        return move_down(model, row, side, editor);
      case 5: {
        const std::size_t segment = choices.below(model.segments(side).size() + 1);
        if (segment == model.segments(side).size()) return {};
        return edit_text(model, side, segment, choices.line(), editor);
      }
      case 6:
        return set_state(model, std::array{row}, RowState::needs_review, editor);
      case 7:
        return set_state(model, std::array{row}, RowState::accepted, editor);
      default:
        return replace_beads(model, model.bitext().beads);
    }
  };
  BitextModel model(sample());
  while (choices.any_left()) {
    fuzz::may_refuse([&] {
      const BitextChange made = change(model);
      const std::vector<BitextRow> before(model.rows().begin(), model.rows().end());
      fuzz::must(model.allows(made), "a change fits the model that it was made for");
      model.apply(made);
      fuzz::must_hold_all(model.bitext());
      fuzz::must(model.allows(reversed(made)), "a change can be taken back");
      BitextModel back = model;
      back.apply(reversed(made));
      fuzz::must(std::ranges::equal(back.rows(), before), "what is taken back is as before");
    });
  }
  return 0;
}
