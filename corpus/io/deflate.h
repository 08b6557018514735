// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman {

// What zlib data (RFC 1950) hold, as far as they are sound, but at most `most` bytes. Data that end
// early or are damaged give what is before the damage.
std::string inflate_zlib(std::string_view packed, std::size_t most);

}  // namespace dragoman
