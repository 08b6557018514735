// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <ctime>
#include <exception>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/serve/http/json_body.h"
#include "app/serve/memory_api.h"
#include "corpus/base/error.h"
#include "report/base/json_text.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;

// "fr_ca" as these clients write it.
LangTag client_language(std::string tag) {
  std::ranges::replace(tag, '_', '-');
  return LangTag::parse(tag);
}

std::string part(const Request& request, std::string_view name) {
  return request.parts.find(name)->second;
}

// Visits all memories. Those that can't be read are left out, unless there is no other.
void for_each_readable(MemoryPool& pool, const std::function<void(tmx::Memory&)>& visit) {
  std::exception_ptr failure;
  bool is_any_read = false;
  for (const std::string& name : pool.names()) {
    try {
      const MemoryPool::Loan memory = pool.lend(name);
      visit(*memory);
      is_any_read = true;
    } catch (const Error&) {
      failure = std::current_exception();
    }
  }
  if (failure && !is_any_read) std::rethrow_exception(failure);
}

// The matches of all memories, best first, a text and its translation once.
std::vector<tmx::Match> matches_in_all(MemoryPool& pool, const tmx::MatchQuery& query,
                                       const tmx::MatchOptions& options) {
  std::vector<tmx::Match> all;
  for_each_readable(pool, [&](tmx::Memory& memory) {
    for (tmx::Match& match : memory.lookup(query, options)) all.push_back(std::move(match));
  });
  std::ranges::stable_sort(all, std::ranges::greater(), &tmx::Match::score);
  std::set<std::pair<std::string, std::string>> seen;
  std::erase_if(all, [&](const tmx::Match& match) {
    return !seen.emplace(match.source, match.target).second;
  });
  if (all.size() > options.limit) all.resize(options.limit);
  return all;
}

// What a person would paste: with the segment's numbers, where they could be put in.
const std::string& proposal(const tmx::Match& match) {
  return match.substituted.empty() ? match.target : match.substituted;
}

std::string first_memory(MemoryPool& pool) {
  const std::vector<std::string> names = pool.names();
  if (names.empty()) throw HttpError(404, "this server has no memory", "start it with --tm");
  return names.front();
}

void store(MemoryPool& pool, const Request& request, const std::string& document,
           std::vector<std::pair<std::string, std::string>> pairs) {
  const LangTag source = client_language(part(request, "source"));
  const LangTag target = client_language(part(request, "target"));
  std::vector<tmx::TranslationUnit> units;
  for (auto& [original, translation] : pairs) {
    units.emplace_back().variants = {{source, std::move(original)},
                                     {target, std::move(translation)}};
  }
  const MemoryPool::Loan memory = pool.lend(first_memory(pool));
  tmx::ImportOptions options;
  options.document = document;
  options.user = request.user;
  memory->add(std::move(units), document.empty() ? "tmserver" : document, options);
}

Response tmserver_matches(const Request& request, MemoryPool& pool, const std::string& text) {
  const LangTag source = client_language(part(request, "source"));
  const LangTag target = client_language(part(request, "target"));
  tmx::MatchOptions options;
  options.threshold = static_cast<int>(request.number("min_similarity", 1, 100, 70));
  options.limit = static_cast<std::size_t>(request.number("max_candidates", 1, 30, 5));
  JsonArray matches;
  for (const tmx::Match& match :
       matches_in_all(pool, {.text = text, .source = source, .target = target}, options)) {
    const int quality = std::min(match.score, 100);
    matches.add(JsonObject()
                    .add("source", match.source)
                    .add("target", proposal(match))
                    .add("quality", quality)
                    .add("rank", quality)
                    .add("context", match.document));
  }
  return {.body = matches.text()};
}

Response tmserver_languages(MemoryPool& pool) {
  std::set<std::string> all;
  for_each_readable(pool, [&](tmx::Memory& memory) {
    for (const LangTag& language : memory.languages()) all.insert(language.str());
  });
  const std::vector<std::string> tags(all.begin(), all.end());
  return {.body = JsonObject().add("sourceLanguages", tags).add("targetLanguages", tags).text()};
}

Response tmserver_add(const Request& request, MemoryPool& pool) {
  const DataValue body = json_body(request);
  store(pool, request, "", {{text_in(body, "source"), text_in(body, "target")}});
  return {.type = "text/plain"};
}

Response tmserver_store(const Request& request, MemoryPool& pool) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const DataValue& one : json_body(request).list()) {
    pairs.emplace_back(text_in(one, "source"), text_in(one, "target"));
  }
  const std::string count = std::to_string(pairs.size());
  const std::string id = part(request, "id");
  store(pool, request, id, std::move(pairs));
  return {.type = "text/plain", .body = "added " + count + " units from " + id};
}

// Seconds since 1970 as "2026-11-29 01:02:03".
std::string date_text(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm day = {};
  gmtime_r(&time, &day);
  std::array<char, 32> text = {};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &day)};
}

Response mymemory_failure(const std::string& cause) {
  return {.status = 200,
          .body = JsonObject()
                      .add("responseData", JsonObject().add("translatedText", cause))
                      .add("responseStatus", 400)
                      .add("responseDetails", cause)
                      .add("matches", JsonArray())
                      .text()};
}

Response mymemory_get(const Request& request, MemoryPool& pool) {
  const std::string text(request.parameter("q").value_or(""));
  const std::string pair(request.parameter("langpair").value_or(""));
  const std::size_t bar = pair.find('|');
  if (text.empty()) return mymemory_failure("NO QUERY SPECIFIED");
  if (bar == std::string::npos) return mymemory_failure("INVALID LANGUAGE PAIR SPECIFIED");
  const LangTag source = client_language(pair.substr(0, bar));
  const LangTag target = client_language(pair.substr(bar + 1));
  tmx::MatchOptions options;
  options.threshold = 50;
  options.limit = static_cast<std::size_t>(request.number("numres", 1, 50, 5));
  const std::vector<tmx::Match> found =
      matches_in_all(pool, {.text = text, .source = source, .target = target}, options);
  JsonArray matches;
  for (const tmx::Match& match : found) {
    const std::string user = match.user.empty() ? "dragoman" : match.user;
    const std::string date = date_text(match.changed);
    matches.add(JsonObject()
                    .add("id", std::to_string(match.unit))
                    .add("segment", match.source)
                    .add("translation", proposal(match))
                    .add("source", source.str())
                    .add("target", target.str())
                    .add("quality", "100")
                    .add("reference", match.document)
                    .add("usage-count", match.units)
                    .add("subject", "")
                    .add("created-by", user)
                    .add("last-updated-by", user)
                    .add("create-date", date)
                    .add("last-update-date", date)
                    .add("match", std::min(match.score, 100) / 100.0));
  }
  const double best = found.empty() ? 0 : std::min(found.front().score, 100) / 100.0;
  return {.body = JsonObject()
                      .add("responseData",
                           JsonObject()
                               .add("translatedText", found.empty() ? "" : proposal(found.front()))
                               .add("match", best))
                      .add("quotaFinished", false)
                      .add("responseDetails", "")
                      .add("responseStatus", 200)
                      .add("matches", matches)
                      .text()};
}

}  // namespace

void add_tmserver_routes(Router& router, MemoryPool& pool) {
  const auto matches = [&pool](const Request& request) {
    const auto text = request.parameter("source");
    return tmserver_matches(request, pool, text ? std::string(*text) : part(request, "text"));
  };
  const auto add = [&pool](const Request& request) { return tmserver_add(request, pool); };
  const auto add_all = [&pool](const Request& request) { return tmserver_store(request, pool); };
  router.add("GET", "/tmserver/languages/", Role::read,
             [&pool](const Request&) { return tmserver_languages(pool); });
  router.add("GET", "/tmserver/{source}/{target}/unit/{text*}", Role::read, matches);
  router.add("PUT", "/tmserver/{source}/{target}/unit/{text*}", Role::contribute, add);
  router.add("POST", "/tmserver/{source}/{target}/unit/{text*}", Role::contribute, add);
  router.add("POST", "/tmserver/{source}/{target}/store/{id*}", Role::contribute, add_all);
}

void add_mymemory_routes(Router& router, MemoryPool& pool) {
  router.add("GET", "/get", Role::read,
             [&pool](const Request& request) { return mymemory_get(request, pool); });
}

}  // namespace dragoman::serve
