// SPDX-License-Identifier: Apache-2.0
//
// What fuzz targets share. A target is fed any bytes; what it calls may do with them what it
// promises or throw Error. Anything else ends the process, and the fuzzer keeps the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/model/bitext.h"

namespace dragoman::fuzz {

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Runs what may refuse its input.
template <typename Task>
void may_refuse(Task&& task) {
  try {
    task();
  } catch (const Error&) {
  }
}

// Ends the process unless the promise is kept.
void must(bool kept, const char* promise);

// As promised: text is valid UTF-8, and segments are inside their blocks and in order.
void must_be_sound(const Document& document);
// As promised: each segment of both sides is in exactly one bead.
void must_hold_all(const Bitext& bitext);

// The input up to each "\n%%\n", which people can type; empty texts for what is missing.
std::vector<std::string_view> parts(std::string_view input, std::size_t count);
// The input as valid UTF-8 in NFC on one line, as the text of a block is.
std::string line_of_text(std::string_view input);
// A document with a segment for each line of the input.
Document document_of(std::string_view input, std::string_view language);

// The place of a file in a folder of this process, which is removed when it ends.
std::string place(const std::string& name);
// Writes the file there.
std::string written(const std::string& name, std::string_view bytes);

// A package of these parts, by names, that are not packed.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts);

// Changes as many bytes of a file as the input has groups of four: where (three bytes) and to what.
std::string changed(std::string file, std::string_view input);

// Takes numbers from the input, byte by byte; 0 when it is used up.
class Choices {
 public:
  explicit Choices(std::string_view input) : input_(input) {}
  bool any_left() const { return at_ < input_.size(); }
  std::size_t below(std::size_t limit);
  // The next characters up to a line feed.
  std::string_view line();

 private:
  std::string_view input_;
  std::size_t at_ = 0;
};

}  // namespace dragoman::fuzz
