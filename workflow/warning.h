// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/model/bitext.h"
#include "corpus/text/lang_tag.h"
#include "tmx/unit_bitext.h"

namespace dragoman::workflow {

// What a person should know before trusting a result: the work was done, but probably not on the
// files that were meant, or not in their languages.
struct Warning {
  enum class Kind {
    document_language,    // a document alone seems to be in another language than the one given
    source_language,      // the source does
    target_language,      // the target does
    same_language,        // both documents seem to be in one language
    swapped_languages,    // the source seems to be in the target's language, and the reverse
    taken_languages,      // a file of units does not state its languages
    several_languages,    // a file of units has more than the two that were taken
    two_columns,          // a document is a table in two languages, and was taken as a pair
    partial_translation,  // much of a side has no counterpart
    unreadable_pages,     // fonts of a PDF don't tell what their characters are
    picture_pages,        // pages of a PDF are pictures, without text
    mended_controls,      // the text holds controls that were read as Windows-1252
    unrelated,            // the documents seem not to be translations of each other
  };
  Kind kind = Kind::unrelated;
  std::string message;  // names the files; one clause in English, without a full stop
  // The languages that the texts seem to be in, of a warning about languages: of the document in
  // question, or of the source and the target.
  std::vector<LangTag> languages = {};
};

// Compares the languages of two documents with what their texts look like, and says what was mended
// when they were read.
std::vector<Warning> reading_warnings(const Document& source, const Document& target);
// The same for a document alone.
std::vector<Warning> reading_warnings(const Document& document);

// Which languages were taken of a file of units that does not state them, or has several.
std::vector<Warning> unit_warnings(const tmx::UnitBitext& units);

// Whether the documents belong together at all, in the aligner's judgement.
std::vector<Warning> verdict_warnings(const Bitext& bitext);

}  // namespace dragoman::workflow
