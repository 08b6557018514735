// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/router.h"

#include <exception>
#include <map>
#include <optional>
#include <utility>

namespace dragoman::serve {
namespace {

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const std::size_t end = std::min(path.find('/'), path.size());
    parts.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return parts;
}

bool is_name(std::string_view part) { return part.starts_with('{') && part.ends_with('}'); }
bool takes_rest(std::string_view part) { return is_name(part) && part.ends_with("*}"); }

using Parts = std::map<std::string, std::string, std::less<>>;

// The named parts of a path that fits a pattern.
std::optional<Parts> match(const std::vector<std::string>& pattern,
                           const std::vector<std::string>& path) {
  Parts named;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    const std::string& part = pattern[k];
    if (takes_rest(part)) {
      std::string rest;
      for (std::size_t at = k; at < path.size(); ++at) rest += (at > k ? "/" : "") + path[at];
      named[part.substr(1, part.size() - 3)] = percent_decoded(rest);
      return named;
    }
    if (k >= path.size()) return std::nullopt;
    if (is_name(part)) {
      named[part.substr(1, part.size() - 2)] = percent_decoded(path[k]);
    } else if (part != path[k]) {
      return std::nullopt;
    }
  }
  return path.size() == pattern.size() ? std::optional(std::move(named)) : std::nullopt;
}

}  // namespace

void Router::add(std::string_view method, std::string_view pattern, Role role, Handler handler) {
  routes_.push_back({std::string(method), parts_of(pattern),
                     std::string(method) + ' ' + std::string(pattern), role, std::move(handler)});
}

Response Router::answer(Request request) const {
  try {
    if (!request.path.starts_with('/')) return error_response(400, "the address is no path");
    const std::vector<std::string> path = parts_of(request.path);
    const std::string method = request.method == "HEAD" ? "GET" : request.method;
    std::string allowed;
    for (const Route& route : routes_) {
      auto named = match(route.pattern, path);
      if (!named) continue;
      if (route.method != method) {
        allowed += (allowed.empty() ? "" : ", ") + route.method;
        continue;
      }
      if (request.role < route.role) {
        const bool is_known = request.role != Role::none;
        return error_response(is_known ? 403 : 401,
                              "this needs the role " + std::string(to_string(route.role)),
                              is_known ? "ask for another token" : "send a token");
      }
      request.parts = std::move(*named);
      return route.handler(request);
    }
    if (allowed.empty()) return error_response(404, "there is nothing at this address");
    Response refused = error_response(405, "this address does not take " + request.method);
    refused.headers.emplace_back("Allow", allowed);
    return refused;
  } catch (const std::exception& failure) {
    return response_to(failure);
  }
}

std::vector<std::string> Router::routes() const {
  std::vector<std::string> written;
  for (const Route& route : routes_) written.push_back(route.written);
  return written;
}

}  // namespace dragoman::serve
