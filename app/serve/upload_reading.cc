// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "align/document_pairs.h"
#include "app/serve/http/json_body.h"
#include "app/serve/uploads.h"
#include "corpus/base/error.h"
#include "corpus/reader.h"
#include "report/analysis_report.h"
#include "report/base/json_text.h"
#include "tmx/analysis.h"
#include "workflow/file_pairs.h"
#include "workflow/memory_languages.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;
using Named = std::pair<std::int64_t, std::shared_ptr<const Upload>>;  // an upload and its id

// An upload that could be read.
struct ReadUpload {
  std::int64_t id = 0;
  Document document;
  bool is_paired = false;
};

struct IdPair {
  std::int64_t source = 0;
  std::int64_t target = 0;
};

// English, where one of the documents is in it, and otherwise the language of the first.
LangTag original_language(const std::vector<ReadUpload>& uploads) {
  const bool has_english = std::ranges::any_of(
      uploads, [](const ReadUpload& one) { return one.document.language.language() == "en"; });
  return has_english ? LangTag::parse("en") : uploads.front().document.language;
}

// Those whose names differ only in their marks of language: report_e.docx, report_f.docx.
void pair_by_names(std::vector<ReadUpload>& uploads, const LangTag& original,
                   std::vector<IdPair>& pairs) {
  for (ReadUpload& source : uploads) {
    if (source.is_paired || source.document.language.language() != original.language()) continue;
    for (ReadUpload& target : uploads) {
      const LangTag& other = target.document.language;
      if (target.is_paired || other.language() == original.language()) continue;
      const auto one = workflow::marked_name(source.document.name, original, other);
      const auto two = workflow::marked_name(target.document.name, original, other);
      if (one.side == two.side || one.key != two.key) continue;
      source.is_paired = target.is_paired = true;
      pairs.push_back({source.id, target.id});
      break;
    }
  }
}

// The others, by what they say.
void pair_by_texts(std::vector<ReadUpload>& uploads, const LangTag& original,
                   std::vector<IdPair>& pairs) {
  std::vector<Document> sources;
  std::vector<Document> targets;
  std::vector<ReadUpload*> of_source;
  std::vector<ReadUpload*> of_target;
  for (ReadUpload& one : uploads) {
    if (one.is_paired) continue;
    const bool is_source = one.document.language.language() == original.language();
    (is_source ? sources : targets).push_back(one.document);
    (is_source ? of_source : of_target).push_back(&one);
  }
  if (sources.empty() || targets.empty()) return;
  const DocumentPairOptions options{.lexicon =
                                        StoredLexicon::shipped(original, targets.front().language)};
  for (const DocumentPair& pair : pair_documents(sources, targets, options)) {
    of_source[pair.source]->is_paired = of_target[pair.target]->is_paired = true;
    pairs.push_back({of_source[pair.source]->id, of_target[pair.target]->id});
  }
}

// Two that are left belong together, whatever their languages: nobody drops two files otherwise.
void pair_last_two(std::vector<ReadUpload>& uploads, const LangTag& original,
                   std::vector<IdPair>& pairs) {
  std::vector<ReadUpload*> left;
  for (ReadUpload& one : uploads) {
    if (!one.is_paired) left.push_back(&one);
  }
  if (left.size() != 2 || uploads.size() != 2) return;
  const bool is_turned = left[1]->document.language.language() == original.language() &&
                         left[0]->document.language.language() != original.language();
  if (is_turned) std::swap(left[0], left[1]);
  pairs.push_back({left[0]->id, left[1]->id});
}

// {"files":[{"upload":1,"name":"a.en.docx","language":"en"}],"pairs":[{"source":1,"target":2}]};
// a file that can't be read has "error" instead of its language.
std::string pairs_json(const std::vector<Named>& uploads, const Jobs::Teller& teller,
                       const std::stop_token& stop) {
  std::vector<ReadUpload> read;
  JsonArray files;
  for (const auto& [id, upload] : uploads) {
    if (stop.stop_requested()) return {};
    teller.progress(static_cast<double>(files.size()) / static_cast<double>(uploads.size()),
                    "reading");
    JsonObject file;
    file.add("upload", id).add("name", upload->name);
    try {
      read.push_back({id, read_document(upload->bytes, upload->name)});
      file.add("language", read.back().document.language.str());
    } catch (const Error& failure) {
      file.add("error", failure.cause()).add("remedy", failure.remedy());
    }
    files.add(file);
  }
  std::vector<IdPair> pairs;
  if (!read.empty()) {
    teller.progress(0.9, "pairing");
    const LangTag original = original_language(read);
    pair_by_names(read, original, pairs);
    pair_by_texts(read, original, pairs);
    pair_last_two(read, original, pairs);
  }
  JsonArray list;
  for (const IdPair& pair : pairs) {
    list.add(JsonObject().add("source", pair.source).add("target", pair.target));
  }
  return JsonObject().add("files", files).add("pairs", list).text();
}

std::string analysis_json(const std::vector<Named>& uploads, MemoryPool& pool,
                          const std::string& name, const Jobs::Teller& teller) {
  const MemoryPool::Loan memory = pool.lend(name);
  std::optional<tmx::Analyzer> analyzer;
  std::vector<tmx::Analysis> analyses;
  for (const auto& [id, upload] : uploads) {
    teller.progress(static_cast<double>(analyses.size()) / static_cast<double>(uploads.size()),
                    "counting");
    const Document document = read_document(upload->bytes, upload->name);
    if (!analyzer) {
      // The first document says what language all of them are in.
      analyzer.emplace(*memory, tmx::AnalysisOptions{.source = document.language,
                                                     .target = workflow::target_in_memory(
                                                         *memory, document.language)});
    }
    analyses.push_back(analyzer->analyze(document));
  }
  std::ostringstream out;
  report::write_analysis_json(analyses, out);
  // The events that tell of a job are lines.
  std::string json = std::move(out).str();
  std::erase(json, '\n');
  return json;
}

std::vector<Named> uploads_in(const DataValue& body, const Uploads& uploads) {
  constexpr std::size_t kMost = 200;
  const auto list = body.find("uploads");
  if (!list) throw HttpError(400, "the list of uploads is missing");
  const auto ids = list->as<std::vector<std::int64_t>>();
  if (ids.empty() || ids.size() > kMost) {
    throw HttpError(400, "from 1 to " + std::to_string(kMost) + " uploads can be read at a time");
  }
  std::vector<Named> found;
  for (const std::int64_t id : ids) found.emplace_back(id, uploads.get(id));
  return found;
}

Response started(std::int64_t job) {
  return {.status = 202, .body = JsonObject().add("job", job).text()};
}

}  // namespace

void add_upload_reading_routes(Router& router, const std::shared_ptr<Uploads>& uploads,
                               MemoryPool& pool, Jobs& jobs) {
  router.add("POST", "/api/v1/pairs", Role::contribute, [uploads, &jobs](const Request& request) {
    return started(jobs.start("pair", [files = uploads_in(json_body(request), *uploads)](
                                          const Jobs::Teller& teller, const std::stop_token& stop) {
      return pairs_json(files, teller, stop);
    }));
  });
  router.add("POST", "/api/v1/memories/{memory}/analyses", Role::contribute,
             [uploads, &pool, &jobs](const Request& request) {
               const std::string memory = request.parts.find("memory")->second;
               pool.file_of(memory);  // or 404
               return started(jobs.start(
                   "analysis", [files = uploads_in(json_body(request), *uploads), memory, &pool](
                                   const Jobs::Teller& teller, const std::stop_token&) {
                     return analysis_json(files, pool, memory, teller);
                   }));
             });
}

}  // namespace dragoman::serve
