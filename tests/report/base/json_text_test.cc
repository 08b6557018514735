// SPDX-License-Identifier: Apache-2.0
#include "report/base/json_text.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace dragoman::report {
namespace {

TEST(JsonText, KeepsTheOrderOfMembers) {
  const JsonObject object = JsonObject().add("z", 1).add("a", JsonArray().add("x").add(true));
  EXPECT_EQ(object.text(), R"({"z":1,"a":["x",true]})");
}

TEST(JsonText, WritesEmptyContainers) {
  EXPECT_EQ(JsonObject().add("none", JsonArray()).add("no", JsonObject()).text(),
            R"({"none":[],"no":{}})");
}

TEST(JsonText, EscapesNamesAndStrings) {
  EXPECT_EQ(JsonObject().add("a\"b", "\\\n\t\x01é\x7F").text(),
            "{\"a\\\"b\":\"\\\\\\n\\t\\u0001é\x7F\"}");
}

TEST(JsonText, ReplacesBytesThatAreNotUtf8) { EXPECT_EQ(json_of("a\xFFz"), "\"a\uFFFDz\""); }

TEST(JsonText, WritesNumbersInFewestDigits) {
  EXPECT_EQ(json_of(0.93), "0.93");
  EXPECT_EQ(json_of(1.0), "1.0");
  EXPECT_EQ(json_of(std::int64_t{-9'007'199'254'740'993}), "-9007199254740993");
  EXPECT_EQ(json_of(std::uint8_t{7}), "7");
}

TEST(JsonText, IndentsWithoutChangingValues) {
  EXPECT_EQ(indented(JsonObject().add("p", 0.1).add("list", JsonArray().add("é"))),
            "{\n  \"p\": 0.1,\n  \"list\": [\n    \"é\"\n  ]\n}\n");
}

}  // namespace
}  // namespace dragoman::report
