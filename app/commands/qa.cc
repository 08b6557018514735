// SPDX-License-Identifier: Apache-2.0
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "app/commands/choose_format.h"
#include "app/commands/command.h"
#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/language_guess.h"
#include "qa/checker.h"
#include "qa/glossary.h"
#include "report/baseline.h"
#include "report/report.h"
#include "report/report_html.h"
#include "report/report_json.h"
#include "report/report_sarif.h"
#include "report/report_text.h"
#include "tmx/unit_bitext.h"
#include "workflow/project_file.h"
#include "workflow/qa_settings.h"
#include "workflow/read_pair.h"

namespace dragoman::app {
namespace {

struct QaCommand {
  PairOptions pair;
  QaSettings settings;
  std::string language;  // of a document alone; guessed from its text where it is empty
  std::filesystem::path output;
  std::filesystem::path baseline;  // to write
  std::string format;
  bool list = false;
};

bool goes_to_terminal(const QaCommand& command) {
  return (command.output.empty() || command.output == "-") && isatty(STDOUT_FILENO) != 0;
}

report::TextOptions text_options(const QaCommand& command) {
  report::TextOptions options;
  if (!goes_to_terminal(command)) return options;
  const char* terminal = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org
  options.colour = (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
                   std::string_view(terminal) != "dumb";
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    options.width = std::clamp<unsigned>(size.ws_col, 40, 120);
  }
  return options;
}

void write_text_of(const report::Report& report, const QaCommand& command, std::ostream& out) {
  report::write_text(report, out, text_options(command));
}

void write_json_of(const report::Report& report, const QaCommand&, std::ostream& out) {
  report::write_json(report, out);
}

void write_sarif_of(const report::Report& report, const QaCommand&, std::ostream& out) {
  report::write_sarif(report, out);
}

void write_html_of(const report::Report& report, const QaCommand&, std::ostream& out) {
  report::write_html(report, out);
}

struct Format {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
  void (*write)(const report::Report&, const QaCommand&, std::ostream&);
};

constexpr std::array kFormats = {
    Format{"text", " .txt ", write_text_of},
    Format{"json", " .json ", write_json_of},
    Format{"sarif", " .sarif ", write_sarif_of},
    Format{"html", " .html .htm ", write_html_of},
};

void require(std::string_view option, const std::string& trouble) {
  if (!trouble.empty()) throw Error(Errc::usage, {}, std::string(option) + ": " + trouble);
}

// Throws Error(usage) for values that can't be used.
void verify(const QaSettings& settings) {
  for (const std::string& name : settings.checks.value_or(std::vector<std::string>{})) {
    require("--checks", trouble_with_check(name));
  }
  for (const std::string& name : settings.skip.value_or(std::vector<std::string>{})) {
    require("--skip", trouble_with_check(name));
  }
  if (settings.severity) require("--severity", trouble_with_severity(*settings.severity));
  if (settings.fail_on) require("--fail-on", trouble_with_fail_on(*settings.fail_on));
  if (settings.messages) require("--messages", trouble_with_messages(*settings.messages));
}

QaSettings settings_of(const QaCommand& command) {
  verify(command.settings);
  std::error_code ignored;
  const auto file = find_project_file(std::filesystem::current_path(ignored));
  return file.empty() ? command.settings : merged(command.settings, read_project_file(file));
}

std::string groups_of(const qa::Check& check) {
  std::string groups = check.between != nullptr ? "between" : "";
  if (check.inside != nullptr) groups += groups.empty() ? "inside" : ", inside";
  return check.on_request ? groups + ", on request" : groups;
}

void list_checks(const report::Messages& messages, std::ostream& out) {
  for (const qa::Check* check : qa::all_checks()) {
    out << check->name << " (" << groups_of(*check) << ")\n"
        << "  " << messages({check->purpose}) << '\n'
        << "  " << messages({"wrong: {1}", {std::string(check->wrong)}}) << '\n'
        << "  " << messages({"right: {1}", {std::string(check->right)}}) << "\n\n";
  }
}

// What was read, and what its checks found.
struct Checked {
  std::optional<Bitext> bitext;
  std::optional<Document> document;
  std::vector<qa::Finding> findings;
};

// Some of the findings, with their fingerprints.
struct Chosen {
  std::vector<qa::Finding> findings;
  std::vector<std::string> fingerprints;

  void add(const qa::Finding& finding, const std::string& fingerprint) {
    findings.push_back(finding);
    fingerprints.push_back(fingerprint);
  }
};

// TMX or XLIFF, which hold a text and its translation.
bool is_bilingual(const std::filesystem::path& file) {
  InputFile input(file);
  const FileFormat format = detect_format(input.head());
  return format == FileFormat::tmx || format == FileFormat::xliff;
}

Checked check_files(const QaCommand& command, const qa::CheckOptions& options,
                    const qa::CheckChoice& choice) {
  Checked checked;
  if (command.pair.target.empty() && is_bilingual(command.pair.source)) {
    checked.bitext =
        tmx::read_units_as_bitext(command.pair.source, said_language(command.pair.source_language),
                                  said_language(command.pair.target_language));
    checked.findings = qa::check_bitext(*checked.bitext, options, choice);
  } else if (command.pair.target.empty()) {
    checked.document = read_guessed(command.pair.source, command.language, "en", command.pair);
    if (!command.pair.quiet) warn_of_language(*checked.document);
    checked.findings = qa::check_document(*checked.document, options, choice);
  } else {
    checked.bitext = read_pair(command.pair);
    if (!command.pair.quiet) {
      warn_of_languages(checked.bitext->source, checked.bitext->target);
      warn_of_verdict(*checked.bitext);
    }
    checked.findings = qa::check_bitext(*checked.bitext, options, choice);
  }
  return checked;
}

report::Report report_of(const Checked& checked, const report::Messages& messages) {
  report::Report report;
  report.messages = &messages;
  report.findings = checked.findings;
  if (checked.bitext) {
    report.bitext = &*checked.bitext;
    report.source = &checked.bitext->source;
    report.target = &checked.bitext->target;
  } else {
    report.target = &*checked.document;
  }
  return report;
}

// The findings to show, and those that a new baseline has: these, and what was judged before.
struct Selection {
  Chosen shown;
  Chosen baseline;
  std::size_t judged = 0;
};

Selection select(const report::Report& report, const report::Judged& known, qa::Severity least) {
  const std::vector<std::string> fingerprints = report::fingerprints(report);
  Selection selection;
  for (std::size_t k = 0; k < report.findings.size(); ++k) {
    const qa::Finding& finding = report.findings[k];
    const bool judged = known.count(fingerprints[k]) > 0;
    const bool grave = finding.severity >= least;
    if (judged || grave) selection.baseline.add(finding, fingerprints[k]);
    if (grave && !judged) selection.shown.add(finding, fingerprints[k]);
    if (grave && judged) ++selection.judged;
  }
  return selection;
}

report::Report with(report::Report report, const Chosen& chosen) {
  report.findings = chosen.findings;
  report.fingerprints = chosen.fingerprints;
  return report;
}

// Empty where there is none, or one is about to be written for the first time.
report::Judged judged_before(const QaCommand& command, const QaSettings& settings) {
  if (!settings.baseline) return {};
  std::error_code ignored;
  if (!command.baseline.empty() && !std::filesystem::exists(*settings.baseline, ignored)) return {};
  return report::read_baseline(*settings.baseline);
}

Exit check_translation(const QaCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
  const QaSettings settings = settings_of(command);
  const report::Messages messages(settings.messages.value_or(language_of_environment()));
  if (command.list) {
    write_output(command.output, [&](std::ostream& out) { list_checks(messages, out); });
    return Exit::done;
  }
  if (command.pair.source.empty()) {
    throw Error(Errc::usage, {}, "qa wants a document, or an original and its translation",
                "see dragoman qa --help");
  }
  const qa::CheckChoice choice{.chosen = settings.checks.value_or(std::vector<std::string>{}),
                               .skipped = settings.skip.value_or(std::vector<std::string>{})};
  qa::CheckOptions options;
  if (settings.glossary && !command.pair.target.empty()) {  // terms are those of two languages
    options.glossary =
        qa::read_glossary(*settings.glossary, language_or(command.pair.source_language, "en"),
                          language_or(command.pair.target_language, "fr"));
  }
  const report::Judged known = judged_before(command, settings);
  const Checked checked = check_files(command, options, choice);
  const report::Report all = report_of(checked, messages);
  const auto least = severity_named(settings.severity.value_or("info"));
  const Selection selection = select(all, known, least.value_or(qa::Severity::info));
  report::Report report = with(all, selection.shown);
  report.judged = selection.judged;
  write_output(command.output, [&](std::ostream& out) { format.write(report, command, out); });
  if (!command.baseline.empty()) {
    write_output(command.baseline, [&](std::ostream& out) {
      report::write_baseline(with(all, selection.baseline), out);
    });
  }
  const auto grave = severity_named(settings.fail_on.value_or("error"));
  const bool fails = grave && std::any_of(report.findings.begin(), report.findings.end(),
                                          [&](const auto& one) { return one.severity >= *grave; });
  return fails ? Exit::findings : Exit::done;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

}  // namespace

void add_qa_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<QaCommand>();
  CLI::App* command = app.add_subcommand(
      "qa", "Finds what contradicts between an original and its translation, or inside one text.");
  QaSettings& settings = options->settings;
  command->add_option(
      "SOURCE", options->pair.source,
      "The original: text, DOCX, ODT, DOC, RTF, HTML or PDF; alone, a document to check by\n"
      "itself, or a TMX or XLIFF file to check as it is paired");
  command->add_option("TARGET", options->pair.target, "Its translation");
  command->add_option("-l,--lang", options->language,
                      "The language of a document alone, a BCP 47 tag (guessed from its text)");
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command
      ->add_option("--to", options->format,
                   "The output's format (else from the extension of -o, else text)")
      ->check(CLI::IsMember(format_names()));
  add_pair_options(*command, options->pair);
  command
      ->add_option("--checks", settings.checks,
                   "What to check: names of checks and of the groups between and inside, with\n"
                   "commas; 'dragoman qa --list' tells them")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--skip", settings.skip, "What not to check, likewise")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--severity", settings.severity,
                      "The least severity to show: info, warning or error (info)");
  command->add_option("--fail-on", settings.fail_on,
                      "From which severity on a finding shown makes the exit status 1:\n"
                      "info, warning, error or never (error)");
  command->add_option("--baseline", settings.baseline,
                      "Findings that were judged, made by --write-baseline: they are not shown");
  command->add_option("--write-baseline", options->baseline,
                      "Where to write the findings shown, and those judged before");
  command->add_option("--glossary", settings.glossary,
                      "Terms and their translations, for the check 'term'");
  command->add_option("--messages", settings.messages,
                      "The language of the messages: en or fr (else the environment's)");
  command->add_flag("--list", options->list, "Tells what can be checked, with examples");
  command->footer(
      "Examples: dragoman qa letter.en.txt letter.fr.txt\n"
      "          dragoman qa letter.en.txt letter.fr.txt -o findings.sarif --severity warning\n"
      "          dragoman qa rapport.txt                   (what contradicts inside it)\n"
      "          dragoman qa letter.en.txt letter.fr.txt --write-baseline judged.baseline\n"
      "          dragoman qa letter.en.txt letter.fr.txt --baseline judged.baseline   (what is "
      "new)\n"
      "          dragoman qa --list\n"
      "What holds for all files of a folder, and of those below, may stand in .dragoman.toml "
      "there.");
  command->callback([options, &run] { run = [options] { return check_translation(*options); }; });
}

}  // namespace dragoman::app
