// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_check.h"

#include <optional>

#include "corpus/base/error.h"
#include "tmx/store/store_impl.h"

namespace dragoman::tmx {
namespace {

constexpr std::size_t kMostOfAKind = 100;

class Check {
 public:
  Check(Store& store, bool repair) : store_(store), in_(store.impl()), repair_(repair) {}

  CheckReport run() {
    check_pages();
    if (report_.intact()) {
      check_texts();
      check_units();
    }
    return std::move(report_);
  }

 private:
  void report(std::size_t& of_this_kind, const std::string& what) {
    if (++of_this_kind <= kMostOfAKind) report_.damage.push_back(what);
  }

  void check_pages() {
    Statement check = in_.database.prepare("PRAGMA integrity_check");
    bool damaged_index = false;
    while (check.step()) {
      const std::string line(check.text(0));
      if (line == "ok") continue;
      report_.damage.push_back(line);
      damaged_index = damaged_index || line.find("index") != std::string::npos;
    }
    check.reset();
    if (!repair_ || !damaged_index) return;
    in_.database.run("REINDEX");
    ++report_.repaired;
  }

  void check_texts() {
    std::size_t found = 0;
    std::vector<std::int64_t> lost;
    Statement texts = in_.database.prepare(
        "SELECT v.id FROM variant v LEFT JOIN unit u ON u.id = v.id / ? WHERE u.id IS NULL");
    texts.bind(1, kVariants);
    while (texts.step()) {
      lost.push_back(texts.integer(0));
      std::string what = "a text belongs to unit ";
      what += std::to_string(texts.integer(0) / kVariants);
      report(found, what + ", which does not exist");
    }
    texts.reset();
    if (!repair_ || lost.empty()) return;
    Transaction transaction(in_.database);
    Statement remove = in_.database.prepare("DELETE FROM variant WHERE id = ?");
    for (const std::int64_t id : lost) remove.bind(1, id).run();
    transaction.commit();
    report_.repaired += lost.size();
  }

  void check_units() {
    std::vector<UnitId> ids;
    Statement units = in_.database.prepare("SELECT id FROM unit ORDER BY id");
    while (units.step()) ids.push_back(units.integer(0));
    units.reset();
    std::optional<Transaction> transaction;  // a store that may only be read has none
    if (repair_) transaction.emplace(in_.database);
    Statement find_key = in_.database.prepare("SELECT key FROM unit WHERE id = ?");
    Statement set_key = in_.database.prepare("UPDATE unit SET key = ? WHERE id = ?");
    std::size_t empty = 0;
    std::size_t unreadable = 0;
    std::size_t keys = 0;
    for (const UnitId id : ids) {
      const std::string name = "unit " + std::to_string(id);
      StoredUnit unit;
      try {
        unit = store_.find(id).value();
      } catch (const Error& error) {
        if (error.code() == Errc::io || error.code() == Errc::output) throw;
        report(unreadable, name + " has a record that can't be read");
        remove(id);
        continue;
      }
      if (unit.unit.variants.empty()) {
        report(empty, name + " has no text");
        remove(id);
        continue;
      }
      find_key.bind(1, id).step();
      const bool right = find_key.integer(0) == unit_key(unit);
      find_key.reset();
      if (right) continue;
      report(keys, name + " has a wrong key");
      if (repair_) {
        set_key.bind(1, unit_key(unit)).bind(2, id).run();
        ++report_.repaired;
      }
    }
    if (transaction) transaction->commit();
  }

  void remove(UnitId id) {
    if (!repair_) return;
    in_.remove(id);
    ++report_.repaired;
  }

  Store& store_;
  Store::Impl& in_;
  bool repair_;
  CheckReport report_;
};

}  // namespace

CheckReport check_store(Store& store, bool repair) { return Check(store, repair).run(); }

}  // namespace dragoman::tmx
