// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/guard.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "app/serve/http/tokens.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "tests/scratch_folder.h"

namespace dragoman::serve {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class GuardTest : public ::testing::Test {
 protected:
  Request request(std::map<std::string, std::string> headers, std::string method = "GET") {
    headers.emplace("host", "localhost:8765");
    return {.method = std::move(method), .path = "/", .headers = std::move(headers)};
  }
  int status(Request sent) {
    const auto refused = refusal(doors_, sent);
    role_ = sent.role;
    user_ = sent.user;
    return refused ? refused->status : 200;
  }

  testing::Folder folder_;
  std::string file_ = folder_.place("tokens");
  Doors doors_;
  Role role_ = Role::none;
  std::string user_;
};

TEST_F(GuardTest, KnowsTheServerByItsNamesOnly) {
  EXPECT_EQ(status(request({{"host", "127.0.0.1:80"}})), 200);
  EXPECT_EQ(status(request({{"host", "LOCALHOST"}})), 200);
  EXPECT_EQ(status(request({{"host", "[::1]:80"}})), 200);
  EXPECT_EQ(status(request({{"host", "evil.example"}})), 421);
  EXPECT_EQ(status(request({{"host", "localhost.evil.example"}})), 421);
  EXPECT_EQ(status(request({{"host", ""}})), 421);
}

TEST_F(GuardTest, LetsNoPageOfAnotherSiteChangeAnything) {
  EXPECT_EQ(status(request({{"origin", "http://evil.example"}}, "POST")), 403);
  EXPECT_EQ(status(request({{"origin", "null"}}, "POST")), 403);
  EXPECT_EQ(status(request({{"origin", "http://localhost:9"}}, "DELETE")), 403);
  EXPECT_EQ(status(request({{"sec-fetch-site", "cross-site"}}, "PUT")), 403);
  EXPECT_EQ(status(request({{"origin", "http://localhost:8765"}}, "POST")), 200);
  EXPECT_EQ(status(request({{"origin", "http://evil.example"}})), 200);
}

TEST_F(GuardTest, LetsTheOwnMachineDoEverything) {
  doors_.user = "ana";
  status(request({}));
  EXPECT_EQ(role_, Role::admin);
  EXPECT_EQ(user_, "ana");
}

TEST_F(GuardTest, KnowsAnOwnerByTheToken) {
  Tokens tokens(file_);
  const std::string token = tokens.add("Boris", Role::contribute);
  doors_.tokens = &tokens;
  EXPECT_EQ(status(request({})), 200);
  EXPECT_EQ(role_, Role::none);
  EXPECT_EQ(status(request({{"authorization", "Bearer " + token}})), 200);
  EXPECT_EQ(role_, Role::contribute);
  EXPECT_EQ(user_, "Boris");
  EXPECT_EQ(status(request({{"cookie", "a=b; dragoman-token=" + token}})), 200);
  EXPECT_EQ(role_, Role::contribute);
  EXPECT_EQ(status(request({{"authorization", "Bearer " + token + "0"}})), 401);
  EXPECT_EQ(status(request({{"authorization", "Basic OnNlY3JldA=="}})), 401);  // ":secret"
}

TEST_F(GuardTest, TakesAnAuthorizationWithoutATokenForNone) {
  Tokens tokens(file_);
  doors_.tokens = &tokens;
  for (const char* const authorization : {"Bearer", "Bearer ", "Basic", "Basic ", " ", "x"}) {
    EXPECT_EQ(status(request({{"authorization", authorization}})), 200) << authorization;
    EXPECT_EQ(role_, Role::none);
  }
}

TEST_F(GuardTest, ForgetsARevokedTokenAtOnce) {
  Tokens tokens(file_);
  const std::string token = tokens.add("Boris", Role::read);
  doors_.tokens = &tokens;
  EXPECT_EQ(status(request({{"authorization", "Bearer " + token}})), 200);
  Tokens(file_).remove("Boris");
  EXPECT_EQ(status(request({{"authorization", "Bearer " + token}})), 401);
}

TEST_F(GuardTest, SendsHeadersThatKeepForeignScriptsOut) {
  Response response;
  add_security_headers(response);
  std::string policy;
  for (const auto& [name, value] : response.headers) {
    if (name == "Content-Security-Policy") policy = value;
  }
  EXPECT_THAT(policy, HasSubstr("script-src 'self'"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
}

TEST_F(GuardTest, KeepsNoTokenInTheFile) {
  Tokens tokens(file_);
  const std::string token = tokens.add("Boris", Role::read);
  EXPECT_EQ(token.size(), 64U);
  EXPECT_THAT(read_bytes(file_), Not(HasSubstr(token)));
  struct stat status = {};
  ASSERT_EQ(::stat(file_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  ASSERT_EQ(tokens.owners().size(), 1U);
  EXPECT_EQ(tokens.owners()[0].name, "Boris");
  EXPECT_THROW(tokens.add("Boris", Role::read), Error);
  EXPECT_THROW(tokens.add("a\tb", Role::read), Error);
  EXPECT_FALSE(tokens.remove("Ana"));
}

}  // namespace
}  // namespace dragoman::serve
