// SPDX-License-Identifier: Apache-2.0
#include "report/match_json.h"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <utility>

#include "report/base/json_text.h"

namespace dragoman::report {
namespace {

const char* edit_name(tmx::WordEdit edit) {
  switch (edit) {
    case tmx::WordEdit::same:
      return "same";
    case tmx::WordEdit::replaced:
      return "replaced";
    case tmx::WordEdit::removed:
      return "removed";
    case tmx::WordEdit::inserted:
      return "inserted";
  }
  return "";
}

JsonArray bytes_json(std::uint32_t begin, std::uint32_t end) {
  return JsonArray().add(begin).add(end);
}

JsonArray places_json(const std::vector<tmx::ByteRange>& stretches) {
  JsonArray places;
  for (const tmx::ByteRange& stretch : stretches) {
    places.add(bytes_json(stretch.begin, stretch.end));
  }
  return places;
}

JsonObject match_json(const tmx::Match& match) {
  JsonObject json;
  json.add("score", match.score).add("source", match.source).add("target", match.target);
  json.add("document", match.document).add("unit", match.unit).add("units", match.units);
  json.add("changed", match.changed);
  if (match.penalty != 0) json.add("penalty", match.penalty);
  if (!match.user.empty()) json.add("user", match.user);
  if (!match.substituted.empty()) json.add("substituted", match.substituted);
  JsonArray runs;
  for (const tmx::DifferenceRun& run : match.runs) {
    if (run.edit == tmx::WordEdit::same) continue;
    runs.add(JsonObject()
                 .add("edit", edit_name(run.edit))
                 .add("query", bytes_json(run.query_begin, run.query_end))
                 .add("source", bytes_json(run.source_begin, run.source_end)));
  }
  json.add("difference", runs);
  if (!match.touched.empty()) json.add("touched", places_json(match.touched));
  return json;
}

// The languages of the other variants, in order, each with the number of the last variant in it.
std::vector<std::pair<std::string, std::size_t>> translations(const tmx::ConcordanceHit& hit) {
  std::vector<std::pair<std::string, std::size_t>> found;
  for (std::size_t i = 0; i < hit.unit.unit.variants.size(); ++i) {
    if (i == hit.variant) continue;
    const std::string& language = hit.unit.unit.variants[i].language.str();
    const auto same = std::ranges::find(found, language, &decltype(found)::value_type::first);
    if (same == found.end()) {
      found.emplace_back(language, i);
    } else {
      same->second = i;
    }
  }
  return found;
}

JsonObject hit_json(const tmx::ConcordanceHit& hit) {
  JsonObject texts;
  JsonObject counterparts;
  for (const auto& [language, number] : translations(hit)) {
    texts.add(language, hit.unit.unit.variants[number].text);
    counterparts.add(language, places_json(hit.counterparts[number]));
  }
  JsonObject json;
  json.add("unit", hit.unit.id).add("document", hit.unit.document);
  if (!hit.unit.domain.empty()) json.add("domain", hit.unit.domain);
  if (!hit.unit.user.empty()) json.add("user", hit.unit.user);
  return json.add("changed", hit.unit.changed)
      .add("text", hit.text)
      .add("stretches", places_json(hit.ranges))
      .add("translations", texts)
      .add("counterparts", counterparts);
}

JsonObject fragment_json(const tmx::Fragment& fragment) {
  JsonArray hits;
  for (const tmx::ConcordanceHit& hit : fragment.hits) hits.add(hit_json(hit));
  return JsonObject()
      .add("query", bytes_json(fragment.range.begin, fragment.range.end))
      .add("words", fragment.words)
      .add("hits", hits)
      .add("more", fragment.more);
}

}  // namespace

void write_lookup_json(const std::string& query, const std::vector<tmx::Match>& matches,
                       const std::vector<tmx::Fragment>* fragments, std::ostream& out) {
  JsonArray list;
  for (const tmx::Match& match : matches) list.add(match_json(match));
  JsonObject line;
  line.add("query", query).add("matches", list);
  if (fragments != nullptr) {
    JsonArray found;
    for (const tmx::Fragment& fragment : *fragments) found.add(fragment_json(fragment));
    line.add("fragments", found);
  }
  out << line.text() << '\n';
}

void write_hit_json(const tmx::ConcordanceHit& hit, std::ostream& out) {
  out << hit_json(hit).text() << '\n';
}

void write_unclean_json(const tmx::Unclean& unclean, std::ostream& out) {
  JsonObject line;
  line.add("unit", unclean.unit).add("reason", to_string(unclean.reason));
  if (unclean.kept != 0) line.add("kept", unclean.kept);
  out << line.add("texts", unclean.texts).text() << '\n';
}

}  // namespace dragoman::report
