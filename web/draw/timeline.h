// SPDX-License-Identifier: GPL-3.0-or-later
// How do counts per period become a chart?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::web::draw {

struct TimelineBar {
  std::string label;         // in full, for its name: "March 2017"
  std::string tick;          // short, for the axis: "2017", "Mar", "12"
  std::int64_t count = 0;    // articles of the answer in this period, 0 or more
  std::int64_t archive = 0;  // all articles of the archive in this period, at least `count`
  std::string href;          // the page for this period, not escaped
  bool in_gap = false;       // the archive covers it badly or not at all: a low bar says nothing here
};

enum class TimelineMeasure { Articles, ShareOfArchive };

struct TimelineChart {
  std::vector<TimelineBar> bars;  // in the order of time, of one length each; at most max_timeline_bars
  TimelineMeasure measure = TimelineMeasure::Articles;
  std::string label;  // the accessible name: "Articles per month, 2017"
};

inline constexpr std::size_t max_timeline_bars = 400;

/// An SVG element as wide as what holds it and 240 pixels high; its text keeps its size, so that it can be read at 320
/// pixels. Each period with articles is a link over the whole height of the chart with the name "March 2017: 12
/// articles, 3.1 % of the archive" and data-count="12"; the others are ticks below the base line. Gaps are hatched, and
/// written on where there is room; timeline_key names them all. For a page with the rules of data/charts.css; no
/// scripts, no style attributes. Well-formed XML, and of valid HTML. One a page: it holds the id "timeline-gap". Bars
/// past max_timeline_bars are left out: the caller chooses longer periods.
[[nodiscard]] std::string timeline_svg(const TimelineChart& chart);

/// An HTML list: what the bars measure, and which periods are gaps ("April 2017 to June 2017"), the first eight
/// by name. Empty without bars.
[[nodiscard]] std::string timeline_key(const TimelineChart& chart);

/// A run of bars in a gap, from `first` to `last`, both included.
struct TimelineGap {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The gaps among the bars that are drawn, in the order of time.
[[nodiscard]] std::vector<TimelineGap> timeline_gaps(const TimelineChart& chart);

}  // namespace dateline::web::draw
