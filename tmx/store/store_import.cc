// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_import.h"

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <fstream>
#include <optional>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"
#include "tmx/store/store_impl.h"
#include "tmx/store/unit_json.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostProblems = 1000;

// Distinguishes a file from others of the same name, by all its bytes; "" for standard input, which
// can't be read twice.
std::string fingerprint(const fs::path& file) {
  if (file == "-") return {};
  std::ifstream in(file, std::ios::binary);
  std::string piece(std::size_t{1} << 20, '\0');
  std::uint64_t hash = 0;
  do {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto size = static_cast<std::size_t>(in.gcount());
    hash = mix_hash(hash, hash_bytes(std::string_view(piece).substr(0, size)));
  } while (in);
  return std::to_string(hash);
}

// The text as a number; nothing if it is not one as a whole.
template <typename Number, typename... Base>
std::optional<Number> parse_number(std::string_view text, Base... base) {
  Number value{};
  const auto [stop, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, base...);
  if (text.empty() || error != std::errc() || stop != text.data() + text.size()) return {};
  return value;
}

// A TMX date, YYYYMMDDThhmmssZ, in seconds since 1970; 0 if it is not one.
std::int64_t parse_date(std::string_view text) {
  if (text.size() < 15 || text[8] != 'T') return 0;
  const auto part = [&](std::size_t at, std::size_t size) {
    return parse_number<int>(text.substr(at, size)).value_or(-1);
  };
  const std::chrono::year_month_day day(std::chrono::year(part(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(part(4, 2))),
                                        std::chrono::day(static_cast<unsigned>(part(6, 2))));
  if (!day.ok()) return 0;
  const auto days = std::chrono::sys_days(day).time_since_epoch().count();
  return days * std::int64_t{86400} + part(9, 2) * 3600 + part(11, 2) * 60 + part(13, 2);
}

// The first value of one of these names, in the unit, then in its variants.
std::string_view first_property(const TranslationUnit& unit,
                                std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string_view value = property_value(unit.properties, name);
    for (auto variant = unit.variants.begin(); value.empty() && variant != unit.variants.end();
         ++variant) {
      value = property_value(variant->properties, name);
    }
    if (!value.empty()) return value;
  }
  return {};
}

std::string_view first_attribute(const TranslationUnit& unit, std::string_view name) {
  std::string_view value = attribute_value(unit.attributes, name);
  for (auto variant = unit.variants.begin(); value.empty() && variant != unit.variants.end();
       ++variant) {
    value = attribute_value(variant->attributes, name);
  }
  return value;
}

std::int64_t newest_date(const TranslationUnit& unit) {
  std::int64_t newest = 0;
  const auto look = [&](const std::vector<Attribute>& attributes) {
    for (const Attribute& one : attributes) {
      if (one.name == "changedate" || one.name == "creationdate") {
        newest = std::max(newest, parse_date(one.value));
      }
    }
  };
  look(unit.attributes);
  for (const Tuv& variant : unit.variants) look(variant.attributes);
  return newest;
}

std::string or_else(std::string_view value, const std::string& other) {
  return value.empty() ? other : std::string(value);
}

StoredUnit stored_unit(TranslationUnit&& unit, const ImportOptions& options, std::int64_t now) {
  StoredUnit stored;
  stored.document = or_else(first_property(unit, {"x-document"}), options.document);
  stored.domain =
      or_else(first_property(unit, {"x-domain", "domain", "x-subject", "subject"}), options.domain);
  std::string_view user = first_attribute(unit, "changeid");
  if (user.empty()) user = first_attribute(unit, "creationid");
  stored.user = or_else(user, options.user);
  const std::int64_t date = newest_date(unit);
  stored.changed = date != 0 ? date : now;
  stored.usage = parse_number<std::uint32_t>(first_attribute(unit, "usagecount")).value_or(1);
  stored.confidence = parse_number<float>(first_property(unit, {"x-confidence"}));
  // The column has it; with_metadata() restores it.
  const auto says_document_alone = [&](const std::vector<Property>& properties) {
    return properties.size() == 1 && properties[0].type == "x-document" &&
           properties[0].attributes.empty();
  };
  if (says_document_alone(unit.properties)) unit.properties.clear();
  stored.unit = std::move(unit);
  return stored;
}

// The context that the unit itself states; 0 if it does not.
std::uint64_t named_context(const TranslationUnit& unit, std::string_view hash_name,
                            std::string_view text_name) {
  if (const auto hash = parse_number<std::uint64_t>(first_property(unit, {hash_name}), 16)) {
    return *hash;
  }
  const std::string_view text = first_property(unit, {text_name});
  return text.empty() ? 0 : context_hash(text);
}

// While this exists, a commit survives a kill of the program but reaches the disk only at the end,
// which saves two waits for the disk in each batch.
class RelaxedSync {
 public:
  explicit RelaxedSync(const Database& database) : database_(database) {
    database_.run("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000");
  }
  RelaxedSync(const RelaxedSync&) = delete;
  RelaxedSync& operator=(const RelaxedSync&) = delete;
  ~RelaxedSync() {
    // A reader may delay the checkpoint: then a later one does it.
    sqlite3_exec(database_.handle(),
                 "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 1000; "
                 "PRAGMA synchronous = FULL",
                 nullptr, nullptr, nullptr);
  }

 private:
  const Database& database_;
};

class Import {
 public:
  Import(Store& store, const ImportOptions& options,
         const std::function<void(const ImportProgress&)>& progress)
      : store_(store),
        in_(store.impl()),
        options_(options),
        progress_(progress),
        now_(std::time(nullptr)) {}

  // Imports a file, continuing after an interrupted import of the same file.
  ImportReport import_file(const fs::path& file, const UnitReader& read_units) {
    in_batches_ = true;
    begin(text_of(file.filename()), fingerprint(file));
    const RelaxedSync relaxed(in_.database);
    transaction_.emplace(in_.database);
    next_id_ = in_.last_unit() + 1;
    const ReadReport read = read_units(file, options_.read,
                                       {.header = [&](const auto& header) { keep_header(header); },
                                        .unit =
                                            [&](TranslationUnit& unit, const UnitPlace& place) {
                                              take(std::move(unit), place);
                                              return true;
                                            }});
    return finish(read);
  }

  // Adds all units in one transaction.
  ImportReport add(std::vector<TranslationUnit>&& units, const std::string& name) {
    transaction_.emplace(in_.database);
    start_operation(name, "");
    next_id_ = in_.last_unit() + 1;
    for (TranslationUnit& unit : units) take(std::move(unit), {});
    return finish({});
  }

 private:
  void keep_header(const ExchangeHeader& header) {
    const std::string json = header_json(header);
    if (json.empty()) return;
    Statement keep = in_.database.prepare("UPDATE operation SET header = ? WHERE id = ?");
    keep.bind(1, std::string_view(json)).bind(2, operation_).run();
  }

  ImportReport finish(const ReadReport& read) {
    store_pending(nullptr);
    Statement end = in_.database.prepare("UPDATE operation SET finished = ? WHERE id = ?");
    end.bind(1, static_cast<std::int64_t>(std::time(nullptr))).bind(2, operation_).run();
    finish_batch();
    report_.skipped += read.skipped;
    report_.truncated = read.truncated;
    report_.taken = read.taken;
    report_.problems.insert(report_.problems.begin(), read.problems.begin(), read.problems.end());
    if (report_.problems.size() > kMostProblems) report_.problems.resize(kMostProblems);
    return std::move(report_);
  }

  void start_operation(const std::string& name, const std::string& print) {
    Statement insert = in_.database.prepare(
        "INSERT INTO operation (kind, file, fingerprint, started) VALUES ('import', ?, ?, ?)");
    insert.bind(1, std::string_view(name)).bind(2, std::string_view(print)).bind(3, now_).run();
    operation_ = sqlite3_last_insert_rowid(in_.database.handle());
  }

  void begin(const std::string& name, const std::string& print) {
    Transaction transaction(in_.database);
    Statement find = in_.database.prepare(
        "SELECT id, units_read FROM operation WHERE kind = 'import' AND finished IS NULL AND "
        "file = ? AND fingerprint = ? AND fingerprint <> ''");
    if (find.bind(1, std::string_view(name)).bind(2, std::string_view(print)).step()) {
      operation_ = find.integer(0);
      report_.resumed = static_cast<std::size_t>(find.integer(1));
      find.reset();
    } else {
      start_operation(name, print);
    }
    transaction.commit();
  }

  // A unit is stored when the next one is known, which belongs to its context.
  void take(TranslationUnit&& unit, const UnitPlace& place) {
    std::size_t texts = 0;
    for (const Tuv& variant : unit.variants) texts += trim(variant.text).empty() ? 0 : 1;
    if (texts < 2) {
      if (seen_ >= report_.resumed) {
        ++report_.skipped;
        if (report_.problems.size() < kMostProblems) {
          report_.problems.push_back({place.line, 0, "a unit with fewer than two texts", true});
        }
      }
      ++seen_;
      return;
    }
    StoredUnit next = stored_unit(std::move(unit), options_, now_);
    store_pending(&next);
    pending_ = std::move(next);
    pending_number_ = seen_++;
    place_ = place;
    if (in_batches_ && seen_ - committed_ >= options_.batch && seen_ > report_.resumed) {
      finish_batch();
      transaction_.emplace(in_.database);
      next_id_ = in_.last_unit() + 1;
    }
  }

  void store_pending(const StoredUnit* next) {
    if (!pending_) return;
    StoredUnit& unit = *pending_;
    const std::string& text = unit.unit.variants[source_variant(unit.unit)].text;
    unit.context.before = named_context(unit.unit, "x-context-before", "prev");
    unit.context.after = named_context(unit.unit, "x-context-after", "next");
    if (!unit.document.empty() && unit.context == Context()) {
      if (before_document_ == unit.document) unit.context.before = before_;
      if (next != nullptr && next->document == unit.document) {
        unit.context.after = context_hash(next->unit.variants[source_variant(next->unit)].text);
      }
    }
    before_ = context_hash(text);
    before_document_ = unit.document;
    if (pending_number_ >= report_.resumed) add_or_merge(unit);
    pending_.reset();
  }

  void add_or_merge(StoredUnit& unit) {
    const UnitId same = in_.same_unit(unit);
    if (same == 0) {
      unit.id = next_id_++;
      in_.insert(unit, operation_);
      ++report_.added;
      return;
    }
    find_operation_.bind(1, same).step();
    const std::int64_t made_by = find_operation_.integer(0);
    const std::int64_t changed = find_operation_.integer(1);
    find_operation_.reset();
    if (made_by != operation_) {
      const std::string before = unit_json(*store_.find(same));
      keep_.bind(1, operation_).bind(2, same).bind(3, std::string_view(before));
      keep_.bind(4, made_by).run();
    }
    count_.bind(1, std::int64_t{unit.usage}).bind(2, unit.changed).bind(3, same).run();
    if (unit.changed > changed) in_.note_change(same);
    ++report_.merged;
  }

  // Commits what has been stored, together with how far the file has been read. The pending unit
  // counts as unread.
  void finish_batch() {
    const std::size_t done = pending_ ? pending_number_ : seen_;
    if (done > report_.resumed) {
      Statement update = in_.database.prepare("UPDATE operation SET units_read = ? WHERE id = ?");
      update.bind(1, static_cast<std::int64_t>(done)).bind(2, operation_).run();
    }
    transaction_->commit();
    transaction_.reset();
    committed_ = done;
    progress_({done, place_.offset});
  }

  Store& store_;
  Store::Impl& in_;
  const ImportOptions& options_;
  const std::function<void(const ImportProgress&)>& progress_;
  std::int64_t now_;
  std::int64_t operation_ = 0;
  bool in_batches_ = false;
  std::optional<Transaction> transaction_;
  UnitId next_id_ = 0;
  std::optional<StoredUnit> pending_;
  std::size_t pending_number_ = 0;
  std::size_t seen_ = 0;  // units of the file
  std::size_t committed_ = 0;
  UnitPlace place_;
  std::uint64_t before_ = 0;  // of the pending unit
  std::string before_document_;
  ImportReport report_;
  Statement find_operation_ =
      in_.database.prepare("SELECT operation, changed FROM unit WHERE id = ?");
  Statement keep_ = in_.database.prepare(kKeepInJournal);
  Statement count_ = in_.database.prepare(
      "UPDATE unit SET usage = usage + ?, changed = max(changed, ?) WHERE id = ?");
};

}  // namespace

ImportReport import_units(Store& store, const fs::path& file, const UnitReader& read_units,
                          const ImportOptions& options,
                          const std::function<void(const ImportProgress&)>& progress) {
  return Import(store, options, progress).import_file(file, read_units);
}

ImportReport add_units(Store& store, std::vector<TranslationUnit> units, const std::string& name,
                       const ImportOptions& options) {
  const std::function<void(const ImportProgress&)> nobody = [](const ImportProgress&) {};
  return Import(store, options, nobody).add(std::move(units), name);
}

}  // namespace dragoman::tmx
