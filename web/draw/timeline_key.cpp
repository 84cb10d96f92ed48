// SPDX-License-Identifier: GPL-3.0-or-later
// How does the chart say in words what its bars and shades mean?
#include "web/draw/numbers.h"
#include "web/draw/timeline.h"
#include "web/html/grouped.h"
#include "web/html/markup.h"

#include <algorithm>
#include <string_view>

namespace dateline::web::draw {
namespace {

constexpr std::size_t max_named_gaps = 8;  // an archive of workdays has a gap each week

std::string entry(std::string_view swatch, const std::string& text) {
  return "<li><svg class=\"swatch\" width=\"16\" height=\"16\" aria-hidden=\"true\"><rect " + std::string(swatch) +
         " x=\".5\" y=\".5\" width=\"15\" height=\"15\"/></svg> " + text + "</li>";
}

std::string gap_list(const TimelineChart& chart, const std::vector<TimelineGap>& gaps) {
  std::string text;
  const std::size_t named = std::min(gaps.size(), max_named_gaps);
  for (std::size_t i = 0; i < named; ++i) {
    const TimelineGap& gap = gaps[i];
    if (!text.empty()) text += "; ";
    text += escaped(chart.bars[gap.first].label);
    if (gap.last != gap.first) text += " to " + escaped(chart.bars[gap.last].label);
  }
  if (named < gaps.size()) text += " and " + std::to_string(gaps.size() - named) + " more";
  return text;
}

}  // namespace

std::string timeline_key(const TimelineChart& chart) {
  if (chart.bars.empty()) return {};
  const bool share = chart.measure == TimelineMeasure::ShareOfArchive;
  std::string list = "<ul class=\"chart-key\">" + entry("class=\"bar\"", share ? "share of the archive" : "articles");
  const std::vector<TimelineGap> gaps = timeline_gaps(chart);
  if (!gaps.empty())
    list += entry("class=\"gap\" fill=\"url(#timeline-gap)\"", "gaps in the archive: " + gap_list(chart, gaps));
  return list + "</ul>";
}

}  // namespace dateline::web::draw
