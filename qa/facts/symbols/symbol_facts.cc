// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/symbols/symbol_facts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Whether a symbol can't begin or end here, because a word or number continues. Where no spaces are
// between words, a symbol is beside them: "为A/66/21号".
bool goes_on(char32_t c) {
  return (is_letter(c) && !is_written_without_spaces(c)) || is_digit(c) || c == '/';
}

class SymbolReader {
 public:
  SymbolReader(std::string_view text, std::vector<Fact>& facts) : text_(text), facts_(facts) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool may_begin = (is_capital(c) || is_ascii_digit(c)) && is_boundary_before(at_);
      if (may_begin && (is_capital(c) ? series_symbol() : resolution_number())) continue;
      next_char(text_, at_);
    }
  }

 private:
  bool is_boundary_before(std::size_t at) const {
    return at == 0 || !goes_on(previous_char(text_, at));
  }
  bool is_boundary(std::size_t at) const {
    return at >= text_.size() || !goes_on(next_char(text_, at));
  }

  void add(std::string value, std::size_t begin, std::size_t end, float certainty) {
    facts_.push_back({FactKind::symbol, std::move(value), static_cast<std::uint32_t>(begin),
                      static_cast<std::uint32_t>(end), certainty});
  }

  // The end of a run of capitals, figures and the marks that join them; a mark at the end belongs
  // to the sentence.
  std::size_t component_end(std::size_t at) const {
    std::size_t end = at;
    while (at < text_.size()) {
      const char c = text_[at];
      if (is_capital(c) || is_ascii_digit(c)) {
        end = ++at;
      } else if (end != 0 && (c == '.' || c == '-') && at + 1 < text_.size()) {
        ++at;
      } else {
        break;
      }
    }
    return end;
  }

  // "Add.1", "Corr.2", "Rev.3": the only small letters of a symbol.
  std::size_t revision_end(std::size_t at) const {
    constexpr std::array<std::string_view, 5> kRevisions = {"Add.", "Corr.", "Rev.", "Amend.",
                                                            "Summary."};
    for (const std::string_view revision : kRevisions) {
      if (text_.substr(at).starts_with(revision)) {
        const std::size_t figures = figures_end(at + revision.size());
        if (figures > at + revision.size()) return figures;
      }
    }
    return at;
  }

  std::size_t figures_end(std::size_t at) const {
    while (at < text_.size() && is_ascii_digit(text_[at])) ++at;
    return at;
  }

  // A/57/64 and similar: a series of capitals, then components, one of them with a figure.
  bool series_symbol() {
    constexpr std::size_t kLongestSeries = 8;
    const std::size_t begin = at_;
    std::size_t end = component_end(begin);
    if (end - begin > kLongestSeries || end >= text_.size() || text_[end] != '/') return false;
    while (end < text_.size() && text_[end] == '/') {
      std::size_t next = revision_end(end + 1);
      if (next == end + 1) next = component_end(end + 1);
      if (next == end + 1) break;
      end = next;
    }
    const std::string_view symbol = text_.substr(begin, end - begin);
    if (std::none_of(symbol.begin(), symbol.end(), is_ascii_digit<char>) || !is_boundary(end))
      return false;
    if (is_choice(symbol)) return false;
    std::string value(symbol);
    const std::size_t year_end = append_year(end, value);
    add(value, begin, year_end, 1);
    at_ = further_revisions(std::string(symbol), year_end);
    return true;
  }

  // "MP3/MP4": two names of one family rather than a symbol.
  static bool is_choice(std::string_view symbol) {
    const std::size_t slash = symbol.find('/');
    const std::string_view one = symbol.substr(0, slash);
    const std::string_view other = symbol.substr(slash + 1);
    const std::size_t letters = one.find_first_of("0123456789");
    if (letters == 0 || letters == std::string_view::npos) return false;
    return other.size() > letters && one.substr(0, letters) == other.substr(0, letters) &&
           other.substr(letters).find_first_not_of("0123456789") == std::string_view::npos &&
           one.substr(letters).find_first_not_of("0123456789") == std::string_view::npos;
  }

  // " (2001)" after a Security Council symbol or a number; the end of it.
  std::size_t append_year(std::size_t end, std::string& value) const {
    std::size_t at = skip_spaces(text_, end);
    if (at >= text_.size() || text_[at] != '(') return end;
    const std::size_t year = at + 1;
    at = figures_end(year);
    if (at - year != 4 || at >= text_.size() || text_[at] != ')') return end;
    // A year before 1900 or after 2099 is a slip, if one figure of it would mend it.
    const std::string_view figures = text_.substr(year, 4);
    if (figures[0] != '1' && figures[0] != '2' && figures[1] != '9' && figures[1] != '0') {
      return end;
    }
    value += "(" + std::string(figures) + ")";
    return at + 1;
  }

  // A comma or a short word between two revisions of a document; the place after it.
  std::size_t skip_conjunction(std::size_t at) const {
    constexpr std::size_t kLongest = 4;  // "and", "et", "y", "und"
    at = skip_spaces(text_, at);
    if (at < text_.size() && text_[at] == ',') return skip_spaces(text_, at + 1);
    const std::size_t word = at;
    std::size_t letters = 0;
    while (at < text_.size()) {
      std::size_t after = at;
      if (!is_letter(next_char(text_, after))) break;
      at = after;
      ++letters;
    }
    if (letters == 0 || letters > kLongest) return word;
    return skip_spaces(text_, at);
  }

  // "and Corr.1 and 2" after a symbol: documents of their own. Gives the end of all that.
  std::size_t further_revisions(const std::string& symbol, std::size_t end) {
    std::string_view revision;
    while (true) {
      const std::size_t at = skip_conjunction(end);
      const std::size_t next = revision_end(at);
      if (at == end) return end;
      if (next > at) {
        revision = text_.substr(at, next - at);
        add(symbol + "/" + std::string(revision), at, next, 1);
        revision = revision.substr(0, revision.find('.') + 1);
        end = next;
        continue;
      }
      const std::size_t figures = figures_end(at);
      if (revision.empty() || figures == at || figures - at > 2 || !is_boundary(figures))
        return end;
      add(symbol + "/" + std::string(revision) + std::string(text_.substr(at, figures - at)), at,
          figures, 0.9F);
      end = figures;
    }
  }

  // "1373 (2001)" of the Security Council, "55/25" of the Assembly, "2003/12 A" of others.
  bool resolution_number() {
    constexpr float kSlashed = 0.6F;  // "1/2" and "2003/4" may be something else
    const std::size_t begin = at_;
    const std::size_t first = figures_end(begin);
    if (first - begin > 4 || text_[begin] == '0') return at_ = first, true;
    if (first < text_.size() && text_[first] == '/') {
      const std::size_t second = figures_end(first + 1);
      const std::size_t digits = second - first - 1;
      const std::size_t behind = skip_spaces(text_, second);
      const bool goes_on_in_groups =  // "1/50 000"
          behind > second && figures_end(behind) == behind + 3 && is_boundary(behind + 3);
      if (digits == 0 || digits > 3 || text_[first + 1] == '0' || !is_boundary(second) ||
          goes_on_in_groups) {
        return at_ = second, true;
      }
      std::string value(text_.substr(begin, second - begin));
      const std::size_t end = append_part(second, value);
      add(value, begin, end, kSlashed);
      at_ = end;
      return true;
    }
    std::string value(text_.substr(begin, first - begin));
    const std::size_t end = append_year(first, value);
    if (end > first) add(value, begin, end, 0.9F);
    at_ = end;
    return true;
  }

  // The capital that distinguishes the parts of a resolution: "57/270 B".
  std::size_t append_part(std::size_t end, std::string& value) const {
    const std::size_t at = skip_spaces(text_, end);
    if (at == end || at >= text_.size() || !is_capital(text_[at]) || !is_boundary(at + 1)) {
      return end;
    }
    value += text_[at];
    return at + 1;
  }

  std::string_view text_;
  std::vector<Fact>& facts_;
  std::size_t at_ = 0;
};

}  // namespace

void read_symbols(std::string_view text, std::vector<Fact>& facts) {
  SymbolReader(text, facts).run();
}

}  // namespace dragoman::qa
