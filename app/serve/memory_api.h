// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/http/router.h"
#include "app/serve/jobs.h"
#include "app/serve/memory_pool.h"
#include "tmx/store/store_values.h"

namespace dragoman::serve {

// The addresses of memories: /api/v1/memories. docs/openapi.json says what each takes and gives.
// All that the routes refer to must outlive the router.
void add_memory_routes(Router& router, MemoryPool& pool);  // look up, search, single units
// Contents, import, cleaning, undo and export.
void add_memory_upkeep_routes(Router& router, MemoryPool& pool, Jobs& jobs);

// Which units a request chooses by "document", "domain", "user", "since" and "until" (days), as
// searches and exports take them. Throws Error(usage) for what is no day.
tmx::UnitFilter unit_filter(const Request& request);

// The addresses that other programs' clients of translation memories call, which name no memory:
// they ask all of the pool, and add to the first.
//
//   - /tmserver/…: the protocol of amaGama and of the Translate Toolkit's tmserver, as Weblate and
//     Virtaal speak it;
//   - /get: that of MyMemory, as OmegaT, Weblate and MateCat speak it.
void add_tmserver_routes(Router& router, MemoryPool& pool);
void add_mymemory_routes(Router& router, MemoryPool& pool);

}  // namespace dragoman::serve
