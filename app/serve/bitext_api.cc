// SPDX-License-Identifier: Apache-2.0
#include "app/serve/bitext_api.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <mutex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/formats/bitext_format.h"
#include "app/serve/bitext_edit_body.h"
#include "app/serve/bitext_findings.h"
#include "app/serve/bitext_json.h"
#include "app/serve/http/json_body.h"
#include "corpus/base/error.h"
#include "corpus/text/unicode.h"
#include "report/base/json_text.h"
#include "tmx/memory.h"
#include "tmx/unit/translation_unit.h"
#include "workflow/realignment.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;
using workflow::BitextModel;
using workflow::Editor;

Editor editor_of(const Request& request) { return {request.user, std::time(nullptr)}; }

// Answers while the document is ours alone.
using Answer = Response (*)(const Request&, OpenBitext&);

JsonObject state_in_list(OpenBitext& bitext) {
  const std::lock_guard lock(bitext.mutex);
  JsonObject state = document_json(bitext.file.model(), bitext.file.version());
  if (const auto counts = known_finding_counts(bitext)) {
    state.add("findings", JsonObject()
                              .add("error", (*counts)[2])
                              .add("warning", (*counts)[1])
                              .add("info", (*counts)[0]));
  }
  return state;
}

Response list(Workspace& workspace) {
  JsonArray documents;
  for (const std::string& name : workspace.documents()) {
    JsonObject document;
    document.add("name", name);
    // One that can't be read is listed with its error, so that the others can be used.
    try {
      document.add("state", state_in_list(*workspace.open(name)));
    } catch (const Error& failure) {
      document.add("error", report::RawJson{error_json(failure)});
    }
    documents.add(document);
  }
  return {.body = JsonObject().add("documents", documents).text()};
}

Response describe(const Request&, OpenBitext& bitext) {
  return {.body = document_json(bitext.file.model(), bitext.file.version()).text()};
}

Response overview(const Request&, OpenBitext& bitext) {
  return {.body = overview_json(bitext.file.model(), bitext.file.version())};
}

Response find(const Request& request, OpenBitext& bitext) {
  const std::string_view text = trim(request.parameter("q").value_or(""));
  if (text.empty()) throw HttpError(400, "the parameter q is missing");
  return {.body = found_rows_json(bitext.file.model(), text)};
}

Response rows(const Request& request, OpenBitext& bitext) {
  constexpr std::int64_t kMost = 2'000;
  const auto first = static_cast<std::size_t>(request.number("first", 0, INT32_MAX, 0));
  const auto count = static_cast<std::size_t>(request.number("count", 1, kMost, 100));
  return {.body = rows_json(bitext.file.model(), bitext.file.version(), first, count)};
}

// Makes an edit, and answers where the bitext is now and what changed. "before" is the version that
// the change begins with: whoever has seen less should read all anew.
template <typename Edit>
Response changed_by(OpenBitext& bitext, Edit make) {
  const std::int64_t before = bitext.file.version();
  const RowsBefore rows(bitext.file.model());
  make();
  JsonObject now = document_json(bitext.file.model(), bitext.file.version());
  now.add("before", before);
  if (auto change = rows.change_json(bitext.file.model())) {
    now.add("change", report::RawJson{std::move(*change)});
  }
  return {.body = now.text()};
}

Response edit(const Request& request, OpenBitext& bitext) {
  const EditBody body = read_edit(json_body(request));
  return changed_by(bitext, [&] {
    bitext.file.edit(
        body.kind,
        {.editor = editor_of(request), .seen = body.seen, .source_locked = body.source_locked},
        body.make);
  });
}

Response undo(const Request& request, OpenBitext& bitext) {
  return changed_by(bitext, [&] {
    if (!bitext.file.undo(editor_of(request))) {
      throw HttpError(409, "there is nothing to take back");
    }
  });
}

Response redo(const Request& request, OpenBitext& bitext) {
  return changed_by(bitext, [&] {
    if (!bitext.file.redo(editor_of(request))) {
      throw HttpError(409, "there is nothing to do again");
    }
  });
}

Response journal(const Request& request, OpenBitext& bitext) {
  JsonArray entries;
  const auto limit = static_cast<std::size_t>(request.number("limit", 1, 10'000, 100));
  for (const workflow::JournalEntry& entry : bitext.file.journal(limit)) {
    entries.add(JsonObject()
                    .add("number", entry.number)
                    .add("kind", entry.kind)
                    .add("user", entry.user)
                    .add("time", entry.time)
                    .add("status", to_string(entry.status)));
  }
  return {.body = JsonObject().add("entries", entries).text()};
}

Response judge(const Request& request, OpenBitext& bitext) {
  const std::string& fingerprint = request.parts.find("fingerprint")->second;
  if (request.method == "DELETE") {
    bitext.file.judge(fingerprint, std::nullopt);
  } else {
    const DataValue body = json_body(request);
    bitext.file.judge(fingerprint, workflow::Judgement{.is_error = flag_or(body, "is_error", true),
                                                       .reason = text_or(body, "reason", ""),
                                                       .user = request.user,
                                                       .time = std::time(nullptr)});
  }
  return {.status = 204};
}

Response save(const Request& request, OpenBitext& bitext) {
  const std::string name(request.parameter("format").value_or("tmx"));
  const std::vector<std::string> known = app::bitext_format_names();
  if (std::ranges::find(known, name) == known.end()) {
    std::string names;
    for (const std::string& one : known) names.append(names.empty() ? "" : ", ").append(one);
    throw HttpError(400, "there is no format called " + name, "use one of " + names);
  }
  const app::BitextFormat& format = app::choose_bitext_format({}, name);
  std::ostringstream out;
  format.write(bitext.file.bitext(), out);
  const std::string_view first = format.extensions.substr(1);
  const std::string extension(first.substr(0, first.find(' ')));
  return {.type = "application/octet-stream",
          .body = std::move(out).str(),
          .headers = {{"Content-Disposition", "attachment; filename=\"" +
                                                  request.parts.find("document")->second +
                                                  extension + "\""}}};
}

Response remember(const Request& request, OpenBitext& bitext, MemoryPool& pool) {
  const DataValue body = json_body(request);
  const bool only_accepted = flag_or(body, "only_accepted", true);
  const BitextModel& model = bitext.file.model();
  const Bitext now = model.bitext();
  std::vector<tmx::TranslationUnit> units;
  for (std::size_t row = 0; row < now.beads.size(); ++row) {
    const Bead& bead = now.beads[row];
    const bool is_accepted = model.rows()[row].state == workflow::RowState::accepted;
    if (bead.source.empty() || bead.target.empty() || (only_accepted && !is_accepted)) continue;
    tmx::TranslationUnit unit = tmx::from_bead(now, bead);
    // A unit without a confidence is a person's.
    if (is_accepted) {
      std::erase_if(unit.properties,
                    [](const tmx::Property& one) { return one.type == "x-confidence"; });
    }
    units.push_back(std::move(unit));
  }
  const MemoryPool::Loan memory = pool.lend(text_in(body, "memory"));
  tmx::ImportOptions options;
  options.document = now.source.name;
  options.domain = text_or(body, "domain", "");
  options.user = request.user;
  const tmx::ImportReport report = memory->add(std::move(units), now.source.name, options);
  return {.body = JsonObject().add("added", report.added).add("merged", report.merged).text()};
}

// Aligns without holding the document, so that it can be read meanwhile; an edit that somebody
// makes of the same rows in that time is kept, and the job fails.
std::string realign(OpenBitext& bitext, const Editor& editor) {
  BitextModel model;
  std::int64_t seen = 0;
  {
    const std::lock_guard lock(bitext.mutex);
    model = bitext.file.model();
    seen = bitext.file.version();
  }
  const workflow::BitextChange change = workflow::realigned(model);
  const std::lock_guard lock(bitext.mutex);
  if (bitext.file.version() != seen) {
    throw HttpError(409, "the document was edited meanwhile", "align it anew");
  }
  bitext.file.edit("realign", {.editor = editor, .seen = seen},
                   [&](const BitextModel&, const Editor&) { return change; });
  return document_json(bitext.file.model(), bitext.file.version()).text();
}

// Makes an empty memory.
Response make_memory(const Request& request, Workspace& workspace, MemoryPool& pool) {
  const std::string name = text_in(json_body(request), "name");
  const std::vector<std::string> known = pool.names();
  if (std::ranges::find(known, name) != known.end()) {
    throw HttpError(409, "there is a memory called " + name + " already");
  }
  const std::filesystem::path place = workspace.place_for_memory(name);
  tmx::Memory(place, tmx::OpenMode::create);
  return {.status = 201, .body = JsonObject().add("memory", pool.add(place)).text()};
}

}  // namespace

void add_bitext_routes(Router& router, Workspace& workspace, MemoryPool& pool, Jobs& jobs) {
  const auto add = [&](std::string_view method, std::string_view rest, Role role, Answer answer) {
    router.add(method, "/api/v1/documents/{document}" + std::string(rest), role,
               [answer, &workspace](const Request& request) {
                 const auto bitext = workspace.open(request.parts.find("document")->second);
                 const std::lock_guard lock(bitext->mutex);
                 return answer(request, *bitext);
               });
  };
  router.add("GET", "/api/v1/documents", Role::read,
             [&workspace](const Request&) { return list(workspace); });
  add("GET", "", Role::read, describe);
  add("GET", "/rows", Role::read, rows);
  add("GET", "/overview", Role::read, overview);
  add("GET", "/find", Role::read, find);
  add("GET", "/journal", Role::read, journal);
  add("GET", "/file", Role::read, save);
  add("POST", "/edits", Role::contribute, edit);
  add("POST", "/undo", Role::contribute, undo);
  add("POST", "/redo", Role::contribute, redo);
  add("PUT", "/judgements/{fingerprint}", Role::contribute, judge);
  add("DELETE", "/judgements/{fingerprint}", Role::contribute, judge);
  router.add("GET", "/api/v1/documents/{document}/findings", Role::read,
             [&workspace](const Request& request) {
               const auto bitext = workspace.open(request.parts.find("document")->second);
               return Response{
                   .body = findings_json(*bitext, request.parameter("language").value_or("en"))};
             });
  router.add("POST", "/api/v1/memories", Role::contribute,
             [&workspace, &pool](const Request& request) {
               return make_memory(request, workspace, pool);
             });
  router.add("POST", "/api/v1/documents/{document}/memory", Role::contribute,
             [&workspace, &pool](const Request& request) {
               const auto bitext = workspace.open(request.parts.find("document")->second);
               const std::lock_guard lock(bitext->mutex);
               return remember(request, *bitext, pool);
             });
  router.add("POST", "/api/v1/documents/{document}/realign", Role::contribute,
             [&workspace, &jobs](const Request& request) {
               const auto bitext = workspace.open(request.parts.find("document")->second);
               const std::int64_t id =
                   jobs.start("realign", [bitext, editor = editor_of(request)](
                                             const Jobs::Teller& teller, const std::stop_token&) {
                     teller.progress(0, "aligning");
                     return realign(*bitext, editor);
                   });
               return Response{.status = 202, .body = JsonObject().add("job", id).text()};
             });
  router.add("DELETE", "/api/v1/documents/{document}", Role::admin,
             [&workspace](const Request& request) {
               workspace.remove(request.parts.find("document")->second);
               return Response{.status = 204};
             });
}

}  // namespace dragoman::serve
