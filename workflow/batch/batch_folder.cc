// SPDX-License-Identifier: Apache-2.0
#include "workflow/batch/batch_folder.h"

#include <fstream>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/io/output.h"

namespace dragoman::workflow {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

fs::path head_file(const fs::path& folder) { return folder / ".batch.json"; }
fs::path result_file(const fs::path& folder, const std::string& name) {
  return folder / ".batch" / name;
}

std::optional<Json> read_json(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return {};
  Json json = Json::parse(in, nullptr, false);
  if (json.is_discarded()) return {};
  return json;
}

std::optional<BatchResult> read_result(const fs::path& folder, const std::string& name,
                                       const std::string* fingerprint) {
  const auto json = read_json(result_file(folder, name));
  if (!json || !json->is_object()) return {};
  if (fingerprint != nullptr && json->value("fingerprint", "") != *fingerprint) return {};
  BatchResult result;
  const std::string status = json->value("status", "");
  for (const BatchStatus one : {BatchStatus::done, BatchStatus::suspect, BatchStatus::failed}) {
    if (status == to_string(one)) result.status = one;
  }
  result.source_language = LangTag::parse(json->value("source_language", "und"));
  result.target_language = LangTag::parse(json->value("target_language", "und"));
  result.verdict = json->value("verdict", "");
  result.source_segments = json->value("source_segments", std::size_t{0});
  result.target_segments = json->value("target_segments", std::size_t{0});
  result.units = json->value("units", std::size_t{0});
  result.confidence = json->value("confidence", 0.0);
  result.message = json->value("message", "");
  result.is_mergeable = json->value("mergeable", false);
  std::error_code ignored;
  const bool has_units = fs::is_regular_file(unit_file(folder, name), ignored);
  if (result.status != BatchStatus::failed && !has_units) return {};
  return result;
}

}  // namespace

std::optional<BatchHead> read_batch_head(const fs::path& folder) {
  const auto json = read_json(head_file(folder));
  if (!json) return {};
  BatchHead head;
  head.manifest = json->value("manifest", std::uint64_t{0});
  head.shard.number = json->value("shard", 0U);
  head.shard.count = json->value("shards", 0U);
  return head;
}

void open_batch_folder(const fs::path& folder, const BatchHead& head, bool resume) {
  std::error_code error;
  fs::create_directories(folder / ".batch", error);
  if (error) {
    throw Error(Errc::output, {folder, {}, {}}, "can't be created: " + error.message(),
                "choose another folder");
  }
  if (const auto present = read_batch_head(folder)) {
    if (present->manifest != head.manifest || present->shard.number != head.shard.number ||
        present->shard.count != head.shard.count) {
      throw Error(Errc::conflict, {folder, {}, {}},
                  "holds the batch of another manifest or another shard of it",
                  "choose another folder");
    }
    if (!resume) {
      throw Error(Errc::conflict, {folder, {}, {}}, "holds this batch already",
                  "resume it, or choose another folder");
    }
    return;
  }
  write_output(head_file(folder), [&](std::ostream& out) {
    out << Json({{"manifest", head.manifest},
                 {"shard", head.shard.number},
                 {"shards", head.shard.count}})
        << '\n';
  });
}

fs::path unit_file(const fs::path& folder, const std::string& name) {
  return folder / (name + ".tmx");
}

std::optional<BatchResult> kept_result(const fs::path& folder, const std::string& name) {
  return read_result(folder, name, nullptr);
}

std::optional<BatchResult> known_result(const fs::path& folder, const std::string& name,
                                        const std::string& fingerprint) {
  return read_result(folder, name, &fingerprint);
}

void keep_result(const fs::path& folder, const std::string& name, const std::string& fingerprint,
                 const BatchResult& result) {
  const Json json = {{"fingerprint", fingerprint},
                     {"status", to_string(result.status)},
                     {"source_language", result.source_language.str()},
                     {"target_language", result.target_language.str()},
                     {"verdict", result.verdict},
                     {"source_segments", result.source_segments},
                     {"target_segments", result.target_segments},
                     {"units", result.units},
                     {"confidence", result.confidence},
                     {"message", result.message},
                     {"mergeable", result.is_mergeable}};
  write_output(result_file(folder, name), [&](std::ostream& out) {
    out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  });
}

void write_report_row(const std::string& name, const BatchResult& result, std::ostream& out) {
  std::ostringstream confidence;
  confidence.imbue(std::locale::classic());
  confidence << std::fixed << std::setprecision(4) << result.confidence;
  std::string message = result.message;
  for (char& c : message) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  out << name << '\t' << to_string(result.status) << '\t' << result.verdict << '\t'
      << result.source_segments << '\t' << result.target_segments << '\t' << result.units << '\t'
      << confidence.str() << '\t' << message << '\n';
}

}  // namespace dragoman::workflow
