// SPDX-License-Identifier: Apache-2.0
//
// Requests and responses as values, so that what answers them needs no socket. http_server.h brings
// them in and out.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::serve {

// What a caller may do. Each may do what those before it may.
enum class Role : std::uint8_t {
  none,        // nothing but see that the server is there
  read,        // look up, search, read bitexts
  contribute,  // edit bitexts, add to memories
  admin,       // clean memories, take back their imports, delete
};
std::string_view to_string(Role role);  // "none", "read" …
std::optional<Role> role_called(std::string_view name);

struct Request {
  std::string method;  // "GET"
  std::string path;    // as sent: percent-encoded, without the query
  std::vector<std::pair<std::string, std::string>> query = {};  // decoded
  std::map<std::string, std::string> headers = {};              // names in lower case
  std::string body = {};
  Role role = Role::none;                                      // of the caller
  std::string user = {};                                       // the caller's name; may be empty
  std::map<std::string, std::string, std::less<>> parts = {};  // of the path, by the route's names

  // The first value of a parameter; nothing where it is not given.
  std::optional<std::string_view> parameter(std::string_view name) const;
  // A whole number between `least` and `most`, or `otherwise` where it is not given. Throws
  // HttpError 400 for anything else.
  std::int64_t number(std::string_view name, std::int64_t least, std::int64_t most,
                      std::int64_t otherwise) const;
  // The number that a part of the path is, from 1 on. Throws HttpError 404 for anything else.
  std::int64_t id(std::string_view part) const;
  std::string_view header(std::string_view name) const;  // "" where it is not there
};

// Sends a piece of a response that has no end yet. Returns false when the other side has gone.
using Send = std::function<bool(std::string_view piece)>;

struct Response {
  int status = 200;
  std::string type = "application/json";  // the media type; texts are UTF-8
  std::string body = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
  // Where it is set, it makes the body piece by piece, instead of `body`.
  std::function<void(const Send&)> stream = {};
};

// What ends the handling of a request with a status.
class HttpError : public std::runtime_error {
 public:
  HttpError(int status, const std::string& cause, std::string remedy = {})
      : std::runtime_error(cause), status_(status), remedy_(std::move(remedy)) {}
  int status() const noexcept { return status_; }
  const std::string& remedy() const noexcept { return remedy_; }

 private:
  int status_;
  std::string remedy_;
};

// {"error":{"cause":"…","remedy":"…"}}
Response error_response(int status, std::string_view cause, std::string_view remedy = {});
// What an exception says to a caller, as JSON: {"cause":"…","remedy":"…"}. Of a path it names the
// file alone: where the server keeps its files is its own matter.
std::string error_json(const std::exception& failure);
// What an exception becomes: an HttpError or an Error its own status, any other 500 without a word
// of what it says.
Response response_to(const std::exception& failure);

// Percent-encoding (RFC 3986). "+" is a space in a query only. Throws HttpError 400 for a broken
// escape and for what is not UTF-8.
std::string percent_decoded(std::string_view text, bool in_query = false);
// The parameters of a query, without its "?".
std::vector<std::pair<std::string, std::string>> query_parameters(std::string_view query);

}  // namespace dragoman::serve
