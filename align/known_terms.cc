// SPDX-License-Identifier: Apache-2.0
#include "align/known_terms.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/fields.h"
#include "embedded.h"

namespace dragoman {
namespace {

constexpr std::size_t kNoColumn = ~std::size_t{0};

std::size_t column_of(std::string_view header, std::string_view language) {
  header.remove_prefix(1);  // "#"
  for (std::size_t column = 0; !header.empty(); ++column) {
    if (take(header, '\t') == language) return column;
  }
  return kNoColumn;
}

std::string_view cell(std::string_view row, std::size_t column) {
  for (; column > 0; --column) take(row, '\t');
  return take(row, '\t');
}

}  // namespace

KnownTerms::KnownTerms(LangTag source, LangTag target, TermList list)
    : source_(std::move(source)),
      target_(std::move(target)),
      list_(std::make_shared<const TermList>(std::move(list))) {}

std::optional<KnownTerms> KnownTerms::shipped(const LangTag& source, const LangTag& target) {
  std::string_view table = *align_data::embedded("terms.tsv");
  const std::string_view header = take(table, '\n');
  const std::size_t source_column = column_of(header, source.language());
  const std::size_t target_column = column_of(header, target.language());
  if (source_column == kNoColumn || target_column == kNoColumn) return std::nullopt;
  std::vector<Term> terms;
  while (!table.empty()) {
    const std::string_view row = take(table, '\n');
    const Term term{cell(row, source_column), cell(row, target_column)};
    if (!term.source.empty() && !term.target.empty()) terms.push_back(term);
  }
  return KnownTerms(source, target, list_terms(std::move(terms)));
}

bool KnownTerms::serves(const LangTag& source, const LangTag& target) const {
  return source_.language() == source.language() && target_.language() == target.language();
}

}  // namespace dragoman
