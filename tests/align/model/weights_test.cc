// SPDX-License-Identifier: Apache-2.0
#include "align/model/weights.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "corpus/base/error.h"

namespace dragoman {
namespace {

TEST(Weights, AreReadAsTheyAreWritten) {
  const std::string written = weights_json(default_weights());
  EXPECT_EQ(weights_json(parse_weights(written, "w.json")), written);
  EXPECT_GT(default_weights().lexical, 0);
  EXPECT_GT(default_weights().lexicon.iterations, 0);
}

TEST(Weights, AreRefusedWhereOneIsMissing) {
  try {
    parse_weights(R"({"lexical": 1})", "w.json");
    ADD_FAILURE() << "was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::syntax);
    EXPECT_EQ(error.where().file, "w.json");
  }
}

TEST(Weights, AreRefusedWhereTheyLeaveNoFiniteScore) {
  for (const char* name : {"common", "unmatched_word", "unmatched_unknown", "smoothing"}) {
    std::string json = weights_json(default_weights());
    const std::size_t value = json.find(std::string("\"") + name + "\": ") + std::strlen(name) + 4;
    json.replace(value, json.find_first_of(",\n", value) - value, "0");
    EXPECT_THROW(parse_weights(json, "w.json"), Error) << name;
  }
}

}  // namespace
}  // namespace dragoman
