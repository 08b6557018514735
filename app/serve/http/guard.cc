// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/guard.h"

#include <algorithm>
#include <array>

#include "corpus/text/ascii.h"

namespace dragoman::serve {
namespace {

// A host without its port.
std::string_view name_of(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, std::min(host.find(']') + 1, host.size()));
  return host.substr(0, std::min(host.find(':'), host.size()));
}

bool only_reads(std::string_view method) {
  return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

// Whether a browser says that the request comes from the page of another site.
bool is_cross_site(const Request& request) {
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return false;
  const std::size_t scheme = origin.find("://");
  return scheme == std::string_view::npos ||
         ascii_lower(origin.substr(scheme + 3)) != ascii_lower(request.header("host"));
}

std::string base64_decoded(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string decoded;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) break;
    bits = (bits << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      decoded += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
    }
  }
  return decoded;
}

std::string cookie(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    std::string_view one = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) {
      return std::string(one.substr(name.size() + 1));
    }
  }
  return {};
}

std::string token_of(const Request& request) {
  const std::string_view authorization = request.header("authorization");
  const std::size_t space = std::min(authorization.find(' '), authorization.size());
  const std::string scheme = ascii_lower(authorization.substr(0, space));
  const std::string_view credentials =
      authorization.substr(std::min(space + 1, authorization.size()));
  if (scheme == "bearer") return std::string(credentials);
  if (scheme == "basic") {
    const std::string both = base64_decoded(credentials);
    return both.substr(std::min(both.find(':') + 1, both.size()));
  }
  std::string token = cookie(request.header("cookie"), "dragoman-token");
  if (token.empty()) token = request.parameter("key").value_or("");
  return token;
}

}  // namespace

std::optional<Response> refusal(const Doors& doors, Request& request) {
  if (!doors.hosts.contains(ascii_lower(name_of(request.header("host"))))) {
    return error_response(421, "this server does not go by that name",
                          "call it by a name that it was started with");
  }
  if (!only_reads(request.method) && is_cross_site(request)) {
    return error_response(403, "the page of another site may change nothing here");
  }
  request.role = Role::none;
  if (doors.tokens == nullptr) {
    request.role = Role::admin;
    request.user = doors.user;
    return std::nullopt;
  }
  const std::string token = token_of(request);
  if (token.empty()) return std::nullopt;
  const auto owner = doors.tokens->owner_of(token);
  if (!owner) return error_response(401, "this token is not known", "ask for another one");
  request.role = owner->role;
  request.user = owner->name;
  return std::nullopt;
}

void add_security_headers(Response& response) {
  constexpr std::array<std::pair<const char*, const char*>, 6> kHeaders = {{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
       "'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"X-Frame-Options", "DENY"},
  }};
  for (const auto& [name, value] : kHeaders) response.headers.emplace_back(name, value);
}

}  // namespace dragoman::serve
