// SPDX-License-Identifier: Apache-2.0
#include "tmx/memory.h"

#include <set>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "tmx/exchange.h"
#include "tmx/index/index_check.h"
#include "tmx/memory_impl.h"
#include "tmx/search/fragments.h"
#include "tmx/store/store_check.h"
#include "tmx/store/store_clean.h"
#include "tmx/store/store_contents.h"
#include "tmx/store/store_export.h"
#include "tmx/store/store_import.h"
#include "tmx/store/store_undo.h"

namespace dragoman::tmx {

Memory::Memory(const std::filesystem::path& file, OpenMode mode)
    : impl_(std::make_unique<Impl>(file, mode)) {}
Memory::~Memory() = default;
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;

const std::filesystem::path& Memory::file() const { return impl_->store.file(); }

std::vector<Match> Memory::lookup(const MatchQuery& query, const MatchOptions& options) {
  return impl_->ask([&](Impl::Engine& engine) {
    std::vector<Match> matches = engine.matcher.lookup(query, options);
    mark_touched(engine.links, query, matches);
    return matches;
  });
}

std::vector<Match> Memory::lookup_exhaustively(const MatchQuery& query,
                                               const MatchOptions& options) {
  return impl_->ask([&](Impl::Engine& engine) {
    engine.index.refresh();
    if (!impl_->exhaustive || impl_->exhaustive_changes != engine.index.changes()) {
      impl_->exhaustive.emplace(impl_->store);
      impl_->exhaustive_changes = engine.index.changes();
    }
    std::vector<Match> matches = impl_->exhaustive->lookup(query, options);
    mark_touched(engine.links, query, matches);
    return matches;
  });
}

ConcordanceAnswer Memory::search(const ConcordanceQuery& query) {
  return impl_->ask([&](Impl::Engine& engine) { return engine.concordance.search(query); });
}

std::vector<Fragment> Memory::fragments(const FragmentQuery& query) {
  return impl_->ask([&](Impl::Engine& engine) {
    return find_fragments(engine.index, engine.concordance, query);
  });
}

void Memory::take_in_at_most(std::size_t units) {
  impl_->most_taken_in = units;
  if (impl_->opened) impl_->opened->index.take_in_at_most(units);
}

ImportReport Memory::import_file(const std::filesystem::path& file, const ImportOptions& options,
                                 const std::function<void(const ImportProgress&)>& progress) {
  return import_units(impl_->store, file, read_units, options, [&](const ImportProgress& done) {
    if (progress) progress(done);
  });
}

ImportReport Memory::add(std::vector<TranslationUnit> units, const std::string& name,
                         const ImportOptions& options) {
  return add_units(impl_->store, std::move(units), name, options);
}

std::size_t Memory::export_units(UnitWriter& writer, const UnitFilter& filter) const {
  return tmx::export_units(impl_->store, filter, writer) - writer.left_out();
}

std::size_t Memory::export_file(const std::filesystem::path& file, const UnitFilter& filter) const {
  const std::optional<ExchangeFormat> format = format_by_extension(file);
  if (!format || *format == ExchangeFormat::tbx) {
    throw Error(Errc::usage, {file, {}, {}}, "cannot write this format: unknown extension",
                "name a file that ends in .tmx, .xlf, .tsv, .csv or .jsonl");
  }
  std::size_t count = 0;
  write_output(file, [&](std::ostream& out) {
    count = export_units(*make_writer(*format, {filter.source, filter.target}, out), filter);
  });
  return count;
}

UnitId Memory::insert(const StoredUnit& unit) { return impl_->store.insert(unit); }
void Memory::update(const StoredUnit& unit) { impl_->store.update(unit); }
bool Memory::remove(UnitId id) { return impl_->store.remove(id); }

std::optional<StoredUnit> Memory::find(UnitId id) const { return impl_->store.find(id); }

void Memory::visit(const std::function<bool(const StoredUnit&)>& visit, UnitId after) const {
  impl_->store.visit(after, visit);
}

std::uint64_t Memory::unit_count() const { return impl_->store.unit_count(); }

std::vector<LangTag> Memory::languages() {
  return impl_->ask([](Impl::Engine& engine) {
    engine.index.refresh();
    std::vector<LangTag> languages;
    for (const std::string& language : engine.index.languages()) {
      languages.push_back(LangTag::parse(language));
    }
    return languages;
  });
}

MemoryStats Memory::stats() const {
  MemoryStats stats;
  std::set<std::string> documents;
  impl_->store.visit(
      0,
      [&](const StoredUnit& unit) {
        ++stats.units;
        stats.uses += unit.usage;
        for (const Tuv& variant : unit.unit.variants) ++stats.texts[variant.language.str()];
        if (!unit.document.empty()) documents.insert(unit.document);
        return true;
      },
      Store::Detail::texts);
  stats.documents = documents.size();
  return stats;
}

MemoryContents Memory::contents() const { return contents_of(impl_->store); }

void Memory::find_unclean(const CleanOptions& options,
                          const std::function<void(const Unclean&)>& visit) const {
  tmx::find_unclean(impl_->store, options, visit);
}

std::size_t Memory::remove_unclean(const std::vector<Unclean>& units) {
  return tmx::remove_unclean(impl_->store, units);
}

std::optional<Operation> Memory::undo() { return undo_last_operation(impl_->store); }

CheckReport Memory::check(bool repair) {
  CheckReport report = check_store(impl_->store, repair);
  check_index(impl_->store, repair, report);
  if (report.repaired > 0) {
    // What was repaired may have been the index in use.
    impl_->opened.reset();
    impl_->exhaustive.reset();
  }
  return report;
}

void Memory::update_index() { write_index(impl_->store); }

}  // namespace dragoman::tmx
