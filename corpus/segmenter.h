// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Cuts text into sentences. The candidates are ICU's boundaries (UAX #29); rules and the data of
// the language (data/*.segmentation.json), or an SRX 2.0 file, decide which of them are sentence
// ends. Costly to make and not thread-safe: keep one per thread and language.
class Segmenter {
 public:
  explicit Segmenter(const LangTag& language);
  // Uses only the rules that the SRX file maps to the language. Throws Error(io), or
  // Error(syntax) with the line of the rule that can't be used.
  Segmenter(const LangTag& language, const std::filesystem::path& srx);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  // The sentences of one block (valid NFC UTF-8 on one line), in order, as views into `block`
  // without the white space between them. Linear.
  std::vector<std::string_view> split(std::string_view block);

  // Fills document.segments from its blocks. Headings, signatures, mastheads and cells stay whole.
  void split(Document& document);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman
