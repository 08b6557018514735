// SPDX-License-Identifier: Apache-2.0
#include "report/match_text.h"

#include <ostream>
#include <string_view>

#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"

namespace dragoman::report {
namespace {

// The text with each stretch between `open` and `close`.
std::string marked(const std::string& text, const std::vector<tmx::ByteRange>& stretches,
                   std::string_view open, std::string_view close) {
  std::string result;
  std::size_t at = 0;
  for (const tmx::ByteRange& stretch : stretches) {
    result.append(text, at, stretch.begin - at);
    result += open;
    result.append(text, stretch.begin, stretch.end - stretch.begin);
    result += close;
    at = stretch.end;
  }
  result.append(text, at);
  return shown(result);
}

std::string marked_source(const tmx::Match& match, const std::string& query) {
  std::string marked;
  std::size_t at = 0;
  for (const tmx::DifferenceRun& run : match.runs) {
    if (run.edit == tmx::WordEdit::same) continue;
    marked.append(match.source, at, run.source_begin - at);
    if (run.edit != tmx::WordEdit::inserted) {
      marked += "[-";
      marked.append(match.source, run.source_begin, run.source_end - run.source_begin);
      marked += "-]";
    }
    if (run.edit != tmx::WordEdit::removed) {
      marked += "{+";
      marked.append(query, run.query_begin, run.query_end - run.query_begin);
      marked += "+}";
      if (run.edit == tmx::WordEdit::inserted) marked += ' ';
    }
    at = run.source_end;
  }
  marked.append(match.source, at);
  return shown(marked);
}

// Touched words with only spaces between them are marked together.
std::string marked_target(const tmx::Match& match) {
  std::vector<tmx::ByteRange> stretches;
  for (const tmx::ByteRange& word : match.touched) {
    if (!stretches.empty() &&
        match.target.find_first_not_of(' ', stretches.back().end) == word.begin) {
      stretches.back().end = word.end;
    } else {
      stretches.push_back(word);
    }
  }
  return marked(match.target, stretches, "{~", "~}");
}

// The text with its phrase marked, then the translations, a line each.
void write_hit(const tmx::ConcordanceHit& hit, std::string_view indent, std::ostream& out) {
  const auto& variants = hit.unit.unit.variants;
  out << indent << marked(hit.text, hit.ranges, "[[", "]]") << '\n';
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (i == hit.variant) continue;
    out << indent << variants[i].language.str() << ": "
        << marked(variants[i].text, hit.counterparts[i], "[[", "]]") << '\n';
  }
}

void write_match(const tmx::Match& match, const std::string& query, std::ostream& out) {
  out << "  " << match.score << " %  unit " << match.unit;
  if (!match.document.empty()) out << ", " << shown(match.document);
  if (match.units > 1) out << ", and " << match.units - 1 << " more with these texts";
  out << "\n      " << marked_source(match, query) << "\n      "
      << (match.substituted.empty() ? marked_target(match) : shown(match.substituted)) << '\n';
  if (!match.substituted.empty()) {
    out << "      (numbers replaced; before: " << marked_target(match) << ")\n";
  }
}

}  // namespace

void write_lookup_text(const std::string& query, const std::vector<tmx::Match>& matches,
                       const std::vector<tmx::Fragment>* fragments, std::ostream& out) {
  const std::string normal = to_nfc(query);
  out << shown(query) << '\n';
  if (matches.empty()) out << "    no match\n";
  for (const tmx::Match& match : matches) write_match(match, normal, out);
  if (fragments == nullptr) return;
  for (const tmx::Fragment& fragment : *fragments) {
    const auto [begin, end] = fragment.range;
    out << "  \"" << shown(std::string_view(normal).substr(begin, end - begin)) << "\"\n";
    for (const tmx::ConcordanceHit& hit : fragment.hits) write_hit(hit, "      ", out);
  }
}

void write_concordance_text(const tmx::ConcordanceAnswer& answer, std::ostream& out) {
  for (const tmx::ConcordanceHit& hit : answer.hits) {
    out << "unit " << hit.unit.id;
    if (!hit.unit.document.empty()) out << ", " << shown(hit.unit.document);
    out << '\n';
    write_hit(hit, "  ", out);
  }
  if (answer.hits.empty()) out << "not found\n";
  if (answer.more) out << "and more, beyond the limit\n";
}

void write_unclean_text(const tmx::Unclean& unclean, std::ostream& out) {
  out << to_string(unclean.reason) << ": unit " << unclean.unit;
  if (unclean.kept != 0) out << "; unit " << unclean.kept << " stays";
  out << '\n';
  for (const std::string& text : unclean.texts) out << "  " << shown(text) << '\n';
}

}  // namespace dragoman::report
