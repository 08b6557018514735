// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

// Bytes in an encoding, given by its name on the web ("windows-1256", "gb2312", "koi8-r"), as
// UTF-8; bytes that the encoding leaves undefined become U+FFFD. As in browsers, Latin-1 is read as
// Windows-1252 and GB 2312 as GBK, which contain them. Returns nothing for a name that ICU does not
// know.
std::optional<std::string> from_charset(std::string_view bytes, const std::string& name);

}  // namespace dragoman
