// SPDX-License-Identifier: Apache-2.0
//
// What was acknowledged must be there after a kill, at whatever moment it comes, and after a full
// disk. DRAGOMAN_KILLS says how many kills (5).
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "corpus/base/error.h"
#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/match/matcher.h"
#include "tmx/store/store_check.h"
#include "tmx/store/store_clean.h"
#include "tmx/store/store_import.h"
#include "tmx/store/store_undo.h"

namespace dragoman::tmx {
namespace {

int kills() {
  const char* asked = std::getenv("DRAGOMAN_KILLS");
  return asked == nullptr ? 5 : std::atoi(asked);
}

bool is_intact(const std::filesystem::path& file) {
  Store store(file, OpenMode::write);
  return check_all(store, false).intact();
}

// Runs `work`, which writes a number to the pipe whenever something is acknowledged, in a process
// of its own, and kills that after so many microseconds. The last number that came.
template <typename Work>
std::int64_t killed_after(unsigned microseconds, Work work) {
  std::array<int, 2> pipe_ends{};
  if (::pipe(pipe_ends.data()) != 0) return -1;
  const pid_t child = ::fork();
  if (child == 0) {
    work([&](std::int64_t number) {
      if (::write(pipe_ends[1], &number, sizeof number) != sizeof number) ::_exit(1);
    });
    ::_exit(0);
  }
  ::close(pipe_ends[1]);
  ::usleep(microseconds);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  std::int64_t last = 0;
  for (std::int64_t number = 0; ::read(pipe_ends[0], &number, sizeof number) == sizeof number;) {
    last = number;
  }
  ::close(pipe_ends[0]);
  return last;
}

TEST(StoreDurability, KeepsEveryInsertThatReturnedBeforeAKill) {
  std::mt19937 random(7);
  for (int i = 0; i < kills(); ++i) {
    TemporaryStore file;
    const auto last =
        killed_after(static_cast<unsigned>(1000 + random() % 60'000), [&](const auto& acknowledge) {
          Store store(file.path(), OpenMode::write);
          for (;;) acknowledge(store.insert(pair_unit("One of many", "Un parmi d'autres")));
        });
    EXPECT_TRUE(is_intact(file.path()));
    Store store(file.path(), OpenMode::write);
    EXPECT_GE(store.version().last_unit, last);
    EXPECT_GE(store.unit_count(), static_cast<std::uint64_t>(last));
    store.insert(pair_unit("after", "après"));
  }
}

TEST(StoreDurability, KeepsEveryBatchOfAnImportThatWasReportedBeforeAKillAndGoesOn) {
  std::mt19937 random(8);
  TemporaryStore folder;
  const auto source = folder.path().parent_path() / "source.tsv";
  constexpr std::size_t kUnits = 4000;
  {
    std::ofstream out(source);
    for (std::size_t i = 0; i < kUnits; ++i) out << "Text " << i << "\tTexte " << i << '\n';
  }
  for (int i = 0; i < kills(); ++i) {
    TemporaryStore file;
    const auto last = killed_after(
        static_cast<unsigned>(1000 + random() % 100'000), [&](const auto& acknowledge) {
          Store store(file.path(), OpenMode::write);
          import_file(store, source, {.batch = 100}, [&](const ImportProgress& progress) {
            acknowledge(static_cast<std::int64_t>(progress.units));
          });
          write_index(store);
        });
    EXPECT_TRUE(is_intact(file.path()));
    Store store(file.path(), OpenMode::write);
    EXPECT_GE(store.unit_count(), static_cast<std::uint64_t>(last));
    import_file(store, source, {.batch = 1000});
    EXPECT_EQ(store.unit_count(), kUnits);
    LiveIndex index(store);
    Matcher matcher(index);
    EXPECT_EQ(matcher.lookup({.text = "Text 3999"}, {}).at(0).target, "Texte 3999");
  }
}

TEST(StoreDurability, CleansAllOrNothingWhenKilled) {
  std::mt19937 random(9);
  constexpr std::uint64_t kUnits = 600;
  for (int i = 0; i < kills(); ++i) {
    TemporaryStore file;
    std::vector<TranslationUnit> units;
    for (std::uint64_t k = 0; k < kUnits; ++k) {
      std::string text = "Text ";
      text += std::to_string(k / 2);
      if (k % 2 == 1) text += '!';
      units.push_back(pair_unit(text, "Texte").unit);
    }
    add_units(file.store(), units, "made", {});
    const auto last =
        killed_after(static_cast<unsigned>(1000 + random() % 30'000), [&](const auto& acknowledge) {
          Store store(file.path(), OpenMode::write);
          std::vector<Unclean> found;
          find_unclean(store, {}, [&](const Unclean& one) { found.push_back(one); });
          acknowledge(static_cast<std::int64_t>(remove_unclean(store, found)));
        });
    EXPECT_TRUE(is_intact(file.path()));
    Store store(file.path(), OpenMode::write);
    const std::uint64_t left = store.unit_count();
    EXPECT_TRUE(left == kUnits || left == kUnits / 2) << left;
    if (last != 0) {
      EXPECT_EQ(left, kUnits / 2);
    }
    const auto undone = undo_last_operation(store);
    EXPECT_EQ(store.unit_count(), undone->kind == Operation::Kind::clean ? kUnits : 0);
  }
}

TEST(StoreDurability, IsIntactAfterAFullDisk) {
  TemporaryStore file;
  file.store().insert(pair_unit("first", "premier"));
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{400'000, 400'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      Store store(file.path(), OpenMode::write);
      for (int i = 0; i < 10'000; ++i) {
        store.insert(pair_unit(std::string(500, 'x'), std::string(500, 'y')));
      }
    } catch (const Error& error) {
      ::_exit(error.code() == Errc::output ? 42 : 2);
    }
    ::_exit(1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 42);
  EXPECT_TRUE(is_intact(file.path()));
  EXPECT_EQ(file.store().find(1)->unit.variants[0].text, "first");
}

}  // namespace
}  // namespace dragoman::tmx
