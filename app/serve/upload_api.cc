// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "app/serve/bitext_api.h"
#include "app/serve/http/json_body.h"
#include "app/serve/uploads.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/reader.h"
#include "report/base/json_text.h"
#include "workflow/align_files.h"
#include "workflow/realignment.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;

struct Pair {
  std::shared_ptr<const Upload> source;
  std::shared_ptr<const Upload> target;
  std::optional<LangTag> source_language;
  std::optional<LangTag> target_language;
};

std::optional<LangTag> language_in(const DataValue& body, std::string_view name) {
  const std::string tag = text_or(body, name, "");
  return tag.empty() ? std::nullopt : std::optional(LangTag::parse(tag));
}

Pair take_pair(const DataValue& body, Uploads& uploads) {
  return {uploads.take(number_in(body, "source")), uploads.take(number_in(body, "target")),
          language_in(body, "source_lang"), language_in(body, "target_lang")};
}

Document read(const Upload& upload, const std::optional<LangTag>& language, const char* fallback) {
  return read_document(upload.bytes, upload.name,
                       {.language = language, .fallback = LangTag::parse(fallback)});
}

JsonArray warnings_json(const std::vector<workflow::Warning>& warnings) {
  JsonArray list;
  for (const workflow::Warning& warning : warnings) list.add(warning.message);
  return list;
}

// Reads and aligns a pair and puts the document into the workspace.
std::string make_document(const Pair& pair, Workspace& workspace, const Jobs::Teller& teller,
                          const std::stop_token& stop) {
  teller.progress(0.1, "reading");
  Document source = read(*pair.source, pair.source_language, "en");
  Document target = read(*pair.target, pair.target_language, "fr");
  if (stop.stop_requested()) return {};
  teller.progress(0.4, "aligning");
  const workflow::AlignedFiles aligned =
      workflow::align_documents(std::move(source), std::move(target), {});
  if (stop.stop_requested()) return {};
  teller.progress(0.9, "writing");
  const std::filesystem::path name(pair.source->name);
  const std::filesystem::path place = workspace.place_for(name.stem().string());
  write_output(place, [&](std::ostream& out) { workflow::write_bitext(aligned.bitext, out); });
  return JsonObject()
      .add("document", place.stem().string())
      .add("warnings", warnings_json(aligned.warnings))
      .text();
}

// Puts a new issue in place of a document's texts.
std::string reissue(const Pair& pair, OpenBitext& bitext, const workflow::Editor& editor,
                    const Jobs::Teller& teller) {
  teller.progress(0.1, "reading");
  const std::unique_lock lock(bitext.mutex);
  const workflow::BitextModel model = bitext.file.model();
  const auto language = [&](const std::optional<LangTag>& said, workflow::Side side) {
    return said ? *said : model.frame(side).language;
  };
  Document source =
      read(*pair.source, language(pair.source_language, workflow::Side::source), "en");
  Document target =
      read(*pair.target, language(pair.target_language, workflow::Side::target), "fr");
  teller.progress(0.4, "aligning");
  const workflow::BitextChange change =
      workflow::reissued(model, std::move(source), std::move(target));
  bitext.file.edit("new issue", {.editor = editor},
                   [&](const workflow::BitextModel&, const workflow::Editor&) { return change; });
  std::size_t kept = 0;
  for (const workflow::BitextRow& row : bitext.file.model().rows()) {
    kept += row.state == workflow::RowState::machine ? 0 : 1;
  }
  return JsonObject().add("kept", kept).add("rows", bitext.file.model().rows().size()).text();
}

}  // namespace

void add_upload_routes(Router& router, Workspace& workspace, MemoryPool& pool, Jobs& jobs) {
  // The routes hold it together.
  const auto uploads = std::make_shared<Uploads>();
  add_upload_reading_routes(router, uploads, pool, jobs);
  router.add("POST", "/api/v1/uploads", Role::contribute, [uploads](const Request& request) {
    const std::string name(request.parameter("name").value_or("document"));
    if (request.body.empty()) throw HttpError(400, name + " is empty", "send another file");
    const std::int64_t id =
        uploads->add({std::filesystem::path(name).filename().string(), request.body});
    return Response{.status = 201, .body = JsonObject().add("upload", id).text()};
  });
  router.add("POST", "/api/v1/documents", Role::contribute,
             [uploads, &workspace, &jobs](const Request& request) {
               const Pair pair = take_pair(json_body(request), *uploads);
               const std::int64_t id = jobs.start(
                   "align",
                   [pair, &workspace](const Jobs::Teller& teller, const std::stop_token& stop) {
                     return make_document(pair, workspace, teller, stop);
                   });
               return Response{.status = 202, .body = JsonObject().add("job", id).text()};
             });
  router.add("POST", "/api/v1/documents/{document}/issue", Role::contribute,
             [uploads, &workspace, &jobs](const Request& request) {
               const auto bitext = workspace.open(request.parts.find("document")->second);
               const Pair pair = take_pair(json_body(request), *uploads);
               const workflow::Editor editor{request.user, std::time(nullptr)};
               const std::int64_t id = jobs.start(
                   "new issue",
                   [pair, bitext, editor](const Jobs::Teller& teller, const std::stop_token&) {
                     return reissue(pair, *bitext, editor, teller);
                   });
               return Response{.status = 202, .body = JsonObject().add("job", id).text()};
             });
}

}  // namespace dragoman::serve
