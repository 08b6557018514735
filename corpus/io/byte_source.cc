// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/byte_source.h"

#include <algorithm>
#include <cstring>
#include <iostream>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/io/input_file.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 131072;

}  // namespace

ByteSource::ByteSource(const fs::path& file, const fs::path& name) : name_(name), stream_(&file_) {
  if (file == "-") {
    stream_ = &std::cin;
  } else {
    file_ = open_input(file);
  }
  start({});
}

ByteSource::ByteSource(std::istream& stream, std::string head, const fs::path& name)
    : name_(name), stream_(&stream) {
  start(std::move(head));
}

ByteSource::~ByteSource() {
  if (packed_) inflateEnd(&inflater_);
}

void ByteSource::fail(const std::string& cause, const std::string& remedy) const {
  throw Error(Errc::io, {name_, {}, {}}, cause, remedy);
}

void ByteSource::start(std::string head) {
  head_ = std::move(head);
  bytes_read_ = head_.size();
  if (head_.size() < 2) {
    const std::size_t size = head_.size();
    head_.resize(size + 2);
    head_.resize(size + from_stream(head_.data() + size, 2));
  }
  packed_ = head_.starts_with("\x1F\x8B");
  if (packed_ && inflateInit2(&inflater_, 16 + MAX_WBITS) != Z_OK) {
    packed_ = false;
    fail("zlib can't unpack it", "unpack it with gunzip");
  }
}

std::size_t ByteSource::from_stream(char* data, std::size_t size) {
  stream_->read(data, static_cast<std::streamsize>(size));
  if (stream_->bad()) fail("could not be read to its end", "check the disk");
  const auto count = static_cast<std::size_t>(stream_->gcount());
  bytes_read_ += count;
  return count;
}

std::size_t ByteSource::read_stored(char* data, std::size_t size) {
  const std::size_t held = std::min(size, head_.size() - head_used_);
  std::memcpy(data, head_.data() + head_used_, held);
  head_used_ += held;
  return held < size ? held + from_stream(data + held, size - held) : held;
}

std::size_t ByteSource::read_packed(char* data, std::size_t size) {
  inflater_.next_out = reinterpret_cast<Bytef*>(data);
  inflater_.avail_out = static_cast<uInt>(size);
  while (inflater_.avail_out > 0 && damage_.empty()) {
    if (inflater_.avail_in == 0) {
      stored_.resize(kChunk);
      const std::size_t count = read_stored(stored_.data(), stored_.size());
      inflater_.next_in = reinterpret_cast<Bytef*>(stored_.data());
      inflater_.avail_in = static_cast<uInt>(count);
      if (count == 0) {
        if (inside_member_) damage_ = "the gzip data end before their end";
        break;
      }
    }
    // Behind a member there may be another.
    if (!std::exchange(inside_member_, true)) inflateReset(&inflater_);
    const auto room = inflater_.avail_out;
    const int status = inflate(&inflater_, Z_NO_FLUSH);
    unpacked_ += room - inflater_.avail_out;
    if (unpacked_ > kSurelyHarmless && unpacked_ / kGreatestStreamRatio > bytes_read()) {
      throw Error(Errc::unsupported, {name_, {}, {}},
                  "unpacks to more than " + std::to_string(kGreatestStreamRatio) +
                      " times its size, far beyond what text does",
                  "do not trust the file; if you know it, unpack it with gunzip");
    }
    if (status == Z_STREAM_END) {
      inside_member_ = false;
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      damage_ = "the gzip data are damaged";
    }
  }
  return size - inflater_.avail_out;
}

}  // namespace dragoman
