// SPDX-License-Identifier: Apache-2.0
#include "corpus/segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/errorcode.h>
#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>

#include "corpus/segment/boundary.h"
#include "corpus/segment/quotes.h"
#include "corpus/segment/segmentation_chars.h"
#include "corpus/segment/segmentation_data.h"
#include "corpus/segment/segmentation_rules.h"
#include "corpus/segment/srx.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// A failure here is a broken ICU installation, never a matter of input.
void check(UErrorCode status, const char* step) {
  if (U_FAILURE(status)) throw std::logic_error(std::string(step) + ": " + u_errorName(status));
}

// Walks over the places of a block where a sentence may end: ICU's, and those that UAX #29 joins.
class Candidates {
 public:
  Candidates(icu::BreakIterator& breaks, std::string_view block)
      : breaks_(breaks), block_(block), joined_(joined_mark(block, 0)), broken_(next_break()) {}

  // The next place in the order of the text; the block's size when there is none left.
  std::size_t next() {
    const std::size_t place = std::min(joined_, broken_);
    if (place == block_.size()) return place;
    if (joined_ == place) joined_ = joined_mark(block_, joined_);
    if (broken_ == place) broken_ = next_break();
    return place;
  }

 private:
  std::size_t next_break() {
    const std::int32_t place = breaks_.next();
    return place == icu::BreakIterator::DONE ? block_.size() : static_cast<std::size_t>(place);
  }

  icu::BreakIterator& breaks_;
  std::string_view block_;
  std::size_t joined_;
  std::size_t broken_;
};

// ICU's boundaries, filtered by the rules and data of a language.
class RuleSplitter {
 public:
  explicit RuleSplitter(const LangTag& language) : data_(&segmentation_data(language)) {
    UErrorCode status = U_ZERO_ERROR;
    // The base name drops extensions: "-u-ss-standard" would have ICU suppress by word endings.
    const icu::Locale locale(icu::Locale::forLanguageTag(language.str(), status).getBaseName());
    breaks_.adoptInstead(icu::BreakIterator::createSentenceInstance(locale, status));
    check(status, "sentence breaker");
  }

  std::vector<std::string_view> split(std::string_view block) {
    UErrorCode status = U_ZERO_ERROR;
    // UText reads UTF-8 in place, so boundaries come back as byte offsets.
    text_.adoptInstead(utext_openUTF8(text_.orphan(), block.data(),
                                      static_cast<std::int64_t>(block.size()), &status));
    breaks_->setText(text_.getAlias(), status);
    check(status, "sentence breaker text");

    std::vector<std::string_view> sentences;
    std::size_t begin = skip_spaces(block, 0);
    std::size_t settled = begin;  // candidates up to here belong to a boundary that was judged
    Candidates candidates(*breaks_, block);
    QuoteReader quotes(block);
    for (std::size_t place = candidates.next(); place < block.size(); place = candidates.next()) {
      if (place <= settled) continue;
      const Boundary boundary = quotes.placed(boundary_at(block, place));
      settled = boundary.next;
      if (boundary.next == block.size()) break;
      if (boundary.end <= begin) continue;  // before a quotation that begins the sentence
      if (!ends_sentence(*data_, block, begin, boundary)) continue;
      sentences.push_back(block.substr(begin, boundary.end - begin));
      begin = boundary.next;
    }
    if (begin < block.size()) sentences.push_back(trim(block.substr(begin)));
    return sentences;
  }

 private:
  const SegmentationData* data_;
  icu::LocalUTextPointer text_;
  icu::LocalPointer<icu::BreakIterator> breaks_;
};

// Kinds of block that are one unit for a translator, however many full stops they hold.
bool stays_whole(BlockKind kind) {
  switch (kind) {
    case BlockKind::masthead:
    case BlockKind::heading:
    case BlockKind::signature:
    case BlockKind::running:
      return true;
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::table_cell:  // may hold prose; figures and words have nothing to cut
    case BlockKind::note:
      return false;
  }
  return false;
}

}  // namespace

struct Segmenter::Impl {
  std::variant<RuleSplitter, SrxSplitter> method;
};

Segmenter::Segmenter(const LangTag& language) : impl_(new Impl{RuleSplitter(language)}) {}

Segmenter::Segmenter(const LangTag& language, const std::filesystem::path& srx)
    : impl_(new Impl{SrxSplitter(language, srx)}) {}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<std::string_view> Segmenter::split(std::string_view block) {
  return std::visit([&](auto& method) { return method.split(block); }, impl_->method);
}

void Segmenter::split(Document& document) {
  document.segments.clear();
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.content == Content::unreadable) continue;
    const std::string_view text = block.text;
    const auto add = [&](std::string_view sentence) {
      const auto begin = static_cast<std::uint32_t>(sentence.data() - text.data());
      document.segments.push_back({static_cast<std::uint32_t>(i), begin,
                                   begin + static_cast<std::uint32_t>(sentence.size())});
    };
    if (!stays_whole(block.kind)) {
      for (const std::string_view sentence : split(text)) add(sentence);
    } else if (const std::string_view whole = trim(text); !whole.empty()) {
      add(whole);
    }
  }
}

}  // namespace dragoman
