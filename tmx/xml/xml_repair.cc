// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_repair.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <utility>

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;
// More than any tool writes; each is compared with those before it.
constexpr std::size_t kMostAttributes = 1000;

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::array<bool, 256> make_name_table() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
  return table;
}
constexpr std::array<bool, 256> kInName = make_name_table();

std::size_t name_end(std::string_view xml, std::size_t at) {
  while (at < xml.size() && kInName[static_cast<unsigned char>(xml[at])]) ++at;
  return at;
}

std::size_t skip_spaces(std::string_view xml, std::size_t at) {
  while (at < xml.size() && is_space(xml[at])) ++at;
  return at;
}

std::size_t find_char(std::string_view xml, char c, std::size_t from, std::size_t end) {
  const void* hit = from < end ? std::memchr(xml.data() + from, c, end - from) : nullptr;
  return hit == nullptr ? npos
                        : static_cast<std::size_t>(static_cast<const char*>(hit) - xml.data());
}

enum class Reference { good, none, forbidden, white, unknown };

struct FoundReference {
  Reference kind = Reference::none;
  std::size_t end = 0;  // behind the ';'
};

// What the & at `at` begins.
FoundReference reference(std::string_view xml, std::size_t at) {
  const std::size_t limit = std::min(xml.size(), at + 40);
  const std::size_t semicolon = find_char(xml, ';', at, limit);
  if (semicolon == npos || semicolon == at + 1) return {Reference::none, at + 1};
  const std::string_view name = xml.substr(at + 1, semicolon - at - 1);
  const std::size_t end = semicolon + 1;
  if (name[0] != '#') {
    for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"}) {
      if (name == known) return {Reference::good, end};
    }
    const bool is_name = starts_name(name[0]) && name_end(name, 0) == name.size();
    return {is_name ? Reference::unknown : Reference::none, is_name ? end : at + 1};
  }
  const bool hexadecimal = name.size() > 1 && name[1] == 'x';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t c = 0;
  const char* const digits_end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), digits_end, c, hexadecimal ? 16 : 10);
  if (digits.empty() || stop != digits_end) return {Reference::none, at + 1};
  const bool white = c == 0x0B || c == 0x0C || (c >= 0x1C && c <= 0x1F);
  const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  if (error != std::errc() || control || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE ||
      c == 0xFFFF || c > 0x10FFFF) {
    return {white ? Reference::white : Reference::forbidden, end};
  }
  return {Reference::good, end};
}

std::string about(std::string_view before, std::string_view what, std::string_view behind = "") {
  std::string cause = "no well-formed XML: ";
  cause += before;
  cause += what.substr(0, 80);
  cause += behind;
  return cause;
}

// The first & of the stretch that is no good.
std::optional<MarkupFault> find_bad_reference(std::string_view xml, std::size_t begin,
                                              std::size_t end) {
  for (std::size_t at = begin; (at = find_char(xml, '&', at, end)) != npos;) {
    const FoundReference found = reference(xml, at);
    const std::string_view written = xml.substr(at, found.end - at);
    switch (found.kind) {
      case Reference::good:
        break;
      case Reference::none:
        return MarkupFault{at, about("an & that is not written &amp;", "")};
      case Reference::unknown:
        return MarkupFault{at, about("the entity ", written, " is not declared")};
      case Reference::white:
      case Reference::forbidden:
        return MarkupFault{at, about("the character ", written, " is none of XML")};
    }
    at = found.end;
  }
  return {};
}

std::optional<MarkupFault> find_bad_text(std::string_view xml, std::size_t begin, std::size_t end) {
  if (auto fault = find_bad_reference(xml, begin, end)) return fault;
  for (std::size_t at = begin; (at = find_char(xml, ']', at, end)) != npos; ++at) {
    if (xml.substr(at, 3) == "]]>" && at + 3 <= end)
      return MarkupFault{at, about("]]> in text", "")};
  }
  return {};
}

// Behind the comment, CDATA section or processing instruction at `at`; 0 where it is none of them,
// npos where it has no end.
std::size_t skip_special(std::string_view xml, std::size_t at) {
  const auto behind = [&](std::string_view end, std::size_t from) {
    const std::size_t hit = xml.find(end, from);
    return hit == npos ? npos : hit + end.size();
  };
  const std::string_view rest = xml.substr(at);
  if (rest.starts_with("<!--")) return behind("-->", at + 4);
  if (rest.starts_with("<![CDATA[")) return behind("]]>", at + 9);
  if (rest.starts_with("<?")) return behind("?>", at + 2);
  return 0;
}

}  // namespace

bool starts_instruction(std::string_view text) {
  if (text.empty() || !starts_name(text[0])) return false;
  const std::size_t end = name_end(text, 0);
  const bool is_xml =
      end == 3 && (text[0] | 0x20) == 'x' && (text[1] | 0x20) == 'm' && (text[2] | 0x20) == 'l';
  return !is_xml && (end == text.size() || is_space(text[end]) || text.substr(end, 2) == "?>");
}

std::optional<MarkupFault> MarkupChecker::find_fault(std::string_view xml) {
  open_.clear();
  std::size_t at = 0;
  // Few pieces have either, and one look at all is faster than one at each text.
  const bool has_references = find_char(xml, '&', 0, xml.size()) != npos;
  const bool has_brackets = find_char(xml, ']', 0, xml.size()) != npos;
  const auto fault = [&](std::string_view before, std::string_view what = "",
                         std::string_view behind = "") {
    return MarkupFault{std::min(at, xml.size()), about(before, what, behind)};
  };
  while (at < xml.size()) {
    const std::size_t next = std::min(find_char(xml, '<', at, xml.size()), xml.size());
    if (has_references || has_brackets) {
      if (auto bad = find_bad_text(xml, at, next)) return bad;
    }
    at = next;
    if (at == xml.size()) break;
    const char c = at + 1 < xml.size() ? xml[at + 1] : '\0';
    if (c == '/') {
      const std::size_t end = name_end(xml, at + 2);
      const std::string_view name = xml.substr(at + 2, end - at - 2);
      if (open_.empty() || name != open_.back()) {
        if (open_.empty()) return fault("</", name, "> without a start tag");
        std::string behind = "> where </";
        behind += open_.back().substr(0, 80);
        behind += "> was due";
        return fault("</", name, behind);
      }
      open_.pop_back();
      at = skip_spaces(xml, end);
      if (at == xml.size() || xml[at] != '>') return fault("an end tag without >");
      ++at;
      continue;
    }
    if (c == '!' || c == '?') {
      const std::size_t end = skip_special(xml, at);
      if (end == 0) return fault("a declaration that does not belong here");
      if (end == npos) return fault("a comment or a section without an end");
      if (c == '?' && !starts_instruction(xml.substr(at + 2))) {
        return fault("a processing instruction that is none");
      }
      if (xml[at + 2] == '-' && xml.find("--", at + 4) != end - 3) return fault("-- in a comment");
      at = end;
      continue;
    }
    if (!starts_name(c)) return fault("a < that begins no tag");
    std::size_t end = name_end(xml, at + 1);
    const std::string_view name = xml.substr(at + 1, end - at - 1);
    attributes_.clear();
    for (;;) {
      at = skip_spaces(xml, end);
      if (at == xml.size()) return fault("a tag without >");
      if (xml[at] == '>') {
        open_.push_back(name);
        ++at;
        break;
      }
      if (xml[at] == '/') {
        if (at + 1 == xml.size() || xml[at + 1] != '>') return fault("a / inside of a tag");
        at += 2;
        break;
      }
      if (at == end) return fault("no white space before an attribute");
      if (!starts_name(xml[at])) return fault("a tag that is none");
      end = name_end(xml, at);
      const std::string_view attribute = xml.substr(at, end - at);
      for (const std::string_view other : attributes_) {
        if (other == attribute) return fault("two attributes ", attribute);
      }
      if (attributes_.size() == kMostAttributes) return fault("more than a thousand attributes");
      attributes_.push_back(attribute);
      const std::size_t equals = skip_spaces(xml, end);
      if (equals == xml.size() || xml[equals] != '=') {
        return fault("the attribute ", attribute, " has no value");
      }
      const std::size_t quote = skip_spaces(xml, equals + 1);
      if (quote == xml.size() || (xml[quote] != '"' && xml[quote] != '\'')) {
        return fault("the value of ", attribute, " stands without quotes");
      }
      const std::size_t closing = find_char(xml, xml[quote], quote + 1, xml.size());
      if (closing == npos) return fault("the value of ", attribute, " has no end");
      if (has_references) {
        if (auto bad = find_bad_reference(xml, quote, closing)) return bad;
      }
      if (find_char(xml, '<', quote, closing) != npos)
        return fault("a < in the value of ", attribute);
      end = closing + 1;
    }
  }
  if (!open_.empty()) return fault("no end tag of ", open_.back());
  return {};
}

namespace {

// Builds well-formed XML out of what is not.
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
      // Comments and instructions are not kept, so a bad one need not be mended.
      if (xml_.substr(at_).starts_with("<![CDATA[") && special != npos) {
        out_ += xml_.substr(at_, end - at_);
      }
      at_ = special == npos ? at_ + 1 : end;
      if (special == npos) out_ += "&lt;";
    } else if (starts_name(c)) {
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
      if (starts_name(xml_[at_])) {
        add_attribute(attributes);
      } else {
        ++at_;
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
    if (attributes.size() == kMostAttributes) return;
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

}  // namespace

std::string repaired_markup(std::string_view xml, std::string_view prefix) {
  return Repairer(xml, prefix).repaired();
}

}  // namespace dragoman::tmx
