// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/model/bitext.h"
#include "corpus/reader.h"
#include "qa/checker.h"

namespace dragoman::qa {

using TextPair = std::pair<std::string, std::string>;

inline Document document_of(const std::string& lines, std::string_view language) {
  return parse_segmented(lines, LangTag::parse(std::string(language)), std::string(language));
}

// English segments and those that translate them into `language`, one to one; an empty one means
// that there is none.
inline Bitext bitext_of(const std::vector<TextPair>& pairs, std::string_view language = "fr") {
  std::string source;
  std::string target;
  for (const auto& [en, fr] : pairs) {
    if (!en.empty()) source += en + "\n";
    if (!fr.empty()) target += fr + "\n";
  }
  Bitext bitext{document_of(source, "en"), document_of(target, language), {}, {}};
  Bead bead;
  bead.confidence = 1;
  for (const auto& [en, fr] : pairs) {
    bead.source = {bead.source.last, bead.source.last + (en.empty() ? 0 : 1)};
    bead.target = {bead.target.last, bead.target.last + (fr.empty() ? 0 : 1)};
    bitext.beads.push_back(bead);
  }
  return bitext;
}

// The choice of one check, or of a group. A misspelled name would find nothing, and a test pass.
inline CheckChoice only(std::string_view check) {
  if (find_check(check) == nullptr && check != "between" && check != "inside") {
    throw std::invalid_argument("no such check: " + std::string(check));
  }
  return {.chosen = {std::string(check)}};
}

// What a check finds in the pairs.
inline std::vector<Finding> findings_of(std::string_view check, const std::vector<TextPair>& pairs,
                                        std::string_view language = "fr") {
  return check_bitext(bitext_of(pairs, language), {}, only(check));
}

// The same inside one document of lines, a blank line between paragraphs.
inline std::vector<Finding> findings_inside(std::string_view check, const std::string& lines,
                                            std::string_view language = "fr") {
  return check_document(document_of(lines, language), {}, only(check));
}

// "error 2003-04-28 | 2004-04-28": what tests compare.
inline std::vector<std::string> summaries(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    std::string line(to_string(finding.severity));
    for (const std::string& value : finding.values) {
      line += (&value == finding.values.data() ? " " : " | ") + value;
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace dragoman::qa
