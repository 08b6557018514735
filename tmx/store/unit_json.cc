// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/unit_json.h"

#include <nlohmann/json.hpp>

#include "corpus/base/error.h"
#include "tmx/unit/inline_markup.h"

namespace dragoman::tmx {
namespace {

using Json = nlohmann::json;

Json attributes_json(const std::vector<Attribute>& attributes) {
  Json list = Json::array();
  for (const Attribute& attribute : attributes) list.push_back({attribute.name, attribute.value});
  return list;
}

std::vector<Attribute> read_attributes(const Json& list) {
  std::vector<Attribute> attributes;
  for (const Json& one : list) {
    attributes.push_back({one.at(0).get<std::string>(), one.at(1).get<std::string>()});
  }
  return attributes;
}

Json details(const std::vector<Attribute>& attributes, const std::vector<Property>& properties,
             const std::vector<Note>& notes) {
  Json made = Json::object();
  if (!attributes.empty()) made["attributes"] = attributes_json(attributes);
  for (const Property& property : properties) {
    Json one = Json::array({property.type, property.value});
    if (!property.attributes.empty()) one.push_back(attributes_json(property.attributes));
    made["properties"].push_back(std::move(one));
  }
  for (const Note& note : notes) {
    Json one = Json::array({note.text});
    if (!note.attributes.empty()) one.push_back(attributes_json(note.attributes));
    made["notes"].push_back(std::move(one));
  }
  return made;
}

void read_details(const Json& json, std::vector<Attribute>& attributes,
                  std::vector<Property>& properties, std::vector<Note>& notes) {
  if (json.contains("attributes")) attributes = read_attributes(json["attributes"]);
  for (const Json& one : json.value("properties", Json::array())) {
    properties.push_back({one.at(0).get<std::string>(), one.at(1).get<std::string>(),
                          one.size() > 2 ? read_attributes(one[2]) : std::vector<Attribute>()});
  }
  for (const Json& one : json.value("notes", Json::array())) {
    notes.push_back({one.at(0).get<std::string>(),
                     one.size() > 1 ? read_attributes(one[1]) : std::vector<Attribute>()});
  }
}

StoredUnit read_unit(const Json& made) {
  StoredUnit stored;
  TranslationUnit& unit = stored.unit;
  read_details(made, unit.attributes, unit.properties, unit.notes);
  stored.id = made.at("id").get<UnitId>();
  stored.context = {made.at("context").at(0).get<std::uint64_t>(),
                    made.at("context").at(1).get<std::uint64_t>()};
  stored.document = made.at("document").get<std::string>();
  stored.domain = made.at("domain").get<std::string>();
  stored.user = made.at("user").get<std::string>();
  stored.changed = made.at("changed").get<std::int64_t>();
  stored.usage = made.at("usage").get<std::uint32_t>();
  if (made.contains("confidence")) stored.confidence = made["confidence"].get<float>();
  for (const Json& one : made.value("variants", Json::array())) {
    Tuv variant{LangTag::parse(one.at("language").get<std::string>()),
                one.at("text").get<std::string>()};
    read_markup(one.value("markup", std::string()), variant);
    read_details(one, variant.attributes, variant.properties, variant.notes);
    unit.variants.push_back(std::move(variant));
  }
  return stored;
}

// Invalid UTF-8 from a file is replaced, never an error.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// The result of `read` for the JSON.
template <typename Read>
auto parsed(std::string_view json, Read read) {
  try {
    return read(Json::parse(json));
  } catch (const Json::exception& error) {
    throw Error(Errc::syntax, {}, std::string("a record of the memory is damaged: ") + error.what(),
                "check the memory and repair it");
  }
}

}  // namespace

std::string markup_of(const Tuv& variant) {
  return variant.codes.empty() ? std::string() : to_markup(variant.text, variant.codes);
}

void read_markup(std::string_view markup, Tuv& variant) {
  if (markup.empty()) return;
  try {
    InlineText content = parse_markup(markup);
    variant.text = std::move(content.text);
    variant.codes = std::move(content.codes);
  } catch (const Error& error) {
    throw Error(Errc::syntax, {}, std::string("a record of the memory is damaged: ") + error.what(),
                "run: dragoman tm check --repair");
  }
}

std::string details_json(const std::vector<Attribute>& attributes,
                         const std::vector<Property>& properties, const std::vector<Note>& notes) {
  if (attributes.empty() && properties.empty() && notes.empty()) return {};
  return dump(details(attributes, properties, notes));
}

void read_details(std::string_view json, std::vector<Attribute>& attributes,
                  std::vector<Property>& properties, std::vector<Note>& notes) {
  if (json.empty()) return;
  parsed(json, [&](const Json& made) {
    read_details(made, attributes, properties, notes);
    return true;
  });
}

std::string header_json(const ExchangeHeader& header) {
  if (header.attributes.empty() && header.properties.empty() && header.notes.empty() &&
      header.others.empty()) {
    return {};
  }
  Json made = details(header.attributes, header.properties, header.notes);
  made["others"] = header.others;
  return dump(made);
}

ExchangeHeader read_header_json(std::string_view json) {
  ExchangeHeader header;
  if (json.empty()) return header;
  parsed(json, [&](const Json& made) {
    read_details(made, header.attributes, header.properties, header.notes);
    header.others = made.value("others", std::vector<std::string>());
    return true;
  });
  return header;
}

std::string unit_json(const StoredUnit& stored) {
  const TranslationUnit& unit = stored.unit;
  Json made = details(unit.attributes, unit.properties, unit.notes);
  made["id"] = stored.id;
  made["context"] = {stored.context.before, stored.context.after};
  made["document"] = stored.document;
  made["domain"] = stored.domain;
  made["user"] = stored.user;
  made["changed"] = stored.changed;
  made["usage"] = stored.usage;
  if (stored.confidence) made["confidence"] = *stored.confidence;
  for (const Tuv& variant : unit.variants) {
    Json one = details(variant.attributes, variant.properties, variant.notes);
    one["language"] = variant.language.str();
    one["text"] = variant.text;
    if (!variant.codes.empty()) one["markup"] = markup_of(variant);
    made["variants"].push_back(std::move(one));
  }
  return dump(made);
}

StoredUnit read_unit_json(std::string_view json) { return parsed(json, read_unit); }

}  // namespace dragoman::tmx
