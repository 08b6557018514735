// SPDX-License-Identifier: Apache-2.0
//
// How much an input may ask for, in one place: sizes, depths and counts beyond which a file is
// refused, because what reads it would take memory or time out of proportion to any document. Each
// is far above what real files need: a document of 3,000 pages is 10 MB of text and 50,000
// segments. docs/limits.md tells users of them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dragoman {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

// A file that is held in memory: a document, ladder, glossary, baseline, lexicon or set of rules.
// Text takes up to thirty times its size until it is cut into segments. The option --max-size sets
// another: see largest_file().
constexpr std::size_t kLargestFile = 128 * kMebibyte;

// A line of a table or of JSON Lines, which is held in memory though its file is not.
constexpr std::size_t kLongestLine = 64 * kMebibyte;

// A project's settings, which people write by hand.
constexpr std::size_t kLargestSettings = std::size_t{64} << 10;
// Dots in a line of settings outside quotes. The library that reads them calls itself for each.
constexpr std::size_t kMostDots = 16;

// A part of a package (DOCX, ODT) unpacked, and the parts.
constexpr std::uint64_t kLargestPart = 256 * kMebibyte;
constexpr std::int64_t kMostParts = 10'000;
// What is packed may grow so many times. XML grows 20 times, and a deflate bomb 1,000 times; what
// stays below kSurelyHarmless is not looked at.
constexpr std::uint64_t kGreatestRatio = 200;
constexpr std::uint64_t kSurelyHarmless = 16 * kMebibyte;
// A packed exchange file is read piece by piece and may hold one unit a million times.
constexpr std::uint64_t kGreatestStreamRatio = 500;

// Elements of XML in each other, in a package and in an exchange file. A word processor nests
// tables to a depth of some dozens.
constexpr int kDeepestXml = 256;

// A web page: bytes, and elements in each other that need an end tag. Gumbo compares an element
// with all that are open, and an attribute with all of its element: kAttributeWork comparisons a
// byte are ten times what real pages need.
constexpr std::size_t kLargestPage = 32 * kMebibyte;
constexpr int kDeepestPage = 500;
constexpr std::size_t kAttributeWork = 20;
constexpr std::size_t kLeastAttributeWork = 10'000'000;
// Memory that Gumbo may take for each byte of a page (real pages take 10 to 40), and in all.
constexpr std::size_t kPageMemory = 200;
constexpr std::size_t kLeastPageMemory = 64 * kMebibyte;
constexpr std::size_t kMostPageMemory = 1024 * kMebibyte;

// Other programs (pdftotext, LibreOffice): seconds, bytes of output, address space and messages.
constexpr int kProgramSeconds = 60;
constexpr std::size_t kProgramOutput = 256 * kMebibyte;
constexpr std::size_t kProgramMemory = 2048 * kMebibyte;
constexpr std::size_t kProgramMessages = std::size_t{64} << 10;

// Work of regular expressions in a user's segmentation rules: ICU counts in steps of 10,000 places
// to go back to. So many are free, and one more for so many characters of text.
constexpr std::uint64_t kFreeRuleSteps = 1'000;
constexpr std::uint64_t kCharactersPerRuleStep = 4;

// Terms of one language in one concept of a TBX file; each may translate each of the other's.
constexpr std::size_t kMostTermsOfConcept = 1'000;

// Bytes of native code that the codes of one unit of XLIFF may ask for: each may ask for all of it.
constexpr std::size_t kMostOriginalData = 64 * kMebibyte;
// Notes and metadata of one unit of XLIFF, which each of its segments gets.
constexpr std::size_t kMostUnitNotes = 1'000;

// Attributes of an element of an exchange file; each is compared with those before it.
constexpr std::size_t kMostXmlAttributes = 1'000;
// Bytes of an element of TMX, which is held in memory though its file is not.
constexpr std::size_t kLargestUnit = 256 * kMebibyte;
// Facts of the other side that a fact is compared with, where a bead has more: those about as far
// from its start. A segment of a real document has some dozens.
constexpr std::size_t kMostFacts = 500;
// Names of one side of a bead that have no counterpart and are looked for in the words of the other
// side, and the letters of a name that is compared letter by letter.
constexpr std::size_t kMostLeftNames = 50;
constexpr std::size_t kLongestName = 100;

// Problems of a file that are reported one by one; further ones are counted.
constexpr std::size_t kMostProblems = 1'000;

// The size of the largest file that is held in memory: kLargestFile, unless the program was told
// otherwise. Set it before any thread reads.
std::size_t largest_file();
void set_largest_file(std::size_t bytes);

}  // namespace dragoman
