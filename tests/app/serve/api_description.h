// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/serve/http/http.h"

namespace dragoman::serve {

// docs/openapi.json, read as far as it goes: what it says of an address and of the JSON that is
// sent there and comes back.
class ApiDescription {
 public:
  explicit ApiDescription(nlohmann::json description) : description_(std::move(description)) {}

  struct Operation {
    std::string route;  // "GET /api/v1/memories/{memory}"
    std::string role;
  };
  std::vector<Operation> operations() const;

  // What an exchange has that is not described: an address, a parameter, a status, a media type, a
  // value. Nothing of a request that was refused is looked at.
  std::vector<std::string> undescribed(const Request& request, const Response& response) const;

  // How a value breaks a schema: the keywords that the file uses.
  std::vector<std::string> faults(const nlohmann::json& value, const nlohmann::json& schema,
                                  const std::string& at = "") const;

 private:
  const nlohmann::json& resolved(const nlohmann::json& node) const;
  const nlohmann::json* operation_of(const Request& request) const;
  void check_parameters(const Request& request, const nlohmann::json& operation,
                        std::vector<std::string>& found) const;
  void check_content(const nlohmann::json& content, std::string_view type, const std::string& body,
                     std::vector<std::string>& found) const;

  nlohmann::json description_;
};

}  // namespace dragoman::serve
