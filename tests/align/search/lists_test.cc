// SPDX-License-Identifier: Apache-2.0
#include "align/search/lists.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>

#include "align/aligner.h"
#include "tests/align/made_text.h"

namespace dragoman {
namespace {

// A made-up text with a list in its midst: names that both sides share, in an order of its own on
// each side, lettered or not.
class ListedText {
 public:
  ListedText(std::uint32_t items, std::uint32_t seed) {
    const auto text = testing::make_text({.beads = 40, .omitted = 0, .merged = 0, .seed = seed});
    source_ = texts(text.source);
    target_ = texts(text.target);
    order_.resize(items);
    std::iota(order_.begin(), order_.end(), 0U);
  }

  // Item k of the source is item order[k] of the target.
  std::vector<std::uint32_t>& order() { return order_; }

  Bitext align(bool lettered, const std::function<std::string(std::uint32_t)>& source_item,
               const std::function<std::string(std::uint32_t)>& target_item) const {
    std::vector<std::string> source = source_, target = target_;
    std::vector<std::string> source_list(order_.size()), target_list(order_.size());
    for (std::uint32_t k = 0; k < order_.size(); ++k) {
      source_list[k] = source_item(k);
      target_list[order_[k]] = target_item(k);
    }
    source.insert(source.begin() + kBefore, source_list.begin(), source_list.end());
    target.insert(target.begin() + kBefore, target_list.begin(), target_list.end());
    Document source_document = testing::open_document(source, "en");
    Document target_document = testing::open_document(target, "fr");
    for (std::uint32_t k = 0; lettered && k < order_.size(); ++k) {
      const std::string letter(1, static_cast<char>('a' + k));
      testing::set_label(source_document, kBefore + k, letter);
      testing::set_label(target_document, kBefore + k, letter);
    }
    return dragoman::align(source_document, target_document);
  }

  // How many items stand with their own.
  std::uint32_t right(const Bitext& bitext) const {
    std::uint32_t count = 0;
    for (std::uint32_t k = 0; k < order_.size(); ++k) {
      const Span source{kBefore + k, kBefore + k + 1};
      const Span target{kBefore + order_[k], kBefore + order_[k] + 1};
      count += std::any_of(bitext.beads.begin(), bitext.beads.end(), [&](const Bead& bead) {
        return bead.source == source && bead.target == target;
      });
    }
    return count;
  }

  static constexpr std::uint32_t kBefore = 20;  // segments that stand before the list

 private:
  static std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> all;
    for (const Segment& segment : document.segments) all.emplace_back(document.text(segment));
    return all;
  }

  std::vector<std::string> source_, target_;
  std::vector<std::uint32_t> order_;
};

// A name that no other item has and that looks alike in both languages.
std::string name(std::uint32_t item) {
  std::string name = "Q";
  for (const std::uint32_t letter : {item % 20, item / 20, 7 * item % 19}) {
    name += static_cast<char>('a' + letter);
    name += 'u';
  }
  return name;
}

RC_GTEST_PROP(Lists, AreMatchedByWhatTheirItemsSay, ()) {
  const auto items = *rc::gen::inRange(3U, 25U);
  ListedText text(items, *rc::gen::inRange(1U, 1000U));
  for (std::uint32_t k = items; k > 1; --k) {
    std::swap(text.order()[k - 1], text.order()[*rc::gen::inRange(0U, k)]);
  }
  const bool lettered = *rc::gen::arbitrary<bool>();
  const auto item = [](std::uint32_t k) { return name(k) + " " + name(k + 200); };
  RC_ASSERT(text.right(text.align(lettered, item, item)) == items);
}

TEST(Lists, AreNotPairedByTheirLetters) {
  ListedText text(12, 3);
  std::reverse(text.order().begin(), text.order().end());
  const Bitext bitext = text.align(true, name, name);
  EXPECT_EQ(text.right(bitext), 12U);
}

TEST(Lists, StayInOrderWhereTheirItemsAre) {
  ListedText text(12, 4);
  const Bitext bitext = text.align(true, name, name);
  EXPECT_EQ(text.right(bitext), 12U);
  EXPECT_TRUE(std::none_of(bitext.beads.begin(), bitext.beads.end(),
                           [](const Bead& bead) { return bead.crossing; }));
}

TEST(Lists, AreDoubtedWhereHalfOfTheItemsSayNothing) {
  ListedText text(16, 5);
  std::reverse(text.order().begin(), text.order().end());
  // Every second item has nothing in common with its translation.
  const auto item = [](std::uint32_t k) { return name(k) + " " + name(k + 100); };
  const auto other = [&](std::uint32_t k) { return k % 2 == 0 ? item(k) : item(k + 200); };
  int doubted = 0;
  for (const Bead& bead : text.align(true, item, other).beads) {
    if (bead.source.size() != 1 || bead.target.size() != 1) continue;
    const std::uint32_t k = bead.source.first - ListedText::kBefore;
    if (k >= 16 || k % 2 == 0) continue;
    EXPECT_LT(bead.confidence, 0.9F) << "item " << k;
    ++doubted;
  }
  EXPECT_GT(doubted, 0);
}

TEST(Lists, KeepTheItemThatOneSideLacksAlone) {
  ListedText text(14, 6);
  std::reverse(text.order().begin(), text.order().end());
  const auto other = [](std::uint32_t k) {
    return k == 5 ? "Cited in 1947, 1952 and 1966" : name(k);
  };
  const auto item = [](std::uint32_t k) { return k == 5 ? "No figures but words" : name(k); };
  EXPECT_GE(text.right(text.align(false, item, other)), 13U);
}

}  // namespace
}  // namespace dragoman
