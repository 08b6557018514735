// SPDX-License-Identifier: Apache-2.0
#include "app/formats/bitext_format.h"

#include <array>

#include "app/formats/choose_format.h"
#include "corpus/ladder.h"
#include "report/report_html.h"
#include "tmx/tabular.h"
#include "tmx/tmx_writer.h"
#include "tmx/xliff_writer.h"
#include "workflow/bitext_file.h"

namespace dragoman::app {
namespace {

void write_ladder_of(const Bitext& bitext, std::ostream& out) {
  const Verdict verdict = bitext.correspondence.verdict;
  if (verdict != Verdict::translation) out << "# verdict: " << to_string(verdict) << '\n';
  write_ladder(bitext.beads, out);
}

constexpr std::array kFormats = {
    BitextFormat{"tmx", " .tmx ", tmx::write_tmx},
    BitextFormat{"xliff", " .xlf .xliff ", tmx::write_xliff},
    BitextFormat{"tsv", " .tsv .tab ", tmx::write_tsv},
    BitextFormat{"csv", " .csv ", tmx::write_csv},
    BitextFormat{"jsonl", " .jsonl ", tmx::write_jsonl},
    BitextFormat{"html", " .html .htm ", report::write_html},
    BitextFormat{"ladder", " .ladder ", write_ladder_of},
    BitextFormat{"bitext", " .bitext ", workflow::write_bitext},
};

}  // namespace

const BitextFormat& choose_bitext_format(const std::filesystem::path& output,
                                         std::string_view name) {
  return choose_format<BitextFormat>(kFormats, output, name);
}

std::vector<std::string> bitext_format_names() { return format_names(kFormats); }

}  // namespace dragoman::app
