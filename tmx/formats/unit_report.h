// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// What all readers do with units that they can't read: throw an Error, or skip them and go on.
class UnitReport {
 public:
  UnitReport(std::filesystem::path name, bool lenient)
      : name_(std::move(name)), lenient_(lenient) {}

  // Throws Error(code) with strict reading.
  void skip(Errc code, std::size_t line, const std::string& cause, const std::string& remedy) {
    if (!lenient_) throw Error(code, {name_, line, {}}, cause, remedy);
    ++report_.skipped;
    note({line, 0, cause, true});
  }
  void repair(std::size_t line, const std::string& cause, const std::string& remedy) {
    if (!lenient_) throw Error(Errc::syntax, {name_, line, {}}, cause, remedy);
    ++report_.repaired;
    note({line, 0, cause, false});
  }
  void count_unit() { ++report_.units; }

  bool lenient() const { return lenient_; }
  const std::filesystem::path& name() const { return name_; }
  ReadReport take() { return std::move(report_); }

 private:
  void note(Problem problem) {
    if (report_.problems.size() < kMostProblems) report_.problems.push_back(std::move(problem));
  }

  std::filesystem::path name_;
  bool lenient_;
  ReadReport report_;
};

}  // namespace dragoman::tmx
