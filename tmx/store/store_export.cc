// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_export.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "corpus/text/unicode.h"
#include "tmx/store/store_impl.h"
#include "tmx/store/unit_json.h"
#include "tmx/unit/fields.h"

namespace dragoman::tmx {
namespace {

void set_attribute(std::vector<Attribute>& attributes, std::string_view name, std::string value) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  if (found != attributes.end()) {
    found->value = std::move(value);
  } else {
    attributes.push_back({std::string(name), std::move(value)});
  }
}

void set_property(std::vector<Property>& properties, std::string_view type, std::string value) {
  const auto found = std::ranges::find(properties, type, &Property::type);
  if (found != properties.end()) {
    found->value = std::move(value);
  } else {
    properties.push_back({std::string(type), std::move(value)});
  }
}

std::string tmx_date(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

std::string hexadecimal(std::uint64_t value) {
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value));
  return text.data();
}

bool has_variant_property(const TranslationUnit& unit, std::string_view type) {
  return std::ranges::any_of(unit.variants, [&](const Tuv& variant) {
    return !property_value(variant.properties, type).empty();
  });
}

bool contains(const TranslationUnit& unit, std::string_view folded) {
  return std::ranges::any_of(unit.variants, [&](const Tuv& variant) {
    return fold(to_nfc(variant.text)).find(folded) != std::string::npos;
  });
}

}  // namespace

bool passes(const StoredUnit& unit, const UnitFilter& filter) {
  const auto is_or_any = [](const std::string& value, const std::string& wanted) {
    return wanted.empty() || value == wanted;
  };
  return is_or_any(unit.document, filter.document) && is_or_any(unit.domain, filter.domain) &&
         is_or_any(unit.user, filter.user) && (!filter.since || unit.changed >= *filter.since) &&
         (!filter.until || unit.changed < *filter.until) && unit.usage >= filter.least_usage &&
         (!unit.confidence || *unit.confidence >= filter.least_confidence) &&
         (!filter.source || variant_in(unit.unit, *filter.source) != nullptr) &&
         (!filter.target || variant_in(unit.unit, *filter.target) != nullptr) &&
         (filter.contains.empty() || contains(unit.unit, fold(to_nfc(filter.contains))));
}

TranslationUnit with_metadata(const StoredUnit& stored) {
  TranslationUnit unit = stored.unit;
  set_attribute(unit.attributes, "changedate", tmx_date(stored.changed));
  if (!stored.user.empty()) set_attribute(unit.attributes, "changeid", stored.user);
  if (stored.usage != 1) {
    set_attribute(unit.attributes, "usagecount", std::to_string(stored.usage));
  }
  if (!stored.document.empty() && !has_variant_property(unit, "x-document")) {
    set_property(unit.properties, "x-document", stored.document);
  }
  if (!stored.domain.empty()) set_property(unit.properties, "x-domain", stored.domain);
  if (stored.confidence) {
    set_property(unit.properties, "x-confidence", confidence_text(*stored.confidence));
  }
  if (stored.context.before != 0) {
    set_property(unit.properties, "x-context-before", hexadecimal(stored.context.before));
  }
  if (stored.context.after != 0) {
    set_property(unit.properties, "x-context-after", hexadecimal(stored.context.after));
  }
  return unit;
}

ExchangeHeader stored_header(const Store& store) {
  Statement headers = store.impl().database.prepare(
      "SELECT ifnull(header, '') FROM operation WHERE kind = 'import' LIMIT 2");
  if (!headers.step()) return {};
  const std::string json(headers.text(0));
  return headers.step() ? ExchangeHeader() : read_header_json(json);
}

std::size_t export_units(const Store& store, const UnitFilter& filter, UnitWriter& writer) {
  std::size_t count = 0;
  writer.header(stored_header(store));
  store.visit(0, [&](const StoredUnit& unit) {
    if (passes(unit, filter)) {
      writer.unit(with_metadata(unit));
      ++count;
    }
    return true;
  });
  writer.finish();
  return count;
}

}  // namespace dragoman::tmx
