// SPDX-License-Identifier: Apache-2.0
#include "tmx/text_pairs.h"

#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "tmx/exchange.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

using Visit = std::function<void(const TextPair&)>;

// The text of a pair, the same for every file format; "" if there is nothing to see.
std::string clean(std::string_view text) {
  std::string controls_as_spaces(text);
  for (char& c : controls_as_spaces) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = ' ';
  }
  std::string collapsed = to_nfc(collapse_spaces(controls_as_spaces));
  return trim(collapsed).empty() ? std::string() : collapsed;
}

float checked_confidence(float confidence) {
  return confidence >= 0 && confidence <= 1 ? confidence : 1;
}

float parse_confidence(std::string_view text) {
  text = trim(text);
  float confidence = 1;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), confidence);
  return error == std::errc() && stop == text.data() + text.size() ? checked_confidence(confidence)
                                                                   : 1;
}

struct Variant {
  LangTag language;
  std::string text;
};

// The variant with that tag, otherwise the first in that language; not `other`, which is taken.
const Variant* choose(const std::vector<Variant>& variants, const LangTag& language,
                      const Variant* other) {
  const Variant* found = nullptr;
  for (const Variant& variant : variants) {
    if (&variant == other || variant.language.language() != language.language()) continue;
    if (variant.language == language) return &variant;
    if (found == nullptr) found = &variant;
  }
  return found;
}

// Visits the pairs of a unit that has both languages.
class UnitPairs {
 public:
  UnitPairs(const LangTag& source, const LangTag& target, const Visit& visit)
      : source_(source), target_(target), visit_(visit) {}

  bool operator()(const TranslationUnit& unit) {
    variants_.clear();
    for (const Tuv& tuv : unit.variants) {
      const std::string_view language = tuv.language.language();
      if (language != source_.language() && language != target_.language()) continue;
      std::string text = clean(tuv.text);
      if (!text.empty()) variants_.push_back({tuv.language, std::move(text)});
    }
    const Variant* from = choose(variants_, source_, nullptr);
    const Variant* to = choose(variants_, target_, from);
    if (from == nullptr || to == nullptr) return true;
    visit_(
        {from->text, to->text, parse_confidence(property_value(unit.properties, "x-confidence"))});
    return true;
  }

 private:
  LangTag source_;
  LangTag target_;
  const Visit& visit_;
  std::vector<Variant> variants_;
};

}  // namespace

void read_text_pairs(const fs::path& file, const LangTag& source, const LangTag& target,
                     const Visit& visit) {
  UnitPairs pairs(source, target, visit);
  UnitVisitor visitor;
  visitor.unit = [&](TranslationUnit& unit, const UnitPlace&) { return pairs(unit); };
  read_units(file, {.source = source, .target = target}, visitor);
}

}  // namespace dragoman::tmx
