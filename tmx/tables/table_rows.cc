// SPDX-License-Identifier: Apache-2.0
#include "tmx/tables/table_rows.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/io/escape.h"
#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

// The most frequent separator of the first line, outside quoted fields.
char guess_separator(std::string_view line) {
  constexpr std::array kSeparators = {',', ';', '\t'};
  std::array<std::size_t, kSeparators.size()> counts = {};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    const auto found = std::ranges::find(kSeparators, c);
    if (!quoted && found != kSeparators.end()) {
      ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
    }
  }
  const auto most = std::ranges::max_element(counts);
  return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

// Where the quoted field that begins before `at` ends: its closing quote. The text's size if it
// goes on; nothing if the quote is a character of a field that is not quoted.
std::optional<std::size_t> closing_quote(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (text[at] == '\t') return std::nullopt;
    if (text[at] != '"') continue;
    if (at + 1 == text.size() || text[at + 1] == '\t') return at;
    if (text[at + 1] != '"') return std::nullopt;
    ++at;
  }
  return text.size();
}

std::string with_single_quotes(std::string_view field) {
  std::string text;
  for (std::size_t at = 0; at < field.size(); ++at) {
    text += field[at];
    if (field[at] == '"') ++at;  // each is doubled
  }
  return text;
}

}  // namespace

bool TableRows::next_line(Line& line) {
  if (!ahead_.empty()) {
    line = std::move(ahead_.front());
    ahead_.pop_front();
    return true;
  }
  std::string_view text;
  if (!lines_.next(text)) return false;
  line.fault = lines_.fault(text);
  line.number = lines_.line();
  line.text = text;
  return true;
}

bool TableRows::extend(std::string& text) {
  if (looked_ == ahead_.size()) {
    std::string_view more;
    if (!lines_.next(more)) return false;
    ahead_.push_back({std::string(more), lines_.line(), lines_.fault(more)});
  }
  text += '\n';
  text += ahead_[looked_++].text;
  return true;
}

void TableRows::choose_separator(Line& line) {
  constexpr std::string_view kNamed = "sep=";
  if (line.text.size() == kNamed.size() + 1 && line.text.starts_with(kNamed)) {
    separator_ = line.text.back();
    line.text.clear();
  } else {
    separator_ = kind_ == TableKind::tsv ? '\t' : guess_separator(line.text);
  }
}

bool TableRows::next(Row& row) {
  for (Line line; next_line(line);) {
    if (line.fault) {
      report_.skip(line.fault->code, line.number, line.fault->cause, line.fault->remedy);
      continue;
    }
    if (separator_ == '\0') choose_separator(line);
    if (trim(line.text).empty()) continue;
    row_line_ = line.number;
    looked_ = 0;
    row.clear();
    const bool is_tsv = kind_ == TableKind::tsv && separator_ == '\t';
    const bool is_whole = is_tsv ? split_tsv(line.text, row) : split_csv(line.text, row);
    const auto own_lines = ahead_.begin() + static_cast<std::ptrdiff_t>(looked_);
    const auto faulty = std::find_if(ahead_.begin(), own_lines,
                                     [](const Line& one) { return one.fault.has_value(); });
    const std::optional<Line> fault = faulty == own_lines ? std::nullopt : std::optional(*faulty);
    ahead_.erase(ahead_.begin(), own_lines);
    if (fault) {
      report_.skip(fault->fault->code, fault->number, fault->fault->cause, fault->fault->remedy);
    } else if (is_whole) {
      return true;
    }
  }
  return false;
}

bool TableRows::split_tsv(std::string& text, Row& row) {
  // A text that begins with a quotation mark must not swallow the file in search of its end.
  constexpr std::size_t kMostLines = 1000;
  constexpr std::size_t kNone = std::string::npos;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t close = kNone;
    if (at < text.size() && text[at] == '"') {
      const std::size_t size = text.size();
      const std::size_t looked = looked_;
      close = closing_quote(text, at + 1).value_or(kNone);
      while (close == text.size() && looked_ - looked < kMostLines && extend(text)) {
        close = closing_quote(text, at + 1).value_or(kNone);
      }
      if (close == text.size()) close = kNone;
      if (close == kNone) {
        text.resize(size);
        looked_ = looked;
      }
    }
    const bool quoted = close != kNone;
    const std::size_t end = quoted ? close + 1 : std::min(text.find('\t', at), text.size());
    row.push_back(quoted ? with_single_quotes(std::string_view(text).substr(at + 1, close - at - 1))
                         : text.substr(at, end - at));
    at = end + 1;
  }
  return true;
}

bool TableRows::split_csv(std::string& text, Row& row) {
  row.emplace_back();
  bool quoted = false;
  // As our own writer guards what a spreadsheet would run.
  const auto unguard = [&row] { row.back() = std::string(unguarded(row.back())); };
  for (std::size_t i = 0;; ++i) {
    if (i == text.size()) {
      if (!quoted) {
        unguard();
        return true;
      }
      if (!extend(text)) break;
    }
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      row.back() += c;
      ++i;
    } else if (c == '"' && (quoted || row.back().empty())) {
      quoted = !quoted;
    } else if (!quoted && c == separator_) {
      unguard();
      row.emplace_back();
    } else {
      row.back() += c;
    }
  }
  report_.skip(Errc::syntax, row_line_, "a quoted field without an end",
               "close it with a double quote");
  return false;
}

}  // namespace dragoman::tmx
