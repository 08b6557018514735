// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(SessionSymbol, IsComparedInTheMastheadOnly) {
  const auto masthead = [](const std::string& symbol, const std::string& session) {
    return symbol + "\n\n" + session + "\n\nLa quarantième session est close (voir A/39/12).\n";
  };
  EXPECT_THAT(findings_inside("session-symbol", masthead("A/41/212", "Quarante et unième session")),
              IsEmpty());
  EXPECT_THAT(findings_inside("session-symbol", masthead("A/C.3/41/L.2", "Quarantième session")),
              SizeIs(1));
  EXPECT_THAT(findings_inside("session-symbol", masthead("E/2003/12", "Quarantième session")),
              IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
