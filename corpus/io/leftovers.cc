// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/leftovers.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "corpus/base/hash.h"
#include "corpus/text/fields.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "dragoman-";

struct Registry {
  std::mutex mutex;
  std::set<fs::path> paths;
  std::set<pid_t> groups;
  std::function<void()> stop;  // what the next signal calls; may be empty
  std::set<fs::path> looked_through;
};

// Never destroyed: the thread that waits for signals may need it while the program ends.
Registry& registry() {
  static auto* const registry = new Registry;
  return *registry;
}

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

// A thread may do what a signal handler may not: lock, and remove folders.
[[noreturn]] void wait_for_signal() {
  const sigset_t signals = ending_signals();
  int signal = 0;
  Registry& left = registry();
  while (true) {
    while (sigwait(&signals, &signal) != 0) {
    }
    std::function<void()> stop;
    {
      const std::lock_guard lock(left.mutex);
      stop = std::exchange(left.stop, nullptr);
    }
    if (!stop) break;
    stop();
  }
  // Kept locked: nothing new is begun.
  left.mutex.lock();
  for (const pid_t group : left.groups) ::kill(-group, SIGKILL);
  for (const fs::path& path : left.paths) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  // The shell is to see that the signal ended the program.
  std::signal(signal, SIG_DFL);
  unblock_signals();
  ::raise(signal);
  ::_exit(128 + signal);
}

// When the process was started, in ticks since the machine was; nothing if there is none.
std::optional<std::uint64_t> start_of(pid_t process) {
  std::ifstream in("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  if (!std::getline(in, line)) return {};
  // The second field, a name in brackets, may hold anything; the 22nd is what is wanted.
  std::string_view rest = line;
  const std::size_t bracket = rest.rfind(')');
  if (bracket == std::string_view::npos) return {};
  rest.remove_prefix(bracket + 2);
  constexpr int kBefore = 19;
  for (int i = 0; i < kBefore; ++i) take(rest, ' ');
  std::uint64_t start = 0;
  const std::string_view field = take(rest, ' ');
  std::from_chars(field.data(), field.data() + field.size(), start);
  return start;
}

// Where numbers of processes mean the same: a machine, or a container of it, which may share the
// folder with others.
std::string machine() {
  std::array<char, 256> host = {};
  ::gethostname(host.data(), host.size() - 1);
  std::error_code ignored;
  const fs::path space = fs::read_symlink("/proc/self/ns/pid", ignored);
  constexpr std::uint64_t kShort = 0xFFFFFFFF;
  return std::to_string(mix_hash(hash_bytes(host.data()), hash_bytes(space.native())) & kShort);
}

// What a name says of who gave it: "dragoman-MACHINE-PROCESS-START-NUMBER".
struct Maker {
  std::string_view machine;
  std::uint64_t process = 0;
  std::uint64_t start = 0;
};

std::optional<Maker> maker_of(std::string_view name) {
  if (name.starts_with('.')) name.remove_prefix(1);
  if (!name.starts_with(kMark)) return {};
  name.remove_prefix(kMark.size());
  Maker maker;
  maker.machine = take(name, '-');
  for (std::uint64_t* const number : {&maker.process, &maker.start}) {
    const std::string_view field = take(name, '-');
    const char* const end = field.data() + field.size();
    const auto [stop, error] = std::from_chars(field.data(), end, *number);
    if (field.empty() || error != std::errc() || stop != end) return {};
  }
  if (name.empty() || name.find_first_not_of("0123456789") != std::string_view::npos) return {};
  return maker;
}

bool is_of_this_user(const fs::path& path) {
  struct stat status = {};
  return ::lstat(path.c_str(), &status) == 0 && status.st_uid == ::geteuid();
}

// In the watching process, where only what is safe after fork in a program with threads may be
// called: waits until ours has ended the program, or has ended.
[[noreturn]] void watch(int lifeline, pid_t group) {
  ::dup2(lifeline, 0);
  ::close_range(1, ~0U, 0);
  char done = 0;
  ssize_t count = 0;
  do {
    count = ::read(0, &done, 1);
  } while (count < 0 && errno == EINTR);
  if (count == 0) ::kill(-group, SIGKILL);
  ::_exit(0);
}

}  // namespace

Leftover::Leftover(fs::path path) : path_(std::move(path)) {
  const std::lock_guard lock(registry().mutex);
  registry().paths.insert(path_);
}

Leftover::~Leftover() {
  if (kept_) return;
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  const std::lock_guard lock(registry().mutex);
  registry().paths.erase(path_);
}

void Leftover::keep() {
  const std::lock_guard lock(registry().mutex);
  kept_ = true;
  registry().paths.erase(path_);
}

std::string leftover_name(std::string_view prefix) {
  static std::atomic<unsigned> made = 0;
  static const std::string here = machine();
  // Not kept: it is another after a fork.
  const pid_t process = ::getpid();
  std::string name(prefix);
  name += kMark;
  name += here + '-' + std::to_string(process) + '-' +
          std::to_string(start_of(process).value_or(0)) + '-' + std::to_string(++made);
  return name;
}

fs::path pending_path(const fs::path& file) {
  const fs::path folder = file.parent_path();
  remove_stale_leftovers(folder.empty() ? fs::path(".") : folder);
  return folder / leftover_name(".");
}

void remove_stale_leftovers(const fs::path& folder) {
  {
    const std::lock_guard lock(registry().mutex);
    if (!registry().looked_through.insert(folder).second) return;
  }
  std::vector<fs::path> stale;
  const std::string here = machine();
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    const auto maker = maker_of(name);
    if (!maker || maker->machine != here || maker->start == 0) continue;
    if (start_of(static_cast<pid_t>(maker->process)) == maker->start) continue;
    if (is_of_this_user(at->path())) stale.push_back(at->path());
  }
  for (const fs::path& path : stale) fs::remove_all(path, error);
}

fs::path temporary_place() {
  std::error_code error;
  fs::path place = fs::temp_directory_path(error);
  return error ? fs::path("/tmp") : place;
}

StartedProgram::StartedProgram(pid_t group) : group_(group) {
  {
    const std::lock_guard lock(registry().mutex);
    registry().groups.insert(group_);
  }
  // SIGKILL leaves us no time to end what we started, so another process sees to that. (The kernel
  // could, by PR_SET_PDEATHSIG, but only for the program itself, not for what that starts.)
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
  watcher_ = ::fork();
  if (watcher_ == 0) watch(ends[0], group_);
  ::close(ends[0]);
  lifeline_ = ends[1];
}

StartedProgram::~StartedProgram() {
  if (lifeline_ >= 0) {
    const char done = 1;
    [[maybe_unused]] const ssize_t written = ::write(lifeline_, &done, 1);
    ::close(lifeline_);
  }
  if (watcher_ > 0) {
    while (::waitpid(watcher_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  const std::lock_guard lock(registry().mutex);
  registry().groups.erase(group_);
}

void remove_leftovers_on_signals() {
  registry();
  const sigset_t signals = ending_signals();
  // Threads that are started later block them as well, so that the waiting one gets them.
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  try {
    std::thread(wait_for_signal).detach();
  } catch (const std::system_error&) {
    // No room for a thread: better to end at once on a signal than never.
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  }
}

void stop_on_signals(std::function<void()> stop) {
  const std::lock_guard lock(registry().mutex);
  registry().stop = std::move(stop);
}

void unblock_signals() {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace dragoman
