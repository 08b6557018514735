// SPDX-License-Identifier: Apache-2.0
//
// The units of a batch put together: as one file, or in a translation memory. Either keeps to one
// pair of languages.
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "workflow/batch.h"

namespace dragoman::workflow {

// A pair of a batch whose units were left out, for it is in other languages.
struct OtherLanguages {
  std::string name;
  LangTag source;
  LangTag target;
};

struct BatchMerge {
  LangTag source;  // the languages that most pairs are in; of as many, those that come first
  LangTag target;
  std::size_t units = 0;
  std::vector<OtherLanguages> left_out;
};

// Writes the units of the manifest's pairs, in its order, as one TMX, from folders that hold all of
// its shards. Left out are pairs that failed, that are no translations of each other, and that are
// in other languages than most. Throws Error(conflict) naming the shard that is missing, held twice
// or of another manifest, and Error(io) for a pair that was not done.
BatchMerge merge_batches(const Manifest& manifest,
                         const std::vector<std::filesystem::path>& folders, std::ostream& out);

// Imports the units of the run's pairs, from its folder, into a translation memory, which is
// created where there is none. Leaves out the same as merge_batches(); what the memory already has
// is only counted there. Throws as tmx::Memory::import_file().
BatchMerge import_batch(const Manifest& manifest, const BatchRun& run,
                        const std::filesystem::path& folder, const std::filesystem::path& memory);

}  // namespace dragoman::workflow
