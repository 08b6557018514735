// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/font_repair.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/read/pdf/file/encodings.h"
#include "corpus/read/pdf/file/pdf_content.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

using Characters = std::map<std::uint32_t, char32_t>;  // of glyphs

// The order of glyphs that fonts for the Macintosh have had (OpenType, "post" table, format 1):
// ASCII from glyph 3 on, then the upper half of MacRoman. Many fonts leave out its no-break space.
char32_t character_in_mac_order(std::uint32_t glyph, bool has_no_break_space) {
  constexpr std::uint32_t kFirst = 3;
  constexpr std::uint32_t kFirstUpper = 98;
  constexpr std::uint32_t kNoBreakSpace = 0xCA;
  if (glyph < kFirst) return 0;
  if (glyph < kFirstUpper) return glyph - kFirst + 0x20;
  std::uint32_t code = glyph - kFirstUpper + 0x80;
  if (!has_no_break_space && code >= kNoBreakSpace) ++code;
  constexpr std::uint32_t kLastText = 0xE5;  // behind it the order is no longer the encoding's
  return code <= kLastText ? characters_of(BaseEncoding::mac_roman)[code] : 0;
}

// Letters that look the same in Latin and in Cyrillic.
constexpr std::pair<char32_t, char32_t> kTwins[] = {
    {U'a', U'а'}, {U'e', U'е'}, {U'o', U'о'}, {U'p', U'р'}, {U'c', U'с'}, {U'x', U'х'},
    {U'A', U'А'}, {U'B', U'В'}, {U'E', U'Е'}, {U'K', U'К'}, {U'M', U'М'}, {U'H', U'Н'},
    {U'O', U'О'}, {U'P', U'Р'}, {U'C', U'С'}, {U'T', U'Т'}, {U'X', U'Х'}};

class Repair {
 public:
  explicit Repair(PdfContent& content) : content_(content), used_(content.fonts.size()) {
    std::vector<bool> wanted(content.fonts.size());
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      const Font& font = *content.fonts[k];
      wanted[k] = font.unmapped() && font.codes_are_glyphs();
    }
    if (std::ranges::find(wanted, true) == wanted.end()) return;
    for (const PageContent& page : content.pages) {
      for (const Glyph& glyph : page.glyphs) {
        if (wanted[glyph.font]) used_[glyph.font].insert(glyph.code);
      }
    }
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      if (wanted[k] && !used_[k].empty()) repair(*content_.fonts[k], used_[k]);
    }
  }

 private:
  void repair(Font& font, const std::set<std::uint32_t>& used) {
    auto proof = proof_of(font);
    if (!proof) {
      // That Cyrillic letters have the outlines of Latin ones at their places proves the places.
      proof = Proof{{}, false, &font};
      if (!cyrillic_shift(font, *proof, used)) return;
    }
    const auto shift = cyrillic_shift(font, *proof, used);
    for (const std::uint32_t glyph : used) {
      char32_t c = 0;
      if (const auto known = proof->named.find(glyph); known != proof->named.end()) {
        c = known->second;
      } else {
        c = character_in_mac_order(glyph, proof->no_break_space);
      }
      if (c == 0 && shift) {
        const std::int64_t letter = static_cast<std::int64_t>(glyph) + *shift;
        if (letter >= 0x410 && letter <= 0x44F) c = static_cast<char32_t>(letter);
      }
      // What has a width but no outline shows as a space.
      if (c == 0 && font.program().is_blank(glyph)) {
        c = U' ';
      }
      if (c != 0) font.set_text(glyph, std::u32string(1, c));
    }
  }

  struct Proof {
    Characters named;  // by another font
    bool no_break_space = false;
    const Font* sibling = nullptr;
  };

  // The standard order, if another font of the family with as many glyphs has it, and outlines of
  // both are the same; or nothing.
  std::optional<Proof> proof_of(const Font& font) const {
    constexpr std::size_t kFewest = 5;
    Proof best;
    std::size_t most = 0;
    bool ordered = false;
    for (const auto& other : content_.fonts) {
      if (other.get() == &font || other->program().glyphs() == 0) continue;
      if (other->program().glyphs() != font.program().glyphs()) continue;
      const Characters named = other->characters_of_glyphs();
      if (named.empty()) continue;
      std::size_t same = 0;
      std::size_t different = 0;
      for (std::uint32_t glyph = 0; glyph < font.program().glyphs(); ++glyph) {
        const std::string_view own = font.program().outline(glyph);
        const std::string_view theirs = other->program().outline(glyph);
        if (own.empty() || theirs.empty()) continue;
        ++(own == theirs ? same : different);
      }
      if (same < kFewest || different * 20 > same || same <= most) continue;
      most = same;
      best.sibling = other.get();
      best.named.clear();
      std::size_t in_order = 0;
      std::array<std::size_t, 2> behind{};
      for (const auto& [glyph, c] : named) {
        const std::string_view own = font.program().outline(glyph);
        if (!own.empty() && own == other->program().outline(glyph)) best.named.emplace(glyph, c);
        for (const bool space : {false, true}) {
          if (character_in_mac_order(glyph, space) == c) ++behind[space ? 1 : 0];
        }
      }
      in_order = std::max(behind[0], behind[1]);
      best.no_break_space = behind[1] > behind[0];
      ordered = in_order >= kFewest && in_order * 10 >= named.size() * 8;
    }
    if (most == 0 || !ordered) return std::nullopt;
    return best;
  }

  // How far Cyrillic letters are from their glyphs, if the outlines of the letters that look like
  // Latin ones agree on it.
  std::optional<std::int64_t> cyrillic_shift(const Font& font, const Proof& proof,
                                             const std::set<std::uint32_t>& used) const {
    constexpr std::size_t kFewest = 5;
    std::map<std::string_view, std::vector<char32_t>> outlines;  // of Latin letters
    for (const TrueType* program : {&font.program(), &proof.sibling->program()}) {
      for (std::uint32_t glyph = 3; glyph < 98; ++glyph) {
        const char32_t c = character_in_mac_order(glyph, false);
        const std::string_view outline = program->outline(glyph);
        if (!outline.empty()) outlines[outline].push_back(c);
      }
    }
    std::map<std::int64_t, std::size_t> votes;
    std::size_t all = 0;
    for (const std::uint32_t glyph : used) {
      if (glyph < 98) continue;
      const auto found = outlines.find(font.program().outline(glyph));
      if (found == outlines.end()) continue;
      const char32_t latin = found->second[0];
      const auto* twin = std::ranges::find(kTwins, latin, &std::pair<char32_t, char32_t>::first);
      if (twin == std::end(kTwins)) continue;
      ++all;
      ++votes[static_cast<std::int64_t>(twin->second) - static_cast<std::int64_t>(glyph)];
    }
    const auto most = std::ranges::max_element(
        votes, [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == votes.end() || most->second < kFewest || most->second * 10 < all * 9) {
      return std::nullopt;
    }
    return most->first;
  }

  PdfContent& content_;
  std::vector<std::set<std::uint32_t>> used_;
};

}  // namespace

void repair_fonts(PdfContent& content) { Repair{content}; }

}  // namespace dragoman::pdf
