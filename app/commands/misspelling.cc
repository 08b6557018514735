// SPDX-License-Identifier: Apache-2.0
#include "app/commands/misspelling.h"

#include <string_view>
#include <vector>

#include "workflow/settings/nearest_name.h"

namespace dragoman::app {
namespace {

std::string message(const std::string& what, const std::string& misspelt,
                    const std::vector<std::string>& names) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string_view nearest = workflow::nearest_name(misspelt, views);
  return "no " + what + " '" + misspelt + "'; did you mean '" + std::string(nearest) + "'?";
}

const CLI::App* find_command(const CLI::App& app, const std::string& name) {
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (command->get_name() == name) return command;
  }
  return nullptr;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back('-' + name);
  }
  return names;
}

// "--format" of "--format=tmx"; a short option's value may follow it directly.
std::string option_name(const std::string& argument) {
  return argument.starts_with("--") ? argument.substr(0, argument.find('='))
                                    : argument.substr(0, 2);
}

}  // namespace

std::string misspelling(const CLI::App& app, int argc, const char* const* argv) {
  const CLI::App* command = &app;
  for (int k = 1; k < argc; ++k) {
    const std::string argument = argv[k];
    if (argument == "--") return {};
    if (argument.size() > 1 && argument.starts_with('-')) {
      const std::string name = option_name(argument);
      const bool exists =
          command->get_option_no_throw(name) != nullptr || app.get_option_no_throw(name) != nullptr;
      if (!exists) return message("option", name, option_names(*command));
    } else if (!command->get_subcommands(nullptr).empty()) {
      const CLI::App* next = find_command(*command, argument);
      if (next == nullptr) return message("command", argument, command_names(*command));
      command = next;
    }
  }
  return {};
}

}  // namespace dragoman::app
