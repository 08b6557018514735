// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <iostream>

#include "app/commands/command.h"
#include "corpus/base/error.h"
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
      "Pairs documents with their translations, makes translation memories of them, and checks "
      "them.");
  app.name("dragoman");
  app.set_version_flag("--version", "dragoman " + std::string(dragoman::version()));
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 done; 1 done, and qa found what --fail-on names; 2 called wrongly; 3 an "
      "input\n"
      "could not be read; 4 an output could not be written; 5 a fault of the program's own.");
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
    return app.exit(error) == 0 ? Exit::done : Exit::usage;
  }
  return run();
}

}  // namespace

int main(int argc, char** argv) {
  Exit exit = Exit::fault;
  try {
    exit = run_command(argc, argv);
  } catch (const dragoman::Error& error) {
    std::cerr << "dragoman: " << error.what() << '\n';
    exit = exit_of(error.code());
  } catch (const std::exception& error) {
    std::cerr << "dragoman: a fault of the program's own: " << error.what() << '\n';
  }
  return static_cast<int>(exit);
}
