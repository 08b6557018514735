// SPDX-License-Identifier: Apache-2.0
#include "corpus/segmenter.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "corpus/text/unicode.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

// A block written with " | " where a sentence ends.
struct Case {
  std::string name;
  const char* language;
  std::string_view marked;

  friend void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t i = text.find(from); i != std::string::npos;
       i = text.find(from, i + to.size())) {
    text.replace(i, from.size(), to);
  }
  return text;
}

std::string joined(const std::vector<std::string_view>& sentences) {
  std::string text;
  for (const std::string_view sentence : sentences) {
    if (!text.empty()) text += " | ";
    text += sentence;
  }
  return text;
}

std::string split(const char* language, std::string_view block) {
  return joined(Segmenter(LangTag::parse(language)).split(block));
}

class SegmenterSplit : public testing::TestWithParam<Case> {};

TEST_P(SegmenterSplit, CutsWhereAReaderWould) {
  const auto& [name, language, marked] = GetParam();
  EXPECT_EQ(split(language, replaced(std::string(marked), " | ", " ")), marked);
}

// All kinds of white space behave alike, wherever they stand.
TEST_P(SegmenterSplit, TakesNoBreakSpacesForSpaces) {
  const auto& [name, language, marked] = GetParam();
  for (const std::string_view space : {"\u00A0", "\u202F"}) {
    const std::string block = replaced(replaced(std::string(marked), " | ", " "), " ", space);
    EXPECT_EQ(replaced(split(language, block), space, " "), marked);
  }
}

std::string case_name(const testing::TestParamInfo<Case>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    English, SegmenterSplit,
    testing::Values(
        Case{"Titles", "en", "Mr. Downer and Messrs. Li and Roy met H.E. Dr. Diaz. | They spoke."},
        Case{"TitlesGluedToOthers", "en", "H.E.Mr. Jenie met Lt.-Gen. Smith. | They spoke."},
        Case{"NumbersAfterAbbreviations", "en",
             "See Supplement No. 10, chap. IV, sect. A, and pp. 3 and 4. | It is vol. II. | It "
             "ends."},
        Case{"SymbolsAfterAbbreviations", "en", "See Sales No. E.03.XVII.11 and No. ESA/P/WP.250."},
        Case{"AbbreviationAsAWord", "en", "Is it art? | No. | Representatives think so."},
        Case{"Symbols", "en",
             "A/CONF.165/L.6/Add.1 was issued. | E/CN.4/2003/75/Add.1. | It is long."},
        Case{"ClockTimes", "en",
             "It rose at 6.15 p.m. on Tuesday. | It met at 3 p.m. | The chair spoke."},
        Case{"DottedAcronyms", "en", "The U.S. Government and the U.S. | The U.K. dissented."},
        Case{"Initials", "en", "J. A. Smith and J.R.R. Tolkien met. | Mr. He Yafei presided."},
        Case{"LettersOfParts", "en",
             "See annex M. | The President spoke. | It is group C. | Ministers met."},
        Case{"PronounIsNoInitial", "en", "So do you and I. | Did Albert I. Jones come?"},
        Case{"PossessivesAreWords", "en",
             "The view was women's. | I agree. | So did it's. | A man."},
        Case{"EtCetera", "en",
             "Notes, etc. must come. | So must reports, etc. | Ministers agreed."},
        Case{"IdEstNeverEnds", "en",
             "Some, e.g. Australia, i.e. The Hague vs. Rome, cf. Bali, agreed."},
        Case{"ListLabels", "en",
             "1. (a) The first. | 2. The second. | B. The third. | • 4. The fourth. | IV.G. It "
             "ends."},
        Case{"LabelsAfterASentence", "en", "They agreed. | (a) The first; (b) The second."},
        Case{"PartLabels", "en",
             "Article 12. The States Parties shall meet. | See article 12. | It is long."},
        Case{"Quotes", "en",
             "\"Agreed.\" | He left. | “Agreed!” | “Why?” | (See 'It.') | The end."},
        Case{"QuotesThatGoOn", "en", "\"Are there any objections?\" asked the President. | None."},
        Case{"Brackets", "en",
             "(He wrote it in 2003.) | The text (see annex I.) is his. | It is long."},
        Case{"NoteMarks", "en",
             "The text.1 | The next.[2] | Another.³ | “More.”4 | One.* | See Add.1 The end.5,6 | "
             "It is."},
        Case{"FiguresFirst", "en",
             "It began in 2003. | 28 countries signed. | Was it fasc. 3 or p. 4?"},
        Case{"Decimals", "en", "It rose by 6.15 per cent, to $100.00. | It fell."},
        Case{"Addresses", "en", "See www.unodc.org. | Write to Jane.Doe@example.org. | It helps."},
        Case{"Ellipses", "en",
             "It... well, it is so. | It is… | We know. | It is. . . . | We (...) know."},
        Case{"SemicolonsAndColons", "en", "We ask: What is it; Who did it; and Why."},
        Case{"SeveralMarks", "en", "What?! | Really!! | Yes."},
        Case{"LowerCaseGoesOn", "en", "The site Yahoo! is old. | It is."},
        Case{"NoMarkAtTheEnd", "en", "It is so. | Recalling its resolutions,"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    French, SegmenterSplit,
    testing::Values(
        Case{"Titles", "fr", "M. N. Hassan et MM. Roy et Li ont reçu S. E. M. Jenie. | Il part."},
        Case{"NamesLikeArticles", "fr",
             "M. Le Pen et M. La Rosa, dit J.-P. Le Roux, partent. | Il vient."},
        Case{"TitleOrLetter", "fr", "Voir annexe M. | Le Président parle. | M. Le Goff aussi."},
        Case{"LettersOfParts", "fr",
             "Le groupe I. | Le rapport. | La section A. | L'Assemblée note."},
        Case{"WholeWordsOnly", "fr",
             "Il aide les personnes. | Les locaux. | Les canaux. | Un crédit. | Des arts. | Il "
             "part."},
        Case{"PerCent", "fr", "Il a augmenté de 10 p. 100 en 2003, soit 3 p. 100. | Il baisse."},
        Case{"NumbersAfterAbbreviations", "fr",
             "Voir chap. IV, sect. A, par. 2 et l'art. 5, al. a) et suiv. | Le texte suit."},
        Case{"Dates", "fr", "Adoptée à la 77e séance plén., le 22 déc. 2003. | Vote enregistré."},
        Case{"NumberSign", "fr", "Supplément no 10, n° 12 et nº 13. | Il est long."},
        Case{"Acronyms", "fr", "La C.P.I. et la C.P.I. | Elle siège. | La C.P.I. Bensouda."},
        Case{"Elisions", "fr",
             "Voir annexe C. | L'Assemblée. | Voir annexe D. | D’autres. | Voir E. | Qu'en dire ?"},
        Case{"ElidedInitials", "fr", "Les livres d'A. Dupont. | Il dit à l’O.I.T. | Le Conseil."},
        Case{"Guillemets", "fr",
             "« Les États coopèrent. » | Tel est le principe. | « Oui ? » | « Non ! » | Il part."},
        Case{"GuillemetsThatGoOn", "fr",
             "« Y a-t-il des objections ? » demande le Président. | Il n'y en a pas."},
        Case{"GuillemetsAndReference", "fr",
             "« Les États coopèrent. » (par. 3). | Le Comité note."},
        Case{"PlainGuillemets", "fr", "<< Les États coopèrent. >> | Tel est le principe."},
        Case{"SpacedMarks", "fr",
             "Qu'en est-il ? | Que faire ! | Quoi ? ! | Rien... | La suite le dira."},
        Case{"EllipsisCharacter", "fr", "Rien n'est décidé… | La suite le dira."},
        Case{"FiguresFirst", "fr", "C'était en 2003. | 28 pays ont signé la rés. 5."},
        Case{"NumberedHeadings", "fr",
             "Art. 5. Les États coopèrent. | Voir art. 5. | Ils coopèrent."},
        Case{"Colons", "fr", "Il demande : Que faire ; Qui viendra."}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    RemarksInBrackets, SegmenterSplit,
    testing::Values(
        Case{
            "Courts", "en",
            "The Court relied on Rivera v. Sun Co. (D. Mass. 1998) and on Bay Ltd. v. Orr (2d Cir. "
            "2001). | It dismissed the claim."},
        Case{
            "Records", "en",
            "The text (Off. Rec. 1952) was amended. | The award (ICC Int. Ct. Arb. Bull. 1999) was "
            "annulled."},
        Case{"Journals", "en",
             "The paper (J. Int. Law 12) and the note (Trans. R. Soc. Lond. 3) were read. | Nobody "
             "spoke."},
        Case{"Species", "en", "The species (Gadus morhua Linn. 1758) is protected. | It is old."},
        Case{"Committees", "en", "See (Com. & Adm. 5) and Res. Conf. 12.11. | It is long."},
        Case{"FrenchJournals", "fr",
             "Voir la note (Rev. int. dr. comp. 1999). | L'espèce (Gadus morhua Linn. 1758) est "
             "protégée."},
        Case{"Tables", "en", "See tables A.1 (Websites) and A.2 (Documents). | They are long."},
        Case{"WholeSentences", "en",
             "It was adopted. | (It was long. | Nobody read it.) | The Chair spoke."}),
    case_name);

INSTANTIATE_TEST_SUITE_P(
    OtherLanguages, SegmenterSplit,
    testing::Values(Case{"Initials", "nl", "Het boek van J. Smit. | Het is goed."},
                    Case{"AbbreviationsOfIcu", "es",
                         "El Sr. García y la Dra. Ruiz. | El derecho del mar. | ¿Qué es?"},
                    Case{"SpanishAbbreviations", "es",
                         "Véase el art. 5, párr. 2, y la pág. 7. | El Sr. López habló. | "
                         "EE. UU. votó a favor. | La Sra. Díaz, no."},
                    Case{"GermanOrdinals", "de",
                         "Die Sitzung wurde am 3. Mai 2019 geschlossen. | Der 21. Bericht liegt "
                         "vor. | Es waren 12. | Die Tagung endete 2019. | Danach ruhte sie."},
                    Case{"GermanAbbreviations", "de",
                         "Vgl. Art. 5 Abs. 2 der Satzung. | Dies gilt z. B. Deutschland. | "
                         "Z. B. gilt dies für Nr. 4. | Das ist so."},
                    Case{"RussianAbbreviations", "ru",
                         "Заседание состоялось 3 мая 2019 г. в Женеве. | См. ст. 5, п. 2. | "
                         "Г-н А. С. Иванов и др. выступили. | Сумма 5 тыс. долл. США выделена. | "
                         "Это было в 2019 г. | Затем он уехал."},
                    Case{"Portuguese", "pt",
                         "O Sr. Silva e a Dra. Souza chegaram. | Ver art. 5, par. 2, e p. 12. | O "
                         "texto é longo, p. ex. o anexo II. | Foi no séc. II a.C. | Os romanos "
                         "partiram. | Custou 5 mil, etc. | A comissão aprovou."},
                    Case{"Italian", "it",
                         "Il sig. Rossi e la dott.ssa Verdi parlano. | Si veda l'art. 5, par. 2, "
                         "pag. 12. | È lungo, ad es. il testo. | Roma, III sec. a.C. | La città "
                         "crebbe, ecc. | Il Comitato approva."},
                    Case{"Dutch", "nl",
                         "Dhr. De Vries en mevr. Jansen spreken. | Zie art. 5, lid 2, blz. 12. | "
                         "Dit geldt bijv. voor Nederland, d.w.z. het Rijk. | Het kost 5 mln. | Dat "
                         "is veel, enz. | De commissie stemt in."},
                    Case{"Arabic", "ar", "انعقد الاجتماع. | هل وافق المجلس؟ | نعم."},
                    Case{"Devanagari", "hi", "बैठक हुई। | परिषद सहमत।"},
                    Case{"Undetermined", "und", "One ends. | Two ends."}),
    case_name);

TEST(Segmenter, NeedsNoSpaceWhereAScriptHasNone) {
  EXPECT_EQ(split("zh", "会议举行。“好。”他说。"), "会议举行。 | “好。” | 他说。");
}

// Without spaces only the marks before tell whether a quotation is closed or opened.
TEST(Segmenter, GivesAQuotationMarkToTheSentenceThatItQuotes) {
  EXPECT_EQ(split("zh", "他写道。\"最近的事件\"很严重。他说：\"好。\"会议结束。"),
            "他写道。 | \"最近的事件\"很严重。 | 他说：\"好。\" | 会议结束。");
  EXPECT_EQ(split("zh", "费用很高。”我们有竞争，”主席说。"), "费用很高。 | ”我们有竞争，”主席说。");
}

TEST(Segmenter, FindsNothingInEmptyText) {
  EXPECT_EQ(split("en", ""), "");
  EXPECT_EQ(split("fr", " \u00A0\u202F "), "");
}

TEST(Segmenter, LeavesNoWhiteSpaceAtEitherEnd) {
  EXPECT_EQ(split("fr", " \u00A0Un.  \u202FDeux. \u00A0"), "Un. | Deux.");
  EXPECT_EQ(split("ar", "  هل وافق المجلس؟  نعم."), "هل وافق المجلس؟ | نعم.");
}

TEST(Segmenter, ReadsRegionalAndExtendedTags) {
  EXPECT_EQ(split("fr-CA", "M. Roy vient. Il part."), "M. Roy vient. | Il part.");
  EXPECT_EQ(split("fr-u-ss-standard", "Les locaux. Les Ministres."),
            "Les locaux. | Les Ministres.");
}

TEST(Segmenter, CanBeUsedAgainAndMoved) {
  Segmenter segmenter(LangTag::parse("en"));
  EXPECT_EQ(joined(segmenter.split("One. Two.")), "One. | Two.");
  Segmenter moved = std::move(segmenter);
  EXPECT_EQ(joined(moved.split("Three. Four.")), "Three. | Four.");
}

TEST(Segmenter, IsMadeInSeveralThreadsAtOnce) {
  std::array<std::string, 4> results;
  std::vector<std::thread> threads;
  threads.reserve(results.size());
  for (std::string& result : results) {
    threads.emplace_back([&result] { result = split("it", "Il sig. Rossi viene. Parla."); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, results.front());
}

TEST(SegmenterDocument, CutsTextAndLeavesTheOthersWhole) {
  Document document;
  const auto add = [&](BlockKind kind, std::string text) {
    Block block;
    block.kind = kind;
    block.text = std::move(text);
    document.blocks.push_back(std::move(block));
  };
  for (const BlockKind whole :
       {BlockKind::masthead, BlockKind::heading, BlockKind::signature, BlockKind::running}) {
    add(whole, " One. Two. ");
  }
  add(BlockKind::paragraph, "");
  add(BlockKind::heading, " ");
  for (const BlockKind cut : {BlockKind::paragraph, BlockKind::list_item, BlockKind::note}) {
    add(cut, "One. Two. ");
  }
  document.segments.push_back({7, 7, 7});  // of an earlier split

  Segmenter(LangTag::parse("en")).split(document);
  const std::vector<Segment> want = {{0, 1, 10}, {1, 1, 10}, {2, 1, 10}, {3, 1, 10}, {6, 0, 4},
                                     {6, 5, 9},  {7, 0, 4},  {7, 5, 9},  {8, 0, 4},  {8, 5, 9}};
  EXPECT_EQ(document.segments, want);
}

// Whatever the text, the sentences and the white space between them are the block.
TEST(SegmenterProperty, SentencesAndWhiteSpaceGiveTheBlockBack) {
  constexpr std::array<std::string_view, 30> kPieces = {
      "M.",  "Mr.", "etc.", "p.", "12", "a)", "(b)", "A.", "U.S.", "The",
      "Les", "mot", "word", "«",  "»",  "“",  "”",   "\"", "'",    "(",
      ")",   "[1]", "¹",    "…",  "?",  "!",  ".",   "。", "👍",    "é"};
  constexpr std::array<std::string_view, 5> kSpaces = {"", " ", "\u00A0", "\u202F", "  "};
  std::mt19937 random(20030429);
  Segmenter english(LangTag::parse("en"));
  Segmenter french(LangTag::parse("fr"));
  for (int round = 0; round < 20'000; ++round) {
    std::string block;
    for (auto size = random() % 12; size > 0; --size) {
      block += kPieces[random() % kPieces.size()];
      block += kSpaces[random() % kSpaces.size()];
    }
    for (Segmenter* segmenter : {&english, &french}) {
      std::size_t end = 0;
      for (const std::string_view sentence : segmenter->split(block)) {
        const auto begin = static_cast<std::size_t>(sentence.data() - block.data());
        ASSERT_GE(begin, end) << block;
        ASSERT_TRUE(trim(std::string_view(block).substr(end, begin - end)).empty()) << block;
        ASSERT_FALSE(sentence.empty()) << block;
        ASSERT_EQ(trim(sentence), sentence) << block;
        end = begin + sentence.size();
      }
      ASSERT_TRUE(trim(std::string_view(block).substr(end)).empty()) << block;
    }
  }
}

TEST(SegmenterProperty, TakesTimeInProportionToTheText) {
  Segmenter segmenter(LangTag::parse("fr"));
  for (const std::string_view piece : {"…", ". ", "1.", ".\"", "? ", "A. ", "» ", ". 1", "a.1 "}) {
    std::string block;
    while (block.size() < 500'000) block += piece;
    segmenter.split(block);  // minutes where anything is quadratic
  }
}

// Paragraphs of documents, as they are and with the no-break spaces of careful typing.
class SegmenterParagraphs : public testing::TestWithParam<const char*> {};

// Puts `space` where French typography and the Organization's habits have a no-break space.
std::string with_no_break_spaces(std::string text, std::string_view space) {
  for (const std::string mark : {";", ":", "!", "?", "»"}) {
    text = replaced(text, " " + mark, std::string(space) + mark);
  }
  text = replaced(text, "« ", "«" + std::string(space));
  for (const std::string word :
       {"p.", "par.", "chap.", "sect.", "No.", "no", "M.", "MM.", "Mr.", "Messrs.", "Dr", "S.",
        "E.", "H.E.", "N.", "A.", "St.", "déc.", "figs."}) {
    text = replaced(text, " " + word + " ", " " + word + std::string(space));
    if (text.starts_with(word + " ")) text.replace(word.size(), 1, space);
  }
  return text;
}

// Cuts the paragraphs that were written by hand in a language, with every kind of space, and says
// how many there are.
std::size_t expect_cases(const std::string& language) {
  std::ifstream stream(paths::data() / "segment" / ("un-cases." + language + ".jsonl"));
  std::size_t cases = 0;
  for (std::string line; std::getline(stream, line); ++cases) {
    const auto json = nlohmann::json::parse(line);
    const std::string text = json.at("text");
    const std::vector<std::string> sentences = json.at("sents");
    const std::string want = joined({sentences.begin(), sentences.end()});
    EXPECT_EQ(split(language.c_str(), text), want);
    for (const std::string_view space : {"\u00A0", "\u202F"}) {
      const std::string typed = with_no_break_spaces(text, space);
      EXPECT_EQ(replaced(split(language.c_str(), typed), space, " "), want);
    }
  }
  return cases;
}

TEST_P(SegmenterParagraphs, HandWrittenCasesAreRightWithEveryKindOfSpace) {
  EXPECT_GT(expect_cases(GetParam()), 15U);
}

// Cuts each paragraph of a file of sentences, one a line, and says how many there were.
std::size_t expect_same_sentences(const std::filesystem::path& file, const char* language) {
  std::ifstream stream(file);
  std::size_t paragraphs = 0;
  std::vector<std::string> paragraph;
  const auto check = [&] {
    std::string want;
    for (const std::string& sentence : paragraph) want += (want.empty() ? "" : " | ") + sentence;
    EXPECT_EQ(split(language, replaced(want, " | ", " ")), want);
    paragraph.clear();
    ++paragraphs;
  };
  for (std::string line; std::getline(stream, line);) {
    if (line.empty()) {
      check();
    } else {
      paragraph.push_back(line);
    }
  }
  check();
  return paragraphs;
}

TEST_P(SegmenterParagraphs, SampleParagraphsAreCutAsTheirSentenceFile) {
  const auto file =
      paths::source() / "corpus/sample" / (std::string(GetParam()) + ".sentences.txt");
  EXPECT_GE(expect_same_sentences(file, GetParam()), 100U);
}

TEST_P(SegmenterParagraphs, SeedParagraphsAreCutAsTheirSentenceFile) {
  const auto file = paths::shared() / "seed-pair" / (std::string(GetParam()) + ".sentences.txt");
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "no shared data";
  EXPECT_GE(expect_same_sentences(file, GetParam()), 50U);
}

INSTANTIATE_TEST_SUITE_P(Languages, SegmenterParagraphs, testing::Values("en", "fr"),
                         [](const auto& language) { return std::string(language.param); });

// The languages that have no sample of their own.
class SegmenterCases : public testing::TestWithParam<const char*> {};

TEST_P(SegmenterCases, AreCutAsWrittenByHand) { EXPECT_GT(expect_cases(GetParam()), 15U); }

INSTANTIATE_TEST_SUITE_P(Languages, SegmenterCases, testing::Values("es", "ru", "ar", "zh"),
                         [](const auto& language) { return std::string(language.param); });

TEST(Segmenter, MakesNoEmptySentenceBeforeAQuotation) {
  Segmenter segmenter(LangTag::parse("en"));
  for (const std::string_view sentence : segmenter.split("…?\"\x01\"")) {
    EXPECT_FALSE(sentence.empty());
  }
}

TEST(Segmenter, LosesNothingBeforeAQuotationInABlockThatBeginsWithASpace) {
  Segmenter segmenter(LangTag::parse("fr"));
  const std::string_view block = " Voir p. 12.\"Je suis venu\" dit-il.";
  const auto sentences = segmenter.split(block);
  EXPECT_EQ(sentences.front(), "Voir p. 12.");
  EXPECT_EQ(sentences.back(), "\"Je suis venu\" dit-il.");
}

}  // namespace
}  // namespace dragoman
