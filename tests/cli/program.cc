// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/program.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/paths.h"

namespace dragoman::testing {
namespace {

std::string quoted(const std::string& word) {
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "dragoman-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder: " + name);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::file(const std::string& name, const std::string& bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
  return place(name);
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

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
