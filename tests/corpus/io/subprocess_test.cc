// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/subprocess.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include "tests/running.h"
#include "tests/scratch_folder.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using dragoman::testing::Folder;
using dragoman::testing::is_running;
using dragoman::testing::read_file;

ProgramResult run_shell(const std::string& script, std::chrono::seconds time) {
  ProgramLimits limits;
  limits.time = time;
  return run_program("/bin/sh", {"-c", script}, limits);
}

// Whether it comes true within five seconds.
template <typename Condition>
bool comes_true(Condition condition) {
  const auto deadline = Clock::now() + std::chrono::seconds(5);
  while (Clock::now() < deadline) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

TEST(RunProgram, EndsAProgramThatClosesItsOutputAndGoesOn) {
  const auto start = Clock::now();
  const ProgramResult result = run_shell("exec >&- 2>&-; sleep 60", std::chrono::seconds(1));
  EXPECT_TRUE(result.exceeded);
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(20));
}

TEST(RunProgram, WaitsForAProgramThatClosesItsOutputFirst) {
  const ProgramResult result =
      run_shell("exec >&- 2>&-; sleep 0.2; exit 3", std::chrono::seconds(9));
  EXPECT_FALSE(result.exceeded);
  EXPECT_EQ(result.status, 3);
}

TEST(RunProgram, EndsWhatTheProgramStartedWithIt) {
  const Folder folder;
  const std::string pid = folder.place("pid");
  run_shell("sleep 60 >/dev/null 2>&1 & echo $! >" + pid, std::chrono::seconds(9));
  const pid_t started = std::stoi(read_file(pid));
  EXPECT_TRUE(comes_true([&] { return !is_running(started); }));
}

TEST(RunProgram, LeavesNothingRunningWhenOurProcessIsKilled) {
  const Folder folder;
  const std::string pid = folder.place("pid");
  const pid_t ours = ::fork();
  if (ours == 0) {
    run_shell("sleep 60 & echo $! >" + pid + "; wait", std::chrono::seconds(60));
    ::_exit(0);
  }
  ASSERT_TRUE(comes_true([&] { return read_file(pid).ends_with('\n'); }));
  const pid_t started = std::stoi(read_file(pid));
  ASSERT_TRUE(is_running(started));
  ::kill(ours, SIGKILL);
  ::waitpid(ours, nullptr, 0);
  EXPECT_TRUE(comes_true([&] { return !is_running(started); }));
}

TEST(TemporaryFolder, AndItsFilesAreForNobodyElse) {
  const TemporaryFolder folder;
  const fs::path file = folder.write("input.rtf", "an embargoed document");
  EXPECT_EQ(fs::status(folder.path()).permissions(), fs::perms(0700));
  EXPECT_EQ(fs::status(file).permissions(), fs::perms(0600));
  run_shell("echo made >" + (folder.path() / "output.odt").string(), std::chrono::seconds(9));
  EXPECT_EQ(fs::status(folder.path() / "output.odt").permissions(), fs::perms(0600));
}

}  // namespace
}  // namespace dragoman
