// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch/batch_merge.h"

#include <map>
#include <ostream>
#include <span>
#include <utility>

#include "corpus/base/error.h"
#include "tmx/formats/tmx_reader.h"
#include "tmx/formats/tmx_unit_writer.h"
#include "tmx/memory.h"
#include "workflow/batch/batch_folder.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

std::string shard_name(const Shard& shard) {
  return std::to_string(shard.number) + '/' + std::to_string(shard.count);
}

// The folder of each shard, in their order.
std::vector<fs::path> folders_by_shard(const Manifest& manifest,
                                       const std::vector<fs::path>& folders) {
  std::vector<fs::path> by_shard;
  for (const fs::path& folder : folders) {
    const auto head = read_batch_head(folder);
    if (!head || head->shard.count == 0 || head->shard.number == 0 ||
        head->shard.number > head->shard.count) {
      throw Error(Errc::io, {folder, {}, {}}, "holds no batch",
                  "name a folder that dragoman batch filled");
    }
    if (head->manifest != manifest.fingerprint) {
      throw Error(Errc::conflict, {folder, {}, {}}, "holds the batch of another manifest",
                  "name the manifest that it was made from");
    }
    if (by_shard.empty()) by_shard.resize(head->shard.count);
    if (by_shard.size() != head->shard.count) {
      throw Error(Errc::conflict, {folder, {}, {}}, "is cut into another number of shards",
                  "name the folders of one run");
    }
    fs::path& place = by_shard[head->shard.number - 1];
    if (!place.empty()) {
      throw Error(Errc::conflict, {folder, {}, {}},
                  "holds shard " + shard_name(head->shard) + ", as " + place.string() + " does",
                  "name each once");
    }
    place = folder;
  }
  for (unsigned i = 0; i < by_shard.size(); ++i) {
    if (!by_shard[i].empty()) continue;
    throw Error(
        Errc::conflict, {},
        "shard " + shard_name({i + 1, static_cast<unsigned>(by_shard.size())}) + " is missing",
        "name its folder too");
  }
  return by_shard;
}

using Languages = std::pair<std::string, std::string>;  // primary subtags

Languages languages_of(const BatchResult& result) {
  return {std::string(result.source_language.language()),
          std::string(result.target_language.language())};
}

// The first result in the languages that most mergeable ones are in; nullptr where there is none.
const BatchResult* most_common(std::span<const BatchResult> results) {
  std::map<Languages, std::size_t> counts;
  for (const BatchResult& result : results) {
    if (result.is_mergeable) ++counts[languages_of(result)];
  }
  const BatchResult* most = nullptr;
  for (const BatchResult& result : results) {
    if (!result.is_mergeable) continue;
    const bool is_more =
        most == nullptr || counts[languages_of(result)] > counts[languages_of(*most)];
    if (is_more) most = &result;
  }
  return most;
}

// Calls use(k) for each mergeable result in the languages of most; the others are noted.
template <typename Use>
BatchMerge merge(std::span<const BatchResult> results, std::span<const std::string> names,
                 const Use& use) {
  BatchMerge merged;
  const BatchResult* most = most_common(results);
  if (most == nullptr) return merged;
  merged.source = most->source_language;
  merged.target = most->target_language;
  for (std::size_t k = 0; k < results.size(); ++k) {
    const BatchResult& result = results[k];
    if (!result.is_mergeable) continue;
    if (languages_of(result) == languages_of(*most)) {
      use(k);
      merged.units += result.units;
    } else {
      merged.left_out.push_back({names[k], result.source_language, result.target_language});
    }
  }
  return merged;
}

}  // namespace

BatchMerge merge_batches(const Manifest& manifest, const std::vector<fs::path>& folders,
                         std::ostream& out) {
  const std::vector<fs::path> by_shard = folders_by_shard(manifest, folders);
  const auto folder_of = [&](std::size_t k) -> const fs::path& {
    return by_shard[k % by_shard.size()];
  };
  std::vector<BatchResult> results;
  std::vector<std::string> names;
  for (std::size_t k = 0; k < manifest.pairs.size(); ++k) {
    names.push_back(manifest.pairs[k].name);
    auto result = kept_result(folder_of(k), names.back());
    if (!result) {
      throw Error(Errc::io, {folder_of(k), {}, {}},
                  "the pair \"" + names.back() + "\" was not done",
                  "resume the batch to finish it");
    }
    results.push_back(std::move(*result));
  }
  const auto writer = tmx::make_tmx_writer(out);
  BatchMerge merged = merge(results, names, [&](std::size_t k) {
    tmx::read_tmx(unit_file(folder_of(k), names[k]), {},
                  {.unit = [&](tmx::TranslationUnit& unit, const tmx::UnitPlace&) {
                    writer->unit(unit);
                    return true;
                  }});
  });
  writer->finish();
  return merged;
}

BatchMerge import_batch(const Manifest& manifest, const BatchRun& run, const fs::path& folder,
                        const fs::path& memory) {
  std::vector<std::string> names;
  for (const std::size_t pair : run.pairs) names.push_back(manifest.pairs[pair].name);
  tmx::Memory filled(memory, tmx::OpenMode::create);
  return merge(run.results, names, [&](std::size_t k) {
    tmx::ImportOptions options;
    options.document = names[k];
    filled.import_file(unit_file(folder, names[k]), options);
  });
}

}  // namespace dragoman::workflow
