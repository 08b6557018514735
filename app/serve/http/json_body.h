// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/serve/http/http.h"
#include "corpus/base/language_data.h"

namespace dragoman::serve {

// The JSON in a request's body. All throw HttpError 400 where it is not what is asked for.
DataValue json_body(const Request& request);
std::string text_in(const DataValue& object, std::string_view name);
std::string text_or(const DataValue& object, std::string_view name, std::string_view otherwise);
std::int64_t number_in(const DataValue& object, std::string_view name);
std::int64_t number_or(const DataValue& object, std::string_view name, std::int64_t otherwise);
std::vector<std::string> texts_or_none(const DataValue& object, std::string_view name);
bool flag_or(const DataValue& object, std::string_view name, bool otherwise);

}  // namespace dragoman::serve
