// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <string>

#include "app/commands/command.h"
#include "corpus/io/output.h"
#include "report/segment_report.h"
#include "workflow/read_pair.h"

namespace dragoman::app {
namespace {

struct SegmentOptions {
  std::filesystem::path file;
  std::filesystem::path output;
  std::filesystem::path srx;
  std::string format = "text";
  std::string language;
};

Exit segment(const SegmentOptions& options) {
  PairOptions reading;
  reading.srx = options.srx;
  const Document document = read_guessed(options.file, options.language, "en", reading);
  write_output(options.output, [&](std::ostream& out) {
    options.format == "jsonl" ? report::write_blocks_json(document, out)
                              : report::write_segments_text(document, out);
  });
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
  command
      ->add_option("--to", options->format,
                   "text, or jsonl: a line for each paragraph, cell, note and running head, with\n"
                   "its kind, label, place and sentences")
      ->check(CLI::IsMember({"text", "jsonl"}));
  command->add_option("--srx", options->srx,
                      "Segmentation rules in SRX 2.0, instead of the program's own");
  command->footer(
      "Example: dragoman segment rapport.docx -o rapport.sentences.txt\n"
      "         dragoman segment --to jsonl report.pdf   (what it was taken for)");
  command->callback([options, &run] { run = [options] { return segment(*options); }; });
}

}  // namespace dragoman::app
