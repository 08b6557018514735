// SPDX-License-Identifier: Apache-2.0
//
// Text as XML, HTML and CSV: the only place that knows how each of them is escaped. All functions
// take valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Appends `text` as XML character data. & < > become entities, a carriage return becomes a
// reference (a reader would take it for a line end). Characters that XML 1.0 can't hold (its
// section 2.2: most C0 controls, U+FFFE, U+FFFF) become a space if they are white space, otherwise
// they are left out.
void append_xml_text(std::string_view text, std::string& xml);

// The same for the value of an attribute in double quotes: quotes, tabs and line ends become
// references too.
void append_xml_value(std::string_view value, std::string& xml);

// Appends an attribute: a space, `name`, and `value` in double quotes.
void append_xml_attribute(std::string_view name, std::string_view value, std::string& xml);

// `text` as HTML, for content and for attribute values in double quotes. Controls that a page can't
// show become their symbols (U+2400 to U+241F), so that the reader sees them.
std::string escape_html(std::string_view text);

// `text` as a field of a CSV file (RFC 4180): in double quotes if it holds a quote, a line end or
// one of the separators in use (comma, semicolon, tab), otherwise as it is. What a spreadsheet
// would take for a formula, and run (=, +, - or @ first, unless it is a plain number), gets an
// apostrophe in front, and so does what has apostrophes before that.
std::string csv_field(std::string_view text);
// The text of a field that may be guarded so: csv_field() undone but for the quotes.
std::string_view unguarded(std::string_view field);

// `text` as a field of a TSV file: tabs, line ends and other ASCII controls become spaces. A text
// that begins with a quotation mark is quoted as in CSV, which spreadsheets do too: otherwise it
// would lose its marks when it is read.
std::string tsv_field(std::string_view text);

}  // namespace dragoman
