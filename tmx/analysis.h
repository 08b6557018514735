// SPDX-License-Identifier: Apache-2.0
//
// Leverage analysis: how much of a document a translation memory already contains, by bands of
// scores.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"
#include "tmx/match/match.h"
#include "tmx/memory.h"

namespace dragoman::tmx {

// The best match of a segment, in order of rising cost for the translator.
enum class MatchBand {
  context,     // 101
  repetition,  // the same text occurred earlier in the documents analysed
  exact,       // 100
  near_exact,  // 95–99: numbers, case, punctuation or tags differ, or a penalty was applied
  high,        // 85–94
  middle,      // 75–84
  low,         // 50–74
  none,        // lower
};
constexpr std::size_t kMatchBands = 8;
// "101", "repetitions", "100", "95-99" …, "new".
std::string_view band_name(MatchBand band);

struct Volume {
  std::uint64_t segments = 0;
  std::uint64_t words = 0;       // as count_words() counts
  std::uint64_t characters = 0;  // Unicode characters without white space

  Volume& operator+=(const Volume& other);
  friend bool operator==(const Volume&, const Volume&) = default;
};

// One document, or several together.
struct Analysis {
  std::string name;
  std::array<Volume, kMatchBands> bands = {};
  // The part of each band whose best match is an earlier segment of the documents, not a unit of
  // the memory: the translator will have it in the memory when she gets there.
  std::array<Volume, kMatchBands> internal = {};

  Volume total() const;
  Analysis& operator+=(const Analysis& other);
  const Volume& operator[](MatchBand band) const { return bands[static_cast<std::size_t>(band)]; }
};

// The number of words of a text as it is usually billed: pieces between white space that have a
// letter or a digit; in scripts written without spaces, each character.
std::uint64_t count_words(std::string_view text);

struct AnalysisOptions {
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  std::string domain = {};
  Penalties penalties = {};
  bool internal = true;  // search the documents' own segments too
};

// Analyses documents one after another, each against the memory and all documents before it. Not
// thread-safe.
class Analyzer {
 public:
  // `memory` must outlive it.
  Analyzer(Memory& memory, const AnalysisOptions& options);
  ~Analyzer();

  // Counts the document's segments as they are; the neighbours of each come from the document.
  Analysis analyze(const Document& document);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
