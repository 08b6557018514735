// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext_file.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sstream>
#include <string>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/sqlite.h"
#include "tests/scratch_folder.h"
#include "tests/tmx/sample_bitext.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Editor kAna = {"Ana", 1'700'000'000};
const Editor kBoris = {"Boris", 1'700'000'100};

class BitextFileTest : public ::testing::Test {
 protected:
  BitextFileTest() {
    Bitext bitext{empty_document("a.en", "en"), empty_document("a.fr", "fr"), {}, {}};
    add_block(bitext.source, BlockKind::paragraph, {"1.", "1", false}, {"One.", "Two.", "Three."});
    add_block(bitext.target, BlockKind::paragraph, {"1.", "1", false}, {"Un.", "Deux.", "Trois."});
    bitext.beads = {{{0, 1}, {0, 1}, 0.9F}, {{1, 2}, {1, 2}, 0.8F}, {{2, 3}, {2, 3}, 0.7F}};
    bitext.correspondence = {Verdict::partial, 0.5, 0.75};
    std::ostringstream out;
    write_bitext(bitext, out);
    path_ = folder_.file("a.bitext", out.str());
  }

  static BitextFile::MakeChange merge(std::size_t row) {
    return [row](const BitextModel& model, const Editor& editor) {
      return merge_rows(model, row, editor);
    };
  }
  static BitextFile::MakeChange text(Side side, std::size_t segment, std::string words) {
    return [=](const BitextModel& model, const Editor& editor) {
      return edit_text(model, side, segment, words, editor);
    };
  }
  static std::vector<std::string> targets(BitextFile& file) {
    const Bitext bitext = file.bitext();
    std::vector<std::string> texts;
    for (const Bead& bead : bitext.beads) texts.push_back(joined_text(bitext.target, bead.target));
    return texts;
  }

  testing::Folder folder_;
  std::string path_;
};

TEST_F(BitextFileTest, HoldsTheBitextThatWasWritten) {
  BitextFile file(path_);
  const Bitext bitext = file.bitext();
  EXPECT_EQ(bitext.beads.size(), 3U);
  EXPECT_EQ(bitext.source.name, "a.en");
  EXPECT_EQ(bitext.target.language.str(), "fr");
  EXPECT_EQ(bitext.correspondence, (Correspondence{Verdict::partial, 0.5, 0.75}));
  EXPECT_EQ(bitext.source.blocks[0].label.key, "1");
  EXPECT_EQ(file.version(), 0);
}

TEST_F(BitextFileTest, KeepsEditsWhenItIsOpenedAgain) {
  {
    BitextFile file(path_);
    EXPECT_EQ(file.edit("merge", {kAna}, merge(0)), 1);
    EXPECT_EQ(file.edit("text", {kAna}, text(Side::target, 2, "Troisième.")), 2);
  }
  BitextFile file(path_);
  EXPECT_THAT(targets(file), ElementsAre("Un. Deux.", "Troisième."));
  EXPECT_EQ(file.model().rows()[0].version, 1);
  EXPECT_THAT(file.journal(), ElementsAre(JournalEntry{2, "text", "Ana", kAna.time},
                                          JournalEntry{1, "merge", "Ana", kAna.time}));
}

TEST_F(BitextFileTest, TakesEditsBackAndDoesThemAgain) {
  BitextFile file(path_);
  file.edit("merge", {kAna}, merge(0));
  file.edit("merge", {kAna}, merge(0));
  EXPECT_THAT(targets(file), ElementsAre("Un. Deux. Trois."));
  EXPECT_TRUE(file.undo(kAna));
  EXPECT_TRUE(file.undo(kAna));
  EXPECT_FALSE(file.undo(kAna));
  EXPECT_THAT(targets(file), ElementsAre("Un.", "Deux.", "Trois."));
  EXPECT_TRUE(file.redo(kAna));
  EXPECT_THAT(targets(file), ElementsAre("Un. Deux.", "Trois."));
  EXPECT_TRUE(file.redo(kAna));
  EXPECT_FALSE(file.redo(kAna));
  EXPECT_THAT(targets(file), ElementsAre("Un. Deux. Trois."));
}

TEST_F(BitextFileTest, DoesNothingAgainAfterAnotherEdit) {
  BitextFile file(path_);
  file.edit("merge", {kAna}, merge(0));
  file.undo(kAna);
  file.edit("merge", {kAna}, merge(1));
  EXPECT_FALSE(file.redo(kAna));
  EXPECT_EQ(file.journal().back().status, EditStatus::dropped);
}

TEST_F(BitextFileTest, TakesBackOnlyOnesOwnEdits) {
  BitextFile file(path_);
  file.edit("text", {kAna}, text(Side::target, 0, "Premier."));
  file.edit("text", {kBoris}, text(Side::target, 2, "Troisième."));
  EXPECT_TRUE(file.undo(kAna));
  EXPECT_THAT(targets(file), ElementsAre("Un.", "Deux.", "Troisième."));
}

TEST_F(BitextFileTest, TakesNothingBackThatAnotherHasChangedSince) {
  BitextFile file(path_);
  file.edit("text", {kAna}, text(Side::target, 0, "Premier."));
  file.edit("text", {kBoris}, text(Side::target, 0, "Tout premier."));
  EXPECT_THROW(file.undo(kAna), Error);
  EXPECT_THAT(targets(file), ElementsAre("Tout premier.", "Deux.", "Trois."));
}

TEST_F(BitextFileTest, RefusesAnEditOfWhatItsAuthorHasNotSeenAndKeepsIt) {
  BitextFile ana(path_);
  BitextFile boris(path_);
  ana.edit("text", {kAna, 0}, text(Side::target, 0, "Premier."));
  EXPECT_THROW(boris.edit("text", {kBoris, 0}, text(Side::target, 0, "Primo.")), Error);
  EXPECT_NO_THROW(boris.edit("text", {kBoris, 0}, text(Side::target, 2, "Tertio.")));
  EXPECT_THAT(targets(ana), ElementsAre("Premier.", "Deux.", "Tertio."));
  const JournalEntry refused = ana.journal()[1];
  EXPECT_EQ(refused.status, EditStatus::refused);
  EXPECT_EQ(ana.change(refused.number)->segments[1][0].after->text, "Primo.");
}

TEST_F(BitextFileTest, LocksTheOriginal) {
  BitextFile file(path_);
  EXPECT_THROW(file.edit("text", {kAna}, text(Side::source, 0, "First.")), Error);
  EXPECT_NO_THROW(file.edit("text", {kAna, {}, false}, text(Side::source, 0, "First.")));
  EXPECT_EQ(file.model().segments(Side::source)[0].text, "First.");
}

TEST_F(BitextFileTest, KeepsTheRowsWhereTheyAreWhenAnEditChangesOne) {
  BitextFile file(path_);
  const BitextRow* const rows = file.model().rows().data();
  const BitextSegment* const segments = file.model().segments(Side::target).data();
  file.edit("text", {kAna}, text(Side::target, 1, "Second."));
  EXPECT_EQ(file.model().rows().data(), rows);
  EXPECT_EQ(file.model().segments(Side::target).data(), segments);
  EXPECT_THAT(targets(file), ElementsAre("Un.", "Second.", "Trois."));
}

TEST_F(BitextFileTest, GivesARowANewVersionWheneverItsSegmentsChange) {
  BitextFile file(path_);
  // In one second, by one person, so that who accepted the row, and when, stays the same.
  file.edit("merge", {kAna}, merge(0));
  EXPECT_EQ(file.model().rows()[0].version, 1);
  file.edit("merge", {kAna}, merge(0));
  EXPECT_EQ(file.model().rows()[0].version, 2);
  file.edit("text", {kAna}, text(Side::target, 0, "One."));
  EXPECT_EQ(file.model().rows()[0].version, 3);
  file.undo(kAna);
  EXPECT_EQ(file.model().rows()[0].version, 4);
  EXPECT_THROW(file.edit("text", {.editor = kBoris, .seen = 3}, text(Side::target, 0, "Two.")),
               Error);
}

TEST_F(BitextFileTest, ForgetsAnEditThatCouldNotBeWritten) {
  const Database other(path_, SQLITE_OPEN_READWRITE, {"a bitext file", ""});
  other.run("CREATE TRIGGER full BEFORE INSERT ON edit BEGIN SELECT RAISE(ABORT, 'full'); END");
  BitextFile file(path_);
  EXPECT_THROW(file.edit("merge", {kAna}, merge(0)), Error);
  EXPECT_THAT(targets(file), ElementsAre("Un.", "Deux.", "Trois."));
  EXPECT_EQ(file.version(), 0);
  other.run("DROP TRIGGER full");
  file.edit("merge", {kAna}, merge(1));
  EXPECT_THAT(targets(file), ElementsAre("Un.", "Deux. Trois."));
}

TEST_F(BitextFileTest, RemembersWhatWasSaidOfFindings) {
  BitextFile(path_).judge("5f3a9c0b12de4477", Judgement{false, "house style", "Ana", 7});
  BitextFile file(path_);
  EXPECT_EQ(file.judgements().at("5f3a9c0b12de4477"), (Judgement{false, "house style", "Ana", 7}));
  file.judge("5f3a9c0b12de4477", std::nullopt);
  EXPECT_TRUE(file.judgements().empty());
}

TEST_F(BitextFileTest, RefusesWhatIsNoBitext) {
  EXPECT_FALSE(is_bitext_file(folder_.file("b.bitext", "text")));
  EXPECT_TRUE(is_bitext_file(path_));
  try {
    BitextFile file(folder_.file("c.bitext", "This is no database at all, only some text."));
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("c.bitext"));
    EXPECT_THAT(error.what(), HasSubstr("is not a bitext file"));
  }
}

TEST_F(BitextFileTest, KeepsWhatTheTextOfABlockIs) {
  Bitext bitext{empty_document("a.en", "en"), empty_document("a.fr", "fr"), {}, {}};
  add_block(bitext.source, BlockKind::paragraph, {}, {"One."});
  add_block(bitext.target, BlockKind::paragraph, {}, {"Un."});
  bitext.source.blocks[0].content = Content::unreadable;
  bitext.target.blocks[0].content = Content::code;
  bitext.beads = {{{0, 1}, {0, 1}, 0.9F}};
  std::ostringstream out;
  write_bitext(bitext, out);
  const Bitext back = BitextFile(folder_.file("b.bitext", out.str())).bitext();
  EXPECT_EQ(back.source.blocks[0].content, Content::unreadable);
  EXPECT_EQ(back.target.blocks[0].content, Content::code);
}

TEST_F(BitextFileTest, RefusesATextOfNeitherSide) {
  Database(path_, SQLITE_OPEN_READWRITE, {.what = "a bitext", .remedy = ""})
      .run("UPDATE segment SET side = 7 WHERE place = (SELECT max(place) FROM segment)");
  EXPECT_THROW(BitextFile(path_).bitext(), Error);
}

TEST_F(BitextFileTest, SaysThatATextIsDamaged) {
  std::string bytes = read_bytes(path_);
  const std::size_t at = bytes.find("Trois.");
  ASSERT_NE(at, std::string::npos);
  bytes[at + 1] = '\xA9';
  const std::string damaged = folder_.file("damaged.bitext", bytes);
  try {
    BitextFile(damaged).bitext();
    FAIL() << "nothing was said";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::syntax);
    EXPECT_THAT(error.what(), HasSubstr("is damaged"));
  }
}

// The child writes the number of each edit when it is acknowledged, until it is killed.
TEST_F(BitextFileTest, LosesNothingAcknowledgedWhenItsProcessIsKilled) {
  for (int trial = 0; trial < 6; ++trial) {
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      BitextFile file(path_);
      for (int k = 0;; ++k) {
        const std::int64_t number =
            file.edit("text", {kAna}, text(Side::target, 1, "Edit " + std::to_string(k) + "."));
        if (::write(pipe[1], &number, sizeof number) != sizeof number) ::_exit(1);
      }
    }
    ::close(pipe[1]);
    std::int64_t last = 0;
    std::int64_t number = 0;
    for (int k = 0; k < 3 + 2 * trial; ++k) {
      ASSERT_EQ(::read(pipe[0], &number, sizeof number), static_cast<ssize_t>(sizeof number));
      last = number;
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(pipe[0], &number, sizeof number) == static_cast<ssize_t>(sizeof number)) {
      last = number;
    }
    ::close(pipe[0]);
    BitextFile file(path_);
    EXPECT_GE(file.version(), last);
    EXPECT_EQ(file.change(file.version())->segments[1][0].after->text,
              file.model().segments(Side::target)[1].text);
  }
}

}  // namespace
}  // namespace dragoman::workflow
