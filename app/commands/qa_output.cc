// SPDX-License-Identifier: Apache-2.0
#include "app/commands/qa_output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <ostream>
#include <string>

#include "app/formats/choose_format.h"
#include "qa/checker.h"
#include "qa/known_languages.h"
#include "report/report_html.h"
#include "report/report_json.h"
#include "report/report_sarif.h"
#include "report/report_text.h"

namespace dragoman::app {
namespace {

bool goes_to_terminal(const std::filesystem::path& output) {
  return (output.empty() || output == "-") && isatty(STDOUT_FILENO) != 0;
}

report::TextOptions text_options(const std::filesystem::path& output) {
  report::TextOptions options;
  if (!goes_to_terminal(output)) return options;
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

void write_text_of(const report::Report& report, const std::filesystem::path& output,
                   std::ostream& out) {
  report::write_text(report, out, text_options(output));
}

void write_json_of(const report::Report& report, const std::filesystem::path&, std::ostream& out) {
  report::write_json(report, out);
}

void write_sarif_of(const report::Report& report, const std::filesystem::path&, std::ostream& out) {
  report::write_sarif(report, out);
}

void write_html_of(const report::Report& report, const std::filesystem::path&, std::ostream& out) {
  report::write_html(report, out);
}

struct Format {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
  ReportWriter write;
};

constexpr std::array kFormats = {
    Format{"text", " .txt ", write_text_of},
    Format{"json", " .json ", write_json_of},
    Format{"sarif", " .sarif ", write_sarif_of},
    Format{"html", " .html .htm ", write_html_of},
};

std::string groups_of(const qa::Check& check) {
  std::string groups = check.between != nullptr ? "between" : "";
  if (check.inside != nullptr) groups += groups.empty() ? "inside" : ", inside";
  return check.on_request ? groups + ", on request" : groups;
}

// "ar, en, es": what the check has data for.
std::string languages_of(const qa::Check& check) {
  std::string languages;
  for (const std::string& code : qa::known_languages(check)) {
    languages += (languages.empty() ? "" : ", ") + code;
  }
  return languages;
}

// "  not in ar, zh: …", a line for each reason.
void list_unsuited(const qa::Check& check, const report::Messages& messages, std::ostream& out) {
  std::map<std::string, std::string> languages;  // by their reason
  for (const auto& [code, reason] : qa::unsuited_languages(check)) {
    std::string& list = languages[reason];
    list += (list.empty() ? "" : ", ") + code;
  }
  for (const auto& [reason, list] : languages) {
    out << "  " << messages({"not in {1}: {2}", {list, messages({reason.c_str()})}}) << '\n';
  }
}

}  // namespace

ReportWriter choose_report_writer(const std::filesystem::path& output, std::string_view name) {
  return choose_format<Format>(kFormats, output, name).write;
}

std::vector<std::string> report_format_names() { return format_names(kFormats); }

void list_checks(const report::Messages& messages, std::ostream& out) {
  for (const qa::Check* check : qa::all_checks()) {
    out << check->name << " (" << groups_of(*check) << ")\n"
        << "  " << messages({check->purpose}) << '\n'
        << "  " << messages({"wrong: {1}", {std::string(check->wrong)}}) << '\n'
        << "  " << messages({"right: {1}", {std::string(check->right)}}) << '\n';
    const std::string languages = languages_of(*check);
    out << "  "
        << (languages.empty() ? messages({"languages: any"})
                              : messages({"languages: {1}", {languages}}))
        << '\n';
    list_unsuited(*check, messages, out);
    out << '\n';
  }
}

}  // namespace dragoman::app
