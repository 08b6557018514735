// SPDX-License-Identifier: Apache-2.0
#include "report/score_report.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

#include "report/base/json_text.h"

namespace dragoman::report {
namespace {

void write_row(const ScoreRow& row, int width, std::ostream& out) {
  out << std::left << std::setw(width) << row.name << std::right << std::setw(8) << row.gold
      << std::setw(8) << row.found << std::fixed << std::setprecision(4);
  for (const ScoreFigures& figures : {row.strict, row.lax}) {
    out << std::setw(9) << figures.precision << std::setw(8) << figures.recall << std::setw(8)
        << figures.f1;
  }
  out << '\n';
}

JsonObject figures_json(const ScoreFigures& figures) {
  return JsonObject()
      .add("precision", figures.precision)
      .add("recall", figures.recall)
      .add("f1", figures.f1);
}

JsonObject row_json(const ScoreRow& row) {
  return JsonObject()
      .add("name", row.name)
      .add("gold", row.gold)
      .add("found", row.found)
      .add("strict", figures_json(row.strict))
      .add("lax", figures_json(row.lax));
}

}  // namespace

void write_score_text(std::span<const ScoreRow> files, const ScoreRow& total, std::ostream& out) {
  std::size_t longest = 5;
  for (const ScoreRow& row : files) longest = std::max(longest, row.name.size());
  const int width = static_cast<int>(longest) + 1;
  out << std::left << std::setw(width) << "" << std::right
      << "    gold   found   strict P      R      F1    lax P       R      F1\n";
  if (files.size() == 1) {
    write_row(files.front(), width, out);
    return;
  }
  for (const ScoreRow& row : files) write_row(row, width, out);
  write_row(total, width, out);
}

void write_score_json(std::span<const ScoreRow> files, const ScoreRow& total, std::ostream& out) {
  JsonArray rows;
  for (const ScoreRow& row : files) rows.add(row_json(row));
  out << indented(JsonObject().add("files", rows).add("total", row_json(total)));
}

}  // namespace dragoman::report
