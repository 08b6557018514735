// SPDX-License-Identifier: Apache-2.0
#include "tmx/pair_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/decode.h"
#include "corpus/error.h"
#include "corpus/unicode.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

using Visit = std::function<void(const TextPair&)>;

constexpr auto npos = std::string_view::npos;

// A file that is read in pieces, so that its size does not matter and a pipe will do.
class Input {
 public:
  explicit Input(const fs::path& file)
      : name_(file == "-" ? fs::path("standard input") : file),
        stream_(file == "-" ? std::cin : file_) {
    if (file == "-") return;
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
      fail_io("no such file", "check the name, and the folder you are in");
    }
    if (fs::is_directory(status)) fail_io("is a folder", "name a file in it");
    errno = 0;
    file_.open(file, std::ios::binary);
    if (!file_) {
      fail_io(std::string("can't be opened: ") + std::strerror(errno), "check the permissions");
    }
  }

  const fs::path& name() const { return name_; }

  // The beginning, which is read again afterwards.
  std::string_view head() {
    if (buffer_.empty()) read_more();
    return buffer_;
  }

  // The next line without its end, valid until the next call; false behind the last. Throws where
  // the line is no UTF-8. A byte order mark is no part of the first line.
  bool next_line(std::string_view& line) {
    std::size_t searched = begin_;
    std::size_t end = npos;
    while ((end = buffer_.find('\n', searched)) == npos) {
      buffer_.erase(0, begin_);
      begin_ = 0;
      searched = buffer_.size();
      if (!read_more()) break;
    }
    if (end == npos && buffer_.empty()) return false;
    line = std::string_view(buffer_).substr(begin_, end == npos ? npos : end - begin_);
    begin_ = end == npos ? buffer_.size() : end + 1;
    ++line_;
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    check(line);
    return true;
  }

  // All that has not been read as lines.
  std::string rest() {
    while (read_more()) {
    }
    buffer_.erase(0, std::exchange(begin_, 0));
    return std::exchange(buffer_, {});
  }

  // Something is wrong in the line that was read last.
  [[noreturn]] void fail(Errc code, const std::string& cause, const std::string& remedy) const {
    throw Error(code, {name_, line_, {}}, cause, remedy);
  }

 private:
  [[noreturn]] void fail_io(const std::string& cause, const std::string& remedy) const {
    throw Error(Errc::io, {name_, {}, {}}, cause, remedy);
  }

  void check(std::string_view line) const {
    const std::string remedy = "convert the file to UTF-8";
    const std::size_t bad = find_invalid_utf8(line);
    if (bad != npos) {
      fail(Errc::encoding, "byte " + std::to_string(bad + 1) + " of the line breaks UTF-8", remedy);
    }
    if (line.find('\0') != npos) fail(Errc::encoding, "a NUL byte, so this is no text", remedy);
  }

  bool read_more() {
    constexpr std::size_t kChunk = 65536;
    const std::size_t size = buffer_.size();
    buffer_.resize(size + kChunk);
    stream_.read(buffer_.data() + size, kChunk);
    const auto count = static_cast<std::size_t>(stream_.gcount());
    buffer_.resize(size + count);
    if (stream_.bad()) fail_io("could not be read to its end", "check the disk");
    return count > 0;
  }

  fs::path name_;
  std::ifstream file_;
  std::istream& stream_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what has not been handed out
  std::size_t line_ = 0;
};

// Text as a pair has it, in whatever file it stood; empty where there is nothing to see.
std::string clean(std::string_view text) {
  std::string controls_as_spaces(text);
  for (char& c : controls_as_spaces) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = ' ';
  }
  std::string collapsed = to_nfc(collapse_spaces(controls_as_spaces));
  return trim(collapsed).empty() ? std::string() : collapsed;
}

float checked_confidence(float confidence) {
  return confidence >= 0 && confidence <= 1 ? confidence : 1;
}

float parse_confidence(std::string_view text) {
  text = trim(text);
  float confidence = 1;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), confidence);
  return error == std::errc() && stop == text.data() + text.size() ? checked_confidence(confidence)
                                                                   : 1;
}

void visit_if_both(TextPair pair, const Visit& visit) {
  if (!pair.source.empty() && !pair.target.empty()) visit(pair);
}

void read_tsv(Input& input, const Visit& visit) {
  for (std::string_view line; input.next_line(line);) {
    const std::size_t tab = line.find('\t');
    if (tab == npos) {
      if (trim(line).empty()) continue;
      input.fail(Errc::syntax, "a line without a tab", "write SOURCE<TAB>TARGET on every line");
    }
    const std::size_t second = std::min(line.find('\t', tab + 1), line.size());
    TextPair pair{clean(line.substr(0, tab)), clean(line.substr(tab + 1, second - tab - 1))};
    if (second < line.size()) {
      const std::string_view rest = line.substr(second + 1);
      pair.confidence = parse_confidence(rest.substr(0, rest.find('\t')));
    }
    visit_if_both(std::move(pair), visit);
  }
}

// The texts of a side, each of which throws a nlohmann::json::exception where it is none.
std::string json_side(const nlohmann::json& bead, const char* side) {
  std::string text;
  for (const nlohmann::json& segment : bead.at(side)) {
    if (!text.empty()) text += ' ';
    text += segment.at("text").get_ref<const std::string&>();
  }
  return clean(text);
}

TextPair json_pair(std::string_view line) {
  const auto bead = nlohmann::json::parse(line);
  TextPair pair{json_side(bead, "source"), json_side(bead, "target")};
  const auto confidence = bead.find("confidence");
  if (confidence != bead.end() && confidence->is_number()) {
    pair.confidence = checked_confidence(confidence->get<float>());
  }
  return pair;
}

void read_jsonl(Input& input, const Visit& visit) {
  const std::string remedy =
      "write {\"source\":[{\"text\":\"…\"}],\"target\":[{\"text\":\"…\"}]} on every line";
  for (std::string_view line; input.next_line(line);) {
    if (trim(line).empty()) continue;
    TextPair pair;
    try {
      pair = json_pair(line);
    } catch (const nlohmann::json::parse_error& error) {
      input.fail(Errc::syntax,
                 "no valid JSON at byte " + std::to_string(error.byte) + " of the line", remedy);
    } catch (const nlohmann::json::exception&) {
      input.fail(Errc::syntax, "no object with the texts of a source and a target", remedy);
    }
    visit_if_both(std::move(pair), visit);
  }
}

bool is_sub(pugi::xml_node node) { return std::string_view(node.name()) == "sub"; }

// What belongs to the tool that wrote the unit, such as the formatting of its original.
bool is_code(pugi::xml_node node) {
  constexpr std::array<std::string_view, 5> kCodes = {"bpt", "ept", "it", "ph", "ut"};
  return std::find(kCodes.begin(), kCodes.end(), node.name()) != kCodes.end();
}

// A walk without recursion, for a file decides how deep its elements are nested.
std::string seg_text(pugi::xml_node seg) {
  std::string text;
  for (pugi::xml_node node = seg.first_child(); node;) {
    if (!is_code(node.parent())) text += node.value();
    // A text inside a code (a footnote, a caption) is none of the words around it.
    if (is_sub(node)) text += ' ';
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != seg && !node.next_sibling()) {
      node = node.parent();
      if (is_sub(node)) text += ' ';
    }
    if (node == seg) break;
    node = node.next_sibling();
  }
  return clean(text);
}

struct Variant {
  LangTag language;
  std::string text;
};

// The variant with that very tag, else the first in that language; not `other`, which is taken.
const Variant* choose(const std::vector<Variant>& variants, const LangTag& language,
                      const Variant* other) {
  const Variant* found = nullptr;
  for (const Variant& variant : variants) {
    if (&variant == other || variant.language.language() != language.language()) continue;
    if (variant.language == language) return &variant;
    if (found == nullptr) found = &variant;
  }
  return found;
}

// The open file, and where in it things went wrong.
class TmxFile {
 public:
  TmxFile(std::string bytes, const fs::path& name) : name_(name), text_(decode(bytes, name)) {
    // Such bytes were taken for Windows-1252.
    const bool neither_utf8_nor_utf16 =
        find_invalid_utf8(bytes) != npos && bytes.find('\0') == npos;
    std::string().swap(bytes);  // the tree needs the memory
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration;
    const pugi::xml_parse_result result =
        xml_.load_buffer(text_.data(), text_.size(), flags, pugi::encoding_utf8);
    if (!result) {
      fail(Errc::syntax, result.offset, std::string("no well-formed XML: ") + result.description(),
           "export the file again");
    }
    if (neither_utf8_nor_utf16) check_encoding();
    check_root();
  }

  void visit_pairs(const LangTag& source, const LangTag& target, const Visit& visit) {
    for (const pugi::xml_node& unit : xml_.document_element().child("body").children("tu")) {
      std::vector<Variant> variants;
      for (const pugi::xml_node& tuv : unit.children("tuv")) {
        const LangTag& language = language_of(tuv);
        if (language.language() != source.language() && language.language() != target.language()) {
          continue;
        }
        std::string text = seg_text(tuv.child("seg"));
        if (!text.empty()) variants.push_back({language, std::move(text)});
      }
      const Variant* from = choose(variants, source, nullptr);
      const Variant* to = choose(variants, target, from);
      if (from == nullptr || to == nullptr) continue;
      const auto confidence = unit.find_child_by_attribute("prop", "type", "x-confidence");
      visit({from->text, to->text, parse_confidence(confidence.text().get())});
    }
  }

 private:
  [[noreturn]] void fail(Errc code, std::ptrdiff_t offset, const std::string& cause,
                         const std::string& remedy) const {
    const auto end = text_.begin() + std::max<std::ptrdiff_t>(offset, 0);
    const auto line = static_cast<std::size_t>(std::count(text_.begin(), end, '\n')) + 1;
    throw Error(code, {name_, line, {}}, cause, remedy);
  }

  // The declaration must not contradict Windows-1252, of which Latin-1 is a part.
  void check_encoding() const {
    constexpr std::array<std::string_view, 5> kRead = {"", "utf-8", "us-ascii", "iso-8859-1",
                                                       "windows-1252"};
    const std::string declared = xml_.first_child().attribute("encoding").value();
    if (std::find(kRead.begin(), kRead.end(), fold(declared)) != kRead.end()) return;
    fail(Errc::unsupported, 0, "the encoding " + declared + " is not supported",
         "convert the file to UTF-8");
  }

  void check_root() const {
    const pugi::xml_node root = xml_.document_element();
    const std::string_view name = root.name();
    if (name != "tmx" || !root.child("body")) {
      fail(Errc::syntax, root.offset_debug(),
           name == "tmx" ? "there is no body element" : "the root element is not tmx",
           "give a file in TMX 1.4");
    }
    const std::string version = root.attribute("version").as_string("1.4");
    if (!version.starts_with("1.")) {
      fail(Errc::unsupported, root.offset_debug(),
           "TMX version \"" + version + "\" is not supported", "export the file as TMX 1.4");
    }
  }

  // "und" where the tag says nothing. Kept, because a file holds few tags many times.
  const LangTag& language_of(const pugi::xml_node& tuv) {
    pugi::xml_attribute attribute = tuv.attribute("xml:lang");
    if (!attribute) attribute = tuv.attribute("lang");  // before TMX 1.4
    const std::string_view written = attribute.value();
    const auto known = languages_.find(written);
    if (known != languages_.end()) return known->second;
    LangTag language;
    // Tools append subtags of their own, but the first is sound.
    for (const std::string_view tag : {written, written.substr(0, written.find_first_of("-_"))}) {
      try {
        language = LangTag::parse(tag);
        break;
      } catch (const Error&) {
      }
    }
    return languages_.emplace(written, language).first->second;
  }

  fs::path name_;
  std::string text_;
  pugi::xml_document xml_;
  std::map<std::string, LangTag, std::less<>> languages_;
};

enum class Format { tmx, jsonl, tsv };

Format format_of(const fs::path& file, Input& input) {
  const std::string extension = fold(file.extension().string());
  if (extension == ".tmx") return Format::tmx;
  if (extension == ".jsonl") return Format::jsonl;
  if (extension == ".tsv" || extension == ".tab" || extension == ".txt" || file == "-") {
    return Format::tsv;
  }
  std::string head(input.head().substr(0, 256));
  // Neither a byte order mark nor the other half of an ASCII character in UTF-16.
  std::erase_if(head, [](char c) {
    return c == '\0' || c == '\xFE' || c == '\xFF' || c == '\xEF' || c == '\xBB' || c == '\xBF';
  });
  head.erase(0, head.find_first_not_of(" \t\r\n"));
  for (const std::string_view start : {"<?xml", "<!", "<tmx"}) {
    if (head.starts_with(start)) return Format::tmx;
  }
  return head.starts_with("{\"") ? Format::jsonl : Format::tsv;
}

}  // namespace

void read_pairs(const fs::path& file, const LangTag& source, const LangTag& target,
                const Visit& visit) {
  Input input(file);
  switch (format_of(file, input)) {
    case Format::tmx: {
      TmxFile tmx(input.rest(), input.name());
      tmx.visit_pairs(source, target, visit);
      break;
    }
    case Format::jsonl:
      read_jsonl(input, visit);
      break;
    case Format::tsv:
      read_tsv(input, visit);
      break;
  }
}

}  // namespace dragoman::tmx
