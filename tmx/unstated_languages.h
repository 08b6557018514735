// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Between a reader and the visitor of its units: holds units back until their texts show the
// languages that their file does not state, and passes them on with these. What is then still
// unknown is taken for English and its translation for French, as far as that does not contradict
// what is known.
class UnstatedLanguages {
 public:
  // `visitor` must outlive this object, and this object the visitor that it makes.
  explicit UnstatedLanguages(const UnitVisitor& visitor) : visitor_(visitor) {}

  // Takes the units in the visitor's stead.
  UnitVisitor visitor();
  // Passes on the units that are still held back; to be called after the last.
  void finish();
  // What was found for them; nothing if all units stated their languages.
  const std::optional<TakenLanguages>& taken() const { return taken_; }

 private:
  bool take(TranslationUnit& unit, const UnitPlace& place);
  bool pass_on(TranslationUnit& unit, const UnitPlace& place) const;
  bool release();
  TakenLanguages decide() const;

  const UnitVisitor& visitor_;
  std::vector<std::pair<TranslationUnit, UnitPlace>> waiting_;
  std::optional<TakenLanguages> taken_;
  bool ended_ = false;  // by the visitor
};

}  // namespace dragoman::tmx
