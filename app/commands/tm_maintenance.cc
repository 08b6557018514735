// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/tm.h"
#include "corpus/io/output.h"
#include "tmx/index/index_check.h"
#include "tmx/store/store.h"
#include "tmx/store/store_check.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct StatsCommand {
  fs::path memory;
  fs::path output;
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
  const tmx::Store store(command.memory, tmx::OpenMode::read);
  std::map<std::string, std::size_t> languages;
  std::map<std::string, std::size_t> documents;
  std::size_t units = 0;
  std::size_t uses = 0;
  store.visit(0, [&](const tmx::StoredUnit& unit) {
    ++units;
    uses += unit.usage;
    for (const tmx::Tuv& variant : unit.unit.variants) ++languages[variant.language.str()];
    if (!unit.document.empty()) ++documents[unit.document];
    return true;
  });
  write_output(command.output, [&](std::ostream& out) {
    out << "units\t" << units << "\nuses\t" << uses << "\ndocuments\t" << documents.size() << '\n';
    for (const auto& [language, count] : languages) {
      out << "texts in " << language << '\t' << count << '\n';
    }
  });
  return Exit::done;
}

Exit check_memory(const CheckCommand& command) {
  tmx::Store store(command.memory, tmx::OpenMode::write);
  tmx::CheckReport report = tmx::check_store(store, command.repair);
  tmx::check_index(store, command.repair, report);
  write_output(command.output, [&](std::ostream& out) {
    for (const std::string& what : report.damage) out << what << '\n';
  });
  if (!command.quiet) {
    if (report.intact()) {
      std::cerr << "the memory is intact\n";
    } else if (command.repair) {
      std::cerr << report.repaired << " repairs\n";
    } else {
      std::cerr << "the memory is damaged; --repair mends what it can\n";
    }
  }
  return report.intact() ? Exit::done : Exit::findings;
}

Exit remove_units(const RemoveCommand& command) {
  tmx::Store store(command.memory, tmx::OpenMode::write);
  for (const tmx::UnitId unit : command.units) {
    if (!store.remove(unit) && !command.quiet) {
      std::cerr << "there is no unit " << unit << '\n';
    }
  }
  return Exit::done;
}

}  // namespace

void add_tm_maintenance_verbs(CLI::App& tm, Run& run) {
  auto stats = std::make_shared<StatsCommand>();
  CLI::App* show = tm.add_subcommand("stats", "What a memory holds, in numbers.");
  show->add_option("TM", stats->memory, "The memory")->required();
  show->add_option("-o,--output", stats->output, "Where to write (standard output)");
  show->footer("Example: dragoman tm stats reports.tm");
  show->callback([stats, &run] { run = [stats] { return show_stats(*stats); }; });

  auto check = std::make_shared<CheckCommand>();
  CLI::App* verify =
      tm.add_subcommand("check", "Tells whether a memory is intact, and repairs it.");
  verify->add_option("TM", check->memory, "The memory")->required();
  verify->add_option("-o,--output", check->output, "Where to list what is wrong (standard output)");
  verify->add_flag("--repair", check->repair, "Mend what can be mended");
  verify->add_flag("--quiet", check->quiet, "Only what is wrong");
  verify->footer(
      "Exit status 1 where something was wrong.\n"
      "Example: dragoman tm check reports.tm");
  verify->callback([check, &run] { run = [check] { return check_memory(*check); }; });

  auto removal = std::make_shared<RemoveCommand>();
  CLI::App* remove = tm.add_subcommand("remove", "Removes units from a memory.");
  remove->add_option("TM", removal->memory, "The memory")->required();
  remove->add_option("UNIT", removal->units, "Their numbers, as lookup gives them")->required();
  remove->add_flag("--quiet", removal->quiet, "Say nothing of numbers that are not there");
  remove->footer("Example: dragoman tm remove reports.tm 4711");
  remove->callback([removal, &run] { run = [removal] { return remove_units(*removal); }; });
}

}  // namespace dragoman::app
