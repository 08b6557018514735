// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <ostream>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/base/parallel.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/version.h"
#include "tmx/tmx_writer.h"
#include "workflow/batch/batch_folder.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

std::string written(const std::optional<LangTag>& language) {
  return language ? language->str() : std::string();
}

// What the result depends on: both files, and the options for reading and aligning them.
std::string fingerprint(const BatchPair& pair, const AlignFilesOptions& options) {
  std::uint64_t hash = 0;
  for (const fs::path& file : {pair.source, pair.target}) {
    hash = mix_hash(hash, hash_bytes(read_bytes(file)));
  }
  const std::string lexicon = options.use_lexicon ? options.lexicon.string() : "none";
  const std::string segmented = options.segmented ? "segmented" : "";
  for (const std::string& option :
       {written(options.source_language), written(options.target_language), options.srx.string(),
        lexicon, segmented, std::string(version())}) {
    hash = mix_hash(hash, hash_bytes(option));
  }
  return std::to_string(hash);
}

// The row of a report names the pair, so its message need not name the files.
std::string message_of(const Warning& warning, const Bitext& bitext) {
  const auto looks = [&](const std::string& side, const Document& document) {
    return "the " + side + " looks like \"" + warning.languages.front().str() + "\", not \"" +
           document.language.str() + '"';
  };
  switch (warning.kind) {
    case Warning::Kind::source_language:
      return looks("source", bitext.source);
    case Warning::Kind::target_language:
      return looks("target", bitext.target);
    case Warning::Kind::same_language:
      return "both files seem to be in the language \"" + warning.languages.front().str() + '"';
    case Warning::Kind::swapped_languages:
      return "the languages seem swapped";
    case Warning::Kind::partial_translation:
      return "much of a side has no counterpart";
    case Warning::Kind::unrelated:
      return "the files seem not to be translations of each other";
    default:
      return warning.message;
  }
}

BatchResult judge(const AlignedFiles& aligned) {
  const Bitext& bitext = aligned.bitext;
  BatchResult result;
  result.source_language = bitext.source.language;
  result.target_language = bitext.target.language;
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
  for (const Warning& warning : aligned.warnings) {
    result.status = BatchStatus::suspect;
    if (!result.message.empty()) result.message += "; ";
    result.message += message_of(warning, bitext);
  }
  return result;
}

class Batch {
 public:
  Batch(const Manifest& manifest, const BatchOptions& options,
        const std::function<void(const BatchProgress&)>& progress, const std::stop_token& stop)
      : manifest_(manifest),
        options_(options),
        progress_(progress),
        stop_(stop),
        pairs_(pairs_of(manifest, options.shard)),
        results_(pairs_.size()) {
    options_.align.jobs = 1;
    options_.align.memory.clear();
    options_.align.earlier_alignment.clear();
    counts_.all = pairs_.size();
  }

  BatchRun run() {
    open_batch_folder(options_.folder, {manifest_.fingerprint, options_.shard}, options_.resume);
    parallel_for(pairs_.size(), options_.jobs, [this](std::size_t i) {
      if (stop_.stop_requested()) return;
      results_[i] = align_pair(manifest_.pairs[pairs_[i]]);
      const std::lock_guard lock(mutex_);
      ++counts_.done;
      counts_.failed += results_[i]->status == BatchStatus::failed ? 1 : 0;
      if (progress_) progress_(counts_);
    });
    BatchRun run;
    run.stopped = counts_.done < pairs_.size();
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      if (!results_[i]) continue;
      run.pairs.push_back(pairs_[i]);
      run.results.push_back(std::move(*results_[i]));
    }
    if (!run.stopped) write_report(run);
    return run;
  }

 private:
  BatchResult align_pair(const BatchPair& pair) const {
    std::string print;
    BatchResult result;
    try {
      print = fingerprint(pair, options_.align);
      if (options_.resume) {
        if (auto known = known_result(options_.folder, pair.name, print)) return *known;
      }
      const AlignedFiles aligned = align_files(pair.source, pair.target, options_.align);
      result = judge(aligned);
      write_output(unit_file(options_.folder, pair.name),
                   [&](std::ostream& out) { tmx::write_tmx(aligned.bitext, out); });
    } catch (const Error& error) {
      if (error.code() == Errc::output || error.code() == Errc::usage) throw;
      result = {};
      result.status = BatchStatus::failed;
      result.message = error.what();
    }
    keep_result(options_.folder, pair.name, print, result);
    return result;
  }

  void write_report(const BatchRun& run) const {
    write_output(options_.folder / "report.tsv", [&](std::ostream& out) {
      out << "name\tstatus\tverdict\tsource_segments\ttarget_segments\tunits\tconfidence\t"
             "message\n";
      for (std::size_t i = 0; i < run.pairs.size(); ++i) {
        write_report_row(manifest_.pairs[run.pairs[i]].name, run.results[i], out);
      }
    });
  }

  const Manifest& manifest_;
  BatchOptions options_;
  const std::function<void(const BatchProgress&)>& progress_;
  const std::stop_token& stop_;
  std::vector<std::size_t> pairs_;
  std::vector<std::optional<BatchResult>> results_;
  std::mutex mutex_;  // of the counts
  BatchProgress counts_;
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

BatchRun run_batch(const Manifest& manifest, const BatchOptions& options,
                   const std::function<void(const BatchProgress&)>& progress,
                   const std::stop_token& stop) {
  return Batch(manifest, options, progress, stop).run();
}

}  // namespace dragoman::workflow
