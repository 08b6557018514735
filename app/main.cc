// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "app/commands/command.h"
#include "app/commands/misspelling.h"
#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"
#include "corpus/version.h"

namespace {

using dragoman::Errc;
using dragoman::app::Exit;

Exit exit_of(Errc code) {
  switch (code) {
    case Errc::usage:
      return Exit::usage;
    case Errc::output:
      return Exit::output;
    case Errc::io:
    case Errc::encoding:
    case Errc::syntax:
    case Errc::unsupported:
    case Errc::conflict:
      return Exit::input;
  }
  return Exit::fault;
}

Exit run_command(int argc, char** argv) {
  CLI::App app(
      "Align documents with their translations, build translation memories, and check "
      "translations.");
  app.name("dragoman");
  app.set_version_flag("--version", "dragoman " + std::string(dragoman::version()));
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 done; 1 done, and qa has findings as grave as --fail-on, or tm check found\n"
      "damage; 2 wrong usage; 3 an input could not be read; 4 an output could not be written;\n"
      "5 internal error.");
  dragoman::app::Run run;
  dragoman::app::add_align_command(app, run);
  dragoman::app::add_qa_command(app, run);
  dragoman::app::add_pair_command(app, run);
  dragoman::app::add_batch_command(app, run);
  dragoman::app::add_merge_command(app, run);
  dragoman::app::add_segment_command(app, run);
  dragoman::app::add_tm_command(app, run);
  dragoman::app::add_convert_command(app, run);
  dragoman::app::add_analyze_command(app, run);
  dragoman::app::add_pretranslate_command(app, run);
  dragoman::app::add_score_command(app, run);
  dragoman::app::add_lexicon_command(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_failure = error.get_exit_code() != 0;
    const std::string misspelt = is_failure ? dragoman::app::misspelling(app, argc, argv) : "";
    if (misspelt.empty()) return app.exit(error) == 0 ? Exit::done : Exit::usage;
    std::cerr << "dragoman: " << misspelt << '\n';
    return Exit::usage;
  }
  return run();
}

}  // namespace

int main(int argc, char** argv) {
  Exit exit = Exit::fault;
  dragoman::remove_leftovers_on_signals();
  try {
    exit = run_command(argc, argv);
  } catch (const dragoman::Error& error) {
    std::cerr << "dragoman: " << error.what() << '\n';
    exit = exit_of(error.code());
  } catch (const std::filesystem::filesystem_error& error) {
    // Of a path that the file system can't take, such as one that is too long.
    std::cerr << "dragoman: " << error.path1().string() << ": " << error.code().message() << '\n';
    exit = Exit::input;
  } catch (const std::exception& error) {
    std::cerr << "dragoman: internal error: " << error.what() << '\n';
  }
  return static_cast<int>(exit);
}
