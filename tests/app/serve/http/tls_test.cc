// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <cstdio>
#include <memory>
#include <string>
#include <thread>

#include "app/serve/http/http_server.h"
#include "corpus/base/error.h"
#include "tests/app/serve/http/connection.h"
#include "tests/scratch_folder.h"

namespace dragoman::serve {
namespace {

using ::testing::HasSubstr;

struct Identity {
  std::string certificate;
  std::string key;
};

// A key, and a certificate that it signs itself.
Identity make_identity(const testing::Folder& folder) {
  Identity identity{folder.place("cert.pem"), folder.place("key.pem")};
  EVP_PKEY* key = EVP_EC_gen("P-256");
  X509* certificate = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 3'600);
  X509_set_pubkey(certificate, key);
  X509_sign(certificate, key, EVP_sha256());
  std::FILE* file = std::fopen(identity.certificate.c_str(), "w");
  PEM_write_X509(file, certificate);
  std::fclose(file);
  file = std::fopen(identity.key.c_str(), "w");
  PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
  std::fclose(file);
  X509_free(certificate);
  EVP_PKEY_free(key);
  return identity;
}

class TlsTest : public ::testing::Test {
 protected:
  TlsTest() {
    const Identity identity = make_identity(folder_);
    server_ = std::make_unique<HttpServer>(
        ServerOptions{.certificate = identity.certificate,
                      .key = identity.key,
                      .patience = std::chrono::milliseconds(300)},
        [](const Request& request) { return Response{.body = request.body + request.path + "!"}; });
    running_ = std::thread([this] { server_->run(); });
  }
  ~TlsTest() override {
    server_->stop();
    running_.join();
  }

  // What a client that speaks TLS gets for each of the requests, sent one after the other.
  std::string ask(const std::vector<std::string>& requests) const {
    const Connection connection(server_->port());
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(
        SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context.get()), SSL_free);
    SSL_set_fd(ssl.get(), connection.socket());
    if (SSL_connect(ssl.get()) != 1) return "no connection";
    std::string all;
    for (const std::string& request : requests) {
      SSL_write(ssl.get(), request.data(), static_cast<int>(request.size()));
      std::string answer;
      std::array<char, 70'000> piece = {};
      while (!answer.ends_with('!')) {
        const int size = SSL_read(ssl.get(), piece.data(), static_cast<int>(piece.size()));
        if (size <= 0) return all + answer + "(end)";
        answer.append(piece.data(), static_cast<std::size_t>(size));
      }
      all += answer;
    }
    return all;
  }

  testing::Folder folder_;
  std::unique_ptr<HttpServer> server_;
  std::thread running_;
};

TEST_F(TlsTest, AnswersRequestsOnOneEncryptedConnection) {
  const std::string answers = ask({"GET /a HTTP/1.1\r\nHost: a\r\n\r\n",
                                   "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxy",
                                   "GET /c HTTP/1.1\r\nHost: a\r\n\r\n"});
  EXPECT_THAT(answers, HasSubstr("/a!"));
  EXPECT_THAT(answers, HasSubstr("xy/b!"));
  EXPECT_THAT(answers, HasSubstr("/c!"));
}

TEST_F(TlsTest, TakesBodiesOfManyRecords) {
  const std::string body(300'000, 'x');
  const std::string answer =
      ask({"POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n" + body});
  EXPECT_THAT(answer, HasSubstr("x/b!"));
  EXPECT_GT(answer.size(), 300'000U);
}

TEST_F(TlsTest, GivesUpWhoeverDoesNotSpeakTls) {
  const Connection silent(server_->port());
  const Connection plain(server_->port());
  plain.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_THAT(plain.receive("never"), ::testing::Not(HasSubstr("200")));
  const Connection half(server_->port());
  half.send("\x16");
  EXPECT_EQ(half.receive("never"), "");
  EXPECT_THAT(ask({"GET /a HTTP/1.1\r\nHost: a\r\n\r\n"}), HasSubstr("/a!"));
}

TEST_F(TlsTest, RefusesACertificateThatIsNone) {
  const std::string none = folder_.file("none.pem", "none");
  EXPECT_THROW(
      HttpServer({.certificate = none, .key = none}, [](const Request&) { return Response(); }),
      Error);
}

}  // namespace
}  // namespace dragoman::serve
