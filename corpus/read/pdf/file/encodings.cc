// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/encodings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

using Table = std::array<char32_t, 256>;

void fill(Table& table, std::size_t first, std::u32string_view characters) {
  for (const char32_t c : characters) table[first++] = c == U'\uFFFD' ? 0 : c;
}

Table make_ascii() {
  Table table{};
  for (char32_t c = 0x20; c < 0x7F; ++c) table[c] = c;
  return table;
}

Table make_win_ansi() {
  Table table = make_ascii();
  table[0x7F] = U'•';
  fill(table, 0x80, U"€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ");
  for (char32_t c = 0xA0; c < 0x100; ++c) table[c] = c;
  table[0xAD] = U'-';  // a second code for the hyphen
  return table;
}

Table make_mac_roman() {
  Table table = make_ascii();
  fill(table, 0x80,
       U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ"
       U"–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ");
  return table;
}

Table make_standard() {
  Table table = make_ascii();
  table[0x27] = U'’';
  table[0x60] = U'‘';
  fill(table, 0xA1,
       U"¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\uFFFD–†‡·\uFFFD¶•‚„”»…‰\uFFFD¿\uFFFD`´ˆ˜¯˘˙¨\uFFFD˚¸\uFFFD˝˛ˇ—");
  fill(table, 0xE1,
       U"Æ\uFFFDª\uFFFD\uFFFD\uFFFD\uFFFDŁØŒº\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDæ\uFFFD\uFFFD\uFFFDı"
       U"\uFFFD\uFFFDłøœß");
  return table;
}

constexpr std::pair<std::string_view, char32_t> kNames[] = {
    {"space", U' '},
    {"exclam", U'!'},
    {"quotedbl", U'"'},
    {"numbersign", U'#'},
    {"dollar", U'$'},
    {"percent", U'%'},
    {"ampersand", U'&'},
    {"quotesingle", U'\''},
    {"parenleft", U'('},
    {"parenright", U')'},
    {"asterisk", U'*'},
    {"plus", U'+'},
    {"comma", U','},
    {"hyphen", U'-'},
    {"period", U'.'},
    {"slash", U'/'},
    {"zero", U'0'},
    {"one", U'1'},
    {"two", U'2'},
    {"three", U'3'},
    {"four", U'4'},
    {"five", U'5'},
    {"six", U'6'},
    {"seven", U'7'},
    {"eight", U'8'},
    {"nine", U'9'},
    {"colon", U':'},
    {"semicolon", U';'},
    {"less", U'<'},
    {"equal", U'='},
    {"greater", U'>'},
    {"question", U'?'},
    {"at", U'@'},
    {"bracketleft", U'['},
    {"backslash", U'\\'},
    {"bracketright", U']'},
    {"asciicircum", U'^'},
    {"underscore", U'_'},
    {"grave", U'`'},
    {"braceleft", U'{'},
    {"bar", U'|'},
    {"braceright", U'}'},
    {"asciitilde", U'~'},
    {"exclamdown", U'¡'},
    {"cent", U'¢'},
    {"sterling", U'£'},
    {"currency", U'¤'},
    {"yen", U'¥'},
    {"brokenbar", U'¦'},
    {"section", U'§'},
    {"copyright", U'©'},
    {"ordfeminine", U'ª'},
    {"guillemotleft", U'«'},
    {"logicalnot", U'¬'},
    {"registered", U'®'},
    {"degree", U'°'},
    {"plusminus", U'±'},
    {"twosuperior", U'²'},
    {"threesuperior", U'³'},
    {"mu", U'µ'},
    {"paragraph", U'¶'},
    {"periodcentered", U'·'},
    {"onesuperior", U'¹'},
    {"ordmasculine", U'º'},
    {"guillemotright", U'»'},
    {"onequarter", U'¼'},
    {"onehalf", U'½'},
    {"threequarters", U'¾'},
    {"questiondown", U'¿'},
    {"AE", U'Æ'},
    {"ae", U'æ'},
    {"Eth", U'Ð'},
    {"eth", U'ð'},
    {"Thorn", U'Þ'},
    {"thorn", U'þ'},
    {"germandbls", U'ß'},
    {"Oslash", U'Ø'},
    {"oslash", U'ø'},
    {"multiply", U'×'},
    {"divide", U'÷'},
    {"OE", U'Œ'},
    {"oe", U'œ'},
    {"dotlessi", U'ı'},
    {"Lslash", U'Ł'},
    {"lslash", U'ł'},
    {"Dcroat", U'Đ'},
    {"dcroat", U'đ'},
    {"florin", U'ƒ'},
    {"endash", U'–'},
    {"emdash", U'—'},
    {"quoteleft", U'‘'},
    {"quoteright", U'’'},
    {"quotesinglbase", U'‚'},
    {"quotedblleft", U'“'},
    {"quotedblright", U'”'},
    {"quotedblbase", U'„'},
    {"dagger", U'†'},
    {"daggerdbl", U'‡'},
    {"bullet", U'•'},
    {"ellipsis", U'…'},
    {"perthousand", U'‰'},
    {"guilsinglleft", U'‹'},
    {"guilsinglright", U'›'},
    {"fraction", U'⁄'},
    {"Euro", U'€'},
    {"euro", U'€'},
    {"trademark", U'™'},
    {"minus", U'−'},
    {"fi", U'ﬁ'},
    {"fl", U'ﬂ'},
    {"ff", U'ﬀ'},
    {"ffi", U'ﬃ'},
    {"ffl", U'ﬄ'},
    {"nbspace", U'\u00A0'},
    {"nonbreakingspace", U'\u00A0'},
    {"softhyphen", U'\u00AD'},
    {"sfthyphen", U'\u00AD'},
    {"circumflex", U'ˆ'},
    {"tilde", U'˜'},
    {"macron", U'¯'},
    {"breve", U'˘'},
    {"dotaccent", U'˙'},
    {"dieresis", U'¨'},
    {"ring", U'˚'},
    {"cedilla", U'¸'},
    {"hungarumlaut", U'˝'},
    {"ogonek", U'˛'},
    {"caron", U'ˇ'},
    {"acute", U'´'},
    {"Alpha", U'Α'},
    {"alpha", U'α'},
    {"Beta", U'Β'},
    {"beta", U'β'},
    {"Gamma", U'Γ'},
    {"gamma", U'γ'},
    {"Delta", U'Δ'},
    {"delta", U'δ'},
    {"epsilon", U'ε'},
    {"zeta", U'ζ'},
    {"eta", U'η'},
    {"Theta", U'Θ'},
    {"theta", U'θ'},
    {"iota", U'ι'},
    {"kappa", U'κ'},
    {"Lambda", U'Λ'},
    {"lambda", U'λ'},
    {"nu", U'ν'},
    {"Xi", U'Ξ'},
    {"xi", U'ξ'},
    {"Pi", U'Π'},
    {"pi", U'π'},
    {"rho", U'ρ'},
    {"Sigma", U'Σ'},
    {"sigma", U'σ'},
    {"tau", U'τ'},
    {"Phi", U'Φ'},
    {"phi", U'φ'},
    {"chi", U'χ'},
    {"Psi", U'Ψ'},
    {"psi", U'ψ'},
    {"Omega", U'Ω'},
    {"omega", U'ω'},
    {"infinity", U'∞'},
    {"lessequal", U'≤'},
    {"greaterequal", U'≥'},
    {"notequal", U'≠'},
    {"approxequal", U'≈'},
    {"partialdiff", U'∂'},
    {"summation", U'∑'},
    {"product", U'∏'},
    {"radical", U'√'},
    {"integral", U'∫'},
    {"lozenge", U'◊'},
    {"arrowleft", U'←'},
    {"arrowright", U'→'},
    {"arrowup", U'↑'},
    {"arrowdown", U'↓'},
    {"Idotaccent", U'İ'},
    {"commaaccent", U','},
};

// The accents that letters' names end in, and what puts them on the letter.
constexpr std::pair<std::string_view, char32_t> kAccents[] = {
    {"acute", 0x301},        {"grave", 0x300},       {"circumflex", 0x302}, {"dieresis", 0x308},
    {"tilde", 0x303},        {"caron", 0x30C},       {"cedilla", 0x327},    {"ring", 0x30A},
    {"ogonek", 0x328},       {"macron", 0x304},      {"breve", 0x306},      {"dotaccent", 0x307},
    {"hungarumlaut", 0x30B}, {"commaaccent", 0x326},
};

char32_t accented(std::string_view name) {
  const bool is_letter =
      !name.empty() && ((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z'));
  if (!is_letter) return 0;
  for (const auto& [accent, mark] : kAccents) {
    if (name.substr(1) != accent) continue;
    std::string text(1, name[0]);
    append_utf8(mark, text);
    text = to_nfc(text);
    std::size_t at = 0;
    const char32_t c = next_char(text, at);
    return at == text.size() ? c : 0;
  }
  return 0;
}

char32_t hexadecimal(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    const bool upper = c >= 'A' && c <= 'F';
    if (!upper && !(c >= '0' && c <= '9')) return 0;
    value = value * 16 + static_cast<char32_t>(upper ? c - 'A' + 10 : c - '0');
  }
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

// The names that Adobe gave to Cyrillic letters: afii10017 is А, afii10065 а.
char32_t cyrillic(std::string_view name) {
  if (name.size() != 9 || !name.starts_with("afii10")) return 0;
  int number = 0;
  for (const char c : name.substr(6)) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  const auto letter = [&](int first, char32_t begin, int io) -> char32_t {
    if (number < first || number > first + 32) return 0;
    if (number == io) return begin == 0x410 ? 0x401 : 0x451;
    return begin + static_cast<char32_t>(number - first) - (number > io ? 1 : 0);
  };
  const char32_t upper = letter(17, 0x410, 23);
  return upper != 0 ? upper : letter(65, 0x430, 71);
}

// From U+0020 on.
constexpr std::uint16_t kHelvetica[] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::uint16_t kTimes[] = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

}  // namespace

const std::array<char32_t, 256>& characters_of(BaseEncoding encoding) {
  static const Table win_ansi = make_win_ansi();
  static const Table mac_roman = make_mac_roman();
  static const Table standard = make_standard();
  switch (encoding) {
    case BaseEncoding::win_ansi:
      return win_ansi;
    case BaseEncoding::mac_roman:
      return mac_roman;
    case BaseEncoding::standard:
      break;
  }
  return standard;
}

char32_t character_of_name(std::string_view name) {
  name = name.substr(0, name.find('.'));
  if (name.size() == 1) {
    const bool is_letter = (name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z');
    return is_letter ? static_cast<char32_t>(name[0]) : 0;
  }
  const auto* found =
      std::ranges::find(kNames, name, &std::pair<std::string_view, char32_t>::first);
  if (found != std::end(kNames)) return found->second;
  if (name.size() >= 7 && name.starts_with("uni")) return hexadecimal(name.substr(3, 4));
  if (name.size() >= 5 && name.size() <= 7 && name[0] == 'u') {
    if (const char32_t c = hexadecimal(name.substr(1)); c != 0) return c;
  }
  if (const char32_t c = accented(name); c != 0) return c;
  if (const char32_t c = cyrillic(name); c != 0) return c;
  if (const std::size_t part = name.find('_'); part != name.npos && part > 0) {
    return character_of_name(name.substr(0, part));
  }
  return 0;
}

double standard_width(char32_t c, bool serif, bool mono) {
  constexpr double kMono = 600;
  constexpr double kWide = 1000;
  if (mono) return kMono;
  if (c == U'—' || c == U'…') return kWide;
  // An accented letter is as wide as the letter.
  if (c > 0x7E) c = fold(c);
  if (c < 0x20 || c > 0x7E) return serif ? 500 : 556;
  return serif ? kTimes[c - 0x20] : kHelvetica[c - 0x20];
}

}  // namespace dragoman::pdf
