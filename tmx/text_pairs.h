// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "corpus/text/lang_tag.h"

namespace dragoman::tmx {

// A text and its translation, without the structure that they had in their file.
struct TextPair {
  std::string source;
  std::string target;
  float confidence = 1;  // the probability that they belong together

  friend bool operator==(const TextPair&, const TextPair&) = default;
};

// Calls `visit` for each pair of the file that has text on both sides, in order. The extension
// tells the format, and where it is none of these, the file's first characters do:
//
//   .tmx                TMX 1.1 to 1.4 as read_tmx() reads it strictly: a pair for each unit that
//                       has both languages. Of several variants in a language (the primary subtag
//                       counts: "fr" is "FR-CA"), the one with the very tag asked for is taken,
//                       else the first. The codes of inline elements are left out; the text that
//                       <hi> and <sub> hold is kept.
//   .jsonl              what write_jsonl() writes: {"source":[{"text":"…"}],"target":[…],
//                       "confidence":0.98}; a side's texts are joined by one space
//   .tsv .tab .txt      SOURCE<TAB>TARGET[<TAB>CONFIDENCE[<TAB>…]], without quoting or header line
//
// "-" is standard input, as TSV. Lines of TSV and JSONL are UTF-8 and end in "\n" or "\r\n"; blank
// ones are passed over. A confidence that is missing or no number from 0 to 1 (a third column may
// be something else) counts as 1. `source` and `target` matter to TMX alone: the others don't name
// their languages.
//
// The texts come as valid NFC, runs of breaking white space and ASCII controls as one space. Memory
// does not grow with the file. Throws Error(io), Error(encoding), Error(syntax) with the line, or
// Error(unsupported) for a version, an encoding or an entity declaration of XML that is not read;
// pairs before that place have been visited. What `visit` throws passes through.
void read_text_pairs(const std::filesystem::path& file, const LangTag& source,
                     const LangTag& target, const std::function<void(const TextPair&)>& visit);

}  // namespace dragoman::tmx
