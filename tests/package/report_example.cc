// SPDX-License-Identifier: Apache-2.0
#include <dragoman/qa/checker.h>
#include <dragoman/report/report_html.h>
#include <dragoman/tmx/unit_bitext.h>

#include <iostream>

// Writes the page of a TMX file, with what contradicts, in French.
int main(int, char** files) {
  const dragoman::Bitext bitext = dragoman::tmx::read_units_as_bitext(files[1]).bitext;
  const auto findings = dragoman::qa::check_bitext(bitext);
  const dragoman::report::Messages messages("fr");
  const dragoman::report::Report report{.source = &bitext.source,
                                        .target = &bitext.target,
                                        .bitext = &bitext,
                                        .findings = findings,
                                        .messages = &messages};
  dragoman::report::write_html(report, std::cout);
}
