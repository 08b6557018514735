// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/placed_list.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace dragoman::workflow {
namespace {

// Counts how often things like it are copied.
struct Thing {
  Thing() = default;
  Thing(std::int64_t number, std::int64_t at) : id(number), place(at) {}
  Thing(const Thing& other) : id(other.id), place(other.place) { ++copies; }
  Thing(Thing&&) = default;
  Thing& operator=(const Thing& other) {
    id = other.id;
    place = other.place;
    ++copies;
    return *this;
  }
  Thing& operator=(Thing&&) = default;
  ~Thing() = default;
  friend bool operator==(const Thing&, const Thing&) = default;

  static inline std::size_t copies = 0;

  std::int64_t id = 0;
  std::int64_t place = 0;
};

Image<Thing> changed(const Thing& before, const Thing& after) { return {before, after}; }
Image<Thing> gone(const Thing& before) { return {before, std::nullopt}; }
Image<Thing> come(const Thing& after) { return {std::nullopt, after}; }

std::vector<std::int64_t> ids(const PlacedList<Thing>& list) {
  std::vector<std::int64_t> all;
  for (const Thing& one : list.all()) all.push_back(one.id);
  return all;
}

TEST(PlacedList, KeepsTheOrderOfPlaces) {
  PlacedList<Thing> list({{1, 30}, {2, 10}, {3, 20}});
  EXPECT_THAT(ids(list), ::testing::ElementsAre(2, 3, 1));
  list.apply({come({4, 15}), gone({1, 30}), changed({2, 10}, {2, 40})});
  EXPECT_THAT(ids(list), ::testing::ElementsAre(4, 3, 2));
  EXPECT_EQ(list.find(3), 1U);
  EXPECT_EQ(list.find(1), std::nullopt);
}

TEST(PlacedList, TakesAwayOnceWhatIsNamedTwice) {
  PlacedList<Thing> list({{1, 10}, {2, 20}, {3, 30}});
  list.apply({gone({1, 10}), gone({1, 10}), gone({3, 30})});
  EXPECT_THAT(ids(list), ::testing::ElementsAre(2));
}

TEST(PlacedList, PutsTheOlderOfTwoWithOnePlaceFirst) {
  PlacedList<Thing> list({{5, 10}, {7, 10}});
  list.apply({come({6, 10})});
  EXPECT_THAT(ids(list), ::testing::ElementsAre(5, 6, 7));
  EXPECT_EQ(list.find(6), 1U);
}

TEST(PlacedList, SaysWhenTwoHaveTheSameId) {
  EXPECT_TRUE(PlacedList<Thing>({{1, 10}, {2, 20}}).has_unique_ids());
  EXPECT_FALSE(PlacedList<Thing>({{1, 10}, {1, 20}}).has_unique_ids());
}

TEST(PlacedList, CopiesNothingThatAChangeDoesNotName) {
  for (const std::int64_t size : {10, 10'000}) {
    std::vector<Thing> things;
    for (std::int64_t k = 1; k <= size; ++k) things.emplace_back(k, k * 10);
    PlacedList<Thing> list(std::move(things));
    const std::vector<Image<Thing>> images = {changed({2, 20}, {2, 20}), gone({3, 30}),
                                              come({size + 1, 25}), changed({4, 40}, {4, 35})};
    Thing::copies = 0;
    list.apply(images);
    EXPECT_EQ(Thing::copies, 3U) << "of " << size;  // one for each that is there afterwards
  }
}

TEST(PlacedList, IsTheSameAsAListThatIsSortedAfterEachChange) {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp)
  std::map<std::int64_t, std::int64_t> twin;
  std::vector<Thing> things;
  for (std::int64_t k = 1; k <= 40; ++k) things.emplace_back(k, twin[k] = k * 8);
  PlacedList<Thing> list(std::move(things));
  std::int64_t next = 41;
  for (int round = 0; round < 300; ++round) {
    std::vector<Image<Thing>> images;
    for (auto at = twin.begin(); at != twin.end();) {
      const Thing before(at->first, at->second);
      const auto place = static_cast<std::int64_t>(random() % 400);
      switch (random() % 12) {
        case 0:
          images.push_back(gone(before));
          at = twin.erase(at);
          continue;
        case 1:
          images.push_back(changed(before, {before.id, place}));
          at->second = place;
          break;
        case 2:
          images.push_back(changed(before, before));
          break;
        default:
          break;
      }
      ++at;
    }
    for (std::size_t k = random() % 6; k > 0; --k, ++next) {
      const auto place = static_cast<std::int64_t>(random() % 400);
      images.push_back(come({next, place}));
      twin[next] = place;
    }
    list.apply(images);
    std::vector<Thing> expected;
    for (const auto& [id, place] : twin) expected.emplace_back(id, place);
    std::ranges::stable_sort(expected, {}, &Thing::place);
    ASSERT_EQ(list.all(), expected) << "round " << round;
    for (std::size_t k = 0; k < list.size(); ++k) ASSERT_EQ(list.find(list[k].id), k);
    ASSERT_TRUE(list.has_unique_ids());
  }
}

}  // namespace
}  // namespace dragoman::workflow
