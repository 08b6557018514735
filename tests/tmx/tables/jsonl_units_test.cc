// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "tests/tmx/formats/exchange_files.h"

namespace dragoman::tmx {
namespace {

TEST(JsonlUnits, CarryTheirLanguages) {
  TranslationUnit unit;
  unit.variants = {{LangTag::parse("de"), "Ja."}, {LangTag::parse("pt-BR"), "Sim."}};
  const auto back = units_of(".jsonl", written(ExchangeFormat::jsonl, {unit}));
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0].variants, unit.variants);
}

}  // namespace
}  // namespace dragoman::tmx
