// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "app/serve/http/wire.h"

namespace dragoman::serve {

struct ConnectionLimits {
  std::size_t connections = 10'000;  // beyond these, the one that has been idle longest is closed
  std::size_t threads = 500;         // requests that are read, answered or sent at a time
  std::chrono::seconds idle{60};     // how long one is kept for a next request
  WireLimits wire = {};
};

// The connections of a server. A thread is with a connection from the first byte of a request to
// the last of its answer; those that are idle need none.
class Connections {
 public:
  // Reads a request and answers it; whether another may follow on the same connection.
  using Serve = std::function<bool(Wire& wire)>;

  // `context` is of TLS, or null, and must outlive this. Throws Error(io).
  Connections(const ConnectionLimits& limits, SSL_CTX* context, Serve serve);
  ~Connections();
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;

  // Takes a socket that was accepted.
  void add(int socket);
  // Closes the connections that are idle or send a request, and waits until the answers that were
  // begun have been sent.
  void finish();

 private:
  struct Connection {
    std::unique_ptr<Wire> wire;
    bool is_idle = false;
    std::chrono::steady_clock::time_point since;
  };

  void work();
  void serve(Connection& connection);
  bool park(Connection& connection, bool is_new);
  void close(Connection& connection);
  void hang_up_idle(std::chrono::steady_clock::time_point now);
  void hang_up_longest_idle();

  const ConnectionLimits limits_;
  SSL_CTX* const context_;
  const Serve serve_;
  int epoll_ = -1;
  int stop_ = -1;

  std::mutex mutex_;
  std::unordered_map<Connection*, std::unique_ptr<Connection>> connections_;
  std::vector<std::thread> threads_;
  std::size_t waiting_ = 0;  // threads that wait for a connection
  std::chrono::steady_clock::time_point last_look_;
  bool closing_ = false;
};

}  // namespace dragoman::serve
