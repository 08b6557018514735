// SPDX-License-Identifier: Apache-2.0
//
// How fast a TMX file is read, and read and written again, by one thread:
//
//   tmx_bench FILE    the table: megabytes (10^6 bytes of the file as it is stored) and units a
//                     second, and the most memory that each of the two took
//
// Each is done once in a process of its own; read the file once before (cat FILE >/dev/null), so
// that the disk does not count.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/bench/resources.h"
#include "tmx/formats/tmx_reader.h"
#include "tmx/formats/tmx_unit_writer.h"

namespace dragoman::bench {
namespace {

using tmx::ExchangeHeader;
using tmx::TranslationUnit;
using tmx::UnitPlace;

std::string read(const std::filesystem::path& file) {
  tmx::UnitVisitor visitor;
  visitor.unit = [](TranslationUnit&, const UnitPlace&) { return true; };
  return std::to_string(tmx::read_tmx(file, {}, visitor).units);
}

std::string read_and_write(const std::filesystem::path& file) {
  std::ofstream out("/dev/null", std::ios::binary);
  const auto writer = tmx::make_tmx_writer(out);
  tmx::UnitVisitor visitor;
  visitor.header = [&](const ExchangeHeader& header) { writer->header(header); };
  visitor.unit = [&](TranslationUnit& unit, const UnitPlace&) {
    writer->unit(unit);
    return true;
  };
  const std::size_t units = tmx::read_tmx(file, {}, visitor).units;
  writer->finish();
  return std::to_string(units);
}

void show(const char* what, const Outcome& outcome, double bytes) {
  const double units = std::stod(outcome.text);
  const Usage& usage = outcome.usage;
  std::printf("%-14s %10.0f units %7.2f s %7.0f MB/s %9.0f units/s %6.1f MB at most\n", what, units,
              usage.seconds, bytes / 1e6 / usage.seconds, units / usage.seconds, usage.megabytes);
}

int run(const std::filesystem::path& file) {
  const auto bytes = static_cast<double>(std::filesystem::file_size(file));
  show("read", run_in_child([&] { return read(file); }), bytes);
  show("read and write", run_in_child([&] { return read_and_write(file); }), bytes);
  return 0;
}

}  // namespace
}  // namespace dragoman::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: tmx_bench FILE\n";
    return 2;
  }
  try {
    return dragoman::bench::run(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "tmx_bench: " << error.what() << '\n';
    return 1;
  }
}
