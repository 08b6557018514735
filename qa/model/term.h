// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace dragoman::qa {

// An entry of a glossary: terms of the source language, any of which may be translated by any of
// the target terms, and translations that must not be used.
struct Term {
  std::vector<std::string> source;
  std::vector<std::string> target;
  std::vector<std::string> forbidden;
};

}  // namespace dragoman::qa
