// SPDX-License-Identifier: Apache-2.0
//
// The program among hostile names, full disks and signals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

#include "corpus/text/unicode.h"
#include "tests/cli/program.h"
#include "tests/paths.h"
#include "tests/running.h"

namespace dragoman::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kEnglish = "The meeting was opened at noon.\n\nIt was closed at three.\n";
const std::string kFrench = "La séance est ouverte à midi.\n\nElle est levée à trois heures.\n";

bool is_utf8(const fs::path& file) {
  return find_invalid_utf8(read_file(file)) == std::string::npos;
}

TEST(HostileNames, AreTextInEveryOutput) {
  const Folder folder;
  const std::string source = folder.file("x\xff.txt", kEnglish);
  const std::string target = folder.file("y\xff\x1b[31m.txt", kFrench);
  for (const char* name : {"o.tmx", "o.xlf", "o.html", "o.jsonl", "o.tsv", "o.csv"}) {
    const Outcome outcome = run_program({"align", source, target, "-o", folder.place(name)});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(is_utf8(folder.place(name))) << name;
  }
  for (const char* name : {"q.html", "q.json", "q.sarif"}) {
    run_program({"qa", source, target, "--fail-on", "never", "-o", folder.place(name)});
    EXPECT_TRUE(is_utf8(folder.place(name))) << name;
  }
}

TEST(HostileNames, CanNotActOnATerminal) {
  const Folder folder;
  const Outcome missing = run_program({"segment", "no\x1b[2J\nsuch\x9b.txt"}, folder.path());
  EXPECT_EQ(missing.status, 3);
  EXPECT_THAT(missing.err, HasSubstr("no\\x1b[2J\\nsuch\\x9b.txt"));
  const Outcome wrong = run_program({"segment", "a", "\x1b[2Jb"}, folder.path());
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, Not(HasSubstr("\x1b")));
}

TEST(HostileText, IsRefusedWhereTextIsWanted) {
  const Folder folder;
  const std::string table = folder.file("a.tsv", "One\tUn\n");
  const Outcome outcome =
      run_program({"tm", "import", folder.place("m.tm"), table, "--domain", "x\xff"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("\"x\\xff\" is not UTF-8"));
  run_program({"tm", "import", folder.place("m.tm"), table});
  EXPECT_EQ(run_program({"tm", "lookup", folder.place("m.tm"), "\xE2\x82"}).status, 2);
  EXPECT_EQ(run_program({"tm", "search", folder.place("m.tm"), "\xF0\x9F"}).status, 2);
}

TEST(FullDisk, IsNamedWhateverIsWritten) {
  const Folder folder;
  const std::string source = folder.file("a.txt", kEnglish);
  const std::string target = folder.file("b.txt", kFrench);
  for (const char* format : {"html", "tmx", "xliff", "csv", "ladder"}) {
    const Outcome outcome =
        run_program({"align", source, target, "-o", "/dev/full", "--to", format});
    EXPECT_EQ(outcome.status, 4) << format;
    EXPECT_THAT(outcome.err, HasSubstr("No space left on device"));
  }
  EXPECT_EQ(run_program({"qa", source, target, "-o", "/dev/full", "--to", "html"}).status, 4);
  const std::string program = paths::program().string();
  for (const char* asked : {" --help", " tm --help", " --version"}) {
    const int status = std::system((program + asked + " >/dev/full 2>/dev/null").c_str());
    EXPECT_EQ(WEXITSTATUS(status), 4) << asked;
  }
}

TEST(Tables, GiveASpreadsheetNoFormulaAndAreReadAsTheyWere) {
  const Folder folder;
  const std::string table = folder.file("a.tsv", "=HYPERLINK(\"http://x\")\t-2+3\n'=A\t- item\n");
  const std::string csv = folder.place("a.csv");
  EXPECT_EQ(run_program({"convert", table, csv}).status, 0);
  EXPECT_THAT(read_file(csv), HasSubstr("\"'=HYPERLINK"));
  EXPECT_THAT(read_file(csv), HasSubstr("''=A,'- item"));
  EXPECT_EQ(run_program({"convert", csv, folder.place("b.jsonl")}).status, 0);
  EXPECT_THAT(read_file(folder.place("b.jsonl")), HasSubstr("\"=HYPERLINK(\\\"http://x\\\")\""));
  EXPECT_THAT(read_file(folder.place("b.jsonl")), HasSubstr("\"'=A\""));
}

TEST(Memory, SaysThatThereIsNothingToClean) {
  const Folder folder;
  const std::string table = folder.file("a.tsv", "The meeting rose\tLa séance est levée\n");
  run_program({"tm", "import", folder.place("m.tm"), table});
  EXPECT_THAT(run_program({"tm", "clean", folder.place("m.tm")}).err,
              HasSubstr("there is nothing to remove"));
}

TEST(Memory, WithTooLongANameLeavesNoFile) {
  const Folder folder;
  const std::string table = folder.file("a.tsv", "One\tUn\n");
  const Outcome outcome =
      run_program({"tm", "import", std::string(250, 'z') + ".tm", table}, folder.path());
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.err, HasSubstr("too long a name"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(Memory, ThatIsDamagedIsNamedWithTheWayOut) {
  const Folder folder;
  const std::string table = folder.file("a.tsv", "The meeting rose\tLa séance est levée\n");
  const std::string memory = folder.place("m.tm");
  run_program({"tm", "import", memory, table, "-s", "en-GB", "-t", "fr-BE"});
  std::string bytes = read_file(memory);
  // The language of a text, in the record where it stands.
  const std::size_t at = bytes.find("fr-BE");
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 5, "e\xff!!!");
  folder.file("m.tm", bytes);
  for (const char* verb : {"stats", "export"}) {
    const Outcome outcome = run_program({"tm", verb, memory});
    EXPECT_EQ(outcome.status, 3) << verb;
    EXPECT_THAT(outcome.err, HasSubstr("m.tm: is damaged: unit 1")) << verb;
    EXPECT_THAT(outcome.err, HasSubstr("run: dragoman tm check --repair ")) << verb;
  }
  EXPECT_EQ(run_program({"tm", "check", memory, "--repair"}).status, 1);
  EXPECT_EQ(run_program({"tm", "stats", memory}).status, 0);
}

// A program in the place of LibreOffice, which takes long and starts another.
TEST(Signals, LeaveNoDocumentAndNoProgramBehind) {
  const Folder folder;
  const Folder temporary;
  const std::string rtf = folder.file("a.rtf", "{\\rtf1 An embargoed document.}");
  const std::string fake =
      folder.file("soffice", "#!/bin/sh\nsleep 60 &\necho $! >" + folder.place("pid") + "\nwait\n");
  fs::permissions(fake, fs::perms(0755));
  for (const int signal : {SIGTERM, SIGINT, SIGKILL}) {
    fs::remove(folder.place("pid"));
    const pid_t child = ::fork();
    if (child == 0) {
      ::setenv("PATH", (folder.path().string() + ":/usr/bin:/bin").c_str(), 1);
      ::setenv("TMPDIR", temporary.path().c_str(), 1);
      const std::string program = paths::program().string();
      ::execl(program.c_str(), program.c_str(), "segment", rtf.c_str(), nullptr);
      ::_exit(127);
    }
    const auto comes_true = [](auto condition) {
      for (int i = 0; i < 1000 && !condition(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
      }
      return condition();
    };
    ASSERT_TRUE(comes_true([&] { return read_file(folder.place("pid")).ends_with('\n'); }));
    const pid_t started = std::stoi(read_file(folder.place("pid")));
    ::kill(child, signal);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_TRUE(comes_true([&] { return !is_running(started); })) << signal;
    if (signal == SIGKILL) {
      // The next start clears up.
      EXPECT_FALSE(fs::is_empty(temporary.path()));
      ::setenv("TMPDIR", temporary.path().c_str(), 1);
      run_program({"--version"});
      ::unsetenv("TMPDIR");
    }
    EXPECT_TRUE(fs::is_empty(temporary.path())) << signal;
  }
}

}  // namespace
}  // namespace dragoman::testing
