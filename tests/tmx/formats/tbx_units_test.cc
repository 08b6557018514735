// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tbx_units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/formats/exchange_files.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Tbx, GivesTheFirstUsableTermOfEachLanguage) {
  const auto units = units_of(".tbx",
                              R"(<martif type="TBX"><text><body>
      <termEntry id="c1"><descrip type="subjectField">law</descrip>
        <langSet xml:lang="en"><tig><term>treaty</term></tig><tig><term>pact</term></tig></langSet>
        <langSet xml:lang="fr"><tig><term>vieux</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
          <tig><term>traité</term></tig></langSet>
      </termEntry></body></text></martif>)");
  EXPECT_THAT(texts(units), ElementsAre("treaty", "traité"));
  EXPECT_EQ(attribute_value(units.at(0).attributes, "tuid"), "c1");
  EXPECT_EQ(property_value(units.at(0).properties, "x-domain"), "law");
  EXPECT_THAT(texts(units_of(".tbx",
                             "<tbx><text><body><conceptEntry><langSec xml:lang=\"en\">"
                             "<termSec><term>a</term></termSec></langSec></conceptEntry>"
                             "</body></text></tbx>")),
              ElementsAre("a"));
}

TEST(Tbx, SaysWhatIsWrong) {
  EXPECT_THAT(error_of(".tbx", "<tbx>\n<text/></tbx>"), HasSubstr("it has no TBX entries"));
  EXPECT_THAT(error_of(".tbx", "<tbx>\n<conceptEntry/></tbx>"), HasSubstr(":2: an entry without"));
  EXPECT_THAT(error_of(".tbx", "<tbx>\n<a></tbx>"), HasSubstr(":2: "));
  EXPECT_THAT(error_of(".tbx", "<!DOCTYPE tbx [\n<!ENTITY a \"b\">]><tbx/>"),
              HasSubstr(":2: entity declarations are not read"));
}

}  // namespace
}  // namespace dragoman::tmx
