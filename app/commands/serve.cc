// SPDX-License-Identifier: Apache-2.0
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/commands/command.h"
#include "app/serve/http/http_server.h"
#include "app/serve/http/tokens.h"
#include "app/serve/service.h"
#include "corpus/base/error.h"
#include "corpus/io/leftovers.h"
#include "corpus/text/ascii.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTokenFile = ".dragoman-tokens";

struct ServeCommand {
  serve::ServiceOptions service;
  serve::ServerOptions server = {.port = 8765};
  std::vector<std::string> names;  // that the server goes by, besides its address
  bool behind_proxy = false;
  bool no_browser = false;
  std::string shown;  // the document that the browser opens; empty for the list
  bool quiet = false;
};

bool is_own_machine(const std::string& address) {
  return address.starts_with("127.") || address == "localhost" || address == "::1";
}

// Others reach the server only if it can tell them apart, and nobody can read along.
void check_openness(const ServeCommand& command, const serve::Tokens& tokens) {
  if (is_own_machine(command.server.address)) return;
  if (tokens.owners().empty()) {
    throw Error(Errc::usage, {}, "others would reach this server, but nobody has a token",
                "make one with dragoman serve token add NAME --role read");
  }
  if (command.server.certificate.empty() && !command.behind_proxy) {
    throw Error(Errc::usage, {}, "others would reach this server without encryption",
                "give --certificate and --key, or --behind-proxy where a proxy does it");
  }
}

std::string user_name() {
  const char* name = std::getenv("USER");
  return name == nullptr ? std::string() : std::string(name);
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii_letter(c) || (c >= '0' && c <= '9')) {
      encoded += c;
    } else {
      encoded.append({'%', kDigits[byte >> 4U], kDigits[byte & 15U]});
    }
  }
  return encoded;
}

void open_browser(const std::string& address) {
  if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) return;
  std::string program = "xdg-open";
  std::string argument = address;
  std::array<char*, 3> arguments = {program.data(), argument.data(), nullptr};
  pid_t browser = 0;
  if (::posix_spawnp(&browser, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) {
    std::cerr << "dragoman: no browser could be opened\n";
  }
}

Exit serve(ServeCommand command) {
  const serve::Tokens tokens(command.service.workspace / kTokenFile);
  check_openness(command, tokens);
  serve::Doors& doors = command.service.doors;
  for (const std::string& name : command.names) doors.hosts.insert(name);
  doors.user = user_name();
  if (!is_own_machine(command.server.address)) doors.tokens = &tokens;
  std::mutex log;
  if (!command.quiet) {
    command.service.log = [&log](std::string_view line) {
      const std::lock_guard lock(log);
      std::cerr << line << '\n';
    };
  }
  serve::Service service(std::move(command.service));
  serve::HttpServer server(command.server, [&service](serve::Request request) {
    return service.answer(std::move(request));
  });
  const std::string address = (command.server.certificate.empty() ? "http://" : "https://") +
                              command.server.address + ":" + std::to_string(server.port()) + "/";
  std::cout << "dragoman serves " << address << std::endl;
  stop_on_signals([&service, &server] {
    service.end_streams();
    server.stop();
  });
  const std::string place =
      command.shown.empty() ? "" : "#/align/" + percent_encoded(command.shown);
  if (!command.no_browser && ::isatty(STDOUT_FILENO) != 0) open_browser(address + place);
  server.run();
  stop_on_signals(nullptr);
  return Exit::done;
}

struct TokenCommand {
  fs::path workspace = ".";
  std::string name;
  std::string role = "read";
};

void add_token_verbs(CLI::App& command, Run& run) {
  CLI::App* token = command.add_subcommand("token", "Say who may call a server that others reach.");
  token->require_subcommand(1);
  const auto verb = [&](const char* name, const char* help, auto handle) {
    auto options = std::make_shared<TokenCommand>();
    CLI::App* made = token->add_subcommand(name, help);
    made->add_option("--workspace", options->workspace, "The server's folder (default: this one)");
    made->callback([options, handle, &run] {
      run = [options, handle] {
        serve::Tokens tokens(options->workspace / kTokenFile);
        handle(tokens, *options);
        return Exit::done;
      };
    });
    return std::pair(made, options);
  };
  const auto [add, add_options] =
      verb("add", "Make a token, and print it: it is shown once only.",
           [](serve::Tokens& tokens, const TokenCommand& options) {
             std::cout << tokens.add(options.name, *serve::role_called(options.role)) << '\n';
           });
  add->add_option("NAME", add_options->name, "Whose it is")->required();
  add->add_option("--role", add_options->role,
                  "read (look up and read), contribute (edit too) or admin (default: read)")
      ->check(CLI::IsMember({"read", "contribute", "admin"}));
  const auto [remove, remove_options] =
      verb("remove", "Revoke a token.", [](serve::Tokens& tokens, const TokenCommand& options) {
        if (tokens.remove(options.name)) return;
        throw Error(Errc::usage, {}, "there is no token called " + options.name,
                    "dragoman serve token list names them all");
      });
  remove->add_option("NAME", remove_options->name, "Whose it is")->required();
  verb("list", "Name all who have a token.", [](serve::Tokens& tokens, const TokenCommand&) {
    for (const serve::TokenOwner& owner : tokens.owners()) {
      std::cout << owner.name << '\t' << to_string(owner.role) << '\t' << owner.made << '\n';
    }
  });
}

}  // namespace

void add_serve_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<ServeCommand>();
  CLI::App* command = app.add_subcommand(
      "serve", "Serve the page where people align, check and look up, and the APIs.");
  command->add_option("--workspace", options->service.workspace,
                      "Folder of the documents and memories (default: this one)");
  command->add_option("--tm", options->service.memories, "Memories besides those of the workspace");
  command
      ->add_option("--port", options->server.port, "Port; 0 for any that is free (default: 8765)")
      ->check(CLI::Range(0, 65535));
  command->add_option("--address", options->server.address,
                      "Address to listen on (default: 127.0.0.1, which only this machine reaches)");
  command->add_option("--host", options->names, "Names that the server is called by");
  CLI::Option* certificate =
      command->add_option("--certificate", options->server.certificate, "Certificate for TLS, PEM");
  CLI::Option* key = command->add_option("--key", options->server.key, "Its key, PEM");
  certificate->needs(key);
  key->needs(certificate);
  command->add_flag("--behind-proxy", options->behind_proxy,
                    "A proxy before the server does the encryption");
  command->add_option("--open", options->shown,
                      "Document to show in the browser (default: the list)");
  command->add_flag("--no-browser", options->no_browser, "Do not open the page in a browser");
  command->add_flag("--quiet", options->quiet, "Print no line for each answer");
  add_token_verbs(*command, run);
  command->footer(
      "Example: dragoman serve\n"
      "         dragoman serve --tm reports.tm --port 8080\n"
      "         dragoman serve token add weblate --role read");
  command->callback([options, command, &run] {
    if (!command->get_subcommands().empty()) return;
    run = [options] { return serve(*options); };
  });
}

}  // namespace dragoman::app
