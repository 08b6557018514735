// SPDX-License-Identifier: Apache-2.0
#include "corpus/base/language_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "corpus/base/error.h"

namespace dragoman {
namespace {

using Json = nlohmann::json;

enum Kind { none, flag_kind, number_kind, text_kind, list_kind, object_kind };

// Without the "[json.exception.…]" that the library puts first.
std::string cause_of(const Json::exception& error) {
  const std::string_view what = error.what();
  const std::size_t end = what.starts_with('[') ? what.find("] ") : what.npos;
  return std::string(end == what.npos ? what : what.substr(end + 2));
}

Json parse_json(std::string_view json, std::string_view file) {
  try {
    return Json::parse(json, nullptr, true, /*ignore_comments=*/true);
  } catch (const Json::parse_error& error) {
    const std::string_view before = json.substr(0, std::min(error.byte, json.size()));
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    throw Error(Errc::syntax, {file, line, {}}, cause_of(error), "mend the data file");
  } catch (const Json::exception& error) {
    throw Error(Errc::syntax, {file, {}, {}}, cause_of(error), "mend the data file");
  }
}

}  // namespace

struct DataValue::Node {
  Node(const Json& json, const std::string* file_name) : file(file_name) {
    if (json.is_boolean()) {
      kind = flag_kind;
      flag = json.get<bool>();
    } else if (json.is_number()) {
      kind = number_kind;
      number = json.get<double>();
    } else if (json.is_string()) {
      kind = text_kind;
      text = json.get<std::string>();
    } else if (json.is_array()) {
      kind = list_kind;
      for (const Json& value : json) add({}, value);
    } else if (json.is_object()) {
      kind = object_kind;
      for (const auto& [name, value] : json.items()) add(name, value);
    }
  }

  void add(const std::string& name, const Json& json) {
    children.emplace_back(json, file);
    children.back().key = name;
  }

  const std::string* file;  // whose name the tree's root owns
  Kind kind = none;
  bool flag = false;
  double number = 0;
  std::string key;   // in the object that it is a member of
  std::string text;  // its value
  std::vector<Node> children;
};

DataValue DataValue::parse(std::string_view json, std::string_view file) {
  struct Tree {
    Tree(std::string_view text, std::string_view file_name)
        : file(file_name), root(parse_json(text, file_name), &file) {}
    std::string file;
    Node root;
  };
  const auto tree = std::make_shared<const Tree>(json, file);
  return DataValue({tree, &tree->root});
}

void DataValue::fail(const std::string& cause) const {
  const std::string place = node_->key.empty() ? "" : "\"" + node_->key + "\": ";
  throw Error(Errc::syntax, {*node_->file, {}, {}}, place + cause, "mend the data file");
}

const DataValue::Node& DataValue::expect(int kind, const char* name) const {
  if (node_->kind != kind) fail(std::string(name) + " is expected");
  return *node_;
}

DataValue DataValue::at(std::string_view key) const {
  auto value = find(key);
  if (!value) fail("the member \"" + std::string(key) + "\" is missing");
  return *std::move(value);
}

std::optional<DataValue> DataValue::find(std::string_view key) const {
  const auto& members = expect(object_kind, "an object").children;
  const auto at = std::ranges::lower_bound(members, key, {}, &Node::key);
  if (at == members.end() || at->key != key) return std::nullopt;
  return child(*at);
}

std::vector<std::pair<std::string, DataValue>> DataValue::items() const {
  std::vector<std::pair<std::string, DataValue>> items;
  for (const Node& node : expect(object_kind, "an object").children) {
    items.emplace_back(node.key, child(node));
  }
  return items;
}

std::vector<DataValue> DataValue::list() const {
  std::vector<DataValue> values;
  for (const Node& node : expect(list_kind, "a list").children) values.push_back(child(node));
  return values;
}

std::vector<std::string> DataValue::texts() const { return as<std::vector<std::string>>(); }

std::string DataValue::text() const { return expect(text_kind, "a text").text; }

double DataValue::number() const { return expect(number_kind, "a number").number; }

bool DataValue::flag() const { return expect(flag_kind, "true or false").flag; }

std::optional<DataValue> language_file(EmbeddedFiles embedded, std::string_view language,
                                       std::string_view kind) {
  const std::string name = std::string(language) + "." + std::string(kind) + ".json";
  const auto bytes = embedded(name);
  if (!bytes) return std::nullopt;
  return DataValue::parse(*bytes, name);
}

}  // namespace dragoman
