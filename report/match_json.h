// SPDX-License-Identifier: Apache-2.0
//
// What the memory answers, as JSON and for a person to read.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/match/match.h"
#include "tmx/search/concordance.h"
#include "tmx/search/fragments.h"

namespace dragoman::app {

nlohmann::ordered_json match_json(const tmx::Match& match);
nlohmann::ordered_json hit_json(const tmx::ConcordanceHit& hit);
nlohmann::ordered_json fragment_json(const tmx::Fragment& fragment);

// One line of JSON; bytes that are no UTF-8 become U+FFFD.
std::string json_line(const nlohmann::ordered_json& json);

// The text with each stretch between `open` and `close`.
std::string marked(const std::string& text, const std::vector<tmx::Stretch>& stretches,
                   std::string_view open, std::string_view close);

// The match's source with what the query lacks in [-…-] and what it has instead in {+…+}.
std::string marked_source(const tmx::Match& match, const std::string& query);

// The match's target with the words that the difference touches in {~…~}.
std::string marked_target(const tmx::Match& match);

}  // namespace dragoman::app
