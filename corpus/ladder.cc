// SPDX-License-Identifier: Apache-2.0
#include "corpus/ladder.h"

#include <algorithm>
#include <charconv>
#include <compare>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/text/decode.h"

namespace dragoman {
namespace {

// A segment number and the line that it is in.
struct Mention {
  std::uint32_t id = 0;
  std::size_t line = 0;

  friend auto operator<=>(const Mention&, const Mention&) = default;
};

class LadderParser {
 public:
  explicit LadderParser(const std::filesystem::path& file) : file_(file) {}

  std::vector<Rung> parse(std::string_view text) {
    std::vector<Rung> rungs;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.empty() || line.front() == '#') continue;
      rungs.push_back(parse_rung(line));
    }
    check_each_once(source_, "source");
    check_each_once(target_, "target");
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
    rung.source = parse_ids(line.substr(0, tab), source_);
    rung.target = parse_ids(line.substr(tab + 1, second - tab - 1), target_);
    if (rung.source.empty() && rung.target.empty()) fail("a bead without segments", line_);
    if (second != std::string_view::npos) {
      rung.confidence = parse_confidence(line.substr(second + 1));
    }
    return rung;
  }

  std::vector<std::uint32_t> parse_ids(std::string_view text, std::vector<Mention>& mentions) {
    std::vector<std::uint32_t> ids;
    if (text.empty()) return ids;
    for (bool more = true; more;) {
      const std::size_t end = std::min(text.find(','), text.size());
      std::uint32_t id = 0;
      const auto [stop, error] = std::from_chars(text.data(), text.data() + end, id);
      if (error != std::errc() || stop != text.data() + end) {
        fail("\"" + std::string(text.substr(0, end)) + "\" is not a segment number", line_);
      }
      mentions.push_back({id, line_});
      ids.push_back(id);
      more = end < text.size();
      text.remove_prefix(more ? end + 1 : end);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  double parse_confidence(std::string_view text) const {
    double confidence = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), confidence);
    if (error != std::errc() || stop != text.data() + text.size() ||
        !(confidence >= 0 && confidence <= 1)) {
      fail("\"" + std::string(text) + "\" is not a probability from 0 to 1", line_);
    }
    return confidence;
  }

  // Mentions of 0, 1, 2 and so on to the highest, each one time.
  void check_each_once(std::vector<Mention>& mentions, const std::string& side) const {
    std::sort(mentions.begin(), mentions.end());
    for (std::size_t k = 0; k < mentions.size(); ++k) {
      const auto& [id, line] = mentions[k];
      const std::string segment = "the " + side + " segment ";
      if (k > 0 && id == mentions[k - 1].id) {
        const std::string first = std::to_string(mentions[k - 1].line);
        fail(segment + std::to_string(id) + " is already in line " + first, line);
      }
      if (id != k) {
        const std::string higher = "\"" + std::to_string(id) + "\" in line " + std::to_string(line);
        fail(segment + std::to_string(k) + " is missing, though there is " + higher, std::nullopt);
      }
    }
  }

  const std::filesystem::path& file_;
  std::size_t line_ = 0;
  std::vector<Mention> source_;
  std::vector<Mention> target_;
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
    if (bead.crossing) out << "# crossing\n";
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
