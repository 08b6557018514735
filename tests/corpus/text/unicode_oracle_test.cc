// SPDX-License-Identifier: Apache-2.0
//
// Boost.Locale reaches the same Unicode data by another road, and serves as the oracle here.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/locale.hpp>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

const std::locale& oracle() {
  static const std::locale locale = boost::locale::generator()("en_US.UTF-8");
  return locale;
}

std::string any_text() {
  // The scripts that fold and compose, and what lies around them.
  const auto chars = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::oneOf(
      rc::gen::inRange<std::uint32_t>(0x20, 0x370), rc::gen::inRange<std::uint32_t>(0x370, 0x600),
      rc::gen::inRange<std::uint32_t>(0x1E00, 0x2000)));
  std::string text;
  for (const auto c : chars) append_utf8(c, text);
  return text;
}

RC_GTEST_PROP(ToNfc, AgreesWithBoostLocale, ()) {
  const std::string text = any_text();
  RC_ASSERT(to_nfc(text) == boost::locale::normalize(text, boost::locale::norm_nfc, oracle()));
}

RC_GTEST_PROP(Fold, GivesNoLessThanCaseFolding, ()) {
  // Folding is case folding and more, so text that is alike but for case folds alike.
  const std::string text = to_nfc(any_text());
  RC_ASSERT(fold(boost::locale::fold_case(text, oracle())) == fold(text));
}

}  // namespace
}  // namespace dragoman
