// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_upkeep.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "tmx/exchange.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;

// Removes a memory that was created and left empty.
class RemoveIfNewAndEmpty {
 public:
  explicit RemoveIfNewAndEmpty(const fs::path& memory)
      : memory_(memory), is_new_(!file_exists(memory)) {}
  RemoveIfNewAndEmpty(const RemoveIfNewAndEmpty&) = delete;
  RemoveIfNewAndEmpty& operator=(const RemoveIfNewAndEmpty&) = delete;
  ~RemoveIfNewAndEmpty() {
    if (!is_new_) return;
    try {
      if (tmx::Memory(memory_).unit_count() > 0) return;
      for (const char* end : {"", "-wal", "-shm", "-words"}) {
        fs::path path = memory_;
        path += end;
        std::error_code ignored;
        fs::remove(path, ignored);
      }
    } catch (const std::exception&) {
      // Then it stays.
    }
  }

 private:
  const fs::path& memory_;
  bool is_new_;
};

}  // namespace

void import_files(const fs::path& memory, const std::vector<fs::path>& files,
                  const tmx::ImportOptions& options, const ImportWatcher& watcher) {
  for (const fs::path& file : files) {
    if (file != "-") tmx::exchange_format(file);
  }
  const RemoveIfNewAndEmpty nothing_left(memory);
  tmx::Memory opened(memory, tmx::OpenMode::create);
  for (const fs::path& file : files) {
    const tmx::ImportReport report = opened.import_file(
        file, options,
        [&](const tmx::ImportProgress& progress) { watcher.progress(file, progress); });
    watcher.report(file, report);
  }
  opened.update_index();
}

tmx::CleanOptions clean_options(const std::vector<std::string>& reasons) {
  tmx::CleanOptions options;
  if (reasons.empty()) return options;
  options.look_for = {};
  for (const std::string& name : reasons) {
    const auto reason = std::ranges::find(tmx::kAllCleanReasons, name,
                                          [](tmx::CleanReason one) { return to_string(one); });
    if (reason == tmx::kAllCleanReasons.end()) {
      std::string all;
      for (const tmx::CleanReason one : tmx::kAllCleanReasons) {
        all.append(all.empty() ? "" : ", ").append(to_string(one));
      }
      throw Error(Errc::usage, {}, "\"" + name + "\" is no reason for cleaning", "use " + all);
    }
    options.look_for[static_cast<std::size_t>(*reason)] = true;
  }
  return options;
}

Cleaning plan_cleaning(const tmx::Memory& memory, const tmx::CleanOptions& options,
                       const std::function<void(const tmx::Unclean&)>& visit) {
  Cleaning cleaning;
  memory.find_unclean(options, [&](const tmx::Unclean& unclean) {
    ++cleaning.counts[static_cast<std::size_t>(unclean.reason)];
    cleaning.units.push_back({unclean.unit, unclean.reason, unclean.kept, {}});
    visit(unclean);
  });
  return cleaning;
}

std::size_t clean_memory(tmx::Memory& memory, const Cleaning& cleaning) {
  const std::size_t removed = memory.remove_unclean(cleaning.units);
  memory.update_index();
  return removed;
}

std::int64_t beginning_of_day(const std::string& date) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  char rest = '\0';
  if (std::sscanf(date.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) == 3) {
    const std::chrono::year_month_day parsed{std::chrono::year(year), std::chrono::month(month),
                                             std::chrono::day(day)};
    if (parsed.ok()) {
      return std::chrono::sys_seconds(std::chrono::sys_days(parsed)).time_since_epoch().count();
    }
  }
  throw Error(Errc::usage, {}, "\"" + date + "\" is not a date", "use YYYY-MM-DD");
}

}  // namespace dragoman::workflow
