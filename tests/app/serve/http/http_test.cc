// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/http.h"

#include <gmock/gmock.h>

#include "app/serve/http/router.h"
#include "corpus/base/error.h"

namespace dragoman::serve {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

TEST(PercentDecoding, GivesBackTheText) {
  EXPECT_EQ(percent_decoded("caf%C3%A9%2F100%25+x"), "café/100%+x");
  EXPECT_EQ(percent_decoded("a+b%2Bc", true), "a b+c");
}

TEST(PercentDecoding, RefusesBrokenEscapesAndWhatIsNoText) {
  for (const char* broken : {"%", "%4", "%zz", "%FF", "%C3"}) {
    EXPECT_THROW(percent_decoded(broken), HttpError) << broken;
  }
}

TEST(QueryParameters, KeepTheirOrder) {
  EXPECT_THAT(query_parameters("q=a%26b&flag&limit=5&"),
              ElementsAre(Pair("q", "a&b"), Pair("flag", ""), Pair("limit", "5")));
}

TEST(Request, GivesNumbersWithinTheirBounds) {
  const Request request{.method = "GET", .path = "/", .query = {{"a", "7"}, {"b", "7x"}}};
  EXPECT_EQ(request.number("a", 1, 9, 3), 7);
  EXPECT_EQ(request.number("none", 1, 9, 3), 3);
  EXPECT_THROW(request.number("b", 1, 9, 3), HttpError);
  EXPECT_THROW(request.number("a", 1, 6, 3), HttpError);
}

TEST(Request, HasNumbersInItsPathOrNothingIsThere) {
  const Request request{
      .method = "GET", .path = "/", .parts = {{"job", "12"}, {"unit", "x"}, {"row", "0"}}};
  EXPECT_EQ(request.id("job"), 12);
  EXPECT_THROW(request.id("unit"), HttpError);
  EXPECT_THROW(request.id("row"), HttpError);
}

TEST(ErrorResponse, NamesTheFileButNotItsFolder) {
  const Response response =
      response_to(Error(Errc::syntax, {"/secret/place/a.tmx", {}, {}}, "is broken", "mend it"));
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.body, R"({"error":{"cause":"a.tmx: is broken","remedy":"mend it"}})");
}

TEST(ErrorResponse, SaysNothingOfAnInternalFault) {
  const Response response = response_to(std::runtime_error("the text of a document"));
  EXPECT_EQ(response.status, 500);
  EXPECT_THAT(response.body, Not(HasSubstr("document")));
}

class RouterTest : public ::testing::Test {
 protected:
  RouterTest() {
    router_.add("GET", "/a/{name}", Role::read, [](const Request& request) {
      return Response{.body = "a " + request.parts.find("name")->second};
    });
    router_.add("GET", "/rest/{text*}", Role::none, [](const Request& request) {
      return Response{.body = request.parts.find("text")->second};
    });
    router_.add("POST", "/a/{name}", Role::admin, [](const Request&) { return Response(); });
    router_.add("GET", "/fails", Role::none,
                [](const Request&) -> Response { throw HttpError(418, "no coffee"); });
  }

  Response answer(const std::string& method, const std::string& path, Role role = Role::read) {
    return router_.answer({.method = method, .path = path, .role = role});
  }

  Router router_;
};

TEST_F(RouterTest, DecodesThePartsOfAPath) {
  EXPECT_EQ(answer("GET", "/a/caf%C3%A9%2Fb").body, "a café/b");
  EXPECT_EQ(answer("GET", "/rest/a/b%20c/").body, "a/b c/");
  EXPECT_EQ(answer("HEAD", "/a/b").status, 200);
}

TEST_F(RouterTest, SaysWhatIsWrongWithARequest) {
  EXPECT_EQ(answer("GET", "/none").status, 404);
  EXPECT_EQ(answer("GET", "/a/b/c").status, 404);
  EXPECT_EQ(answer("GET", "a").status, 400);
  EXPECT_EQ(answer("GET", "/a/%FF").status, 400);
  EXPECT_EQ(answer("GET", "/fails").status, 418);
  const Response refused = answer("PATCH", "/a/b");
  EXPECT_EQ(refused.status, 405);
  EXPECT_THAT(refused.headers, ElementsAre(Pair("Allow", "GET, POST")));
}

TEST_F(RouterTest, RefusesCallersWhoMayNot) {
  EXPECT_EQ(answer("GET", "/a/b", Role::none).status, 401);
  EXPECT_EQ(answer("POST", "/a/b", Role::contribute).status, 403);
  EXPECT_EQ(answer("POST", "/a/b", Role::admin).status, 200);
  EXPECT_EQ(answer("GET", "/rest/x", Role::none).status, 200);
}

}  // namespace
}  // namespace dragoman::serve
