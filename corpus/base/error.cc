// SPDX-License-Identifier: Apache-2.0
#include "corpus/base/error.h"

#include <utility>

namespace dragoman {
namespace {

std::string message(const Location& where, const std::string& cause, const std::string& remedy) {
  std::string text = to_string(where);
  if (!text.empty()) text += ": ";
  text += cause;
  if (!remedy.empty()) text += "; " + remedy;
  return text;
}

}  // namespace

std::string to_string(const Location& where) {
  std::string text = where.file.string();
  if (where.line) text += ":" + std::to_string(*where.line);
  if (where.offset) text += (text.empty() ? "byte " : ", byte ") + std::to_string(*where.offset);
  return text;
}

Error::Error(Errc code, Location where, std::string cause, std::string remedy)
    : std::runtime_error(message(where, cause, remedy)),
      code_(code),
      where_(std::move(where)),
      cause_(std::move(cause)),
      remedy_(std::move(remedy)) {}

}  // namespace dragoman
