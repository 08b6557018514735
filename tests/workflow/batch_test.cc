// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"

#include <gmock/gmock.h>

#include <sstream>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"
#include "tests/workflow/sample_texts.h"
#include "workflow/batch/batch_merge.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// Two pairs in English and French, and one in German and French between them.
class Batch : public ::testing::Test {
 protected:
  Batch() {
    folder_.file("a.en", kEnglish);
    folder_.file("a.fr", kFrench);
    folder_.file("b.de", kGerman);
    folder_.file("b.fr", kFrench);
    folder_.file("c.en", kEnglish + "\nThe session was closed in 2005.\n");
    folder_.file("c.fr", kFrench + "\nLa session a été close en 2005.\n");
    manifest_ = read_manifest(folder_.file("manifest.tsv", "a.en\ta.fr\nb.de\tb.fr\nc.en\tc.fr\n"));
    options_.folder = folder_.place("out");
  }

  testing::Folder folder_;
  Manifest manifest_;
  BatchOptions options_;
};

TEST_F(Batch, AlignsEachPairInItsOwnLanguages) {
  std::vector<std::size_t> done;
  const BatchRun run = run_batch(
      manifest_, options_, [&](const BatchProgress& progress) { done.push_back(progress.done); });
  EXPECT_FALSE(run.stopped);
  EXPECT_THAT(run.pairs, ElementsAre(0, 1, 2));
  EXPECT_THAT(done, ElementsAre(1, 2, 3));
  EXPECT_EQ(run.results[0].source_language.str(), "en");
  EXPECT_EQ(run.results[1].source_language.str(), "de");
  for (const BatchResult& result : run.results) {
    EXPECT_EQ(result.status, BatchStatus::done) << result.message;
  }
  EXPECT_THAT(testing::read_file(folder_.path() / "out/b.tmx"), HasSubstr("srclang=\"de\""));
}

TEST_F(Batch, SuspectsPairsInOtherLanguagesThanGiven) {
  options_.align.source_language = LangTag::parse("en");
  const BatchRun run = run_batch(manifest_, options_);
  EXPECT_EQ(run.results[0].status, BatchStatus::done);
  EXPECT_EQ(run.results[1].status, BatchStatus::suspect);
  EXPECT_THAT(run.results[1].message, HasSubstr("the source looks like \"de\", not \"en\""));
}

TEST_F(Batch, CountsAPairThatCanNotBeReadAsFailed) {
  folder_.file("a.en", std::string("a\0b", 3));
  const BatchRun run = run_batch(manifest_, options_);
  EXPECT_EQ(run.results[0].status, BatchStatus::failed);
  EXPECT_EQ(run.results[2].status, BatchStatus::done);
  EXPECT_THAT(testing::read_file(folder_.path() / "out/report.tsv"), HasSubstr("\na\tfailed\t"));
}

TEST_F(Batch, StopsWhenAskedAndIsResumed) {
  std::stop_source stop;
  options_.jobs = 1;
  const BatchRun broken = run_batch(
      manifest_, options_, [&](const BatchProgress&) { stop.request_stop(); }, stop.get_token());
  EXPECT_TRUE(broken.stopped);
  EXPECT_THAT(broken.pairs, ElementsAre(0));
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "out/report.tsv"));

  EXPECT_THROW(run_batch(manifest_, options_), Error);  // the folder holds a batch
  options_.resume = true;
  const BatchRun resumed = run_batch(manifest_, options_);
  EXPECT_FALSE(resumed.stopped);
  EXPECT_EQ(resumed.results.size(), 3U);
  EXPECT_EQ(resumed.results[0].source_language.str(), "en");
}

TEST_F(Batch, GivesAShardEveryNthPair) {
  EXPECT_THAT(pairs_of(manifest_, {1, 2}), ElementsAre(0, 2));
  EXPECT_THAT(pairs_of(manifest_, {2, 2}), ElementsAre(1));
  EXPECT_THAT(pairs_of(manifest_, {5, 5}), IsEmpty());
}

TEST_F(Batch, MergesTheLanguagesOfMostPairsAndNamesTheOthers) {
  const BatchRun run = run_batch(manifest_, options_);
  std::ostringstream out;
  const BatchMerge merged = merge_batches(manifest_, {options_.folder}, out);
  EXPECT_EQ(merged.source.str(), "en");
  EXPECT_EQ(merged.units, 5U);
  ASSERT_EQ(merged.left_out.size(), 1U);
  EXPECT_EQ(merged.left_out[0].name, "b");
  EXPECT_EQ(merged.left_out[0].source.str(), "de");
  EXPECT_THAT(out.str(), Not(HasSubstr("Ausschuss")));

  const BatchMerge imported = import_batch(manifest_, run, options_.folder, folder_.place("m.tm"));
  EXPECT_EQ(imported.units, 5U);
  EXPECT_EQ(imported.left_out.size(), 1U);
}

TEST_F(Batch, IsMergedFromAllItsShardsAlone) {
  options_.shard = {1, 2};
  run_batch(manifest_, options_);
  std::ostringstream out;
  EXPECT_THROW(merge_batches(manifest_, {options_.folder}, out), Error);
  EXPECT_THROW(merge_batches(manifest_, {folder_.path()}, out), Error);
}

}  // namespace
}  // namespace dragoman::workflow
