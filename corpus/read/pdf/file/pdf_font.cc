// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/pdf_font.h"

#include <algorithm>
#include <utility>

#include "corpus/read/pdf/file/encodings.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

constexpr std::uint32_t kPrivate = 0xF000;  // where fonts of symbols have their codes

// "BCDEEE+Roboto-Bold" → "Roboto-Bold".
std::string without_subset(const std::string& name) {
  constexpr std::size_t kMark = 6;
  const bool is_subset =
      name.size() > kMark + 1 && name[kMark] == '+' &&
      std::all_of(name.begin(), name.begin() + kMark, [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_subset ? name.substr(kMark + 1) : name;
}

bool has_any(std::string_view name, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts,
                             [&](std::string_view part) { return name.find(part) != name.npos; });
}

// The letters that a ligature stands for.
std::u32string without_ligatures(std::u32string text) {
  constexpr std::u32string_view kLigatures[] = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < 0xFB00 || text[at] > 0xFB06) continue;
    text.replace(at, 1, kLigatures[text[at] - 0xFB00]);
  }
  return text;
}

}  // namespace

Font::Font(File& file, const Object& dict) {
  name_ = without_subset(file.get(dict, "BaseFont").text);
  std::string lower = name_;
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  bold_ = has_any(lower, {"bold", "black", "heavy", "demi"});
  italic_ = has_any(lower, {"italic", "oblique"});
  mono_ = has_any(lower, {"courier", "mono", "consolas"});
  serif_ = has_any(lower, {"times", "serif", "roman", "georgia", "garamond", "cambria"});
  is_symbols_ = has_any(lower, {"symbol", "dingbat", "wingding", "webding"});
  const Object& map = file.get(dict, "ToUnicode");
  if (map.is_stream()) to_unicode_ = CharMap(file.decode(map));
  composite_ = file.get(dict, "Subtype").is_name("Type0");
  if (composite_) {
    read_composite(file, dict);
  } else {
    read_simple(file, dict);
  }
  const bool has_own = composite_ ? !own_.empty() : has_encoding_ || is_symbols_ || !own_.empty();
  unmapped_ = to_unicode_.empty() && !has_own && !unicode_codes_;
}

void Font::read_style(File& file, const Object& descriptor) {
  constexpr int kItalic = 1 << 6;
  constexpr int kSymbolic = 1 << 2;
  constexpr int kSerif = 1 << 1;
  constexpr int kMono = 1;
  constexpr int kForceBold = 1 << 18;
  constexpr double kBoldWeight = 600;
  const int flags = file.get(descriptor, "Flags").integer();
  bold_ = bold_ || (flags & kForceBold) != 0 ||
          file.get(descriptor, "FontWeight").number >= kBoldWeight;
  italic_ = italic_ || (flags & kItalic) != 0;
  serif_ = serif_ || (flags & kSerif) != 0;
  mono_ = mono_ || (flags & kMono) != 0;
  symbolic_ = (flags & kSymbolic) != 0;
  const Object& program = file.get(descriptor, "FontFile2");
  if (program.is_stream()) program_ = TrueType(file.decode(program));
}

void Font::read_composite(File& file, const Object& dict) {
  const Object& kids = file.get(dict, "DescendantFonts");
  const Object& kid = kids.items.empty() ? null_object() : file.resolve(kids.items[0]);
  read_style(file, file.get(kid, "FontDescriptor"));
  const Object& encoding = file.get(dict, "Encoding");
  if (encoding.is_name()) {
    const std::string& name = encoding.text;
    identity_ = name.starts_with("Identity");
    unicode_codes_ = name.find("UCS2") != name.npos || name.find("UTF16") != name.npos;
    foreign_ = !identity_ && !unicode_codes_;
  } else {
    identity_ = false;
    foreign_ = to_unicode_.code_bytes() != 2;
  }
  const Object& usual = file.get(kid, "DW");
  usual_width_ = usual.is_number() ? usual.number : 1000;
  has_widths_ = true;
  const Object& widths = file.get(kid, "W");
  for (std::size_t k = 0; k + 1 < widths.items.size();) {
    const Object& first = file.resolve(widths.items[k]);
    const Object& second = file.resolve(widths.items[k + 1]);
    const auto code = static_cast<std::uint32_t>(std::max(0, first.integer()));
    if (second.is_array()) {
      for (std::size_t n = 0; n < second.items.size(); ++n) {
        widths_[code + static_cast<std::uint32_t>(n)] =
            static_cast<float>(file.resolve(second.items[n]).number);
      }
      k += 2;
    } else {
      if (k + 2 >= widths.items.size()) break;
      width_ranges_.push_back({code, static_cast<std::uint32_t>(std::max(0, second.integer())),
                               static_cast<float>(file.resolve(widths.items[k + 2]).number)});
      k += 3;
    }
  }
  std::ranges::sort(width_ranges_, {}, &WidthRange::last);
  const Object& glyphs = file.get(kid, "CIDToGIDMap");
  if (identity_ && !glyphs.is_stream()) own_ = characters_of_glyphs();
}

void Font::read_simple(File& file, const Object& dict) {
  const Object& descriptor = file.get(dict, "FontDescriptor");
  read_style(file, descriptor);
  const Object& widths = file.get(dict, "Widths");
  const int first = std::max(0, file.get(dict, "FirstChar").integer());
  for (std::size_t k = 0; k < std::min<std::size_t>(widths.items.size(), 256); ++k) {
    widths_[static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(k)] =
        static_cast<float>(file.resolve(widths.items[k]).number);
  }
  has_widths_ = !widths_.empty();
  usual_width_ = file.get(descriptor, "MissingWidth").number;
  if (file.get(dict, "Subtype").is_name("Type3")) {
    const Object& matrix = file.get(dict, "FontMatrix");
    if (!matrix.items.empty()) scale_ = file.resolve(matrix.items[0]).number;
  }
  read_encoding(file, dict);
  if (!has_encoding_) {
    const Object& program = file.get(descriptor, "FontFile");
    if (program.is_stream()) read_built_in(file.decode(program));
  }
  if (has_encoding_ || !to_unicode_.empty()) return;
  // A font of symbols, or one that has its own table.
  const auto inverse = characters_of_glyphs();
  for (const auto* map : {&program_.symbol_map(), &program_.mac_map()}) {
    for (const auto& [code, glyph] : *map) {
      const auto found = inverse.find(glyph);
      if (found != inverse.end()) own_.emplace(code & 0xFF, found->second);
    }
  }
  if (!own_.empty() || is_symbols_) return;
  const bool embedded = !file.get(descriptor, "FontFile2").is_null() ||
                        !file.get(descriptor, "FontFile3").is_null() ||
                        !file.get(descriptor, "FontFile").is_null();
  if (embedded && symbolic_ && !program_.mac_map().empty()) return;  // codes of a subset
  encoding_ = characters_of(BaseEncoding::standard);
  has_encoding_ = true;
}

void Font::read_encoding(File& file, const Object& dict) {
  const Object& encoding = file.get(dict, "Encoding");
  const Object& base = encoding.is_name() ? encoding : file.get(encoding, "BaseEncoding");
  const bool is_named = base.is_name("WinAnsiEncoding") || base.is_name("MacRomanEncoding");
  if (base.is_name("WinAnsiEncoding")) {
    encoding_ = characters_of(BaseEncoding::win_ansi);
  } else if (base.is_name("MacRomanEncoding")) {
    encoding_ = characters_of(BaseEncoding::mac_roman);
  } else if (encoding.is_dict() && !symbolic_) {
    encoding_ = characters_of(BaseEncoding::standard);
  }
  has_encoding_ = is_named;
  const Object& differences = file.get(encoding, "Differences");
  std::size_t code = 0;
  for (const Object& item : differences.items) {
    const Object& value = file.resolve(item);
    if (value.is_number()) {
      code = static_cast<std::size_t>(std::clamp(value.integer(), 0, 255));
    } else if (value.is_name() && code < 256) {
      encoding_[code] = character_of_name(value.text);
      has_encoding_ = has_encoding_ || encoding_[code] != 0;
      ++code;
    }
  }
}

// The encoding of a Type 1 font stands in its program: "dup 65 /A put".
void Font::read_built_in(std::string_view program) {
  program = program.substr(0, program.find("eexec"));
  if (program.find("StandardEncoding def") != program.npos) {
    encoding_ = characters_of(BaseEncoding::standard);
    has_encoding_ = true;
    return;
  }
  for (std::size_t at = program.find("dup "); at != program.npos;
       at = program.find("dup ", at + 4)) {
    Scanner scanner(program, at + 4);
    Object code;
    Object name;
    if (!scanner.next(code, false) || !code.is_number() || code.integer() < 0 ||
        code.integer() > 255 || !scanner.next(name, false) || !name.is_name()) {
      continue;
    }
    const char32_t c = character_of_name(name.text);
    encoding_[static_cast<std::size_t>(code.integer())] = c;
    has_encoding_ = has_encoding_ || c != 0;
  }
}

std::map<std::uint32_t, char32_t> Font::characters_of_glyphs() const {
  std::map<std::uint32_t, char32_t> result;
  for (const auto& [code, glyph] : program_.unicode_map()) {
    if (code >= 0x20 && (code < 0xE000 || code > 0xF8FF)) result.emplace(glyph, code);
  }
  if (result.empty() && !composite_ && has_encoding_) {
    for (const auto& [code, glyph] : program_.mac_map()) {
      if (code < 256 && encoding_[code] != 0) result.emplace(glyph, encoding_[code]);
    }
  }
  return result;
}

std::uint32_t Font::next_code(std::string_view bytes, std::size_t& at) const {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(bytes[k]); };
  if (!composite_ || at + 1 >= bytes.size()) return byte(at++);
  const std::uint32_t code = static_cast<std::uint32_t>(byte(at) << 8 | byte(at + 1));
  at += 2;
  return code;
}

double Font::width(std::uint32_t code) const {
  if (const auto found = widths_.find(code); found != widths_.end()) {
    return found->second * scale_;
  }
  const auto range = std::ranges::lower_bound(width_ranges_, code, {}, &WidthRange::last);
  if (range != width_ranges_.end() && code >= range->first) return range->width * scale_;
  if (has_widths_) return usual_width_ * scale_;
  const std::u32string& characters = text(code);
  return standard_width(characters.empty() ? U'x' : characters[0], serif_, mono_) / 1000;
}

std::u32string Font::find_text(std::uint32_t code) const {
  std::u32string text = to_unicode_.find(code);
  const auto own = own_.find(code);
  if (text.empty()) {
    if (own != own_.end()) return std::u32string(1, own->second);
    if (unicode_codes_) return std::u32string(1, code);
    if (composite_ || code > 0xFF) return {};
    if (encoding_[code] != 0) return std::u32string(1, encoding_[code]);
    return is_symbols_ ? std::u32string(1, kPrivate + code) : std::u32string();
  }
  // The font's own table is what the page shows; the map beside it may be wrong.
  if (text.size() == 1 && own != own_.end() && own->second != text[0] &&
      (is_letter(own->second) || is_digit(own->second)) && is_digit(text[0])) {
    const auto& map = program_.unicode_map();
    const auto claimed = map.find(text[0]);
    if (claimed == map.end() || claimed->second != code) text[0] = own->second;
  }
  return text;
}

const std::u32string& Font::text(std::uint32_t code) const {
  const auto found = texts_.find(code);
  if (found != texts_.end()) return found->second;
  return texts_.emplace(code, without_ligatures(find_text(code))).first->second;
}

}  // namespace dragoman::pdf
