// SPDX-License-Identifier: Apache-2.0
#include "corpus/version.h"

namespace dragoman {

std::string_view version() { return DRAGOMAN_VERSION; }

}  // namespace dragoman
