// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_repair.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/base/limits.h"
#include "corpus/text/unicode.h"
#include "tmx/xml/xml_syntax.h"

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;

// Builds well-formed XML from markup that is not.
class Repairer {
 public:
  Repairer(std::string_view xml, std::string_view prefix) : xml_(xml) {
    for (const std::string_view name : {"tuv", "seg"}) {
      std::string full(prefix);
      full += name;
      (name == "tuv" ? tuv_ : seg_) = full;
    }
  }

  std::string repaired() {
    out_.reserve(xml_.size() + xml_.size() / 8);
    while (at_ < xml_.size()) {
      const std::size_t next = std::min(xml_.find('<', at_), xml_.size());
      add_text(at_, next);
      at_ = next;
      if (at_ < xml_.size()) add_tag();
    }
    while (!open_.empty()) close();
    return std::move(out_);
  }

 private:
  void add_text(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const char c = xml_[at];
      if (c == '&') {
        const FoundReference found = reference(xml_, at);
        const bool inside = found.end <= end;
        if (inside && found.kind == Reference::good) {
          out_ += xml_.substr(at, found.end - at);
        } else if (inside && found.kind == Reference::white) {
          out_ += ' ';
        } else if (!inside || found.kind != Reference::forbidden) {
          out_ += "&amp;";
          ++at;
          continue;
        }
        at = found.end;
        continue;
      }
      if (c == '<') {
        out_ += "&lt;";
      } else if (c == '>') {
        out_ += "&gt;";
      } else if (c == '"') {
        out_ += "&quot;";
      } else {
        out_ += c;
      }
      ++at;
    }
  }

  void close() {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
    --open_names_[open_.back()];
    open_.pop_back();
  }

  void close_down_to(std::string_view name) {
    const auto known = open_names_.find(name);
    if (known == open_names_.end() || known->second == 0) return;
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    const auto depth = static_cast<std::size_t>(open_.rend() - found) - 1;
    while (open_.size() > depth) close();
  }

  void add_tag() {
    const char c = at_ + 1 < xml_.size() ? xml_[at_ + 1] : '\0';
    if (c == '/') {
      const std::size_t end = name_end(xml_, at_ + 2);
      close_down_to(xml_.substr(at_ + 2, end - at_ - 2));
      const std::size_t closing = xml_.find_first_of("<>", end);
      at_ = closing == npos ? xml_.size() : xml_[closing] == '>' ? closing + 1 : closing;
    } else if (const std::size_t special = skip_special(xml_, at_); special != 0) {
      const std::size_t end = std::min(special, xml_.size());
      // Comments and instructions are not kept, so a bad one needs no repair.
      if (xml_.substr(at_).starts_with("<![CDATA[") && special != npos) {
        out_ += xml_.substr(at_, end - at_);
      }
      at_ = special == npos ? at_ + 1 : end;
      if (special == npos) out_ += "&lt;";
    } else if (starts_name(xml_, at_ + 1)) {
      add_start_tag();
    } else {
      out_ += "&lt;";
      ++at_;
    }
  }

  void add_start_tag() {
    const std::size_t end = name_end(xml_, at_ + 1);
    const std::string_view name = xml_.substr(at_ + 1, end - at_ - 1);
    if (name == tuv_) close_down_to(tuv_);
    if (name == seg_) close_down_to(seg_);
    out_ += '<';
    out_ += name;
    at_ = end;
    std::vector<std::string_view> attributes;
    while (at_ < xml_.size() && xml_[at_] != '>' && xml_[at_] != '<') {
      if (xml_[at_] == '/' && at_ + 1 < xml_.size() && xml_[at_ + 1] == '>') {
        out_ += "/>";
        at_ += 2;
        return;
      }
      if (starts_name(xml_, at_)) {
        add_attribute(attributes);
      } else {
        next_char(xml_, at_);
      }
    }
    if (at_ < xml_.size() && xml_[at_] == '>') ++at_;
    out_ += '>';
    ++open_names_[name];
    open_.push_back(name);
  }

  void add_attribute(std::vector<std::string_view>& attributes) {
    const std::size_t end = name_end(xml_, at_);
    const std::string_view name = xml_.substr(at_, end - at_);
    std::size_t begin_value = end;
    std::size_t end_value = end;
    at_ = end;
    const std::size_t equals = skip_spaces(xml_, end);
    if (equals < xml_.size() && xml_[equals] == '=') {
      begin_value = skip_spaces(xml_, equals + 1);
      const char quote = begin_value < xml_.size() ? xml_[begin_value] : '\0';
      const bool quoted = quote == '"' || quote == '\'';
      end_value =
          quoted ? xml_.find(quote, begin_value + 1) : xml_.find_first_of(" \t\r\n<>", begin_value);
      if (end_value == npos) end_value = std::min(xml_.find('>', begin_value), xml_.size());
      if (quoted) ++begin_value;
      begin_value = std::min(begin_value, end_value);
      at_ = end_value;
      if (quoted && at_ < xml_.size() && xml_[at_] == quote) ++at_;
    }
    if (attributes.size() == kMostXmlAttributes) return;
    if (std::find(attributes.begin(), attributes.end(), name) != attributes.end()) return;
    attributes.push_back(name);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    add_text(begin_value, end_value);
    out_ += '"';
  }

  std::string_view xml_;
  std::string tuv_;
  std::string seg_;
  std::string out_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
  std::unordered_map<std::string_view, std::size_t> open_names_;  // how often each is open
};

// The half of a surrogate pair that the reference at `at` names; 0 for none.
char32_t surrogate_at(std::string_view xml, std::size_t at, std::size_t& end) {
  const FoundReference found = reference(xml, at);
  if (found.kind != Reference::forbidden) return 0;
  std::string_view digits = xml.substr(at + 2, found.end - at - 3);
  const bool hexadecimal = digits.starts_with('x');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t c = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), c, hexadecimal ? 16 : 10);
  end = found.end;
  return c >= 0xD800 && c <= 0xDFFF ? c : 0;
}

}  // namespace

std::size_t join_surrogate_references(char* xml, std::size_t size) {
  const std::string_view all(xml, size);
  std::size_t written = 0;
  std::size_t at = 0;
  for (std::size_t next = 0; (next = all.find("&#", next)) != npos;) {
    std::size_t middle = 0;
    std::size_t end = 0;
    const char32_t high = surrogate_at(all, next, middle);
    const bool is_high = high != 0 && high < 0xDC00 && middle < size && all[middle] == '&';
    const char32_t low = is_high ? surrogate_at(all, middle, end) : 0;
    if (low < 0xDC00) {
      ++next;
      continue;
    }
    std::string character;
    append_utf8(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), character);
    std::memmove(xml + written, xml + at, next - at);
    written += next - at;
    std::memcpy(xml + written, character.data(), character.size());
    written += character.size();
    at = next = end;
  }
  if (at == 0) return size;
  std::memmove(xml + written, xml + at, size - at);
  return written + size - at;
}

std::string repaired_markup(std::string_view xml, std::string_view prefix) {
  return Repairer(xml, prefix).repaired();
}

}  // namespace dragoman::tmx
