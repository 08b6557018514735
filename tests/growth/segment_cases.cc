// SPDX-License-Identifier: Apache-2.0
//
// Documents of one long segment: what reads it again for each word, fact or finding in it shows.
#include <memory>
#include <string>
#include <utility>

#include "corpus/reader.h"
#include "qa/checker.h"
#include "tests/growth/growth_cases.h"

namespace dragoman {
namespace {

using Text = std::function<std::string(std::size_t)>;

Document english(const std::string& text) {
  return read_document(text, "document.txt", {.language = LangTag::parse("en")});
}

// All checks of one document.
GrowthCase checked(std::string name, std::string input, std::size_t size, Text text) {
  return {std::move(name), std::move(input), size, [text = std::move(text)](std::size_t count) {
            auto document = std::make_shared<Document>(english(text(count)));
            return [document] { qa::check_document(*document); };
          }};
}

// All checks of two documents that are paired line by line.
GrowthCase compared(std::string name, std::string input, std::size_t size, Text text,
                    Text translation) {
  return {std::move(name), std::move(input), size,
          [text = std::move(text), translation = std::move(translation)](std::size_t count) {
            auto bitext = std::make_shared<Bitext>();
            bitext->source = english(text(count));
            bitext->target = read_document(translation(count), "document.fr.txt",
                                           {.language = LangTag::parse("fr")});
            const auto sources = static_cast<std::uint32_t>(bitext->source.segments.size());
            const auto targets = static_cast<std::uint32_t>(bitext->target.segments.size());
            bitext->beads = {{{0, sources}, {0, targets}, 1, false}};
            return [bitext] { qa::check_bitext(*bitext); };
          }};
}

// Reading alone.
GrowthCase read(std::string name, std::string input, std::size_t size, Text text) {
  return {std::move(name), std::move(input), size, [text = std::move(text)](std::size_t count) {
            return [bytes = text(count)] { english(bytes); };
          }};
}

Text of(std::string piece, std::string end = " ends.\n") {
  return [piece = std::move(piece), end = std::move(end)](std::size_t count) {
    return "It " + repeated(piece, count) + end;
  };
}

// Pieces that differ: `make(k)` for k = 0, 1, …
template <typename Make>
Text each(Make make) {
  return [make](std::size_t count) {
    std::string text = "It has ";
    for (std::size_t k = 0; k < count; ++k) text += make(k);
    return text + "in it.\n";
  };
}

// A word of letters that stands for a number.
std::string word(std::size_t number) {
  std::string letters = "w";
  for (; number > 0; number /= 20) letters += "bcdfghjklmnpqrstvwxz"[number % 20];
  return letters;
}

}  // namespace

std::vector<GrowthCase> segment_cases() {
  return {
      checked("Brackets", "labels in a row: (a)(a)", 2'000, of("(a)")),
      checked("BracketLists", "labels in a list: (a), (b)", 2'000, of("(a), (b), ")),
      checked("Articles", "references in a list", 1'000, of("article 3 (b), ")),
      checked("LongWord", "letters of one word", 4'000, of("i")),
      checked("JoinedWords", "parts of one compound: ab-cd", 1'000, of("xqab-")),
      checked("UnknownWords", "different unknown words", 300,
              each([](std::size_t k) { return word(k) + " "; })),
      checked("Dates", "dates", 300, each([](std::size_t k) {
                return std::to_string(k % 28 + 1) + " May " + std::to_string(1950 + k % 70) +
                       " and ";
              })),
      checked("Events", "dated events", 150, each([](std::size_t k) {
                const std::string number = std::to_string(k);
                return "the Alpha" + number + " Conference on Beta" + number +
                       ", held at Geneva on " + std::to_string(k % 28 + 1) + " May 2004, ";
              })),
      checked("SameEvent", "dates of one event", 150, each([](std::size_t k) {
                return "the Second Conference on Fish, held at Geneva on " +
                       std::to_string(k % 28 + 1) + " May 2004, ";
              })),
      checked("DigitGroups", "groups of one number: ,234", 2'000, of(",234", " people.\n")),
      checked("Digits", "digits of one number", 4'000, of("7", " people.\n")),
      checked("Decimals", "parts of one number: 1.1.1", 2'000, of("1.", " people.\n")),
      checked("Numbers", "numbers", 500,
              each([](std::size_t k) { return std::to_string(k * 7 + 1000) + " cars, "; })),
      checked("SpelledNumbers", "number words", 500, of("two hundred and ")),
      checked("Capitals", "acronyms of one name", 500, of("GENERAL ASSEMBLY DECIDES ")),
      checked("Acronyms", "different acronyms", 300, each([](std::size_t k) {
                std::string name = "A";
                for (; k > 0; k /= 26) name += static_cast<char>('A' + k % 26);
                return name + "X and the ";
              })),
      checked("DefinedAcronyms", "acronyms with their names", 150, each([](std::size_t k) {
                std::string last = word(k);
                last[0] = 'W';
                return "the World Trade " + last + " (WT" + std::string(1, last.back()) + "), ";
              })),
      checked("Symbols", "document symbols", 300,
              each([](std::size_t k) { return "A/58/" + std::to_string(k) + ", "; })),
      checked("SymbolParts", "parts of one symbol: /58", 1'000, of("/58")),
      checked("Persons", "names of persons", 150, each([](std::size_t k) {
                std::string name = word(k);
                name[0] = 'W';
                return "Mr. Hassan " + name + ", ";
              })),
      checked("Offices", "offices", 150, of("the Deputy Minister for Foreign Affairs of Fiji, ")),
      checked("Countries", "countries", 300, of("Fiji and France, ")),
      checked("Addresses", "web addresses", 200, of("www.un.org/a and ")),
      checked("Mentions", "sessions and agenda items", 200,
              of("agenda item 5 of the fifth session, ")),
      checked("RepeatedWords", "the same word", 1'000, of("the ")),
      checked("Spaces", "doubled spaces", 1'000, of("a  ")),
      checked("OpenBrackets", "brackets that nothing closes", 1'000, of("( ")),
      checked("Guillemets", "guillemets that open nothing", 1'000, of("» ")),
      checked("Questions", "question marks", 1'000, of("a? ")),
      checked("Quotes", "quotation marks", 1'000, of("“ ")),
      checked("InvisibleMarks", "invisible characters", 1'000, of("a\u200d")),
      checked("Punctuation", "marks in a row", 2'000, of("!?")),
      checked("Counts", "counts of lists", 200, of("the following three areas, ")),
      read("CombiningMarks", "pairs of marks on one letter", 5'000, of("\u0301\u0323")),
      read("Abbreviations", "abbreviations", 1'000, of("e.g. Mr. ")),
      read("Sentences", "sentences in one paragraph", 300, of("The text ends. ")),
      read("Ellipses", "points in a row", 3'000, of(".")),
  };
}

// With more facts on a side than are compared (kMostFacts), from the first size on.
std::vector<GrowthCase> compared_cases() {
  return {
      checked("GreekLetters", "Greek letters in one Latin word", 500, of("a\u03bf")),
      compared("ComparedNumbers", "numbers, other in the translation", 500,
               each([](std::size_t k) { return std::to_string(k * 7 + 1000) + " cars, "; }),
               each([](std::size_t k) { return std::to_string(k * 5 + 9001) + " autos, "; })),
      compared("ComparedDates", "dates, other in the translation", 500,
               each([](std::size_t k) { return "May " + std::to_string(1500 + k) + ", "; }),
               each([](std::size_t k) { return "mai " + std::to_string(9999 - k) + ", "; })),
      compared("ComparedParts", "references, other in the translation", 500,
               each([](std::size_t k) { return "article " + std::to_string(k) + " and "; }),
               each([](std::size_t k) { return "article " + std::to_string(k + 500) + " et "; })),
      compared("ComparedNames", "names, none in the translation", 500,
               each([](std::size_t k) { return "UNICEF, Fiji, Mr. " + word(k) + ", "; }),
               each([](std::size_t k) { return word(k) + " FNUAP, Chine, "; })),
      compared("ComparedMarks", "invisible characters on both sides", 500, of("a\u200d"),
               of("a\u200d")),
      compared("ComparedWords", "words that are not translated", 500,
               each([](std::size_t k) { return word(k) + " "; }),
               each([](std::size_t k) { return word(k) + " "; })),
  };
}

}  // namespace dragoman
