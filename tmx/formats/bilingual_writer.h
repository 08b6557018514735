// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string_view>
#include <vector>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// What the writers of bilingual formats share: they choose the two languages, and the units that
// have both.
class BilingualWriter : public UnitWriter {
 public:
  BilingualWriter(const WriteOptions& options, std::ostream& out) : options_(options), out_(out) {}

  void header(const ExchangeHeader&) override {}
  void unit(const TranslationUnit& unit) final;
  void finish() final;
  std::size_t left_out() const final { return left_out_; }
  std::optional<LanguagePair> languages() const final { return languages_; }

 protected:
  std::ostream& out() const { return out_; }
  const LangTag& source_language() const { return languages_->source; }
  const LangTag& target_language() const { return languages_->target; }
  // The unit's document, or its source's.
  static std::string_view document_of(const TranslationUnit& unit, const Tuv& source);

 private:
  // Called once, before the first pair, when the languages are known; "en" and "fr" for no units.
  virtual void begin() {}
  virtual void pair(const TranslationUnit& unit, const Tuv& source, const Tuv& target) = 0;
  // A unit that is not translated; returns false if the format has no place for it.
  virtual bool source_alone(const TranslationUnit&, const Tuv&) { return false; }
  virtual void end() {}

  void begin_once();
  void write(const TranslationUnit& unit);

  WriteOptions options_;
  std::ostream& out_;
  std::optional<LanguagePair> languages_;  // once they are settled
  std::vector<TranslationUnit> waiting_;   // until then
  std::size_t left_out_ = 0;
  bool begun_ = false;
};

}  // namespace dragoman::tmx
