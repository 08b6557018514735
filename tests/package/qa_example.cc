// SPDX-License-Identifier: Apache-2.0
#include <dragoman/qa/checker.h>
#include <dragoman/tmx/unit_bitext.h>

#include <iostream>

// Prints what contradicts between the texts of a TMX file.
int main(int, char** files) {
  const dragoman::Bitext bitext = dragoman::tmx::read_units_as_bitext(files[1]).bitext;
  for (const dragoman::qa::Finding& finding : dragoman::qa::check_bitext(bitext)) {
    std::cout << dragoman::qa::to_string(finding.severity) << ' ' << finding.check;
    for (const std::string& value : finding.values) std::cout << ' ' << value;
    std::cout << '\n';
  }
}
