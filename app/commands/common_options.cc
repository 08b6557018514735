// SPDX-License-Identifier: Apache-2.0
#include "app/commands/common_options.h"

#include <system_error>

#include "corpus/base/error.h"
#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"

namespace dragoman::app {

namespace fs = std::filesystem;

CLI::Option* take_text(CLI::Option* option) {
  return option->check([](const std::string& argument) {
    const bool is_text = find_invalid_utf8(argument) == std::string::npos;
    return is_text ? std::string() : "\"" + shown(argument) + "\" is not UTF-8";
  });
}

CLI::Option* add_output_option(CLI::App& command, fs::path& output, const std::string& help) {
  return command.add_option("-o,--output", output, help);
}

CLI::Option* add_format_option(CLI::App& command, std::string& format,
                               const std::vector<std::string>& formats, const std::string& help) {
  return command.add_option("--to", format, help)->check(CLI::IsMember(formats));
}

CLI::Option* add_quiet_option(CLI::App& command, bool& quiet, const std::string& help) {
  return command.add_flag("--quiet", quiet, help);
}

CLI::Option* add_jobs_option(CLI::App& command, unsigned& jobs) {
  return command
      .add_option("-j,--jobs", jobs,
                  "Number of threads at most (default: " + std::to_string(jobs) + ")")
      ->check(CLI::PositiveNumber);
}

CLI::Option* add_language_option(CLI::App& command, const std::string& name,
                                 std::optional<LangTag>& language, const std::string& help) {
  const auto take = [&language](const std::string& tag) {
    if (!tag.empty()) language = LangTag::parse(tag);
  };
  return command.add_option_function<std::string>(name, take, help);
}

CLI::Option* add_language_option(CLI::App& command, const std::string& name, LangTag& language,
                                 const std::string& help) {
  const auto take = [&language](const std::string& tag) {
    if (!tag.empty()) language = LangTag::parse(tag);
  };
  return command.add_option_function<std::string>(name, take, help);
}

void add_unit_language_options(CLI::App& command, std::optional<LangTag>& source,
                               std::optional<LangTag>& target) {
  add_language_option(command, "-s,--source-lang", source,
                      "Source language, a BCP 47 tag: of a file that does not state it (default:\n"
                      "detected from its texts), or which one to take of several");
  add_language_option(command, "-t,--target-lang", target, "Target language, in the same way");
}

CLI::Option* add_columns_option(CLI::App& command, std::vector<std::string>& columns) {
  return take_text(
             command.add_option(
                 "--columns", columns,
                 "Columns of a table that hold the source and the target: two numbers, from 1, or\n"
                 "names in the first row, comma-separated (default: by the first row, otherwise\n"
                 "the first two)"))
      ->delimiter(',')
      ->expected(2)
      ->allow_extra_args(false);
}

void add_reading_options(CLI::App& command, bool& segmented, fs::path& srx) {
  command.add_flag("--segmented", segmented,
                   "Read one sentence a line, with a blank line between paragraphs");
  command.add_option("--srx", srx, "Segmentation rules in SRX 2.0 (default: the built-in ones)");
}

void add_align_options(CLI::App& command, workflow::AlignFilesOptions& options,
                       const std::string& language_default) {
  add_language_option(
      command, "-s,--source-lang", options.source_language,
      "Language of the original, a BCP 47 tag (default: " + language_default + "en)");
  add_language_option(
      command, "-t,--target-lang", options.target_language,
      "Language of the translation, a BCP 47 tag (default: " + language_default + "fr)");
  add_reading_options(command, options.segmented, options.srx);
  const auto take_lexicon = [&options](const std::string& lexicon) {
    options.use_lexicon = lexicon != "none";
    options.lexicon = options.use_lexicon ? lexicon : "";
  };
  command.add_option_function<std::string>(
      "--lexicon", take_lexicon,
      "Bilingual lexicon to begin with, made by 'lexicon learn', or 'none' (default: the\n"
      "built-in one for English and French)");
  add_jobs_option(command, options.jobs);
}

void refuse_input_as_output(const fs::path& output, const std::vector<fs::path>& inputs) {
  std::error_code ignored;
  if (output.empty() || output == "-" || !fs::is_regular_file(output, ignored)) return;
  for (const fs::path& input : inputs) {
    if (input.empty() || input == "-") continue;
    if (fs::equivalent(output, input, ignored)) {
      throw Error(Errc::usage, {output, {}, {}}, "is an input and can't be the output as well",
                  "name another output file");
    }
  }
}

}  // namespace dragoman::app
