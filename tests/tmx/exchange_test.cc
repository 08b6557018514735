// SPDX-License-Identifier: Apache-2.0
#include "tmx/exchange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/tmx/formats/exchange_files.h"

namespace dragoman::tmx {
namespace {

TEST(ExchangeFormats, AreDetectedFromTheFirstBytesOfAFileWithAnotherExtension) {
  EXPECT_EQ(
      units_of(".dat", "{\"source\":[{\"text\":\"a\"}],\"target\":[{\"text\":\"b\"}]}\n").size(),
      1U);
  EXPECT_EQ(units_of(".dat", "a\tb, c\n").size(), 1U);
  EXPECT_EQ(units_of(".dat", "a;b\n").size(), 1U);
  EXPECT_EQ(units_of(".dat",
                     "<?xml version=\"1.0\"?><!-- c --><tmx version=\"1.4\"><body><tu>"
                     "<tuv xml:lang=\"en\"><seg>a</seg></tuv></tu></body></tmx>")
                .size(),
            1U);
  EXPECT_EQ(units_of(".dat", written(ExchangeFormat::xliff12, {made_unit("a", "b")})).size(), 1U);
}

TEST(ExchangeFormats, WriteWhatTheyReadBack) {
  TranslationUnit unit = made_unit("A \"quoted\", text;\twith <all>", "Un texte\nsur deux lignes");
  unit.properties = {{"x-confidence", "0.5000"}, {"x-label", "12"}};
  unit.variants[0].properties = {{"x-document", "a.txt"}};
  for (const ExchangeFormat format : {ExchangeFormat::csv, ExchangeFormat::jsonl}) {
    const std::string extension = format == ExchangeFormat::csv ? ".csv" : ".jsonl";
    const auto back = units_of(extension, written(format, {unit}));
    ASSERT_EQ(back.size(), 1U) << extension;
    EXPECT_EQ(texts(back), texts({unit})) << extension;
    EXPECT_EQ(property_value(back[0].properties, "x-label"), "12");
    EXPECT_EQ(property_value(back[0].properties, "x-document"), "a.txt");
    EXPECT_FALSE(property_value(back[0].properties, "x-confidence").empty());
  }
  EXPECT_EQ(
      written(ExchangeFormat::tsv, {unit}),
      "A \"quoted\", text; with <all>\tUn texte sur deux lignes\t0.5000\t12\t\t\ten\tfr\ta.txt\n");
}

TEST(ExchangeFormats, LeaveOutUnitsWithoutBothLanguages) {
  std::ostringstream out;
  const auto writer = make_writer(ExchangeFormat::tsv, {}, out);
  TranslationUnit alone;
  alone.variants.push_back({LangTag::parse("en"), "a"});
  writer->unit(alone);
  writer->unit(made_unit("b", "c"));
  writer->finish();
  EXPECT_EQ(out.str(), "b\tc\t\t\t\t\ten\tfr\t\n");
  EXPECT_EQ(writer->left_out(), 1U);
  EXPECT_THROW(make_writer(ExchangeFormat::tbx, {}, out), Error);
}

}  // namespace
}  // namespace dragoman::tmx
