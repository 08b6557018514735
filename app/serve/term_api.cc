// SPDX-License-Identifier: Apache-2.0
#include "app/serve/term_api.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "qa/glossary.h"
#include "qa/term_finder.h"
#include "report/base/json_text.h"

namespace dragoman::serve {
namespace {

namespace fs = std::filesystem;
using report::JsonArray;
using report::JsonObject;

// The glossaries of a folder, each read once for a direction and again when its file has changed.
// Thread-safe.
class Glossaries {
 public:
  // Nothing for a file without terms in both languages.
  std::shared_ptr<const qa::TermFinder> finder(const fs::path& file, const LangTag& source,
                                               const LangTag& target) {
    std::error_code ignored;
    const fs::file_time_type written = fs::last_write_time(file, ignored);
    const Key key(file, source.str() + ' ' + target.str());
    const std::lock_guard lock(mutex_);
    const auto known = read_.find(key);
    if (known != read_.end() && known->second.written == written) return known->second.finder;
    Read now{written, nullptr};
    try {
      now.finder =
          std::make_shared<const qa::TermFinder>(qa::read_glossary(file, source, target), source);
    } catch (const Error& failure) {
      if (failure.code() != Errc::conflict) throw;
    }
    return (read_[key] = std::move(now)).finder;
  }

 private:
  using Key = std::pair<fs::path, std::string>;
  struct Read {
    fs::file_time_type written;
    std::shared_ptr<const qa::TermFinder> finder;
  };

  std::mutex mutex_;
  std::map<Key, Read> read_;
};

LangTag language(const Request& request, std::string_view name) {
  const auto value = request.parameter(name);
  if (!value || value->empty()) {
    throw HttpError(400, "the parameter " + std::string(name) + " is missing");
  }
  return LangTag::parse(*value);
}

Response find_terms(const Request& request, const Workspace& workspace, Glossaries& glossaries) {
  const std::string_view text = request.parameter("q").value_or("");
  const LangTag source = language(request, "source");
  const LangTag target = language(request, "target");
  JsonArray terms;
  for (const fs::path& file : workspace.glossaries()) {
    const auto finder = glossaries.finder(file, source, target);
    if (finder == nullptr) continue;
    for (const qa::FoundTerm& found : finder->find(text)) {
      terms.add(JsonObject()
                    .add("term", text.substr(found.begin, found.end - found.begin))
                    .add("at", JsonArray().add(found.begin).add(found.end))
                    .add("translations", found.term->target)
                    .add("forbidden", found.term->forbidden)
                    .add("glossary", file.filename().string()));
    }
  }
  return {.body = JsonObject().add("terms", terms).text()};
}

}  // namespace

void add_term_routes(Router& router, Workspace& workspace) {
  const auto glossaries = std::make_shared<Glossaries>();
  router.add("GET", "/api/v1/terms", Role::read, [glossaries, &workspace](const Request& request) {
    return find_terms(request, workspace, *glossaries);
  });
}

}  // namespace dragoman::serve
