// SPDX-License-Identifier: Apache-2.0
//
// Who may call a server that others than its own machine reach. A token is shown once, when it is
// made; the file keeps what it takes to recognise it, in lines of name, role, day, salt and hash,
// separated by tabs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/serve/http/http.h"

namespace dragoman::serve {

struct TokenOwner {
  std::string name;
  Role role = Role::none;
  std::string made;  // the day, as 2026-11-29

  friend bool operator==(const TokenOwner&, const TokenOwner&) = default;
};

// The tokens of a file, which is read anew when it changes. Thread-safe.
class Tokens {
 public:
  // A file that is not there has no tokens. Throws Error(io), Error(syntax) with the line.
  explicit Tokens(std::filesystem::path file);

  // Makes a token of 256 random bits, stores its SHA-256 with a salt in the file, which only its
  // owner may read, and returns it. Throws Error(usage) for a name that is taken or holds a control
  // character, Error(output).
  std::string add(const std::string& name, Role role);
  // Whether there was one of that name.
  bool remove(const std::string& name);
  std::vector<TokenOwner> owners() const;

  // Whose it is. The time does not depend on which characters are right.
  std::optional<TokenOwner> owner_of(std::string_view token) const;

 private:
  struct Entry {
    TokenOwner owner;
    std::string salt;  // both in hexadecimal
    std::string hash;
  };
  std::vector<Entry> read() const;
  void write(const std::vector<Entry>& entries) const;

  std::filesystem::path file_;
};

}  // namespace dragoman::serve
