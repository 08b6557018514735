// SPDX-License-Identifier: Apache-2.0
#include "tmx/pretranslation.h"

#include <utility>

#include "corpus/text/shown.h"
#include "tmx/memory_impl.h"

namespace dragoman::tmx {

std::string_view Pretranslation::translation(std::size_t segment) const {
  if (matches[segment].empty() || matches[segment].front().score < fill) return {};
  const Match& best = matches[segment].front();
  return best.substituted.empty() ? best.target : best.substituted;
}

Pretranslation pretranslate(Memory& memory, Document document, const PretranslationOptions& options,
                            const std::function<void(std::size_t, std::size_t)>& progress) {
  Pretranslation made;
  made.document = std::move(document);
  made.target = options.target;
  made.memory = text_of(memory.file().filename());
  made.fill = options.fill;
  const std::size_t count = made.document.segments.size();
  const auto text = [&](std::size_t i) { return made.document.text(made.document.segments[i]); };
  for (std::size_t i = 0; i < count; ++i) {
    const MatchQuery query{.text = text(i),
                           .source = options.source,
                           .target = options.target,
                           .before = i == 0 ? std::string_view() : text(i - 1),
                           .after = i + 1 == count ? std::string_view() : text(i + 1),
                           .domain = options.domain};
    made.matches.push_back(memory.impl().ask([&](Memory::Impl::Engine& engine) {
      return engine.matcher.lookup(query, options.matches);
    }));
    if (progress) progress(i + 1, count);
  }
  return made;
}

}  // namespace dragoman::tmx
