// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/json_body.h"

#include <utility>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"

namespace dragoman::serve {
namespace {

template <typename Read>
auto reading(Read&& read) {
  try {
    return read();
  } catch (const Error& error) {
    throw HttpError(400, error.cause(), error.remedy());
  }
}

}  // namespace

DataValue json_body(const Request& request) {
  if (find_invalid_utf8(request.body) != std::string::npos) {
    throw HttpError(400, "the body is not UTF-8");
  }
  return reading([&] { return DataValue::parse(request.body, "the body"); });
}

std::string text_in(const DataValue& object, std::string_view name) {
  return reading([&] { return object.at(name).text(); });
}

std::string text_or(const DataValue& object, std::string_view name, std::string_view otherwise) {
  return reading([&] {
    const auto value = object.find(name);
    return value ? value->text() : std::string(otherwise);
  });
}

std::int64_t number_in(const DataValue& object, std::string_view name) {
  return reading([&] { return object.at(name).as<std::int64_t>(); });
}

std::int64_t number_or(const DataValue& object, std::string_view name, std::int64_t otherwise) {
  return reading([&] {
    const auto value = object.find(name);
    return value ? value->as<std::int64_t>() : otherwise;
  });
}

std::vector<std::string> texts_or_none(const DataValue& object, std::string_view name) {
  return reading([&] {
    const auto value = object.find(name);
    return value ? value->texts() : std::vector<std::string>();
  });
}

bool flag_or(const DataValue& object, std::string_view name, bool otherwise) {
  return reading([&] {
    const auto value = object.find(name);
    return value ? value->flag() : otherwise;
  });
}

}  // namespace dragoman::serve
