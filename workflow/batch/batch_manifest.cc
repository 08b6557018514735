// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch/batch_manifest.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/io/input_file.h"
#include "corpus/io/line_input.h"
#include "corpus/text/unicode.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

// The path as a name: without its extension, "." and "..", with "-" between folders.
std::string name_of(const fs::path& written) {
  std::string name;
  const fs::path bare = fs::path(written).replace_extension();
  for (const fs::path& part : bare) {
    const std::string text = part.string();
    if (text == "." || text == ".." || text == "/") continue;
    if (!name.empty()) name += '-';
    name += text;
  }
  return name;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::ranges::none_of(name, [](char c) {
    return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
  });
}

class ManifestReader {
 public:
  explicit ManifestReader(const fs::path& file)
      : folder_(file == "-" ? fs::path() : file.parent_path()), input_(file), lines_(input_) {}

  Manifest read() {
    for (std::string_view line; lines_.next(line);) {
      if (const auto fault = lines_.fault(line)) fail(fault->code, fault->cause, fault->remedy);
      if (trim(line).empty() || line.starts_with('#')) continue;
      const std::vector<std::string> fields = fields_of(line);
      if (lines_.line() == 1 && fields.size() > 1 && fields[0] == "source" &&
          fields[1] == "target") {
        continue;
      }
      add(fields);
    }
    for (const BatchPair& pair : manifest_.pairs) {
      for (const std::string& part : {pair.source.string(), pair.target.string(), pair.name}) {
        manifest_.fingerprint = mix_hash(manifest_.fingerprint, hash_bytes(part));
      }
    }
    return std::move(manifest_);
  }

 private:
  [[noreturn]] void fail(Errc code, const std::string& cause, const std::string& remedy) const {
    throw Error(code, {input_.name(), lines_.line(), {}}, cause, remedy);
  }

  void add(const std::vector<std::string>& fields) {
    if (fields.size() < 2 || fields.size() > 3) {
      fail(Errc::syntax, std::to_string(fields.size()) + " columns",
           "write SOURCE<TAB>TARGET, optionally with <TAB>NAME");
    }
    BatchPair pair{place_of(fields[0]), place_of(fields[1]), {}};
    check_new(pairs_, pair.source.string() + '\t' + pair.target.string(), "the pair");
    pair.name = fields.size() == 3 && !fields[2].empty() ? fields[2] : name_of(fields[0]);
    if (!is_name(pair.name)) {
      fail(Errc::syntax, "\"" + pair.name + "\" can't be the name of a file",
           "give the pair a name in a third column");
    }
    check_new(names_, pair.name, "the name \"" + pair.name + "\"");
    manifest_.pairs.push_back(std::move(pair));
  }

  fs::path place_of(const std::string& written) const {
    if (written.empty()) fail(Errc::syntax, "an empty column", "name two files");
    const fs::path place = folder_ / written;
    std::error_code ignored;
    if (!fs::exists(place, ignored)) {
      fail(Errc::io, "there is no file \"" + written + "\"",
           "paths are relative to the manifest's folder");
    }
    return place;
  }

  // Remembers the line of a key; fails where it came before.
  void check_new(std::map<std::string, std::size_t>& seen, const std::string& key,
                 const std::string& what) {
    const auto [place, is_new] = seen.try_emplace(key, lines_.line());
    if (is_new) return;
    fail(Errc::conflict, what + " is already in line " + std::to_string(place->second),
         "remove one of the two, or name it differently in a third column");
  }

  fs::path folder_;
  InputFile input_;
  LineInput lines_;
  Manifest manifest_;
  std::map<std::string, std::size_t> pairs_;
  std::map<std::string, std::size_t> names_;
};

}  // namespace

Manifest read_manifest(const fs::path& file) { return ManifestReader(file).read(); }

}  // namespace dragoman::workflow
