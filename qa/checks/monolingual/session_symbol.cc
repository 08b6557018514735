// SPDX-License-Identifier: Apache-2.0
//
// A session in the masthead that is not that of the document symbol.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qa/checks/checks.h"

namespace dragoman::qa::checks {
namespace {

// A masthead is over by then.
constexpr std::uint32_t kMasthead = 25;

bool is_number(std::string_view part) {
  return !part.empty() && part.size() <= 3 &&
         std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The session that a symbol names: 58 in "A/58/719", "A/C.3/58/L.12" and "A/HRC/58/2". Symbols of
// other organs have years there, or other numbers.
std::string_view session_of(std::string_view symbol) {
  if (!symbol.starts_with("A/")) return {};
  symbol.remove_prefix(2);
  const auto first = [&] { return symbol.substr(0, symbol.find('/')); };
  const bool committee = symbol.starts_with("C.") || symbol.starts_with("HRC/") ||
                         symbol.starts_with("BUR/") || symbol.starts_with("RES/");
  if (committee) symbol.remove_prefix(std::min(first().size() + 1, symbol.size()));
  return is_number(first()) ? first() : std::string_view{};
}

bool is_masthead(const DocumentFacts& text, std::uint32_t segment) {
  return text.document->blocks[text.document->segments[segment].block].kind == BlockKind::masthead;
}

// Whether the fact is all that the segment says, or most of it.
bool fills(const DocumentFacts& text, std::uint32_t segment, const Fact& fact) {
  return (fact.end - fact.begin) * 10 >= text.text(segment).size() * 8;
}

struct Mention {
  std::uint32_t segment = 0;
  const Fact* fact = nullptr;
};

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  std::optional<Mention> symbol;
  std::optional<Mention> session;
  const std::uint32_t last = std::min(text.size(), kMasthead);
  for (std::uint32_t id = 0; id < last; ++id) {
    for (const Fact& fact : text.facts[id]) {
      const bool own = is_masthead(text, id) || fills(text, id, fact);
      if (!own) continue;
      if (fact.kind == FactKind::symbol && !symbol && !session_of(fact.value).empty()) {
        symbol = {id, &fact};
      }
      // A special session has symbols of its own: "A/S-21/2".
      if (fact.kind == FactKind::session && !session && fact.value.starts_with("session ")) {
        session = {id, &fact};
      }
    }
  }
  if (!symbol || !session) return;
  const std::string_view number = std::string_view(session->fact->value).substr(8);
  if (number == session_of(symbol->fact->value)) return;
  const auto shown = [&](const Mention& mention) {
    return std::string(text.text(mention.segment)
                           .substr(mention.fact->begin, mention.fact->end - mention.fact->begin));
  };
  findings.push_back({
      .severity = Severity::error,
      .confidence = 0.85F,
      .message = {"The masthead says “{1}”, but the symbol belongs to session {2}: “{3}”.",
                  {shown(*session), std::string(session_of(symbol->fact->value)), shown(*symbol)}},
      .spots = {spot_of(*session->fact, Side::target, session->segment),
                spot_of(*symbol->fact, Side::target, symbol->segment)},
      .values = {session->fact->value, symbol->fact->value},
  });
}

}  // namespace

const Check kSessionSymbol = {
    .name = "session-symbol",
    .purpose = "A masthead whose session is not the one in the document symbol.",
    .wrong = "A/58/719 … Fifty-ninth session",
    .right = "A/58/719 … Fifty-eighth session … (see A/57/64)",
    .inside = check,
    .data = "sessions",
};

}  // namespace dragoman::qa::checks
