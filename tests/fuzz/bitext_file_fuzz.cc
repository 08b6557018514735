// SPDX-License-Identifier: Apache-2.0
//
// A bitext file with some bytes changed: read as it was, or refused.
#include <fstream>

#include "tests/fuzz/fuzz_input.h"
#include "tests/scratch_folder.h"
#include "workflow/bitext_file.h"

namespace {

std::string good_file() {
  using namespace dragoman;
  Bitext bitext;
  bitext.source = fuzz::document_of("One.\nTwo.\nThree.", "en");
  bitext.target = fuzz::document_of("Un.\nDeux.\nTrois.", "fr");
  for (std::uint32_t k = 0; k < 3; ++k) bitext.beads.push_back({{k, k + 1}, {k, k + 1}, 1, false});
  const std::string path = fuzz::place("good.bitext");
  {
    std::ofstream out(path, std::ios::binary);
    workflow::write_bitext(bitext, out);
  }
  {
    workflow::BitextFile file(path);
    file.edit("merge", {.editor = {"Ana", 1}},
              [](const workflow::BitextModel& model, const workflow::Editor& editor) {
                return workflow::merge_rows(model, 0, editor);
              });
  }
  return testing::read_file(path);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const std::string good = good_file();
  const std::string file = fuzz::written("file.bitext", fuzz::changed(good, input));
  fuzz::may_refuse([&] {
    workflow::BitextFile opened(file);
    fuzz::must_hold_all(opened.bitext());
    opened.journal();
    opened.undo({"Ana", 1});
    fuzz::must_hold_all(opened.bitext());
  });
  return 0;
}
