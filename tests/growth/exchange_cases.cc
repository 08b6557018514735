// SPDX-License-Identifier: Apache-2.0
//
// Files of units, glossaries, and what analyses a document against itself.
#include <memory>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/reader.h"
#include "qa/checker.h"
#include "qa/glossary.h"
#include "tests/growth/growth_cases.h"
#include "tests/scratch_folder.h"
#include "tmx/analysis.h"
#include "tmx/exchange.h"
#include "tmx/memory.h"

namespace dragoman {
namespace {

using Text = std::function<std::string(std::size_t)>;

// Reads a file of units; one that is refused is done with as well.
GrowthCase units(std::string name, std::string input, std::size_t size, std::string file,
                 Text bytes) {
  return {std::move(name), std::move(input), size,
          [file = std::move(file), bytes = std::move(bytes)](std::size_t count) {
            auto folder = std::make_shared<testing::Folder>();
            const std::string path = folder->file(file, bytes(count));
            return [folder, path] {
              tmx::UnitVisitor visitor;
              visitor.unit = [](tmx::TranslationUnit&, const tmx::UnitPlace&) { return true; };
              try {
                tmx::read_units(path, {.lenient = true}, visitor);
              } catch (const Error&) {
              }
            };
          }};
}

constexpr const char* kXliff2 =
    "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" "
    "trgLang=\"fr\"><file id=\"f\"><unit id=\"1\">";
constexpr const char* kXliff2End = "</unit></file></xliff>";
constexpr const char* kXliff12 =
    "<xliff version=\"1.2\"><file original=\"f\" source-language=\"en\" target-language=\"fr\" "
    "datatype=\"plaintext\"><body>";
constexpr const char* kXliff12End = "</body></file></xliff>";

std::string marks(std::size_t count) {
  std::string text;
  for (std::size_t k = 0; k < count; ++k) {
    text += "<mrk mtype=\"seg\" mid=\"" + std::to_string(k) + "\">a</mrk>";
  }
  return text;
}

std::string data_and_references(std::size_t count) {
  std::string data = "<originalData>";
  std::string references;
  for (std::size_t k = 0; k < count; ++k) {
    const std::string number = std::to_string(k);
    data += "<data id=\"d" + number + "\">x</data>";
    references += "<ph id=\"p" + number + "\" dataRef=\"d" + std::to_string(count - 1 - k) + "\"/>";
  }
  return kXliff2 + data + "</originalData><segment><source>" + references +
         "a</source><target>b</target></segment>" + kXliff2End;
}

std::string notes_and_segments(std::size_t count) {
  return kXliff2 + ("<notes>" + repeated("<note>n</note>", count) + "</notes>") +
         repeated("<segment><source>a</source><target>b</target></segment>", count) + kXliff2End;
}

// One entry with so many terms of both languages.
std::string concept_of(std::size_t count) {
  std::string text = "<martif type=\"TBX\"><text><body><termEntry id=\"1\">";
  for (const std::string language : {"en", "fr"}) {
    text += "<langSet xml:lang=\"" + language + "\">";
    for (std::size_t k = 0; k < count; ++k) {
      text += "<tig><term>" + language + std::to_string(k) + "</term></tig>";
    }
    text += "</langSet>";
  }
  return text + "</termEntry></body></text></martif>";
}

// Checks a line against a glossary.
GrowthCase glossary(std::string name, std::string input, std::size_t size, Text terms, Text line) {
  return {std::move(name), std::move(input), size,
          [terms = std::move(terms), line = std::move(line)](std::size_t count) {
            auto bitext = std::make_shared<Bitext>();
            bitext->source = read_document(line(count), "en", {.language = LangTag::parse("en")});
            bitext->target = read_document("Le texte.\n", "fr", {.language = LangTag::parse("fr")});
            bitext->beads = {{{0, 1}, {0, 1}, 1, false}};
            return [bitext, text = terms(count)] {
              const auto& [source, target] = std::pair(LangTag::parse("en"), LangTag::parse("fr"));
              qa::CheckOptions options;
              options.glossary = text.starts_with('<')
                                     ? qa::parse_glossary_tbx(text, "terms", source, target)
                                     : qa::parse_glossary_tsv(text, "terms", source, target);
              qa::CheckChoice choice;
              choice.chosen.emplace_back("term");
              qa::check_bitext(*bitext, options, choice);
            };
          }};
}

GrowthCase analyzed(std::string name, std::string input, std::size_t size, Text text) {
  return {std::move(name), std::move(input), size, [text = std::move(text)](std::size_t count) {
            auto folder = std::make_shared<testing::Folder>();
            auto memory =
                std::make_shared<tmx::Memory>(folder->place("memory.tm"), tmx::OpenMode::create);
            auto document = std::make_shared<Document>(
                read_document(text(count), "document", {.language = LangTag::parse("en")}));
            return [folder, memory, document] { tmx::Analyzer(*memory, {}).analyze(*document); };
          }};
}

}  // namespace

std::vector<GrowthCase> exchange_cases() {
  return {
      units("Xliff2Segments", "segments of one unit, XLIFF 2", 500, "file.xlf",
            [](std::size_t count) {
              return kXliff2 +
                     repeated("<segment><source>a</source><target>b</target></segment>", count) +
                     kXliff2End;
            }),
      units("Xliff2Data", "codes with original data, XLIFF 2", 1'000, "file.xlf",
            data_and_references),
      units("Xliff2Notes", "notes and segments of one unit", 1'000, "file.xlf", notes_and_segments),
      units("Xliff12Segments", "segments of one unit, XLIFF 1.2", 500, "file.xlf",
            [](std::size_t count) {
              return kXliff12 +
                     ("<trans-unit id=\"1\"><source>a</source><seg-source>" + marks(count) +
                      "</seg-source><target>" + marks(count)) +
                     "</target></trans-unit>" + kXliff12End;
            }),
      units("Xliff12Units", "units of one group, XLIFF 1.2", 500, "file.xlf",
            [](std::size_t count) {
              return kXliff12 +
                     ("<group resname=\"g\">" + repeated("<note>n</note>", count) +
                      repeated("<trans-unit id=\"1\"><source>a</source><target>b</target>"
                               "</trans-unit>",
                               count)) +
                     "</group>" + kXliff12End;
            }),
      units("TableRows", "rows of a table", 500, "file.tsv",
            [](std::size_t count) {
              return "en\tfr\n" + repeated("The text ends.\tLe texte finit.\n", count);
            }),
      units("TableColumns", "columns of a table", 500, "file.tsv",
            [](std::size_t count) { return repeated("id\t", count) + "en\tfr\nOne.\tUn.\n"; }),
      units("TableQuotes", "lines of one quoted cell", 2'000, "file.csv",
            [](std::size_t count) {
              return "en,fr\n\"" + repeated("The text\n", count) + "\",Le texte\n";
            }),
      units("TbxEntries", "entries of a term base", 500, "file.tbx",
            [](std::size_t count) {
              return "<martif type=\"TBX\"><text><body>" +
                     repeated(
                         "<termEntry><langSet xml:lang=\"en\"><tig><term>a</term></tig>"
                         "</langSet><langSet xml:lang=\"fr\"><tig><term>b</term></tig>"
                         "</langSet></termEntry>",
                         count) +
                     "</body></text></martif>";
            }),
      glossary("TermsOfConcept", "terms of one concept", 200, concept_of,
               [](std::size_t) { return std::string("The text en1 ends.\n"); }),
      glossary(
          "TermsWithOneStart", "terms that begin alike", 300,
          [](std::size_t count) {
            std::string terms;
            for (std::size_t k = 0; k < count; ++k) {
              terms += "budget matter" + std::to_string(k) + "\tquestion\n";
            }
            return terms;
          },
          [](std::size_t count) { return repeated("budget report ", count) + "ends.\n"; }),
      analyzed("SimilarSegments", "segments that differ in a word", 2'500,
               [](std::size_t count) {
                 std::string text;
                 for (std::size_t k = 0; k < count; ++k) {
                   text += "The report of the committee was adopted by word" + std::to_string(k) +
                           "x.\n\n";
                 }
                 return text;
               }),
  };
}

}  // namespace dragoman
