// SPDX-License-Identifier: Apache-2.0
#include "qa/baseline.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <map>
#include <ostream>
#include <string_view>
#include <utility>

#include "corpus/error.h"
#include "corpus/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::string_view kHeader = "# dragoman baseline ";
constexpr std::string_view kVersion = "1";
constexpr std::size_t kWords = 3;  // of context on either side of a spot
constexpr std::size_t kDigits = 16;

// FNV-1a of 64 bits (Fowler, Noll and Vo): the same on every machine and in every version.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);  // no byte of UTF-8: "ab", "c" is not "a", "bc"
  }

  std::string hex() const {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string digits(kDigits, '0');
    for (std::size_t k = 0; k < kDigits; ++k) digits[k] = kHex[value_ >> (60 - 4 * k) & 0xF];
    return digits;
  }

 private:
  void add_byte(unsigned char byte) {
    value_ ^= byte;
    value_ *= 0x100000001B3;
  }

  std::uint64_t value_ = 0xCBF29CE484222325;
};

// Up to kWords words that end before `at`, or begin at it, folded; white space and marks part
// words, and how a sentence ends or a line is broken is not in them.
std::string words_before(std::string_view text, std::size_t at) {
  std::string found;
  for (std::size_t words = 0; words < kWords; ++words) {
    std::size_t end = at;
    while (end > 0) {
      std::size_t before = end;
      const char32_t c = previous_char(text, before);
      if (is_letter(c) || is_digit(c)) break;
      end = before;
    }
    std::size_t begin = end;
    while (begin > 0) {
      std::size_t before = begin;
      const char32_t c = previous_char(text, before);
      if (!is_letter(c) && !is_digit(c)) break;
      begin = before;
    }
    if (begin == end) break;
    found = fold(text.substr(begin, end - begin)) + " " + found;
    at = begin;
  }
  return found;
}

std::string words_behind(std::string_view text, std::size_t at, std::size_t limit = kWords) {
  std::string found;
  for (std::size_t words = 0; words < limit && at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (end < text.size()) {
      std::size_t after = end;
      const char32_t c = next_char(text, after);
      if (!is_letter(c) && !is_digit(c)) break;
      end = after;
    }
    if (end > begin) {
      found += fold(text.substr(begin, end - begin)) + " ";
      ++words;
    }
    at = end;
    if (at < text.size()) next_char(text, at);
  }
  return found;
}

// A spot in its paragraph, which stays when sentences are cut otherwise.
void add_spot(const Report& report, const Spot& spot, Hash& hash) {
  constexpr std::size_t kLongestSpot = 8;  // words; of a whole sentence, its beginning
  const Document& document = report.document(spot.side);
  const Segment& segment = document.segments[spot.segment];
  const std::string_view text = document.blocks[segment.block].text;
  const std::size_t begin = segment.begin + spot.begin;
  const std::size_t end = segment.begin + spot.end;
  hash.add(spot.side == Side::source ? "source" : "target");
  hash.add(words_before(text, begin));
  hash.add(words_behind(text.substr(0, end), begin, kLongestSpot));
  hash.add(words_behind(text, end));
}

std::string fingerprint(const Report& report, const Finding& finding, std::uint32_t number) {
  Hash hash;
  hash.add(finding.check);
  for (const std::string& value : finding.values) hash.add(value);
  for (const Side side : {Side::source, Side::target}) {
    const auto first = std::find_if(finding.spots.begin(), finding.spots.end(),
                                    [&](const Spot& spot) { return spot.side == side; });
    if (first != finding.spots.end()) add_spot(report, *first, hash);
  }
  if (number > 0) hash.add(std::to_string(number));
  return hash.hex();
}

bool is_fingerprint(std::string_view text) {
  return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

std::vector<std::string> fingerprints(const Report& report) {
  std::vector<std::string> prints;
  std::map<std::string, std::uint32_t> seen;
  for (const Finding& finding : report.findings) {
    std::string print = fingerprint(report, finding, 0);
    const std::uint32_t number = seen[print]++;
    prints.push_back(number == 0 ? std::move(print) : fingerprint(report, finding, number));
  }
  return prints;
}

Judged read_baseline(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    throw Error(Errc::io, {file, {}, {}}, "it can't be read",
                "give a baseline that --write-baseline made");
  }
  Judged judged;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const Location here{file, number, {}};
    if (number == 1) {
      if (!line.starts_with(kHeader)) {
        throw Error(Errc::syntax, here,
                    "it is no baseline: the first line is not \"" + std::string(kHeader) +
                        std::string(kVersion) + "\"",
                    "write a new one with --write-baseline");
      }
      if (std::string_view(line).substr(kHeader.size()) != kVersion) {
        throw Error(Errc::unsupported, here, "it is a baseline of another version",
                    "write a new one with --write-baseline");
      }
      continue;
    }
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view print = std::string_view(line).substr(0, line.find('\t'));
    if (!is_fingerprint(print)) {
      throw Error(Errc::syntax, here, "\"" + std::string(print) + "\" is no fingerprint",
                  "each line begins with 16 hexadecimal digits and a tab; take this one out");
    }
    judged.emplace(print);
  }
  if (in.bad()) throw Error(Errc::io, {file, {}, {}}, "it can't be read to its end");
  return judged;
}

void write_baseline(const Report& report, std::ostream& out) {
  std::map<std::string_view, const Finding*> sorted;
  for (std::size_t k = 0; k < report.findings.size(); ++k) {
    sorted[report.fingerprints[k]] = &report.findings[k];
  }
  out << kHeader << kVersion << '\n';
  for (const auto& [print, finding] : sorted) {
    std::string message = (*report.messages)(finding->message);
    std::replace_if(
        message.begin(), message.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    out << print << '\t' << finding->check << '\t' << message << '\n';
  }
}

}  // namespace dragoman::qa
