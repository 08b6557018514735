// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"

#include <mutex>
#include <ostream>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/base/parallel.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/language_guess.h"
#include "corpus/version.h"
#include "tmx/tmx_writer.h"
#include "workflow/batch_folder.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

// What the answer depends on: both files, and the options for reading and aligning them.
std::string fingerprint(const BatchPair& pair, const PairOptions& options) {
  std::uint64_t hash = 0;
  for (const fs::path& file : {pair.source, pair.target}) {
    hash = mix_hash(hash, hash_bytes(read_bytes(file)));
  }
  const std::string_view segmented = options.segmented ? "segmented" : "";
  for (const std::string& option :
       {options.source_language, options.target_language, options.srx.string(),
        options.lexicon.string(), std::string(segmented), std::string(version())}) {
    hash = mix_hash(hash, hash_bytes(option));
  }
  return std::to_string(hash);
}

void suspect(BatchResult& result, const std::string& why) {
  result.status = BatchStatus::suspect;
  if (!result.message.empty()) result.message += "; ";
  result.message += why;
}

void judge_language(const Document& document, BatchResult& result) {
  const auto guess = guess_language(document);
  if (!guess || guess->language() == document.language.language()) return;
  suspect(result, fs::path(document.name).filename().string() + " looks like \"" + guess->str() +
                      "\", not \"" + document.language.str() + "\"");
}

BatchResult judge(const Bitext& bitext) {
  BatchResult result;
  result.source_segments = bitext.source.segments.size();
  result.target_segments = bitext.target.segments.size();
  double sum = 0;
  for (const Bead& bead : bitext.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    ++result.units;
    sum += bead.confidence;
  }
  if (result.units > 0) result.confidence = sum / static_cast<double>(result.units);
  result.verdict = to_string(bitext.correspondence.verdict);
  result.is_mergeable = bitext.correspondence.verdict != Verdict::unrelated;
  if (bitext.correspondence.verdict == Verdict::unrelated) {
    suspect(result, "the files seem not to be translations of each other");
  } else if (bitext.correspondence.verdict == Verdict::partial) {
    suspect(result, "much of a side has no counterpart");
  }
  judge_language(bitext.source, result);
  judge_language(bitext.target, result);
  return result;
}

class Batch {
 public:
  Batch(const Manifest& manifest, const BatchOptions& options,
        const std::function<void(std::size_t, std::size_t)>& progress)
      : manifest_(manifest),
        options_(options),
        progress_(progress),
        pairs_(pairs_of(manifest, options.shard)),
        results_(pairs_.size()) {
    options_.pair.jobs = 1;
  }

  std::vector<BatchResult> run() {
    open_batch_folder(options_.folder, {manifest_.fingerprint, options_.shard}, options_.resume);
    parallel_for(pairs_.size(), options_.jobs, [this](std::size_t i) {
      results_[i] = align_pair(manifest_.pairs[pairs_[i]]);
      const std::lock_guard lock(mutex_);
      failed_ += results_[i].status == BatchStatus::failed ? 1 : 0;
      progress_(++done_, failed_);
    });
    write_report();
    return std::move(results_);
  }

 private:
  BatchResult align_pair(const BatchPair& pair) const {
    PairOptions options = options_.pair;
    options.source = pair.source;
    options.target = pair.target;
    std::string print;
    BatchResult result;
    try {
      print = fingerprint(pair, options);
      if (options_.resume) {
        if (auto known = known_result(options_.folder, pair.name, print)) return *known;
      }
      const Bitext bitext = read_pair(options);
      result = judge(bitext);
      write_output(unit_file(options_.folder, pair.name),
                   [&](std::ostream& out) { tmx::write_tmx(bitext, out); });
    } catch (const Error& error) {
      if (error.code() == Errc::output || error.code() == Errc::usage) throw;
      result = {};
      result.status = BatchStatus::failed;
      result.message = error.what();
    }
    keep_result(options_.folder, pair.name, print, result);
    return result;
  }

  void write_report() const {
    write_output(options_.folder / "report.tsv", [&](std::ostream& out) {
      out << "name\tstatus\tverdict\tsource_segments\ttarget_"
             "segments\tunits\tconfidence\tmessage\n";
      for (std::size_t i = 0; i < pairs_.size(); ++i) {
        write_report_row(manifest_.pairs[pairs_[i]].name, results_[i], out);
      }
    });
  }

  const Manifest& manifest_;
  BatchOptions options_;
  const std::function<void(std::size_t, std::size_t)>& progress_;
  std::vector<std::size_t> pairs_;
  std::vector<BatchResult> results_;
  std::mutex mutex_;  // of what follows
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace

std::string_view to_string(BatchStatus status) {
  switch (status) {
    case BatchStatus::done:
      return "done";
    case BatchStatus::suspect:
      return "suspect";
    case BatchStatus::failed:
      return "failed";
  }
  return {};
}

std::vector<std::size_t> pairs_of(const Manifest& manifest, const Shard& shard) {
  std::vector<std::size_t> pairs;
  for (std::size_t i = shard.number - 1; i < manifest.pairs.size(); i += shard.count) {
    pairs.push_back(i);
  }
  return pairs;
}

std::vector<BatchResult> run_batch(const Manifest& manifest, const BatchOptions& options,
                                   const std::function<void(std::size_t, std::size_t)>& progress) {
  return Batch(manifest, options, progress).run();
}

}  // namespace dragoman::app
