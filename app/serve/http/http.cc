// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/http.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"
#include "report/base/json_text.h"

namespace dragoman::serve {
namespace {

constexpr std::array kRoles = {Role::none, Role::read, Role::contribute, Role::admin};

int status_of(Errc code) {
  switch (code) {
    case Errc::usage:
    case Errc::encoding:
      return 400;
    case Errc::io:
      return 404;
    case Errc::output:
      return 507;
    case Errc::syntax:
      return 422;
    case Errc::unsupported:
      return 415;
    case Errc::conflict:
      return 409;
  }
  return 500;
}

int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

report::JsonObject error_object(std::string_view cause, std::string_view remedy) {
  report::JsonObject error;
  error.add("cause", cause);
  if (!remedy.empty()) error.add("remedy", remedy);
  return error;
}

}  // namespace

std::string_view to_string(Role role) {
  switch (role) {
    case Role::none:
      return "none";
    case Role::read:
      return "read";
    case Role::contribute:
      return "contribute";
    case Role::admin:
      return "admin";
  }
  return "none";
}

std::optional<Role> role_called(std::string_view name) {
  for (const Role role : kRoles) {
    if (to_string(role) == name) return role;
  }
  return std::nullopt;
}

std::optional<std::string_view> Request::parameter(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

std::int64_t Request::number(std::string_view name, std::int64_t least, std::int64_t most,
                             std::int64_t otherwise) const {
  const auto text = parameter(name);
  if (!text) return otherwise;
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (fault != std::errc() || end != text->data() + text->size() || value < least || value > most) {
    throw HttpError(400, std::string(name) + " is no number from " + std::to_string(least) +
                             " to " + std::to_string(most));
  }
  return value;
}

std::int64_t Request::id(std::string_view part) const {
  const auto found = parts.find(part);
  const std::string text = found == parts.end() ? std::string() : found->second;
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value < 1) {
    throw HttpError(404, "there is no " + std::string(part) + " " + text);
  }
  return value;
}

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(std::string(name));
  return found == headers.end() ? std::string_view() : found->second;
}

Response error_response(int status, std::string_view cause, std::string_view remedy) {
  return {.status = status,
          .body = report::JsonObject().add("error", error_object(cause, remedy)).text()};
}

std::string error_json(const std::exception& failure) {
  if (const auto* http = dynamic_cast<const HttpError*>(&failure)) {
    return error_object(http->what(), http->remedy()).text();
  }
  if (const auto* error = dynamic_cast<const Error*>(&failure)) {
    std::string cause = error->cause();
    if (!error->where().file.empty()) {
      cause = error->where().file.filename().string() + ": " + cause;
    }
    return error_object(cause, error->remedy()).text();
  }
  return error_object("internal error", "the server's log has more").text();
}

Response response_to(const std::exception& failure) {
  int status = 500;
  if (const auto* http = dynamic_cast<const HttpError*>(&failure)) status = http->status();
  if (const auto* error = dynamic_cast<const Error*>(&failure)) status = status_of(error->code());
  return {.status = status,
          .body = report::JsonObject().add("error", report::RawJson{error_json(failure)}).text()};
}

std::string percent_decoded(std::string_view text, bool in_query) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && in_query) {
      decoded += ' ';
    } else if (text[at] != '%') {
      decoded += text[at];
    } else {
      const bool is_whole = at + 2 < text.size();
      const int high = is_whole ? hex_digit(text[at + 1]) : -1;
      const int low = is_whole ? hex_digit(text[at + 2]) : -1;
      if (high < 0 || low < 0) throw HttpError(400, "the address has a broken percent-escape");
      decoded += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  if (find_invalid_utf8(decoded) != std::string::npos) {
    throw HttpError(400, "the address is not UTF-8");
  }
  return decoded;
}

std::vector<std::pair<std::string, std::string>> query_parameters(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> parameters;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view one = query.substr(0, end);
    const std::size_t equals = std::min(one.find('='), one.size());
    if (!one.empty()) {
      parameters.emplace_back(
          percent_decoded(one.substr(0, equals), true),
          percent_decoded(equals < one.size() ? one.substr(equals + 1) : "", true));
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return parameters;
}

}  // namespace dragoman::serve
