// SPDX-License-Identifier: Apache-2.0
//
// What stands between the words of a segment: TMX's inline elements (1.4b, section "Content
// markup") as codes at places of the plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::tmx {

enum class CodeKind { begin, end, single };

// One inline element, or one end of <hi>, which encloses text.
struct InlineCode {
  std::size_t place = 0;  // in bytes of the plain text, before which it stands
  CodeKind kind = CodeKind::single;
  std::string element;  // "bpt", "ept", "it", "ph", "hi", "ut", or an unknown one's name
  std::string id;       // what pairs begin with end: i of bpt and ept; x of the others; "" for none
  std::string type;
  std::string content;  // the native code inside, XML as it stands ("&lt;b&gt;")

  friend bool operator==(const InlineCode&, const InlineCode&) = default;
};

// The codes of a Tuv's `markup`, in the order of their places; the text that <hi> and <sub> hold is
// plain text. Empty markup has none. Throws Error(syntax) where it is not well-formed.
std::vector<InlineCode> inline_codes(std::string_view markup);

// The plain text of `markup`.
std::string plain_text(std::string_view markup);

// `text` with `codes` at their places as the content of a <seg>; inline_codes() gives them back.
std::string to_markup(std::string_view text, const std::vector<InlineCode>& codes);

}  // namespace dragoman::tmx
