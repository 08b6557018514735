// SPDX-License-Identifier: Apache-2.0
#include "app/serve/memory_pool.h"

#include <unistd.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "app/serve/http/http.h"

namespace dragoman::serve {

MemoryPool::Loan::Loan(MemoryPool& pool, std::string name, std::unique_ptr<tmx::Memory> memory)
    : pool_(&pool), name_(std::move(name)), memory_(std::move(memory)) {}

MemoryPool::Loan::~Loan() {
  if (memory_ == nullptr) return;
  pool_->give_back(name_, std::move(memory_));
}

MemoryPool::MemoryPool(std::size_t most) : most_(most) {}

std::size_t MemoryPool::default_most() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 8);
}

void MemoryPool::give_back(const std::string& name, std::unique_ptr<tmx::Memory> memory) {
  {
    const std::lock_guard lock(mutex_);
    Opened& opened = opened_[name];
    if (memory != nullptr) {
      opened.idle.push_back(std::move(memory));
    } else {
      --opened.count;
    }
  }
  given_back_.notify_all();
}

std::string MemoryPool::add(const std::filesystem::path& file) {
  const std::lock_guard lock(mutex_);
  for (const auto& [name, known] : files_) {
    if (known == file) return name;
  }
  const std::string stem = file.stem().string();
  std::string name = stem;
  for (int number = 2; files_.contains(name); ++number) {
    name = stem + "-" + std::to_string(number);
  }
  files_[name] = file;
  return name;
}

std::vector<std::string> MemoryPool::names() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> names;
  for (const auto& [name, file] : files_) names.push_back(name);
  return names;
}

std::filesystem::path MemoryPool::file_of(const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto found = files_.find(name);
  if (found == files_.end()) throw HttpError(404, "there is no memory called " + name);
  return found->second;
}

std::unique_ptr<tmx::Memory> MemoryPool::open(const std::string& name) const {
  const std::filesystem::path file = file_of(name);
  const bool may_write = ::access(file.c_str(), W_OK) == 0;
  return std::make_unique<tmx::Memory>(file,
                                       may_write ? tmx::OpenMode::write : tmx::OpenMode::read);
}

MemoryPool::Loan MemoryPool::lend(const std::string& name) {
  // A lookup takes some tenths of a millisecond, and so do these.
  constexpr std::size_t kMostTakenIn = 32;
  file_of(name);
  {
    std::unique_lock lock(mutex_);
    Opened& opened = opened_[name];
    given_back_.wait(lock, [&] { return !opened.idle.empty() || opened.count < most_; });
    if (!opened.idle.empty()) {
      std::unique_ptr<tmx::Memory> memory = std::move(opened.idle.back());
      opened.idle.pop_back();
      return {*this, name, std::move(memory)};
    }
    ++opened.count;
  }
  try {
    std::unique_ptr<tmx::Memory> memory = open(name);
    memory->take_in_at_most(kMostTakenIn);
    return {*this, name, std::move(memory)};
  } catch (...) {
    give_back(name, nullptr);
    throw;
  }
}

}  // namespace dragoman::serve
