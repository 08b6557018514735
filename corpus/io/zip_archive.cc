// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"

namespace dragoman {
namespace {

constexpr const char* kSaveAgain = "save the file again from the program that made it";

[[noreturn]] void fail(const std::string& cause, const std::string& remedy) {
  throw Error(Errc::syntax, {}, cause, remedy);
}

// Whether a name would lead out of the folder into which someone unpacks the archive.
bool leads_out(std::string_view name) {
  if (name.starts_with('/') || name.starts_with('\\') || name.find(':') != name.npos) return true;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
    if (name.substr(0, end) == "..") return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipArchive::Handle {
  zip_t* zip = nullptr;
  ~Handle() {
    if (zip != nullptr) zip_discard(zip);
  }
};

ZipArchive::ZipArchive(std::string_view bytes) : handle_(std::make_unique<Handle>()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    handle_->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (handle_->zip == nullptr) zip_source_free(source);
  }
  const std::string trouble = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (handle_->zip == nullptr) fail("a damaged ZIP package: " + trouble, kSaveAgain);
  const zip_int64_t count = zip_get_num_entries(handle_->zip, 0);
  if (count > kMostParts) {
    fail("a package of " + std::to_string(count) + " parts, which no word processor makes",
         kSaveAgain);
  }
  for (zip_int64_t k = 0; k < count; ++k) {
    const char* name = zip_get_name(handle_->zip, static_cast<zip_uint64_t>(k), 0);
    if (name == nullptr) fail("a part without a name in the package", kSaveAgain);
    if (leads_out(name)) {
      fail("the part \"" + std::string(name) + "\", whose name leads out of the package",
           "do not trust the file; ask its sender for another");
    }
    names_.emplace_back(name);
  }
}

ZipArchive::~ZipArchive() = default;

bool ZipArchive::has(const std::string& name) const {
  return zip_name_locate(handle_->zip, name.c_str(), 0) >= 0;
}

std::string ZipArchive::read(const std::string& name) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(handle_->zip, name.c_str(), 0, &stat) != 0) {
    fail("the package lacks its part " + name, kSaveAgain);
  }
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    throw Error(Errc::unsupported, {}, "is protected by a password",
                "open it with the password and save it without one");
  }
  const auto refuse = [&](const std::string& size) {
    fail("the part " + name + " unpacks to " + size + ", far beyond what a document holds",
         "do not trust the file; ask its sender for another");
  };
  const std::uint64_t allowed = std::min(
      kLargestPart,
      std::max(kSurelyHarmless, static_cast<std::uint64_t>(stat.comp_size) * kGreatestRatio));
  if (stat.size > allowed) refuse(std::to_string(stat.size >> 20) + " MiB");
  const std::unique_ptr<zip_file_t, CloseFile> part(zip_fopen(handle_->zip, name.c_str(), 0));
  if (!part) {
    fail("the part " + name + " can't be unpacked: " + zip_strerror(handle_->zip), kSaveAgain);
  }
  std::string bytes;
  bytes.resize(static_cast<std::size_t>(stat.size));
  std::size_t read = 0;
  while (true) {
    // One byte more than declared shows a size that was a lie.
    if (read == bytes.size()) bytes.resize(read + 1);
    const zip_int64_t count = zip_fread(part.get(), bytes.data() + read, bytes.size() - read);
    if (count < 0) fail("the part " + name + " is damaged", kSaveAgain);
    if (count == 0) break;
    read += static_cast<std::size_t>(count);
    if (read > stat.size) refuse("more than it declares");
  }
  bytes.resize(read);
  return bytes;
}

}  // namespace dragoman
