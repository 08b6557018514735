// SPDX-License-Identifier: Apache-2.0
//
// Made-up bilingual text with a known alignment: each source word has one target word that looks
// nothing like it, frequencies follow Zipf's law, and some figures stand in both.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "corpus/ladder.h"
#include "corpus/model/bitext.h"

namespace dragoman::testing {

struct MadeTextOptions {
  std::size_t beads = 200;
  double omitted = 0.05;  // share of beads that lack one side
  double merged = 0.05;   // share of 2-1 and of 1-2 beads
  bool labels = false;    // number the paragraphs of both sides alike
  std::uint32_t seed = 1;
};

struct MadeText {
  Document source;
  Document target;
  std::vector<Rung> gold;
};

// A document of one block a sentence, as a segmented file without blank lines gives.
inline Document open_document(const std::vector<std::string>& sentences, const char* language) {
  Document document;
  document.name = language;
  document.language = LangTag::parse(language);
  document.has_paragraphs = false;
  for (const std::string& sentence : sentences) {
    Block block;
    block.text = sentence;
    document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size()), 0,
                                 static_cast<std::uint32_t>(sentence.size())});
    document.blocks.push_back(block);
  }
  return document;
}

inline void set_label(Document& document, std::size_t block, const std::string& key) {
  document.blocks[block].label = {key + ".", key, false};
}

class MadeTextWriter {
 public:
  explicit MadeTextWriter(const MadeTextOptions& options)
      : options_(options), random_(options.seed) {}

  MadeText write() {
    std::vector<std::string> source, target;
    std::vector<Rung> gold;
    const auto add = [](std::vector<std::string>& side, const std::string& text,
                        std::vector<std::uint32_t>& ids) {
      ids.push_back(static_cast<std::uint32_t>(side.size()));
      side.push_back(text);
    };
    for (std::size_t bead = 0; bead < options_.beads; ++bead) {
      Rung rung;
      const double dice = uniform();
      const auto [first_source, first_target] = sentence();
      if (dice < options_.omitted) {
        if (uniform() < 0.5) {
          add(source, first_source, rung.source);
        } else {
          add(target, first_target, rung.target);
        }
      } else if (dice < options_.omitted + options_.merged) {
        const auto [second_source, second_target] = sentence();
        if (uniform() < 0.5) {
          add(source, first_source, rung.source);
          add(source, second_source, rung.source);
          add(target, first_target + " " + second_target, rung.target);
        } else {
          add(source, first_source + " " + second_source, rung.source);
          add(target, first_target, rung.target);
          add(target, second_target, rung.target);
        }
      } else {
        add(source, first_source, rung.source);
        add(target, first_target, rung.target);
      }
      gold.push_back(rung);
    }
    MadeText text{open_document(source, "en"), open_document(target, "fr"), std::move(gold)};
    if (options_.labels) label_beads(text);
    return text;
  }

 private:
  static constexpr std::size_t kWords = 400;

  double uniform() { return std::uniform_real_distribution<>(0, 1)(random_); }

  // Letters of their own for each side, so that nothing is a cognate.
  static std::string word(std::size_t rank, const char* alphabet) {
    std::string text;
    for (std::size_t rest = rank + 1; rest > 0 || text.size() < 3; rest /= 9) {
      text += alphabet[rest % 9];
    }
    return text;
  }

  std::pair<std::string, std::string> sentence() {
    const auto length = 5 + static_cast<std::size_t>(uniform() * 15);
    std::vector<std::size_t> ranks;
    for (std::size_t k = 0; k < length; ++k) {
      ranks.push_back(static_cast<std::size_t>(std::pow(static_cast<double>(kWords), uniform())) -
                      1);
    }
    std::string source, target;
    for (const std::size_t rank : ranks) source += word(rank, "abcdefghi") + " ";
    std::shuffle(ranks.begin(), ranks.end(), random_);
    for (const std::size_t rank : ranks) {
      if (uniform() < 0.9) target += word(rank, "jklmnopqr") + " ";
    }
    if (uniform() < 0.2) {
      const std::string figure = std::to_string(10 + static_cast<int>(uniform() * 990));
      source += figure;
      target += figure;
    }
    return {source + ".", target + "."};
  }

  static void label_beads(MadeText& text) {
    for (std::size_t bead = 0; bead < text.gold.size(); ++bead) {
      const std::string key = std::to_string(bead + 1);
      if (!text.gold[bead].source.empty()) set_label(text.source, text.gold[bead].source[0], key);
      if (!text.gold[bead].target.empty()) set_label(text.target, text.gold[bead].target[0], key);
    }
  }

  MadeTextOptions options_;
  std::mt19937 random_;
};

inline MadeText make_text(const MadeTextOptions& options = {}) {
  return MadeTextWriter(options).write();
}

// Takes `count` paragraphs out of the target of a text whose beads are all 1-1.
inline void erase_target_blocks(MadeText& text, std::uint32_t first, std::uint32_t count) {
  Document& target = text.target;
  const auto begin = target.blocks.begin() + first;
  target.blocks.erase(begin, begin + count);
  target.segments.resize(target.blocks.size());
  for (std::uint32_t k = 0; k < target.segments.size(); ++k) {
    target.segments[k] = {k, 0, static_cast<std::uint32_t>(target.blocks[k].text.size())};
  }
  for (std::uint32_t k = first; k < text.gold.size(); ++k) {
    if (k < first + count) {
      text.gold[k].target.clear();
    } else {
      text.gold[k].target = {k - count};
    }
  }
}

inline std::vector<Rung> rungs(const std::vector<Bead>& beads) {
  std::vector<Rung> result;
  for (const Bead& bead : beads) {
    Rung rung;
    for (std::uint32_t id = bead.source.first; id < bead.source.last; ++id)
      rung.source.push_back(id);
    for (std::uint32_t id = bead.target.first; id < bead.target.last; ++id)
      rung.target.push_back(id);
    rung.confidence = bead.confidence;
    result.push_back(std::move(rung));
  }
  return result;
}

}  // namespace dragoman::testing
