// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "corpus/base/error.h"
#include "tests/scratch_folder.h"
#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/index/word_index.h"
#include "tmx/store/store_check.h"

namespace dragoman::tmx {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string failure(const std::filesystem::path& file, OpenMode mode) {
  try {
    Store store(file, mode);
  } catch (const Error& error) {
    return error.what();
  }
  return "opened";
}

StoredUnit full_unit() {
  StoredUnit unit = pair_unit("Annex <b>II</b>", "Annexe  II\u00A0");
  unit.unit.variants[0].codes = {make_code(6, CodeKind::single, "ph", "1", "bold", "&lt;b&gt;")};
  unit.unit.variants[1].notes = {{"checked", {{"xml:lang", "en"}}}};
  unit.unit.attributes = {{"tuid", "7"}, {"creationdate", "20030428T101500Z"}};
  unit.unit.properties = {{"x-kind", "heading"}, {"x-more", "", {{"o-encoding", "ascii"}}}};
  unit.unit.notes = {{"a note"}};
  unit.context = {context_hash("before"), context_hash("")};
  unit.document = "A/58/83";
  unit.domain = "law";
  unit.user = "mm";
  unit.changed = 1051524900;
  unit.usage = 3;
  unit.confidence = 0.75F;
  return unit;
}

void expect_same(const StoredUnit& found, const StoredUnit& expected) {
  EXPECT_EQ(found.unit, expected.unit);
  EXPECT_EQ(found.context, expected.context);
  EXPECT_EQ(found.document, expected.document);
  EXPECT_EQ(found.domain, expected.domain);
  EXPECT_EQ(found.user, expected.user);
  EXPECT_EQ(found.changed, expected.changed);
  EXPECT_EQ(found.usage, expected.usage);
  EXPECT_EQ(found.confidence, expected.confidence);
}

// Runs as a user who owns nothing, if this one may do everything.
template <typename Work>
void as_another(Work work) {
  constexpr uid_t kNobody = 65534;
  const bool is_root = ::geteuid() == 0;
  ASSERT_TRUE(!is_root || ::seteuid(kNobody) == 0);
  work();
  ASSERT_TRUE(!is_root || ::seteuid(0) == 0);
}

TEST(Store, ServesAReaderWhoMayNotWriteInItsFolder) {
  namespace fs = std::filesystem;
  const dragoman::testing::Folder folder;
  const fs::path file = folder.path() / "a ?#%.tm";
  Store(file, OpenMode::create).insert(pair_unit("One", "Un"));
  fs::permissions(file, fs::perms(0444));
  fs::permissions(folder.path(), fs::perms(0555));
  as_another([&] {
    Store store(file, OpenMode::read);
    EXPECT_EQ(store.unit_count(), 1U);
    const LiveIndex index(store);
    EXPECT_TRUE(index.file()->unit(1).there);
    EXPECT_TRUE(check_all(store, false).intact());
    EXPECT_THAT(failure(file, OpenMode::write), HasSubstr("can't be written"));
  });
  fs::permissions(folder.path(), fs::perms(0755));
}

// Reading in WAL mode makes a file of 32 KB beside the store.
TEST(Store, ServesAReaderWhereNoFileCanGrow) {
  const dragoman::testing::Folder folder;
  const std::filesystem::path file = folder.path() / "m.tm";
  Store(file, OpenMode::create).insert(pair_unit("One", "Un"));
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_FSIZE, &none);
    int status = 1;
    try {
      status = Store(file, OpenMode::read).unit_count() == 1 ? 0 : 2;
    } catch (const Error&) {
      status = 3;
    }
    ::_exit(status);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(Store, GivesAUnitBackAsItWasStored) {
  TemporaryStore file;
  const UnitId id = file.store().insert(full_unit());
  expect_same(file.store().find(id).value(), full_unit());
  std::vector<UnitId> visited;
  file.store().visit(0, [&](const StoredUnit& unit) {
    visited.push_back(unit.id);
    expect_same(unit, full_unit());
    return true;
  });
  EXPECT_THAT(visited, ElementsAre(id));
}

TEST(Store, IsReadByOthersWhileOneWrites) {
  TemporaryStore file;
  Store reader(file.path(), OpenMode::read);
  reader.changed_since_last_look();
  EXPECT_FALSE(reader.changed_since_last_look());
  const UnitId id = file.store().insert(pair_unit("a", "b"));
  EXPECT_TRUE(reader.changed_since_last_look());
  EXPECT_FALSE(reader.changed_since_last_look());
  EXPECT_TRUE(reader.find(id).has_value());
  EXPECT_EQ(reader.version().last_unit, id);
}

TEST(Store, NeverGivesANumberTwice) {
  TemporaryStore file;
  const UnitId first = file.store().insert(pair_unit("a", "b"));
  EXPECT_TRUE(file.store().remove(first));
  EXPECT_FALSE(file.store().remove(first));
  EXPECT_GT(file.store().insert(pair_unit("a", "b")), first);
}

TEST(Store, TellsWhichUnitsWereChangedOrRemoved) {
  TemporaryStore file;
  Store& store = file.store();
  const UnitId first = store.insert(pair_unit("a", "b"));
  const UnitId second = store.insert(pair_unit("c", "d"));
  const auto before = store.version();
  StoredUnit changed = pair_unit("a", "B");
  changed.id = first;
  store.update(changed);
  store.remove(second);
  EXPECT_THAT(store.changed_units(before.last_change), ElementsAre(first, second));
  EXPECT_EQ(store.find(first)->unit.variants[1].text, "B");
  EXPECT_EQ(store.unit_count(), 1U);
}

TEST(Store, SaysThatThereIsNone) {
  EXPECT_THAT(failure("/nowhere/at-all.tm", OpenMode::read),
              HasSubstr("no such translation memory"));
}

TEST(Store, RefusesAFileThatIsNoStore) {
  TemporaryStore file;
  const auto other = file.path().parent_path() / "text.tm";
  std::ofstream(other) << std::string(5000, 'x');
  EXPECT_THAT(failure(other, OpenMode::create), HasSubstr("is not a translation memory"));
  sqlite3* handle = nullptr;
  const auto database = file.path().parent_path() / "other.db";
  sqlite3_open(database.c_str(), &handle);
  sqlite3_exec(handle, "CREATE TABLE t (a)", nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  EXPECT_THAT(failure(database, OpenMode::create),
              HasSubstr("is not a Dragoman translation memory"));
}

TEST(Store, RefusesANewerVersionWithAdvice) {
  TemporaryStore file;
  sqlite3* handle = nullptr;
  sqlite3_open(file.path().c_str(), &handle);
  sqlite3_exec(handle, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  EXPECT_THAT(failure(file.path(), OpenMode::read),
              AllOf(HasSubstr("newer version"), HasSubstr("update")));
}

TEST(StoreCheck, FindsAndMendsWhatIsDamaged) {
  TemporaryStore file;
  Store& store = file.store();
  for (int i = 0; i < 4; ++i) store.insert(pair_unit("a", "b"));
  write_index(store);
  EXPECT_TRUE(check_all(store, false).intact());

  sqlite3* handle = nullptr;
  sqlite3_open(file.path().c_str(), &handle);
  sqlite3_exec(handle,
               "DELETE FROM variant WHERE id / 256 = 1; DELETE FROM unit WHERE id = 2;"
               "UPDATE unit SET key = 5 WHERE id = 3; UPDATE unit SET details = '{' WHERE id = 4",
               nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  {
    std::fstream index(index_path(file.path()), std::ios::in | std::ios::out);
    index.seekp(-9, std::ios::end);
    index.put('x');
  }
  EXPECT_THAT(
      check_all(store, false).damage,
      ElementsAre(HasSubstr("a text belongs to unit 2"), HasSubstr("a text belongs to unit 2"),
                  HasSubstr("unit 1 has no text"), HasSubstr("unit 3 has a wrong key"),
                  HasSubstr("unit 4 has a record"), HasSubstr("index file is damaged")));
  EXPECT_EQ(check_all(store, true).repaired, 6U);
  EXPECT_TRUE(check_all(store, false).intact());
  EXPECT_EQ(store.unit_count(), 1U);
}

TEST(ContextHash, IsThatOfTheTextHoweverItIsSpacedAndComposed) {
  EXPECT_EQ(context_hash(" E\u0301tat  un\n"), context_hash("État un"));
  EXPECT_NE(context_hash("a"), context_hash("b"));
  EXPECT_NE(context_hash(""), 0U);
}

}  // namespace
}  // namespace dragoman::tmx
