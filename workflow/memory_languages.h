// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "corpus/text/lang_tag.h"
#include "tmx/memory.h"

namespace dragoman::workflow {

struct MemoryLanguages {
  LangTag source;
  LangTag target;
};

// The language of `texts` as a memory knows it: the one that they show, if the memory has it;
// otherwise English, if it has that, or else the language of most of its texts. English for an
// empty memory.
LangTag language_in_memory(tmx::Memory& memory, std::span<const std::string_view> texts);

// Which way a memory is to be asked about segments in `source`, where the caller does not name the
// target: into French, if the memory has it, or else into the language of most of its other texts.
// A memory with texts in no other language is asked for French, or for English where the source is
// French.
LangTag target_in_memory(tmx::Memory& memory, const LangTag& source);

// Both, of what the caller leaves open.
MemoryLanguages memory_languages(tmx::Memory& memory, const std::optional<LangTag>& source,
                                 const std::optional<LangTag>& target,
                                 std::span<const std::string_view> texts);

}  // namespace dragoman::workflow
