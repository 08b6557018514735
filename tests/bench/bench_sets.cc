// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench_sets.h"

#include <algorithm>
#include <fstream>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/reader.h"
#include "corpus/text/decode.h"
#include "corpus/text/lang_tag.h"
#include "corpus/text/unicode.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const fs::path& file) {
  const std::string text = decode(read_bytes(file), file);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    if (!trim(line).empty()) lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string joined(const std::vector<std::uint32_t>& ids) {
  std::string text;
  for (const std::uint32_t id : ids) text += (text.empty() ? "" : ",") + std::to_string(id);
  return text;
}

void write(const fs::path& file, const std::string& text) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    throw Error(Errc::output, {file, {}, {}}, "can't be written",
                "give a folder that you may write to");
  }
}

}  // namespace

LangTag target_language(const fs::path& set) {
  for (const auto& entry : fs::directory_iterator(set)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name != "en" && name.size() == 2) return LangTag::parse(name);
  }
  throw Error(Errc::conflict, {set, {}, {}}, "the set has no folder of translations",
              "name it after their language: fr");
}

std::vector<std::string> find_sets(const fs::path& root) {
  std::vector<std::string> sets;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_directory() && entry.path().filename() == "gold") {
      sets.push_back(fs::relative(entry.path().parent_path(), root).string());
    }
  }
  std::sort(sets.begin(), sets.end());
  return sets;
}

bool is_formal(std::string_view set) {
  return set.find("literary") == std::string_view::npos && !set.starts_with("lists") &&
         !set.starts_with("breaks");
}

std::vector<PairFiles> pairs_of(const fs::path& set) {
  std::vector<PairFiles> pairs;
  const LangTag language = target_language(set);
  for (const auto& entry : fs::directory_iterator(set / "gold")) {
    const std::string name = entry.path().stem().string();
    const std::string file = name + ".txt";
    pairs.push_back({name, set / "en" / file, set / language.str() / file, entry.path(), language});
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const PairFiles& a, const PairFiles& b) { return a.name < b.name; });
  return pairs;
}

Documents read_documents(const PairFiles& files) {
  return {read_document(files.source, {.language = LangTag::parse("en"), .segmented = true}),
          read_document(files.target, {.language = files.target_language, .segmented = true})};
}

TextPair read_pair(const PairFiles& files) {
  TextPair pair{files.name, lines_of(files.source), lines_of(files.target),
                read_ladder(files.gold)};
  std::size_t source = 0;
  std::size_t target = 0;
  for (const Rung& rung : pair.gold) {
    source += rung.source.size();
    target += rung.target.size();
  }
  if (source != pair.source.size() || target != pair.target.size()) {
    throw Error(Errc::conflict, {files.gold, {}, {}}, "is not over the lines of the pair");
  }
  return pair;
}

Documents parse_documents(const TextPair& pair) {
  return {parse_segmented(joined(pair.source), LangTag::parse("en"), pair.name),
          parse_segmented(joined(pair.target), LangTag::parse("fr"), pair.name)};
}

void write_pair(const TextPair& pair, const fs::path& set) {
  std::string gold;
  for (const Rung& rung : pair.gold)
    gold += joined(rung.source) + '\t' + joined(rung.target) + '\n';
  write(set / "en" / (pair.name + ".txt"), joined(pair.source));
  write(set / "fr" / (pair.name + ".txt"), joined(pair.target));
  write(set / "gold" / (pair.name + ".tsv"), gold);
}

}  // namespace dragoman::bench
