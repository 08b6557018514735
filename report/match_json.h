// SPDX-License-Identifier: Apache-2.0
//
// What a memory answers, as JSON, one line for each answer.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "tmx/match/match.h"
#include "tmx/memory.h"
#include "tmx/search/search_values.h"

namespace dragoman::report {

// {"query":"…","matches":[{"score":92,"source":"…","target":"…","document":"…","unit":123,"units":1,
// "changed":1099051200,"difference":[{"edit":"replaced","query":[4,8],"source":[4,9]}],…}]}, with
// "fragments" where `fragments` is not null. Places are UTF-8 bytes [begin, end).
void write_lookup_json(const std::string& query, const std::vector<tmx::Match>& matches,
                       const std::vector<tmx::Fragment>* fragments, std::ostream& out);

// {"unit":123,"document":"…","changed":1099051200,"text":"…","stretches":[[0,7]],
// "translations":{"fr":"…"},"counterparts":{"fr":[[3,10]]}}, with "domain" and "user" where they
// are known
void write_hit_json(const tmx::ConcordanceHit& hit, std::ostream& out);

// {"unit":123,"reason":"duplicate","kept":120,"texts":["…","…"]}
void write_unclean_json(const tmx::Unclean& unclean, std::ostream& out);

}  // namespace dragoman::report
