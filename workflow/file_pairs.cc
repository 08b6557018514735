// SPDX-License-Identifier: Apache-2.0
#include "workflow/file_pairs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "align/document_pairs.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/reader.h"
#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;
using Side = MarkedName::Side;

// A pair of texts that scores less, or hardly more than another, is for a person to judge.
constexpr double kSureScore = 0.25;
constexpr double kSureMargin = 0.05;

std::set<std::string> marks_of(const LangTag& language) {
  std::set<std::string> marks = {fold(language.str()), std::string(language.language()),
                                 language.three_letters(), fold(language.english_name())};
  marks.erase("");
  return marks;
}

bool is_separator(char c) { return c == '/' || c == '.' || c == '_' || c == '-' || c == ' '; }

struct ReadFile {
  fs::path path;
  MarkedName name;
  Document document;
  Side side = Side::none;
};

class FilePairer {
 public:
  explicit FilePairer(const AlignFilesOptions& options)
      : options_(options),
        source_(options.source_language.value_or(LangTag::parse("en"))),
        target_(options.target_language.value_or(LangTag::parse("fr"))) {
    pair_options_.lexicon = choose_lexicon(options, source_, target_);
    if (options.use_lexicon) pair_options_.terms = KnownTerms::shipped(source_, target_);
    pair_options_.jobs = options.jobs;
  }

  FilePairs find(const std::vector<fs::path>& places) {
    for (const fs::path& file : files_of(places)) take(file);
    pair_by_name();
    pair_by_content();
    std::ranges::sort(found_.pairs, {}, &FilePair::source);
    std::ranges::sort(found_.alone, {}, &FileAlone::file);
    return std::move(found_);
  }

 private:
  // Reads the file and finds out in which of the two languages it is.
  void take(const fs::path& file) {
    ReadFile read{file, marked_name(file, source_, target_), {}};
    try {
      DocumentText text(read_bytes(file), text_of(file), options_.segmented);
      const auto guess = text.guess_language();
      if (guess && guess->language() == source_.language()) {
        read.side = Side::source;
      } else if (guess && guess->language() == target_.language()) {
        read.side = Side::target;
      } else if (guess) {
        found_.alone.push_back({file, "it looks like \"" + guess->str() + "\""});
        return;
      } else {
        read.side = read.name.side;
      }
      if (read.side == Side::none) {
        found_.alone.push_back({file, "neither its text nor its name shows its language"});
        return;
      }
      const LangTag& language = read.side == Side::source ? source_ : target_;
      read.document = std::move(text).cut(language, options_.srx);
    } catch (const Error& error) {
      if (error.code() == Errc::usage) throw;
      found_.alone.push_back({file, error.what()});
      return;
    }
    if (read.document.segments.empty()) {
      found_.alone.push_back({file, "it holds no text"});
      return;
    }
    files_.push_back(std::move(read));
  }

  // Files whose names differ only in the language, one on either side, are a pair; it is doubtful
  // where their texts don't match.
  void pair_by_name() {
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const ReadFile& file = files_[i];
      if (file.name.side == file.side) by_key[file.name.key].push_back(i);
    }
    for (const auto& [key, files] : by_key) {
      if (files.size() != 2 || files_[files[0]].side == files_[files[1]].side) continue;
      const bool in_order = files_[files[0]].side == Side::source;
      const ReadFile& source = files_[files[in_order ? 0 : 1]];
      const ReadFile& target = files_[files[in_order ? 1 : 0]];
      const auto judged = pair_documents(std::span(&source.document, 1),
                                         std::span(&target.document, 1), pair_options_);
      std::string doubt;
      if (judged.empty()) doubt = "the names match, but the texts seem not to";
      found_.pairs.push_back({source.path, target.path, doubt});
      paired_.insert(files.begin(), files.end());
    }
  }

  void pair_by_content() {
    std::vector<Document> sources;
    std::vector<Document> targets;
    std::vector<std::size_t> source_places;
    std::vector<std::size_t> target_places;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (paired_.contains(i)) continue;
      const bool is_source = files_[i].side == Side::source;
      (is_source ? sources : targets).push_back(files_[i].document);
      (is_source ? source_places : target_places).push_back(i);
    }
    for (const DocumentPair& pair : pair_documents(sources, targets, pair_options_)) {
      const std::size_t source = source_places[pair.source];
      const std::size_t target = target_places[pair.target];
      std::string doubt;
      if (pair.score < kSureScore) {
        doubt = "their texts match only in part";
      } else if (pair.margin < kSureMargin) {
        doubt = "another file matches one of them nearly as well";
      }
      found_.pairs.push_back({files_[source].path, files_[target].path, doubt});
      paired_.insert({source, target});
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!paired_.contains(i)) found_.alone.push_back({files_[i].path, "no file matches it"});
    }
  }

  const AlignFilesOptions& options_;
  LangTag source_;
  LangTag target_;
  DocumentPairOptions pair_options_;
  std::vector<ReadFile> files_;
  std::set<std::size_t> paired_;
  FilePairs found_;
};

}  // namespace

MarkedName marked_name(const fs::path& path, const LangTag& source, const LangTag& target) {
  const std::string text = fold(path.generic_string());
  const std::size_t stem_end = text.size() - fold(path.extension().string()).size();
  MarkedName name;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_separator(text[end])) ++end;
    const std::string part = text.substr(at, end - at);
    const bool at_end = end == stem_end && at > 0 && (text[at - 1] == '_' || text[at - 1] == '-');
    const auto is_mark = [&](const LangTag& language) {
      return marks_of(language).contains(part) ||
             (at_end && part.size() == 1 && fold(language.english_name()).starts_with(part));
    };
    const Side side = is_mark(source) ? Side::source : is_mark(target) ? Side::target : Side::none;
    if (side != Side::none) name.side = side;  // the last one is nearest to the file
    name.key += side == Side::none ? part : "*";
    if (end < text.size()) name.key += text[end];
    at = end + 1;
  }
  return name;
}

std::set<fs::path> files_of(const std::vector<fs::path>& places) {
  std::set<fs::path> files;
  for (const fs::path& place : places) {
    if (!file_exists(place)) {
      throw Error(Errc::io, {place, {}, {}}, "no such file or folder", "check the name");
    }
    if (!is_folder(place)) {
      files.insert(place);
      continue;
    }
    for (const fs::path& file : files_below(place)) {
      if (!file.filename().string().starts_with('.')) files.insert(file);
    }
  }
  return files;
}

FilePairs find_file_pairs(const std::vector<fs::path>& places, const AlignFilesOptions& options) {
  return FilePairer(options).find(places);
}

}  // namespace dragoman::workflow
