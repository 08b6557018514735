// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/line_input.h"

#include <algorithm>
#include <string>

#include "corpus/base/limits.h"
#include "corpus/text/encoding.h"
#include "corpus/text/unicode.h"

namespace dragoman {

LineInput::LineInput(InputFile& file) : file_(file), buffer_(std::move(file.head())) {
  const FoundEncoding found = guess_encoding(buffer_);
  if (found.unit_size() == 1) return;
  constexpr std::size_t kPiece = std::size_t{1} << 18;
  while (read_piece(file_.stream(), file_.name(), kPiece, buffer_) > 0) {
    refuse_larger(buffer_.size(), file_.name());
  }
  buffer_ = to_utf8(buffer_, found, file_.name());
  encoding_ = Encoding::utf8;
}

std::string_view LineInput::in_utf8(std::string_view line) {
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (encoding_ == Encoding::utf8 || std::ranges::none_of(line, is_high)) return line;
  if (encoding_ == Encoding::unknown) {
    encoding_ = seems_utf8(line) ? Encoding::utf8 : Encoding::windows_1252;
  }
  if (encoding_ == Encoding::utf8) return line;
  const auto is_defined = [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 || byte >= 0xA0 || windows_1252_character(byte) != 0;
  };
  if (!std::ranges::all_of(line, is_defined)) return line;  // which fault() explains
  decoded_ = to_utf8(line, {dragoman::Encoding::windows_1252, 0}, file_.name());
  return decoded_;
}

bool LineInput::next(std::string_view& line) {
  constexpr auto npos = std::string::npos;
  constexpr std::size_t kPiece = std::size_t{1} << 18;
  std::size_t end = buffer_.find('\n', begin_);
  while (end == npos) {
    buffer_.erase(0, begin_);
    base_ += begin_;
    begin_ = 0;
    const std::size_t searched = buffer_.size();
    if (searched > kLongestLine) {
      throw Error(Errc::syntax, {file_.name(), line_ + 1, {}},
                  "a line is longer than " + std::to_string(kLongestLine >> 20) + " MiB",
                  "check that it is the right file");
    }
    if (read_piece(file_.stream(), file_.name(), kPiece, buffer_) == 0) break;
    end = buffer_.find('\n', searched);
  }
  if (end == npos && begin_ == buffer_.size()) return false;
  line = std::string_view(buffer_).substr(begin_, end == npos ? npos : end - begin_);
  begin_ = end == npos ? buffer_.size() : end + 1;
  ++line_;
  if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (line.ends_with('\r')) line.remove_suffix(1);
  line = in_utf8(line);
  return true;
}

std::optional<LineFault> LineInput::fault(std::string_view line) const {
  const std::string remedy = "convert the file to UTF-8";
  const std::size_t bad = find_invalid_utf8(line);
  if (bad != std::string_view::npos) {
    std::string cause = "byte ";
    cause += std::to_string(bad + 1);
    cause += " of the line breaks UTF-8";
    return LineFault{Errc::encoding, cause, remedy};
  }
  if (line.find('\0') != std::string_view::npos) {
    return LineFault{Errc::encoding, "a NUL byte, so this is not text", remedy};
  }
  return {};
}

}  // namespace dragoman
