// SPDX-License-Identifier: Apache-2.0
#include "report/base/page_policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "report/analysis_report.h"
#include "report/report_html.h"

namespace dragoman::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string between(const std::string& page, const std::string& begin, const std::string& end) {
  const std::size_t from = page.find(begin) + begin.size();
  return page.substr(from, page.find(end, from) - from);
}

// Examples of FIPS 180-4, and lengths around that of a block.
TEST(Sha256, IsWhatTheStandardSays) {
  EXPECT_EQ(sha256_base64(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(sha256_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  EXPECT_EQ(sha256_base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
  EXPECT_EQ(sha256_base64(std::string(64, 'a')), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs=");
}

TEST(PagePolicy, AllowsThePagesOwnScriptAndStyleAndNothingElse) {
  std::ostringstream out;
  write_html(Bitext(), out);
  const std::string page = out.str();
  const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_THAT(policy, HasSubstr("style-src 'sha256-" +
                                sha256_base64(between(page, "<style>", "</style>"))));
  EXPECT_THAT(policy, HasSubstr("script-src 'sha256-" +
                                sha256_base64(between(page, "<script>", "</script>"))));
  EXPECT_THAT(page, Not(HasSubstr(" style=\"")));
}

TEST(PagePolicy, OfAnAnalysisAllowsNoScript) {
  std::ostringstream out;
  tmx::Analysis analysis;
  analysis.name = "report.txt";
  write_analysis_html(std::vector{analysis}, out);
  const std::string page = out.str();
  EXPECT_THAT(page, HasSubstr("script-src 'none'"));
  EXPECT_THAT(page, HasSubstr(sha256_base64(between(page, "<style>", "</style>"))));
  EXPECT_THAT(page, Not(HasSubstr(" style=\"")));
}

}  // namespace
}  // namespace dragoman::report
