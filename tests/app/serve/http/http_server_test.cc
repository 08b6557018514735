// SPDX-License-Identifier: Apache-2.0
#include "app/serve/http/http_server.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "corpus/base/error.h"
#include "tests/app/serve/http/connection.h"

namespace dragoman::serve {
namespace {

using Clock = std::chrono::steady_clock;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class HttpServerTest : public ::testing::Test {
 protected:
  HttpServerTest() {
    ServerOptions options;
    options.most_body = 1'000;
    options.patience = std::chrono::milliseconds(300);
    options.most_time = std::chrono::seconds(1);
    options.idle = std::chrono::seconds(2);
    server_.emplace(options, [this](const Request& request) {
      if (request.path == "/slow") {
        begun_ = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
      }
      if (request.path == "/throws") throw std::runtime_error("secret");
      if (request.path == "/broken") {
        return Response{.type = "text/plain", .stream = [](const Send& send) {
                          send("first");
                          throw std::runtime_error("second");
                        }};
      }
      if (request.path == "/stream") {
        return Response{.type = "text/event-stream", .stream = [](const Send& send) {
                          send("data: one\n\n");
                          send("data: two\n\n");
                        }};
      }
      return Response{.type = "text/plain",
                      .body = request.method + " " + request.path + " " +
                              std::string(request.parameter("q").value_or("-")) + " " +
                              std::string(request.header("x-word")) + " " + request.body + "!"};
    });
    running_ = std::thread([this] { server_->run(); });
  }
  ~HttpServerTest() override {
    server_->stop();
    running_.join();
  }

  std::string ask(const std::string& request, const std::string& end = "!") const {
    const Connection connection(server_->port());
    connection.send(request);
    return connection.receive(end);
  }

  std::atomic<bool> begun_ = false;
  std::optional<HttpServer> server_;
  std::thread running_;
};

TEST_F(HttpServerTest, HandsRequestsOverAsTheyWereSent) {
  EXPECT_THAT(ask("GET /a%2Fb?q=x%20y HTTP/1.1\r\nHost: a\r\nX-Word: Hi\r\n\r\n"),
              HasSubstr("GET /a%2Fb x y Hi !"));
  EXPECT_THAT(ask("PUT /c HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody"),
              HasSubstr("PUT /c -  body!"));
}

TEST_F(HttpServerTest, DoesNotSpendItsTimeOnPackingAnswers) {
  // The library would, with the greatest effort of brotli, for whoever takes it.
  const std::string answer = ask("GET /a HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br, gzip\r\n\r\n");
  EXPECT_THAT(answer, ::testing::Not(HasSubstr("Content-Encoding")));
  EXPECT_THAT(answer, HasSubstr("GET /a - "));
}

TEST_F(HttpServerTest, AnswersSeveralRequestsOnOneConnection) {
  const Connection connection(server_->port());
  for (int k = 0; k < 20; ++k) {
    connection.send("GET /k HTTP/1.1\r\nHost: a\r\n\r\n");
    ASSERT_THAT(connection.receive("!"), HasSubstr("GET /k"));
  }
}

TEST_F(HttpServerTest, SaysNothingOfWhatWentWrongInside) {
  const std::string answer = ask("GET /throws HTTP/1.1\r\nHost: a\r\n\r\n", "}}");
  EXPECT_THAT(answer, HasSubstr(" 500 "));
  EXPECT_THAT(answer, ::testing::Not(HasSubstr("secret")));
}

TEST_F(HttpServerTest, RefusesBodiesThatAreTooLarge) {
  const std::string answer = ask(
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n" + std::string(2000, 'x'), "}}");
  EXPECT_THAT(answer, HasSubstr(" 413 "));
}

TEST_F(HttpServerTest, RefusesWhatIsNoRequest) {
  EXPECT_THAT(ask("nonsense\r\n\r\n", "}}"), HasSubstr(" 400 "));
}

TEST_F(HttpServerTest, SendsAStreamPieceByPiece) {
  const std::string answer = ask("GET /stream HTTP/1.1\r\nHost: a\r\n\r\n", "two");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(answer, HasSubstr("data: one\n\n"));
}

TEST_F(HttpServerTest, AnswersWhileManyOthersAreConnectedAndSayNothing) {
  std::vector<std::unique_ptr<Connection>> idle;
  for (int k = 0; k < 1'000; ++k) {
    idle.push_back(std::make_unique<Connection>(server_->port()));
    ASSERT_TRUE(idle.back()->connected());
  }
  EXPECT_THAT(ask("GET /now HTTP/1.1\r\nHost: a\r\n\r\n"), HasSubstr("GET /now"));
}

TEST_F(HttpServerTest, TakesARequestThatStatesNoLengthAsOneWithoutABody) {
  const auto begin = Clock::now();
  EXPECT_THAT(ask("POST /undo HTTP/1.1\r\nHost: a\r\n\r\n"), HasSubstr("POST /undo -  !"));
  EXPECT_THAT(ask("DELETE /x HTTP/1.1\r\nHost: a\r\n\r\n"), HasSubstr("DELETE /x -  !"));
  EXPECT_LT(Clock::now() - begin, std::chrono::milliseconds(250));
}

TEST_F(HttpServerTest, TakesABodyInChunks) {
  EXPECT_THAT(ask("POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n"),
              HasSubstr("POST /c -  body!"));
}

TEST_F(HttpServerTest, RefusesAnnouncedBodiesThatAreTooLargeBeforeTheyCome) {
  for (const char* length : {"1001", "99999999999999999999999999"}) {
    const std::string head = std::string("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ");
    EXPECT_THAT(ask(head + length + "\r\n\r\n", "}}"), HasSubstr(" 413 ")) << length;
  }
}

TEST_F(HttpServerTest, RefusesBodiesWhoseLengthIsInDoubt) {
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\n";
  for (const char* fields : {"Content-Length: -1\r\n", "Content-Length: 1x\r\n",
                             "Content-Length: 1\r\nContent-Length: 2\r\n",
                             "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"}) {
    EXPECT_THAT(ask(head + fields + "\r\nabc", "}}"), HasSubstr(" 400 ")) << fields;
  }
  // Its body would be taken as the next request.
  EXPECT_THAT(ask("GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", "}}"),
              HasSubstr(" 400 "));
}

TEST_F(HttpServerTest, RefusesPackedBodies) {
  EXPECT_THAT(ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n"
                  "\r\nabc",
                  "}}"),
              HasSubstr(" 415 "));
}

TEST_F(HttpServerTest, RefusesToSendTheSameAgainAndAgain) {
  EXPECT_THAT(ask("GET /a HTTP/1.1\r\nHost: a\r\nRange: bytes=0-,0-,0-\r\n\r\n", "}}"),
              HasSubstr(" 416 "));
}

TEST_F(HttpServerTest, GivesUpABodyThatDoesNotCome) {
  const auto begin = Clock::now();
  const std::string answer =
      ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab", "never");
  EXPECT_THAT(answer, ::testing::Not(HasSubstr(" 200 ")));
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(2));
}

TEST_F(HttpServerTest, GivesUpARequestThatComesAByteAtATime) {
  const auto begin = Clock::now();
  const Connection connection(server_->port());
  bool is_closed = false;
  while (!is_closed && Clock::now() - begin < std::chrono::seconds(10)) {
    connection.send("X");
    char byte = 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    is_closed = ::recv(connection.socket(), &byte, 1, MSG_DONTWAIT) == 0 || errno == ECONNRESET;
  }
  EXPECT_TRUE(is_closed);
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(3));
}

TEST_F(HttpServerTest, ReadsNoHeadWithoutEnd) {
  const Connection connection(server_->port());
  connection.send("GET / HTTP/1.1\r\n");
  const std::string field = "X-Field: " + std::string(1'000, 'x') + "\r\n";
  for (int k = 0; k < 200; ++k) connection.send(field);
  EXPECT_THAT(connection.receive("never"), ::testing::Not(HasSubstr(" 200 ")));
}

TEST_F(HttpServerTest, ClosesAConnectionThatIsNotUsed) {
  const auto begin = Clock::now();
  const Connection connection(server_->port());
  EXPECT_EQ(connection.receive("never"), "");
  EXPECT_GT(Clock::now() - begin, std::chrono::seconds(1));
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(6));
}

TEST_F(HttpServerTest, LeavesAStreamThatFailedWithoutItsEnd) {
  const std::string answer = ask("GET /broken HTTP/1.1\r\nHost: a\r\n\r\n", "never");
  EXPECT_THAT(answer, HasSubstr("first"));
  EXPECT_THAT(answer, ::testing::Not(HasSubstr("0\r\n\r\n")));
}

TEST_F(HttpServerTest, StopsAtOnceWhoeverIsConnected) {
  const Connection idle(server_->port());
  const Connection slow(server_->port());
  slow.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
  EXPECT_THAT(ask("GET /now HTTP/1.1\r\nHost: a\r\n\r\n"), HasSubstr("GET /now"));
  const auto begin = Clock::now();
  server_->stop();
  running_.join();
  EXPECT_LT(Clock::now() - begin, std::chrono::milliseconds(250));
  running_ = std::thread([] {});
}

TEST_F(HttpServerTest, FinishesTheAnswersThatWereBegunWhenItIsStopped) {
  const Connection connection(server_->port());
  connection.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
  while (!begun_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  server_->stop();
  EXPECT_THAT(connection.receive("!"), HasSubstr("GET /slow"));
}

TEST_F(HttpServerTest, RefusesAPortThatIsTaken) {
  ServerOptions options;
  options.port = server_->port();
  EXPECT_THROW(HttpServer(options, [](const Request&) { return Response(); }), Error);
}

}  // namespace
}  // namespace dragoman::serve
