// SPDX-License-Identifier: Apache-2.0
#include "workflow/settings/nearest_name.h"

#include <gtest/gtest.h>

#include <vector>

namespace dragoman::workflow {
namespace {

TEST(NearestName, IsTheOneWithTheFewestSlips) {
  const std::vector<std::string_view> names = {"align", "batch", "tm", "analyze"};
  EXPECT_EQ(nearest_name("algin", names), "align");
  EXPECT_EQ(nearest_name("analyse", names), "analyze");
  EXPECT_EQ(nearest_name("btach", names), "batch");
  EXPECT_EQ(nearest_name("tn", names), "tm");
  EXPECT_EQ(nearest_name("", names), "tm");
  EXPECT_EQ(nearest_name("x", {}), "");
}

}  // namespace
}  // namespace dragoman::workflow
