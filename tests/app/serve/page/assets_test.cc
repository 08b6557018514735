// SPDX-License-Identifier: Apache-2.0
#include "app/serve/page/assets.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/paths.h"

namespace dragoman::serve {
namespace {

using ::testing::HasSubstr;

std::string header(const Response& response, const std::string& name) {
  for (const auto& [one, value] : response.headers) {
    if (one == name) return value;
  }
  return {};
}

Response ask(const std::string& path, const std::string& coding, const std::string& tag = {}) {
  Router router;
  add_asset_routes(router);
  return router.answer({.method = "GET",
                        .path = path,
                        .headers = {{"accept-encoding", coding}, {"if-none-match", tag}}});
}

std::string unzipped(const std::string& bytes) {
  std::string out(4'000'000, '\0');
  z_stream stream = {};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::string file(const std::string& name) {
  std::ifstream in(paths::source() / "web/dist" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Assets, AreTheFilesOfTheBundle) {
  // Not EXPECT_EQ, which would print them.
  EXPECT_TRUE(ask("/", "").body == file("index.html"));
  EXPECT_TRUE(ask("/app.css", "").body == file("app.css"));
  const Response script = ask("/app.js", "");
  EXPECT_TRUE(script.body == file("app.js"));
  EXPECT_EQ(script.type, "text/javascript; charset=utf-8");
  EXPECT_EQ(header(script, "Content-Encoding"), "");
}

TEST(Assets, AreSentCompressedToWhoeverTakesThat) {
  const Response zipped = ask("/app.js", "gzip, deflate");
  EXPECT_EQ(header(zipped, "Content-Encoding"), "gzip");
  EXPECT_TRUE(unzipped(zipped.body) == file("app.js"));
  EXPECT_LT(zipped.body.size(), 80'000U);
  const Response smaller = ask("/app.js", "gzip, deflate, br");
  EXPECT_EQ(header(smaller, "Content-Encoding"), "br");
  EXPECT_LT(smaller.body.size(), zipped.body.size());
}

TEST(Assets, AreNotSentAgainWhereTheyAreTheSame) {
  const std::string tag = header(ask("/app.js", "gzip"), "ETag");
  EXPECT_THAT(tag, HasSubstr("gzip"));
  const Response again = ask("/app.js", "gzip", tag);
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(ask("/app.js", "br", tag).status, 200);
}

TEST(Assets, TakeTheCodingThatABrowserNames) {
  EXPECT_EQ(accepted_coding("gzip, deflate, br"), Coding::brotli);
  EXPECT_EQ(accepted_coding("gzip;q=1.0, br;q=0"), Coding::gzip);
  EXPECT_EQ(accepted_coding("BR ; q=0.1"), Coding::brotli);
  EXPECT_EQ(accepted_coding("identity, broken"), Coding::identity);
  EXPECT_EQ(accepted_coding(""), Coding::identity);
}

}  // namespace
}  // namespace dragoman::serve
