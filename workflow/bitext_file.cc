// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext_file.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/sqlite.h"
#include "workflow/bitext/bitext_json.h"
#include "workflow/bitext/bitext_store.h"

namespace dragoman::workflow {
namespace {

constexpr std::string_view kError = "error";
constexpr std::string_view kFalseAlarm = "false_alarm";

bool changes_text(const Image<BitextSegment>& image) {
  return !image.before || !image.after || image.before->text != image.after->text;
}

// Whether somebody changed what the edit changes after the edit that its author saw last.
bool is_late(const BitextModel& model, const BitextChange& change, std::int64_t seen) {
  const auto is_newer = [&](std::int64_t row) {
    const auto at = model.find_row(row);
    return at && model.rows()[*at].version > seen;
  };
  for (const auto& image : change.rows) {
    if (image.before && is_newer(image.before->id)) return true;
  }
  for (const auto& side : change.segments) {
    for (const auto& image : side) {
      if (image.before && is_newer(image.before->row)) return true;
    }
  }
  return false;
}

void stamp(BitextChange& change, std::int64_t version) {
  for (auto& image : change.rows) {
    if (image.after) image.after->version = version;
  }
}

}  // namespace

struct BitextFile::Impl {
  explicit Impl(const std::filesystem::path& file) : database(open_bitext_tables(file)) { load(); }

  void load() {
    naming_file(database.file(), [&] { model = read_model(database); });
    data_version = database.number("PRAGMA data_version");
    is_ahead = false;
  }
  // Takes in what other processes have written, and forgets what could not be written.
  void refresh() {
    if (is_ahead || database.number("PRAGMA data_version") != data_version) load();
  }

  // Makes a change and an entry for it, inside a transaction whose commit saved() notes.
  void make(const BitextChange& change, const JournalEntry& entry, std::string_view json) {
    is_ahead = true;
    model.apply(change);
    write_change(database, change, model);
    add_entry(database, entry, json);
  }
  void saved() { is_ahead = false; }

  // Makes edits done or undone; `kind` is what the journal calls that.
  std::optional<std::int64_t> turn(const Editor& editor, EditStatus from, EditStatus to,
                                   std::string_view kind);

  Database database;
  BitextModel model;
  bool is_ahead = false;  // the model has a change that is not on disk
  std::int64_t data_version = 0;
};

std::optional<std::int64_t> BitextFile::Impl::turn(const Editor& editor, EditStatus from,
                                                   EditStatus to, std::string_view kind) {
  const bool is_undo = to == EditStatus::undone;
  Transaction transaction(database);
  refresh();
  // The newest of those done; of those undone, the one that was undone last, which is the oldest.
  Statement find =
      database.prepare(is_undo ? "SELECT max(number) FROM edit WHERE status = ? AND user IS ?"
                               : "SELECT min(number) FROM edit WHERE status = ? AND user IS ?");
  find.bind(1, to_string(from)).bind(2, editor.name);
  if (!find.step() || find.is_null(0)) return std::nullopt;
  const std::int64_t number = find.integer(0);
  BitextChange change =
      naming_file(database.file(), [&] { return change_from_json(read_change(database, number)); });
  if (is_undo) change = reversed(std::move(change));
  if (!model.allows(change)) {
    throw Error(Errc::conflict, {database.file(), {}, {}},
                "somebody else has changed these rows since", "change them by hand");
  }
  const std::int64_t note = next_number(database);
  stamp(change, note);
  make(change,
       {.number = note,
        .kind = std::string(kind),
        .user = editor.name,
        .time = editor.time,
        .status = EditStatus::note,
        .of = number},
       {});
  set_status(database, number, to);
  transaction.commit();
  saved();
  return note;
}

BitextFile::BitextFile(const std::filesystem::path& file) : impl_(std::make_unique<Impl>(file)) {}
BitextFile::~BitextFile() = default;
BitextFile::BitextFile(BitextFile&&) noexcept = default;
BitextFile& BitextFile::operator=(BitextFile&&) noexcept = default;

const std::filesystem::path& BitextFile::path() const { return impl_->database.file(); }

const BitextModel& BitextFile::model() {
  impl_->refresh();
  return impl_->model;
}

std::int64_t BitextFile::version() { return next_number(impl_->database) - 1; }

std::int64_t BitextFile::edit(std::string_view kind, const EditBasis& basis,
                              const MakeChange& make) {
  Impl& in = *impl_;
  Transaction transaction(in.database);
  in.refresh();
  BitextChange change = make(in.model, basis.editor);
  const std::int64_t number = next_number(in.database);
  if (change.empty()) return number - 1;
  if (basis.source_locked && !change.frames &&
      std::ranges::any_of(change.segments[0], changes_text)) {
    throw Error(Errc::conflict, {path(), {}, {}}, "the original is locked",
                "unlock it, or change the translation to fit it");
  }
  JournalEntry entry{.number = number,
                     .kind = std::string(kind),
                     .user = basis.editor.name,
                     .time = basis.editor.time};
  stamp(change, number);
  const std::string json = change_to_json(change);
  if (basis.seen && is_late(in.model, change, *basis.seen)) {
    entry.status = EditStatus::refused;
    add_entry(in.database, entry, json);
    transaction.commit();
    throw Error(Errc::conflict, {path(), {}, {}}, "somebody else has changed these rows meanwhile",
                "look at them as they are now, and edit them again");
  }
  Statement drop = in.database.prepare("UPDATE edit SET status = ? WHERE status = ? AND user IS ?");
  drop.bind(1, to_string(EditStatus::dropped))
      .bind(2, to_string(EditStatus::undone))
      .bind(3, basis.editor.name)
      .run();
  in.make(change, entry, json);
  transaction.commit();
  in.saved();
  return number;
}

std::optional<std::int64_t> BitextFile::undo(const Editor& editor) {
  return impl_->turn(editor, EditStatus::done, EditStatus::undone, "undo");
}

std::optional<std::int64_t> BitextFile::redo(const Editor& editor) {
  return impl_->turn(editor, EditStatus::undone, EditStatus::done, "redo");
}

std::vector<JournalEntry> BitextFile::journal(std::size_t limit) const {
  return read_journal(impl_->database, limit);
}

std::optional<BitextChange> BitextFile::change(std::int64_t number) const {
  const std::string json = read_change(impl_->database, number);
  if (json.empty()) return std::nullopt;
  return naming_file(path(), [&] { return change_from_json(json); });
}

std::map<std::string, Judgement> BitextFile::judgements() const {
  Statement find =
      impl_->database.prepare("SELECT fingerprint, verdict, reason, user, time FROM judgement");
  std::map<std::string, Judgement> said;
  while (find.step()) {
    said[std::string(find.text(0))] = {find.text(1) == kError, std::string(find.text(2)),
                                       std::string(find.text(3)), find.integer(4)};
  }
  return said;
}

void BitextFile::judge(std::string_view fingerprint, const std::optional<Judgement>& judgement) {
  const Database& database = impl_->database;
  if (!judgement) {
    database.prepare("DELETE FROM judgement WHERE fingerprint = ?").bind(1, fingerprint).run();
    return;
  }
  database.prepare("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)")
      .bind(1, fingerprint)
      .bind(2, judgement->is_error ? kError : kFalseAlarm)
      .bind(3, judgement->reason)
      .bind(4, judgement->user)
      .bind(5, judgement->time)
      .run();
}

void write_bitext(const Bitext& bitext, std::ostream& out) {
  const Database database = Database::in_memory();
  fill_bitext_tables(database, BitextModel(bitext));
  const std::string bytes = database.bytes();
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

bool is_bitext_file(const std::filesystem::path& file) {
  if (file == "-") return false;
  InputFile input(file);
  return has_bitext_marks(input.head());
}

}  // namespace dragoman::workflow
