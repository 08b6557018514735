// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/serve/http/router.h"
#include "app/serve/jobs.h"
#include "app/serve/memory_pool.h"

namespace dragoman::serve {

struct Upload {
  std::string name;  // without a folder
  std::string bytes;
};

// Files as they were sent, in memory, until something is made of them: an embargoed document should
// not lie on a disk for longer than it is needed. Thread-safe.
class Uploads {
 public:
  // The oldest make room for the new one where they are too large together.
  std::int64_t add(Upload upload);

  // These throw HttpError 404 for an id that is not there.
  std::shared_ptr<const Upload> get(std::int64_t id) const;
  std::shared_ptr<const Upload> take(std::int64_t id);  // takes it out

 private:
  mutable std::mutex mutex_;
  std::map<std::int64_t, std::shared_ptr<const Upload>> uploads_;
  std::size_t size_ = 0;
  std::int64_t last_ = 0;
};

// The addresses that say something of uploads: which of them are translations of each other
// (/api/v1/pairs), and how much of them a memory has (…/memories/NAME/analyses). `pool` and `jobs`
// must outlive the router.
void add_upload_reading_routes(Router& router, const std::shared_ptr<Uploads>& uploads,
                               MemoryPool& pool, Jobs& jobs);

}  // namespace dragoman::serve
