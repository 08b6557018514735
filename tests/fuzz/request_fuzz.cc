// SPDX-License-Identifier: Apache-2.0
//
// What a client sends to the server: a query and a body of JSON.
#include "app/serve/http/http.h"
#include "app/serve/http/json_body.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  using namespace dragoman::serve;
  const auto part = fuzz::parts(input, 2);
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
  return 0;
}
