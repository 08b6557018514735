// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <sstream>
#include <string>

#include "app/commands/command.h"
#include "app/commands/misspelling.h"
#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/io/leftovers.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
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

// The help or the version that was asked for, or what is wrong with the command line.
Exit print(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out;
  std::ostringstream errors;
  if (app.exit(error, out, errors) == 0) {
    dragoman::write_output({}, [&](std::ostream& to) { to << out.str(); });
    return Exit::done;
  }
  // The arguments that it repeats may hold anything.
  const std::string text = errors.str();
  const std::string what = error.what();
  std::cerr << (text.starts_with(what) ? dragoman::shown(what) + text.substr(what.size())
                                       : dragoman::shown(text) + '\n');
  return Exit::usage;
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
  app.fallthrough();  // --max-size may follow the command
  app.add_option_function<std::uint64_t>(
         "--max-size",
         [](std::uint64_t size) { dragoman::set_largest_file(static_cast<std::size_t>(size)); },
         "Size of the largest file to read at once: bytes, or as 512M or 2G (default: " +
             std::to_string(dragoman::kLargestFile >> 20) + "M)")
      ->transform(CLI::AsSizeValue(false));
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
  dragoman::app::add_serve_command(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_failure = error.get_exit_code() != 0;
    const std::string misspelt = is_failure ? dragoman::app::misspelling(app, argc, argv) : "";
    if (misspelt.empty()) return print(app, error);
    std::cerr << "dragoman: " << dragoman::shown(misspelt) << '\n';
    return Exit::usage;
  }
  return run();
}

}  // namespace

int main(int argc, char** argv) {
  Exit exit = Exit::fault;
  try {
    dragoman::remove_leftovers_on_signals();
    dragoman::remove_stale_leftovers(dragoman::temporary_place());
    exit = run_command(argc, argv);
  } catch (const dragoman::Error& error) {
    std::cerr << "dragoman: " << dragoman::shown(error.what()) << '\n';
    exit = exit_of(error.code());
  } catch (const std::filesystem::filesystem_error& error) {
    // Of a path that the file system can't take, such as one that is too long.
    std::cerr << "dragoman: " << dragoman::shown(error.path1()) << ": " << error.code().message()
              << '\n';
    exit = Exit::input;
  } catch (const std::bad_alloc&) {
    std::cerr << "dragoman: not enough memory; end other programs, or divide the input\n";
  } catch (const std::exception& error) {
    std::cerr << "dragoman: internal error: " << dragoman::shown(error.what()) << '\n';
  }
  return static_cast<int>(exit);
}
