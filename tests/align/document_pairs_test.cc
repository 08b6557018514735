// SPDX-License-Identifier: Apache-2.0
#include "align/document_pairs.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/align/made_text.h"

namespace dragoman {
namespace {

std::vector<std::pair<Document, Document>> made_pairs(unsigned count) {
  std::vector<std::pair<Document, Document>> pairs;
  for (unsigned i = 0; i < count; ++i) {
    testing::MadeTextOptions options;
    options.beads = 40;
    options.omitted = 0.05;
    options.seed = i + 1;
    auto text = testing::make_text(options);
    pairs.emplace_back(std::move(text.source), std::move(text.target));
  }
  return pairs;
}

TEST(DocumentPairs, FindWhichDocumentsTranslateEachOther) {
  const auto made = made_pairs(5);
  std::vector<Document> sources;
  std::vector<Document> targets;
  for (const auto& [source, target] : made) {
    sources.push_back(source);
    targets.insert(targets.begin(), target);  // in the other order
  }
  targets.pop_back();  // the first source has none
  const auto pairs = pair_documents(sources, targets, {});
  ASSERT_EQ(pairs.size(), 4U);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(pairs[i].source, i + 1);
    EXPECT_EQ(pairs[i].target, 3 - i);
    EXPECT_GT(pairs[i].margin, 0.1);
  }
}

TEST(DocumentPairs, AreTheSameForAnyNumberOfThreads) {
  std::vector<Document> sources;
  std::vector<Document> targets;
  for (const auto& [source, target] : made_pairs(4)) {
    sources.push_back(source);
    targets.push_back(target);
  }
  const auto one = pair_documents(sources, targets, {.jobs = 1});
  const auto many = pair_documents(sources, targets, {.jobs = 4});
  ASSERT_EQ(one.size(), many.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].score, many[i].score);
}

TEST(DocumentPairs, OfNoDocumentsAreNone) { EXPECT_TRUE(pair_documents({}, {}, {}).empty()); }

}  // namespace
}  // namespace dragoman
