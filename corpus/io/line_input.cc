// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/line_input.h"

#include "corpus/text/unicode.h"

namespace dragoman {

bool LineInput::next(std::string_view& line) {
  constexpr auto npos = std::string::npos;
  constexpr std::size_t kPiece = std::size_t{1} << 18;
  std::size_t end = buffer_.find('\n', begin_);
  while (end == npos) {
    buffer_.erase(0, begin_);
    base_ += begin_;
    begin_ = 0;
    const std::size_t searched = buffer_.size();
    if (read_piece(file_.stream(), file_.name(), kPiece, buffer_) == 0) break;
    end = buffer_.find('\n', searched);
  }
  if (end == npos && begin_ == buffer_.size()) return false;
  line = std::string_view(buffer_).substr(begin_, end == npos ? npos : end - begin_);
  begin_ = end == npos ? buffer_.size() : end + 1;
  ++line_;
  if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (line.ends_with('\r')) line.remove_suffix(1);
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
