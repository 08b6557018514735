// SPDX-License-Identifier: Apache-2.0
#include "app/serve/service.h"

#include <atomic>
#include <chrono>
#include <ctime>
#include <semaphore>
#include <string>
#include <utility>

#include "app/serve/bitext_api.h"
#include "app/serve/jobs.h"
#include "app/serve/memory_api.h"
#include "app/serve/memory_pool.h"
#include "app/serve/page/assets.h"
#include "app/serve/term_api.h"
#include "app/serve/workspace.h"
#include "corpus/version.h"
#include "embedded.h"
#include "report/base/json_text.h"

namespace dragoman::serve {
namespace {

using Clock = std::chrono::steady_clock;

// What was answered, for whoever watches the server.
struct Counters {
  std::atomic<std::uint64_t> answers = 0;
  std::atomic<std::uint64_t> refused = 0;  // statuses of 400 and more
  std::atomic<std::uint64_t> failed = 0;   // of 500 and more
  std::atomic<std::uint64_t> unknown = 0;  // 401
  std::atomic<std::uint64_t> microseconds = 0;
};

bool is_own_machine(std::string_view host) {
  return host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
}

void add_metric(std::string& text, std::string_view name, std::string_view kind,
                std::string_view help, const std::string& value) {
  text.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ").append(name);
  text.append(" ").append(kind).append("\n").append(name).append(" ").append(value).append("\n");
}

Response signed_in(const Request& request) {
  constexpr std::string_view kScheme = "Bearer ";
  const std::string_view authorization = request.header("authorization");
  if (request.role == Role::none || !authorization.starts_with(kScheme)) {
    throw HttpError(400, "a token is needed", "send it as Authorization: Bearer TOKEN");
  }
  // Whatever is behind the server's address is encrypted, unless it is this machine.
  std::string cookie = "dragoman-token=" + std::string(authorization.substr(kScheme.size())) +
                       "; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000";
  if (!is_own_machine(request.header("host"))) cookie += "; Secure";
  return {.body = "{}", .headers = {{"Set-Cookie", std::move(cookie)}}};
}

}  // namespace

struct Service::Impl {
  explicit Impl(ServiceOptions given)
      : options(std::move(given)), workspace(options.workspace), answering(most(options)) {
    for (const auto& file : options.memories) pool.add(file);
    for (const auto& file : workspace.memories()) pool.add(file);
    add_asset_routes(router);
    add_memory_routes(router, pool);
    add_memory_upkeep_routes(router, pool, jobs);
    add_tmserver_routes(router, pool);
    add_mymemory_routes(router, pool);
    add_bitext_routes(router, workspace, pool, jobs);
    add_upload_routes(router, workspace, pool, jobs);
    add_term_routes(router, workspace);
    add_job_routes(router, jobs);
    // Keeps the token that the request has in a cookie, so that the page need not hold it.
    router.add("POST", "/api/v1/session", Role::none,
               [](const Request& request) { return signed_in(request); });
    router.add("GET", "/healthz", Role::none, [](const Request&) {
      return Response{.type = "text/plain; charset=utf-8", .body = "ok\n"};
    });
    router.add("GET", "/metrics", Role::none, [this](const Request&) { return metrics(); });
    router.add("GET", "/api/v1/openapi.json", Role::none, [](const Request&) {
      return Response{.body = std::string(embedded("openapi.json").value_or("{}"))};
    });
    router.add("GET", "/api/v1", Role::none, [](const Request& request) {
      return Response{.body = report::JsonObject()
                                  .add("version", version())
                                  .add("role", to_string(request.role))
                                  .add("user", request.user)
                                  .text()};
    });
  }

  static std::ptrdiff_t most(const ServiceOptions& options) {
    return static_cast<std::ptrdiff_t>(options.most_answers);
  }

  Response metrics() const {
    std::string text;
    add_metric(text, "dragoman_requests_total", "counter", "Requests answered.",
               std::to_string(counters.answers));
    add_metric(text, "dragoman_requests_refused_total", "counter",
               "Requests answered with a status of 400 or more.", std::to_string(counters.refused));
    add_metric(text, "dragoman_requests_failed_total", "counter",
               "Requests answered with a status of 500 or more.", std::to_string(counters.failed));
    add_metric(text, "dragoman_requests_unknown_total", "counter",
               "Requests without a token that is known: many of them are guesses.",
               std::to_string(counters.unknown));
    add_metric(text, "dragoman_answer_seconds_total", "counter", "Time spent on answers.",
               std::to_string(static_cast<double>(counters.microseconds) / 1e6));
    add_metric(text, "dragoman_jobs", "gauge", "Jobs that wait or run.",
               std::to_string(jobs.unfinished()));
    return {.type = "text/plain; version=0.0.4; charset=utf-8", .body = std::move(text)};
  }

  void note(const std::string& method, const std::string& path, int status, Clock::duration time) {
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    ++counters.answers;
    if (status >= 400) ++counters.refused;
    if (status >= 500) ++counters.failed;
    if (status == 401) ++counters.unknown;
    counters.microseconds += static_cast<std::uint64_t>(micros);
    if (!options.log) return;
    options.log(report::JsonObject()
                    .add("time", static_cast<std::int64_t>(std::time(nullptr)))
                    .add("method", method)
                    .add("path", path)
                    .add("status", status)
                    .add("ms", static_cast<double>(micros) / 1e3)
                    .text());
  }

  ServiceOptions options;
  Workspace workspace;
  MemoryPool pool;
  Jobs jobs{2};
  Router router;
  Counters counters;
  std::counting_semaphore<> answering;
};

Service::Service(ServiceOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Service::~Service() = default;

Response Service::answer(Request request) {
  const Clock::time_point begin = Clock::now();
  const std::string method = request.method;
  // Of the memory's clients, the text that they look up is part of the path.
  const bool is_text = request.path.starts_with("/tmserver/");
  const std::string path = is_text ? "/tmserver/" : request.path;
  Response response;
  impl_->answering.acquire();
  try {
    auto refused = refusal(impl_->options.doors, request);
    response = refused ? std::move(*refused) : impl_->router.answer(std::move(request));
  } catch (const std::exception& failure) {
    response = response_to(failure);
  }
  impl_->answering.release();
  add_security_headers(response);
  impl_->note(method, path, response.status, Clock::now() - begin);
  return response;
}

void Service::end_streams() { impl_->jobs.end_following(); }

std::vector<std::string> Service::routes() const { return impl_->router.routes(); }

}  // namespace dragoman::serve
