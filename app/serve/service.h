// SPDX-License-Identifier: Apache-2.0
//
// All that the server does, put together:
//
//   serve::Service service({.workspace = ".", .memories = {"reports.tm"}});
//   serve::HttpServer server({.port = 8080}, [&](serve::Request request) {
//     return service.answer(std::move(request));
//   });
//   server.run();
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/serve/http/guard.h"
#include "app/serve/http/http.h"

namespace dragoman::serve {

struct ServiceOptions {
  std::filesystem::path workspace = ".";
  std::vector<std::filesystem::path> memories = {};  // besides those of the workspace
  Doors doors = {};
  std::size_t most_answers = 8;  // at a time; the others wait
  // Gets a line of JSON for each answer: time, method, path without its query, status and
  // milliseconds; nothing of a document.
  std::function<void(std::string_view line)> log = {};
};

// Thread-safe.
class Service {
 public:
  // Throws as Workspace, Tokens.
  explicit Service(ServiceOptions options);
  // Finishes the jobs that run.
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  // The answer to a request, whatever happens.
  Response answer(Request request);
  // Ends the answers that have no end of their own, so that a server can stop.
  void end_streams();
  // "GET /api/v1/documents" …
  std::vector<std::string> routes() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::serve
