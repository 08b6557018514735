// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/subprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <thread>

#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const fs::path& program, const char* what) {
  throw Error(Errc::io, {program, {}, {}}, std::string(what) + ": " + std::strerror(errno),
              "try again when the machine is free");
}

[[noreturn]] void fail_temporary(const fs::path& place) {
  throw Error(Errc::io, {place, {}, {}},
              std::string("a temporary file can't be written: ") + std::strerror(errno),
              "make room there, or set TMPDIR to another folder");
}

// For nobody else, also where others may look into the folder that it is in.
fs::path make_folder() {
  const fs::path place = temporary_place();
  remove_stale_leftovers(place);
  fs::path folder = place / leftover_name("");
  if (::mkdir(folder.c_str(), S_IRWXU) != 0) fail_temporary(folder);
  return folder;
}

// The two ends of a pipe, closed at the end.
struct Pipe {
  explicit Pipe(const fs::path& program) {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(program, "can't be connected to");
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_end(std::size_t which) {
    if (ends[which] >= 0) ::close(ends[which]);
    ends[which] = -1;
  }

  std::array<int, 2> ends = {-1, -1};
};

// In the child, where only what is safe between fork and exec may be called.
[[noreturn]] void become(const fs::path& program, char* const* arguments, const Pipe& output,
                         const Pipe& errors, std::size_t memory, pid_t parent) {
  ::setpgid(0, 0);
  ::umask(S_IRWXG | S_IRWXO);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);  // it ended before
  unblock_signals();
  const rlimit limit = {memory, memory};
  ::setrlimit(RLIMIT_AS, &limit);
  const rlimit no_core = {0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  constexpr int kNotStarted = 127;
  if (nothing < 0 || ::dup2(nothing, 0) < 0 || ::dup2(output.ends[1], 1) < 0 ||
      ::dup2(errors.ends[1], 2) < 0) {
    ::_exit(kNotStarted);
  }
  ::execv(program.c_str(), arguments);
  ::_exit(kNotStarted);
}

// Appends what the pipe has, up to `most` bytes in all; false at its end.
bool take(int end, std::string& bytes, std::size_t most, bool& over) {
  std::array<char, 65536> piece;
  const ssize_t count = ::read(end, piece.data(), piece.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  const std::size_t room = most - std::min(most, bytes.size());
  bytes.append(piece.data(), std::min(room, static_cast<std::size_t>(count)));
  over = static_cast<std::size_t>(count) > room;
  return count > 0;
}

// Waits for the end of the program, without taking notice of it, until then at most.
bool ends_before(pid_t program, Clock::time_point deadline) {
  constexpr auto kLongest = std::chrono::milliseconds(50);
  for (auto pause = std::chrono::milliseconds(1);; pause = std::min(2 * pause, kLongest)) {
    siginfo_t info = {};
    const int status =
        ::waitid(P_PID, static_cast<id_t>(program), &info, WEXITED | WNOHANG | WNOWAIT);
    if (status != 0 && errno != EINTR) return true;
    if (status == 0 && info.si_pid == program) return true;
    if (Clock::now() >= deadline) return false;
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace

std::optional<fs::path> find_program(std::string_view name) {
  const char* folders = std::getenv("PATH");
  std::string_view rest = folders == nullptr ? "" : folders;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const fs::path candidate = fs::path(rest.substr(0, end)) / name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

ProgramResult run_program(const fs::path& program, const std::vector<std::string>& arguments,
                          const ProgramLimits& limits) {
  Pipe output(program);
  Pipe errors(program);
  std::string name = program.string();
  std::vector<std::string> words = arguments;
  std::vector<char*> argv = {name.data()};
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t self = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) fail(program, "can't be started");
  if (child == 0) become(program, argv.data(), output, errors, limits.memory, self);
  ::setpgid(child, child);  // as the child does; whoever comes first
  output.close_end(1);
  errors.close_end(1);
  const StartedProgram started(child);

  ProgramResult result;
  const auto deadline = Clock::now() + limits.time;
  while (output.ends[0] >= 0 || errors.ends[0] >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    std::array<pollfd, 2> waits = {{{output.ends[0], POLLIN, 0}, {errors.ends[0], POLLIN, 0}}};
    const int ready = left > 0 ? ::poll(waits.data(), waits.size(), static_cast<int>(left)) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      result.exceeded = true;
      break;
    }
    bool over = false;
    bool ignored = false;
    if (waits[0].revents != 0 && !take(output.ends[0], result.output, limits.output, over)) {
      output.close_end(0);
    }
    if (waits[1].revents != 0 && !take(errors.ends[0], result.errors, kProgramMessages, ignored)) {
      errors.close_end(0);
    }
    if (over) {
      result.exceeded = true;
      break;
    }
  }
  // A program may close both and go on.
  if (!result.exceeded && !ends_before(child, deadline)) result.exceeded = true;
  // With what it has started; the group has its number until the leader is waited for.
  ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  constexpr int kSignalled = 128;
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
  return result;
}

TemporaryFolder::TemporaryFolder() : folder_(make_folder()) {}

fs::path TemporaryFolder::write(const std::string& name, std::string_view bytes) const {
  fs::path file = path() / name;
  const int descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) fail_temporary(file);
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int error = errno;
      ::close(descriptor);
      errno = error;
      fail_temporary(file);
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  ::close(descriptor);
  return file;
}

}  // namespace dragoman
