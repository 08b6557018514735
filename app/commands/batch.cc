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
#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "tmx/memory.h"
#include "workflow/batch_folder.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct BatchCommand {
  fs::path manifest;
  fs::path merged;
  fs::path memory;
  std::string shard;
  BatchOptions options;
};

struct MergeCommand {
  fs::path manifest;
  std::vector<fs::path> folders;
  fs::path output;
  bool quiet = false;
};

Shard parse_shard(const std::string& text) {
  Shard shard;
  char rest = '\0';
  if (std::sscanf(text.c_str(), "%u/%u%c", &shard.number, &shard.count, &rest) != 2 ||
      shard.number == 0 || shard.number > shard.count) {
    throw Error(Errc::usage, {}, "\"" + text + "\" is no shard",
                "write 2/5 for the second of five");
  }
  return shard;
}

// A line that is written over and over on a terminal.
class BatchBar {
 public:
  BatchBar(std::size_t all, bool quiet)
      : all_(all), shown_(!quiet && ::isatty(STDERR_FILENO) != 0) {}
  BatchBar(const BatchBar&) = delete;
  BatchBar& operator=(const BatchBar&) = delete;
  ~BatchBar() {
    if (shown_) std::cerr << "\r\x1b[K";
  }

  void show(std::size_t done, std::size_t failed) const {
    if (!shown_) return;
    constexpr std::size_t kWidth = 30;
    const std::size_t full = all_ == 0 ? kWidth : kWidth * done / all_;
    std::cerr << "\r[" << std::string(full, '#') << std::string(kWidth - full, ' ') << "] " << done
              << " of " << all_ << " pairs";
    if (failed > 0) std::cerr << ", " << failed << " failed";
    std::cerr << std::flush;
  }

 private:
  std::size_t all_;
  bool shown_;
};

void tell(const Manifest& manifest, const BatchOptions& options,
          const std::vector<BatchResult>& results) {
  const std::vector<std::size_t> pairs = pairs_of(manifest, options.shard);
  std::size_t units = 0;
  std::size_t suspect = 0;
  std::size_t failed = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const BatchResult& result = results[i];
    units += result.units;
    suspect += result.status == BatchStatus::suspect ? 1 : 0;
    failed += result.status == BatchStatus::failed ? 1 : 0;
    if (result.status == BatchStatus::done) continue;
    std::cerr << manifest.pairs[pairs[i]].name << ": " << to_string(result.status) << ": "
              << result.message << '\n';
  }
  std::cerr << results.size() << " pairs, " << units << " units, " << suspect << " suspect, "
            << failed << " failed; see " << (options.folder / "report.tsv").string() << '\n';
}

// Imports what the folder has of the pairs; a pair that the memory has already is only counted.
void fill_memory(const Manifest& manifest, const BatchOptions& options,
                 const std::vector<BatchResult>& results, const std::filesystem::path& memory) {
  const std::vector<std::size_t> pairs = pairs_of(manifest, options.shard);
  tmx::Memory filled(memory, tmx::OpenMode::create);
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!results[i].is_mergeable) continue;
    const std::string& name = manifest.pairs[pairs[i]].name;
    tmx::ImportOptions import;
    import.document = name;
    filled.import_file(unit_file(options.folder, name), import);
  }
}

Exit run(const BatchCommand& command) {
  BatchOptions options = command.options;
  // One memory has one pair of languages, so a pair in others is suspect, not read otherwise.
  if (options.pair.source_language.empty()) options.pair.source_language = "en";
  if (options.pair.target_language.empty()) options.pair.target_language = "fr";
  if (!command.shard.empty()) options.shard = parse_shard(command.shard);
  if (!command.merged.empty() && options.shard.count > 1) {
    throw Error(Errc::usage, {}, "a shard alone can't be merged",
                "run dragoman merge when all shards are done");
  }
  const Manifest manifest = read_manifest(command.manifest);
  std::vector<BatchResult> results;
  {
    const BatchBar bar(pairs_of(manifest, options.shard).size(), options.pair.quiet);
    results = run_batch(manifest, options,
                        [&](std::size_t done, std::size_t failed) { bar.show(done, failed); });
  }
  if (!command.merged.empty()) {
    write_output(command.merged,
                 [&](std::ostream& out) { merge_batches(manifest, {options.folder}, out); });
  }
  if (!command.memory.empty()) fill_memory(manifest, options, results, command.memory);
  if (!options.pair.quiet) tell(manifest, options, results);
  const bool any_failed = std::ranges::any_of(
      results, [](const BatchResult& result) { return result.status == BatchStatus::failed; });
  return any_failed ? Exit::input : Exit::done;
}

Exit merge(const MergeCommand& command) {
  const Manifest manifest = read_manifest(command.manifest);
  std::size_t units = 0;
  write_output(command.output,
               [&](std::ostream& out) { units = merge_batches(manifest, command.folders, out); });
  if (!command.quiet) std::cerr << units << " units written\n";
  return Exit::done;
}

}  // namespace

void add_batch_command(CLI::App& app, Run& run_) {
  auto options = std::make_shared<BatchCommand>();
  CLI::App* command =
      app.add_subcommand("batch", "Aligns all pairs of a manifest into a folder, in parallel.");
  command
      ->add_option("MANIFEST", options->manifest,
                   "SOURCE<TAB>TARGET lines, perhaps with <TAB>NAME; paths are relative to it")
      ->required();
  command->add_option("-o,--output", options->options.folder, "The folder to fill")->required();
  command->add_flag("--resume", options->options.resume,
                    "Go on with a batch that was broken off; pairs that were done with the same\n"
                    "files and options are not aligned again");
  command->add_option("--shard", options->shard,
                      "Only every so manieth pair: 2/5 is the second of five");
  command->add_option("--merged", options->merged, "Where to write all units as one TMX, too");
  command->add_option("--tm", options->memory,
                      "A memory that gets all units, made where there is none");
  add_pair_options(*command, options->options.pair);
  command->footer(
      "The folder gets NAME.tmx for each pair, and report.tsv, which says of each how it went:\n"
      "done, suspect (no translation, or in part, or other languages; only what is no translation\n"
      "stays out of --merged) or failed. Exit status 3 where one failed. What is written does not\n"
      "depend on the number of threads.\n"
      "Example: dragoman batch corpus.tsv -o aligned -j 8 --merged corpus.tmx\n"
      "         dragoman batch corpus.tsv -o aligned-2 --shard 2/5");
  command->callback([options, &run_] {
    run_ = [options] {
      options->options.jobs = options->options.pair.jobs;
      return run(*options);
    };
  });
}

void add_merge_command(CLI::App& app, Run& run_) {
  auto options = std::make_shared<MergeCommand>();
  CLI::App* command =
      app.add_subcommand("merge", "Puts the shards of a batch together, as one TMX.");
  command->add_option("MANIFEST", options->manifest, "The manifest of the batch")->required();
  command->add_option("FOLDER", options->folders, "The folders of all its shards")->required();
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command->add_flag("--quiet", options->quiet, "No summary");
  command->footer(
      "The units are those of --merged, in the order of the manifest, however it was cut.\n"
      "Example: dragoman merge corpus.tsv aligned-1 aligned-2 -o corpus.tmx");
  command->callback([options, &run_] { run_ = [options] { return merge(*options); }; });
}

}  // namespace dragoman::app
