// SPDX-License-Identifier: Apache-2.0
#include "workflow/align_files.h"

#include <algorithm>
#include <future>
#include <utility>

#include "align/aligner.h"
#include "align/fixed_beads.h"
#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/reader.h"
#include "corpus/text/shown.h"
#include "tmx/exchange.h"
#include "tmx/memory.h"
#include "tmx/unit_bitext.h"
#include "workflow/bitext_file.h"
#include "workflow/earlier_alignment.h"
#include "workflow/memory_hints.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

std::pair<Document, Document> read_both(const fs::path& source, const fs::path& target,
                                        const AlignFilesOptions& options) {
  const auto read = [&](const fs::path& file, const std::optional<LangTag>& language,
                        const char* fallback) {
    return read_document(file, {.language = language,
                                .fallback = LangTag::parse(fallback),
                                .segmented = options.segmented,
                                .srx = options.srx});
  };
  auto translation = std::async(options.jobs > 1 ? std::launch::async : std::launch::deferred,
                                [&] { return read(target, options.target_language, "fr"); });
  Document original = read(source, options.source_language, "en");
  return {std::move(original), translation.get()};
}

AlignedFiles align_around_earlier(Document source, Document target,
                                  const AlignFilesOptions& options) {
  AlignedFiles result;
  std::vector<tmx::TranslationUnit> earlier;
  if (!options.earlier_alignment.empty()) {
    earlier = tmx::read_all_units(options.earlier_alignment, {.source = options.source_language,
                                                              .target = options.target_language});
  }
  AlignOptions align_options = aligner_options(options, source, target);
  std::vector<Bead> kept;
  if (!earlier.empty()) kept = reused_beads(earlier, source, target);
  add_known(kept, align_options.known);
  result.bitext = align(std::move(source), std::move(target), align_options);
  if (!options.earlier_alignment.empty()) fix_beads(result.bitext, kept);
  result.reuse = {earlier.size(), kept.size()};
  return result;
}

AlignedFiles align_two(const fs::path& source_file, const fs::path& target_file,
                       const AlignFilesOptions& options) {
  if (source_file == "-" && target_file == "-") {
    throw Error(Errc::usage, {}, "standard input can't be both the original and the translation",
                "name a file for one of them");
  }
  auto [source, target] = read_both(source_file, target_file, options);
  return align_around_earlier(std::move(source), std::move(target), options);
}

void add_warnings(AlignedFiles& result) {
  for (Warning& warning : reading_warnings(result.bitext.source, result.bitext.target)) {
    result.warnings.push_back(std::move(warning));
  }
  for (Warning& warning : verdict_warnings(result.bitext)) {
    result.warnings.push_back(std::move(warning));
  }
}

// The columns of a document that is a table in two languages, if it is one.
std::optional<TwoColumns> columns_of(const fs::path& file) {
  return DocumentText(read_bytes(file), text_of(file)).two_columns();
}

bool is_word_file(const fs::path& file) {
  return detect_format(read_bytes(file)) == FileFormat::docx;
}

AlignedFiles paired_columns(const TwoColumns& columns, const fs::path& file,
                            const AlignFilesOptions& options) {
  const LangTag source = options.source_language.value_or(columns.source);
  const LangTag target = options.target_language.value_or(columns.target);
  std::vector<tmx::TranslationUnit> units;
  for (const auto& [original, translation] : columns.rows) {
    tmx::TranslationUnit& unit = units.emplace_back();
    if (!original.empty()) unit.variants.push_back({source, original});
    if (!translation.empty()) unit.variants.push_back({target, translation});
  }
  AlignedFiles result;
  result.bitext =
      tmx::units_as_bitext(units, text_of(file), {.source = source, .target = target}).bitext;
  result.warnings.push_back(
      {Warning::Kind::two_columns,
       text_of(file) + " is a table in two languages: its columns are taken for an original in " +
           source.str() + " and its translation into " + target.str(),
       {source, target}});
  return result;
}

}  // namespace

AlignOptions aligner_options(const AlignFilesOptions& options, const Document& source,
                             const Document& target) {
  AlignOptions made;
  made.jobs = options.jobs;
  if (options.use_lexicon) made.terms = KnownTerms::shipped(source.language, target.language);
  made.lexicon = choose_lexicon(options, source.language, target.language);
  if (!options.memory.empty() && file_exists(options.memory)) {
    tmx::Memory memory(options.memory);
    made.known = memory_hints(memory, source, target);
  }
  return made;
}

void add_known(const std::vector<Bead>& beads, std::vector<KnownPair>& known) {
  for (const Bead& bead : beads) {
    for (std::uint32_t k = 0; k < std::min(bead.source.size(), bead.target.size()); ++k) {
      known.push_back({{bead.source.first + k}, {bead.target.first + k}});
    }
  }
}

std::optional<StoredLexicon> choose_lexicon(const AlignFilesOptions& options, const LangTag& source,
                                            const LangTag& target) {
  if (!options.use_lexicon) return std::nullopt;
  if (options.lexicon.empty()) return StoredLexicon::shipped(source, target);
  auto lexicon = StoredLexicon::open(options.lexicon);
  if (!lexicon.serves(source, target)) {
    throw Error(Errc::conflict, {options.lexicon, {}, {}},
                "the lexicon is for " + lexicon.source().str() + " and " + lexicon.target().str() +
                    ", the documents are in " + source.str() + " and " + target.str(),
                "give the documents' languages, or another lexicon");
  }
  return lexicon;
}

bool is_bilingual_file(const fs::path& file) {
  if (file == "-") return false;  // what is read here could not be read again
  if (is_bitext_file(file)) return true;
  // A .txt file may be a table, but is far more often a document.
  if (tmx::format_by_extension(file) && file.extension() != ".txt") return true;
  InputFile input(file);
  const FileFormat format = detect_format(input.head());
  if (input.head().starts_with("PK")) return is_word_file(file) && columns_of(file).has_value();
  if (format == FileFormat::text) return tmx::seems_table(file);
  return format == FileFormat::tmx || format == FileFormat::xliff;
}

AlignedFiles align_files(const fs::path& source, const fs::path& target,
                         const AlignFilesOptions& options) {
  AlignedFiles result;
  if (!target.empty()) {
    result = align_two(source, target, options);
  } else if (source != "-" && is_word_file(source) && is_bilingual_file(source)) {
    result = paired_columns(*columns_of(source), source, options);
  } else if (is_bitext_file(source)) {
    result.bitext = BitextFile(source).bitext();
  } else if (is_bilingual_file(source)) {
    tmx::UnitBitext units = tmx::read_units_as_bitext(source, {.source = options.source_language,
                                                               .target = options.target_language,
                                                               .columns = options.columns});
    result.warnings = unit_warnings(units);
    result.bitext = std::move(units.bitext);
  } else {
    throw Error(
        Errc::usage, {}, "no translation is given",
        "name it after the original, or give one file that holds both (TMX, XLIFF, a table)");
  }
  add_warnings(result);
  return result;
}

AlignedFiles align_documents(Document source, Document target, const AlignFilesOptions& options) {
  AlignedFiles result = align_around_earlier(std::move(source), std::move(target), options);
  add_warnings(result);
  return result;
}

}  // namespace dragoman::workflow
