// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/command_tm.h"
#include "tmx/store.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct StatsCommand {
  fs::path memory;
};

struct RemoveCommand {
  fs::path memory;
  std::vector<tmx::UnitId> units;
  bool quiet = false;
};

Exit show_stats(const StatsCommand& command) {
  const tmx::Store store(command.memory, tmx::StoreMode::read);
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
  std::cout << "units\t" << units << "\nuses\t" << uses << "\ndocuments\t" << documents.size()
            << '\n';
  for (const auto& [language, count] : languages) {
    std::cout << "texts in " << language << '\t' << count << '\n';
  }
  return Exit::done;
}

Exit remove_units(const RemoveCommand& command) {
  tmx::Store store(command.memory, tmx::StoreMode::write);
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
  show->footer("Example: dragoman tm stats reports.tm");
  show->callback([stats, &run] { run = [stats] { return show_stats(*stats); }; });

  auto removal = std::make_shared<RemoveCommand>();
  CLI::App* remove = tm.add_subcommand("remove", "Removes units from a memory.");
  remove->add_option("TM", removal->memory, "The memory")->required();
  remove->add_option("UNIT", removal->units, "Their numbers, as lookup gives them")->required();
  remove->add_flag("--quiet", removal->quiet, "Say nothing of numbers that are not there");
  remove->footer("Example: dragoman tm remove reports.tm 4711");
  remove->callback([removal, &run] { run = [removal] { return remove_units(*removal); }; });
}

}  // namespace dragoman::app
