// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/ssl.h>
#include <sys/types.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>

namespace dragoman::serve {

struct WireLimits {
  std::chrono::milliseconds patience{10'000};  // for the next bytes, and for sending some
  // A request may take so long, and a second more for each kilobyte of it: what comes a byte at a
  // time holds a thread, but not for ever.
  std::chrono::seconds request{30};
  std::size_t head = std::size_t{64} << 10U;  // bytes of a request before its body
};

// The bytes of a connection, in the clear or through TLS. One thread uses it at a time.
class Wire {
 public:
  // Takes the socket, which is closed at the end. `context` is of TLS, or null; reading ends when
  // `stop` can be read.
  Wire(int socket, SSL_CTX* context, int stop, const WireLimits& limits);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  int socket() const { return socket_; }

  // Agrees on TLS, the first time; whether that was possible.
  bool greet();
  // Whether the next request has begun to come, within that time.
  bool awaits(std::chrono::milliseconds time);
  // From here on the limits of a request count, and from its body on not that of its head.
  void begin_request();
  void begin_body() { in_body_ = true; }

  // As recv() and send(): -1 for an error or when it took too long, 0 for the end.
  ssize_t read(char* into, std::size_t size);
  ssize_t write(const char* from, std::size_t size);

  // To be closed after the answer, because what follows is not worth reading.
  void give_up() { given_up_ = true; }
  bool given_up() const { return given_up_; }
  // Lets the other side read the answer that it may not expect yet: who closes while bytes come
  // takes back what was sent.
  void drain();

 private:
  struct Freer {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
  };
  // Waits until the socket is ready; whether it is.
  bool wait(short events, std::chrono::steady_clock::time_point until, bool stoppable) const;
  ssize_t fill(char* into, std::size_t size);  // as read(), without the buffer
  // What a call of OpenSSL that did not succeed waits for; 0 for nothing.
  short wanted(int result) const;

  int socket_;
  int stop_;
  WireLimits limits_;
  std::unique_ptr<SSL, Freer> ssl_;
  bool greeted_ = false;
  bool given_up_ = false;
  bool in_body_ = false;
  std::chrono::steady_clock::time_point begun_;
  std::size_t received_ = 0;  // of this request
  std::array<char, 8192> buffer_ = {};
  std::string_view held_;  // what is not read of it
};

}  // namespace dragoman::serve
