// SPDX-License-Identifier: Apache-2.0
#include "tests/app/serve/api_description.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "corpus/text/ascii.h"

namespace dragoman::serve {
namespace {

using nlohmann::json;

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    parts.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return parts;
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

bool is_name(std::string_view part) { return part.starts_with('{'); }

// The last name of a template takes slashes as well, for the addresses that end in a text.
bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  if (path.size() < pattern.size()) return false;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    if (!is_name(pattern[k]) && pattern[k] != path[k]) return false;
  }
  return path.size() == pattern.size() || pattern.back() == "{text}" || pattern.back() == "{id}";
}

bool is_of_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "integer") return value.is_number_integer();
  return type == "number" && value.is_number();
}

}  // namespace

const json& ApiDescription::resolved(const json& node) const {
  if (!node.contains("$ref")) return node;
  const std::string reference = node["$ref"];
  return description_.at(json::json_pointer(reference.substr(1)));
}

std::vector<ApiDescription::Operation> ApiDescription::operations() const {
  std::vector<Operation> all;
  for (const auto& [path, methods] : description_["paths"].items()) {
    for (const auto& [method, operation] : methods.items()) {
      all.push_back({upper(method) + " " + path, operation.at("x-role")});
    }
  }
  return all;
}

const json* ApiDescription::operation_of(const Request& request) const {
  const std::vector<std::string> path = parts_of(request.path);
  const std::string method = ascii_lower(request.method);
  const json* best = nullptr;
  std::size_t fewest_names = path.size() + 1;
  for (const auto& [pattern, methods] : description_["paths"].items()) {
    const std::vector<std::string> parts = parts_of(pattern);
    if (!fits(parts, path) || !methods.contains(method)) continue;
    const auto names = static_cast<std::size_t>(std::ranges::count_if(parts, is_name));
    if (names < fewest_names) {
      best = &methods[method];
      fewest_names = names;
    }
  }
  return best;
}

std::vector<std::string> ApiDescription::faults(const json& value, const json& given,
                                                const std::string& at) const {
  const json& schema = resolved(given);
  std::vector<std::string> found;
  const auto add_all = [&](const std::vector<std::string>& more) {
    found.insert(found.end(), more.begin(), more.end());
  };
  if (schema.contains("type") && !is_of_type(value, schema["type"])) {
    return {at + " is no " + std::string(schema["type"]) + ": " + value.dump()};
  }
  if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
    found.push_back(at + " is none of the values that it may have: " + value.dump());
  }
  if (value.is_number()) {
    if (schema.contains("minimum") && value < schema["minimum"]) found.push_back(at + " is low");
    if (schema.contains("maximum") && value > schema["maximum"]) found.push_back(at + " is high");
  }
  if (value.is_array() && schema.contains("items")) {
    for (std::size_t k = 0; k < value.size(); ++k) {
      add_all(faults(value[k], schema["items"], at + "[" + std::to_string(k) + "]"));
    }
  }
  if (!value.is_object()) return found;
  const json properties = schema.value("properties", json::object());
  for (const json& name : schema.value("required", json::array())) {
    if (!value.contains(name)) found.push_back(at + " lacks " + std::string(name));
  }
  for (const auto& [name, member] : value.items()) {
    const std::string place = at + "." + name;
    if (properties.contains(name)) {
      add_all(faults(member, properties[name], place));
    } else if (schema.contains("additionalProperties")) {
      add_all(faults(member, schema["additionalProperties"], place));
    }
  }
  return found;
}

void ApiDescription::check_parameters(const Request& request, const json& operation,
                                      std::vector<std::string>& found) const {
  const json parameters = operation.value("parameters", json::array());
  for (const auto& parameter : request.query) {
    const std::string& name = parameter.first;
    const bool is_known = std::ranges::any_of(
        parameters, [&](const json& one) { return one["in"] == "query" && one["name"] == name; });
    if (!is_known) found.push_back("the parameter " + name);
  }
}

void ApiDescription::check_content(const json& content, std::string_view type,
                                   const std::string& body, std::vector<std::string>& found) const {
  const std::string name(type.substr(0, std::min(type.find(';'), type.size())));
  if (!content.contains(name)) {
    found.push_back("the media type " + name);
    return;
  }
  if (name != "application/json") return;
  const json value = json::parse(body, nullptr, false);
  if (value.is_discarded()) {
    found.push_back("a body that is no JSON: " + body);
    return;
  }
  const auto faulty = faults(value, content[name]["schema"]);
  found.insert(found.end(), faulty.begin(), faulty.end());
}

std::vector<std::string> ApiDescription::undescribed(const Request& request,
                                                     const Response& response) const {
  std::vector<std::string> found;
  const json* operation = operation_of(request);
  const bool is_refused = response.status >= 400;
  if (operation == nullptr) {
    if (!is_refused) found.push_back("the address");
    return found;
  }
  if (!is_refused) {
    check_parameters(request, *operation, found);
    const json body = operation->value("requestBody", json::object());
    if (body.contains("content") && body["content"].contains("application/json")) {
      check_content(body["content"], "application/json", request.body, found);
    }
  }
  const json& responses = (*operation)["responses"];
  const std::string status = std::to_string(response.status);
  if (!is_refused && !responses.contains(status)) {
    found.push_back("the status " + status);
    return found;
  }
  const json& described = resolved(responses[responses.contains(status) ? status : "default"]);
  if (described.contains("content")) {
    check_content(described["content"], response.type, response.body, found);
  } else if (!response.body.empty()) {
    found.push_back("the body " + response.body);
  }
  return found;
}

}  // namespace dragoman::serve
