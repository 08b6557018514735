// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/xml_tree.h"

#include <algorithm>
#include <utility>

#include "corpus/base/error.h"
#include "tmx/xml/seg_content.h"
#include "tmx/xml/xml_check.h"
#include "tmx/xml/xml_input.h"
#include "tmx/xml/xml_repair.h"

namespace dragoman::tmx {
namespace {

// Where the root element begins: after the declaration and the DOCTYPE.
std::size_t root_begin(std::string_view text) {
  std::size_t at = 0;
  while ((at = text.find('<', at)) != std::string_view::npos) {
    if (text.substr(at).starts_with("<!--")) {
      at = std::min(text.find("-->", at), text.size());
    } else if (at + 1 < text.size() && text[at + 1] != '?' && text[at + 1] != '!') {
      return at;
    } else {
      at = std::min(text.find('>', at), text.size());
    }
  }
  return text.size();
}

}  // namespace

XmlTree::XmlTree(InputFile& file, UnitReport& report) {
  XmlInput input(file.stream(), std::move(file.head()), file.name(), report.lenient());
  while (input.read(text_)) {
  }
  text_.resize(join_surrogate_references(text_.data(), text_.size()));
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_ends_.push_back(i);
  }
  for (const InputFault& fault : input.faults()) {
    report.repair(line_at(fault.place), fault.cause, "correct the file, or read it leniently");
  }
  const std::size_t begin = root_begin(text_);
  const std::size_t entity = std::string_view(text_).substr(0, begin).find("<!ENTITY");
  if (entity != std::string_view::npos) {
    throw Error(Errc::unsupported, {report.name(), line_at(entity), {}},
                "entity declarations are not read", "write the characters themselves");
  }
  text_.erase(0, begin);
  // Lines are counted in the file.
  const auto before = std::ranges::lower_bound(line_ends_, begin) - line_ends_.begin();
  for (std::size_t& end : line_ends_) end = end < begin ? 0 : end - begin;
  std::fill(line_ends_.begin(), line_ends_.begin() + before, std::size_t{0});

  MarkupChecker checker;
  if (const auto fault = checker.find_fault(text_)) {
    report.repair(line_at(fault->offset), fault->cause, "correct the file, or read it leniently");
    text_ = repaired_markup(text_, "");
  }
  const auto result = tree_.load_buffer(text_.data(), text_.size(), kSegFlags, pugi::encoding_utf8);
  if (!result || !root()) {
    std::string cause = "not well-formed XML: ";
    cause += result ? "there is no element" : result.description();
    const std::ptrdiff_t offset = std::max<std::ptrdiff_t>(result.offset, 0);
    throw Error(Errc::syntax, {report.name(), line_at(static_cast<std::size_t>(offset)), {}}, cause,
                "correct the file, or export it again");
  }
}

std::size_t XmlTree::line_at(std::size_t offset) const {
  return 1 + static_cast<std::size_t>(std::ranges::lower_bound(line_ends_, offset) -
                                      line_ends_.begin());
}

std::size_t XmlTree::line_of(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  return line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element && local_name(child) == name) return child;
  }
  return {};
}

}  // namespace dragoman::tmx
