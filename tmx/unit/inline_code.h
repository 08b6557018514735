// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/unit/attribute.h"

namespace dragoman::tmx {

enum class CodeKind { begin, end, single };

// What stands between the words of a segment: one of TMX's inline elements (1.4b, section "Content
// markup") at a place of the plain text. An element whose text a person reads (<hi>, <sub>, one
// that TMX does not know) is two codes, its begin and its end, with that text between them.
struct InlineCode {
  std::size_t place = 0;  // in bytes of the plain text, before which it stands
  CodeKind kind = CodeKind::single;
  std::string element;                     // "bpt", "ept", "it", "ph", "ut", "hi", "sub" …
  std::vector<Attribute> attributes = {};  // in the file's order
  std::string content = {};                // the native code, as XML ("&lt;b&gt;")
  // For the five that hold native code: a <sub> follows inside the element, which goes on to a code
  // of kind `end` with the same name.
  bool holds_sub = false;

  friend bool operator==(const InlineCode&, const InlineCode&) = default;
};

// What pairs begin with end: the attribute i of bpt and ept, x of the others; "" for none.
std::string_view code_id(const InlineCode& code);

// The attribute `type`; "" for none.
std::string_view code_type(const InlineCode& code);

// A code with the attributes that `id` and `type` ask for ("" for none) and, for <it>, `pos`.
// `content` is XML.
InlineCode make_code(std::size_t place, CodeKind kind, std::string_view element,
                     std::string_view id = {}, std::string_view type = {},
                     std::string_view content = {});

}  // namespace dragoman::tmx
