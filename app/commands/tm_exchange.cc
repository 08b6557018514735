// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/exchange_report.h"
#include "app/commands/tm.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "tmx/exchange.h"
#include "tmx/index/live_index.h"
#include "tmx/store/store_export.h"
#include "tmx/store/store_import.h"
#include "tmx/store/store_undo.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct ImportCommand {
  fs::path memory;
  std::vector<fs::path> files;
  std::string source = "en";
  std::string target = "fr";
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

// A line that is written over and over on a terminal.
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
    std::cerr << '\r' << file_.filename().string() << ": " << progress.units << " units";
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
  std::cerr << file.string() << ": " << report.added << " units added, " << report.merged
            << " counted with the same that were there, " << report.skipped << " left out";
  if (report.resumed > 0) {
    std::cerr << "; " << report.resumed << " were there from an import that was broken off";
  }
  std::cerr << '\n';
}

// Removes a memory that was only just made and has nothing in it.
class RemoveIfNewAndEmpty {
 public:
  explicit RemoveIfNewAndEmpty(const fs::path& memory)
      : memory_(memory), is_new_(!fs::exists(memory)) {}
  RemoveIfNewAndEmpty(const RemoveIfNewAndEmpty&) = delete;
  RemoveIfNewAndEmpty& operator=(const RemoveIfNewAndEmpty&) = delete;
  ~RemoveIfNewAndEmpty() {
    if (!is_new_) return;
    try {
      if (tmx::Store(memory_, tmx::OpenMode::read).unit_count() > 0) return;
      for (const char* end : {"", "-wal", "-shm", "-words"}) {
        fs::path path = memory_;
        path += end;
        fs::remove(path);
      }
    } catch (const std::exception&) {
      // What there is stays.
    }
  }

 private:
  const fs::path& memory_;
  bool is_new_;
};

Exit import_files(const ImportCommand& command) {
  for (const fs::path& file : command.files) {
    if (file != "-") open_input(file);  // before the first is imported
  }
  const RemoveIfNewAndEmpty nothing_left(command.memory);
  tmx::Store store(command.memory, tmx::OpenMode::create);
  tmx::ImportOptions options = command.options;
  options.read = {.lenient = !command.strict,
                  .source = LangTag::parse(command.source),
                  .target = LangTag::parse(command.target)};
  for (const fs::path& file : command.files) {
    tmx::ImportReport report;
    {
      const ImportBar bar(file, command.quiet);
      report = tmx::import_units(store, file, tmx::read_units, options,
                                 [&](const tmx::ImportProgress& progress) { bar.show(progress); });
    }
    if (!command.quiet) tell(file, report);
  }
  tmx::write_index(store);
  return Exit::done;
}

// Seconds since 1970 of the day's beginning in UTC. Throws Error(usage).
std::int64_t parse_day(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  char rest = '\0';
  if (std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) == 3) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (date.ok()) {
      return std::chrono::sys_seconds(std::chrono::sys_days(date)).time_since_epoch().count();
    }
  }
  throw Error(Errc::usage, {}, "\"" + text + "\" is no day", "write it as 2026-01-31");
}

Exit export_memory(ExportCommand command) {
  if (!command.since.empty()) command.filter.since = parse_day(command.since);
  if (!command.until.empty()) command.filter.until = parse_day(command.until);
  const tmx::Store store(command.memory, tmx::OpenMode::read);
  const tmx::ExchangeFormat format = choose_exchange_format(command.output, command.format);
  if (!command.source.empty()) command.filter.source = LangTag::parse(command.source);
  if (!command.target.empty()) command.filter.target = LangTag::parse(command.target);
  std::size_t count = 0;
  write_output(command.output, [&](std::ostream& out) {
    const auto writer =
        tmx::make_writer(format, {command.filter.source, command.filter.target}, out);
    count = tmx::export_units(store, command.filter, *writer) - writer->left_out();
  });
  if (!command.quiet) std::cerr << count << " units written\n";
  return Exit::done;
}

Exit undo(const UndoCommand& command) {
  tmx::Store store(command.memory, tmx::OpenMode::write);
  const auto undone = tmx::undo_last_operation(store);
  if (command.quiet) return Exit::done;
  if (!undone) {
    std::cerr << "there is nothing to take back\n";
  } else if (undone->kind == tmx::Operation::Kind::clean) {
    std::cerr << "the last cleaning is taken back\n";
  } else {
    std::cerr << "the import of " << undone->file << " is taken back\n";
  }
  return Exit::done;
}

void add_import(CLI::App& tm, Run& run) {
  auto options = std::make_shared<ImportCommand>();
  CLI::App* command = tm.add_subcommand("import", "Adds the units of files to a memory.");
  command->add_option("TM", options->memory, "The memory; made where there is none")->required();
  command
      ->add_option("FILE", options->files,
                   "TMX (gzip too), XLIFF, TBX, CSV, JSONL, or SOURCE<TAB>TARGET lines")
      ->required();
  command->add_option("-s,--source-lang", options->source,
                      "The source's language in files that don't name it (en)");
  command->add_option("-t,--target-lang", options->target, "The target's, likewise (fr)");
  command->add_option("--document", options->options.document,
                      "The document of units that don't name theirs");
  command->add_option("--domain", options->options.domain, "Their domain, likewise");
  command->add_option("--user", options->options.user, "Who made them, likewise");
  command->add_flag("--strict", options->strict, "Stop at the first thing wrong in a file");
  command->add_flag("--quiet", options->quiet, "No progress and no summary");
  command->footer(
      "An import that was broken off goes on where it was when it is called again.\n"
      "Example: dragoman tm import reports.tm report-2024.tmx report-2025.tmx.gz");
  command->callback([options, &run] { run = [options] { return import_files(*options); }; });
}

void add_export(CLI::App& tm, Run& run) {
  auto options = std::make_shared<ExportCommand>();
  CLI::App* command = tm.add_subcommand("export", "Writes the units of a memory.");
  command->add_option("TM", options->memory, "The memory")->required();
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command
      ->add_option("--to", options->format,
                   "The output's format (else from the extension of -o, else tmx)")
      ->check(CLI::IsMember({"tmx", "xliff", "xliff12", "tsv", "csv", "jsonl"}));
  command->add_option("-s,--source-lang", options->source, "Only units with a text in it");
  command->add_option("-t,--target-lang", options->target, "Only units with a text in it");
  command->add_option("--document", options->filter.document, "Only units of this document");
  command->add_option("--domain", options->filter.domain, "Only units of this domain");
  command->add_option("--user", options->filter.user, "Only units that this user made");
  command->add_option("--since", options->since,
                      "Only units changed on this day (2026-01-31, UTC) or later");
  command->add_option("--until", options->until, "Only units changed before this day");
  command->add_option("--contains", options->filter.contains,
                      "Only units with this in a text, case and accents aside");
  command->add_option("--min-usage", options->filter.least_usage, "Only units used so often");
  command->add_option("--min-confidence", options->filter.least_confidence,
                      "Only units aligned with so much confidence, or by a person");
  command->add_flag("--quiet", options->quiet, "No summary");
  command->footer("Example: dragoman tm export reports.tm --domain finance -o finance.tmx");
  command->callback([options, &run] { run = [options] { return export_memory(*options); }; });
}

void add_undo(CLI::App& tm, Run& run) {
  auto options = std::make_shared<UndoCommand>();
  CLI::App* command = tm.add_subcommand("undo", "Takes back the last import or cleaning.");
  command->add_option("TM", options->memory, "The memory")->required();
  command->add_flag("--quiet", options->quiet, "Say nothing");
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
