// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <zlib.h>

#include <string>
#include <vector>

#include "app/serve/http/tokens.h"
#include "tests/app/serve/service_fixture.h"
#include "tests/corpus/read/made_file.h"

namespace dragoman::serve {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::Lt;
using ::testing::Not;

class HostileTest : public ServiceTest {
 protected:
  std::string uploaded(const std::string& name, const std::string& bytes) {
    return json::parse(send("POST", "/api/v1/uploads?name=" + name, bytes).body)["upload"].dump();
  }
};

std::string gzip_of(const std::string& text) {
  z_stream stream = {};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

TEST_F(HostileTest, RefusesPackagesThatUnpackToMoreThanTheyMay) {
  const std::string bomb =
      docx_of("<w:p><w:r><w:t>" + std::string(20U << 20U, 'x') + "</w:t></w:r></w:p>");
  ASSERT_LT(bomb.size(), 100'000U);
  const std::string source = uploaded("bomb.docx", bomb);
  const std::string target = uploaded("b.txt", "Un.");
  const json job = finished(
      send("POST", "/api/v1/documents", R"({"source":)" + source + R"(,"target":)" + target + "}"));
  EXPECT_EQ(job["state"], "failed");
  EXPECT_THAT(std::string(job["error"]["cause"]), HasSubstr("bomb.docx"));
}

TEST_F(HostileTest, RefusesAPackedImportThatGrowsWithoutEnd) {
  const std::string bomb =
      gzip_of("<tmx version=\"1.4\"><header srclang=\"en\"/><body>" + std::string(24U << 20U, ' '));
  ASSERT_LT(bomb.size(), 100'000U);
  const Response started =
      send("POST", "/api/v1/memories/reports/import?filename=bomb.tmx.gz", bomb);
  if (started.status == 202) {
    EXPECT_EQ(finished(started)["state"], "failed");
  } else {
    EXPECT_GE(started.status, 400);
  }
  EXPECT_EQ(get("/api/v1/memories/reports")["units"], 2);
}

TEST_F(HostileTest, RefusesBodiesThatAreNoJsonOrNotTheRightOne) {
  const std::vector<std::string> addresses = {"/api/v1/memories/reports/units",
                                              "/api/v1/memories/reports/clean",
                                              "/api/v1/documents",
                                              "/api/v1/documents/letter/edits",
                                              "/api/v1/documents/letter/memory",
                                              "/api/v1/documents/letter/issue",
                                              "/tmserver/en/fr/unit/x",
                                              "/tmserver/en/fr/store/x"};
  const std::vector<std::string> bodies = {
      "",
      "{",
      "nonsense",
      "[1,2",
      "7",
      "[]7",
      "[[]]",
      "[7]",
      "null",
      "\"x\"",
      "{\"a\":1e999}",
      "{\"kind\":\"\xC3\x28\"}",
      "{\"kind\":\"\\ud800\"}",
      std::string("{\"kind\":\"a\0b\"}", 14),
      std::string(200'000, '['),
      R"({"kind":7,"row":"x","source":{},"target":[],"memory":[],"preview":"x","only":[7]})",
      R"({"kind":"merge","row":-1,"source":-1,"target":99999999999999999999,"memory":"\u0000","limit":-1})",
      R"({"kind":"state","rows":["x"],"state":"accepted","source":1.5,"target":true,"limit":-1})"};
  for (const std::string& address : addresses) {
    for (const std::string& body : bodies) {
      const int status = send("POST", address, body).status;
      EXPECT_THAT(status, AllOf(Ge(400), Lt(500))) << address << ' ' << body.substr(0, 100);
    }
  }
  EXPECT_EQ(get("/api/v1/memories/reports")["units"], 2);
  EXPECT_EQ(get("/api/v1/documents/letter")["version"], 0);
}

TEST_F(HostileTest, RefusesParametersThatAreNone) {
  for (const char* target :
       {"/api/v1/memories/reports/lookup?q=x&limit=999999999999999999999",
        "/api/v1/memories/reports/lookup?q=x&threshold=-1",
        "/api/v1/memories/reports/lookup?q=x&source=%3Cscript%3E",
        "/api/v1/memories/reports/search?q=%2A%2A%2A&limit=0",
        "/api/v1/memories/reports/search?q=...", "/api/v1/documents/letter/rows?first=-1",
        "/api/v1/documents/letter/rows?count=1e9", "/tmserver/en/%F0/unit/x",
        "/tmserver/e/n/f/r/unit/x"}) {
    EXPECT_THAT(send("GET", target).status, AllOf(Ge(400), Lt(500))) << target;
  }
}

TEST_F(HostileTest, GivesScriptBackAsTextThatNoBrowserRuns) {
  const std::string script = "<script>alert(1)</script>";
  const Response added = send("POST", "/api/v1/memories/reports/units",
                              json{{"source", script},
                                   {"target", script},
                                   {"source_lang", "en"},
                                   {"target_lang", "fr"},
                                   {"document", script},
                                   {"domain", script}}
                                  .dump());
  ASSERT_EQ(added.status, 201) << added.body;
  for (const char* target :
       {"/api/v1/memories/reports/lookup?q=%3Cscript%3Ealert(1)",
        "/api/v1/memories/reports/search?q=script&language=en", "/api/v1/memories/reports/contents",
        "/tmserver/en/fr/unit/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/get?q=%3Cscript%3Ealert(1)&langpair=en%7Cfr", "/api/v1/memories/%3Cscript%3E/contents"}) {
    const Response response = send("GET", target);
    EXPECT_EQ(response.type, "application/json") << target;
    EXPECT_THAT(response.headers, ::testing::Contains(std::pair<std::string, std::string>(
                                      "X-Content-Type-Options", "nosniff")));
  }
  const Response exported = send("GET", "/api/v1/memories/reports/export");
  EXPECT_THAT(exported.body, Not(HasSubstr("<script>")));
}

TEST_F(HostileTest, LetsNoPageOfAnotherSiteOrNameIn) {
  const auto status = [&](const std::string& method, std::map<std::string, std::string> headers) {
    return service_
        ->answer({.method = method,
                  .path = "/api/v1/memories/reports/undo",
                  .headers = std::move(headers)})
        .status;
  };
  EXPECT_EQ(status("POST", {{"host", "rebound.example"}}), 421);
  EXPECT_EQ(status("POST", {{"host", "localhost"}, {"origin", "http://evil.example"}}), 403);
  EXPECT_EQ(status("POST", {{"host", "localhost"}, {"sec-fetch-site", "cross-site"}}), 403);
  EXPECT_EQ(get("/api/v1/memories/reports")["units"], 2);
}

TEST_F(HostileTest, CountsTokensThatAreGuessed) {
  Tokens tokens(folder_.place(".tokens"));
  const std::string token = tokens.add("reader", Role::read);
  service_.emplace(ServiceOptions{.workspace = folder_.path(), .doors = {.tokens = &tokens}});
  const auto status = [&](const std::string& guess) {
    return service_
        ->answer({.method = "GET",
                  .path = "/api/v1/memories",
                  .headers = {{"host", "localhost"}, {"authorization", "Bearer " + guess}}})
        .status;
  };
  for (std::size_t size = 1; size < token.size(); size += 9) {
    EXPECT_EQ(status(token.substr(0, size)), 401);
    EXPECT_EQ(status(token.substr(0, size) + std::string(token.size() - size, '0')), 401);
  }
  EXPECT_EQ(status(token), 200);
  const Response metrics =
      service_->answer({.method = "GET", .path = "/metrics", .headers = {{"host", "localhost"}}});
  EXPECT_THAT(metrics.body, HasSubstr("dragoman_requests_unknown_total 14\n"));
  tokens.remove("reader");
  EXPECT_EQ(status(token), 401);
}

}  // namespace
}  // namespace dragoman::serve
