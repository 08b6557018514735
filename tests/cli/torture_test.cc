// SPDX-License-Identifier: Apache-2.0
//
// A short form of ./dev torture.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/paths.h"
#include "tests/scratch_folder.h"

namespace dragoman::testing {
namespace {

TEST(Torture, OfOneRoundLosesNothing) {
  if (std::system("python3 --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "python3 is missing";
  const Folder folder;
  const std::string script = (paths::source() / "tests/torture/torture.py").string();
  const std::string command = "python3 '" + script + "' '" + paths::program().string() +
                              "' --tries 1 --units 200 >'" + folder.place("table") + "' 2>'" +
                              folder.place("errors") + "'";
  const int status = std::system(command.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 0) << read_file(folder.place("errors"));
}

}  // namespace
}  // namespace dragoman::testing
