// SPDX-License-Identifier: Apache-2.0
//
// segmentation_bench [FOLDER]: how well and how fast blocks are cut into sentences. FOLDER holds
// *.jsonl files of {"lang":…,"text":…,"sents":[…]}, a paragraph and its true sentences; a line
// without "text" is its sentences joined by a space. Prints precision, recall and F1 of the inner
// boundaries of each file, then the throughput of each language.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/segmenter.h"
#include "corpus/text/lang_tag.h"
#include "corpus/text/unicode.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

struct Paragraph {
  LangTag language;
  std::string text;
  std::vector<std::string> sentences;
};

std::vector<Paragraph> read_set(const std::filesystem::path& file) {
  std::vector<Paragraph> set;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    const auto json = nlohmann::json::parse(line);
    Paragraph paragraph{LangTag::parse(json.at("lang").get<std::string>()), "", json.at("sents")};
    if (json.contains("text")) {
      paragraph.text = json.at("text");
    } else {
      for (const std::string& sentence : paragraph.sentences) {
        paragraph.text += (paragraph.text.empty() ? "" : " ") + sentence;
      }
    }
    set.push_back(std::move(paragraph));
  }
  return set;
}

// The inner boundaries, each as the number of characters before it that are no white space.
template <typename Sentences>
std::vector<std::size_t> boundaries(const Sentences& sentences) {
  std::vector<std::size_t> places;
  std::size_t count = 0;
  for (const std::string_view sentence : sentences) {
    for (std::size_t i = 0; i < sentence.size();) count += !is_space(next_char(sentence, i));
    places.push_back(count);
  }
  if (!places.empty()) places.pop_back();
  return places;
}

struct Score {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;
};

void print_score(const std::string& name, const Score& score) {
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  std::printf("%-28s precision %.4f  recall %.4f  F1 %.4f  (%zu of %zu)\n", name.c_str(),
              share(score.right, score.found), share(score.right, score.wanted),
              share(2 * score.right, score.found + score.wanted), score.right, score.wanted);
}

void print_throughput(const LangTag& language, const std::vector<std::string>& blocks) {
  using Clock = std::chrono::steady_clock;
  Segmenter segmenter(language);
  std::size_t bytes = 0;
  std::size_t sentences = 0;
  const auto start = Clock::now();
  std::chrono::duration<double> elapsed{};
  while (elapsed.count() < 2) {
    for (const std::string& block : blocks) {
      sentences += segmenter.split(block).size();
      bytes += block.size();
    }
    elapsed = Clock::now() - start;
  }
  std::printf("%-28s %.1f MB/s, %.0f sentences/s\n", language.str().c_str(),
              static_cast<double>(bytes) / elapsed.count() / 1e6,
              static_cast<double>(sentences) / elapsed.count());
}

void run(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());

  std::map<LangTag, Segmenter> segmenters;
  std::map<LangTag, std::vector<std::string>> blocks;
  for (const auto& file : files) {
    Score score;
    for (const Paragraph& paragraph : read_set(file)) {
      Segmenter& segmenter =
          segmenters.try_emplace(paragraph.language, paragraph.language).first->second;
      const auto found = boundaries(segmenter.split(paragraph.text));
      const auto wanted = boundaries(paragraph.sentences);
      std::vector<std::size_t> right;
      std::set_intersection(found.begin(), found.end(), wanted.begin(), wanted.end(),
                            std::back_inserter(right));
      score.right += right.size();
      score.found += found.size();
      score.wanted += wanted.size();
      blocks[paragraph.language].push_back(paragraph.text);
    }
    print_score(file.filename().string(), score);
  }
  for (const auto& [language, texts] : blocks) print_throughput(language, texts);
}

}  // namespace
}  // namespace dragoman

int main(int argc, char** argv) {
  dragoman::run(argc > 1 ? argv[1] : dragoman::paths::shared() / "data/segment");
}
