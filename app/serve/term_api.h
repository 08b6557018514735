// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/http/router.h"
#include "app/serve/workspace.h"

namespace dragoman::serve {

// The address of the terms in a text: /api/v1/terms. `workspace` must outlive the router.
void add_term_routes(Router& router, Workspace& workspace);

}  // namespace dragoman::serve
