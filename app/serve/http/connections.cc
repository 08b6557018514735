// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/connections.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <system_error>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman::serve {
namespace {

using Clock = std::chrono::steady_clock;

// A client that asks again at once is waited for without giving up the thread.
constexpr std::chrono::milliseconds kLinger(2);

}  // namespace

Connections::Connections(const ConnectionLimits& limits, SSL_CTX* context, Serve serve)
    : limits_(limits),
      context_(context),
      serve_(std::move(serve)),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      stop_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      last_look_(Clock::now()) {
  epoll_event event = {};
  event.events = EPOLLIN;
  if (epoll_ < 0 || stop_ < 0 || ::epoll_ctl(epoll_, EPOLL_CTL_ADD, stop_, &event) != 0) {
    const int fault = errno;
    if (epoll_ >= 0) ::close(epoll_);
    if (stop_ >= 0) ::close(stop_);
    throw Error(Errc::io, {}, std::string("can't wait for connections: ") + std::strerror(fault),
                "try again when the machine is free");
  }
  const std::lock_guard lock(mutex_);
  threads_.emplace_back([this] { work(); });
  ++waiting_;
}

Connections::~Connections() {
  finish();
  ::close(epoll_);
  ::close(stop_);
}

void Connections::add(int socket) {
  const int yes = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
  auto made = std::make_unique<Connection>();
  made->wire = std::make_unique<Wire>(socket, context_, stop_, limits_.wire);
  Connection* const connection = made.get();
  {
    const std::lock_guard lock(mutex_);
    if (connections_.size() >= limits_.connections) hang_up_longest_idle();
    // Those that were hung up go when their threads see it; more than twice as many never are.
    if (closing_ || connections_.size() >= 2 * limits_.connections) return;
    connections_.emplace(connection, std::move(made));
  }
  if (!park(*connection, true)) close(*connection);
}

bool Connections::park(Connection& connection, bool is_new) {
  epoll_event event = {};
  event.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
  event.data.ptr = &connection;
  const int socket = connection.wire->socket();
  {
    const std::lock_guard lock(mutex_);
    if (closing_) return false;
    connection.is_idle = true;
    connection.since = Clock::now();
    // From the next call on, another thread may have it, and have closed it.
    if (::epoll_ctl(epoll_, is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &event) == 0) {
      return true;
    }
  }
  return false;
}

void Connections::close(Connection& connection) {
  std::unique_ptr<Connection> closed;
  const std::lock_guard lock(mutex_);
  const auto found = connections_.find(&connection);
  closed = std::move(found->second);
  connections_.erase(found);
}

// A socket that is shut down wakes a thread, which closes it.
void Connections::hang_up_idle(Clock::time_point now) {
  last_look_ = now;
  for (const auto& [connection, owned] : connections_) {
    if (connection->is_idle && now - connection->since > limits_.idle) {
      ::shutdown(connection->wire->socket(), SHUT_RDWR);
    }
  }
}

void Connections::hang_up_longest_idle() {
  Connection* longest = nullptr;
  for (const auto& [connection, owned] : connections_) {
    if (!connection->is_idle) continue;
    if (longest == nullptr || connection->since < longest->since) longest = connection;
  }
  if (longest == nullptr) return;
  longest->is_idle = false;  // not to be found again
  ::shutdown(longest->wire->socket(), SHUT_RDWR);
}

void Connections::work() {
  while (true) {
    epoll_event event = {};
    const int count = ::epoll_wait(epoll_, &event, 1, 1'000);
    Connection* const connection = count == 1 ? static_cast<Connection*>(event.data.ptr) : nullptr;
    {
      const std::lock_guard lock(mutex_);
      if (closing_) return;
      if (Clock::now() - last_look_ > std::chrono::seconds(1)) hang_up_idle(Clock::now());
      if (connection == nullptr) continue;
      connection->is_idle = false;
      --waiting_;
      if (waiting_ == 0 && threads_.size() < limits_.threads) {
        try {
          threads_.emplace_back([this] { work(); });
          ++waiting_;
        } catch (const std::system_error&) {
          // Then the threads that there are have more to do.
        }
      }
    }
    serve(*connection);
    const std::lock_guard lock(mutex_);
    ++waiting_;
  }
}

void Connections::serve(Connection& connection) {
  Wire& wire = *connection.wire;
  bool goes_on = wire.greet();
  bool is_first = true;
  while (goes_on && wire.awaits(is_first ? std::chrono::milliseconds(0) : kLinger)) {
    is_first = false;
    wire.begin_request();
    goes_on = serve_(wire) && !wire.given_up();
  }
  if (wire.given_up()) wire.drain();
  if (!goes_on || !park(connection, false)) close(connection);
}

void Connections::finish() {
  std::vector<std::thread> threads;
  {
    const std::lock_guard lock(mutex_);
    if (closing_) return;
    closing_ = true;
    threads = std::move(threads_);
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(stop_, &one, sizeof one);
  }
  for (std::thread& thread : threads) thread.join();
  connections_.clear();
}

}  // namespace dragoman::serve
