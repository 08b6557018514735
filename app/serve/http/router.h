// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/serve/http/http.h"

namespace dragoman::serve {

using Handler = std::function<Response(const Request&)>;

// Which function answers which request.
class Router {
 public:
  // `pattern` is a path whose parts may be names in braces: "/api/v1/documents/{document}/rows".
  // Such a part is decoded into Request::parts; one that ends in "*" takes the rest of the path,
  // slashes included. Callers below `role` are refused.
  void add(std::string_view method, std::string_view pattern, Role role, Handler handler);

  // The answer to a request, whatever happens: 404 for a path without a route, 405 for a method
  // that its route does not have, 401 or 403 for a caller who may not. HEAD is as GET.
  Response answer(Request request) const;

  // "GET /api/v1/documents/{document}" …, in the order of adding; for the API's own description.
  std::vector<std::string> routes() const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> pattern;
    std::string written;
    Role role;
    Handler handler;
  };

  std::vector<Route> routes_;
};

}  // namespace dragoman::serve
