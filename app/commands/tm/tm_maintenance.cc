// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/common_options.h"
#include "app/commands/tm/tm.h"
#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
#include "tmx/memory.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct StatsCommand {
  fs::path memory;
  fs::path output;
  bool quiet = false;  // there is nothing to say
};

struct CheckCommand {
  fs::path memory;
  fs::path output;
  bool repair = false;
  bool quiet = false;
};

struct RemoveCommand {
  fs::path memory;
  std::vector<tmx::UnitId> units;
  bool quiet = false;
};

Exit show_stats(const StatsCommand& command) {
  refuse_input_as_output(command.output, {command.memory});
  const tmx::MemoryStats stats = tmx::Memory(command.memory).stats();
  write_output(command.output, [&](std::ostream& out) {
    out << "units\t" << stats.units << "\nuses\t" << stats.uses << "\ndocuments\t"
        << stats.documents << '\n';
    for (const auto& [language, count] : stats.texts) {
      out << "texts in " << language << '\t' << count << '\n';
    }
  });
  return Exit::done;
}

// Others are told to come here, so this can't be the way out.
tmx::CheckReport checked(const CheckCommand& command) {
  try {
    const auto mode = command.repair ? tmx::OpenMode::write : tmx::OpenMode::read;
    return tmx::Memory(command.memory, mode).check(command.repair);
  } catch (const Error& error) {
    if (error.code() != Errc::syntax) throw;
    throw Error(Errc::syntax, error.where(), error.cause() + ", beyond repair",
                "take a copy of it, or import its documents again into a new one");
  }
}

Exit check_memory(const CheckCommand& command) {
  refuse_input_as_output(command.output, {command.memory});
  const tmx::CheckReport report = checked(command);
  write_output(command.output, [&](std::ostream& out) {
    for (const std::string& what : report.damage) out << shown(what) << '\n';
  });
  if (!command.quiet) {
    if (report.intact()) {
      std::cerr << "the memory is intact\n";
    } else if (command.repair) {
      std::cerr << report.repaired << " repairs\n";
    } else {
      std::cerr << "the memory is damaged; use --repair to mend what can be mended\n";
    }
  }
  return report.intact() ? Exit::done : Exit::findings;
}

Exit remove_units(const RemoveCommand& command) {
  tmx::Memory memory(command.memory, tmx::OpenMode::write);
  for (const tmx::UnitId unit : command.units) {
    if (!memory.remove(unit) && !command.quiet) {
      std::cerr << "no unit " << unit << '\n';
    }
  }
  return Exit::done;
}

}  // namespace

void add_tm_maintenance_verbs(CLI::App& tm, Run& run) {
  auto stats = std::make_shared<StatsCommand>();
  CLI::App* show =
      tm.add_subcommand("stats", "Print how many units, documents and texts a memory holds.");
  show->add_option("TM", stats->memory, "The memory")->required();
  add_output_option(*show, stats->output);
  add_quiet_option(*show, stats->quiet);
  show->footer("Example: dragoman tm stats reports.tm");
  show->callback([stats, &run] { run = [stats] { return show_stats(*stats); }; });

  auto check = std::make_shared<CheckCommand>();
  CLI::App* verify =
      tm.add_subcommand("check", "Check a memory for damage, and repair it on request.");
  verify->add_option("TM", check->memory, "The memory")->required();
  verify->add_option("-o,--output", check->output,
                     "Where to list the damage (default: standard output)");
  verify->add_flag("--repair", check->repair, "Repair what can be repaired");
  verify->add_flag("--quiet", check->quiet, "List the damage only");
  verify->footer(
      "Exits with status 1 if damage was found.\n"
      "Example: dragoman tm check reports.tm");
  verify->callback([check, &run] { run = [check] { return check_memory(*check); }; });

  auto removal = std::make_shared<RemoveCommand>();
  CLI::App* remove = tm.add_subcommand("remove", "Remove units from a memory.");
  remove->add_option("TM", removal->memory, "The memory")->required();
  remove->add_option("UNIT", removal->units, "Unit numbers, as lookup prints them")->required();
  remove->add_flag("--quiet", removal->quiet, "Do not report numbers that do not exist");
  remove->footer("Example: dragoman tm remove reports.tm 4711");
  remove->callback([removal, &run] { run = [removal] { return remove_units(*removal); }; });
}

}  // namespace dragoman::app
