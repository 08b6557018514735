// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/common_options.h"
#include "app/commands/exchange_report.h"
#include "app/commands/tm/tm.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
#include "tmx/exchange.h"
#include "tmx/memory.h"
#include "workflow/memory_upkeep.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct ImportCommand {
  fs::path memory;
  std::vector<fs::path> files;
  std::optional<LangTag> source;
  std::optional<LangTag> target;
  std::vector<std::string> columns;
  tmx::ImportOptions options;
  bool strict = false;
  bool quiet = false;
};

struct ExportCommand {
  fs::path memory;
  fs::path output;
  std::string format;
  std::string source;
  std::string target;
  std::string since;
  std::string until;
  tmx::UnitFilter filter;
  bool quiet = false;
};

struct UndoCommand {
  fs::path memory;
  bool quiet = false;
};

// A progress line on a terminal.
class ImportBar {
 public:
  ImportBar(const fs::path& file, bool quiet)
      : file_(file), shown_(!quiet && ::isatty(STDERR_FILENO) != 0) {
    std::error_code ignored;
    size_ = file == "-" ? 0 : fs::file_size(file, ignored);
  }
  ImportBar(const ImportBar&) = delete;
  ImportBar& operator=(const ImportBar&) = delete;
  ~ImportBar() {
    if (shown_) std::cerr << "\r\x1b[K";
  }

  void show(const tmx::ImportProgress& progress) const {
    if (!shown_) return;
    std::cerr << '\r' << shown(file_.filename()) << ": " << progress.units << " units";
    if (size_ > 0)
      std::cerr << ", " << std::min<std::uint64_t>(100, progress.offset * 100 / size_) << " %";
    std::cerr << std::flush;
  }

 private:
  fs::path file_;
  bool shown_;
  std::uint64_t size_ = 0;
};

void tell(const fs::path& file, const tmx::ImportReport& report) {
  tell_problems(file, report.problems, report.truncated);
  tell_languages(file, report.taken);
  std::cerr << shown(file) << ": " << report.added << " units added, " << report.merged
            << " already present (use count raised), " << report.skipped << " left out";
  if (report.resumed > 0) {
    std::cerr << "; " << report.resumed << " already stored by an interrupted import";
  }
  std::cerr << '\n';
}

Exit import_files(const ImportCommand& command) {
  tmx::ImportOptions options = command.options;
  options.read = {.lenient = !command.strict,
                  .source = command.source,
                  .target = command.target,
                  .columns = command.columns};
  std::optional<ImportBar> bar;  // of the file that is being imported
  workflow::ImportWatcher watcher;
  watcher.progress = [&](const fs::path& file, const tmx::ImportProgress& progress) {
    if (!bar) bar.emplace(file, command.quiet);
    bar->show(progress);
  };
  watcher.report = [&](const fs::path& file, const tmx::ImportReport& report) {
    bar.reset();
    if (!command.quiet) tell(file, report);
  };
  workflow::import_files(command.memory, command.files, options, watcher);
  return Exit::done;
}

Exit export_memory(ExportCommand command) {
  if (!command.since.empty()) command.filter.since = workflow::beginning_of_day(command.since);
  if (!command.until.empty()) command.filter.until = workflow::beginning_of_day(command.until);
  refuse_input_as_output(command.output, {command.memory});
  const tmx::Memory memory(command.memory);
  const tmx::ExchangeFormat format = choose_exchange_format(command.output, command.format);
  if (!command.source.empty()) command.filter.source = LangTag::parse(command.source);
  if (!command.target.empty()) command.filter.target = LangTag::parse(command.target);
  std::size_t count = 0;
  std::optional<tmx::LanguagePair> pair;
  write_output(command.output, [&](std::ostream& out) {
    const auto writer =
        tmx::make_writer(format, {command.filter.source, command.filter.target}, out);
    count = memory.export_units(*writer, command.filter);
    pair = writer->languages();
  });
  if (command.quiet) return Exit::done;
  if (pair && !(command.filter.source && command.filter.target)) {
    tmx::LanguageSet languages;
    for (const auto& [tag, texts] : memory.stats().texts) {
      languages.emplace(LangTag::parse(tag).language());
    }
    tell_pair(command.memory, *pair, languages);
  }
  std::cerr << count << " units written\n";
  return Exit::done;
}

Exit undo(const UndoCommand& command) {
  const auto undone = tmx::Memory(command.memory, tmx::OpenMode::write).undo();
  if (command.quiet) return Exit::done;
  if (!undone) {
    std::cerr << "nothing to undo\n";
  } else if (undone->kind == tmx::Operation::Kind::clean) {
    std::cerr << "undid the last cleaning\n";
  } else {
    std::cerr << "undid the import of " << shown(undone->file) << '\n';
  }
  return Exit::done;
}

void add_import(CLI::App& tm, Run& run) {
  auto options = std::make_shared<ImportCommand>();
  CLI::App* command = tm.add_subcommand("import", "Add the units of files to a memory.");
  command->add_option("TM", options->memory, "The memory; created if it does not exist")
      ->required();
  command
      ->add_option("FILE", options->files,
                   "TMX (gzip too), XLIFF, TBX, CSV, JSONL, or SOURCE<TAB>TARGET lines")
      ->required();
  add_unit_language_options(*command, options->source, options->target);
  add_columns_option(*command, options->columns);
  take_text(command->add_option("--document", options->options.document,
                                "Document of units that do not state theirs"));
  take_text(command->add_option("--domain", options->options.domain,
                                "Domain of units that do not state theirs"));
  take_text(command->add_option("--user", options->options.user,
                                "Author of units that do not state theirs"));
  command->add_flag("--strict", options->strict,
                    "Stop at the first error in a file (default: repair or skip, and report)");
  command->add_flag("--quiet", options->quiet, "Do not print progress, problems or a summary");
  command->footer(
      "An interrupted import continues where it stopped when it is run again.\n"
      "Example: dragoman tm import reports.tm report-2024.tmx report-2025.tmx.gz");
  command->callback([options, &run] { run = [options] { return import_files(*options); }; });
}

void add_export(CLI::App& tm, Run& run) {
  auto options = std::make_shared<ExportCommand>();
  CLI::App* command = tm.add_subcommand("export", "Write the units of a memory to a file.");
  command->add_option("TM", options->memory, "The memory")->required();
  command->add_option("-o,--output", options->output, "Output file (default: standard output)");
  command
      ->add_option("--to", options->format,
                   "Output format (default: by the extension of -o, otherwise tmx)")
      ->check(CLI::IsMember({"tmx", "xliff", "xliff12", "tsv", "csv", "jsonl"}));
  command->add_option("-s,--source-lang", options->source,
                      "Only units with a text in this language");
  command->add_option("-t,--target-lang", options->target,
                      "Only units with a text in this language");
  take_text(
      command->add_option("--document", options->filter.document, "Only units of this document"));
  take_text(command->add_option("--domain", options->filter.domain, "Only units of this domain"));
  take_text(command->add_option("--user", options->filter.user,
                                "Only units that this user changed last"));
  command->add_option("--since", options->since,
                      "Only units changed on this date (YYYY-MM-DD, UTC) or later");
  command->add_option("--until", options->until, "Only units changed before this date");
  take_text(
      command->add_option("--contains", options->filter.contains,
                          "Only units with this string in a text, ignoring case and accents"));
  command->add_option("--min-usage", options->filter.least_usage,
                      "Only units used at least this often");
  command->add_option("--min-confidence", options->filter.least_confidence,
                      "Only units aligned with at least this confidence (0 to 1), or by a person");
  command->add_flag("--quiet", options->quiet, "Do not print a summary");
  command->footer("Example: dragoman tm export reports.tm --domain finance -o finance.tmx");
  command->callback([options, &run] { run = [options] { return export_memory(*options); }; });
}

void add_undo(CLI::App& tm, Run& run) {
  auto options = std::make_shared<UndoCommand>();
  CLI::App* command = tm.add_subcommand("undo", "Undo the last import or cleaning.");
  command->add_option("TM", options->memory, "The memory")->required();
  command->add_flag("--quiet", options->quiet, "Print nothing");
  command->footer("Example: dragoman tm undo reports.tm");
  command->callback([options, &run] { run = [options] { return undo(*options); }; });
}

}  // namespace

void add_tm_exchange_verbs(CLI::App& tm, Run& run) {
  add_import(tm, run);
  add_export(tm, run);
  add_undo(tm, run);
}

}  // namespace dragoman::app
