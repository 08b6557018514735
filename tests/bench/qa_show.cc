// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/qa_show.h"

#include <algorithm>
#include <cstdio>

namespace dragoman::bench {
namespace {

using qa::Finding;
using qa::Severity;
using qa::Side;

std::string text_of(const qa::Message& message) {
  std::string text = message.text;
  for (std::size_t k = 0; k < message.arguments.size(); ++k) {
    const std::string mark = '{' + std::to_string(k + 1) + '}';
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) {
      text.replace(at, mark.size(), message.arguments[k]);
      at += message.arguments[k].size();
    }
  }
  return text;
}

bool touches(const Span& span, std::uint32_t segment, std::uint32_t reach) {
  return segment + reach >= span.first && segment < span.last + reach && !span.empty();
}

void show_segments(const char* name, const Document& document, Span span) {
  for (std::uint32_t k = span.first; k < span.last; ++k) {
    const Segment& segment = document.segments[k];
    const std::string label = document.label(segment).text;
    std::printf("    %s %u: %s%s%s\n", name, k, label.c_str(), label.empty() ? "" : " | ",
                std::string(document.text(segment)).c_str());
  }
}

void show_bead(const Bitext& bitext, const Bead& bead) {
  std::printf("    -- %u-%u at %.2f%s\n", bead.source.size(), bead.target.size(),
              static_cast<double>(bead.confidence), bead.crossing ? " crossing" : "");
  show_segments("source", bitext.source, bead.source);
  show_segments("target", bitext.target, bead.target);
}

double rate(std::size_t count, std::size_t beads, std::size_t per) {
  return beads == 0
             ? 0
             : static_cast<double>(count) * static_cast<double>(per) / static_cast<double>(beads);
}

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 1 : rate(part, whole, 1); }

void print_reliability(const char* name, const Reliability& reliability) {
  std::printf("  %-16s", name);
  for (const auto& bin : reliability.bins) {
    if (bin.findings == 0) {
      std::printf(" %9s", "-");
    } else {
      std::printf(" %4.2f/%-4zu", share(bin.right, bin.findings), bin.findings);
    }
  }
  std::printf("\n");
}

}  // namespace

void show(const std::string& file, const Bitext& bitext, const Finding& finding) {
  std::printf("\n[%s] %s %s %.2f: %s\n", file.c_str(), std::string(finding.check).c_str(),
              std::string(to_string(finding.severity)).c_str(),
              static_cast<double>(finding.confidence), text_of(finding.message).c_str());
  std::printf("    values:");
  for (const std::string& value : finding.values) std::printf(" <%s>", value.c_str());
  std::printf("  spots:");
  for (const auto& spot : finding.spots) {
    std::printf(" %s %u:%u-%u", spot.side == Side::source ? "source" : "target", spot.segment,
                spot.begin, spot.end);
  }
  std::printf("\n");
  for (const Bead& bead : bitext.beads) {
    const bool shown =
        std::any_of(finding.spots.begin(), finding.spots.end(), [&](const auto& spot) {
          return touches(spot.side == Side::source ? bead.source : bead.target, spot.segment, 0);
        });
    if (shown) show_bead(bitext, bead);
  }
}

void show(const std::string& file, const Bitext& bitext, const PlantedError& missed) {
  std::printf("\n[%s] MISSED %s\n    before: %s\n    after:  %s\n", file.c_str(),
              missed.type.c_str(), missed.before.c_str(), missed.after.c_str());
  for (const Bead& bead : bitext.beads) {
    if ((missed.source && touches(bead.source, *missed.source, 1)) ||
        (missed.target && touches(bead.target, *missed.target, 1))) {
      show_bead(bitext, bead);
    }
  }
}

void print_counts(const std::string& set, const std::map<std::string, Counts, std::less<>>& counts,
                  std::size_t beads, std::size_t per) {
  const std::string heading = "a " + std::to_string(per) + " beads";
  std::printf("\n%s, %zu beads\n  %-22s %8s %8s %8s   %14s %14s\n", set.c_str(), beads, "check",
              "error", "warning", "info", "errors", heading.c_str());
  Counts all{};
  const auto row = [&](const std::string& name, const Counts& count) {
    const std::size_t errors = count[static_cast<std::size_t>(Severity::error)];
    const std::size_t warnings = count[static_cast<std::size_t>(Severity::warning)];
    std::printf("  %-22s %8zu %8zu %8zu   %14.3f %14.3f\n", name.c_str(), errors, warnings,
                count[static_cast<std::size_t>(Severity::info)], rate(errors, beads, per),
                rate(errors + warnings, beads, per));
  };
  for (const auto& [name, count] : counts) {
    row(name, count);
    for (std::size_t k = 0; k < all.size(); ++k) all[k] += count[k];
  }
  row("all", all);
}

void print_labelled(const std::string& set, const QaScore& score) {
  std::printf("\n%s: %zu files, %zu beads\n  %-14s %8s %8s %8s %16s\n", set.c_str(), score.files,
              score.beads, "planted", "", "found", "recall", "by such a check");
  Recall all;
  const auto row = [](const std::string& name, const Recall& recall) {
    std::printf("  %-14s %8zu %8zu %8.3f %8zu %7.3f\n", name.c_str(), recall.planted, recall.found,
                share(recall.found, recall.planted), recall.suitably,
                share(recall.suitably, recall.planted));
  };
  for (const auto& [type, recall] : score.recall) {
    row(type, recall);
    all.planted += recall.planted;
    all.found += recall.found;
    all.suitably += recall.suitably;
  }
  row("all", all);
  print_counts(set + ": unlabelled findings", score.unlabelled, score.beads, 100);
  print_counts(set + ": labelled findings", score.labelled, score.beads, 100);
  std::printf("\n%s: findings of a confidence that are right, of how many\n  %-16s", set.c_str(),
              "from");
  for (std::size_t k = 0; k < Reliability::kBins; ++k) {
    std::printf(" %9.1f", static_cast<double>(k) / Reliability::kBins);
  }
  std::printf("\n");
  print_reliability("worth a look", score.worth_a_look);
  print_reliability("with infos", score.all);
}

}  // namespace dragoman::bench
