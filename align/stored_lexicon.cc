// SPDX-License-Identifier: Apache-2.0
#include "align/stored_lexicon.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <ostream>
#include <utility>
#include <vector>

#include "align/words/model_one.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/text/decode.h"
#include "corpus/text/fields.h"
#include "corpus/text/unicode.h"
#include "embedded.h"

namespace dragoman {
namespace {

constexpr std::string_view kMagic = "# dragoman lexicon 1 ";

struct Entry {
  std::string_view type;
  float forward = 0;
  float backward = 0;
};

std::optional<float> parse_thousandths(std::string_view text) {
  int value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size()) return std::nullopt;
  if (value < 0 || value > 1000) return std::nullopt;
  return static_cast<float>(value) / 1000;
}

std::optional<Entry> parse_entry(std::string_view text) {
  const std::string_view type = take(text, ' ');
  const auto forward = parse_thousandths(take(text, ' '));
  const auto backward = parse_thousandths(text);
  if (type.empty() || !forward || !backward) return std::nullopt;
  return Entry{type, *forward, *backward};
}

// Only files are checked, because people may have edited them; the built-in lexicon is tested.
void check_rows(std::string_view rows, std::size_t line, const std::filesystem::path& file) {
  std::string_view before;
  for (; !rows.empty(); ++line) {
    std::string_view row = take(rows, '\n');
    const auto fail = [&](const std::string& cause, const std::string& remedy) {
      throw Error(Errc::syntax, {file, line, {}}, cause, remedy);
    };
    if (row.empty()) fail("the line is empty", "remove it");
    const std::string_view type = take(row, '\t');
    if (type <= before) {
      fail("\"" + std::string(type) + "\" does not come after \"" + std::string(before) + "\"",
           "sort the lines in byte order (LC_ALL=C sort), each stem once");
    }
    before = type;
    while (!row.empty()) {
      const std::string_view entry = take(row, '\t');
      if (!parse_entry(entry)) {
        fail("\"" + std::string(entry) + "\" is not a stem with two probabilities in thousandths",
             "write it as: stem 412 380");
      }
    }
  }
}

}  // namespace

StoredLexicon::StoredLexicon(std::shared_ptr<const std::string> owner, std::string_view text,
                             const std::filesystem::path& file)
    : owner_(std::move(owner)) {
  if (!text.starts_with(kMagic)) {
    throw Error(Errc::syntax, {file, 1, {}}, "not a dragoman lexicon",
                "the first line must be like: # dragoman lexicon 1 en fr");
  }
  std::string_view languages = take(text, '\n').substr(kMagic.size());
  try {
    source_ = LangTag::parse(take(languages, ' '));
    target_ = LangTag::parse(trim(languages));
  } catch (const Error&) {
    throw Error(Errc::syntax, {file, 1, {}}, "the first line does not name two languages",
                "write it as: # dragoman lexicon 1 en fr");
  }
  while (text.starts_with('#')) take(text, '\n');
  rows_ = text;
}

StoredLexicon StoredLexicon::open(const std::filesystem::path& file) {
  const auto text = std::make_shared<const std::string>(decode(read_bytes(file), file));
  StoredLexicon lexicon(text, *text, file);
  const auto header = text->begin() + (lexicon.rows_.data() - text->data());
  check_rows(lexicon.rows_, 1 + static_cast<std::size_t>(std::count(text->begin(), header, '\n')),
             file);
  return lexicon;
}

std::optional<StoredLexicon> StoredLexicon::shipped(const LangTag& source, const LangTag& target) {
  for (const char* name : {"en-fr.lexicon"}) {
    const StoredLexicon lexicon(nullptr, *align_data::embedded(name), name);
    if (lexicon.serves(source, target)) return lexicon;
  }
  return std::nullopt;
}

bool StoredLexicon::serves(const LangTag& source, const LangTag& target) const {
  const auto are = [&](const LangTag& a, const LangTag& b) {
    return source_.language() == a.language() && target_.language() == b.language();
  };
  return are(source, target) || are(target, source);
}

// The part of the type's line that follows the type; empty if it has no line.
std::string_view StoredLexicon::row(std::string_view type) const {
  std::size_t first = 0;  // the line is between these offsets, both of which begin a line
  std::size_t last = rows_.size();
  while (first < last) {
    std::size_t line = first + (last - first) / 2;
    while (line > first && rows_[line - 1] != '\n') --line;
    std::string_view rest = rows_.substr(line);
    std::string_view found = take(rest, '\n');
    const std::size_t end = line + found.size() + 1;
    const std::string_view key = take(found, '\t');
    if (key == type) return found;
    if (key < type) {
      first = std::min(end, last);
    } else {
      last = line;
    }
  }
  return {};
}

Background StoredLexicon::background(const LangTag& source, const Vocabulary& vocabulary,
                                     const Unigram& source_unigram,
                                     const Unigram& target_unigram) const {
  const bool turned = source.language() != source_.language();
  const Unigram& ours = turned ? target_unigram : source_unigram;
  const Unigram& others = turned ? source_unigram : target_unigram;
  Background found;
  for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
    if (ours.count(type) == 0) continue;
    std::string_view entries = row(vocabulary[type].text);
    while (!entries.empty()) {
      const Entry entry = parse_entry(take(entries, '\t')).value_or(Entry{});
      const auto other = vocabulary.find(entry.type);
      if (!other || others.count(*other) == 0) continue;
      found.forward.push_back({type, *other, entry.forward});
      found.backward.push_back({*other, type, entry.backward});
    }
  }
  if (turned) std::swap(found.forward, found.backward);
  return found;
}

namespace {

struct LearnedPair {
  std::uint32_t source;
  std::uint32_t target;
  float forward;
  float backward;
};

// The pairs that are surely more than chance, with probabilities instead of counts.
std::vector<LearnedPair> sure_pairs(const PairCounts& counts, const Vocabulary& vocabulary,
                                    const Unigram& source, const Unigram& target,
                                    const StoredLexiconOptions& options) {
  std::vector<float> source_totals(vocabulary.size()), target_totals(vocabulary.size());
  for (std::size_t k = 0; k < counts.source.size(); ++k) {
    source_totals[counts.source[k]] += counts.forward[k];
    target_totals[counts.target[k]] += counts.backward[k];
  }
  const auto lasting = [&](std::uint32_t type, const Unigram& side) {
    return side.count(type) >= options.least_count &&
           vocabulary[type].kind != TokenKind::punctuation;
  };
  std::vector<LearnedPair> pairs;
  for (std::size_t k = 0; k < counts.source.size(); ++k) {
    const std::uint32_t s = counts.source[k];
    const std::uint32_t t = counts.target[k];
    const float forward = counts.forward[k] / std::max(source_totals[s], 1.0F);
    const float backward = counts.backward[k] / std::max(target_totals[t], 1.0F);
    if (!lasting(s, source) || !lasting(t, target)) continue;
    // The aligner knows without a lexicon that figures stay as they are.
    if (vocabulary[s].kind == TokenKind::number && vocabulary[t].kind == TokenKind::number)
      continue;
    if (std::max(counts.forward[k], counts.backward[k]) < options.least_meetings) continue;
    if (std::max(forward, backward) < options.prune) continue;
    pairs.push_back({s, t, forward, backward});
  }
  std::sort(pairs.begin(), pairs.end(), [&](const LearnedPair& a, const LearnedPair& b) {
    if (a.source != b.source) return vocabulary[a.source].text < vocabulary[b.source].text;
    if (a.forward != b.forward) return a.forward > b.forward;
    return vocabulary[a.target].text < vocabulary[b.target].text;
  });
  return pairs;
}

}  // namespace

void write_learned_lexicon(const Features& source, const Features& target,
                           std::span<const Bead> beads, const Vocabulary& vocabulary,
                           const LangTag& source_language, const LangTag& target_language,
                           std::string_view about, std::ostream& out,
                           const StoredLexiconOptions& options) {
  const Unigram source_unigram(source, vocabulary.size());
  const Unigram target_unigram(target, vocabulary.size());
  const PairCounts counts =
      count_translations(source, target, beads, source_unigram, target_unigram,
                         {.iterations = options.iterations, .jobs = options.jobs});
  out << kMagic << source_language.str() << ' ' << target_language.str() << '\n';
  while (!about.empty()) out << "# " << take(about, '\n') << '\n';
  const auto thousandths = [](float probability) { return std::lround(probability * 1000); };
  std::uint32_t line = ~0U;
  for (const LearnedPair& pair :
       sure_pairs(counts, vocabulary, source_unigram, target_unigram, options)) {
    if (pair.source != line) {
      if (line != ~0U) out << '\n';
      out << vocabulary[pair.source].text;
      line = pair.source;
    }
    out << '\t' << vocabulary[pair.target].text << ' ' << thousandths(pair.forward) << ' '
        << thousandths(pair.backward);
  }
  if (line != ~0U) out << '\n';
}

}  // namespace dragoman
