// SPDX-License-Identifier: Apache-2.0
#include "report/match_json.h"

#include <utility>

namespace dragoman::app {
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

nlohmann::ordered_json places(const std::vector<tmx::Stretch>& stretches) {
  auto list = nlohmann::ordered_json::array();
  for (const tmx::Stretch& stretch : stretches) list.push_back({stretch.begin, stretch.end});
  return list;
}

}  // namespace

nlohmann::ordered_json match_json(const tmx::Match& match) {
  nlohmann::ordered_json json = {{"score", match.score},    {"source", match.source},
                                 {"target", match.target},  {"document", match.document},
                                 {"unit", match.unit},      {"units", match.units},
                                 {"changed", match.changed}};
  if (match.penalty != 0) json["penalty"] = match.penalty;
  if (!match.user.empty()) json["user"] = match.user;
  if (!match.substituted.empty()) json["substituted"] = match.substituted;
  auto runs = nlohmann::ordered_json::array();
  for (const tmx::DifferenceRun& run : match.runs) {
    if (run.edit == tmx::WordEdit::same) continue;
    runs.push_back({{"edit", edit_name(run.edit)},
                    {"query", {run.query_begin, run.query_end}},
                    {"source", {run.source_begin, run.source_end}}});
  }
  json["difference"] = std::move(runs);
  if (!match.touched.empty()) json["touched"] = places(match.touched);
  return json;
}

nlohmann::ordered_json hit_json(const tmx::ConcordanceHit& hit) {
  nlohmann::ordered_json json = {
      {"unit", hit.unit.id}, {"document", hit.unit.document}, {"text", hit.text}};
  json["stretches"] = places(hit.stretches);
  auto texts = nlohmann::ordered_json::object();
  auto counterparts = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < hit.unit.unit.variants.size(); ++i) {
    const tmx::Tuv& variant = hit.unit.unit.variants[i];
    if (i == hit.place) continue;
    texts[variant.language.str()] = variant.text;
    counterparts[variant.language.str()] = places(hit.counterparts[i]);
  }
  json["translations"] = std::move(texts);
  json["counterparts"] = std::move(counterparts);
  return json;
}

nlohmann::ordered_json fragment_json(const tmx::Fragment& fragment) {
  auto hits = nlohmann::ordered_json::array();
  for (const tmx::ConcordanceHit& hit : fragment.hits) hits.push_back(hit_json(hit));
  return {{"query", {fragment.place.begin, fragment.place.end}},
          {"words", fragment.words},
          {"hits", std::move(hits)},
          {"more", fragment.more}};
}

std::string json_line(const nlohmann::ordered_json& json) {
  std::string line = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  line += '\n';
  return line;
}

std::string marked(const std::string& text, const std::vector<tmx::Stretch>& stretches,
                   std::string_view open, std::string_view close) {
  std::string result;
  std::size_t at = 0;
  for (const tmx::Stretch& stretch : stretches) {
    result.append(text, at, stretch.begin - at);
    result += open;
    result.append(text, stretch.begin, stretch.end - stretch.begin);
    result += close;
    at = stretch.end;
  }
  return result.append(text, at);
}

std::string marked_source(const tmx::Match& match, const std::string& query) {
  std::string marked;
  std::size_t at = 0;
  for (const tmx::DifferenceRun& run : match.runs) {
    if (run.edit == tmx::WordEdit::same) continue;
    marked.append(match.source, at, run.source_begin - at);
    if (run.edit != tmx::WordEdit::inserted) {
      marked += "[-";
      marked.append(match.source, run.source_begin, run.source_end - run.source_begin);
      marked += "-]";
    }
    if (run.edit != tmx::WordEdit::removed) {
      marked += "{+";
      marked.append(query, run.query_begin, run.query_end - run.query_begin);
      marked += "+}";
      if (run.edit == tmx::WordEdit::inserted) marked += ' ';
    }
    at = run.source_end;
  }
  marked.append(match.source, at);
  return marked;
}

std::string marked_target(const tmx::Match& match) {
  std::vector<tmx::Stretch> stretches;
  for (const tmx::Stretch& word : match.touched) {
    // Words that only white space parts are marked as one stretch.
    if (!stretches.empty() &&
        match.target.find_first_not_of(' ', stretches.back().end) == word.begin) {
      stretches.back().end = word.end;
    } else {
      stretches.push_back(word);
    }
  }
  return marked(match.target, stretches, "{~", "~}");
}

}  // namespace dragoman::app
