// SPDX-License-Identifier: Apache-2.0
#include "app/serve/page/assets.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <mutex>
#include <new>
#include <utility>

#include "corpus/base/hash.h"
#include "corpus/text/ascii.h"
#include "embedded.h"

namespace dragoman::serve {
namespace {

struct Kind {
  std::string_view extension;
  std::string_view type;
};
constexpr std::array kKinds = {Kind{".html", "text/html; charset=utf-8"},
                               Kind{".js", "text/javascript; charset=utf-8"},
                               Kind{".css", "text/css; charset=utf-8"}};

std::string_view type_of(std::string_view name) {
  const auto kind =
      std::ranges::find_if(kKinds, [&](const Kind& one) { return name.ends_with(one.extension); });
  return kind == kKinds.end() ? "application/octet-stream" : kind->type;
}

std::string gzipped(std::string_view bytes) {
  constexpr int kGzip = 15 + 16;  // the largest window, and gzip's head
  z_stream stream = {};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string brotlied(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  if (BrotliEncoderCompress(BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                            bytes.size(), in, &size,
                            reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_FALSE) {
    throw std::bad_alloc();
  }
  out.resize(size);
  return out;
}

std::string coded(std::string_view bytes, Coding coding) {
  if (coding == Coding::brotli) return brotlied(bytes);
  return coding == Coding::gzip ? gzipped(bytes) : std::string(bytes);
}

std::string_view name_of(Coding coding) {
  if (coding == Coding::brotli) return "br";
  return coding == Coding::gzip ? "gzip" : "";
}

std::string version_of(std::string_view bytes, Coding coding) {
  std::array<char, 20> text = {};
  const auto [end, fault] =
      std::to_chars(text.data(), text.data() + text.size(), hash_bytes(bytes), 16);
  return std::string(text.data(), end) + std::string(name_of(coding));
}

Response send(std::string_view name, const Request& request) {
  const Coding coding = accepted_coding(request.header("accept-encoding"));
  const auto found = asset(name, coding);
  if (!found) throw HttpError(404, "there is nothing at this address");
  const std::string tag = '"' + found->version + '"';
  Response response{.type = found->type};
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (request.header("if-none-match") == tag) {
    response.status = 304;
    return response;
  }
  if (coding != Coding::identity) {
    response.headers.emplace_back("Content-Encoding", std::string(name_of(coding)));
  }
  response.body = found->bytes;
  return response;
}

}  // namespace

Coding accepted_coding(std::string_view accept_encoding) {
  const std::string accepted = ascii_lower(accept_encoding);
  const auto takes = [&](std::string_view name) {
    std::string_view rest = accepted;
    while (!rest.empty()) {
      const std::string_view all = rest.substr(0, std::min(rest.find(','), rest.size()));
      rest.remove_prefix(std::min(all.size() + 1, rest.size()));
      const std::size_t mark = std::min(all.find(';'), all.size());
      std::string_view one = all.substr(0, mark);
      while (one.starts_with(' ')) one.remove_prefix(1);
      while (one.ends_with(' ')) one.remove_suffix(1);
      if (one != name) continue;
      const std::string_view weight = all.substr(mark);
      const bool is_none = weight.find("q=0") != std::string_view::npos &&
                           weight.find_first_of("123456789") == std::string_view::npos;
      return !is_none;
    }
    return false;
  };
  if (takes("br")) return Coding::brotli;
  return takes("gzip") ? Coding::gzip : Coding::identity;
}

std::optional<Asset> asset(std::string_view name, Coding coding) {
  static std::mutex mutex;
  static std::map<std::pair<std::string, Coding>, Asset> made;
  const auto bytes = embedded(name);
  if (!bytes) return std::nullopt;
  const std::lock_guard lock(mutex);
  const std::pair key(std::string(name), coding);
  auto at = made.find(key);
  if (at == made.end()) {
    const Asset asset{std::string(type_of(name)), coded(*bytes, coding),
                      version_of(*bytes, coding)};
    at = made.emplace(key, asset).first;
  }
  return at->second;
}

void add_asset_routes(Router& router) {
  const auto add = [&](const char* path, const char* file) {
    router.add("GET", path, Role::none,
               [file](const Request& request) { return send(file, request); });
  };
  add("/", "index.html");
  add("/app.js", "app.js");
  add("/app.css", "app.css");
}

}  // namespace dragoman::serve
