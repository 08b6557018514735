// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>
#include <string>

#include "tests/app/serve/service_fixture.h"

namespace dragoman::serve {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kTmx =
    R"(<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1"
  segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu changedate="20040503T100000Z"><prop type="x-document">A/59/1</prop><prop type="x-domain">finance</prop>
  <tuv xml:lang="en"><seg>The budget was adopted.</seg></tuv>
  <tuv xml:lang="fr"><seg>Le budget a été adopté.</seg></tuv></tu>
<tu changedate="20050102T100000Z"><prop type="x-document">A/60/2</prop>
  <tuv xml:lang="en"><seg>It took note of the report.</seg></tuv>
  <tuv xml:lang="fr"><seg>Elle a pris note du rapport.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>
</body></tmx>)";

class MemoryUpkeepTest : public ServiceTest {
 protected:
  const std::string memory_ = "/api/v1/memories/reports";

  json imported(const std::string& filename, const std::string& bytes) {
    return finished(send("POST", memory_ + "/import?filename=" + filename, bytes));
  }
  json cleaned(const std::string& order) {
    const json job = finished(send("POST", memory_ + "/clean", order));
    EXPECT_EQ(job["state"], "done") << job;
    return job["result"];
  }
  std::size_t units() { return get(memory_)["units"]; }
};

TEST_F(MemoryUpkeepTest, SaysWhatAMemoryHoldsByDocumentDomainAndYear) {
  imported("a.tmx", std::string(kTmx));
  const json contents = get(memory_ + "/contents");
  EXPECT_EQ(contents["units"], 4);
  EXPECT_EQ(contents["documents"], json::parse(R"([{"name":"","units":2},
      {"name":"A/59/1","units":1},{"name":"A/60/2","units":1}])"));
  EXPECT_EQ(contents["domains"],
            json::parse(R"([{"name":"","units":3},{"name":"finance","units":1}])"));
  EXPECT_EQ(contents["dates"][0], json::parse(R"({"year":2004,"units":1})"));
  EXPECT_EQ(contents["dates"][1], json::parse(R"({"year":2005,"units":1})"));
}

TEST_F(MemoryUpkeepTest, ImportsAFileAndReportsWhatBecameOfIt) {
  const json job = imported("a.tmx", std::string(kTmx));
  ASSERT_EQ(job["state"], "done") << job;
  EXPECT_EQ(job["kind"], "import");
  EXPECT_EQ(job["result"]["added"], 2);
  EXPECT_EQ(job["result"]["skipped"], 1);
  ASSERT_EQ(job["result"]["problems"].size(), 1U);
  EXPECT_THAT(std::string(job["result"]["problems"][0]), HasSubstr("two texts (skipped)"));
  const json found = get(memory_ + "/lookup?q=The+budget+was+adopted.");
  EXPECT_EQ(found["matches"][0]["target"], "Le budget a été adopté.");
  EXPECT_EQ(imported("a.tmx", std::string(kTmx))["result"]["merged"], 2);
}

TEST_F(MemoryUpkeepTest, TakesTheDocumentAndTheLanguagesOfATableFromTheAddress) {
  const json job = imported("b.tsv&source=es&target=ru&document=A%2F1&domain=law",
                            "Se levanta la sesión.\tЗаседание закрывается.\n");
  ASSERT_EQ(job["state"], "done") << job;
  const Response exported = send("GET", memory_ + "/export?format=jsonl&domain=law");
  const json unit = json::parse(exported.body);
  EXPECT_EQ(unit["source_lang"], "es");
  EXPECT_EQ(unit["target_lang"], "ru");
  EXPECT_EQ(get(memory_ + "/contents")["documents"][1]["name"], "A/1");
}

TEST_F(MemoryUpkeepTest, RefusesFilesThatHoldNoUnits) {
  EXPECT_EQ(send("POST", memory_ + "/import?filename=a.tmx", "").status, 400);
  EXPECT_GE(send("POST", memory_ + "/import?filename=a.pdf", "%PDF-1.4\n").status, 415);
  const json job = imported("a.tmx", "<tmx><body><tu>");
  EXPECT_EQ(job["state"], "done") << job;
  EXPECT_EQ(job["result"]["truncated"], true);
  EXPECT_EQ(units(), 2U);
}

TEST_F(MemoryUpkeepTest, ImportsAFileWhateverItsNameLeadsTo) {
  for (const char* name :
       {"..%2F..%2Fetc%2Fa.tsv", "%2Fetc%2Fa.tsv", "..", "%00a.tsv", "a%0Ab.tsv"}) {
    const json job = imported(name, "One.\tUn.\n");
    EXPECT_EQ(job["state"], "done") << name << job;
  }
  EXPECT_EQ(units(), 3U);
}

TEST_F(MemoryUpkeepTest, ShowsWhatItWouldCleanBeforeItDoes) {
  imported("b.tsv", "NOTED!\tnoté\nThe same text twice here.\tThe same text twice here.\n");
  const json preview = cleaned(R"({"preview":true})");
  EXPECT_EQ(preview["counts"]["untranslated"], 1);
  EXPECT_EQ(preview["counts"]["near"], 1);
  EXPECT_EQ(preview["counts"]["duplicate"], 0);
  EXPECT_EQ(preview["removed"], 0);
  ASSERT_EQ(preview["changes"].size(), 2U);
  const json& near =
      preview["changes"][0]["what"] == "near" ? preview["changes"][0] : preview["changes"][1];
  EXPECT_EQ(near["before"], "Noted.\nNoté.");
  EXPECT_EQ(near["after"], "NOTED!\nnoté");
  EXPECT_EQ(units(), 4U);

  const json few = cleaned(R"({"limit":1})");
  EXPECT_EQ(few["changes"].size(), 1U);
  EXPECT_EQ(few["more"], true);
  const json one = cleaned(R"({"preview":false,"only":["untranslated"]})");
  EXPECT_EQ(one["removed"], 1);
  EXPECT_EQ(units(), 3U);
  EXPECT_EQ(send("POST", memory_ + "/clean", R"({"only":["ugly"]})").status, 400);
  EXPECT_EQ(send("POST", memory_ + "/clean", R"({"only":7})").status, 400);
  EXPECT_EQ(send("POST", memory_ + "/clean", "").status, 400);
  EXPECT_EQ(send("POST", "/api/v1/memories/none/clean", "{}").status, 404);
}

TEST_F(MemoryUpkeepTest, TakesBackTheLastCleaningAndThenTheImport) {
  imported("b.tsv", "The same text twice here.\tThe same text twice here.\n");
  cleaned(R"({"preview":false})");
  EXPECT_EQ(units(), 2U);
  EXPECT_EQ(json::parse(send("POST", memory_ + "/undo").body)["kind"], "clean");
  EXPECT_EQ(units(), 3U);
  const json undone = json::parse(send("POST", memory_ + "/undo").body);
  EXPECT_EQ(undone["kind"], "import");
  EXPECT_EQ(undone["file"], "b.tsv");
  EXPECT_EQ(units(), 2U);
  EXPECT_EQ(send("POST", memory_ + "/undo").status, 200);  // the units it began with
  EXPECT_EQ(send("POST", memory_ + "/undo").status, 409);
}

TEST_F(MemoryUpkeepTest, ExportsWhatPassesTheFilters) {
  imported("a.tmx", std::string(kTmx));
  const Response all = send("GET", memory_ + "/export");
  EXPECT_EQ(all.status, 200);
  EXPECT_EQ(all.type, "application/xml");
  EXPECT_THAT(all.headers, ::testing::Contains(std::pair<std::string, std::string>(
                               "Content-Disposition", "attachment; filename=\"reports.tmx\"")));
  EXPECT_THAT(all.body, HasSubstr("Le budget a été adopté."));
  EXPECT_THAT(all.body, HasSubstr("La séance est levée à midi."));
  EXPECT_THAT(all.body, HasSubstr("</tmx>"));
  const auto rows = [&](const std::string& filter) {
    return send("GET", memory_ + "/export?format=tsv&source=en&target=fr&" + filter).body;
  };
  EXPECT_THAT(rows("domain=finance"), HasSubstr("The budget was adopted.\tLe budget a été"));
  EXPECT_THAT(rows("domain=finance"), Not(HasSubstr("took note")));
  EXPECT_THAT(rows("document=A%2F60%2F2"), HasSubstr("took note"));
  EXPECT_THAT(rows("document=A%2F60%2F2"), Not(HasSubstr("budget")));
  EXPECT_THAT(rows("since=2005-01-01&until=2006-01-01"), HasSubstr("took note"));
  EXPECT_THAT(rows("since=2005-01-01&until=2006-01-01"), Not(HasSubstr("budget")));
  EXPECT_THAT(rows("since=2005-01-01&until=2006-01-01"), Not(HasSubstr("noon")));
  EXPECT_THAT(rows("contains=BUDGET"), HasSubstr("budget"));
  EXPECT_EQ(send("GET", memory_ + "/export?format=pdf").status, 400);
  EXPECT_EQ(send("GET", memory_ + "/export?since=yesterday").status, 400);
  EXPECT_EQ(send("GET", "/api/v1/memories/none/export").status, 404);
}

TEST_F(MemoryUpkeepTest, StopsAnExportWhoseReaderHasGone) {
  Request request{.method = "GET", .path = memory_ + "/export", .headers = {{"host", "localhost"}}};
  const Response response = service_->answer(std::move(request));
  EXPECT_ANY_THROW(response.stream([](std::string_view) { return false; }));
}

TEST_F(MemoryUpkeepTest, AsksForTheRoleThatEachActNeeds) {
  Tokens tokens(folder_.place(".tokens"));
  const std::string reader = tokens.add("reader", Role::read);
  const std::string writer = tokens.add("writer", Role::contribute);
  service_.emplace(ServiceOptions{.workspace = folder_.path(), .doors = {.tokens = &tokens}});
  const auto status = [&](const std::string& token, const std::string& method,
                          const std::string& path) {
    return service_
        ->answer({.method = method,
                  .path = memory_ + path,
                  .query = {{"filename", "b.tsv"}},
                  .headers = {{"host", "localhost"}, {"authorization", "Bearer " + token}},
                  .body = "One.\tUn.\n"})
        .status;
  };
  EXPECT_EQ(status(reader, "GET", "/contents"), 200);
  EXPECT_EQ(status(reader, "GET", "/export"), 200);
  EXPECT_EQ(status(reader, "POST", "/import"), 403);
  EXPECT_EQ(status(writer, "POST", "/import"), 202);
  EXPECT_EQ(status(writer, "POST", "/clean"), 403);
  EXPECT_EQ(status(writer, "POST", "/undo"), 403);
  EXPECT_EQ(status(writer, "DELETE", "/units/1"), 403);
}

}  // namespace
}  // namespace dragoman::serve
