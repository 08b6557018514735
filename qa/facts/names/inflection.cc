// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/inflection.h"

#include <algorithm>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman::qa {
namespace {

// A part of a name that stays, and the endings behind it; none for the rest of the name.
struct Piece {
  std::string stem = {};
  const std::vector<std::string>* endings = nullptr;
};

std::vector<Piece> pieces_of(std::string_view name, const Paradigms& paradigms) {
  std::vector<Piece> pieces;
  while (!name.empty()) {
    const std::size_t open = std::min(name.find('['), name.size());
    const std::size_t close = std::min(name.find(']', open), name.size());
    Piece piece{.stem = std::string(name.substr(0, open))};
    if (open < name.size()) {
      const std::string_view ending = name.substr(open + 1, close - open - 1);
      const auto found = paradigms.find(ending);
      if (found == paradigms.end() || found->second.empty()) {
        throw Error(Errc::syntax, {},
                    "the name “" + std::string(name) + "” has an ending without a paradigm");
      }
      piece.endings = &found->second;
    }
    pieces.push_back(std::move(piece));
    name.remove_prefix(std::min(close + 1, name.size()));
  }
  return pieces;
}

}  // namespace

Paradigms read_paradigms(const DataValue& file) {
  const auto paradigms = file.find("paradigms");
  return paradigms ? paradigms->as<Paradigms>() : Paradigms();
}

Clitics read_clitics(const DataValue& file) {
  Clitics clitics;
  if (const auto data = file.find("clitics")) {
    data->at("names").get_to(clitics.before_names);
    data->at("articles").get_to(clitics.articles);
    data->at("merged").get_to(clitics.merged);
  }
  return clitics;
}

std::vector<std::string> inflected(std::string_view name, const Paradigms& paradigms) {
  const std::vector<Piece> pieces = pieces_of(name, paradigms);
  std::size_t count = 1;
  for (const Piece& piece : pieces) {
    if (piece.endings != nullptr) count = std::max(count, piece.endings->size());
  }
  std::vector<std::string> forms;
  for (std::size_t k = 0; k < count; ++k) {
    std::string form;
    for (const Piece& piece : pieces) {
      form += piece.stem;
      if (piece.endings != nullptr) {
        form += (*piece.endings)[std::min(k, piece.endings->size() - 1)];
      }
    }
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
      forms.push_back(std::move(form));
    }
  }
  return forms;
}

}  // namespace dragoman::qa
