// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/serve/http/router.h"

namespace dragoman::serve {

enum class Coding : std::uint8_t { identity, gzip, brotli };

// The coding of a body that a browser takes, the smallest first: what the header Accept-Encoding
// names and does not give a weight of 0.
Coding accepted_coding(std::string_view accept_encoding);

// A file of the page, as it is sent.
struct Asset {
  std::string type;     // the media type
  std::string bytes;    // in the coding
  std::string version;  // a hash of its content and coding
};

// The page's files as they are built into the program (web/dist), by their names. Each is
// compressed once, when it is asked for first. Nothing for any other name.
std::optional<Asset> asset(std::string_view name, Coding coding);

// The addresses of the page: "/", "/app.js" and "/app.css". They need no role: there is nothing of
// a document in them.
void add_asset_routes(Router& router);

}  // namespace dragoman::serve
