// SPDX-License-Identifier: Apache-2.0
#include "app/serve/service.h"

#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/serve/service_fixture.h"

namespace dragoman::serve {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kEnglish =
    "1. The Committee met in Geneva on 3 May 2004 and took note of the report.\n\n"
    "2. It adopted resolution 55/25. The meeting rose at 6 p.m.\n";
const std::string kFrench =
    "1. Le Comité s'est réuni à Genève le 4 mai 2004 et a pris note du rapport.\n\n"
    "2. Il a adopté la résolution 55/25. La séance est levée à 18 heures.\n";

TEST_F(ServiceTest, ListsTheDocumentsAndMemoriesOfItsFolder) {
  EXPECT_EQ(get("/api/v1/documents")["documents"][0]["name"], "letter");
  EXPECT_EQ(get("/api/v1/documents")["documents"][0]["state"]["rows"], 2);
  const json memory = get("/api/v1/memories")["memories"][0];
  EXPECT_EQ(memory["name"], "reports");
  EXPECT_EQ(memory["units"], 2);
}

TEST_F(ServiceTest, LooksUpAndSearches) {
  const json found = get("/api/v1/memories/reports/lookup?q=The+meeting+rose+at+noon.");
  EXPECT_EQ(found["matches"][0]["target"], "La séance est levée à midi.");
  EXPECT_EQ(get("/api/v1/memories/reports/search?q=levee&language=fr")["hits"].size(), 1U);
  EXPECT_EQ(send("GET", "/api/v1/memories/reports/lookup").status, 400);
  EXPECT_EQ(send("GET", "/api/v1/memories/none/lookup?q=x").status, 404);
}

TEST_F(ServiceTest, SearchesOnlyWhatPassesTheFilters) {
  tmx::Memory memory(folder_.place("reports.tm"), tmx::OpenMode::write);
  // Of one phrase, more units than an answer has room for; the one that is looked for is the
  // oldest.
  const auto put = [&](const std::string& number, const std::string& document,
                       std::int64_t changed) {
    tmx::StoredUnit unit;
    unit.unit.variants = {{LangTag::parse("en"), "The budget of part " + number + "."},
                          {LangTag::parse("fr"), "Le budget de la partie " + number + "."}};
    unit.document = document;
    unit.domain = document == "A/1" ? "finance" : "law";
    unit.user = document == "A/1" ? "eva" : "ana";
    unit.changed = changed;
    memory.insert(unit);
  };
  constexpr std::int64_t kYear2004 = 1'080'000'000;
  put("one", "A/1", kYear2004);
  for (int k = 0; k < 20; ++k) put(std::to_string(k), "A/2", kYear2004 + 100'000'000);
  const auto hits = [&](const std::string& filter) {
    const json found =
        get("/api/v1/memories/reports/search?q=budget&language=en&limit=5" + filter)["hits"];
    std::vector<std::string> documents;
    for (const json& hit : found) documents.push_back(hit["document"]);
    return documents;
  };
  const std::vector<std::string> only = {"A/1"};
  EXPECT_EQ(hits("").size(), 5U);
  EXPECT_THAT(hits(""), ::testing::Each("A/2"));
  EXPECT_EQ(hits("&document=A%2F1"), only);
  EXPECT_EQ(hits("&domain=finance"), only);
  EXPECT_EQ(hits("&user=eva"), only);
  EXPECT_EQ(hits("&since=2004-01-01&until=2005-01-01"), only);
  EXPECT_EQ(hits("&document=A%2F1&domain=law").size(), 0U);
  EXPECT_EQ(send("GET", "/api/v1/memories/reports/search?q=budget&since=soon").status, 400);
}

TEST_F(ServiceTest, ListsWhatCannotBeReadWithItsErrorAndUsesTheRest) {
  folder_.file("broken.tm", "this is no memory");
  folder_.file("broken.bitext", "this is no bitext");
  service_.emplace(ServiceOptions{.workspace = folder_.path(), .doors = {.user = "ana"}});
  const json memories = get("/api/v1/memories")["memories"];
  ASSERT_EQ(memories.size(), 2U);
  EXPECT_EQ(memories[0]["name"], "broken");
  EXPECT_THAT(std::string(memories[0]["error"]["cause"]), HasSubstr("broken.tm"));
  EXPECT_THAT(std::string(memories[0]["error"]["cause"]), Not(HasSubstr(folder_.path().string())));
  EXPECT_EQ(memories[1]["units"], 2);
  EXPECT_FALSE(memories[1].contains("error"));
  const json documents = get("/api/v1/documents")["documents"];
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_THAT(std::string(documents[0]["error"]["cause"]), HasSubstr("broken.bitext"));
  EXPECT_EQ(documents[1]["state"]["rows"], 2);
  EXPECT_EQ(get("/tmserver/en/fr/unit/Noted.")[0]["target"], "Noté.");
  EXPECT_GE(send("GET", "/api/v1/memories/broken/lookup?q=x").status, 400);
}

TEST_F(ServiceTest, NamesTheFormatsWhereItIsAskedForAnother) {
  const Response refused = send("GET", "/api/v1/documents/letter/file?format=exe");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(refused.body, HasSubstr("there is no format called exe"));
  EXPECT_THAT(refused.body, HasSubstr("tmx, xliff, tsv, csv, jsonl, html, ladder, bitext"));
}

TEST_F(ServiceTest, AddsAndRemovesUnits) {
  const Response added =
      send("POST", "/api/v1/memories/reports/units",
           R"({"source":"Read.","target":"Lu.","source_lang":"en","target_lang":"fr"})");
  ASSERT_EQ(added.status, 201) << added.body;
  const std::string id = json::parse(added.body)["unit"].dump();
  const json found = get("/api/v1/memories/reports/lookup?q=Read.");
  EXPECT_EQ(found["matches"][0]["target"], "Lu.");
  EXPECT_EQ(found["matches"][0]["user"], "ana");
  EXPECT_EQ(send("DELETE", "/api/v1/memories/reports/units/" + id).status, 204);
  EXPECT_EQ(send("DELETE", "/api/v1/memories/reports/units/" + id).status, 404);
}

TEST_F(ServiceTest, SpeaksTheProtocolOfTmserver) {
  const json found = get("/tmserver/en/fr/unit/The%20meeting%20rose%20at%20noon.");
  EXPECT_EQ(found[0]["target"], "La séance est levée à midi.");
  EXPECT_EQ(found[0]["quality"], 100);
  EXPECT_EQ(get("/tmserver/languages/")["sourceLanguages"], (json{"en", "fr"}));
  EXPECT_EQ(send("PUT", "/tmserver/en/fr_ca/unit/Yes", R"({"source":"Yes it is.","target":"Oui."})")
                .status,
            200);
  EXPECT_EQ(get("/tmserver/en/fr_ca/unit/Yes%20it%20is.")[0]["target"], "Oui.");
  const Response stored =
      send("POST", "/tmserver/en/fr/store/a.po", R"([{"source":"Red wine","target":"Vin rouge"}])");
  EXPECT_EQ(stored.body, "added 1 units from a.po");
}

TEST_F(ServiceTest, SpeaksTheProtocolOfMyMemory) {
  const json found = get("/get?q=The+meeting+rose+at+noon.&langpair=en%7Cfr");
  EXPECT_EQ(found["responseStatus"], 200);
  EXPECT_EQ(found["responseData"]["translatedText"], "La séance est levée à midi.");
  EXPECT_EQ(found["matches"][0]["match"], 1.0);
  EXPECT_EQ(get("/get?q=x")["responseStatus"], 400);
}

TEST_F(ServiceTest, GivesRowsWithTheirTextsAsTheyAre) {
  const json rows = get("/api/v1/documents/letter/rows?first=1&count=5");
  EXPECT_EQ(rows["total"], 2);
  ASSERT_EQ(rows["rows"].size(), 1U);
  EXPECT_EQ(rows["rows"][0]["source"]["segments"][0]["text"], "Two <b>.");
  EXPECT_EQ(get("/api/v1/documents/letter/rows")["rows"][0]["target"]["segments"][0]["label"],
            "1)");
}

TEST_F(ServiceTest, EditsAndTakesBack) {
  const std::string edits = "/api/v1/documents/letter/edits";
  const Response merged = send("POST", edits, R"({"kind":"merge","row":1,"seen":0})");
  ASSERT_EQ(merged.status, 200) << merged.body;
  EXPECT_EQ(json::parse(merged.body)["rows"], 1);
  EXPECT_EQ(json::parse(merged.body)["accepted"], 1);
  EXPECT_EQ(send("POST", "/api/v1/documents/letter/undo").status, 200);
  EXPECT_EQ(get("/api/v1/documents/letter")["rows"], 2);
  EXPECT_EQ(send("POST", "/api/v1/documents/letter/undo").status, 409);
  EXPECT_EQ(send("POST", "/api/v1/documents/letter/redo").status, 200);
  const json journal = get("/api/v1/documents/letter/journal")["entries"];
  EXPECT_EQ(journal[2]["kind"], "merge");
  EXPECT_EQ(journal[2]["user"], "ana");
}

TEST_F(ServiceTest, SaysWhichRowsAnEditHasChanged) {
  const std::string edits = "/api/v1/documents/letter/edits";
  const json merged = json::parse(send("POST", edits, R"({"kind":"merge","row":1})").body);
  EXPECT_EQ(merged["before"], 0);
  EXPECT_EQ(merged["version"], 1);
  EXPECT_EQ(merged["change"]["first"], 0);
  EXPECT_EQ(merged["change"]["removed"], 2);
  ASSERT_EQ(merged["change"]["rows"].size(), 1U);
  EXPECT_EQ(merged["change"]["rows"][0]["target"]["segments"].size(), 2U);

  const json undone = json::parse(send("POST", "/api/v1/documents/letter/undo").body);
  EXPECT_EQ(undone["before"], 1);
  EXPECT_EQ(undone["change"]["removed"], 1);
  EXPECT_EQ(undone["change"]["rows"].size(), 2U);
}

TEST_F(ServiceTest, ChangesOnlyTheRowThatIsEdited) {
  const json edited = json::parse(send("POST", "/api/v1/documents/letter/edits",
                                       R"({"kind":"text","side":"target","segment":4,"text":"2."})")
                                      .body);
  EXPECT_EQ(edited["change"]["first"], 1);
  EXPECT_EQ(edited["change"]["removed"], 1);
  EXPECT_EQ(edited["change"]["rows"][0]["target"]["segments"][0]["text"], "2.");
}

TEST_F(ServiceTest, TellsOfAllRowsInBrief) {
  send("POST", "/api/v1/documents/letter/edits",
       R"({"kind":"state","rows":[2],"state":"needs_review"})");
  const json all = get("/api/v1/documents/letter/overview");
  EXPECT_EQ(all["version"], 1);
  EXPECT_EQ(all["ids"], (json{1, 2}));
  EXPECT_EQ(all["states"], "mn");
  EXPECT_EQ(all["confidence"], (json{90, 80}));
  EXPECT_EQ(all["lengths"], (json{5, 9}));
}

TEST_F(ServiceTest, FindsRowsByTheTextOfEitherSide) {
  EXPECT_EQ(get("/api/v1/documents/letter/find?q=DEUX")["rows"], (json{1}));
  EXPECT_EQ(get("/api/v1/documents/letter/find?q=o")["rows"], (json{0, 1}));
  EXPECT_EQ(get("/api/v1/documents/letter/find?q=drei")["rows"], json::array());
  EXPECT_EQ(send("GET", "/api/v1/documents/letter/find?q=+").status, 400);
}

TEST_F(ServiceTest, RefusesEditsThatCannotBe) {
  const std::string edits = "/api/v1/documents/letter/edits";
  EXPECT_EQ(send("POST", edits, "no json").status, 400);
  EXPECT_EQ(send("POST", edits, R"({"kind":"melt","row":1})").status, 400);
  EXPECT_EQ(send("POST", edits, R"({"kind":"merge"})").status, 400);
  EXPECT_EQ(send("POST", edits, R"({"kind":"merge","row":99})").status, 409);
  EXPECT_EQ(send("POST", edits, R"({"kind":"merge","row":2})").status, 409);
  EXPECT_EQ(send("POST", edits, "{\"kind\":\"text\xff\"}").status, 400);
  EXPECT_EQ(
      send("POST", edits, R"({"kind":"text","side":"source","segment":1,"text":"New."})").status,
      409);
}

TEST_F(ServiceTest, TellsWhoeverComesLateThatARowHasChanged) {
  const std::string edits = "/api/v1/documents/letter/edits";
  const std::string text = R"({"kind":"text","side":"target","segment":3,"seen":0,"text":")";
  EXPECT_EQ(send("POST", edits, text + R"(Primo."})").status, 200);
  EXPECT_EQ(send("POST", edits, text + R"(Premier."})").status, 409);
  const json rows = get("/api/v1/documents/letter/rows");
  EXPECT_EQ(rows["rows"][0]["target"]["segments"][0]["text"], "Primo.");
}

TEST_F(ServiceTest, AlignsWhatIsUploaded) {
  const auto upload = [&](const std::string& name, const std::string& text) {
    return json::parse(send("POST", "/api/v1/uploads?name=" + name, text).body)["upload"].dump();
  };
  const std::string source = upload("..%2F..%2Fnote.en.txt", kEnglish);
  const std::string target = upload("note.fr.txt", kFrench);
  const json done = finished(
      send("POST", "/api/v1/documents", R"({"source":)" + source + R"(,"target":)" + target + "}"));
  ASSERT_EQ(done["state"], "done") << done;
  EXPECT_EQ(done["result"]["document"], "note.en");
  const json rows = get("/api/v1/documents/note.en/rows");
  EXPECT_EQ(rows["total"], 3);
  const json findings = get("/api/v1/documents/note.en/findings")["report"]["findings"];
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0]["check"], "date");
  EXPECT_EQ(get("/api/v1/documents/note.en/findings")["rows"],
            json::array({rows["rows"][0]["id"]}));
  const auto counts = [&] {
    return get("/api/v1/documents")["documents"][1]["state"]["findings"]["error"];
  };
  EXPECT_EQ(counts(), 1);
  const json french = get("/api/v1/documents/note.en/findings?language=fr");
  EXPECT_NE(french["report"]["findings"][0]["message"], findings[0]["message"]);

  const std::string print = findings[0]["fingerprint"];
  EXPECT_EQ(send("PUT", "/api/v1/documents/note.en/judgements/" + print,
                 R"({"is_error":false,"reason":"agreed"})")
                .status,
            204);
  EXPECT_EQ(get("/api/v1/documents/note.en/findings")["judgements"][print]["reason"], "agreed");
  EXPECT_EQ(counts(), 0);
  const Response tmx = send("GET", "/api/v1/documents/note.en/file?format=tmx");
  EXPECT_THAT(tmx.body, HasSubstr("Il a adopté la résolution 55/25."));
}

TEST_F(ServiceTest, PairsUploadsByTheirNamesAndTheirTexts) {
  const auto upload = [&](const std::string& name, const std::string& text) {
    return json::parse(send("POST", "/api/v1/uploads?name=" + name, text).body)["upload"]
        .get<int>();
  };
  const int french = upload("a_f.txt", kFrench);
  const int english = upload("a_e.txt", kEnglish);
  const int broken = upload("b.docx", "PK\x03\x04");
  const json ids = {french, english, broken};
  const json done = finished(send("POST", "/api/v1/pairs", json{{"uploads", ids}}.dump()));
  ASSERT_EQ(done["state"], "done") << done;
  EXPECT_EQ(done["result"]["pairs"], (json{{{"source", english}, {"target", french}}}));
  EXPECT_EQ(done["result"]["files"][0]["language"], "fr");
  EXPECT_TRUE(done["result"]["files"][2].contains("error"));
  EXPECT_EQ(send("POST", "/api/v1/pairs", R"({"uploads":[99]})").status, 404);
  EXPECT_EQ(send("POST", "/api/v1/pairs", R"({"uploads":[]})").status, 400);
}

TEST_F(ServiceTest, CountsWhatAMemoryHasOfAnUpload) {
  const std::string upload =
      json::parse(send("POST", "/api/v1/uploads?name=a.txt",
                       "The meeting rose at noon.\n\nNothing like this was ever said before.\n")
                      .body)["upload"]
          .dump();
  const json done = finished(
      send("POST", "/api/v1/memories/reports/analyses", R"({"uploads":[)" + upload + "]}"));
  ASSERT_EQ(done["state"], "done") << done;
  // The events that tell of it are lines.
  EXPECT_THAT(send("GET", "/api/v1/jobs").body, Not(HasSubstr("\n")));
  const json bands = done["result"]["files"][0]["bands"];
  EXPECT_EQ(bands["new"]["words"], 7);
  EXPECT_EQ(done["result"]["files"][0]["total"]["words"], 12);
  EXPECT_EQ(send("POST", "/api/v1/memories/none/analyses", R"({"uploads":[1]})").status, 404);
}

TEST_F(ServiceTest, MakesAMemory) {
  const Response made = send("POST", "/api/v1/memories", R"({"name":"New ../x"})");
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string name = json::parse(made.body)["memory"];
  EXPECT_EQ(name, "New .._x");
  EXPECT_EQ(get("/api/v1/memories").at("memories").size(), 2U);
  EXPECT_EQ(send("POST", "/api/v1/memories", R"({"name":"reports"})").status, 409);
}

TEST_F(ServiceTest, FindsTheTermsOfItsGlossaries) {
  std::ofstream(folder_.place("terms.tsv")) << "en\tfr\tforbidden\ndraft resolution\tprojet de "
                                               "résolution\tbrouillon\n";
  const json found = get("/api/v1/terms?q=Draft+resolutions+were+read.&source=en&target=fr");
  ASSERT_EQ(found["terms"].size(), 1U);
  EXPECT_EQ(found["terms"][0]["term"], "Draft resolutions");
  EXPECT_EQ(found["terms"][0]["at"], (json{0, 17}));
  EXPECT_EQ(found["terms"][0]["translations"], (json{"projet de résolution"}));
  EXPECT_EQ(found["terms"][0]["forbidden"], (json{"brouillon"}));
  EXPECT_EQ(get("/api/v1/terms?q=Nothing.&source=en&target=fr")["terms"], json::array());
  EXPECT_EQ(send("GET", "/api/v1/terms?q=x").status, 400);
}

TEST_F(ServiceTest, RealignsAroundWhatWasAccepted) {
  send("POST", "/api/v1/documents/letter/edits",
       R"({"kind":"state","rows":[1],"state":"accepted"})");
  const json done = finished(send("POST", "/api/v1/documents/letter/realign"));
  EXPECT_EQ(done["state"], "done") << done;
  EXPECT_EQ(get("/api/v1/documents/letter/rows")["rows"][0]["state"], "accepted");
}

TEST_F(ServiceTest, PutsAcceptedRowsIntoAMemoryAsAPersons) {
  send("POST", "/api/v1/documents/letter/edits",
       R"({"kind":"state","rows":[1],"state":"accepted"})");
  const Response added = send("POST", "/api/v1/documents/letter/memory", R"({"memory":"reports"})");
  ASSERT_EQ(added.status, 200) << added.body;
  EXPECT_EQ(json::parse(added.body)["added"], 1);
  EXPECT_EQ(get("/api/v1/memories/reports/lookup?q=One.")["matches"][0]["score"], 100);
}

TEST_F(ServiceTest, ReachesNoFileOutsideItsFolder) {
  for (const char* path :
       {"/api/v1/documents/..%2Fletter/rows", "/api/v1/documents/%2Fetc%2Fpasswd/rows",
        "/api/v1/documents/./rows", "/api/v1/memories/..%2Freports/lookup?q=x", "/../etc/passwd",
        "/assets/..%2F..%2Fetc%2Fpasswd"}) {
    EXPECT_EQ(send("GET", path).status, 404) << path;
  }
}

TEST_F(ServiceTest, SaysThatItIsWell) {
  EXPECT_EQ(send("GET", "/healthz").body, "ok\n");
  EXPECT_THAT(send("GET", "/metrics").body, HasSubstr("dragoman_requests_total 2\n"));
}

TEST_F(ServiceTest, KeepsATokenInACookieThatNoScriptReads) {
  Tokens tokens(folder_.place(".tokens"));
  const std::string token = tokens.add("berta", Role::read);
  Service service({.workspace = folder_.path(), .doors = {.tokens = &tokens}});
  const auto ask = [&](const std::string& method, const std::string& path, std::string name,
                       std::string value) {
    return service.answer(
        {.method = method,
         .path = path,
         .headers = {{"host", "localhost"}, {std::move(name), std::move(value)}}});
  };
  const Response made = ask("POST", "/api/v1/session", "authorization", "Bearer " + token);
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(made.headers.front().first, "Set-Cookie");
  EXPECT_THAT(made.headers.front().second, HasSubstr("HttpOnly; SameSite=Strict"));
  EXPECT_EQ(ask("GET", "/api/v1/documents", "cookie", "dragoman-token=" + token).status, 200);
  EXPECT_EQ(ask("POST", "/api/v1/session", "authorization", "Bearer guessed").status, 401);
  EXPECT_EQ(ask("POST", "/api/v1/session", "accept", "text/html").status, 400);
}

TEST_F(ServiceTest, LogsNothingOfADocument) {
  std::string log;
  Service service(
      {.workspace = folder_.path(), .log = [&](std::string_view line) { log += line; }});
  service.answer(
      {.method = "GET", .path = "/tmserver/en/fr/unit/Secret", .headers = {{"host", "localhost"}}});
  service.answer({.method = "GET",
                  .path = "/get",
                  .query = {{"q", "Secret"}},
                  .headers = {{"host", "localhost"}}});
  EXPECT_THAT(log, HasSubstr("\"path\":\"/get\""));
  EXPECT_THAT(log, Not(HasSubstr("Secret")));
}

}  // namespace
}  // namespace dragoman::serve
