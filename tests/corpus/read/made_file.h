// SPDX-License-Identifier: Apache-2.0
//
// Files of word processors that a test makes.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/reader.h"

namespace dragoman {

// A file among the temporary ones, gone with the test.
class MadeFile {
 public:
  MadeFile(const std::string& name, std::string_view bytes)
      : path_(std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + "-" + name)) {
    std::ofstream(path_, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  ~MadeFile() { std::filesystem::remove(path_); }
  MadeFile(const MadeFile&) = delete;
  MadeFile& operator=(const MadeFile&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

using PackageParts = std::vector<std::pair<std::string, std::string>>;

// A ZIP package of these parts, in order.
inline std::string zip_of(const PackageParts& parts, const char* password = nullptr) {
  const MadeFile place("package.zip", "");
  int error = 0;
  zip_t* zip = zip_open(place.path().c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : parts) {
    const zip_int64_t at = zip_file_add(
        zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_OVERWRITE);
    if (password != nullptr) {
      zip_file_set_encryption(zip, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password);
    }
  }
  zip_close(zip);
  std::ifstream in(place.path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string relation(const std::string& id, const std::string& type,
                            const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"http://x/" + type + "\" Target=\"" + target +
         "\"/>";
}

// A Word file with that body and other parts of "word/", which are called by their names in it
// ("numbering" for word/numbering.xml).
inline std::string docx_of(const std::string& body, const PackageParts& parts = {}) {
  const std::string start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  std::string relations = start + "<Relationships>";
  PackageParts all = {{"_rels/.rels", start + "<Relationships>" +
                                          relation("r1", "officeDocument", "word/document.xml") +
                                          "</Relationships>"},
                      {"word/document.xml", start + "<w:document xmlns:w=\"w\"><w:body>" + body +
                                                "</w:body></w:document>"}};
  for (const auto& [name, xml] : parts) {
    const std::string type = name.substr(0, name.find_first_of("0123456789"));
    relations += relation("id_" + name, type, name + ".xml");
    std::string part = start;
    part += xml;
    all.emplace_back("word/" + name + ".xml", part);
  }
  all.emplace_back("word/_rels/document.xml.rels", relations + "</Relationships>");
  return zip_of(all);
}

inline std::string odt_of(const std::string& text, const std::string& styles = "",
                          const std::string& common = "") {
  const std::string spaces =
      " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:table=\"ta\""
      " xmlns:draw=\"d\"";
  return zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + styles +
                           "</office:automatic-styles><office:body><office:text>" + text +
                           "</office:text></office:body></office:document-content>"},
       {"styles.xml",
        "<office:document-styles" + spaces + ">" + common + "</office:document-styles>"}});
}

inline Document read_made(const std::string& name, std::string_view bytes,
                          std::string_view language = "en") {
  const MadeFile file(name, bytes);
  return read_document(file.path(), {.language = LangTag::parse(language)});
}

// The error that reading ends with, or a failure.
inline Error reading_error(const std::string& name, std::string_view bytes) {
  try {
    read_made(name, bytes);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << name << " was read";
  return Error(Errc::usage, {}, "");
}

// "LABEL|TEXT" of each block; the label as it is written.
inline std::vector<std::string> lines_of(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  lines.reserve(blocks.size());
  for (const Block& block : blocks) lines.push_back(block.label.text + "|" + block.text);
  return lines;
}

}  // namespace dragoman
