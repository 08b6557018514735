// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tmx/match/values.h"

namespace dragoman::tmx {

// `value` written as `text`, in its language, writes `model`: with its marks, its form of ordinals,
// of the clock and of dates. Nothing where that can't be done, such as a date with a year in the
// form of one without.
std::optional<std::string> write_like(const Value& value, const Value& model, std::string_view text,
                                      const LangTag& language);

}  // namespace dragoman::tmx
