// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "corpus/io/output.h"
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

// A block a line: what it is and where it stands, with its sentences.
void print_block(const Block& block, const std::vector<std::string>& sentences, std::ostream& out) {
  nlohmann::ordered_json line = {{"kind", to_string(block.kind)},
                                 {"part", to_string(block.place.part)},
                                 {"paragraph", block.place.line}};
  if (block.place.page > 0) line["page"] = block.place.page;
  if (!block.label.empty()) line["label"] = block.label.text;
  line["text"] = block.text;
  if (!sentences.empty()) line["sentences"] = sentences;
  out << line.dump() << '\n';
}

void print_blocks(const Document& document, std::ostream& out) {
  std::vector<std::vector<std::string>> sentences(document.blocks.size());
  for (const Segment& segment : document.segments) {
    sentences[segment.block].emplace_back(document.text(segment));
  }
  for (std::size_t k = 0; k < document.blocks.size(); ++k) {
    print_block(document.blocks[k], sentences[k], out);
  }
  for (const Block& block : document.running) print_block(block, {}, out);
}

Exit segment(const SegmentOptions& options) {
  PairOptions reading;
  reading.srx = options.srx;
  const Document document = read_guessed(options.file, options.language, "en", reading);
  write_output(options.output, [&](std::ostream& out) {
    options.format == "jsonl" ? print_blocks(document, out) : print_segments(document, out);
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
