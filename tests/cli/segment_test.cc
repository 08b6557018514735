// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/cli/program.h"

namespace dragoman::testing {
namespace {

using ::testing::HasSubstr;

TEST(SegmentCommand, PrintsASentenceALineAndABlankLineBetweenBlocks) {
  const Folder folder;
  const auto file = folder.file(
      "fr.txt",
      "1. M. Dupont préside. Il ouvre la séance.\n\na) Le taux atteint 10 p. 100 en 2003.\n");
  const Outcome outcome = run_program({"segment", "-l", "fr", file});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(
      outcome.out,
      "1. M. Dupont préside.\nIl ouvre la séance.\n\na) Le taux atteint 10 p. 100 en 2003.\n");
}

TEST(SegmentCommand, PrintsWhatSegmentedReadsBack) {
  const Folder folder;
  const auto file = folder.file("en.txt", "1. One is here. Two is there.\n\n2. Three is far.\n");
  const auto sentences = folder.place("en.seg");
  EXPECT_EQ(run_program({"segment", file, "-o", sentences}).status, 0);
  const Outcome outcome =
      run_program({"align", "--segmented", sentences, sentences, "--to", "ladder", "--quiet"});
  EXPECT_THAT(outcome.out, HasSubstr("2\t2\t"));
}

TEST(SegmentCommand, UsesTheRulesOfAnSrxFile) {
  const Folder folder;
  const auto srx = folder.file("r.srx", R"(<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/>
<body><languagerules><languagerule languagerulename="all">
<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\s</afterbreak></rule>
</languagerule></languagerules><maprules>
<languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>)");
  const auto file = folder.file("en.txt", "One; two. Three; four.\n");
  const Outcome outcome = run_program({"segment", file, "--srx", srx});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "One;\ntwo. Three;\nfour.\n");
}

TEST(SegmentCommand, ShowsWhatEachPieceWasTakenFor) {
  const Folder folder;
  const auto file =
      folder.file("a.html", "<html><body><h1>A title</h1><table><tr><td>Year</table>");
  EXPECT_EQ(run_program({"segment", "--to", "jsonl", file}).out,
            "{\"kind\":\"heading\",\"part\":\"body\",\"paragraph\":1,\"text\":\"A title\","
            "\"sentences\":[\"A title\"]}\n"
            "{\"kind\":\"table_cell\",\"part\":\"body\",\"paragraph\":1,\"text\":\"Year\","
            "\"sentences\":[\"Year\"]}\n");
}

TEST(SegmentCommand, SaysWhatIsWrongWithAnInput) {
  const Outcome outcome = run_program({"segment", "none.txt"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.err,
            "dragoman: none.txt: no such file; check the name and the current folder\n");
}

}  // namespace
}  // namespace dragoman::testing
