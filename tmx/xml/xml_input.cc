// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_input.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/io/byte_source.h"
#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 131072;
constexpr auto npos = std::string_view::npos;

std::string hexadecimal(const char* format, unsigned value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

enum class Fault { none, incomplete, bytes, character };

struct Check {
  Fault fault = Fault::none;
  std::size_t place = 0;   // of the fault
  std::size_t length = 1;  // in bytes
};

// The length of the character at `at`, which is not ASCII, by table 3-7 of Unicode 15; else a
// fault.
Check check_multibyte(const unsigned char* text, std::size_t at, std::size_t size) {
  const unsigned char lead = text[at];
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC2 || lead > 0xF4) return {Fault::bytes, at, 1};
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i == size) return {Fault::incomplete, at, i};
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (i == 1) {
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    }
    if (text[at + i] < low || text[at + i] > high) return {Fault::bytes, at, 1};
  }
  const bool noncharacter = lead == 0xEF && text[at + 1] == 0xBF && text[at + 2] >= 0xBE;
  return {noncharacter ? Fault::character : Fault::none, at, length};
}

// The first place at or after `from` that is not XML text; sets `multibyte` if it sees a character
// beyond ASCII. Eight bytes at a time, because this sees everything that is read.
Check check(std::string_view text, std::size_t from, bool& multibyte) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  constexpr std::uint64_t kSpaces = 0x2020202020202020;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t at = from;
  while (at < size) {
    if (at + 8 <= size) {
      std::uint64_t word;
      std::memcpy(&word, bytes + at, 8);
      const std::uint64_t odd = (word | ((word - kSpaces) & ~word)) & kHighBits;
      if (odd == 0) {
        at += 8;
        continue;
      }
      // A borrow may mark bytes behind the first, but not that one.
      if constexpr (std::endian::native == std::endian::little) {
        at += static_cast<std::size_t>(std::countr_zero(odd)) / 8;
      }
    }
    const unsigned char byte = bytes[at];
    if (byte < 0x80) {
      if (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') {
        return {Fault::character, at, 1};
      }
      ++at;
      continue;
    }
    const Check found = check_multibyte(bytes, at, size);
    if (found.fault != Fault::none) return found;
    multibyte = true;
    at += found.length;
  }
  return {Fault::none, size, 0};
}

// Converts bytes in an encoding other than UTF-8 with one of ICU's converters.
class Converter {
 public:
  explicit Converter(const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    converter_.reset(ucnv_open(encoding, &status));
    ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    if (U_FAILURE(status)) throw Error(Errc::unsupported, {}, "ICU lacks a converter");
  }

  // Appends the text of `bytes`. At something that is not text it returns false, and `bytes` begins
  // after that. Half a character is held back until its other half comes, or `last`.
  bool append(std::string_view& bytes, bool last, std::string& text) {
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    UErrorCode status = U_ZERO_ERROR;
    do {
      status = U_ZERO_ERROR;
      UChar* to = units_.data();
      ucnv_toUnicode(converter_.get(), &to, units_.data() + units_.size(), &from, end, nullptr,
                     last, &status);
      append_units(units_.data(), to, text);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    bytes = {from, static_cast<std::size_t>(end - from)};
    return U_SUCCESS(status);
  }

 private:
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };

  // ICU gives no lone surrogates, but a pair may be cut by the end of its buffer.
  void append_units(const UChar* from, const UChar* to, std::string& text) {
    for (; from != to; ++from) {
      if (U16_IS_LEAD(*from)) {
        lead_ = *from;
      } else if (U16_IS_TRAIL(*from)) {
        append_utf8(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, *from)), text);
      } else {
        append_utf8(*from, text);
      }
    }
  }

  std::unique_ptr<UConverter, Close> converter_;
  std::array<UChar, 4096> units_{};
  UChar lead_ = 0;
};

// The character of a byte in Windows-1252.
char32_t windows_1252(unsigned char byte) {
  static constexpr std::array<char16_t, 32> kMiddle = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kMiddle[byte - 0x80U] : byte;
}

// The encoding that an XML declaration names; "" for none.
std::string declared_encoding(std::string_view head) {
  if (!head.starts_with("<?xml")) return {};
  head = head.substr(0, head.find("?>"));
  std::size_t at = head.find("encoding");
  if (at == npos) return {};
  at = head.find_first_of("\"'", at);
  if (at == npos) return {};
  std::string name(head.substr(at + 1, head.find(head[at], at + 1) - at - 1));
  // Names of encodings are ASCII; the declaration of a damaged file may end in any byte.
  for (char& c : name) {
    if (c < ' ' || c > '~') c = '?';
  }
  return name;
}

}  // namespace

struct XmlInput::State {
  State(const fs::path& file, bool is_lenient)
      : name(file == "-" ? fs::path("standard input") : file),
        source(file, name),
        lenient(is_lenient) {}
  State(std::istream& stream, std::string head, fs::path of, bool is_lenient)
      : name(std::move(of)), source(stream, std::move(head), name), lenient(is_lenient) {}

  bool read(std::string& text);
  void begin();
  void take_checked(std::string& text, std::size_t from, bool last);
  void convert(std::string_view piece, bool last, std::string& text);
  void repair(std::string_view piece, bool last, std::string& text, std::size_t piece_begin);
  void add_fault(std::uint64_t at, Errc code, std::string cause);

  fs::path name;
  ByteSource source;
  bool lenient;
  bool begun = false;
  bool ended = false;
  bool undeclared = false;
  bool multibyte = false;
  std::optional<Converter> converter;  // none for UTF-8
  std::string bytes;                   // read, but not yet handed out
  std::uint64_t handed_out = 0;
  std::vector<InputFault> faults;
};

void XmlInput::State::add_fault(std::uint64_t at, Errc code, std::string cause) {
  faults.push_back({at, code, std::move(cause)});
  if (!lenient) ended = true;
}

// Detects the encoding.
void XmlInput::State::begin() {
  begun = true;
  bytes.resize(1024);
  bytes.resize(source.read(bytes.data(), bytes.size()));
  const std::string_view head = bytes;
  using namespace std::string_view_literals;
  if (head.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
  } else if (head.starts_with("\xFF\xFE") || head.starts_with("<\0"sv)) {
    converter.emplace("UTF-16LE");
    if (head.starts_with('\xFF')) bytes.erase(0, 2);
  } else if (head.starts_with("\xFE\xFF") || head.starts_with("\0<"sv)) {
    converter.emplace("UTF-16BE");
    if (head.starts_with('\xFE')) bytes.erase(0, 2);
  } else {
    const std::string declared = declared_encoding(head);
    const std::string encoding = fold(declared);
    undeclared = encoding.empty();
    if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "iso_8859-1") {
      converter.emplace("ISO-8859-1");
    } else if (encoding == "windows-1252" || encoding == "cp1252") {
      converter.emplace("windows-1252");
    } else if (!undeclared && encoding != "utf-8" && encoding != "utf8" && encoding != "us-ascii" &&
               encoding != "ascii" && !encoding.starts_with("utf-16")) {
      // A file in UTF-16 would begin otherwise, so one that only declares it is in UTF-8.
      std::string cause = "the encoding ";
      cause += declared;
      cause += " is not supported";
      throw Error(Errc::unsupported, {name, 1, {}}, cause, "convert the file to UTF-8");
    }
  }
}

bool XmlInput::State::read(std::string& text) {
  if (!begun) begin();
  const std::size_t begin_size = text.size();
  while (!ended && text.size() == begin_size) {
    const std::size_t held = bytes.size();
    text.resize(begin_size + held + kChunk);
    std::memcpy(text.data() + begin_size, bytes.data(), held);
    const std::size_t count = source.read(text.data() + begin_size + held, kChunk);
    text.resize(begin_size + held + count);
    bytes.clear();
    const bool last = count < kChunk;
    if (converter) {
      const std::string piece = text.substr(begin_size);
      text.resize(begin_size);
      convert(piece, last, text);
    }
    take_checked(text, begin_size, last);
    if (last && !ended) {
      ended = true;
      if (!source.damage().empty()) {
        add_fault(handed_out + text.size() - begin_size, Errc::syntax, source.damage());
      }
    }
  }
  handed_out += text.size() - begin_size;
  return text.size() > begin_size;
}

// Appends `piece` in another encoding as UTF-8.
void XmlInput::State::convert(std::string_view piece, bool last, std::string& text) {
  const std::size_t begin_size = text.size();
  while (!converter->append(piece, last, text)) {
    add_fault(handed_out + text.size() - begin_size, Errc::encoding,
              "bytes that are not valid in the file's encoding");
    if (!lenient) return;
    append_utf8(0xFFFD, text);
  }
}

// Checks `text` from `from` on, and cuts or repairs it.
void XmlInput::State::take_checked(std::string& text, std::size_t from, bool last) {
  const Check found = check(text, from, multibyte);
  if (found.fault == Fault::none) return;
  if (found.fault == Fault::incomplete && !last) {
    bytes = text.substr(found.place);
    text.resize(found.place);
    return;
  }
  const std::string rest = text.substr(found.place);
  text.resize(found.place);
  if (found.fault != Fault::character && undeclared && !multibyte && !converter) {
    converter.emplace("windows-1252");
    std::string converted;
    convert(rest, last, converted);
    text += converted;
    take_checked(text, found.place, last);
    return;
  }
  repair(rest, last, text, from);
}

void XmlInput::State::repair(std::string_view piece, bool last, std::string& text,
                             std::size_t piece_begin) {
  for (std::size_t at = 0; at < piece.size();) {
    const Check found = check(piece, at, multibyte);
    text += piece.substr(at, found.place - at);
    if (found.fault == Fault::none) return;
    if (found.fault == Fault::incomplete && !last) {
      bytes = piece.substr(found.place);
      return;
    }
    std::size_t next = found.place;
    const std::uint64_t place = handed_out + text.size() - piece_begin;
    if (found.fault == Fault::character) {
      const char32_t c = next_char(piece, next);
      std::string cause = "not well-formed XML: the character ";
      cause += hexadecimal("U+%04X", static_cast<unsigned>(c));
      add_fault(place, Errc::syntax, std::move(cause));
      if (lenient && is_space(c)) text += ' ';
    } else {
      const auto byte = static_cast<unsigned char>(piece[next++]);
      std::string cause = hexadecimal("the byte %02X, which breaks UTF-8", byte);
      add_fault(place, Errc::encoding, std::move(cause));
      if (lenient) append_utf8(windows_1252(byte), text);
    }
    if (!lenient) return;
    at = next;
  }
}

XmlInput::XmlInput(const fs::path& file, bool lenient)
    : state_(std::make_unique<State>(file, lenient)) {}
XmlInput::XmlInput(std::istream& stream, std::string head, fs::path name, bool lenient)
    : state_(std::make_unique<State>(stream, std::move(head), std::move(name), lenient)) {}
XmlInput::~XmlInput() = default;

bool XmlInput::read(std::string& text) { return state_->read(text); }
std::vector<InputFault>& XmlInput::faults() { return state_->faults; }
const fs::path& XmlInput::name() const { return state_->name; }
std::uint64_t XmlInput::bytes_read() const { return state_->source.bytes_read(); }

}  // namespace dragoman::tmx
