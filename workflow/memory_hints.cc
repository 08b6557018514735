// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_hints.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>

namespace dragoman::workflow {
namespace {

// The numbers of the segments with each text.
std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> segments_by_text(
    const Document& document) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> segments;
  for (std::uint32_t i = 0; i < document.segments.size(); ++i) {
    segments[tmx::context_hash(document.text(document.segments[i]))].push_back(i);
  }
  return segments;
}

}  // namespace

std::vector<KnownPair> memory_hints(tmx::Memory& memory, const Document& source,
                                    const Document& target) {
  const auto targets = segments_by_text(target);
  // In the order of the document, so that the answer is the same every time.
  std::map<std::uint32_t, const std::vector<std::uint32_t>*> sources;
  const auto by_text = segments_by_text(source);
  for (const auto& [text, segments] : by_text) sources.emplace(segments.front(), &segments);

  const tmx::MatchOptions options{
      .threshold = 100, .limit = 0, .penalties = {.multiple = 0, .reversed = 0}};
  std::vector<KnownPair> pairs;
  for (const auto& [first, segments] : sources) {
    const std::string_view text = source.text(source.segments[first]);
    for (const tmx::Match& match : memory.lookup(
             {.text = text, .source = source.language, .target = target.language}, options)) {
      const auto found = targets.find(tmx::context_hash(match.target));
      if (found != targets.end()) pairs.push_back({*segments, found->second});
    }
  }
  return pairs;
}

}  // namespace dragoman::workflow
