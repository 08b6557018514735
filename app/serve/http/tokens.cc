// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/tokens.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <span>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/text/fields.h"

namespace dragoman::serve {
namespace {

std::string hex(std::span<const unsigned char> bytes) {
  std::string text;
  for (const unsigned char byte : bytes) {
    text += "0123456789abcdef"[byte >> 4U];
    text += "0123456789abcdef"[byte & 15U];
  }
  return text;
}

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  if (RAND_bytes(random.data(), static_cast<int>(bytes)) != 1) {
    throw Error(Errc::io, {}, "no random numbers are to be had", "try again");
  }
  return hex(random);
}

std::string hash_of(std::string_view salt, std::string_view token) {
  const std::string salted = std::string(salt) + ':' + std::string(token);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
  unsigned size = 0;
  if (EVP_Digest(salted.data(), salted.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw Error(Errc::io, {}, "SHA-256 is not to be had", "check the installation of OpenSSL");
  }
  return hex(std::span(digest).first(size));
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm day = {};
  gmtime_r(&now, &day);
  std::array<char, 16> text = {};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d", &day);
  return {text.data(), size};
}

bool is_plain(std::string_view name) {
  return !name.empty() && std::ranges::none_of(name, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

}  // namespace

Tokens::Tokens(std::filesystem::path file) : file_(std::move(file)) { read(); }

std::vector<Tokens::Entry> Tokens::read() const {
  if (!file_exists(file_)) return {};
  const std::string bytes = read_bytes(file_);
  std::vector<Entry> entries;
  std::size_t number = 0;
  for (std::string_view rest = bytes; !rest.empty();) {
    ++number;
    std::string_view line = take(rest, '\n');
    Entry entry;
    entry.owner.name = take(line, '\t');
    const auto role = role_called(take(line, '\t'));
    entry.owner.made = take(line, '\t');
    entry.salt = take(line, '\t');
    entry.hash = line;
    if (!role || entry.hash.empty()) {
      throw Error(Errc::syntax, {file_, number, {}}, "is no line of a token",
                  "remove the line, and make its token again");
    }
    entry.owner.role = *role;
    entries.push_back(std::move(entry));
  }
  return entries;
}

void Tokens::write(const std::vector<Entry>& entries) const {
  const mode_t before = ::umask(0077);
  try {
    write_output(file_, [&](std::ostream& out) {
      for (const Entry& entry : entries) {
        out << entry.owner.name << '\t' << to_string(entry.owner.role) << '\t' << entry.owner.made
            << '\t' << entry.salt << '\t' << entry.hash << '\n';
      }
    });
  } catch (...) {
    ::umask(before);
    throw;
  }
  ::umask(before);
}

std::string Tokens::add(const std::string& name, Role role) {
  std::vector<Entry> entries = read();
  if (!is_plain(name)) {
    throw Error(Errc::usage, {}, "this is no name for a token", "use letters and digits");
  }
  if (std::ranges::any_of(entries, [&](const Entry& one) { return one.owner.name == name; })) {
    throw Error(Errc::usage, {}, "there is a token called " + name,
                "remove it first, or take another name");
  }
  std::string token = random_hex(32);
  std::string salt = random_hex(16);
  std::string hash = hash_of(salt, token);
  entries.push_back({{name, role, today()}, std::move(salt), std::move(hash)});
  write(entries);
  return token;
}

bool Tokens::remove(const std::string& name) {
  std::vector<Entry> entries = read();
  const auto removed =
      std::erase_if(entries, [&](const Entry& one) { return one.owner.name == name; });
  if (removed > 0) write(entries);
  return removed > 0;
}

std::vector<TokenOwner> Tokens::owners() const {
  std::vector<TokenOwner> owners;
  for (const Entry& entry : read()) owners.push_back(entry.owner);
  return owners;
}

std::optional<TokenOwner> Tokens::owner_of(std::string_view token) const {
  std::optional<TokenOwner> owner;
  for (const Entry& entry : read()) {
    const std::string hash = hash_of(entry.salt, token);
    if (hash.size() == entry.hash.size() &&
        CRYPTO_memcmp(hash.data(), entry.hash.data(), hash.size()) == 0) {
      owner = entry.owner;
    }
  }
  return owner;
}

}  // namespace dragoman::serve
