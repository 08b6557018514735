// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace dragoman {

inline bool has_xmllint() { return std::system("xmllint --version >/dev/null 2>&1") == 0; }

// Whether libxml2 finds `xml` well-formed and what `options` ask for; its complaints go to
// standard error.
inline bool xmllint_accepts(const std::string& xml, const std::string& options) {
  const auto* test = testing::UnitTest::GetInstance()->current_test_info();
  const std::filesystem::path file =
      std::filesystem::path(testing::TempDir()) /
      (std::string("dragoman-") + test->test_suite_name() + "-" + test->name() + ".xml");
  std::ofstream(file, std::ios::binary) << xml;
  const int status =
      std::system(("xmllint --noout " + options + " '" + file.string() + "' >&2").c_str());
  std::filesystem::remove(file);
  return status == 0;
}

}  // namespace dragoman
