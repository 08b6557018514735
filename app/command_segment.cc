// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>

#include "app/command.h"
#include "app/output.h"
#include "app/read_pair.h"

namespace dragoman::app {
namespace {

struct SegmentOptions {
  std::filesystem::path file;
  std::filesystem::path output;
  std::filesystem::path srx;
  std::string language;
};

void print_segments(const Document& document, std::ostream& out) {
  const Segment* previous = nullptr;
  for (const Segment& segment : document.segments) {
    if (previous != nullptr && segment.block != previous->block) out << '\n';
    const Label& label = document.label(segment);
    if (!label.empty() && !label.in_text) out << label.text << ' ';
    out << document.text(segment) << '\n';
    previous = &segment;
  }
}

Exit segment(const SegmentOptions& options) {
  PairOptions reading;
  reading.srx = options.srx;
  const Document document = read_guessed(options.file, options.language, "en", reading);
  write_output(options.output, [&](std::ostream& out) { print_segments(document, out); });
  return Exit::done;
}

}  // namespace

void add_segment_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<SegmentOptions>();
  CLI::App* command = app.add_subcommand(
      "segment", "Prints a document's sentences, one a line, a blank line between paragraphs.");
  command->add_option("FILE", options->file, "A document: text, DOCX, ODT, DOC, RTF, HTML or PDF")
      ->required();
  command->add_option("-l,--lang", options->language,
                      "Its language, a BCP 47 tag (told by its text, else en)");
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command->add_option("--srx", options->srx,
                      "Segmentation rules in SRX 2.0, instead of the program's own");
  command->footer("Example: dragoman segment -l fr rapport.txt -o rapport.sentences.txt");
  command->callback([options, &run] { run = [options] { return segment(*options); }; });
}

}  // namespace dragoman::app
