// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/http_server.h"

#include <httplib.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "app/serve/http/connections.h"
#include "app/serve/http/wire.h"
#include "corpus/base/error.h"
#include "corpus/text/ascii.h"

namespace dragoman::serve {
namespace {

// What is accepted is handed on by the thread that accepts.
class AtOnce : public httplib::TaskQueue {
 public:
  void enqueue(std::function<void()> task) override { task(); }
  void shutdown() override {}
};

// The library's view of a connection.
class WireStream : public httplib::Stream {
 public:
  explicit WireStream(Wire& wire) : wire_(wire) {}
  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* into, std::size_t size) override { return wire_.read(into, size); }
  ssize_t write(const char* from, std::size_t size) override { return wire_.write(from, size); }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return wire_.socket(); }

 private:
  Wire& wire_;
};

// The connection whose request this thread is answering.
thread_local Wire* current_wire = nullptr;

Request request_of(const httplib::Request& from) {
  Request request{.method = from.method, .path = from.target, .body = from.body};
  const std::size_t mark = request.path.find('?');
  if (mark != std::string::npos) {
    request.query = query_parameters(std::string_view(request.path).substr(mark + 1));
    request.path.resize(mark);
  }
  for (const auto& [name, value] : from.headers) request.headers.emplace(ascii_lower(name), value);
  return request;
}

// Keeps the library from packing the answer: it would with the greatest effort of brotli, which
// takes longer than all else, a second for the rows of a report. The request is its own, and is not
// const.
void forget_codings(const httplib::Request& request) {
  const_cast<httplib::Request&>(request).headers.erase("Accept-Encoding");  // NOLINT
}

void put(Response response, httplib::Response& into) {
  into.status = response.status;
  bool is_encoded = false;
  for (const auto& [name, value] : response.headers) {
    is_encoded = is_encoded || name == "Content-Encoding";
    into.set_header(name, value);
  }
  if (response.stream) {
    into.set_chunked_content_provider(
        response.type, [stream = std::move(response.stream)](std::size_t, httplib::DataSink& sink) {
          try {
            stream([&](std::string_view piece) { return sink.write(piece.data(), piece.size()); });
          } catch (const std::exception&) {
            return false;  // the body stays without its end, by which the other side sees it
          }
          sink.done();
          return true;
        });
  } else if (is_encoded) {
    // The library compresses texts by itself, but not those of a provider.
    auto body = std::make_shared<const std::string>(std::move(response.body));
    into.set_content_provider(
        body->size(), response.type,
        [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
          return sink.write(body->data() + offset, length);
        });
  } else {
    into.set_content(std::move(response.body), response.type);
  }
}

// The library's server without its threads, which wait with each connection for the next request.
class Front {
 public:
  virtual ~Front() = default;
  virtual httplib::Server& server() = 0;
  // Answers one request; whether another may follow.
  virtual bool answer(Wire& wire) = 0;
  // Lets so many connections wait to be accepted; the library lets five.
  virtual void deepen(int backlog) = 0;

  std::function<void(int socket)> accepted;
};

template <typename Base>
class FrontOf : public Front, public Base {
 public:
  template <typename... Arguments>
  explicit FrontOf(const Arguments&... arguments) : Base(arguments...) {}
  httplib::Server& server() override { return *this; }

  void deepen(int backlog) override { ::listen(this->svr_sock_, backlog); }

  bool answer(Wire& wire) override {
    WireStream stream(wire);
    current_wire = &wire;
    bool is_closed = false;
    bool goes_on = false;
    try {
      goes_on = this->process_request(stream, false, is_closed, nullptr);
    } catch (const std::exception&) {
      goes_on = false;
    }
    current_wire = nullptr;
    return goes_on && !is_closed;
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    accepted(socket);
    return true;
  }
};

bool has_body(const httplib::Request& request) {
  return request.method == "POST" || request.method == "PUT" || request.method == "PATCH" ||
         request.method == "DELETE";
}

// What is refused as soon as its head has been read.
std::optional<Response> refusal_of(const httplib::Request& request, std::size_t most_body) {
  // The library would unpack it, whatever comes out.
  const std::string encoding = ascii_lower(request.get_header_value("Content-Encoding"));
  if (!encoding.empty() && encoding != "identity") {
    return error_response(415, "a packed request is not taken", "send it without Content-Encoding");
  }
  const std::string length = request.get_header_value("Content-Length");
  if (!length.empty()) {
    std::size_t bytes = 0;
    const auto [end, fault] = std::from_chars(length.data(), length.data() + length.size(), bytes);
    if (fault == std::errc::result_out_of_range || (fault == std::errc() && bytes > most_body)) {
      return error_response(413, "the request is too large", "send it in parts");
    }
    if (fault != std::errc() || end != length.data() + length.size() ||
        request.has_header("Transfer-Encoding") ||
        request.get_header_value_count("Content-Length") > 1) {
      return error_response(400, "the request does not say how long it is");
    }
  }
  const bool states_length = !length.empty() || request.has_header("Transfer-Encoding");
  if (states_length && length != "0" && !has_body(request)) {
    return error_response(400, request.method + " has no body");  // or it would be the next request
  }
  // Each range would be copied out of the answer.
  if (request.get_header_value("Range").find(',') != std::string::npos) {
    return error_response(416, "only one range is taken", "ask for each by itself");
  }
  return std::nullopt;
}

std::unique_ptr<Front> make_front(const ServerOptions& options) {
  if (options.certificate.empty()) return std::make_unique<FrontOf<httplib::Server>>();
  auto front = std::make_unique<FrontOf<httplib::SSLServer>>(options.certificate.c_str(),
                                                             options.key.c_str());
  if (!front->is_valid()) {
    throw Error(Errc::io, {options.certificate, {}, {}}, "the certificate or its key can't be used",
                "give both in PEM, the key without a password");
  }
  return front;
}

SSL_CTX* context_of(Front& front) {
  const auto* secure = dynamic_cast<httplib::SSLServer*>(&front.server());
  return secure == nullptr ? nullptr : secure->ssl_context();
}

// As many connections as the system lets the program have, but for the files that it needs.
std::size_t most_connections(std::size_t wanted) {
  constexpr rlim_t kFiles = 400;
  rlimit limit = {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 2 * wanted + kFiles);
  ::setrlimit(RLIMIT_NOFILE, &limit);
  ::getrlimit(RLIMIT_NOFILE, &limit);
  const rlim_t left = limit.rlim_cur > 2 * kFiles ? limit.rlim_cur - kFiles : kFiles;
  return std::min<std::size_t>(wanted, left / 2);
}

}  // namespace

struct HttpServer::Impl {
  std::unique_ptr<Front> front;
  std::unique_ptr<Connections> connections;
  int port = 0;
  std::mutex mutex;
  bool begun = false;    // run() was called
  bool stopped = false;  // stop() was
  std::atomic<bool> over = false;
};

HttpServer::HttpServer(const ServerOptions& options, Answer answer)
    : impl_(std::make_unique<Impl>()) {
  impl_->front = make_front(options);
  httplib::Server& server = impl_->front->server();
  const auto handle = [answer = std::move(answer)](const httplib::Request& from,
                                                   httplib::Response& into) {
    try {
      Request request = request_of(from);
      forget_codings(from);
      put(answer(std::move(request)), into);
    } catch (const std::exception& failure) {
      put(response_to(failure), into);
    }
  };
  // Only a request with a body goes on to the library's routes, which read it first. One that
  // states no length has none (RFC 9112, section 6.3); the library would wait for its end.
  server.set_pre_routing_handler(
      [handle, most = options.most_body](const httplib::Request& from, httplib::Response& into) {
        using Next = httplib::Server::HandlerResponse;
        if (auto refused = refusal_of(from, most)) {
          current_wire->give_up();
          put(std::move(*refused), into);
          return Next::Handled;
        }
        const bool states_length =
            from.has_header("Content-Length") || from.has_header("Transfer-Encoding");
        if (has_body(from) && states_length) {
          current_wire->begin_body();
          return Next::Unhandled;
        }
        handle(from, into);
        return Next::Handled;
      });
  const std::string all = R"([\s\S]*)";
  server.Post(all, handle).Put(all, handle).Patch(all, handle).Delete(all, handle);
  // What the library refuses by itself: requests that are none, or too large.
  server.set_error_handler(httplib::Server::Handler([](const httplib::Request&,
                                                       httplib::Response& into) {
    if (!into.body.empty() || into.has_header("X-Content-Type-Options")) return;
    const int status = into.status;
    if (current_wire != nullptr) current_wire->give_up();
    put(error_response(status, status == 413 ? "the request is too large" : "this is no request"),
        into);
  }));
  server.set_payload_max_length(options.most_body);
  server.set_keep_alive_timeout(options.idle.count());  // as it tells its clients
  server.set_keep_alive_max_count(100'000);
  // Not the library's own options, which let two servers share a port.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.new_task_queue = [] { return new AtOnce; };  // the library deletes it
  impl_->port = options.port == 0
                    ? server.bind_to_any_port(options.address)
                    : (server.bind_to_port(options.address, options.port) ? options.port : -1);
  if (impl_->port <= 0) {
    throw Error(
        Errc::io, {},
        "port " + std::to_string(options.port) + " of " + options.address + " can't be taken",
        "choose another one with --port");
  }
  constexpr int kBacklog = 1'024;
  impl_->front->deepen(kBacklog);
  const ConnectionLimits limits{
      .connections = most_connections(options.most_connections),
      .idle = options.idle,
      .wire = {.patience = options.patience, .request = options.most_time}};
  Front& front = *impl_->front;
  impl_->connections = std::make_unique<Connections>(
      limits, context_of(front), [&front](Wire& wire) { return front.answer(wire); });
  front.accepted = [&connections = *impl_->connections](int socket) { connections.add(socket); };
}

HttpServer::~HttpServer() = default;
int HttpServer::port() const { return impl_->port; }

void HttpServer::run() {
  {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->stopped) return;
    impl_->begun = true;
  }
  impl_->front->server().listen_after_bind();
  impl_->connections->finish();
  impl_->over = true;
}

void HttpServer::stop() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->stopped = true;
    if (!impl_->begun) return;
  }
  // The library passes over a stop that comes before it has begun to listen.
  while (!impl_->over && !impl_->front->server().is_running()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  impl_->front->server().stop();
}

}  // namespace dragoman::serve
