// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/program.h"

#include <sys/wait.h>

#include <cstdlib>

#include "tests/paths.h"

namespace dragoman::testing {
namespace {

std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace

Outcome run_program(const std::vector<std::string>& arguments,
                    const std::filesystem::path& folder) {
  const Folder outputs;
  std::string command = folder.empty() ? "" : "cd " + quoted(folder.string()) + " && ";
  command += quoted(paths::program().string());
  for (const std::string& argument : arguments) command += ' ' + quoted(argument);
  command += " >" + quoted(outputs.place("out")) + " 2>" + quoted(outputs.place("err"));
  const int status = std::system(command.c_str());
  Outcome outcome;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  outcome.out = read_file(outputs.place("out"));
  outcome.err = read_file(outputs.place("err"));
  return outcome;
}

}  // namespace dragoman::testing
