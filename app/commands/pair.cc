// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <ostream>
#include <set>
#include <system_error>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
#include "workflow/file_pairs.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct PairCommand {
  std::vector<fs::path> places;
  fs::path output;
  workflow::AlignFilesOptions options;
  bool quiet = false;
};

std::size_t count_doubtful(const workflow::FilePairs& found) {
  std::size_t doubtful = 0;
  for (const workflow::FilePair& pair : found.pairs) doubtful += pair.doubt.empty() ? 0 : 1;
  return doubtful;
}

// The manifest, with paths relative to its folder.
void write_manifest(const workflow::FilePairs& found, const fs::path& folder, std::ostream& out) {
  const auto written = [&](const fs::path& file) {
    std::error_code ignored;
    const fs::path path = fs::relative(file, folder, ignored);
    return (path.empty() ? file : path).generic_string();
  };
  // A manifest is lines with tabs.
  const auto is_line = [](const fs::path& file) {
    return file.native().find_first_of("\t\r\n") == std::string::npos;
  };
  for (const workflow::FilePair& pair : found.pairs) {
    if (!pair.doubt.empty()) continue;
    if (is_line(pair.source) && is_line(pair.target)) {
      out << written(pair.source) << '\t' << written(pair.target) << '\n';
    } else {
      out << "# a name with a tab or a line end in it: " << shown(pair.source) << " and "
          << shown(pair.target) << '\n';
    }
  }
  for (const workflow::FilePair& pair : found.pairs) {
    if (pair.doubt.empty()) continue;
    const bool is_whole = is_line(pair.source) && is_line(pair.target);
    out << "# doubtful: " << shown(pair.doubt) << "\n#"
        << (is_whole ? written(pair.source) : shown(pair.source)) << '\t'
        << (is_whole ? written(pair.target) : shown(pair.target)) << '\n';
  }
  for (const workflow::FileAlone& one : found.alone) {
    out << "# alone: " << shown(written(one.file)) << ": " << shown(one.reason) << '\n';
  }
}

Exit find_pairs(const PairCommand& command) {
  const std::set<fs::path> files = workflow::files_of(command.places);
  refuse_input_as_output(command.output, {files.begin(), files.end()});
  const workflow::FilePairs found = workflow::find_file_pairs(command.places, command.options);
  const bool to_file = !command.output.empty() && command.output != "-";
  // A place that can't be looked up is left to write_output().
  std::error_code ignored;
  const fs::path folder =
      to_file ? fs::absolute(command.output, ignored).parent_path() : fs::current_path(ignored);
  write_output(command.output, [&](std::ostream& out) { write_manifest(found, folder, out); });
  if (!command.quiet) {
    const std::size_t doubtful = count_doubtful(found);
    std::cerr << found.pairs.size() - doubtful << " pairs, " << doubtful << " doubtful, "
              << found.alone.size() << " files alone\n";
  }
  return Exit::done;
}

}  // namespace

void add_pair_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<PairCommand>();
  CLI::App* command = app.add_subcommand(
      "pair", "Find which files are translations of each other, as a manifest for batch.");
  command->add_option("DIR", options->places, "Folders, or files")->required();
  add_output_option(*command, options->output, "Manifest to write (default: standard output)");
  add_align_options(*command, options->options, "");
  add_quiet_option(*command, options->quiet, "Print no summary");
  command->footer(
      "Files are paired by their names (report_e.txt and report_f.txt, en/report.txt and\n"
      "fr/report.txt), otherwise by their texts. Doubtful pairs, and files without a partner, are\n"
      "comments in the manifest, with the reason; remove the # from a pair that is right.\n"
      "Example: dragoman pair documents -o corpus.tsv");
  command->callback([options, &run] { run = [options] { return find_pairs(*options); }; });
}

}  // namespace dragoman::app
