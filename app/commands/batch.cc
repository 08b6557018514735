// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
#include "workflow/batch/batch_merge.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct BatchCommand {
  fs::path manifest;
  fs::path merged;
  fs::path memory;
  std::string shard;
  workflow::BatchOptions options;
  bool quiet = false;
};

struct MergeCommand {
  fs::path manifest;
  std::vector<fs::path> folders;
  fs::path output;
  bool quiet = false;
};

workflow::Shard parse_shard(const std::string& text) {
  workflow::Shard shard;
  char rest = '\0';
  if (std::sscanf(text.c_str(), "%u/%u%c", &shard.number, &shard.count, &rest) != 2 ||
      shard.number == 0 || shard.number > shard.count) {
    throw Error(Errc::usage, {}, "\"" + text + "\" is not a shard",
                "write 2/5 for the second of five");
  }
  return shard;
}

// A line that is rewritten on a terminal as the work goes on, and cleared at the end.
class ProgressBar {
 public:
  explicit ProgressBar(bool quiet) : shown_(!quiet && ::isatty(STDERR_FILENO) != 0) {}
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar() {
    if (shown_) std::cerr << "\r\x1b[K";
  }

  void show(const workflow::BatchProgress& progress) const {
    if (!shown_) return;
    constexpr std::size_t kWidth = 30;
    const std::size_t full = progress.all == 0 ? kWidth : kWidth * progress.done / progress.all;
    std::cerr << "\r[" << std::string(full, '#') << std::string(kWidth - full, ' ') << "] "
              << progress.done << " of " << progress.all << " pairs";
    if (progress.failed > 0) std::cerr << ", " << progress.failed << " failed";
    std::cerr << std::flush;
  }

 private:
  bool shown_;
};

void print_left_out(const workflow::BatchMerge& merged, const fs::path& place) {
  for (const workflow::OtherLanguages& pair : merged.left_out) {
    std::cerr << shown(pair.name) << ": left out of " << shown(place) << ": it is in "
              << pair.source.str() << " and " << pair.target.str() << ", not in "
              << merged.source.str() << " and " << merged.target.str() << '\n';
  }
}

void print_summary(const workflow::Manifest& manifest, const workflow::BatchRun& run,
                   const fs::path& folder) {
  std::size_t units = 0;
  std::size_t suspect = 0;
  std::size_t failed = 0;
  for (std::size_t i = 0; i < run.results.size(); ++i) {
    const workflow::BatchResult& result = run.results[i];
    units += result.units;
    suspect += result.status == workflow::BatchStatus::suspect ? 1 : 0;
    failed += result.status == workflow::BatchStatus::failed ? 1 : 0;
    if (result.status == workflow::BatchStatus::done) continue;
    std::cerr << shown(manifest.pairs[run.pairs[i]].name) << ": " << to_string(result.status)
              << ": " << shown(result.message) << '\n';
  }
  std::cerr << run.results.size() << " pairs, " << units << " units, " << suspect << " suspect, "
            << failed << " failed; see " << shown(folder / "report.tsv") << '\n';
}

// The documents are inputs too.
void refuse_inputs_as_merged(const BatchCommand& command, const workflow::Manifest& manifest) {
  std::vector<fs::path> inputs = {command.manifest, command.options.align.lexicon,
                                  command.options.align.srx, command.memory};
  for (const workflow::BatchPair& pair : manifest.pairs) {
    inputs.insert(inputs.end(), {pair.source, pair.target});
  }
  refuse_input_as_output(command.merged, inputs);
}

Exit batch(const BatchCommand& command) {
  workflow::BatchOptions options = command.options;
  options.jobs = options.align.jobs;
  if (!command.shard.empty()) options.shard = parse_shard(command.shard);
  if (!command.merged.empty() && options.shard.count > 1) {
    throw Error(Errc::usage, {}, "a shard alone can't be merged",
                "run dragoman merge when all shards are done");
  }
  const workflow::Manifest manifest = workflow::read_manifest(command.manifest);
  refuse_inputs_as_merged(command, manifest);
  workflow::BatchRun run;
  {
    const ProgressBar bar(command.quiet);
    run = workflow::run_batch(manifest, options,
                              [&](const workflow::BatchProgress& progress) { bar.show(progress); });
  }
  if (!command.merged.empty()) {
    workflow::BatchMerge merged;
    write_output(command.merged, [&](std::ostream& out) {
      merged = workflow::merge_batches(manifest, {options.folder}, out);
    });
    if (!command.quiet) print_left_out(merged, command.merged);
  }
  if (!command.memory.empty()) {
    const auto merged = workflow::import_batch(manifest, run, options.folder, command.memory);
    if (!command.quiet) print_left_out(merged, command.memory);
  }
  if (!command.quiet) print_summary(manifest, run, options.folder);
  const bool any_failed = std::ranges::any_of(run.results, [](const auto& result) {
    return result.status == workflow::BatchStatus::failed;
  });
  return any_failed ? Exit::input : Exit::done;
}

Exit merge(const MergeCommand& command) {
  refuse_input_as_output(command.output, {command.manifest});
  const workflow::Manifest manifest = workflow::read_manifest(command.manifest);
  workflow::BatchMerge merged;
  write_output(command.output, [&](std::ostream& out) {
    merged = workflow::merge_batches(manifest, command.folders, out);
  });
  if (command.quiet) return Exit::done;
  print_left_out(merged, command.output.empty() ? "the output" : command.output);
  std::cerr << merged.units << " units written\n";
  return Exit::done;
}

}  // namespace

void add_batch_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<BatchCommand>();
  CLI::App* command =
      app.add_subcommand("batch", "Align all pairs of a manifest into a folder, in parallel.");
  command
      ->add_option("MANIFEST", options->manifest,
                   "Lines SOURCE<TAB>TARGET, optionally with <TAB>NAME; paths are relative to it")
      ->required();
  add_output_option(*command, options->options.folder, "Folder to fill")->required();
  command->add_flag("--resume", options->options.resume,
                    "Continue an interrupted batch: pairs done with the same files and options\n"
                    "are not aligned again");
  command->add_option("--shard", options->shard,
                      "Process one shard of the manifest: 2/5 is the second of five");
  command->add_option("--merged", options->merged, "Also write all units to this file, as TMX");
  command->add_option("--tm", options->memory,
                      "Also add all units to this translation memory, created if missing");
  add_align_options(*command, options->options.align);
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Writes NAME.tmx for each pair, and report.tsv with the outcome of each: done, suspect (no\n"
      "translation, a translation in part, or other languages than given) or failed. The exit\n"
      "status is 3 if a pair failed. --merged and --tm leave out pairs that are no translations,\n"
      "and pairs in other languages than most. The output does not depend on the number of "
      "threads.\n"
      "Example: dragoman batch corpus.tsv -o aligned -j 8 --merged corpus.tmx\n"
      "         dragoman batch corpus.tsv -o aligned-2 --shard 2/5");
  command->callback([options, &run] { run = [options] { return batch(*options); }; });
}

void add_merge_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<MergeCommand>();
  CLI::App* command = app.add_subcommand("merge", "Merge the shards of a batch into one TMX file.");
  command->add_option("MANIFEST", options->manifest, "Manifest of the batch")->required();
  command->add_option("FOLDER", options->folders, "Folders of all its shards")->required();
  add_output_option(*command, options->output);
  add_quiet_option(*command, options->quiet, "Print no summary");
  command->footer(
      "The units are those of batch --merged, in the order of the manifest, whatever the shards.\n"
      "Example: dragoman merge corpus.tsv aligned-1 aligned-2 -o corpus.tmx");
  command->callback([options, &run] { run = [options] { return merge(*options); }; });
}

}  // namespace dragoman::app
