// SPDX-License-Identifier: Apache-2.0
#include <dragoman/qa/checker.h>
#include <dragoman/report/report_html.h>
#include <dragoman/tmx/unit_bitext.h>

#include <iostream>

// Writes the page of a TMX file, with what contradicts, in French.
int main(int, char** files) {
  const dragoman::Bitext bitext = dragoman::tmx::read_bitext(files[1], {}, {});
  const auto findings = dragoman::qa::check_bitext(bitext);
  const dragoman::qa::Messages messages("fr");
  dragoman::qa::Report report;
  report.source = &bitext.source;
  report.target = &bitext.target;
  report.bitext = &bitext;
  report.findings = findings;
  report.messages = &messages;
  dragoman::qa::write_html(report, std::cout);
}
