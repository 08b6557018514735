// SPDX-License-Identifier: Apache-2.0
#include "qa/baseline.h"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

#include "corpus/decode.h"
#include "corpus/error.h"
#include "corpus/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::string_view kFirstWords = "# dragoman baseline ";
constexpr std::string_view kVersion = "1";
constexpr std::size_t kPrintLength = 16;

constexpr const char* kWriteAnew = "write the baseline anew with --write-baseline";

void check_first_line(std::string_view line, const Location& where) {
  if (!line.starts_with(kFirstWords)) {
    throw Error(Errc::syntax, where,
                "no baseline: its first line is not \"" + std::string(kFirstWords) +
                    std::string(kVersion) + "\"",
                kWriteAnew);
  }
  const std::string_view version = trim(line.substr(kFirstWords.size()));
  if (version != kVersion) {
    throw Error(Errc::unsupported, where,
                "version \"" + std::string(version) + "\" of a baseline is not supported",
                kWriteAnew);
  }
}

// The text of a field, which neither ends the field nor the line.
std::string field(std::string_view text) {
  std::string clean(text);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return collapse_spaces(clean);
}

}  // namespace

Baseline read_baseline(const std::filesystem::path& file) {
  const std::string text = decode(read_bytes(file), file);
  Baseline baseline;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size() || number == 0;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    const Location where{file, ++number, {}};
    if (number == 1) check_first_line(line, where);
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view print = line.substr(0, line.find('\t'));
    if (print.size() != kPrintLength ||
        print.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
      throw Error(
          Errc::syntax, where,
          "a line that begins with no fingerprint (16 of the digits 0-9 and a-f, then a tab)",
          "delete the line, or put # before it");
    }
    baseline.judged.emplace(print);
  }
  return baseline;
}

std::size_t remove_judged(const Baseline& baseline, std::vector<Finding>& findings,
                          std::vector<std::string>& fingerprints) {
  std::size_t kept = 0;
  for (std::size_t k = 0; k < findings.size(); ++k) {
    if (baseline.judged.contains(fingerprints[k])) continue;
    if (kept != k) {
      findings[kept] = std::move(findings[k]);
      fingerprints[kept] = std::move(fingerprints[k]);
    }
    ++kept;
  }
  const std::size_t removed = findings.size() - kept;
  findings.resize(kept);
  fingerprints.resize(kept);
  return removed;
}

void write_baseline(const Report& report, std::ostream& out) {
  std::vector<std::string> prints(report.fingerprints.begin(), report.fingerprints.end());
  if (prints.empty()) prints = fingerprints(report);
  const Messages english;
  const Messages& messages = report.messages != nullptr ? *report.messages : english;

  std::vector<std::size_t> order(report.findings.size());
  for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const std::string_view first = report.findings[a].check;
    const std::string_view second = report.findings[b].check;
    return first != second ? first < second : prints[a] < prints[b];
  });

  out << kFirstWords << kVersion << '\n';
  for (const std::size_t k : order) {
    const Finding& finding = report.findings[k];
    out << prints[k] << '\t' << field(finding.check) << '\t' << field(messages(finding.message))
        << '\n';
  }
}

}  // namespace dragoman::qa
