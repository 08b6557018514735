// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/serve/http/http.h"

namespace dragoman::serve {

struct ServerOptions {
  std::string address = "127.0.0.1";
  int port = 0;  // 0: any that is free
  // Both or none: the server's certificate and key (PEM), for TLS.
  std::filesystem::path certificate = {};
  std::filesystem::path key = {};
  std::size_t most_body = std::size_t{256} << 20U;  // bytes of a request's body
  std::chrono::milliseconds patience{10'000};       // for the next bytes of a request
  std::chrono::seconds most_time{30};               // for a request; longer for a large one
  std::chrono::seconds idle{60};                    // until a connection without requests is closed
  std::size_t most_connections = 10'000;            // at a time
};

// An HTTP/1.1 server. The function that answers is called by many threads at a time; what it throws
// becomes an error response.
class HttpServer {
 public:
  using Answer = std::function<Response(Request)>;

  // Takes the port at once. Throws Error(io) if that is not free or the certificate can't be read.
  HttpServer(const ServerOptions& options, Answer answer);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  int port() const;
  // Serves until stop() is called, by any thread; then finishes the answers that were begun.
  void run();
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::serve
