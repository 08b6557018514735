// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/bitext_store.h"

#include <array>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"
#include "workflow/bitext/bitext_json.h"

namespace dragoman::workflow {
namespace {

constexpr std::int64_t kMagic = 0x44726274;  // "Drbt"
constexpr std::int64_t kVersion = 1;
constexpr const char* kSchema = R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE document (side INTEGER PRIMARY KEY, frame TEXT NOT NULL);
CREATE TABLE segment (
  id INTEGER PRIMARY KEY, side INTEGER NOT NULL, place INTEGER NOT NULL, row INTEGER NOT NULL,
  block INTEGER NOT NULL, gap TEXT, text TEXT NOT NULL, format TEXT);
CREATE TABLE row (
  id INTEGER PRIMARY KEY, place INTEGER NOT NULL, state TEXT NOT NULL, user TEXT,
  changed INTEGER NOT NULL, version INTEGER NOT NULL, confidence REAL NOT NULL,
  crossing INTEGER NOT NULL);
CREATE TABLE edit (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, user TEXT, time INTEGER NOT NULL,
  status TEXT NOT NULL, of INTEGER NOT NULL, change TEXT);
CREATE INDEX IF NOT EXISTS edit_by_status ON edit (status, user);
CREATE TABLE judgement (
  fingerprint TEXT PRIMARY KEY, verdict TEXT NOT NULL, reason TEXT, user TEXT,
  time INTEGER NOT NULL) WITHOUT ROWID;
)sql";

constexpr std::array kStatuses = {EditStatus::done, EditStatus::undone, EditStatus::dropped,
                                  EditStatus::refused, EditStatus::note};

template <typename Value>
void put_setting(const Database& database, std::string_view name, Value value) {
  database.prepare("INSERT OR REPLACE INTO setting VALUES (?, ?)")
      .bind(1, name)
      .bind(2, value)
      .run();
}

double setting(const Database& database, std::string_view name) {
  Statement find = database.prepare("SELECT value FROM setting WHERE name = ?");
  find.bind(1, name);
  return find.step() ? find.real(0) : 0;
}

void put_row(Statement& insert, const BitextRow& row) {
  insert.bind(1, row.id)
      .bind(2, row.place)
      .bind(3, to_string(row.state))
      .bind(4, row.user)
      .bind(5, row.changed)
      .bind(6, row.version)
      .bind(7, static_cast<double>(row.confidence))
      .bind(8, std::int64_t{row.crossing})
      .run();
}

void put_segment(Statement& insert, Side side, const BitextSegment& segment) {
  const std::string format = format_to_json(segment.format);
  insert.bind(1, segment.id)
      .bind(2, static_cast<std::int64_t>(side))
      .bind(3, segment.place)
      .bind(4, segment.row)
      .bind(5, std::int64_t{segment.block})
      .bind(6, segment.gap)
      .bind(7, segment.text)
      .bind(8, format)
      .run();
}

constexpr std::string_view kPutRow = "INSERT OR REPLACE INTO row VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view kPutSegment =
    "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

void put_frames(const Database& database, const std::array<DocumentFrame, 2>& frames) {
  Statement insert = database.prepare("INSERT OR REPLACE INTO document VALUES (?, ?)");
  for (std::size_t side = 0; side < frames.size(); ++side) {
    const std::string frame = frame_to_json(frames[side]);
    insert.bind(1, static_cast<std::int64_t>(side)).bind(2, frame).run();
  }
}

void put_counters(const Database& database, const BitextModel& model) {
  put_setting(database, "next_row", model.next_row());
  put_setting(database, "next_segment", model.next_segment());
}

void set_marks(const Database& database) {
  const std::string marks = "PRAGMA application_id = " + std::to_string(kMagic) +
                            "; PRAGMA user_version = " + std::to_string(kVersion);
  database.run(marks.c_str());
}

[[noreturn]] void fail_damaged(const char* cause) {
  throw Error(Errc::syntax, {}, std::string("the bitext is damaged: ") + cause,
              "take a copy of it from before, or align the documents again");
}

// The text of a column, which SQLite gives as it is.
std::string text_of(const Statement& row, int column) {
  const std::string_view text = row.text(column);
  if (find_invalid_utf8(text) != std::string_view::npos) fail_damaged("a text is not UTF-8");
  return std::string(text);
}

// The number of a side in a column.
std::size_t side_of(const Statement& row, int column) {
  const std::int64_t side = row.integer(column);
  if (side != 0 && side != 1) fail_damaged("a text is of neither side");
  return static_cast<std::size_t>(side);
}

JournalEntry read_entry(const Statement& row) {
  JournalEntry entry{.number = row.integer(0),
                     .kind = text_of(row, 1),
                     .user = text_of(row, 2),
                     .time = row.integer(3),
                     .of = row.integer(5)};
  for (const EditStatus status : kStatuses) {
    if (row.text(4) == to_string(status)) entry.status = status;
  }
  return entry;
}

}  // namespace

std::string_view to_string(EditStatus status) {
  switch (status) {
    case EditStatus::done:
      return "done";
    case EditStatus::undone:
      return "undone";
    case EditStatus::dropped:
      return "dropped";
    case EditStatus::refused:
      return "refused";
    case EditStatus::note:
      return "note";
  }
  return "done";
}

void fill_bitext_tables(const Database& database, const BitextModel& model) {
  Transaction transaction(database);
  database.run(kSchema);
  set_marks(database);
  put_frames(database, model.frames());
  const Correspondence& whole = model.correspondence();
  put_setting(database, "verdict", static_cast<std::int64_t>(whole.verdict));
  put_setting(database, "source_share", whole.source_share);
  put_setting(database, "target_share", whole.target_share);
  put_counters(database, model);
  Statement row = database.prepare(kPutRow);
  for (const BitextRow& one : model.rows()) put_row(row, one);
  Statement segment = database.prepare(kPutSegment);
  for (const Side side : kSides) {
    for (const BitextSegment& one : model.segments(side)) put_segment(segment, side, one);
  }
  transaction.commit();
}

Database open_bitext_tables(const std::filesystem::path& file) {
  Database database(
      file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
      {"a bitext file", "take a copy of it from before, or align the documents again"});
  if (database.number("PRAGMA application_id") != kMagic) {
    throw Error(Errc::unsupported, {file, {}, {}}, "is not a bitext file",
                "make one with dragoman align -o NAME.bitext");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version > kVersion) {
    throw Error(Errc::unsupported, {file, {}, {}},
                "is of a newer format, " + std::to_string(version), "use a newer version");
  }
  database.run("PRAGMA synchronous = FULL");
  return database;
}

bool has_bitext_marks(std::string_view head) {
  // The head of an SQLite file has the application's number in big-endian at byte 68.
  constexpr std::size_t kAt = 68;
  if (!head.starts_with("SQLite format 3") || head.size() < kAt + 4) return false;
  std::int64_t magic = 0;
  for (const char byte : head.substr(kAt, 4))
    magic = magic * 256 + static_cast<unsigned char>(byte);
  return magic == kMagic;
}

BitextModel read_model(const Database& database) {
  std::array<DocumentFrame, 2> frames;
  Statement document = database.prepare("SELECT side, frame FROM document");
  while (document.step()) {
    frames[side_of(document, 0)] = frame_from_json(document.text(1));
  }
  std::vector<BitextRow> rows;
  Statement row = database.prepare(
      "SELECT id, place, state, user, changed, version, confidence, crossing FROM row "
      "ORDER BY place, id");
  while (row.step()) {
    rows.push_back({.id = row.integer(0),
                    .place = row.integer(1),
                    .state = row_state(row.text(2)).value_or(RowState::machine),
                    .user = text_of(row, 3),
                    .changed = row.integer(4),
                    .version = row.integer(5),
                    .confidence = static_cast<float>(row.real(6)),
                    .crossing = row.integer(7) != 0});
  }
  std::array<std::vector<BitextSegment>, 2> segments;
  Statement segment = database.prepare(
      "SELECT id, side, place, row, block, gap, text, format FROM segment ORDER BY place, id");
  while (segment.step()) {
    segments[side_of(segment, 1)].push_back(
        {.id = segment.integer(0),
         .place = segment.integer(2),
         .row = segment.integer(3),
         .block = static_cast<std::uint32_t>(segment.integer(4)),
         .gap = text_of(segment, 5),
         .text = text_of(segment, 6),
         .format = format_from_json(segment.text(7))});
  }
  Correspondence whole;
  whole.verdict = static_cast<Verdict>(setting(database, "verdict"));
  whole.source_share = setting(database, "source_share");
  whole.target_share = setting(database, "target_share");
  BitextModel model(std::move(frames), whole, std::move(rows), std::move(segments));
  model.reserve_ids(static_cast<std::int64_t>(setting(database, "next_row")),
                    static_cast<std::int64_t>(setting(database, "next_segment")));
  return model;
}

void write_change(const Database& database, const BitextChange& change, const BitextModel& model) {
  if (change.frames) put_frames(database, *change.frames->after);
  Statement row = database.prepare(kPutRow);
  Statement no_row = database.prepare("DELETE FROM row WHERE id = ?");
  for (const auto& image : change.rows) {
    if (image.after) {
      put_row(row, *image.after);
    } else {
      no_row.bind(1, image.before->id).run();
    }
  }
  Statement segment = database.prepare(kPutSegment);
  Statement no_segment = database.prepare("DELETE FROM segment WHERE id = ?");
  for (const Side side : kSides) {
    for (const auto& image : change.segments[static_cast<std::size_t>(side)]) {
      if (image.after) {
        put_segment(segment, side, *image.after);
      } else {
        no_segment.bind(1, image.before->id).run();
      }
    }
  }
  put_counters(database, model);
}

void add_entry(const Database& database, const JournalEntry& entry, std::string_view change) {
  database.prepare("INSERT INTO edit VALUES (?, ?, ?, ?, ?, ?, ?)")
      .bind(1, entry.number)
      .bind(2, entry.kind)
      .bind(3, entry.user)
      .bind(4, entry.time)
      .bind(5, to_string(entry.status))
      .bind(6, entry.of)
      .bind(7, change)
      .run();
}

void set_status(const Database& database, std::int64_t number, EditStatus status) {
  database.prepare("UPDATE edit SET status = ? WHERE number = ?")
      .bind(1, to_string(status))
      .bind(2, number)
      .run();
}

std::int64_t next_number(const Database& database) {
  return database.number("SELECT max(number) FROM edit") + 1;
}

std::vector<JournalEntry> read_journal(const Database& database, std::size_t limit) {
  Statement find = database.prepare(
      "SELECT number, kind, user, time, status, of FROM edit ORDER BY number DESC LIMIT ?");
  find.bind(1, limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
  std::vector<JournalEntry> entries;
  while (find.step()) entries.push_back(read_entry(find));
  return entries;
}

std::string read_change(const Database& database, std::int64_t number) {
  Statement find = database.prepare("SELECT change FROM edit WHERE number = ?");
  find.bind(1, number);
  return find.step() ? std::string(find.text(0)) : std::string();
}

}  // namespace dragoman::workflow
