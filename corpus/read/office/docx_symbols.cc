// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/docx_symbols.h"

#include <map>

namespace dragoman {
namespace {

using Characters = std::map<unsigned, std::string_view>;

// Unicode's mapping of Adobe Symbol (VENDORS/ADOBE/symbol.txt): Greek, and the signs of text.
const Characters& symbol_font() {
  static const Characters characters = {
      {0x41, "Α"}, {0x42, "Β"}, {0x43, "Χ"}, {0x44, "Δ"}, {0x45, "Ε"}, {0x46, "Φ"}, {0x47, "Γ"},
      {0x48, "Η"}, {0x49, "Ι"}, {0x4A, "ϑ"}, {0x4B, "Κ"}, {0x4C, "Λ"}, {0x4D, "Μ"}, {0x4E, "Ν"},
      {0x4F, "Ο"}, {0x50, "Π"}, {0x51, "Θ"}, {0x52, "Ρ"}, {0x53, "Σ"}, {0x54, "Τ"}, {0x55, "Υ"},
      {0x56, "ς"}, {0x57, "Ω"}, {0x58, "Ξ"}, {0x59, "Ψ"}, {0x5A, "Ζ"}, {0x61, "α"}, {0x62, "β"},
      {0x63, "χ"}, {0x64, "δ"}, {0x65, "ε"}, {0x66, "φ"}, {0x67, "γ"}, {0x68, "η"}, {0x69, "ι"},
      {0x6A, "ϕ"}, {0x6B, "κ"}, {0x6C, "λ"}, {0x6D, "μ"}, {0x6E, "ν"}, {0x6F, "ο"}, {0x70, "π"},
      {0x71, "θ"}, {0x72, "ρ"}, {0x73, "σ"}, {0x74, "τ"}, {0x75, "υ"}, {0x76, "ϖ"}, {0x77, "ω"},
      {0x78, "ξ"}, {0x79, "ψ"}, {0x7A, "ζ"}, {0x22, "∀"}, {0x24, "∃"}, {0x2D, "−"}, {0xA2, "′"},
      {0xA3, "≤"}, {0xA5, "∞"}, {0xAB, "↔"}, {0xAC, "←"}, {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"},
      {0xB0, "°"}, {0xB1, "±"}, {0xB2, "″"}, {0xB3, "≥"}, {0xB4, "×"}, {0xB5, "∝"}, {0xB6, "∂"},
      {0xB7, "•"}, {0xB8, "÷"}, {0xB9, "≠"}, {0xBA, "≡"}, {0xBB, "≈"}, {0xBC, "…"}, {0xC5, "⊕"},
      {0xC6, "∅"}, {0xC7, "∩"}, {0xC8, "∪"}, {0xCE, "∈"}, {0xD1, "∇"}, {0xD2, "®"}, {0xD3, "©"},
      {0xD4, "™"}, {0xD5, "∏"}, {0xD6, "√"}, {0xDB, "⇔"}, {0xDE, "⇒"}, {0xE5, "∑"}, {0xF2, "∫"}};
  return characters;
}

// Boxes to tick, and marks.
const Characters& wingdings() {
  static const Characters characters = {{0x6F, "☐"}, {0xA8, "☐"}, {0xFB, "✗"}, {0xFC, "✓"},
                                        {0xFD, "☒"}, {0xFE, "☑"}, {0x6C, "●"}, {0x6E, "■"},
                                        {0xA7, "▪"}, {0xD8, "➢"}, {0xE0, "→"}, {0x2A, "✉"}};
  return characters;
}

}  // namespace

std::string_view symbol_character(std::string_view font, unsigned code) {
  const Characters* characters = nullptr;
  if (font == "Symbol") characters = &symbol_font();
  if (font == "Wingdings") characters = &wingdings();
  if (characters == nullptr) return {};
  const auto found = characters->find(code & 0xFF);
  return found == characters->end() ? std::string_view() : found->second;
}

}  // namespace dragoman
