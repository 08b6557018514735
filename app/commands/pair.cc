// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "corpus/io/output.h"
#include "workflow/file_pairs.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct PairCommand {
  std::vector<fs::path> places;
  fs::path output;
  PairOptions options;
};

Exit find_pairs(const PairCommand& command) {
  const FilePairs found = find_file_pairs(command.places, command.options);
  const bool to_file = !command.output.empty() && command.output != "-";
  // A place that can't be looked up is left to whoever writes there.
  std::error_code ignored;
  const fs::path folder =
      to_file ? fs::absolute(command.output, ignored).parent_path() : fs::current_path(ignored);
  const auto written = [&](const fs::path& file) {
    const fs::path path = fs::relative(file, folder, ignored);
    return (path.empty() ? file : path).generic_string();
  };
  std::size_t doubtful = 0;
  write_output(command.output, [&](std::ostream& out) {
    for (const FilePair& pair : found.pairs) {
      if (pair.doubt.empty()) out << written(pair.source) << '\t' << written(pair.target) << '\n';
    }
    for (const FilePair& pair : found.pairs) {
      if (pair.doubt.empty()) continue;
      ++doubtful;
      out << "# doubtful: " << pair.doubt << "\n#" << written(pair.source) << '\t'
          << written(pair.target) << '\n';
    }
    for (const FileAlone& one : found.alone) {
      out << "# alone: " << written(one.file) << ": " << one.reason << '\n';
    }
  });
  if (!command.options.quiet) {
    std::cerr << found.pairs.size() - doubtful << " pairs, " << doubtful << " doubtful, "
              << found.alone.size() << " files alone\n";
  }
  return Exit::done;
}

}  // namespace

void add_pair_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<PairCommand>();
  CLI::App* command = app.add_subcommand(
      "pair", "Finds which files of folders are translations of each other: a manifest for batch.");
  command->add_option("DIR", options->places, "Folders, or files")->required();
  command->add_option("-o,--output", options->output, "The manifest (standard output)");
  add_pair_options(*command, options->options);
  command->footer(
      "Names tell (report_e.txt and report_f.txt, en/report.txt and fr/report.txt), and where "
      "they\n"
      "don't, what the files say. Pairs that a person should look at, and files without a "
      "partner,\n"
      "stand in the manifest as remarks, with the reason; take the # away from a pair that is "
      "one.\n"
      "Example: dragoman pair documents -o corpus.tsv");
  command->callback([options, &run] { run = [options] { return find_pairs(*options); }; });
}

}  // namespace dragoman::app
