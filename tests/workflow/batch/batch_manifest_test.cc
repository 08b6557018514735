// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch/batch_manifest.h"

#include <gmock/gmock.h>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"

namespace dragoman::workflow {
namespace {

class BatchManifest : public ::testing::Test {
 protected:
  BatchManifest() {
    folder_.file("en/a.txt", "One.\n");
    folder_.file("fr/a.txt", "Un.\n");
  }
  Manifest read(const std::string& text) const {
    return read_manifest(folder_.file("manifest.tsv", text));
  }

  testing::Folder folder_;
};

TEST_F(BatchManifest, NamesAPairByItsThirdColumnOrItsSource) {
  EXPECT_EQ(read("source\ttarget\n# a remark\n\nen/a.txt\tfr/a.txt\n").pairs.at(0).name, "en-a");
  const Manifest named = read("en/a.txt\tfr/a.txt\treport\n");
  EXPECT_EQ(named.pairs.at(0).name, "report");
  EXPECT_EQ(named.pairs.at(0).target, folder_.path() / "fr/a.txt");
}

TEST_F(BatchManifest, HasAFingerprintOfItsPairsAndNotOfItsComments) {
  const auto plain = read("en/a.txt\tfr/a.txt\n").fingerprint;
  EXPECT_EQ(read("# a remark\nen/a.txt\tfr/a.txt\n").fingerprint, plain);
  EXPECT_NE(read("fr/a.txt\ten/a.txt\n").fingerprint, plain);
}

TEST_F(BatchManifest, RefusesRowsThatCanNotBeUsed) {
  for (const char* rows : {"en/a.txt\n", "en/a.txt\t\n", "en/none.txt\tfr/a.txt\n",
                           "en/a.txt\tfr/a.txt\ta/b\n", "en/a.txt\tfr/a.txt\nen/a.txt\tfr/a.txt\n",
                           "en/a.txt\tfr/a.txt\tx\nfr/a.txt\ten/a.txt\tx\n"}) {
    EXPECT_THROW(read(rows), Error) << rows;
  }
}

}  // namespace
}  // namespace dragoman::workflow
