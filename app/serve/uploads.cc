// SPDX-License-Identifier: Apache-2.0
#include "app/serve/uploads.h"

#include <utility>

#include "app/serve/http/http.h"

namespace dragoman::serve {
namespace {

HttpError no_upload(std::int64_t id) {
  return {404, "there is no upload " + std::to_string(id), "send the file again"};
}

}  // namespace

std::int64_t Uploads::add(Upload upload) {
  constexpr std::size_t kMostBytes = std::size_t{512} << 20U;
  const std::lock_guard lock(mutex_);
  size_ += upload.bytes.size();
  uploads_[++last_] = std::make_shared<const Upload>(std::move(upload));
  while (size_ > kMostBytes && uploads_.size() > 1) {
    size_ -= uploads_.begin()->second->bytes.size();
    uploads_.erase(uploads_.begin());
  }
  return last_;
}

std::shared_ptr<const Upload> Uploads::get(std::int64_t id) const {
  const std::lock_guard lock(mutex_);
  const auto found = uploads_.find(id);
  if (found == uploads_.end()) throw no_upload(id);
  return found->second;
}

std::shared_ptr<const Upload> Uploads::take(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  const auto found = uploads_.find(id);
  if (found == uploads_.end()) throw no_upload(id);
  std::shared_ptr<const Upload> upload = std::move(found->second);
  size_ -= upload->bytes.size();
  uploads_.erase(found);
  return upload;
}

}  // namespace dragoman::serve
