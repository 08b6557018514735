// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::tmx {

// A language as a file names it.
struct WrittenLanguage {
  std::string written;
  LangTag tag;        // "und" where nothing of it is a BCP 47 tag
  bool whole = true;  // the tag says all that was written
};

// Tools append subtags of their own, but the first is sound: if the whole is no tag, the first
// subtag counts.
WrittenLanguage parse_written_language(std::string_view written);

// The languages of a file, which holds few many times.
class WrittenLanguages {
 public:
  // Valid until the next call.
  const WrittenLanguage& find(std::string_view written);

 private:
  std::vector<WrittenLanguage> known_;
};

}  // namespace dragoman::tmx
