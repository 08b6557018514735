// SPDX-License-Identifier: Apache-2.0
//
// The settings of a project, .dragoman.toml.
#include "tests/fuzz/fuzz_input.h"
#include "workflow/settings/project_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const std::string file = fuzz::written(".dragoman.toml", input);
  fuzz::may_refuse([&] { workflow::read_project_file(file); });
  return 0;
}
