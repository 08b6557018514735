// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/style_names.h"

#include <set>
#include <string>

#include "corpus/text/ascii.h"
#include "corpus/text/ascii_words.h"

namespace dragoman {

Content content_of_style(std::string_view name) {
  // OpenDocument writes a space as "_20_"; a number at the end is the level of an entry.
  std::string plain;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name.substr(at).starts_with("_20_")) {
      plain += ' ';
      at += 3;
    } else {
      plain += ascii_lower(name[at]);
    }
  }
  while (!plain.empty() && (plain.back() == ' ' || (plain.back() >= '0' && plain.back() <= '9'))) {
    plain.pop_back();
  }
  static const std::set<std::string, std::less<>> kContents = {
      "toc",        "contents",        "table of figures",    "table index", "illustration index",
      "user index", "index of tables", "table of authorities"};
  static const std::set<std::string, std::less<>> kCode = {
      "html sample", "html keyboard", "html typewriter", "source text", "teletype", "user entry"};
  // "HTML Code", "P_code", "Preformatted Text"
  static const std::set<std::string, std::less<>> kCodeWords = {"code", "preformatted", "verbatim",
                                                                "listing"};
  static const std::set<std::string, std::less<>> kReferences = {"bibliography"};
  if (kContents.contains(plain)) return Content::contents;
  if (kCode.contains(plain) || has_ascii_word(plain, kCodeWords)) return Content::code;
  return kReferences.contains(plain) ? Content::reference : Content::prose;
}

}  // namespace dragoman
