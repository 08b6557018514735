// SPDX-License-Identifier: Apache-2.0
//
// TMX files that tests make, and what is read of them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "tmx/formats/tmx_reader.h"

namespace dragoman::tmx {

struct TmxContent {
  ExchangeHeader header;
  std::vector<TranslationUnit> units;
  std::vector<UnitPlace> places;
  ReadReport report;
  std::string error;  // of strict reading, "" for none
  Errc code = Errc::io;
  std::size_t line = 0;
};

inline TmxContent read_text(std::string_view bytes, bool lenient = false) {
  TmxContent content;
  UnitVisitor visitor;
  visitor.header = [&](const ExchangeHeader& header) { content.header = header; };
  visitor.unit = [&](TranslationUnit& unit, const UnitPlace& place) {
    content.units.push_back(std::move(unit));
    content.places.push_back(place);
    return true;
  };
  std::istringstream stream{std::string(bytes)};
  ReadOptions options;
  options.lenient = lenient;
  try {
    content.report = read_tmx(stream, {}, "test.tmx", options, visitor);
  } catch (const Error& error) {
    content.error = error.what();
    content.code = error.code();
    content.line = error.where().line.value_or(0);
  }
  return content;
}

inline std::string tmx_of(std::string_view units) {
  std::string xml =
      "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n<header srclang=\"en\"/>\n<body>\n";
  xml += units;
  xml += "</body>\n</tmx>\n";
  return xml;
}

inline std::string tuv_of(std::string_view language, std::string_view seg) {
  std::string xml = "<tuv xml:lang=\"";
  xml += language;
  xml += "\"><seg>";
  xml += seg;
  xml += "</seg></tuv>";
  return xml;
}

// A unit on one line, in English and French.
inline std::string tu_of(std::string_view english, std::string_view french = "Oui.") {
  std::string xml = "<tu>";
  xml += tuv_of("en", english);
  xml += tuv_of("fr", french);
  xml += "</tu>\n";
  return xml;
}

// The first texts of the units.
inline std::vector<std::string> first_texts(const TmxContent& content) {
  std::vector<std::string> texts;
  for (const TranslationUnit& unit : content.units) texts.push_back(unit.variants.at(0).text);
  return texts;
}

}  // namespace dragoman::tmx
