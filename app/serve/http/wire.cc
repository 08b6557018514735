// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/wire.h"

#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dragoman::serve {
namespace {

using Clock = std::chrono::steady_clock;

int as_int(std::size_t size) {
  constexpr std::size_t kMost = std::size_t{1} << 30U;
  return static_cast<int>(std::min(size, kMost));
}

}  // namespace

Wire::Wire(int socket, SSL_CTX* context, int stop, const WireLimits& limits)
    : socket_(socket), stop_(stop), limits_(limits), begun_(Clock::now()) {
  if (context == nullptr) return;
  ssl_.reset(SSL_new(context));
  if (ssl_ == nullptr || SSL_set_fd(ssl_.get(), socket) != 1) give_up();
}

Wire::~Wire() {
  if (ssl_ != nullptr && greeted_) SSL_shutdown(ssl_.get());
  ssl_.reset();
  ::close(socket_);
}

bool Wire::wait(short events, Clock::time_point until, bool stoppable) const {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    std::array<pollfd, 2> polled = {pollfd{socket_, events, 0}, pollfd{stop_, POLLIN, 0}};
    const int count = ::poll(polled.data(), stoppable ? 2 : 1,
                             static_cast<int>(std::max<std::int64_t>(0, left.count())));
    if (count < 0 && errno == EINTR) continue;
    return count > 0 && polled[0].revents != 0;
  }
}

short Wire::wanted(int result) const {
  switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
      return POLLIN;
    case SSL_ERROR_WANT_WRITE:
      return POLLOUT;
    default:
      return 0;
  }
}

bool Wire::greet() {
  if (ssl_ == nullptr || greeted_) return !given_up_;
  const Clock::time_point until = Clock::now() + limits_.patience;
  while (!given_up_) {
    ERR_clear_error();
    const int result = SSL_accept(ssl_.get());
    if (result == 1) {
      greeted_ = true;
      return true;
    }
    const short events = wanted(result);
    if (events == 0 || !wait(events, until, true)) give_up();
  }
  return false;
}

bool Wire::awaits(std::chrono::milliseconds time) {
  if (!held_.empty() || (ssl_ != nullptr && SSL_has_pending(ssl_.get()) != 0)) return true;
  return wait(POLLIN, Clock::now() + time, true);
}

void Wire::begin_request() {
  begun_ = Clock::now();
  received_ = 0;
  in_body_ = false;
}

ssize_t Wire::fill(char* into, std::size_t size) {
  const auto allowance = std::chrono::seconds(received_ >> 10U);
  const Clock::time_point until =
      std::min(Clock::now() + limits_.patience, begun_ + limits_.request + allowance);
  while (true) {
    short events = POLLIN;
    if (ssl_ == nullptr) {
      const ssize_t got = ::recv(socket_, into, size, 0);
      if (got >= 0) return got;
      if (errno == EINTR) continue;
      if (errno != EAGAIN && errno != EWOULDBLOCK) return -1;
    } else {
      ERR_clear_error();
      const int got = SSL_read(ssl_.get(), into, as_int(size));
      if (got > 0) return got;
      if (SSL_get_error(ssl_.get(), got) == SSL_ERROR_ZERO_RETURN) return 0;
      events = wanted(got);
      if (events == 0) return -1;
    }
    if (Clock::now() >= until || !wait(events, until, true)) return -1;
  }
}

ssize_t Wire::read(char* into, std::size_t size) {
  if (held_.empty()) {
    if (!in_body_ && received_ > limits_.head) return -1;
    const bool is_large = in_body_ && size >= buffer_.size();
    const ssize_t got = is_large ? fill(into, size) : fill(buffer_.data(), buffer_.size());
    if (got <= 0) return got;
    received_ += static_cast<std::size_t>(got);
    if (is_large) return got;
    held_ = {buffer_.data(), static_cast<std::size_t>(got)};
  }
  const std::size_t count = std::min(size, held_.size());
  std::memcpy(into, held_.data(), count);
  held_.remove_prefix(count);
  return static_cast<ssize_t>(count);
}

ssize_t Wire::write(const char* from, std::size_t size) {
  const Clock::time_point until = Clock::now() + limits_.patience;
  while (true) {
    short events = POLLOUT;
    if (ssl_ == nullptr) {
      const ssize_t sent = ::send(socket_, from, size, MSG_NOSIGNAL);
      if (sent >= 0) return sent;
      if (errno == EINTR) continue;
      if (errno != EAGAIN && errno != EWOULDBLOCK) return -1;
    } else {
      ERR_clear_error();
      const int sent = SSL_write(ssl_.get(), from, as_int(size));
      if (sent > 0) return sent;
      events = wanted(sent);
      if (events == 0) return -1;
    }
    // An answer that was begun is finished, also while the server stops.
    if (Clock::now() >= until || !wait(events, until, false)) return -1;
  }
}

void Wire::drain() {
  constexpr std::chrono::seconds kMostTime(2);
  if (ssl_ != nullptr && greeted_) SSL_shutdown(ssl_.get());
  ::shutdown(socket_, SHUT_WR);
  const Clock::time_point until = Clock::now() + kMostTime;
  std::array<char, 8192> unread = {};
  while (Clock::now() < until && wait(POLLIN, until, true)) {
    const ssize_t got = ::recv(socket_, unread.data(), unread.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return;
  }
}

}  // namespace dragoman::serve
