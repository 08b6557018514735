// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/style_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "corpus/text/ascii.h"

namespace dragoman {
namespace {

// Whether a word of the name means code: "HTML Code", "Code block", "P_code",
// "Preformatted Text".
bool names_code(std::string_view name) {
  constexpr std::array<std::string_view, 4> kWords = {"code", "preformatted", "verbatim",
                                                      "listing"};
  return std::ranges::any_of(kWords, [&](std::string_view word) {
    for (std::size_t at = name.find(word); at != name.npos; at = name.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool begins = at == 0 || !is_ascii_letter(name[at - 1]);
      if (begins && (end == name.size() || !is_ascii_letter(name[end]))) return true;
    }
    return false;
  });
}

}  // namespace

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
      "html sample", "html keyboard", "html typewriter", "source text", "teletype", "user entry"};
  static const std::set<std::string, std::less<>> kReferences = {"bibliography"};
  if (kContents.contains(plain)) return Content::contents;
  if (kCode.contains(plain) || names_code(plain)) return Content::code;
  return kReferences.contains(plain) ? Content::reference : Content::prose;
}

}  // namespace dragoman
