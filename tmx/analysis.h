// SPDX-License-Identifier: Apache-2.0
//
// Leverage analysis: how much of a document a translation memory has, by bands of scores.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"
#include "tmx/index/live_index.h"
#include "tmx/match/match.h"

namespace dragoman::tmx {

// What the best match of a segment is. In the order of what they cost a translator.
enum class Band {
  context,     // 101
  repetition,  // the same text stood before in the documents analysed
  exact,       // 100
  near_exact,  // 95–99: numbers, case, punctuation or tags differ, or a penalty was taken
  high,        // 85–94
  middle,      // 75–84
  low,         // 50–74
  none,        // less
};
constexpr std::size_t kBands = 8;
// "101", "repetitions", "100", "95-99" …, "new".
std::string_view band_name(Band band);

struct Volume {
  std::uint64_t segments = 0;
  std::uint64_t words = 0;       // as count_words() counts
  std::uint64_t characters = 0;  // Unicode characters, white space aside

  Volume& operator+=(const Volume& other);
  friend bool operator==(const Volume&, const Volume&) = default;
};

// One document, or several together.
struct Analysis {
  std::string name;
  std::array<Volume, kBands> bands = {};
  // The part of each band whose best match is not in the memory but among the segments before it:
  // a translator will have it in the memory when she comes to it.
  std::array<Volume, kBands> internal = {};

  Volume total() const;
  Analysis& operator+=(const Analysis& other);
  const Volume& operator[](Band band) const { return bands[static_cast<std::size_t>(band)]; }
};

// The words of a text as those who pay for them count: what stands between white space and has a
// letter or a digit; in scripts that are written without spaces, each character.
std::uint64_t count_words(std::string_view text);

struct AnalysisOptions {
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  std::string domain = {};
  Penalties penalties = {};
  bool internal = true;  // look among the documents' own segments too
};

// Analyses documents one after another, each against the memory and all that came before it. Not
// thread-safe.
class Analyzer {
 public:
  // `index` must outlive it.
  Analyzer(LiveIndex& index, const AnalysisOptions& options);
  ~Analyzer();

  // The document's segments as they were cut; neighbours are its own.
  Analysis analyze(const Document& document);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
