// SPDX-License-Identifier: Apache-2.0
#include "workflow/check_files.h"

#include <utility>

#include "corpus/reader.h"
#include "qa/glossary.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

CheckedFiles check_alone(const fs::path& file, const CheckFilesOptions& options) {
  CheckedFiles checked;
  checked.document = read_document(file, {.language = options.language,
                                          .segmented = options.align.segmented,
                                          .srx = options.align.srx});
  checked.warnings = reading_warnings(*checked.document);
  checked.findings = qa::check_document(*checked.document, {}, options.checks);
  return checked;
}

}  // namespace

CheckedFiles check_files(const fs::path& source, const fs::path& target,
                         const CheckFilesOptions& options) {
  if (target.empty() && !is_bilingual_file(source)) return check_alone(source, options);
  CheckedFiles checked;
  AlignedFiles aligned = align_files(source, target, options.align);
  checked.bitext = std::move(aligned.bitext);
  checked.warnings = std::move(aligned.warnings);
  qa::CheckOptions check_options;
  if (!options.glossary.empty()) {
    check_options.glossary = qa::read_glossary(options.glossary, checked.bitext->source.language,
                                               checked.bitext->target.language);
  }
  checked.findings = qa::check_bitext(*checked.bitext, check_options, options.checks);
  return checked;
}

}  // namespace dragoman::workflow
