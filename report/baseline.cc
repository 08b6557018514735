// SPDX-License-Identifier: Apache-2.0
#include "report/baseline.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <string_view>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"

namespace dragoman::report {
namespace {

constexpr std::string_view kHeader = "# dragoman baseline ";
constexpr std::string_view kVersion = "1";
constexpr std::size_t kDigits = 16;

bool is_fingerprint(std::string_view text) {
  return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

void check_header(std::string_view line, const Location& here) {
  if (!line.starts_with(kHeader)) {
    throw Error(Errc::syntax, here,
                "not a baseline: the first line is not \"" + std::string(kHeader) +
                    std::string(kVersion) + "\"",
                "write a new baseline");
  }
  if (line.substr(kHeader.size()) != kVersion) {
    throw Error(Errc::unsupported, here, "this version of the baseline format is not supported",
                "write a new baseline");
  }
}

}  // namespace

Judged read_baseline(const std::filesystem::path& file) {
  const std::string text = decode(read_bytes(file), file);
  Judged judged;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size() || number == 0;) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    const Location here{file, ++number, {}};
    if (number == 1) {
      check_header(line, here);
      continue;
    }
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view print = line.substr(0, line.find('\t'));
    if (!is_fingerprint(print)) {
      throw Error(Errc::syntax, here, "\"" + std::string(print) + "\" is not a fingerprint",
                  "begin each line with 16 hexadecimal digits and a tab, or remove the line");
    }
    judged.emplace(print);
  }
  return judged;
}

void write_baseline(const Report& report, std::ostream& out) {
  std::map<std::string_view, const qa::Finding*> sorted;
  for (std::size_t k = 0; k < report.findings.size(); ++k) {
    sorted[report.fingerprints[k]] = &report.findings[k];
  }
  out << kHeader << kVersion << '\n';
  for (const auto& [print, finding] : sorted) {
    std::string message = (*report.messages)(finding->message);
    // A control character could end the line or make the file look binary.
    std::replace_if(
        message.begin(), message.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    out << print << '\t' << finding->check << '\t' << message << '\n';
  }
}

}  // namespace dragoman::report
