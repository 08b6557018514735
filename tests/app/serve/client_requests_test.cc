// SPDX-License-Identifier: Apache-2.0
//
// Requests as the clients of other programs send them, byte by byte where it matters.
#include <gmock/gmock.h>

#include <string>

#include "tests/app/serve/service_fixture.h"

namespace dragoman::serve {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class ClientRequestsTest : public ServiceTest {};

// Weblate (machinery/tmserver.py) quotes all but "/" and sends codes in lower case with "_".
TEST_F(ClientRequestsTest, OfWeblateToTmserver) {
  EXPECT_EQ(get("/tmserver/languages/")["targetLanguages"], (json{"en", "fr"}));
  send("PUT", "/tmserver/en/fr/unit/x",
       R"({"source":"100% of A/57/64 & “more”?","target":"100 % d’A/57/64"})");
  const json found =
      get("/tmserver/en/fr/unit/100%25%20of%20A/57/64%20%26%20%E2%80%9Cmore%E2%80%9D%3F");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["source"], "100% of A/57/64 & “more”?");
  EXPECT_EQ(found[0]["target"], "100 % d’A/57/64");
  EXPECT_EQ(static_cast<int>(found[0]["quality"]), 100);
  EXPECT_EQ(get("/tmserver/en/fr_ca/unit/Noted.")[0]["target"], "Noté.");
  EXPECT_EQ(get("/tmserver/pt_br/fr/unit/Nothing%20of%20the%20kind"), json::array());
}

// Virtaal (support/tmclient.py) asks for a number of candidates and a least similarity, and stores
// units and whole files.
TEST_F(ClientRequestsTest, OfVirtaalToTmserver) {
  const json found = get("/tmserver/en/fr/unit/Noted?max_candidates=3&min_similarity=75");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_GE(found[0]["quality"], 75);
  EXPECT_EQ(send("POST", "/tmserver/en/fr/unit/Read", R"({"source":"Read.","target":"Lu."})").body,
            "");
  EXPECT_EQ(send("POST", "/tmserver/en/fr/store/folder/a.po",
                 R"([{"source":"Open","target":"Ouvrir","context":"menu"},
                     {"source":"Close","target":"Fermer"}])")
                .body,
            "added 2 units from folder/a.po");
  EXPECT_EQ(get("/tmserver/en/fr/unit/Close")[0]["target"], "Fermer");
}

// amaGama's own page puts the text into the query.
TEST_F(ClientRequestsTest, OfAmagamaWithTheTextInTheQuery) {
  EXPECT_EQ(get("/tmserver/en/fr/unit/?source=Noted.&min_similarity=30")[0]["rank"], 100);
}

// OmegaT (AbstractMyMemoryTranslate.java) writes "|" as it is or escaped, and reads responseData
// and matches.
TEST_F(ClientRequestsTest, OfOmegatToMyMemory) {
  for (const char* pair : {"en|fr", "en%7Cfr", "EN-GB%7CFR-FR"}) {
    const json found = get("/get?q=Noted.&langpair=" + std::string(pair) + "&of=json&mt=0");
    EXPECT_EQ(found["responseData"]["translatedText"], "Noté.") << pair;
    EXPECT_EQ(found["matches"][0]["segment"], "Noted.");
    EXPECT_EQ(found["matches"][0]["match"], 1.0);
    EXPECT_TRUE(found["matches"][0]["last-updated-by"].is_string());
  }
}

// Weblate (machinery/mymemory.py) raises responseDetails unless responseStatus is 200.
TEST_F(ClientRequestsTest, OfWeblateToMyMemory) {
  const json found = get("/get?q=Noted.&langpair=en%7Cfr&de=a%40example.org&user=u&key=");
  EXPECT_EQ(found["responseStatus"], 200);
  for (const char* field : {"translation", "match", "segment", "last-updated-by", "reference"}) {
    EXPECT_TRUE(found["matches"][0].contains(field)) << field;
  }
  EXPECT_THAT(std::string(get("/get?q=Noted.")["responseDetails"]), HasSubstr("LANGUAGE PAIR"));
}

// MateCat (Engines/MyMemory.php) says how many it wants and who it is.
TEST_F(ClientRequestsTest, OfMatecatToMyMemory) {
  const json found =
      get("/get?q=Noted.&langpair=en-US%7Cfr-FR&de=&mt=1&numres=3&client_id=c&onlyprivate=1&key=");
  EXPECT_EQ(found["matches"][0]["translation"], "Noté.");
  EXPECT_TRUE(found["matches"][0]["id"].is_string());
}

}  // namespace
}  // namespace dragoman::serve
