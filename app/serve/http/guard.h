// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/serve/http/http.h"
#include "app/serve/http/tokens.h"

namespace dragoman::serve {

// Whom a server lets in.
struct Doors {
  // The names that it is called by, in lower case and without a port; a request to any other, as a
  // page of another site can make one by rebinding its name (DNS rebinding), is refused.
  std::set<std::string, std::less<>> hosts = {"localhost", "127.0.0.1", "[::1]"};
  // Nothing: whoever reaches it, which is its own machine alone, may do everything.
  const Tokens* tokens = nullptr;
  std::string user = {};  // the name of a caller without a token
};

// Says who sends a request, in its role and user, and refuses one to another host or, unless it
// only reads, from the page of another site. A token comes as "Authorization: Bearer TOKEN", as the
// password of "Authorization: Basic", as the cookie "dragoman-token" or, for clients that can do
// nothing else, as the parameter "key".
std::optional<Response> refusal(const Doors& doors, Request& request);

// The headers that every response has: nothing but our own scripts, styles and addresses, no frame,
// no guessing of types, no address passed on.
void add_security_headers(Response& response);

}  // namespace dragoman::serve
