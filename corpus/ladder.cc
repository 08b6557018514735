// SPDX-License-Identifier: Apache-2.0
#include "corpus/ladder.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "corpus/decode.h"
#include "corpus/error.h"

namespace dragoman {
namespace {

class LadderParser {
 public:
  explicit LadderParser(const std::filesystem::path& file) : file_(file) {}

  std::vector<Rung> parse(std::string_view text) {
    std::vector<Rung> rungs;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      ++line_;
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      if (line.empty() || line.front() == '#') continue;
      rungs.push_back(parse_rung(line));
    }
    check_complete(source_lines_, "source");
    check_complete(target_lines_, "target");
    return rungs;
  }

 private:
  [[noreturn]] void fail(const std::string& cause, std::optional<std::size_t> line) const {
    throw Error(Errc::syntax, {file_, line, {}}, cause,
                "write SOURCE_IDS<TAB>TARGET_IDS, 0-based and separated by commas, every segment "
                "once");
  }

  Rung parse_rung(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) fail("a line without a tab", line_);
    const std::size_t second = line.find('\t', tab + 1);
    Rung rung;
    rung.source = parse_ids(line.substr(0, tab), source_lines_, "source");
    rung.target = parse_ids(line.substr(tab + 1, second - tab - 1), target_lines_, "target");
    if (rung.source.empty() && rung.target.empty()) fail("a bead without segments", line_);
    if (second != std::string_view::npos)
      rung.confidence = parse_confidence(line.substr(second + 1));
    return rung;
  }

  std::vector<std::uint32_t> parse_ids(std::string_view text, std::vector<std::size_t>& lines,
                                       const char* side) {
    // No pair of documents has as many segments; a greater number is a slip of the pen.
    constexpr std::uint32_t kMost = 100'000'000;
    std::vector<std::uint32_t> ids;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(','), text.size());
      std::uint32_t id = 0;
      const auto [stop, error] = std::from_chars(text.data(), text.data() + end, id);
      if (error != std::errc() || stop != text.data() + end || id >= kMost) {
        fail("\"" + std::string(text.substr(0, end)) + "\" is no segment number", line_);
      }
      if (id >= lines.size()) lines.resize(std::max<std::size_t>(id + 1, lines.size() * 3 / 2), 0);
      if (lines[id] != 0) {
        fail("the " + std::string(side) + " segment " + std::to_string(id) + " stands in line " +
                 std::to_string(lines[id]) + " already",
             line_);
      }
      lines[id] = line_;
      ids.push_back(id);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  double parse_confidence(std::string_view text) const {
    double confidence = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), confidence);
    if (error != std::errc() || stop != text.data() + text.size() ||
        !(confidence >= 0 && confidence <= 1)) {
      fail("\"" + std::string(text) + "\" is no probability from 0 to 1", line_);
    }
    return confidence;
  }

  void check_complete(std::vector<std::size_t>& lines, const std::string& side) const {
    while (!lines.empty() && lines.back() == 0) lines.pop_back();
    const auto missing = std::find(lines.begin(), lines.end(), 0U);
    if (missing == lines.end()) return;
    fail("the " + side + " segment " + std::to_string(missing - lines.begin()) +
             " is missing, though there are higher numbers",
         std::nullopt);
  }

  const std::filesystem::path& file_;
  std::size_t line_ = 0;
  // For each segment, the line in which it stands, or 0.
  std::vector<std::size_t> source_lines_;
  std::vector<std::size_t> target_lines_;
};

void write_ids(Span span, std::ostream& out) {
  for (std::uint32_t id = span.first; id < span.last; ++id) {
    if (id != span.first) out << ',';
    out << id;
  }
}

}  // namespace

std::vector<Rung> read_ladder(const std::filesystem::path& file) {
  return LadderParser(file).parse(decode(read_bytes(file), file));
}

void write_ladder(const std::vector<Bead>& beads, std::ostream& out) {
  for (const Bead& bead : beads) {
    write_ids(bead.source, out);
    out << '\t';
    write_ids(bead.target, out);
    // from_chars and to_chars know no locale: a ladder always has a decimal point.
    char text[16];
    const auto [end, error] =
        std::to_chars(text, text + sizeof text, bead.confidence, std::chars_format::fixed, 4);
    out << '\t' << std::string_view(text, static_cast<std::size_t>(end - text)) << '\n';
  }
}

}  // namespace dragoman
