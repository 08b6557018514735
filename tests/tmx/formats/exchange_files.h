// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/error.h"
#include "tmx/exchange.h"

namespace dragoman::tmx {

// Reads a file of that extension with those bytes.
inline std::vector<TranslationUnit> units_of(const std::string& extension, std::string_view bytes,
                                             const ReadOptions& options = {},
                                             ReadReport* report = nullptr) {
  const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
  std::string name = std::string("dragoman-units-") + test.test_suite_name() + test.name();
  std::ranges::replace(name, '/', '-');
  const auto file = std::filesystem::path(testing::TempDir()) / (name + extension);
  std::ofstream(file, std::ios::binary) << bytes;
  std::vector<TranslationUnit> units;
  const UnitVisitor visitor{.unit = [&](TranslationUnit& unit, const UnitPlace&) {
    units.push_back(unit);
    return true;
  }};
  struct Remove {
    const std::filesystem::path& file;
    ~Remove() { std::filesystem::remove(file); }
  } const remove{file};
  const ReadReport found = read_units(file, options, visitor);
  if (report != nullptr) *report = found;
  return units;
}

inline std::string written(ExchangeFormat format, const std::vector<TranslationUnit>& units,
                           const WriteOptions& options = {}) {
  std::ostringstream out;
  const auto writer = make_writer(format, options, out);
  writer->header({});
  for (const TranslationUnit& unit : units) writer->unit(unit);
  writer->finish();
  return out.str();
}

// The message that reading ends with; "" where it does not.
inline std::string error_of(const std::string& extension, std::string_view bytes) {
  try {
    units_of(extension, bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

inline TranslationUnit made_unit(std::string_view english, std::string_view french) {
  TranslationUnit unit;
  unit.variants.push_back({LangTag::parse("en"), std::string(english)});
  unit.variants.push_back({LangTag::parse("fr"), std::string(french)});
  return unit;
}

// The texts of all variants, in order.
inline std::vector<std::string> texts(const std::vector<TranslationUnit>& units) {
  std::vector<std::string> all;
  for (const TranslationUnit& unit : units) {
    for (const Tuv& variant : unit.variants) all.push_back(variant.text);
  }
  return all;
}

}  // namespace dragoman::tmx
