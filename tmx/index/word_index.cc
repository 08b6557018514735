// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_index.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "tmx/index/word_index_file.h"

namespace dragoman::tmx {
namespace {

// Maps a file's bytes while it exists.
class Mapping {
 public:
  explicit Mapping(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
      const auto size = static_cast<std::size_t>(status.st_size);
      void* data = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
      if (data != MAP_FAILED) bytes_ = {static_cast<const char*>(data), size};
    }
    ::close(descriptor);
  }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }

  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::uint32_t LanguageIndex::first_entry(std::size_t length) const {
  std::uint32_t low = 0;
  std::uint32_t high = entry_count();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (entry(middle).size() < length) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::span<const std::uint32_t> LanguageIndex::entries_with(WordId word) const {
  if (word != kNumber && (word & ~kNumberBit) >= vocabulary.size()) return {};
  const std::size_t at = word == kNumber ? posting_begins.size() - 2 : word & ~kNumberBit;
  return postings.subspan(posting_begins[at], posting_begins[at + 1] - posting_begins[at]);
}

struct WordIndex::Impl {
  explicit Impl(const std::filesystem::path& file) : mapping(file) {}

  template <typename T>
  std::span<const T> section(std::size_t number) const {
    const IndexSection& at = directory[number];
    return {reinterpret_cast<const T*>(mapping.bytes().data() + at.begin), at.size / sizeof(T)};
  }
  std::string_view text(std::size_t number) const {
    const auto characters = section<char>(number);
    return {characters.data(), characters.size()};
  }

  // Whether the head was written for this store, and all sections lie within the file.
  bool read_head(std::string_view identity) {
    const std::string_view bytes = mapping.bytes();
    if (bytes.size() < sizeof head) return false;
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.magic != kIndexMagic || head.version != kIndexVersion ||
        head.byte_order != kIndexByteOrder || head.file_size != bytes.size()) {
      return false;
    }
    std::array<char, 40> expected = {};
    std::ranges::copy(identity.substr(0, expected.size()), expected.begin());
    if (head.identity != expected) return false;
    const std::uint64_t room = bytes.size() - sizeof head;
    if (head.languages > room || head.sections > room / sizeof(IndexSection) ||
        head.sections != kCommonSections + head.languages * kLanguageSections) {
      return false;
    }
    directory = {reinterpret_cast<const IndexSection*>(bytes.data() + sizeof head), head.sections};
    return std::ranges::all_of(directory,
                               [&](const IndexSection& section) {
                                 return section.begin % 8 == 0 && section.begin <= bytes.size() &&
                                        section.size <= bytes.size() - section.begin;
                               }) &&
           sections_fit();
  }

  // Whether the arrays that every search relies on have consistent sizes: a name, a table of a size
  // that is a power of two, and one more beginning than there are elements.
  bool sections_fit() const {
    for (std::size_t i = 0; i < head.languages; ++i) {
      const std::size_t first = kCommonSections + i * kLanguageSections;
      const auto count = [&](std::size_t section) {
        return directory[first + section].size / sizeof(std::uint32_t);
      };
      if (directory[first + kNameSection].size == 0 ||
          !std::has_single_bit(count(kWordTableSection)) || count(kEntryBeginSection) == 0 ||
          count(kPostingBeginSection) != count(kWordEndSection) + 2 ||
          count(kEntryTextBeginSection) != count(kEntryBeginSection) ||
          count(kUnitTextBeginSection) == 0) {
        return false;
      }
    }
    return true;
  }

  LanguageIndex language_at(std::size_t first) const {
    LanguageIndex index;
    index.tags = split_lines(text(first + kNameSection));
    index.language = index.tags.front();
    index.tags.erase(index.tags.begin());
    index.vocabulary = {text(first + kWordTextSection),
                        section<std::uint32_t>(first + kWordEndSection),
                        section<std::uint32_t>(first + kWordTableSection)};
    index.entry_begins = section<std::uint32_t>(first + kEntryBeginSection);
    index.words = section<WordId>(first + kWordsSection);
    index.posting_begins = section<std::uint32_t>(first + kPostingBeginSection);
    index.postings = section<std::uint32_t>(first + kPostingSection);
    index.texts = section<TextRow>(first + kTextSection);
    index.entry_text_begins = section<std::uint32_t>(first + kEntryTextBeginSection);
    index.entry_texts = section<std::uint32_t>(first + kEntryTextSection);
    index.unit_text_begins = section<std::uint32_t>(first + kUnitTextBeginSection);
    return index;
  }

  Mapping mapping;
  IndexHead head;
  std::span<const IndexSection> directory;
  std::span<const UnitRow> units;
  std::vector<std::string> domains;
  std::vector<LanguageIndex> languages;
};

WordIndex::WordIndex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
WordIndex::~WordIndex() = default;
WordIndex::WordIndex(WordIndex&&) noexcept = default;
WordIndex& WordIndex::operator=(WordIndex&&) noexcept = default;

std::optional<WordIndex> WordIndex::open(const std::filesystem::path& file,
                                         std::string_view identity) {
  auto impl = std::make_unique<Impl>(file);
  if (!impl->read_head(identity)) return {};
  impl->units = impl->section<UnitRow>(kUnitSection);
  impl->domains = split_lines(impl->text(kDomainSection));
  for (std::size_t i = 0; i < impl->head.languages; ++i) {
    impl->languages.push_back(impl->language_at(kCommonSections + i * kLanguageSections));
  }
  return WordIndex(std::move(impl));
}

Store::Version WordIndex::version() const {
  return {impl_->head.last_unit, impl_->head.last_change};
}

const LanguageIndex* WordIndex::language(std::string_view primary) const {
  const auto found = std::ranges::find(impl_->languages, primary, &LanguageIndex::language);
  return found == impl_->languages.end() ? nullptr : &*found;
}

std::span<const LanguageIndex> WordIndex::languages() const { return impl_->languages; }

UnitRow WordIndex::unit(std::uint32_t id) const {
  return id < impl_->units.size() ? impl_->units[id] : UnitRow();
}

std::span<const std::string> WordIndex::domains() const { return impl_->domains; }

bool WordIndex::verify() const {
  return index_checksum(impl_->mapping.bytes().substr(sizeof(IndexHead))) == impl_->head.checksum;
}

}  // namespace dragoman::tmx
