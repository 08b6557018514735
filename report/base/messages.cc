// SPDX-License-Identifier: Apache-2.0
#include "report/base/messages.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <optional>
#include <vector>

#include "embedded.h"

namespace dragoman::report {
namespace {

// "fr" of "fr-CA" and "fr_CA.UTF-8".
std::string primary_language(std::string_view name) {
  return std::string(name.substr(0, name.find_first_of("-_.@")));
}

// The catalogue of a language as compiled by msgfmt, if there is one.
std::optional<std::string_view> catalogue_of(const std::string& language) {
  return language.empty() ? std::nullopt : embedded(language + ".mo");
}

std::locale locale_with(const std::string& language, std::string_view catalogue) {
  namespace gnu = boost::locale::gnu_gettext;
  gnu::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.domains.emplace_back("dragoman/UTF-8");  // the keys hold quotation marks
  info.paths.emplace_back("");
  info.callback = [catalogue](const std::string&, const std::string&) {
    return std::vector<char>(catalogue.begin(), catalogue.end());
  };
  return {std::locale::classic(), gnu::create_messages_facet<char>(info)};
}

}  // namespace

Messages::Messages(std::string_view language) {
  const std::string primary = primary_language(language);
  const auto catalogue = catalogue_of(primary);
  if (!catalogue) return;
  language_ = primary;
  locale_ = locale_with(primary, *catalogue);
}

std::string Messages::operator()(const qa::Message& message) const {
  if (*message.text == '\0') return {};  // in gettext, "" is the key of the header
  // Without a catalogue, translate() would keep only the ASCII characters of a message.
  const std::string text = language_ == "en" ? std::string(message.text)
                                             : boost::locale::translate(message.text).str(locale_);
  std::string sentence;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool place = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
    const auto number = place ? static_cast<std::size_t>(text[at + 1] - '1') : std::string::npos;
    if (number < message.arguments.size()) {
      sentence += message.arguments[number];
      at += 2;
    } else {
      sentence += text[at];
    }
  }
  return sentence;
}

}  // namespace dragoman::report
