// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/deflate.h"

#include <zlib.h>

#include <algorithm>

namespace dragoman {

std::string inflate_zlib(std::string_view packed, std::size_t most) {
  constexpr std::size_t kStep = std::size_t{1} << 16;
  std::string result;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return result;
  // zlib does not write to its input, though its old interface doesn't say so.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
  stream.avail_in = static_cast<uInt>(std::min(packed.size(), std::size_t{1} << 30));
  std::string piece(kStep, '\0');
  int status = Z_OK;
  while (status == Z_OK && result.size() < most) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(std::min(piece.size(), most - result.size()));
    const uInt room = stream.avail_out;
    status = inflate(&stream, Z_NO_FLUSH);
    if (stream.avail_out == room) break;
    result.append(piece, 0, room - stream.avail_out);
  }
  inflateEnd(&stream);
  return result;
}

}  // namespace dragoman
