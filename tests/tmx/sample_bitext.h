// SPDX-License-Identifier: Apache-2.0
//
// A small bitext with everything that a writer must get right, and the means to build others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/model/bitext.h"

namespace dragoman {

inline Document empty_document(std::string name, std::string_view language) {
  Document document;
  document.name = std::move(name);
  document.language = LangTag::parse(language);
  return document;
}

// Adds a block of these sentences, one space between them.
inline void add_block(Document& document, BlockKind kind, Label label,
                      const std::vector<std::string>& sentences) {
  Block block;
  block.kind = kind;
  block.label = std::move(label);
  for (const std::string& sentence : sentences) {
    if (!block.text.empty()) block.text += ' ';
    const auto begin = static_cast<std::uint32_t>(block.text.size());
    block.text += sentence;
    document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size()), begin,
                                 static_cast<std::uint32_t>(block.text.size())});
  }
  document.blocks.push_back(std::move(block));
}

// Every character that some format must escape; U+00A0; and a vertical tab, which no XML holds.
inline const std::string kHardSource = "Tom & \"Jerry\" <b>'s</b> ]]> a\\b\vend.";
inline const std::string kHardTarget = "Tom\u00A0: «\u00A0l'été\u00A0»\ttab \x01&amp; fin.";

// Six beads: a heading with its label in the text (1-1), a paragraph 12 (1-2), paragraphs 13 and
// (a) in one bead with the label inside (2-1), an omission (1-0), an addition (0-1), and the
// characters above (1-1).
inline Bitext sample_bitext() {
  Bitext bitext{
      empty_document("letter.en.txt", "en"), empty_document("letter.fr.txt", "fr-CA"), {}, {}};
  add_block(bitext.source, BlockKind::heading, {"Annex II", "annex II", true}, {"Annex II"});
  add_block(bitext.source, BlockKind::paragraph, {"12.", "12", false}, {"It met; it ended."});
  add_block(bitext.source, BlockKind::paragraph, {"13.", "13", false}, {"Ministers:"});
  add_block(bitext.source, BlockKind::list_item, {"(a)", "a", false}, {"Agreed.", "Left out."});
  add_block(bitext.source, BlockKind::paragraph, {}, {kHardSource});

  add_block(bitext.target, BlockKind::heading, {"Annexe II", "annex II", true}, {"Annexe II"});
  add_block(bitext.target, BlockKind::paragraph, {"12)", "12", false}, {"Réunie.", "Terminée."});
  add_block(bitext.target, BlockKind::paragraph, {"13)", "13", false},
            {"Les ministres ont dit oui."});
  add_block(bitext.target, BlockKind::list_item, {"b)", "b", false}, {"Ajouté."});
  add_block(bitext.target, BlockKind::paragraph, {}, {kHardTarget});

  bitext.beads = {{{0, 1}, {0, 1}, 0.99996F}, {{1, 2}, {1, 3}, 0.75F},    {{2, 4}, {3, 4}, 0.5F},
                  {{4, 5}, {4, 4}, 0.9F},     {{5, 5}, {4, 5}, 0.00004F}, {{5, 6}, {5, 6}, 1}};
  return bitext;
}

// Two blocks that the target has elsewhere: paragraph (a) behind the second sentence of paragraph
// 2, the note at the beginning. The five beads are 1, (a), 2 (two sentences) and the note.
inline Bitext crossing_bitext() {
  Bitext bitext{empty_document("moved.en.txt", "en"), empty_document("moved.fr.txt", "fr"), {}, {}};
  add_block(bitext.source, BlockKind::paragraph, {"1.", "1", false}, {"One."});
  add_block(bitext.source, BlockKind::list_item, {"(a)", "a", false}, {"Moved down."});
  add_block(bitext.source, BlockKind::paragraph, {"2.", "2", false}, {"Two.", "Still two."});
  add_block(bitext.source, BlockKind::note, {}, {"Moved up."});

  add_block(bitext.target, BlockKind::note, {}, {"Remontée."});
  add_block(bitext.target, BlockKind::paragraph, {"1)", "1", false}, {"Un."});
  add_block(bitext.target, BlockKind::paragraph, {"2)", "2", false}, {"Deux.", "Encore deux."});
  add_block(bitext.target, BlockKind::list_item, {"a)", "a", false}, {"Descendue.", "Loin."});

  bitext.beads = {{{0, 1}, {1, 2}, 1},
                  {{1, 2}, {4, 6}, 0.9F, true},
                  {{2, 3}, {2, 3}, 1},
                  {{3, 4}, {3, 4}, 1},
                  {{4, 5}, {0, 1}, 0.7F, true}};
  return bitext;
}

// A side that is written from right to left.
inline Bitext arabic_bitext() {
  Bitext bitext{empty_document("note.en.txt", "en"), empty_document("note.ar.txt", "ar"), {}, {}};
  add_block(bitext.source, BlockKind::list_item, {"(a)", "a", false}, {"The General Assembly"});
  add_block(bitext.target, BlockKind::list_item, {"(أ)", "a", false}, {"الجمعية العامة"});
  bitext.beads = {{{0, 1}, {0, 1}, 0.98F}};
  return bitext;
}

}  // namespace dragoman
