// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/decode.h"

#include "corpus/base/error.h"
#include "corpus/text/encoding.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr char32_t kNextLine = 0x85;

[[noreturn]] void fail(const fs::path& file, std::size_t offset, const std::string& cause) {
  throw Error(Errc::encoding, {file, {}, offset}, cause,
              "give a text file in UTF-8, UTF-16, UTF-32 or Windows-1252");
}

std::string hex(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "U+00";
  text += kDigits[c >> 4 & 0xF];
  text += kDigits[c & 0xF];
  return text;
}

bool is_c1_control(char32_t c) { return c >= 0x80 && c < 0xA0; }

bool has_c1_control_but_next_line(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (is_c1_control(c) && c != kNextLine) return true;
  }
  return false;
}

// One '\n' for every line end; no control characters but those of layout.
class LineUnifier {
 public:
  explicit LineUnifier(std::string_view text)
      : text_(text), mends_all_(has_c1_control_but_next_line(text)) {
    decoded_.text.reserve(text.size());
  }

  // `offset_of` tells where in the file a place in the text was.
  template <typename OffsetOf>
  DecodedText unify(const fs::path& file, OffsetOf offset_of) {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t start = at;
      const char32_t c = next_char(text_, at);
      if (c == '\r') {
        if (at < text_.size() && text_[at] == '\n') ++at;
        decoded_.text += '\n';
      } else if (is_c1_control(c) && !(c == kNextLine && ends_line(at))) {
        mend(c);
      } else if (c == '\n' || c == kNextLine || c == 0x2028 || c == 0x2029) {
        decoded_.text += '\n';
      } else if (is_control(c) && c != '\t' && c != '\v' && c != '\f') {
        fail(file, offset_of(start),
             "the control character " + hex(c) + ", so this is not plain text");
      } else {
        decoded_.text.append(text_, start, at - start);
      }
    }
    return std::move(decoded_);
  }

 private:
  // Whether U+0085 before `at` is a line end, and not the ellipsis that Windows-1252 has there,
  // which is followed by white space.
  bool ends_line(std::size_t at) const {
    return !mends_all_ && (at == text_.size() || static_cast<unsigned char>(text_[at]) > ' ');
  }

  void mend(char32_t c) {
    constexpr char32_t kReplacement = 0xFFFD;
    const char32_t meant = windows_1252_character(static_cast<unsigned char>(c));
    append_utf8(meant == 0 ? kReplacement : meant, decoded_.text);
    ++decoded_.mended_controls;
  }

  std::string_view text_;
  bool mends_all_;
  DecodedText decoded_;
};

// Of a place in the text that was made from other units than bytes of UTF-8.
std::size_t offset_in_units(std::string_view text, std::size_t at, std::size_t unit_size) {
  std::size_t units = 0;
  for (std::size_t here = 0; here < at;) {
    units += next_char(text, here) > 0xFFFF && unit_size == 2 ? 2 : 1;
  }
  return units * unit_size;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, const fs::path& file) {
  const FoundEncoding found = guess_encoding(bytes);
  DecodedText decoded;
  if (found.encoding == Encoding::utf8) {
    const std::string_view text = bytes.substr(found.mark);
    const std::size_t bad = find_invalid_utf8(text);
    if (bad != std::string_view::npos) {
      const std::size_t control = text.find('\0');
      if (control < bad) fail(file, found.mark + control, "a NUL byte, so this is not text");
      fail(file, found.mark + bad, "a byte that breaks UTF-8");
    }
    decoded = LineUnifier(text).unify(file, [&](std::size_t at) { return found.mark + at; });
  } else {
    const std::string text = to_utf8(bytes, found, file);
    decoded = LineUnifier(text).unify(file, [&](std::size_t at) {
      return found.mark + offset_in_units(text, at, found.unit_size());
    });
  }
  decoded.text = to_nfc(std::move(decoded.text));
  return decoded;
}

std::string decode(std::string_view bytes, const fs::path& file) {
  return decode_text(bytes, file).text;
}

}  // namespace dragoman
