// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Address, FlagsAnAddressThatDiffers) {
  expect_verdicts("address",
                  {
                      {"at https://www.example.org/", "sur www.example.org", "-"},
                      {"at info@example.org", "à info@exemple.org", "error"},
                      {"at www.example.org/en/a", "sur www.example.org/fr/a", "-"},
                      {"at www.example.org/bees", "sur www.example.org/abeilles", "info"},
                      {"at en.example.org/a", "sur fr.example.org/a", "-"},
                      {"at ftp.us.example.org", "sur ftp.us.exemple.org", "-"},
                      {"at https://example.org", "sur https://example.or", "error"},
                      {"at https://example.org,", "在https://example.org，可以", "-"},
                      {"at https://example.org;", "在https://example.org的网页", "-"},
                      {"at https://example.org;", "في https://example.org؛", "-"},
                  });
}

}  // namespace
}  // namespace dragoman::qa
