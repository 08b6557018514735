// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "corpus/io/escape.h"

namespace dragoman::tmx {

// XML as a growing string. Text and attribute values are escaped; markup is the caller's.
class XmlOutput {
 public:
  XmlOutput& raw(std::string_view xml) {
    xml_ += xml;
    return *this;
  }
  XmlOutput& text(std::string_view text) {
    append_xml_text(text, xml_);
    return *this;
  }
  XmlOutput& attribute(std::string_view name, std::string_view value) {
    append_xml_attribute(name, value, xml_);
    return *this;
  }
  // An attribute that is left out where its value is empty.
  XmlOutput& optional_attribute(std::string_view name, std::string_view value) {
    return value.empty() ? *this : attribute(name, value);
  }
  // Begins a line, `depth` steps of two spaces from the margin.
  XmlOutput& indent(std::size_t depth) {
    xml_.append(2 * depth, ' ');
    return *this;
  }

  const std::string& str() const { return xml_; }
  std::size_t size() const { return xml_.size(); }
  bool empty() const { return xml_.empty(); }

  // Writes what has been collected, and begins again.
  void flush(std::ostream& out) {
    out.write(xml_.data(), static_cast<std::streamsize>(xml_.size()));
    xml_.clear();
  }

 private:
  std::string xml_;
};

}  // namespace dragoman::tmx
