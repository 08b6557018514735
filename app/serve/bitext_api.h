// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/http/router.h"
#include "app/serve/jobs.h"
#include "app/serve/memory_pool.h"
#include "app/serve/workspace.h"

namespace dragoman::serve {

// The addresses of documents: /api/v1/documents. openapi.json says what each takes and gives. All
// must outlive the router.
void add_bitext_routes(Router& router, Workspace& workspace, MemoryPool& pool, Jobs& jobs);

// Those of uploads, and of what makes documents of them.
void add_upload_routes(Router& router, Workspace& workspace, MemoryPool& pool, Jobs& jobs);

}  // namespace dragoman::serve
