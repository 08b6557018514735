// SPDX-License-Identifier: Apache-2.0
//
// The sets that the bench aligns. A set is a folder with en/ID.txt, LANG/ID.txt (one segment a
// line), where LANG is fr or another language, and gold/ID.tsv.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/ladder.h"
#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman::bench {

// The files of a pair with a gold alignment.
struct PairFiles {
  std::string name;  // ID
  std::filesystem::path source;
  std::filesystem::path target;
  std::filesystem::path gold;
  LangTag target_language;  // the source is in English
};

// A pair in memory, line by line, so that lines can be moved and dropped.
struct TextPair {
  std::string name;
  std::vector<std::string> source;
  std::vector<std::string> target;
  std::vector<Rung> gold;
};

struct Documents {
  Document source;
  Document target;
};

// The language that a set's texts are translated into.
LangTag target_language(const std::filesystem::path& set);

// The sets at or below a folder, by their paths relative to it ("." for the folder itself), sorted.
// Throws std::filesystem::filesystem_error where the folder can't be read.
std::vector<std::string> find_sets(const std::filesystem::path& root);

// A set of formal texts (laws, treaties, reports), as against literature and texts made to ask one
// question.
bool is_formal(std::string_view set);

// The pairs of a set that have a gold alignment, sorted by name.
std::vector<PairFiles> pairs_of(const std::filesystem::path& set);

// Reads a pair as the command line does. Throws dragoman::Error.
Documents read_documents(const PairFiles& files);

// Reads the lines of a pair; blank ones, and with them the paragraphs, are left out. Throws
// dragoman::Error, with the gold file where it is not over these lines.
TextPair read_pair(const PairFiles& files);

// The documents that read_documents() would give, were the pair in files.
Documents parse_documents(const TextPair& pair);

// Writes the pair into a set, whose folders are made where they are absent. Throws
// dragoman::Error(output).
void write_pair(const TextPair& pair, const std::filesystem::path& set);

}  // namespace dragoman::bench
