// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/serve/http/http.h"
#include "app/serve/http/router.h"

namespace dragoman::serve {

// Work that goes on while its caller does other things: aligning, importing. Thread-safe.
class Jobs {
 public:
  enum class State : std::uint8_t { waiting, running, done, failed, cancelled };

  // What a job tells while it runs.
  class Teller {
   public:
    Teller(Jobs& jobs, std::int64_t id) : jobs_(jobs), id_(id) {}
    // How much is done, from 0 to 1, and what is being done.
    void progress(double share, std::string_view step) const;

   private:
    Jobs& jobs_;
    std::int64_t id_;
  };

  // Does the work and returns its result as a JSON object. What it throws becomes the job's
  // failure. It should return soon after a stop is asked for; its result is then thrown away.
  using Work = std::function<std::string(const Teller&, const std::stop_token&)>;

  // At most so many run at a time; the others wait.
  explicit Jobs(std::size_t at_a_time);
  // Asks all to stop and waits for those that run.
  ~Jobs();
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  std::int64_t start(std::string kind, Work work);
  void cancel(std::int64_t id);

  // {"id":1,"kind":"align","state":"running","progress":0.4,"step":"reading"}, with "result" or
  // "error" at its end. Throws HttpError 404 for an id that never was, or was long ago.
  std::string describe(std::int64_t id) const;
  std::string describe_all() const;
  // Sends the description at every change until the job has ended or the other side has gone, as
  // server-sent events (HTML, section 9.2).
  void follow(std::int64_t id, const Send& send) const;
  // Ends all that follow() sends, now and from now on: the server stops.
  void end_following();
  // How many wait or run.
  std::size_t unfinished() const;

 private:
  struct Job {
    std::string kind;
    Work work;
    State state = State::waiting;
    double progress = 0;
    std::string step;
    std::string outcome;  // JSON: the result, or the error
    std::stop_source stop;
    std::uint64_t changes = 0;
  };

  void work();
  void run(std::int64_t id, Job& job);
  static std::string json_of(std::int64_t id, const Job& job);
  const Job& find(std::int64_t id) const;

  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::map<std::int64_t, std::unique_ptr<Job>> jobs_;
  std::int64_t last_ = 0;
  bool closing_ = false;
  bool following_ = true;
  std::vector<std::thread> workers_;
};

std::string_view to_string(Jobs::State state);  // "waiting", "running" …

// The addresses of jobs: /api/v1/jobs. `jobs` must outlive the router.
void add_job_routes(Router& router, Jobs& jobs);

}  // namespace dragoman::serve
