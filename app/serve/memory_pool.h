// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "tmx/memory.h"

namespace dragoman::serve {

// The memories of a server, by name. A memory serves one thread at a time, and the file serves many
// memories: each request takes one that is idle, or opens another, up to as many as processors can
// be busy with; each holds the index in RAM. While somebody imports, they take in what is new bit
// by bit, so that every answer is quick. Thread-safe.
class MemoryPool {
 public:
  // `most`: how many of a memory are open for requests at a time; the others wait for one.
  explicit MemoryPool(std::size_t most = default_most());
  static std::size_t default_most();

  // A memory that is lent until the end of the scope.
  class Loan {
   public:
    Loan(MemoryPool& pool, std::string name, std::unique_ptr<tmx::Memory> memory);
    Loan(Loan&&) noexcept = default;
    Loan& operator=(Loan&&) = delete;
    ~Loan();
    tmx::Memory& operator*() const { return *memory_; }
    tmx::Memory* operator->() const { return memory_.get(); }

   private:
    MemoryPool* pool_;
    std::string name_;
    std::unique_ptr<tmx::Memory> memory_;
  };

  // Makes a file known, which need not be there yet; the name is that of the file without its
  // extension, with a number behind it where there is another such.
  std::string add(const std::filesystem::path& file);
  std::vector<std::string> names() const;
  std::filesystem::path file_of(const std::string& name) const;

  // Throws HttpError 404 for a name that is not known, and as Memory does.
  Loan lend(const std::string& name);
  // One of its own, for what takes long: nobody waits for it to be given back. Throws as lend().
  std::unique_ptr<tmx::Memory> open(const std::string& name) const;

 private:
  struct Opened {
    std::vector<std::unique_ptr<tmx::Memory>> idle;
    std::size_t count = 0;  // those that are lent included
  };
  void give_back(const std::string& name, std::unique_ptr<tmx::Memory> memory);

  const std::size_t most_;
  mutable std::mutex mutex_;
  std::condition_variable given_back_;
  std::map<std::string, std::filesystem::path> files_;
  std::map<std::string, Opened> opened_;
};

}  // namespace dragoman::serve
