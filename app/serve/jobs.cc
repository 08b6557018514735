// SPDX-License-Identifier: Apache-2.0
#include "app/serve/jobs.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "report/base/json_text.h"

namespace dragoman::serve {
namespace {

constexpr std::size_t kRemembered = 200;  // finished jobs that can still be asked for

bool is_over(Jobs::State state) {
  return state != Jobs::State::waiting && state != Jobs::State::running;
}

}  // namespace

std::string_view to_string(Jobs::State state) {
  switch (state) {
    case Jobs::State::waiting:
      return "waiting";
    case Jobs::State::running:
      return "running";
    case Jobs::State::done:
      return "done";
    case Jobs::State::failed:
      return "failed";
    case Jobs::State::cancelled:
      return "cancelled";
  }
  return "waiting";
}

void Jobs::Teller::progress(double share, std::string_view step) const {
  const std::lock_guard lock(jobs_.mutex_);
  Job& job = *jobs_.jobs_.at(id_);
  job.progress = std::clamp(share, 0.0, 1.0);
  job.step = step;
  ++job.changes;
  jobs_.changed_.notify_all();
}

Jobs::Jobs(std::size_t at_a_time) {
  for (std::size_t k = 0; k < at_a_time; ++k) workers_.emplace_back([this] { work(); });
}

Jobs::~Jobs() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
    for (auto& [id, job] : jobs_) job->stop.request_stop();
  }
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

std::int64_t Jobs::start(std::string kind, Work work) {
  const std::lock_guard lock(mutex_);
  auto job = std::make_unique<Job>();
  job->kind = std::move(kind);
  job->work = std::move(work);
  jobs_[++last_] = std::move(job);
  for (auto at = jobs_.begin(); at != jobs_.end() && jobs_.size() > kRemembered;) {
    at = is_over(at->second->state) ? jobs_.erase(at) : std::next(at);
  }
  changed_.notify_all();
  return last_;
}

void Jobs::cancel(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  find(id);
  Job& job = *jobs_.at(id);
  job.stop.request_stop();
  if (job.state == State::waiting) job.state = State::cancelled;
  ++job.changes;
  changed_.notify_all();
}

void Jobs::work() {
  // Whoever waits for an answer goes first. This thread alone, and those that it starts, have it.
  constexpr int kNice = 10;
  ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + kNice);
  std::unique_lock lock(mutex_);
  while (true) {
    const auto next = std::ranges::find_if(
        jobs_, [](const auto& one) { return one.second->state == State::waiting; });
    if (closing_) return;
    if (next == jobs_.end()) {
      changed_.wait(lock);
      continue;
    }
    const std::int64_t id = next->first;
    Job& job = *next->second;
    job.state = State::running;
    ++job.changes;
    changed_.notify_all();
    lock.unlock();
    run(id, job);
    lock.lock();
  }
}

void Jobs::run(std::int64_t id, Job& job) {
  State end = State::done;
  std::string outcome;
  try {
    outcome = job.work(Teller(*this, id), job.stop.get_token());
  } catch (const std::exception& failure) {
    end = State::failed;
    outcome = "\"error\":" + error_json(failure);
  }
  const std::lock_guard lock(mutex_);
  // What is done is done, although somebody asked to stop it.
  const bool is_stopped = end != State::done && job.stop.stop_requested();
  job.state = is_stopped ? State::cancelled : end;
  if (!is_stopped) job.outcome = std::move(outcome);
  if (job.state == State::done) job.progress = 1;
  job.work = nullptr;
  ++job.changes;
  changed_.notify_all();
}

const Jobs::Job& Jobs::find(std::int64_t id) const {
  const auto found = jobs_.find(id);
  if (found == jobs_.end()) throw HttpError(404, "there is no job " + std::to_string(id));
  return *found->second;
}

std::string Jobs::json_of(std::int64_t id, const Job& job) {
  std::string json = report::JsonObject()
                         .add("id", id)
                         .add("kind", job.kind)
                         .add("state", to_string(job.state))
                         .add("progress", job.progress)
                         .add("step", job.step)
                         .text();
  if (job.outcome.empty()) return json;
  json.pop_back();
  return json + (job.state == State::failed ? "," : ",\"result\":") + job.outcome + '}';
}

std::string Jobs::describe(std::int64_t id) const {
  const std::lock_guard lock(mutex_);
  return json_of(id, find(id));
}

std::string Jobs::describe_all() const {
  const std::lock_guard lock(mutex_);
  std::string all;
  for (const auto& [id, job] : jobs_) all += (all.empty() ? "" : ",") + json_of(id, *job);
  return "{\"jobs\":[" + all + "]}";
}

void Jobs::follow(std::int64_t id, const Send& send) const {
  constexpr std::chrono::seconds kHeartbeat(15);
  std::unique_lock lock(mutex_);
  std::uint64_t seen = ~std::uint64_t{0};
  while (following_) {
    const auto found = jobs_.find(id);
    if (found == jobs_.end()) return;
    const Job& job = *found->second;
    const bool is_new = job.changes != seen;
    const bool ends = is_over(job.state);
    const std::string piece =
        is_new ? "data: " + json_of(id, job) + "\n\n" : std::string(": still there\n\n");
    seen = job.changes;
    lock.unlock();
    if (!send(piece) || ends) return;
    lock.lock();
    const auto has_news = [&] {
      const auto now = jobs_.find(id);
      return !following_ || now == jobs_.end() || now->second->changes != seen;
    };
    changed_.wait_for(lock, kHeartbeat, has_news);
  }
}

void Jobs::end_following() {
  const std::lock_guard lock(mutex_);
  following_ = false;
  changed_.notify_all();
}

std::size_t Jobs::unfinished() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(
      std::ranges::count_if(jobs_, [](const auto& one) { return !is_over(one.second->state); }));
}

void add_job_routes(Router& router, Jobs& jobs) {
  router.add("GET", "/api/v1/jobs", Role::read,
             [&jobs](const Request&) { return Response{.body = jobs.describe_all()}; });
  router.add("GET", "/api/v1/jobs/{job}", Role::read, [&jobs](const Request& request) {
    return Response{.body = jobs.describe(request.id("job"))};
  });
  router.add("GET", "/api/v1/jobs/{job}/events", Role::read, [&jobs](const Request& request) {
    const std::int64_t id = request.id("job");
    jobs.describe(id);  // 404 before the stream begins
    return Response{.type = "text/event-stream",
                    .headers = {{"Cache-Control", "no-store"}},
                    .stream = [&jobs, id](const Send& send) { jobs.follow(id, send); }};
  });
  router.add("DELETE", "/api/v1/jobs/{job}", Role::contribute, [&jobs](const Request& request) {
    jobs.cancel(request.id("job"));
    return Response{.body = jobs.describe(request.id("job"))};
  });
}

}  // namespace dragoman::serve
