// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_undo.h"

#include <utility>
#include <vector>

#include "tmx/store/store_impl.h"
#include "tmx/store/unit_json.h"

namespace dragoman::tmx {
namespace {

void remove_added(Store::Impl& in, std::int64_t operation) {
  std::vector<UnitId> added;
  Statement units = in.database.prepare("SELECT id FROM unit WHERE operation = ?");
  units.bind(1, operation);
  while (units.step()) added.push_back(units.integer(0));
  units.reset();
  for (const UnitId id : added) in.remove(id);
}

void restore_others(Store::Impl& in, std::int64_t operation, Operation::Kind kind) {
  std::vector<std::pair<StoredUnit, std::int64_t>> kept;
  Statement journal =
      in.database.prepare("SELECT before, made_by FROM journal WHERE operation = ?");
  journal.bind(1, operation);
  while (journal.step()) {
    kept.emplace_back(read_unit_json(journal.text(0)), journal.integer(1));
  }
  journal.reset();
  for (const auto& [unit, made_by] : kept) {
    const bool was_there = in.remove(unit.id);
    if (!was_there && kind == Operation::Kind::import) continue;
    in.insert(unit, made_by);
    in.note_change(unit.id);
  }
}

}  // namespace

std::optional<Operation> undo_last_operation(Store& store) {
  Store::Impl& in = store.impl();
  Transaction transaction(in.database);
  Statement find =
      in.database.prepare("SELECT id, kind, file FROM operation ORDER BY id DESC LIMIT 1");
  if (!find.step()) return {};
  const std::int64_t operation = find.integer(0);
  Operation undone;
  if (find.text(1) == "clean") undone.kind = Operation::Kind::clean;
  undone.file = find.text(2);
  find.reset();

  remove_added(in, operation);
  restore_others(in, operation, undone.kind);
  for (const char* sql :
       {"DELETE FROM journal WHERE operation = ?", "DELETE FROM operation WHERE id = ?"}) {
    Statement remove = in.database.prepare(sql);
    remove.bind(1, operation).run();
  }
  transaction.commit();
  return undone;
}

}  // namespace dragoman::tmx
