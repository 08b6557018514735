// SPDX-License-Identifier: Apache-2.0
#include "report/base/json_text.h"

#include <nlohmann/json.hpp>

namespace dragoman::report {

std::string json_of(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_of(double number) { return nlohmann::json(number).dump(); }

std::string json_of(const JsonArray& array) { return array.text(); }

std::string json_of(const JsonObject& object) { return object.text(); }

std::string indented(const JsonObject& object) {
  return nlohmann::ordered_json::parse(object.text()).dump(2) + '\n';
}

}  // namespace dragoman::report
