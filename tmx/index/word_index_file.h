// SPDX-License-Identifier: Apache-2.0
//
// The index on disk: a head, the body, and a checksum for each block of the body. The head has a
// checksum of itself and one of these checksums, so that every part can be checked by itself. The
// body is a directory of sections and the sections: arrays, each aligned to eight bytes. Numbers
// are in the byte order of the machine that wrote them; a mark in the head lets other machines
// refuse the file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dragoman::tmx {

constexpr std::array<char, 8> kIndexMagic = {'D', 'R', 'G', 'W', 'O', 'R', 'D', 'S'};
constexpr std::uint32_t kIndexVersion = 3;
constexpr std::uint32_t kIndexByteOrder = 0x01020304;

struct IndexSection {
  std::uint64_t begin = 0;  // in bytes of the body
  std::uint64_t size = 0;
};

struct IndexHead {
  std::array<char, 8> magic = kIndexMagic;
  std::uint32_t version = kIndexVersion;
  std::uint32_t byte_order = kIndexByteOrder;
  std::array<char, 40> identity = {};
  std::int64_t last_unit = 0;
  std::int64_t last_change = 0;
  std::uint64_t last_unit_key = 0;
  std::int64_t last_changed_unit = 0;
  std::uint64_t size = 0;  // of the body, in bytes
  std::uint64_t languages = 0;
  std::uint64_t sections = 0;    // in the directory
  std::uint64_t block_sums = 0;  // the checksum of the blocks' checksums
  std::uint64_t head_sum = 0;    // that of this head with 0 in its place
};

std::uint64_t head_checksum(IndexHead head);
// A store's identity as the head has it.
std::array<char, 40> identity_field(std::string_view identity);

// The sections in order: first those common to all languages, then those of each.
enum : std::size_t { kUnitSection, kDomainSection, kCommonSections };
enum : std::size_t {
  kNameSection,  // the language and its tags, a line each
  kWordTextSection,
  kWordEndSection,
  kWordTableSection,
  kEntryBeginSection,
  kWordsSection,
  kPostingBeginSection,
  kPostingSection,
  kTextSection,
  kEntryTextBeginSection,
  kEntryTextSection,
  kUnitTextBeginSection,
  kLanguageSections
};

// Collects sections and writes the file. What was added must still exist then.
class IndexFileWriter {
 public:
  template <typename T>
  void add(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    sections_.push_back({reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  void add(std::string_view text) { sections_.push_back(text); }

  // Writes a file beside `file`, syncs it and renames it. Throws Error(output).
  void write(const std::filesystem::path& file, IndexHead head) const;
  // The body that the file would have; completes the head but for the checksums.
  std::string body(IndexHead& head) const;

 private:
  // The same, in pieces.
  template <typename Put>
  void put_body(IndexHead& head, Put put) const;

  std::vector<std::string_view> sections_;
};

}  // namespace dragoman::tmx
