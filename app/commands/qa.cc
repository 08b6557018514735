// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/qa_output.h"
#include "app/commands/warnings.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "report/baseline.h"
#include "report/report.h"
#include "workflow/check_files.h"
#include "workflow/finding_choice.h"
#include "workflow/settings/project_file.h"
#include "workflow/settings/qa_settings.h"

namespace dragoman::app {
namespace {

struct QaCommand {
  std::filesystem::path source;
  std::filesystem::path target;
  workflow::CheckFilesOptions options;
  workflow::QaSettings settings;
  std::filesystem::path output;
  std::filesystem::path new_baseline;
  std::string format;
  bool list = false;
  bool quiet = false;
};

void require(std::string_view option, const std::string& trouble) {
  if (!trouble.empty()) throw Error(Errc::usage, {}, std::string(option) + ": " + trouble);
}

// Throws Error(usage) for values that can't be used.
void verify(const workflow::QaSettings& settings) {
  for (const std::string& name : settings.checks.value_or(std::vector<std::string>{})) {
    require("--checks", workflow::trouble_with_check(name));
  }
  for (const std::string& name : settings.skip.value_or(std::vector<std::string>{})) {
    require("--skip", workflow::trouble_with_check(name));
  }
  if (settings.severity) require("--severity", workflow::trouble_with_severity(*settings.severity));
  if (settings.fail_on) require("--fail-on", workflow::trouble_with_fail_on(*settings.fail_on));
  if (settings.messages) require("--messages", workflow::trouble_with_messages(*settings.messages));
}

// What the command line says and, where it says nothing, the project's file.
workflow::QaSettings settings_of(const QaCommand& command) {
  verify(command.settings);
  std::error_code ignored;
  const auto file = workflow::find_project_file(std::filesystem::current_path(ignored));
  if (file.empty()) return command.settings;
  return workflow::merged(command.settings, workflow::read_project_file(file));
}

void refuse_inputs_as_output(const QaCommand& command, const workflow::QaSettings& settings) {
  const workflow::AlignFilesOptions& align = command.options.align;
  std::vector<std::filesystem::path> inputs = {
      command.source, command.target, settings.glossary.value_or(""), align.lexicon, align.srx};
  refuse_input_as_output(command.new_baseline, inputs);  // the old baseline may be rewritten
  inputs.insert(inputs.end(), {settings.baseline.value_or(""), command.new_baseline});
  refuse_input_as_output(command.output, inputs);
}

// The findings judged before; none where a baseline is about to be written for the first time.
report::Judged judged_before(const QaCommand& command, const workflow::QaSettings& settings) {
  if (!settings.baseline) return {};
  const bool is_first = !command.new_baseline.empty() && !file_exists(*settings.baseline);
  return is_first ? report::Judged() : report::read_baseline(*settings.baseline);
}

report::Report report_of(const workflow::CheckedFiles& checked, const report::Messages& messages,
                         const qa::CheckChoice& choice) {
  report::Report report;
  report.messages = &messages;
  report.findings = checked.findings;
  if (checked.bitext) {
    report.bitext = &*checked.bitext;
    report.source = &checked.bitext->source;
    report.target = &checked.bitext->target;
    report.unchecked = qa::unchecked(*checked.bitext, choice);
  } else {
    report.target = &*checked.document;
    report.unchecked = qa::unchecked(*checked.document, choice);
  }
  return report;
}

// Some of a report's findings, with their fingerprints.
struct Chosen {
  std::vector<qa::Finding> findings;
  std::vector<std::string> fingerprints;
};

Chosen chosen(const report::Report& all, const std::vector<std::string>& fingerprints,
              const std::vector<std::size_t>& numbers) {
  Chosen some;
  for (const std::size_t k : numbers) {
    some.findings.push_back(all.findings[k]);
    some.fingerprints.push_back(fingerprints[k]);
  }
  return some;
}

report::Report with(report::Report report, const Chosen& chosen) {
  report.findings = chosen.findings;
  report.fingerprints = chosen.fingerprints;
  return report;
}

workflow::CheckedFiles check(const QaCommand& command, const workflow::QaSettings& settings) {
  workflow::CheckFilesOptions options = command.options;
  options.checks = workflow::check_choice(settings);
  options.glossary = settings.glossary.value_or("");
  workflow::CheckedFiles checked = workflow::check_files(command.source, command.target, options);
  if (command.quiet) return checked;
  print_warnings(checked.warnings);
  if (checked.document && command.settings.glossary) {
    std::cerr << "dragoman: warning: the glossary is not used: it is for an original and its "
                 "translation\n";
  }
  return checked;
}

Exit run_checks(const QaCommand& command) {
  const ReportWriter write = choose_report_writer(command.output, command.format);
  const workflow::QaSettings settings = settings_of(command);
  const report::Messages messages(settings.messages.value_or(workflow::language_of_environment()));
  if (command.list) {
    write_output(command.output, [&](std::ostream& out) { list_checks(messages, out); });
    return Exit::done;
  }
  if (command.source.empty()) {
    throw Error(Errc::usage, {}, "no document is given",
                "name a document, or an original and its translation");
  }
  refuse_inputs_as_output(command, settings);
  const report::Judged judged = judged_before(command, settings);
  const workflow::CheckedFiles checked = check(command, settings);
  const report::Report all = report_of(checked, messages, workflow::check_choice(settings));
  const std::vector<std::string> fingerprints = report::fingerprints(all);
  const auto least = workflow::severity_named(settings.severity.value_or("info"));
  const workflow::FindingChoice choice = workflow::choose_findings(
      checked.findings, fingerprints, judged, least.value_or(qa::Severity::info));
  const Chosen shown = chosen(all, fingerprints, choice.shown);
  report::Report report = with(all, shown);
  report.judged = choice.judged;
  write_output(command.output, [&](std::ostream& out) { write(report, command.output, out); });
  if (!command.new_baseline.empty()) {
    const Chosen kept = chosen(all, fingerprints, choice.baseline);
    write_output(command.new_baseline,
                 [&](std::ostream& out) { report::write_baseline(with(all, kept), out); });
  }
  const auto fail_on = workflow::severity_named(settings.fail_on.value_or("error"));
  return workflow::fails(checked.findings, choice, fail_on) ? Exit::findings : Exit::done;
}

void add_check_options(CLI::App& command, QaCommand& options) {
  workflow::QaSettings& settings = options.settings;
  command
      .add_option("--checks", settings.checks,
                  "Checks to run: names, or the groups between and inside, comma-separated;\n"
                  "'dragoman qa --list' shows them (default: all but those on request)")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--skip", settings.skip, "Checks or groups to skip, comma-separated")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--severity", settings.severity,
                     "Show findings of this severity or higher: info, warning or error (default:\n"
                     "info)");
  command.add_option("--fail-on", settings.fail_on,
                     "Exit with status 1 if a finding of this severity or higher is shown: info,\n"
                     "warning, error or never (default: error)");
  command.add_option("--baseline", settings.baseline,
                     "Findings already judged, written by --write-baseline: they are not shown");
  command.add_option("--write-baseline", options.new_baseline,
                     "Write the findings shown, and those judged before, to this file");
  command.add_option("--glossary", settings.glossary,
                     "Terms and their translations (TSV or TBX), for the check 'term'");
  command.add_option("--messages", settings.messages,
                     "Language of the messages: en or fr (default: from the environment)");
  command.add_flag("--list", options.list, "List the checks, with examples");
}

}  // namespace

void add_qa_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<QaCommand>();
  CLI::App* command = app.add_subcommand(
      "qa", "Find contradictions between an original and its translation, or inside one text.");
  command->add_option(
      "SOURCE", options->source,
      "Original: text, DOCX, ODT, DOC, RTF, HTML or PDF; alone, a document to check\n"
      "by itself, or a file that holds both languages (TMX, XLIFF, a table)");
  command->add_option("TARGET", options->target, "Translation of SOURCE");
  add_language_option(*command, "-l,--lang", options->options.language,
                      "Language of a document alone, a BCP 47 tag (default: detected from the\n"
                      "text, otherwise en)");
  add_output_option(*command, options->output);
  add_format_option(*command, options->format, report_format_names(),
                    "Output format (default: from the extension of -o, otherwise text)");
  add_align_options(*command, options->options.align);
  add_columns_option(*command, options->options.align.columns);
  add_quiet_option(*command, options->quiet, "Print no warnings");
  add_check_options(*command, *options);
  command->footer(
      "Examples: dragoman qa letter.en.txt letter.fr.txt\n"
      "          dragoman qa letter.en.txt letter.fr.txt -o findings.sarif --severity warning\n"
      "          dragoman qa rapport.txt                   (contradictions inside it)\n"
      "          dragoman qa letter.en.txt letter.fr.txt --write-baseline judged.baseline\n"
      "          dragoman qa letter.en.txt letter.fr.txt --baseline judged.baseline   (what is "
      "new)\n"
      "          dragoman qa --list\n"
      "A file .dragoman.toml sets options for all documents of its folder and the folders below.");
  command->callback([options, &run] { run = [options] { return run_checks(*options); }; });
}

}  // namespace dragoman::app
