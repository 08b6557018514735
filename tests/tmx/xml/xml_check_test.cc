// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_check.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::tmx {
namespace {

std::string fault_of(const std::string& xml) {
  const auto fault = MarkupChecker().find_fault(xml);
  return fault ? std::to_string(fault->offset) + ": " + fault->cause : "";
}

TEST(MarkupChecker, FindsNothingWrongInWellFormedXml) {
  for (const std::string xml :
       {"", "<a/>", "<a b='1' c=\"&lt;&#x41;&#10;\">&amp;<!-- x -->]]<![CDATA[&<]]></a >",
        "<x:a><?p q?>é</x:a>", "<é\u0301·a ё='1'><名前/></é\u0301·a>"}) {
    EXPECT_EQ(fault_of(xml), "") << xml;
  }
}

TEST(MarkupChecker, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(fault_of("<a>&b</a>"), "3: not well-formed XML: an & that is not written &amp;");
  EXPECT_EQ(fault_of("<a>&b;</a>"), "3: not well-formed XML: the entity &b; is not declared");
  EXPECT_EQ(fault_of("<a>&#1;</a>"),
            "3: not well-formed XML: the character &#1; is not allowed in XML");
  EXPECT_EQ(fault_of("<a><b></a>"), "6: not well-formed XML: </a> where </b> was due");
  EXPECT_EQ(fault_of("<a b=1/>"), "3: not well-formed XML: the value of b has no quotes");
  EXPECT_EQ(fault_of("<a b='' b=''/>"), "8: not well-formed XML: two attributes b");
  EXPECT_EQ(fault_of("<a>"), "3: not well-formed XML: no end tag for a");
  EXPECT_EQ(fault_of("<a©>x</a©>"), "2: not well-formed XML: no white space before an attribute");
  EXPECT_EQ(fault_of("<©/>"), "0: not well-formed XML: a < that begins no tag");
  EXPECT_EQ(fault_of("<a ×='1'/>"), "3: not well-formed XML: a malformed tag");
  EXPECT_EQ(fault_of("a]]>"), "1: not well-formed XML: ]]> in text");
}

}  // namespace
}  // namespace dragoman::tmx
