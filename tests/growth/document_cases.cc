// SPDX-License-Identifier: Apache-2.0
//
// Documents of many segments: what compares all with all shows.
#include <memory>
#include <random>
#include <string>
#include <utility>

#include "align/aligner.h"
#include "corpus/reader.h"
#include "qa/checker.h"
#include "tests/growth/growth_cases.h"

namespace dragoman {
namespace {

using Text = std::function<std::string(std::size_t)>;

Document read_in(const char* language, const std::string& text) {
  return read_document(text, "document.txt", {.language = LangTag::parse(language)});
}

GrowthCase aligned(std::string name, std::string input, std::size_t size, Text text,
                   Text translation) {
  return {std::move(name), std::move(input), size,
          [text = std::move(text), translation = std::move(translation)](std::size_t count) {
            auto source = std::make_shared<Document>(read_in("en", text(count)));
            auto target = std::make_shared<Document>(read_in("fr", translation(count)));
            return [source, target] { align(*source, *target); };
          }};
}

GrowthCase checked_in(const char* language, std::string name, std::string input, std::size_t size,
                      Text text) {
  return {std::move(name), std::move(input), size,
          [language, text = std::move(text)](std::size_t count) {
            auto document = std::make_shared<Document>(read_in(language, text(count)));
            return [document] { qa::check_document(*document); };
          }};
}

GrowthCase checked(std::string name, std::string input, std::size_t size, Text text) {
  return checked_in("en", std::move(name), std::move(input), size, std::move(text));
}

// Checks of two documents of as many segments, each paired with its like.
GrowthCase compared(std::string name, std::string input, std::size_t size, Text text,
                    Text translation) {
  return {std::move(name), std::move(input), size,
          [text = std::move(text), translation = std::move(translation)](std::size_t count) {
            auto bitext = std::make_shared<Bitext>();
            bitext->source = read_in("en", text(count));
            bitext->target = read_in("fr", translation(count));
            const auto segments = static_cast<std::uint32_t>(
                std::min(bitext->source.segments.size(), bitext->target.segments.size()));
            for (std::uint32_t k = 0; k < segments; ++k) {
              bitext->beads.push_back({{k, k + 1}, {k, k + 1}, 1, false});
            }
            return [bitext] { qa::check_bitext(*bitext); };
          }};
}

template <typename Make>
Text lines(Make make) {
  return [make](std::size_t count) {
    std::string text;
    for (std::size_t k = 0; k < count; ++k) text += make(k) + "\n\n";
    return text;
  };
}

Text same_lines(std::string line) {
  return lines([line = std::move(line)](std::size_t) { return line; });
}

// Sentences of made-up words; those of two seeds have nothing in common.
Text random_sentences(unsigned seed) {
  return [seed](std::size_t count) {
    std::mt19937 random(seed);
    std::string text;
    for (std::size_t k = 0; k < count; ++k) {
      std::string line;
      for (std::size_t words = 5 + random() % 15; words > 0; --words) {
        for (std::size_t letters = 2 + random() % 8; letters > 0; --letters) {
          line += static_cast<char>('a' + random() % 26);
        }
        line += words > 1 ? ' ' : '.';
      }
      line[0] = static_cast<char>(line[0] - 'a' + 'A');
      text += line + "\n\n";
    }
    return text;
  };
}

std::string number(std::size_t k) { return std::to_string(k); }

}  // namespace

std::vector<GrowthCase> document_cases() {
  return {
      aligned("EqualLines", "equal lines, aligned", 1'200, same_lines("a"), same_lines("a")),
      aligned("EqualSentences", "equal sentences, aligned", 1'200,
              same_lines("The Committee adopted the report without a vote."),
              same_lines("Le rapport est adopté par la Commission.")),
      aligned("UnrelatedTexts", "sentences that share nothing", 2'500, random_sentences(1),
              random_sentences(2)),
      aligned("OneSidedText", "sentences without a translation", 1'000, random_sentences(1),
              same_lines("Rien.")),
      aligned("NumberedLines", "lines that differ in a number", 1'000,
              lines([](std::size_t k) { return "Item " + number(k) + " of the agenda."; }),
              lines([](std::size_t k) { return "Point " + number(k) + " de l’ordre du jour."; })),
      aligned("SortedList", "list items, in the reverse order", 300,
              lines([](std::size_t k) { return "Item" + number(k + 1000); }),
              lines([](std::size_t k) { return "Item" + number(99'999 - k); })),
      checked("EventLines", "dated events on lines", 300, lines([](std::size_t k) {
                return "The Alpha" + number(k) + " Conference on Beta" + number(k) +
                       ", held at Geneva on " + number(k % 28 + 1) + " May 2004";
              })),
      checked("SameEventLines", "one event with many dates", 200, lines([](std::size_t k) {
                return "The Second Conference on Fish was held at Geneva on " + number(k % 28 + 1) +
                       " May " + number(1950 + k % 70) + ".";
              })),
      checked_in("zh", "ChineseEvents", "dated events in Chinese", 200, lines([](std::size_t k) {
                   return "第" + number(k % 90 + 1) + "次区域清洁河流论坛于" +
                          number(1950 + k % 70) + "年5月" + number(k % 28 + 1) + "日在利马举行。";
                 })),
      checked_in("zh", "ChineseAgenda", "agenda items in Chinese", 200, lines([](std::size_t k) {
                   return "议程项目" + number(k) + "：预防犯罪和刑事司法" + number(k) + "；题为“" +
                          "国际药物管制" + number(k) + "”的议程项目" + number(k + 1) + "。";
                 })),
      checked("AcronymLines", "acronyms with their names", 200, lines([](std::size_t k) {
                std::string letters;
                for (std::size_t rest = k + 1; rest > 0; rest /= 5) letters += "BCDFG"[rest % 5];
                std::string name;
                for (const char c : letters) name += std::string(1, c) + "anana ";
                return "The " + name + "(" + letters + "X) met.";
              })),
      checked("LabelledLines", "numbered paragraphs", 500, lines([](std::size_t k) {
                return number(k + 1) + ". The Committee met; see paragraph " + number(k / 2) + ".";
              })),
      checked("RepeatedLabels", "paragraphs of one number", 500,
              same_lines("1. The Committee met.")),
      checked("Headings", "headings", 500,
              lines([](std::size_t k) { return "Chapter " + number(k) + "\n\nText."; })),
      checked("AgendaItems", "items of an agenda", 200, lines([](std::size_t k) {
                return "Agenda item " + number(k) + ": Report of the Secretary-General.";
              })),
      checked("PersonLines", "names that differ in a letter", 200, lines([](std::size_t k) {
                std::string name = "Wirajuda";
                for (std::size_t at = 3; k > 0; k /= 26) {
                  name[at++] = static_cast<char>('a' + k % 26);
                }
                return "Mr. Hassan " + name + " spoke.";
              })),
      checked("OfficeLines", "titles of one office", 200, lines([](std::size_t k) {
                return "The " + std::string(k % 2 == 0 ? "Deputy " : "") +
                       "Minister for Foreign Affairs of Fiji number " + number(k) + " spoke.";
              })),
      checked("InvisibleLines", "lines with an invisible character", 500,
              lines([](std::size_t k) { return "Line " + number(k) + " a\u200db."; })),
      compared("InvisibleOnBothSides", "lines with an invisible character", 400,
               same_lines("Some a\u200db."), same_lines("Des a\u200db.")),
      compared("SameSource", "equal lines, translated differently", 400, same_lines("The report."),
               lines([](std::size_t k) { return "Le rapport " + number(k) + "."; })),
      compared("SameTarget", "different lines, translated alike", 400,
               lines([](std::size_t k) { return "The report " + number(k) + "."; }),
               same_lines("Le rapport.")),
      compared("NumbersOnLines", "lines with other numbers", 400,
               lines([](std::size_t k) { return "There were " + number(k + 5000) + " cars."; }),
               lines([](std::size_t k) { return "Il y avait " + number(k + 9000) + " autos."; })),
      compared("MissingParts", "references that are missing", 300,
               lines([](std::size_t k) { return "See article " + number(k + 5) + " of it."; }),
               lines([](std::size_t k) { return "Voir plus loin " + number(k + 5) + "."; })),
  };
}

}  // namespace dragoman
