// SPDX-License-Identifier: Apache-2.0
//
// What the elements of a page are, as their names and attributes tell.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/formatted_text.h"
#include "corpus/structure/numbering.h"

namespace dragoman::html {

// Whether a node is an element, not text.
bool is_element(const GumboNode& node);
// Whether an element takes lines of its own.
bool is_block(GumboTag tag);
// <h1> to <h6>.
bool is_heading(GumboTag tag);
// Whether its text is said to or by a machine, by its name or by its class.
bool is_code(const GumboNode& element);
// Whether a browser does not show the element.
bool is_hidden(const GumboNode& element);

// The value of an attribute; "" if the element has none of that name.
std::string_view attribute(const GumboNode& element, const char* name);

// The mark of a note, without brackets ("20", "a", "*"), where the element is a raised link within
// the pages of a document, as that of a footnote is, or the mark that leads back from the note; ""
// for other elements.
std::string note_mark(const GumboNode& element);

// Whether an id or a class calls an element a part of the site around its articles, or a table of
// contents.
bool names_surroundings(const GumboNode& element);
bool names_contents(const GumboNode& element);

// Bytes of text that are shown below the node, white space left out; of all of it or of what is
// preformatted. Linear.
std::size_t text_size(const GumboNode& node);
std::size_t preformatted_size(const GumboNode& node);

// The elements that say they hold what the page is for.
std::vector<const GumboNode*> articles(const GumboNode& node);

// The styles of text in an element, as its name and its style sheet change them.
Styles styled(const GumboNode& element, Styles styles);

// How the items of a list are numbered.
struct List {
  bool ordered = false;
  std::int64_t next = 1;
  std::int64_t step = 1;
  NumberStyle style = NumberStyle::decimal;
};

// How an <ol> or <ul> numbers its items: by its attributes and its style sheet.
List list_of(const GumboNode& element);

// How a list or an item of its own says that it is numbered, if it does.
std::optional<NumberStyle> number_style(const GumboNode& element);

}  // namespace dragoman::html
