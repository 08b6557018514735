// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/word_index.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "tmx/index/word_index_file.h"

namespace dragoman::tmx {
namespace {

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
    if (entry_begins[middle + std::size_t{1}] - entry_begins[middle] < length) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::pair<std::uint32_t, std::uint32_t> LanguageIndex::place_of(WordId word) const {
  if (word != kNumber && (word & ~kNumberBit) >= vocabulary.size()) return {0, 0};
  const std::size_t at = word == kNumber ? posting_begins.size() - 2 : word & ~kNumberBit;
  return {posting_begins[at], posting_begins[at + 1]};
}

std::span<const std::uint32_t> LanguageIndex::entries_with(WordId word) const {
  const auto [first, last] = place_of(word);
  return postings.range(first, last);
}

std::size_t LanguageIndex::count_with(WordId word) const {
  const auto [first, last] = place_of(word);
  return last - first;
}

struct WordIndex::Impl {
  template <typename T>
  CheckedArray<T> section(std::size_t number) const {
    const IndexSection& at = directory[number];
    return {*bytes, at.begin, at.size / sizeof(T)};
  }
  std::string_view text(std::size_t number) const {
    const auto characters = section<char>(number).all();
    return {characters.data(), characters.size()};
  }

  // Whether all sections lie within the body and fit each other.
  bool read_directory() {
    const std::uint64_t room = head.size / sizeof(IndexSection);
    if (head.languages > room || head.sections > room ||
        head.sections != kCommonSections + head.languages * kLanguageSections) {
      return false;
    }
    directory = CheckedArray<IndexSection>(*bytes, 0, head.sections).all();
    return std::ranges::all_of(directory,
                               [&](const IndexSection& section) {
                                 return section.begin % 8 == 0 && section.begin <= head.size &&
                                        section.size <= head.size - section.begin;
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
    index.vocabulary = {section<char>(first + kWordTextSection),
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

  // Whether the body is what the head says.
  bool read_body() {
    if (!read_directory()) return false;
    units = section<UnitRow>(kUnitSection);
    domains = split_lines(text(kDomainSection));
    for (std::size_t i = 0; i < head.languages; ++i) {
      languages.push_back(language_at(kCommonSections + i * kLanguageSections));
    }
    return true;
  }

  IndexHead head;
  std::unique_ptr<CheckedBytes> bytes;
  std::span<const IndexSection> directory;
  CheckedArray<UnitRow> units;
  std::vector<std::string> domains;
  std::vector<LanguageIndex> languages;
};

WordIndex::WordIndex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
WordIndex::~WordIndex() = default;
WordIndex::WordIndex(WordIndex&&) noexcept = default;
WordIndex& WordIndex::operator=(WordIndex&&) noexcept = default;

WordIndex::Opened WordIndex::try_open(const std::filesystem::path& file,
                                      std::string_view identity) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {State::missing, {}};
  // Owns the file from here on.
  auto impl = std::make_unique<Impl>();
  IndexHead& head = impl->head;
  struct stat status = {};
  const bool has_head = ::fstat(descriptor, &status) == 0 &&
                        read_at(descriptor, reinterpret_cast<char*>(&head), sizeof head, 0);
  const bool is_ours = has_head && head.magic == kIndexMagic;
  if (!is_ours || head.version != kIndexVersion || head.byte_order != kIndexByteOrder) {
    ::close(descriptor);
    return {is_ours ? State::other_version : State::damaged, {}};
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  std::vector<std::uint64_t> sums;
  const bool is_whole = head.head_sum == head_checksum(head) && head.size <= size && [&] {
    sums.resize((head.size + kIndexBlock - 1) / kIndexBlock);
    const std::size_t bytes = sums.size() * sizeof sums[0];
    auto* data = reinterpret_cast<char*>(sums.data());
    return size == sizeof head + head.size + bytes &&
           read_at(descriptor, data, bytes, sizeof head + head.size) &&
           block_checksum({data, bytes}) == head.block_sums;
  }();
  if (!is_whole || head.identity != identity_field(identity)) {
    ::close(descriptor);
    return {State::damaged, {}};
  }
  impl->bytes =
      std::make_unique<CheckedBytes>(file, descriptor, sizeof head, head.size, std::move(sums));
  try {
    if (!impl->read_body()) return {State::damaged, {}};
  } catch (const DamagedIndex&) {
    return {State::damaged, {}};
  }
  return {State::good, WordIndex(std::move(impl))};
}

std::optional<WordIndex> WordIndex::open(const std::filesystem::path& file,
                                         std::string_view identity) {
  return try_open(file, identity).index;
}

WordIndex WordIndex::in_memory(const IndexHead& head, std::string body) {
  auto impl = std::make_unique<Impl>();
  impl->head = head;
  impl->bytes = std::make_unique<CheckedBytes>(std::move(body));
  if (!impl->read_body()) impl->bytes->fail();
  return WordIndex(std::move(impl));
}

Store::Version WordIndex::version() const {
  return {impl_->head.last_unit, impl_->head.last_change};
}

Store::Last WordIndex::last() const {
  return {impl_->head.last_unit_key, impl_->head.last_changed_unit};
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

bool WordIndex::verify() const { return impl_->bytes->verify(); }

}  // namespace dragoman::tmx
