// SPDX-License-Identifier: Apache-2.0
#include "app/commands/warnings.h"

#include <iostream>
#include <string>

#include "corpus/text/shown.h"

namespace dragoman::app {
namespace {

using workflow::Warning;

std::string remedy(const Warning& warning) {
  switch (warning.kind) {
    case Warning::Kind::document_language:
      return "give its language with -l";
    case Warning::Kind::source_language:
      return "give its language with -s";
    case Warning::Kind::target_language:
      return "give its language with -t";
    case Warning::Kind::same_language:
      return "give an original and its translation";
    case Warning::Kind::swapped_languages:
      return "swap the files, or give -s " + warning.languages[0].str() + " -t " +
             warning.languages[1].str();
    case Warning::Kind::taken_languages:
    case Warning::Kind::several_languages:
      return "name others with -s and -t";
    case Warning::Kind::unreadable_pages:
    case Warning::Kind::picture_pages:
      return "run text recognition (OCR) over the file, or give it as .docx";
    case Warning::Kind::mended_controls:
      return "check such places, and save the file as UTF-8";
    case Warning::Kind::unrelated:
      return "are these the right files?";
    case Warning::Kind::two_columns:
    case Warning::Kind::partial_translation:
      break;
  }
  return {};
}

}  // namespace

void print_warnings(const std::vector<Warning>& warnings) {
  for (const Warning& warning : warnings) {
    std::cerr << "dragoman: warning: " << shown(warning.message);
    if (const std::string help = remedy(warning); !help.empty()) std::cerr << "; " << help;
    std::cerr << '\n';
  }
}

}  // namespace dragoman::app
