// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "corpus/text/lang_tag.h"

namespace dragoman::tmx {

// A text and its translation, without the structure of their file: what a lexicon learns from.
struct TextPair {
  std::string source;
  std::string target;
  float confidence = 1;  // the probability that they belong together

  friend bool operator==(const TextPair&, const TextPair&) = default;
};

// Calls `visit` for each pair of the file that has text on both sides, in order. The format is that
// of the extension or, for other extensions, of the file's first characters:
//
//   .tmx                TMX 1.1 to 1.4, read strictly: a pair for each unit that has both
//                       languages. Of several variants in a language (the primary subtag counts:
//                       "fr" is "FR-CA"), the one with the tag asked for is taken, otherwise the
//                       first. Codes are left out; the text inside <hi> and <sub> is kept.
//   .jsonl              what write_jsonl() writes: {"source":[{"text":"…"}],"target":[…],
//                       "confidence":0.98}; a side's texts are joined by one space
//   .tsv .tab .txt      SOURCE<TAB>TARGET[<TAB>CONFIDENCE[<TAB>…]], without quoting or header line
//
// "-" is standard input, as TSV. Lines of TSV and JSONL are UTF-8 and end in "\n" or "\r\n"; blank
// ones are skipped. A confidence that is missing or not a number from 0 to 1 (a third column may be
// something else) counts as 1. `source` and `target` matter only for TMX: the others don't name
// their languages.
//
// The texts are valid NFC, with runs of breaking white space and ASCII controls as one space.
// Memory does not grow with the file. Throws Error(io), Error(encoding), Error(syntax) with the
// line, or Error(unsupported) for a version, an encoding or an entity declaration of XML that is
// not read; pairs before that place have been visited. Exceptions of `visit` pass through.
void read_text_pairs(const std::filesystem::path& file, const LangTag& source,
                     const LangTag& target, const std::function<void(const TextPair&)>& visit);

}  // namespace dragoman::tmx
