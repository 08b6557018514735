// SPDX-License-Identifier: Apache-2.0
#include "corpus/page_picture.h"

#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/read/pdf/pdf_picture.h"

namespace dragoman {

std::string draw_pages(const std::filesystem::path& file, const ReadOptions& options) {
  const std::string bytes = read_bytes(file);
  const std::string name = file == "-" ? "standard input" : file.string();
  return naming_file(name, [&] {
    if (detect_format(bytes) != FileFormat::pdf) {
      throw Error(Errc::unsupported, {}, "has no pages that can be drawn",
                  "give a PDF, or choose another format with --to");
    }
    const auto guess = DocumentText(bytes, name).guess_language();
    return pdf::draw_pdf(bytes, options.language.value_or(guess.value_or(options.fallback)));
  });
}

}  // namespace dragoman
