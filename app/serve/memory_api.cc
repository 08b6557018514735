// SPDX-License-Identifier: Apache-2.0
#include "app/serve/memory_api.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "app/serve/http/json_body.h"
#include "corpus/base/error.h"
#include "report/base/json_text.h"
#include "report/match_json.h"
#include "workflow/memory_languages.h"
#include "workflow/memory_upkeep.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;

std::string_view needed(const Request& request, std::string_view name) {
  const auto value = request.parameter(name);
  if (!value || value->empty()) {
    throw HttpError(400, "the parameter " + std::string(name) + " is missing");
  }
  return *value;
}

std::optional<LangTag> language(const Request& request, std::string_view name) {
  const auto value = request.parameter(name);
  if (!value || value->empty()) return std::nullopt;
  return LangTag::parse(*value);
}

bool flag(const Request& request, std::string_view name) {
  const auto value = request.parameter(name);
  return value && *value != "0" && *value != "false";
}

// One that can't be read is listed with its error, so that the others can be used.
JsonObject summary(MemoryPool& pool, const std::string& name) {
  JsonObject json;
  json.add("name", name);
  try {
    const MemoryPool::Loan memory = pool.lend(name);
    JsonArray languages;
    for (const LangTag& one : memory->languages()) languages.add(one.str());
    return json.add("units", memory->unit_count()).add("languages", languages);
  } catch (const Error& failure) {
    return json.add("units", 0)
        .add("languages", JsonArray())
        .add("error", report::RawJson{error_json(failure)});
  }
}

Response list(MemoryPool& pool) {
  JsonArray memories;
  for (const std::string& name : pool.names()) memories.add(summary(pool, name));
  return {.body = JsonObject().add("memories", memories).text()};
}

Response stats(const Request& request, MemoryPool& pool) {
  const std::unique_ptr<tmx::Memory> memory = pool.open(request.parts.find("memory")->second);
  const tmx::MemoryStats stats = memory->stats();
  JsonObject texts;
  for (const auto& [tag, count] : stats.texts) texts.add(tag, count);
  return {.body = JsonObject()
                      .add("units", stats.units)
                      .add("uses", stats.uses)
                      .add("documents", stats.documents)
                      .add("texts", texts)
                      .text()};
}

Response look_up(const Request& request, MemoryPool& pool) {
  const std::string text(needed(request, "q"));
  const MemoryPool::Loan memory = pool.lend(request.parts.find("memory")->second);
  const std::vector<std::string_view> texts = {text};
  const workflow::MemoryLanguages languages = workflow::memory_languages(
      *memory, language(request, "source"), language(request, "target"), texts);
  const tmx::MatchQuery query{.text = text,
                              .source = languages.source,
                              .target = languages.target,
                              .before = request.parameter("before"),
                              .after = request.parameter("after"),
                              .domain = request.parameter("domain").value_or("")};
  tmx::MatchOptions options;
  options.threshold = static_cast<int>(request.number("threshold", 1, 101, options.threshold));
  options.limit = static_cast<std::size_t>(request.number("limit", 1, 100, 5));
  const std::vector<tmx::Match> matches = memory->lookup(query, options);
  std::vector<tmx::Fragment> fragments;
  const bool wants_fragments = flag(request, "fragments") && matches.empty();
  if (wants_fragments) {
    fragments =
        memory->fragments({.text = text, .source = languages.source, .target = languages.target});
  }
  std::ostringstream out;
  report::write_lookup_json(text, matches, wants_fragments ? &fragments : nullptr, out);
  return {.body = std::move(out).str()};
}

// A filter makes a search consider more, so that one that lets everything through is none.
std::optional<tmx::UnitFilter> search_filter(const Request& request) {
  const bool is_asked = std::ranges::any_of(
      std::array{"document", "domain", "user", "since", "until"},
      [&](const char* name) { return !request.parameter(name).value_or("").empty(); });
  return is_asked ? std::optional(unit_filter(request)) : std::nullopt;
}

Response search(const Request& request, MemoryPool& pool) {
  const MemoryPool::Loan memory = pool.lend(request.parts.find("memory")->second);
  const std::string_view phrase = needed(request, "q");
  const std::vector<std::string_view> texts = {phrase};
  const auto asked = language(request, "language");
  const tmx::ConcordanceAnswer answer =
      memory->search({.phrase = phrase,
                      .language = asked ? *asked : workflow::language_in_memory(*memory, texts),
                      .other = language(request, "other"),
                      .filter = search_filter(request),
                      .limit = static_cast<std::size_t>(request.number("limit", 1, 500, 50)),
                      .stems = flag(request, "stems")});
  std::ostringstream hits;
  for (const tmx::ConcordanceHit& hit : answer.hits) {
    if (&hit != answer.hits.data()) hits << ',';
    report::write_hit_json(hit, hits);
  }
  return {.body = "{\"hits\":[" + std::move(hits).str() +
                  "],\"more\":" + (answer.more ? "true" : "false") + "}"};
}

Response add_unit(const Request& request, MemoryPool& pool) {
  const DataValue body = json_body(request);
  const MemoryPool::Loan memory = pool.lend(request.parts.find("memory")->second);
  tmx::StoredUnit unit;
  unit.unit.variants = {{LangTag::parse(text_in(body, "source_lang")), text_in(body, "source")},
                        {LangTag::parse(text_in(body, "target_lang")), text_in(body, "target")}};
  unit.document = text_or(body, "document", "");
  unit.domain = text_or(body, "domain", "");
  unit.user = request.user;
  unit.changed = std::time(nullptr);
  const tmx::UnitId id = memory->insert(unit);
  return {.status = 201, .body = JsonObject().add("unit", id).text()};
}

Response remove_unit(const Request& request, MemoryPool& pool) {
  const MemoryPool::Loan memory = pool.lend(request.parts.find("memory")->second);
  const tmx::UnitId unit = request.id("unit");
  if (!memory->remove(unit)) throw HttpError(404, "there is no unit " + std::to_string(unit));
  return {.status = 204};
}

}  // namespace

tmx::UnitFilter unit_filter(const Request& request) {
  tmx::UnitFilter filter;
  filter.document = request.parameter("document").value_or("");
  filter.domain = request.parameter("domain").value_or("");
  filter.user = request.parameter("user").value_or("");
  const auto day = [&](std::string_view name) -> std::optional<std::int64_t> {
    const std::string date(request.parameter(name).value_or(""));
    return date.empty() ? std::nullopt : std::optional(workflow::beginning_of_day(date));
  };
  filter.since = day("since");
  filter.until = day("until");
  return filter;
}

void add_memory_routes(Router& router, MemoryPool& pool) {
  const auto add = [&](std::string_view method, std::string_view path, Role role,
                       Response (*handle)(const Request&, MemoryPool&)) {
    router.add(method, path, role,
               [handle, &pool](const Request& request) { return handle(request, pool); });
  };
  router.add("GET", "/api/v1/memories", Role::read, [&pool](const Request&) { return list(pool); });
  add("GET", "/api/v1/memories/{memory}", Role::read, stats);
  add("GET", "/api/v1/memories/{memory}/lookup", Role::read, look_up);
  add("GET", "/api/v1/memories/{memory}/search", Role::read, search);
  add("POST", "/api/v1/memories/{memory}/units", Role::contribute, add_unit);
  add("DELETE", "/api/v1/memories/{memory}/units/{unit}", Role::admin, remove_unit);
}

}  // namespace dragoman::serve
