// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/warnings.h"
#include "corpus/io/output.h"
#include "corpus/page_picture.h"
#include "corpus/reader.h"
#include "report/segment_report.h"
#include "workflow/warning.h"

namespace dragoman::app {
namespace {

struct SegmentCommand {
  std::filesystem::path file;
  std::filesystem::path output;
  ReadOptions reading;
  std::string format = "text";
  bool quiet = false;
};

Exit segment(const SegmentCommand& command) {
  refuse_input_as_output(command.output, {command.file, command.reading.srx});
  if (command.format == "svg") {
    const std::string picture = draw_pages(command.file, command.reading);
    write_output(command.output, [&](std::ostream& out) { out << picture; });
    return Exit::done;
  }
  const Document document = read_document(command.file, command.reading);
  if (!command.quiet) print_warnings(workflow::reading_warnings(document));
  write_output(command.output, [&](std::ostream& out) {
    command.format == "jsonl" ? report::write_blocks_json(document, out)
                              : report::write_segments_text(document, out);
  });
  return Exit::done;
}

}  // namespace

void add_segment_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<SegmentCommand>();
  CLI::App* command = app.add_subcommand(
      "segment", "Print the sentences of a document, with a blank line between paragraphs.");
  command->add_option("FILE", options->file, "Document: text, DOCX, ODT, DOC, RTF, HTML or PDF")
      ->required();
  add_language_option(*command, "-l,--lang", options->reading.language,
                      "Language of the document, a BCP 47 tag (default: detected from the text,\n"
                      "otherwise en)");
  add_output_option(*command, options->output);
  add_format_option(
      *command, options->format, {"text", "jsonl", "svg"},
      "text, jsonl (a line for each paragraph, cell, note and running head, with\n"
      "its kind, label, place and sentences), or svg (the pages of a PDF, with a frame\n"
      "around each block) (default: text)");
  command->add_option("--srx", options->reading.srx,
                      "Segmentation rules in SRX 2.0 (default: the built-in ones)");
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Example: dragoman segment rapport.docx -o rapport.sentences.txt\n"
      "         dragoman segment --to jsonl report.pdf   (how each piece was read)");
  command->callback([options, &run] { run = [options] { return segment(*options); }; });
}

}  // namespace dragoman::app
