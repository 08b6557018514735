// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/pdf_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/read/pdf/file/pdf_filters.h"

namespace dragoman::pdf {
namespace {

constexpr std::size_t kLargestStream = std::size_t{64} << 20;
constexpr std::size_t kMostDecoded = std::size_t{512} << 20;
constexpr std::size_t kWindow = std::size_t{1} << 16;  // in which a trailer ends
constexpr int kMostObjects = 8'388'607;                // the format's own limit

std::size_t as_size(const Object& object) {
  return object.is_number() && object.number >= 0 && object.number < 1e15
             ? static_cast<std::size_t>(object.number)
             : 0;
}

// A big-endian number of `width` bytes.
std::size_t field(std::string_view row, std::size_t at, std::size_t width) {
  std::size_t value = 0;
  for (std::size_t k = 0; k < width && at + k < row.size(); ++k) {
    value = value << 8 | static_cast<unsigned char>(row[at + k]);
  }
  return value;
}

}  // namespace

File::File(std::string_view bytes) : bytes_(bytes) {
  constexpr std::size_t kTail = 2048;
  const std::size_t tail = bytes.size() > kTail ? bytes.size() - kTail : 0;
  const std::size_t mark = bytes.rfind("startxref");
  bool sound = false;
  if (mark != bytes.npos && mark >= tail) {
    Scanner scanner(bytes, mark + 9);
    Object offset;
    sound = scanner.next(offset, false) && read_table(as_size(offset));
  }
  const auto has_pages = [&] {
    return get(get(trailer_, "Root"), "Pages").is_dict() || is_encrypted();
  };
  if (!sound || !has_pages()) {
    entries_.clear();
    objects_.clear();
    search();
  }
  if (!has_pages()) {
    throw Error(Errc::syntax, {}, "is a damaged PDF, in which no pages can be found",
                "ask for the document as .docx, or for another copy");
  }
}

bool File::read_table(std::size_t at) {
  std::vector<std::size_t> seen;
  std::vector<std::size_t> next = {at};
  constexpr std::size_t kMostTables = 1000;
  while (!next.empty() && seen.size() < kMostTables) {
    at = next.back();
    next.pop_back();
    if (std::ranges::find(seen, at) != seen.end()) continue;
    seen.push_back(at);
    if (at >= bytes_.size()) return false;
    Object trailer;
    Scanner scanner(bytes_, at);
    const bool classic = scanner.keyword() == "xref";
    if (classic ? !read_classic(scanner, trailer) : !read_stream(at, trailer)) return false;
    // The newest table comes first, and its entries stay.
    const Object& previous = trailer["Prev"];
    if (previous.is_number()) next.push_back(as_size(previous));
    const Object& mixed = trailer["XRefStm"];
    if (mixed.is_number()) next.push_back(as_size(mixed));
    if (trailer_.is_null()) trailer_ = std::move(trailer);
  }
  return !trailer_.is_null();
}

bool File::read_classic(Scanner& scanner, Object& trailer) {
  while (true) {
    const std::size_t before = scanner.at();
    const std::string_view word = scanner.keyword();
    if (word == "trailer") return scanner.next(trailer, true) && trailer.is_dict();
    scanner.seek(before);
    Object first;
    Object count;
    if (!scanner.next(first, false) || !scanner.next(count, false)) return false;
    const int begin = first.integer();
    for (int k = 0; k < count.integer(); ++k) {
      Object offset;
      Object generation;
      if (!scanner.next(offset, false) || !scanner.next(generation, false)) return false;
      const std::string_view use = scanner.keyword();
      if (use == "n" && begin + k <= kMostObjects) {
        entries_.try_emplace(begin + k, Entry{as_size(offset), 0, false});
      }
    }
  }
}

bool File::read_stream(std::size_t at, Object& trailer) {
  Scanner scanner(bytes_, at);
  Object number;
  Object generation;
  if (!scanner.next(number, false) || !scanner.next(generation, false)) return false;
  if (scanner.keyword() != "obj") return false;
  trailer = read_object(scanner);
  if (!trailer.is_stream() || !trailer["Type"].is_name("XRef")) return false;
  const std::string rows = decode(trailer);
  const Object& widths = trailer["W"];
  if (widths.items.size() < 3) return false;
  std::size_t width[3];
  for (std::size_t k = 0; k < 3; ++k) {
    width[k] = std::min<std::size_t>(8, as_size(widths.items[k]));
  }
  const std::size_t row = width[0] + width[1] + width[2];
  if (row == 0) return false;
  std::vector<int> ranges;
  for (const Object& item : trailer["Index"].items) ranges.push_back(item.integer());
  if (ranges.size() < 2) ranges = {0, trailer["Size"].integer()};
  std::size_t place = 0;
  for (std::size_t range = 0; range + 1 < ranges.size(); range += 2) {
    for (int k = 0; k < ranges[range + 1] && place + row <= rows.size(); ++k, place += row) {
      const int id = ranges[range] + k;
      const std::size_t kind = width[0] == 0 ? 1 : field(rows, place, width[0]);
      const std::size_t second = field(rows, place + width[0], width[1]);
      const std::size_t third = field(rows, place + width[0] + width[1], width[2]);
      if ((kind != 1 && kind != 2) || id < 0 || id > kMostObjects) continue;
      entries_.try_emplace(id, Entry{second, static_cast<std::uint32_t>(third), kind == 2});
    }
  }
  return true;
}

// Finds "12 0 obj" anywhere, and the last trailer. Of several objects of a number the last counts.
void File::search() {
  trailer_ = Object();
  std::vector<int> streams;
  constexpr int kMostRoots = 200;  // a file has one or two
  int roots = 0;
  for (std::size_t at = bytes_.find("obj"); at != bytes_.npos; at = bytes_.find("obj", at + 3)) {
    if (at > 2 && bytes_.substr(at - 3, 3) == "end") continue;
    // Back over the two numbers.
    std::size_t first = at;
    const auto back = [&](auto&& is) {
      const std::size_t before = first;
      while (first > 0 && at - first < 40 && is(bytes_[first - 1])) --first;
      return first < before;
    };
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    back(is_space);
    if (!back(is_digit) || !back(is_space) || !back(is_digit)) continue;
    Scanner scanner(bytes_, first);
    Object number;
    if (!scanner.next(number, false) || number.integer() > kMostObjects) continue;
    entries_[number.integer()] = Entry{first, 0, false};
    Object object;
    scanner.seek(at + 3);
    scanner.skip_space();
    const std::string_view start = bytes_.substr(scanner.at(), 400);
    if (start.find("/ObjStm") != start.npos) streams.push_back(number.integer());
    const bool is_root = start.find("/XRef") != start.npos || start.find("/Catalog") != start.npos;
    if (is_root && ++roots <= kMostRoots) {
      Scanner near(bytes_.substr(0, scanner.at() + kWindow), scanner.at());
      if (!near.next(object, true) || !object.is_dict()) continue;
      if (object["Type"].is_name("XRef") && object["Root"].is_ref()) {
        object.kind = Object::Kind::dict;
        trailer_ = std::move(object);
      } else if (object["Type"].is_name("Catalog") && trailer_.is_null()) {
        Object root;
        root.kind = Object::Kind::ref;
        root.number = number.number;
        trailer_.kind = Object::Kind::dict;
        trailer_.keys.emplace_back("Root");
        trailer_.items.push_back(std::move(root));
      }
    }
  }
  constexpr int kMostTrailers = 100;
  std::size_t mark = bytes_.rfind("trailer");
  for (int k = 0; k < kMostTrailers && mark != bytes_.npos; ++k) {
    Scanner scanner(bytes_.substr(0, mark + kWindow), mark + 7);
    Object object;
    if (scanner.next(object, true) && object["Root"].is_ref()) {
      trailer_ = std::move(object);
      break;
    }
    mark = mark == 0 ? bytes_.npos : bytes_.rfind("trailer", mark - 1);
  }
  if (is_encrypted()) return;
  for (const int number : streams) {
    Object reference;
    reference.kind = Object::Kind::ref;
    reference.number = number;
    const Object& stream = resolve(reference);
    if (!stream.is_stream()) continue;
    const std::string text = decode(stream);
    Scanner scanner(text);
    const int count = std::min(stream["N"].integer(), kMostObjects);
    for (int k = 0; k < count; ++k) {
      Object id;
      Object offset;
      if (!scanner.next(id, false) || !scanner.next(offset, false)) break;
      entries_.try_emplace(id.integer(), Entry{static_cast<std::size_t>(number),
                                               static_cast<std::uint32_t>(k), true});
    }
  }
}

// Where the next "endstream" is. The last search is kept, or a file without any would be searched
// for every stream.
std::size_t File::end_of_stream(std::size_t begin) {
  if (begin < searched_.first || begin > searched_.second) {
    searched_ = {begin, std::min(bytes_.find("endstream", begin), bytes_.size())};
  }
  return searched_.second;
}

Object File::read_object(Scanner& scanner) {
  Object object;
  if (!scanner.next(object, true)) return {};
  if (object.kind != Object::Kind::dict) return object;
  const std::size_t after = scanner.at();
  if (scanner.keyword() != "stream") {
    scanner.seek(after);
    return object;
  }
  std::size_t begin = scanner.at();
  if (begin < bytes_.size() && bytes_[begin] == '\r') ++begin;
  if (begin < bytes_.size() && bytes_[begin] == '\n') ++begin;
  const std::size_t length = as_size(get(object, "Length"));
  std::size_t end = begin;
  if (length <= bytes_.size() - begin) {
    Scanner behind(bytes_, begin + length);
    if (behind.keyword() == "endstream") end = begin + length;
  }
  if (end == begin) {
    end = end_of_stream(begin);
    if (end > begin && bytes_[end - 1] == '\n') --end;
    if (end > begin && bytes_[end - 1] == '\r') --end;
  }
  object.kind = Object::Kind::stream;
  object.begin = begin;
  object.end = end;
  scanner.seek(end);
  return object;
}

Object File::read_at(std::size_t offset, int number) {
  Scanner scanner(bytes_, offset);
  Object id;
  Object generation;
  if (!scanner.next(id, false) || !scanner.next(generation, false)) return {};
  if (id.integer() != number || scanner.keyword() != "obj") return {};
  return read_object(scanner);
}

const Object& File::packed_object(const Entry& entry, int number) {
  // All objects of the stream at once: they are needed together.
  Object reference;
  reference.kind = Object::Kind::ref;
  reference.number = static_cast<double>(entry.offset);
  const Object& stream = resolve(reference);
  if (!stream.is_stream()) return null_object();
  const std::string text = decode(stream);
  Scanner scanner(text);
  std::vector<std::pair<int, std::size_t>> places;
  const int count = std::min(stream["N"].integer(), kMostObjects);
  const std::size_t first = as_size(get(stream, "First"));
  for (int k = 0; k < count; ++k) {
    Object id;
    Object offset;
    if (!scanner.next(id, false) || !scanner.next(offset, false)) break;
    places.emplace_back(id.integer(), first + as_size(offset));
  }
  for (const auto& [id, place] : places) {
    const auto found = entries_.find(id);
    const bool here =
        found != entries_.end() && found->second.packed && found->second.offset == entry.offset;
    if (!here || objects_.contains(id)) continue;
    scanner.seek(place);
    Object object;
    if (scanner.next(object, true)) objects_.emplace(id, std::move(object));
  }
  return objects_.try_emplace(number).first->second;
}

const Object& File::resolve(const Object& object) {
  constexpr int kLongestChain = 16;
  const Object* at = &object;
  for (int step = 0; at->is_ref() && step < kLongestChain; ++step) {
    const int number = static_cast<int>(std::min<double>(at->number, kMostObjects));
    if (const auto found = objects_.find(number); found != objects_.end()) {
      at = &found->second;
      continue;
    }
    const auto entry = entries_.find(number);
    if (entry == entries_.end() || std::ranges::find(open_, number) != open_.end()) {
      return null_object();
    }
    open_.push_back(number);
    const Entry place = entry->second;
    if (place.packed) {
      at = &packed_object(place, number);
    } else {
      Object value = read_at(place.offset, number);
      at = &objects_.insert_or_assign(number, std::move(value)).first->second;
    }
    open_.pop_back();
  }
  return at->is_ref() ? null_object() : *at;
}

std::string File::decode(const Object& stream) {
  if (!stream.is_stream() || stream.begin > stream.end || stream.end > bytes_.size()) return {};
  std::string bytes(bytes_.substr(stream.begin, stream.end - stream.begin));
  const Object& filter = get(stream, "Filter");
  const Object& parameters = get(stream, "DecodeParms");
  const std::size_t count = filter.is_array() ? filter.items.size() : filter.is_name() ? 1 : 0;
  constexpr std::size_t kMostFilters = 8;
  for (std::size_t k = 0; k < std::min(count, kMostFilters); ++k) {
    const Object& name = filter.is_array() ? resolve(filter.items[k]) : filter;
    const Object* values = &parameters;
    if (parameters.is_array()) {
      values = k < parameters.items.size() ? &resolve(parameters.items[k]) : &null_object();
    }
    auto plain = undo_filter(name.text, *values, bytes, kLargestStream);
    if (!plain) return {};
    bytes = std::move(*plain);
  }
  decoded_ += bytes.size() + (stream.end - stream.begin);
  if (decoded_ > kMostDecoded) {
    throw Error(Errc::syntax, {}, "holds more than 512 MiB of page contents",
                "give the document in parts, or as .docx");
  }
  return bytes;
}

}  // namespace dragoman::pdf
