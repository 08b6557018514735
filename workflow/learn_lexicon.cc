// SPDX-License-Identifier: Apache-2.0
#include "workflow/learn_lexicon.h"

#include <cstdint>
#include <ostream>
#include <unordered_set>
#include <vector>

#include "align/stored_lexicon.h"
#include "align/words/features.h"
#include "corpus/base/error.h"
#include "tmx/text_pairs.h"

namespace dragoman::workflow {
namespace {

// Pairs of texts as units to learn from.
struct Lessons {
  Vocabulary vocabulary;
  Features source;
  Features target;
  std::vector<Bead> beads;
};

// A formula that is repeated a thousand times counts once.
Lessons read_lessons(std::span<const std::filesystem::path> files,
                     const LearnLexiconOptions& options) {
  Lessons lessons;
  std::unordered_set<std::uint64_t> seen;
  for (const std::filesystem::path& file : files) {
    const auto add = [&](const tmx::TextPair& pair) {
      if (!seen.insert(std::hash<std::string>()(pair.source + '\t' + pair.target)).second) return;
      const auto unit = static_cast<std::uint32_t>(lessons.beads.size());
      append_unit(pair.source, kNoLabel, lessons.vocabulary, lessons.source);
      append_unit(pair.target, kNoLabel, lessons.vocabulary, lessons.target);
      lessons.beads.push_back({{unit, unit + 1}, {unit, unit + 1}, pair.confidence});
    };
    tmx::read_text_pairs(file, options.source_language, options.target_language, add);
  }
  return lessons;
}

}  // namespace

void learn_lexicon(std::span<const std::filesystem::path> files, std::ostream& out,
                   const LearnLexiconOptions& options) {
  constexpr double kCommon = 0.2;  // share of units in which a type is too common to tell anything
  Lessons lessons = read_lessons(files, options);
  if (lessons.beads.empty()) {
    throw Error(Errc::conflict, {files.empty() ? std::filesystem::path() : files.front(), {}, {}},
                "holds no text in both " + options.source_language.str() + " and " +
                    options.target_language.str(),
                "give the languages of its texts");
  }
  drop_common_tokens(lessons.source, lessons.vocabulary.size(), kCommon);
  drop_common_tokens(lessons.target, lessons.vocabulary.size(), kCommon);
  StoredLexiconOptions stored;
  stored.jobs = options.jobs;
  write_learned_lexicon(lessons.source, lessons.target, lessons.beads, lessons.vocabulary,
                        options.source_language, options.target_language, options.about, out,
                        stored);
}

}  // namespace dragoman::workflow
