// SPDX-License-Identifier: Apache-2.0
#include "qa/term_finder.h"

#include <gmock/gmock.h>

#include <string>
#include <utility>
#include <vector>

namespace dragoman::qa {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> found_in(const TermFinder& finder, const std::string& text) {
  std::vector<std::string> found;
  for (const FoundTerm& one : finder.find(text)) {
    std::string line = text.substr(one.begin, one.end - one.begin);
    line.append(" = ").append(one.term->target.front());
    found.push_back(std::move(line));
  }
  return found;
}

Term term(std::vector<std::string> source, std::vector<std::string> target) {
  Term made;
  made.source = std::move(source);
  made.target = std::move(target);
  return made;
}

TEST(TermFinder, FindsTermsWhateverTheirCaseAndTheirEndings) {
  const TermFinder finder({term({"Member State"}, {"État Membre"}), term({"state"}, {"état"})},
                          LangTag::parse("en"));
  EXPECT_THAT(found_in(finder, "All member states, and one State."),
              ElementsAre("member states = État Membre", "states = état", "State = état"));
}

TEST(TermFinder, GivesTheLongestFirst) {
  const TermFinder finder(
      {term({"draft"}, {"projet"}), term({"draft resolution"}, {"projet de résolution"})},
      LangTag::parse("en"));
  EXPECT_THAT(found_in(finder, "The draft resolution"),
              ElementsAre("draft resolution = projet de résolution", "draft = projet"));
}

TEST(TermFinder, FindsNothingInPartsOfWordsOrBeyondTheEnd) {
  const TermFinder finder({term({"port of call"}, {"escale"})}, LangTag::parse("en"));
  EXPECT_THAT(found_in(finder, "The report of calls and the port of"), IsEmpty());
  EXPECT_THAT(found_in(finder, ""), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
