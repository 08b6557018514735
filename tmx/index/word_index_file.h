// SPDX-License-Identifier: Apache-2.0
//
// The index on disk: a head, a directory of sections, then the sections: arrays, each aligned to
// eight bytes. Numbers are in the byte order of the machine that wrote them; a mark in the head
// lets other machines refuse the file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dragoman::tmx {

constexpr std::array<char, 8> kIndexMagic = {'D', 'R', 'G', 'W', 'O', 'R', 'D', 'S'};
constexpr std::uint32_t kIndexVersion = 2;
constexpr std::uint32_t kIndexByteOrder = 0x01020304;

struct IndexSection {
  std::uint64_t begin = 0;  // in bytes of the file
  std::uint64_t size = 0;
};

struct IndexHead {
  std::array<char, 8> magic = kIndexMagic;
  std::uint32_t version = kIndexVersion;
  std::uint32_t byte_order = kIndexByteOrder;
  std::array<char, 40> identity = {};
  std::int64_t last_unit = 0;
  std::int64_t last_change = 0;
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;  // of everything after the head
  std::uint64_t languages = 0;
  std::uint64_t sections = 0;  // in the directory, which follows the head
};

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

// The checksum of the bytes after the head, whose number is a multiple of eight.
std::uint64_t index_checksum(std::string_view bytes);

// Collects sections and writes the file.
class IndexFileWriter {
 public:
  template <typename T>
  void add(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    sections_.push_back({reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  void add(std::string_view text) { sections_.push_back(text); }

  // Writes a file beside `file`, syncs it and renames it. What was added must still exist. Throws
  // Error(output).
  void write(const std::filesystem::path& file, IndexHead head) const;

 private:
  std::vector<std::string_view> sections_;
};

}  // namespace dragoman::tmx
