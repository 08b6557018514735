// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "app/serve/service.h"
#include "tests/app/serve/api_description.h"
#include "tests/scratch_folder.h"
#include "tests/tmx/sample_bitext.h"
#include "tmx/memory.h"
#include "workflow/bitext_file.h"

namespace dragoman::serve {

// A server, without a socket, of a folder with the document "letter", of two rows, and the memory
// "reports", of two units. Whatever is asked and answered must be as docs/openapi.json says.
class ServiceTest : public ::testing::Test {
 protected:
  ServiceTest() {
    tmx::Memory memory(folder_.place("reports.tm"), tmx::OpenMode::create);
    memory.import_file(folder_.file(
        "a.tsv", "The meeting rose at noon.\tLa séance est levée à midi.\nNoted.\tNoté.\n"));
    Bitext bitext{empty_document("a.en", "en"), empty_document("a.fr", "fr"), {}, {}};
    add_block(bitext.source, BlockKind::paragraph, {"1.", "1", false}, {"One.", "Two <b>."});
    add_block(bitext.target, BlockKind::paragraph, {"1)", "1", false}, {"Un.", "Deux."});
    bitext.beads = {{{0, 1}, {0, 1}, 0.9F}, {{1, 2}, {1, 2}, 0.8F}};
    std::ofstream out(folder_.place("letter.bitext"));
    workflow::write_bitext(bitext, out);
    out.close();
    service_.emplace(ServiceOptions{.workspace = folder_.path(), .doors = {.user = "ana"}});
    Request request{
        .method = "GET", .path = "/api/v1/openapi.json", .headers = {{"host", "localhost"}}};
    description_.emplace(nlohmann::json::parse(service_->answer(std::move(request)).body));
  }

  Response send(const std::string& method, const std::string& target, std::string body = {}) {
    Request request{.method = method, .path = target, .headers = {{"host", "localhost"}}};
    if (const std::size_t mark = target.find('?'); mark != std::string::npos) {
      request.query = query_parameters(target.substr(mark + 1));
      request.path = target.substr(0, mark);
    }
    request.body = std::move(body);
    Response response = service_->answer(request);
    if (response.stream) {
      response.stream([&](std::string_view piece) {
        response.body += piece;
        return true;
      });
    }
    EXPECT_THAT(description_->undescribed(request, response), ::testing::IsEmpty())
        << method << ' ' << target;
    return response;
  }
  nlohmann::json get(const std::string& target) {
    const Response response = send("GET", target);
    EXPECT_EQ(response.status, 200) << response.body;
    return nlohmann::json::parse(response.body);
  }
  nlohmann::json finished(const Response& started) {
    EXPECT_EQ(started.status, 202) << started.body;
    const std::string job = "/api/v1/jobs/" + nlohmann::json::parse(started.body)["job"].dump();
    for (int k = 0; k < 600; ++k) {
      const nlohmann::json now = get(job);
      if (now["state"] != "waiting" && now["state"] != "running") return now;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    ADD_FAILURE() << "the job does not end";
    return {};
  }

  testing::Folder folder_;
  std::optional<Service> service_;
  std::optional<ApiDescription> description_;
};

}  // namespace dragoman::serve
