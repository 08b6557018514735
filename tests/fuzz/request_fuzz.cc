// SPDX-License-Identifier: Apache-2.0
//
// What a client sends to the server: a query, a body of JSON, a path, and the headers that say who
// it is. Nobody gets in without the token.
#include <string>

#include "app/serve/http/guard.h"
#include "app/serve/http/http.h"
#include "app/serve/http/json_body.h"
#include "app/serve/http/router.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

using namespace dragoman;
using namespace dragoman::serve;

const Router& routes() {
  static const Router router = [] {
    Router made;
    const auto answer = [](const Request&) { return Response(); };
    made.add("GET", "/units/{from}/unit/{text*}", Role::none, answer);
    made.add("POST", "/documents/{document}/rows", Role::contribute, answer);
    return made;
  }();
  return router;
}

void ask(Request request, std::string_view path, std::string_view authorization,
         std::string_view cookie, std::string_view origin) {
  static const Tokens tokens = [] {
    Tokens made(fuzz::place("tokens"));
    made.add("Ana", Role::admin);
    return made;
  }();
  static const Doors doors = {.tokens = &tokens};
  request.method = "POST";
  request.path = path;
  request.headers = {{"host", "localhost"},
                     {"authorization", std::string(authorization)},
                     {"cookie", std::string(cookie)},
                     {"origin", std::string(origin)}};
  const auto refused = refusal(doors, request);
  fuzz::must(refused || request.role == Role::none, "nobody gets in without the token");
  if (!refused) routes().answer(request);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::view(data, size);
  const auto part = fuzz::parts(input, 6);
  try {
    query_parameters(part[0]);
  } catch (const HttpError&) {
  }
  Request request;
  request.body = part[1];
  try {
    const DataValue body = json_body(request);
    text_or(body, "text", "");
    number_or(body, "row", 0);
    flag_or(body, "stems", false);
    text_in(body, "name");
  } catch (const HttpError&) {
  }
  ask(std::move(request), part[2], part[3], part[4], part[5]);
  return 0;
}
