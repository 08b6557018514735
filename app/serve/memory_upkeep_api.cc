// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/serve/http/json_body.h"
#include "app/serve/memory_api.h"
#include "app/serve/workspace.h"
#include "corpus/base/error.h"
#include "corpus/io/subprocess.h"
#include "report/base/json_text.h"
#include "tmx/exchange.h"
#include "workflow/memory_upkeep.h"

namespace dragoman::serve {
namespace {

namespace fs = std::filesystem;
using report::JsonArray;
using report::JsonObject;

std::string name_in(const Request& request) { return request.parts.find("memory")->second; }

std::string text_of(const Request& request, std::string_view name) {
  return std::string(request.parameter(name).value_or(""));
}

std::optional<LangTag> language_of(const Request& request, std::string_view name) {
  const std::string tag = text_of(request, name);
  return tag.empty() ? std::nullopt : std::optional(LangTag::parse(tag));
}

// --- What is in it ---

JsonArray shares_json(const std::vector<tmx::MemoryContents::Share>& shares) {
  JsonArray list;
  for (const auto& [name, units] : shares) {
    list.add(JsonObject().add("name", name).add("units", units));
  }
  return list;
}

Response contents(const Request& request, MemoryPool& pool) {
  const tmx::MemoryContents contents = pool.open(name_in(request))->contents();
  JsonArray years;
  for (const auto& [year, units] : contents.years) {
    years.add(JsonObject().add("year", year).add("units", units));
  }
  return {.body = JsonObject()
                      .add("units", contents.units)
                      .add("documents", shares_json(contents.documents))
                      .add("domains", shares_json(contents.domains))
                      .add("dates", years)
                      .text()};
}

// --- Import ---

JsonObject import_json(const tmx::ImportReport& report) {
  JsonArray problems;
  for (const tmx::Problem& problem : report.problems) {
    problems.add("line " + std::to_string(problem.line) + ": " + problem.cause +
                 (problem.skipped ? " (skipped)" : " (repaired)"));
  }
  JsonObject json;
  json.add("added", report.added)
      .add("merged", report.merged)
      .add("skipped", report.skipped)
      .add("resumed", report.resumed)
      .add("truncated", report.truncated)
      .add("problems", problems);
  if (report.taken) {
    json.add("languages", JsonObject()
                              .add("source", report.taken->source.str())
                              .add("target", report.taken->target.str())
                              .add("shown", report.taken->shown));
  }
  return json;
}

// Ends work that was cancelled; the job says so by itself.
struct Cancelled : HttpError {
  Cancelled() : HttpError(409, "the job was cancelled") {}
};

// A file as it was sent, which lies on the disk until it is imported.
struct SentFile {
  TemporaryFolder folder;
  fs::path path;
  std::size_t size = 0;
};

Response import(const Request& request, MemoryPool& pool, Jobs& jobs) {
  const fs::path memory = pool.file_of(name_in(request));
  const std::string name = plain_name(fs::path(text_of(request, "filename")).filename().string());
  if (request.body.empty()) throw HttpError(400, name + " is empty", "send another file");
  auto sent = std::make_shared<SentFile>();
  sent->path = sent->folder.write(name, request.body);
  sent->size = request.body.size();
  tmx::exchange_format(sent->path);  // refused at once if it is none
  tmx::ImportOptions options;
  options.read.source = language_of(request, "source");
  options.read.target = language_of(request, "target");
  options.document = text_of(request, "document");
  options.domain = text_of(request, "domain");
  options.user = request.user;
  options.batch = 2'000;  // what a lookup has to take in comes in small pieces
  const std::int64_t job = jobs.start(
      "import", [memory, sent, options](const Jobs::Teller& teller, const std::stop_token& stop) {
        std::string outcome;
        workflow::ImportWatcher watcher;
        watcher.progress = [&](const fs::path&, const tmx::ImportProgress& progress) {
          if (stop.stop_requested()) throw Cancelled();
          // Between two batches, others may write: SQLite has them look every now and then.
          std::this_thread::sleep_for(std::chrono::milliseconds(20));
          const auto share = static_cast<double>(progress.offset) / static_cast<double>(sent->size);
          teller.progress(share, std::to_string(progress.units) + " units");
        };
        watcher.report = [&](const fs::path&, const tmx::ImportReport& report) {
          outcome = import_json(report).text();
        };
        workflow::import_files(memory, {sent->path}, options, watcher);
        return outcome;
      });
  return {.status = 202, .body = JsonObject().add("job", job).text()};
}

// --- Clean and undo ---

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all.append(all.empty() ? "" : "\n").append(text);
  return all;
}

// The texts of the unit that stays in the place of another; "" for none.
std::string texts_of(const tmx::Memory& memory, tmx::UnitId unit) {
  const auto found = unit == 0 ? std::nullopt : memory.find(unit);
  if (!found) return {};
  std::vector<std::string> texts;
  for (const tmx::Tuv& variant : found->unit.variants) texts.push_back(variant.text);
  return joined(texts);
}

struct CleanOrder {
  bool preview = true;
  std::size_t limit = 0;  // changes that are listed
  tmx::CleanOptions options;
};

std::string cleaned(tmx::Memory& memory, const CleanOrder& order, const Jobs::Teller& teller,
                    const std::stop_token& stop) {
  teller.progress(0, "checking");
  JsonArray changes;
  const workflow::Cleaning cleaning =
      workflow::plan_cleaning(memory, order.options, [&](const tmx::Unclean& unclean) {
        if (stop.stop_requested()) throw Cancelled();
        if (changes.size() >= order.limit) return;
        JsonObject change;
        change.add("what", to_string(unclean.reason)).add("unit", unclean.unit);
        if (unclean.kept != 0) change.add("kept", unclean.kept);
        changes.add(change.add("before", joined(unclean.texts))
                        .add("after", texts_of(memory, unclean.kept)));
      });
  JsonObject counts;
  for (const tmx::CleanReason reason : tmx::kAllCleanReasons) {
    counts.add(to_string(reason), cleaning.counts[static_cast<std::size_t>(reason)]);
  }
  if (stop.stop_requested()) throw Cancelled();
  teller.progress(0.5, "removing");
  const std::size_t removed = order.preview ? 0 : workflow::clean_memory(memory, cleaning);
  return JsonObject()
      .add("changes", changes)
      .add("more", cleaning.units.size() > changes.size())
      .add("counts", counts)
      .add("removed", removed)
      .text();
}

Response clean(const Request& request, MemoryPool& pool, Jobs& jobs) {
  const DataValue body = json_body(request);
  const std::int64_t limit = number_or(body, "limit", 200);
  if (limit < 0 || limit > 10'000) throw HttpError(400, "limit is no number from 0 to 10000");
  const CleanOrder order{.preview = flag_or(body, "preview", true),
                         .limit = static_cast<std::size_t>(limit),
                         .options = workflow::clean_options(texts_or_none(body, "only"))};
  const std::string name = name_in(request);
  pool.file_of(name);  // refused at once if there is none
  const std::int64_t job = jobs.start(
      "clean", [&pool, name, order](const Jobs::Teller& teller, const std::stop_token& stop) {
        return cleaned(*pool.open(name), order, teller, stop);
      });
  return {.status = 202, .body = JsonObject().add("job", job).text()};
}

Response undo(const Request& request, MemoryPool& pool) {
  const auto undone = pool.open(name_in(request))->undo();
  if (!undone) throw HttpError(409, "there is nothing to take back");
  const bool is_import = undone->kind == tmx::Operation::Kind::import;
  return {.body = JsonObject()
                      .add("kind", is_import ? "import" : "clean")
                      .add("file", undone->file)
                      .text()};
}

// --- Export ---

struct ExportFormat {
  std::string_view name;
  std::string_view extension;
  std::string_view type;
};
constexpr std::array kExportFormats = {
    ExportFormat{"tmx", ".tmx", "application/xml"},
    ExportFormat{"xliff", ".xlf", "application/xml"},
    ExportFormat{"xliff12", ".xlf", "application/xml"},
    ExportFormat{"tsv", ".tsv", "text/tab-separated-values; charset=utf-8"},
    ExportFormat{"csv", ".csv", "text/csv; charset=utf-8"},
    ExportFormat{"jsonl", ".jsonl", "application/jsonl"},
};

// The other side has gone.
struct Gone : std::runtime_error {
  Gone() : std::runtime_error("the client has gone") {}
};

// Sends what is written to it, piece by piece.
class SendingBuffer : public std::streambuf {
 public:
  explicit SendingBuffer(const Send& send) : send_(send), piece_(std::size_t{64} << 10U, '\0') {
    setp(piece_.data(), piece_.data() + piece_.size());
  }

 protected:
  int_type overflow(int_type c) override {
    sync();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }
  int sync() override {
    const std::string_view piece(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    if (!piece.empty() && !send_(piece)) throw Gone();
    setp(piece_.data(), piece_.data() + piece_.size());
    return 0;
  }

 private:
  const Send& send_;
  std::string piece_;
};

Response write_out(const Request& request, MemoryPool& pool) {
  const std::string format = request.parameter("format") ? text_of(request, "format") : "tmx";
  const auto written = std::ranges::find(kExportFormats, format, &ExportFormat::name);
  if (written == kExportFormats.end()) {
    throw HttpError(400, "there is no format called " + format,
                    "use tmx, xliff, xliff12, tsv, csv or jsonl");
  }
  tmx::UnitFilter filter = unit_filter(request);
  filter.contains = text_of(request, "contains");
  filter.source = language_of(request, "source");
  filter.target = language_of(request, "target");
  const std::string name = name_in(request);
  pool.open(name);  // while it can still be said that this fails
  return {.type = std::string(written->type),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + plain_name(name) +
                                                  std::string(written->extension) + "\""}},
          .stream = [&pool, name, filter, format](const Send& send) {
            const std::unique_ptr<tmx::Memory> memory = pool.open(name);
            SendingBuffer buffer(send);
            std::ostream out(&buffer);
            out.exceptions(std::ios::badbit);
            memory->export_units(
                *tmx::make_writer(*tmx::format_called(format), {filter.source, filter.target}, out),
                filter);
            out.flush();
          }};
}

}  // namespace

void add_memory_upkeep_routes(Router& router, MemoryPool& pool, Jobs& jobs) {
  const auto add = [&](std::string_view method, std::string_view path, Role role,
                       Response (*handle)(const Request&, MemoryPool&)) {
    router.add(method, "/api/v1/memories/{memory}" + std::string(path), role,
               [handle, &pool](const Request& request) { return handle(request, pool); });
  };
  router.add("POST", "/api/v1/memories/{memory}/import", Role::contribute,
             [&pool, &jobs](const Request& request) { return import(request, pool, jobs); });
  add("GET", "/contents", Role::read, contents);
  router.add("POST", "/api/v1/memories/{memory}/clean", Role::admin,
             [&pool, &jobs](const Request& request) { return clean(request, pool, jobs); });
  add("POST", "/undo", Role::admin, undo);
  add("GET", "/export", Role::read, write_out);
}

}  // namespace dragoman::serve
