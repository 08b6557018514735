// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/app/serve/service_fixture.h"

namespace dragoman::serve {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

class OpenApiTest : public ServiceTest {};

TEST_F(OpenApiTest, NamesEveryRouteThatThereIsAndNoOther) {
  std::vector<std::string> routes = service_->routes();
  for (std::string& route : routes) std::erase(route, '*');
  std::vector<std::string> described;
  for (const auto& operation : description_->operations()) described.push_back(operation.route);
  EXPECT_THAT(described, UnorderedElementsAreArray(routes));
}

TEST_F(OpenApiTest, SaysWhichRoleEachRouteNeeds) {
  Tokens tokens(folder_.place(".tokens"));
  const std::vector<std::pair<std::string, std::string>> callers = {
      {"none", ""},
      {"read", tokens.add("reader", Role::read)},
      {"contribute", tokens.add("writer", Role::contribute)}};
  service_.emplace(ServiceOptions{.workspace = folder_.path(), .doors = {.tokens = &tokens}});
  for (const auto& [route, role] : description_->operations()) {
    const std::size_t space = route.find(' ');
    for (const auto& [caller, token] : callers) {
      Request request{.method = route.substr(0, space),
                      .path = route.substr(space + 1),
                      .headers = {{"host", "localhost"}}};
      if (!token.empty()) request.headers["authorization"] = "Bearer " + token;
      // A name in braces is a broken one here, so whoever gets in gets no further.
      const int status = service_->answer(std::move(request)).status;
      const bool is_refused = status == 401 || status == 403;
      EXPECT_EQ(is_refused, *role_called(caller) < *role_called(role)) << route << ' ' << caller;
    }
  }
}

TEST_F(OpenApiTest, DescribesTypesThatAValueCanBreak) {
  const json schema = json::parse(R"({"type":"object","required":["a"],
      "properties":{"a":{"type":"array","items":{"type":"integer","minimum":1}},
                    "b":{"type":"string","enum":["x"]}},
      "additionalProperties":{"type":"boolean"}})");
  EXPECT_THAT(description_->faults(json::parse(R"({"a":[1,2],"b":"x","c":true})"), schema),
              IsEmpty());
  EXPECT_THAT(
      description_->faults(json::parse(R"({"a":[0,"1"],"b":"y","c":1})"), schema),
      ElementsAre(".a[0] is low", ".a[1] is no integer: \"1\"",
                  ".b is none of the values that it may have: \"y\"", ".c is no boolean: 1"));
  EXPECT_THAT(description_->faults(json::object(), schema), ElementsAre(" lacks a"));
  EXPECT_THAT(description_->faults(json(7), schema), ElementsAre(" is no object: 7"));
}

}  // namespace
}  // namespace dragoman::serve
