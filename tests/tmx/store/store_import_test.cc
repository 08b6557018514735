// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/tmx/store/temporary_store.h"
#include "tmx/store/store_export.h"
#include "tmx/store/store_undo.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class StoreImportTest : public testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& content) {
    const auto path = file_.path().parent_path() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  std::vector<StoredUnit> units() {
    std::vector<StoredUnit> all;
    store().visit(0, [&](const StoredUnit& unit) {
      all.push_back(unit);
      return true;
    });
    return all;
  }
  Store& store() { return file_.store(); }

  TemporaryStore file_;
};

std::string unit_xml(const std::string& head, const std::string& english,
                     const std::string& french) {
  return "<tu" + head + "<tuv xml:lang=\"en\"><seg>" + english +
         "</seg></tuv><tuv xml:lang=\"fr\"><seg>" + french + "</seg></tuv></tu>\n";
}

std::string tmx(const std::string& units) {
  return "<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" "
         "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" "
         "datatype=\"plaintext\"/><body>" +
         units + "</body></tmx>";
}

TEST_F(StoreImportTest, TakesTheMetadataOutOfTheFile) {
  const auto file =
      write("a.tmx", tmx(unit_xml(" creationdate=\"20030428T101500Z\" changeid=\"mm\" "
                                  "usagecount=\"4\">"
                                  "<prop type=\"x-document\">A/58/83</prop>"
                                  "<prop type=\"x-confidence\">0.5000</prop>"
                                  "<prop type=\"x-domain\">law</prop>",
                                  "Annex", "Annexe")));
  EXPECT_EQ(import_file(store(), file, {}).added, 1U);
  const StoredUnit unit = units().at(0);
  EXPECT_EQ(unit.changed, 1051524900);
  EXPECT_EQ(unit.user, "mm");
  EXPECT_EQ(unit.usage, 4U);
  EXPECT_EQ(unit.document, "A/58/83");
  EXPECT_EQ(unit.confidence, 0.5F);
  EXPECT_EQ(unit.domain, "law");
}

TEST_F(StoreImportTest, CountsWhatIsThereAndKeepsAnotherTranslationBeside) {
  import_file(store(), write("a.tsv", "Annex\tAnnexe\nAnnex\tAnnexe\nEnd\tFin\n"), {});
  const ImportReport report =
      import_file(store(), write("b.tsv", "Annex\tAppendice\nEnd\tFin\n"), {});
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.merged, 1U);
  const auto all = units();
  ASSERT_THAT(all, SizeIs(3));
  EXPECT_EQ(all[0].usage, 2U);
  EXPECT_EQ(all[1].usage, 2U);
  EXPECT_EQ(all[2].unit.variants[1].text, "Appendice");
}

TEST_F(StoreImportTest, TakesNeighboursInTheSameDocumentForContext) {
  import_file(store(),
              write("a.tsv",
                    "One\tUn\tA/1\nTwo\tDeux\tA/1\nThree\tTrois\tA/1\n"
                    "Four\tQuatre\tA/2\n"),
              {});
  const auto all = units();
  EXPECT_EQ(all.at(1).context, (Context{context_hash("One"), context_hash("Three")}));
  EXPECT_EQ(all.at(2).context, (Context{context_hash("Two"), 0}));
  EXPECT_EQ(all.at(3).context, Context());
}

TEST_F(StoreImportTest, TakesTheContextThatTheFileNames) {
  import_file(store(),
              write("a.tmx", tmx(unit_xml("><prop type=\"prev\">One</prop>"
                                          "<prop type=\"next\">Three</prop>",
                                          "Two", "Deux"))),
              {});
  EXPECT_EQ(units().at(0).context, (Context{context_hash("One"), context_hash("Three")}));
}

TEST_F(StoreImportTest, ReportsEachUnitThatItLeavesOutAndWhy) {
  const ImportReport report =
      import_file(store(), write("a.tsv", "One\tUn\nno tab here\nTwo\t \n"), {});
  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.skipped, 2U);
  std::vector<std::size_t> lines;
  for (const Problem& problem : report.problems) lines.push_back(problem.line);
  EXPECT_THAT(lines, testing::UnorderedElementsAre(2U, 3U));
}

TEST_F(StoreImportTest, GoesOnBehindTheLastBatchAfterAnImportThatBrokeOff) {
  std::string lines;
  for (int i = 0; i < 10; ++i) {
    const std::string number = std::to_string(i);
    lines += "Text " + number + "\tTexte " + number + "\tA/1\n";
  }
  const auto file = write("a.tsv", lines);
  const auto stop_at_six = [](const ImportProgress& progress) {
    if (progress.units >= 6) throw std::runtime_error("killed");
  };
  EXPECT_THROW(import_file(store(), file, {.batch = 3}, stop_at_six), std::runtime_error);
  const std::size_t before = units().size();
  EXPECT_GT(before, 0U);
  EXPECT_LT(before, 10U);
  const ImportReport report = import_file(store(), file, {.batch = 3});
  EXPECT_EQ(report.resumed, before);
  EXPECT_EQ(report.added, 10 - before);
  const auto all = units();
  ASSERT_THAT(all, SizeIs(10));
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].unit.variants[0].text, "Text " + std::to_string(i));
    EXPECT_EQ(all[i].usage, 1U);
    const std::uint64_t before_it = i == 0 ? 0 : context_hash("Text " + std::to_string(i - 1));
    EXPECT_EQ(all[i].context.before, before_it);
  }
}

TEST_F(StoreImportTest, IsTakenBackByUndo) {
  import_file(store(), write("a.tsv", "Annex\tAnnexe\n"), {});
  const StoredUnit before = units().at(0);
  import_file(store(), write("b.tsv", "Annex\tAnnexe\nEnd\tFin\n"), {});
  EXPECT_EQ(undo_last_operation(store()).value().file, "b.tsv");
  const auto all = units();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].id, before.id);
  EXPECT_EQ(all[0].usage, 1U);
  EXPECT_EQ(undo_last_operation(store()).value().file, "a.tsv");
  EXPECT_THAT(units(), SizeIs(0));
  EXPECT_FALSE(undo_last_operation(store()));
}

TEST_F(StoreImportTest, GetsTheSameUnitsBackOutOfAnExport) {
  import_file(
      store(),
      write("a.tmx", tmx(unit_xml(" tuid=\"1\" changedate=\"20030428T101500Z\">"
                                  "<note>read</note><prop type=\"x-document\">A/1</prop>",
                                  "One <hi>two</hi>  three", "Un deux trois") +
                         unit_xml("><prop type=\"x-document\">A/1</prop>", "Four", "Quatre"))),
      {});
  std::ostringstream out;
  EXPECT_EQ(export_units(store(), {}, *make_writer(ExchangeFormat::tmx, {}, out)), 2U);
  TemporaryStore other;
  const auto file = write("b.tmx", out.str());
  import_file(other.store(), file, {});
  std::size_t at = 0;
  const auto all = units();
  other.store().visit(0, [&](const StoredUnit& unit) {
    EXPECT_EQ(unit.unit.variants, all.at(at).unit.variants);
    EXPECT_EQ(unit.unit.notes, all.at(at).unit.notes);
    EXPECT_EQ(unit.context, all.at(at).context);
    EXPECT_EQ(unit.changed, all.at(at).changed);
    EXPECT_EQ(unit.document, all.at(at).document);
    ++at;
    return true;
  });
  EXPECT_EQ(at, 2U);
}

TEST_F(StoreImportTest, ExportsWhatPassesTheFilter) {
  import_file(store(), write("a.tsv", "Été\tÉté\tA/1\nWinter\tHiver\tA/2\n"), {});
  std::ostringstream out;
  const auto count = [&](const UnitFilter& filter) {
    return export_units(store(), filter, *make_writer(ExchangeFormat::tmx, {}, out));
  };
  EXPECT_EQ(count({.document = "A/2"}), 1U);
  EXPECT_EQ(count({.contains = "ETE"}), 1U);
  EXPECT_EQ(count({.target = LangTag::parse("es")}), 0U);
}

TEST_F(StoreImportTest, KeepsWhatTheOnlyFileSaysOfAllItsUnits) {
  import_file(
      store(),
      write("a.tmx",
            "<tmx version=\"1.4\"><header creationtool=\"CAT\" srclang=\"en\">"
            "<note>Checked</note><prop type=\"p\">v</prop></header><body>"
            "<tu><tuv xml:lang=\"en\"><seg>a b</seg></tuv><tuv xml:lang=\"fr\"><seg>c</seg></tuv>"
            "</tu></body></tmx>"),
      {});
  const ExchangeHeader header = stored_header(store());
  EXPECT_EQ(attribute_value(header.attributes, "creationtool"), "CAT");
  EXPECT_EQ(property_value(header.properties, "p"), "v");
  ASSERT_EQ(header.notes.size(), 1U);
  EXPECT_EQ(header.notes[0].text, "Checked");
  import_file(store(), write("b.tsv", "d\te\n"), {});
  EXPECT_EQ(stored_header(store()), ExchangeHeader());
}

}  // namespace
}  // namespace dragoman::tmx
