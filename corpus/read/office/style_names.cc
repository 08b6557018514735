// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/style_names.h"

#include <set>
#include <string>

namespace dragoman {

Content content_of_style(std::string_view name) {
  // OpenDocument writes a space as "_20_"; a number at the end is the level of an entry.
  std::string plain;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name.substr(at).starts_with("_20_")) {
      plain += ' ';
      at += 3;
    } else if (name[at] >= 'A' && name[at] <= 'Z') {
      plain += static_cast<char>(name[at] - 'A' + 'a');
    } else {
      plain += name[at];
    }
  }
  while (!plain.empty() && (plain.back() == ' ' || (plain.back() >= '0' && plain.back() <= '9'))) {
    plain.pop_back();
  }
  static const std::set<std::string, std::less<>> kContents = {
      "toc",        "contents",        "table of figures",    "table index", "illustration index",
      "user index", "index of tables", "table of authorities"};
  static const std::set<std::string, std::less<>> kCode = {
      "html preformatted", "html code",         "html sample", "html keyboard",
      "html typewriter",   "preformatted text", "source code", "source text",
      "verbatim char",     "teletype",          "user entry",  "code block"};
  static const std::set<std::string, std::less<>> kReferences = {"bibliography"};
  if (kContents.contains(plain)) return Content::contents;
  if (kCode.contains(plain)) return Content::code;
  return kReferences.contains(plain) ? Content::reference : Content::prose;
}

}  // namespace dragoman
