// SPDX-License-Identifier: GPL-3.0-or-later
// How do counts per period become a chart?
#include "web/draw/timeline.h"

#include "web/draw/axis.h"
#include "web/draw/numbers.h"
#include "web/html/grouped.h"
#include "web/html/markup.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace dateline::web::draw {
namespace {

// Pixels from the top. The bars stand in an inner SVG of a unit a bar and 1,000 units of height that is stretched to
// the width of the page; everything that is written stands outside it, placed in percent, so that no text is stretched.
constexpr int plot_top_px = 18;
constexpr int plot_height_px = 190;
constexpr int chart_height_px = 240;
constexpr int plot_units = 1000;
constexpr int least_bar_units = 12;    // about two pixels: one article in a year of thousands is still seen
constexpr int below_base_units = 25;   // for the ticks of periods without articles
constexpr double gap_text_px = 90;     // for "no coverage"
constexpr double page_margin_px = 12;  // left and right of the chart at least; a tick may reach into it

std::size_t drawn_bars(const TimelineChart& chart) {
  return std::min(chart.bars.size(), max_timeline_bars);
}

double value_of(const TimelineBar& bar, TimelineMeasure measure) {
  if (measure == TimelineMeasure::Articles) return static_cast<double>(bar.count);
  return bar.archive < 1 ? 0 : 100.0 * static_cast<double>(bar.count) / static_cast<double>(bar.archive);
}

ValueAxis value_axis_of(const TimelineChart& chart) {
  double highest = 0;
  for (std::size_t i = 0; i < drawn_bars(chart); ++i)
    highest = std::max(highest, value_of(chart.bars[i], chart.measure));
  return value_axis(highest, chart.measure == TimelineMeasure::ShareOfArchive);
}

std::string percent_of(double part, std::size_t whole) {
  return decimal(100 * part / static_cast<double>(whole), 2) + '%';
}

std::string name_of(const TimelineBar& bar) {
  std::string name = bar.label + ": " + article_count(bar.count);
  if (bar.archive > 0) name += ", " + percent(bar.count, bar.archive) + " of the archive";
  if (bar.in_gap) name += ", in a gap of the archive";
  return escaped(name);
}

std::string rectangle(std::string_view css_class, double x, double width, int y, int height) {
  return "<rect class=\"" + std::string(css_class) + "\" x=\"" + decimal(x, 2) + "\" y=\"" + std::to_string(y) +
         "\" width=\"" + decimal(width, 2) + "\" height=\"" + std::to_string(height) + "\"/>";
}

/// A bar, and an invisible one of the whole height that is easy to hit.
std::string bar_link(const TimelineBar& bar, std::size_t index, const TimelineChart& chart, double top) {
  const auto x = static_cast<double>(index);
  const double share = value_of(bar, chart.measure) / top;
  const int height = std::clamp(static_cast<int>(std::lround(share * plot_units)), least_bar_units, plot_units);
  const std::string name = name_of(bar);
  return "<a href=\"" + escaped(bar.href) + "\" data-count=\"" + std::to_string(bar.count) + "\" aria-label=\"" + name +
         "\"><title>" + name + "</title>" + rectangle("hit", x, 1, 0, plot_units + below_base_units) +
         rectangle("bar", x + 0.1, 0.8, plot_units - height, height) + "</a>";
}

std::string bars(const TimelineChart& chart, double top) {
  std::string text;
  for (std::size_t i = 0; i < drawn_bars(chart); ++i) {
    const TimelineBar& bar = chart.bars[i];
    text += bar.count > 0 ? bar_link(bar, i, chart, top)
                          : rectangle("none", static_cast<double>(i) + 0.3, 0.4, plot_units, below_base_units);
  }
  return text;
}

std::string plot(const TimelineChart& chart, double top) {
  const int height_px = plot_height_px + plot_height_px * below_base_units / plot_units;
  return "<svg y=\"" + std::to_string(plot_top_px) + "\" width=\"100%\" height=\"" + std::to_string(height_px) +
         "\" viewBox=\"0 0 " + std::to_string(drawn_bars(chart)) + ' ' + std::to_string(plot_units + below_base_units) +
         "\" preserveAspectRatio=\"none\">" + bars(chart, top) + "</svg>";
}

std::string text_at(std::string_view css_class, const std::string& x, double y, const std::string& text) {
  return "<text class=\"" + std::string(css_class) + "\" x=\"" + x + "\" y=\"" + decimal(y, 1) + "\">" + text +
         "</text>";
}

std::string grid(const ValueAxis& axis) {
  std::string text;
  for (int line = 0; line <= axis.lines; ++line) {
    const std::string y = decimal(plot_top_px + plot_height_px * (1 - static_cast<double>(line) / axis.lines), 1);
    text += "<line class=\"" + std::string(line == 0 ? "base" : "grid") + "\" x1=\"0\" x2=\"100%\" y1=\"" + y +
            "\" y2=\"" + y + "\"/>";
  }
  return text;
}

/// The values stand on their lines, over the bars: a margin for them would take a tenth of a phone's width.
std::string grid_values(const ValueAxis& axis, TimelineMeasure measure) {
  const bool share = measure == TimelineMeasure::ShareOfArchive;
  std::string text;
  for (int line = 1; line <= axis.lines; ++line) {
    const double y = plot_top_px + plot_height_px * (1 - static_cast<double>(line) / axis.lines) - 4;
    std::string value = share ? decimal(axis.step * line, 6) + " %"
                              : grouped(static_cast<std::uint64_t>(std::llround(axis.step * line)));
    if (line == axis.lines) value += share ? " of the archive" : value == "1" ? " article" : " articles";
    text += text_at("value", "0", y, value);
  }
  return text;
}

std::string gap_shades(const TimelineChart& chart) {
  std::string text;
  for (const TimelineGap& gap : timeline_gaps(chart)) {
    text += "<rect class=\"gap\" fill=\"url(#timeline-gap)\" x=\"" +
            percent_of(static_cast<double>(gap.first), drawn_bars(chart)) + "\" y=\"" + std::to_string(plot_top_px) +
            "\" width=\"" + percent_of(static_cast<double>(gap.last - gap.first + 1), drawn_bars(chart)) +
            "\" height=\"" + std::to_string(plot_height_px) + "\"/>";
  }
  return text;
}

/// Written in the middle of each gap that is wide enough; on a narrow screen, fewer are.
std::string gap_texts(const TimelineChart& chart) {
  std::string text;
  for (const TimelineGap& gap : timeline_gaps(chart)) {
    const double share = static_cast<double>(gap.last - gap.first + 1) / static_cast<double>(drawn_bars(chart));
    if (share * wide_width_px < gap_text_px) continue;
    const std::string middle = percent_of(static_cast<double>(gap.first + gap.last + 1) / 2, drawn_bars(chart));
    const std::string_view css_class = share * narrow_width_px < gap_text_px ? "gap-text wide-only" : "gap-text";
    text += text_at(css_class, middle, plot_top_px + plot_height_px * 0.5, "no coverage");
  }
  return text;
}

std::size_t longest_tick(const TimelineChart& chart) {
  const auto begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  std::size_t longest = 1;
  for (const TimelineBar& bar : chart.bars) {
    longest =
        std::max(longest, static_cast<std::size_t>(std::count_if(bar.tick.begin(), bar.tick.end(), begins_character)));
  }
  return longest;
}

/// Where a tick is so near to an edge that it would be cut there on a narrow screen, it begins or ends at the edge.
/// `half_width` is the part of the chart's width by which it reaches out of its middle, less the margin of the page.
std::string tick_anchor(double middle, double half_width) {
  if (middle < half_width) return " at-start";
  return middle > 1 - half_width ? " at-end" : "";
}

std::string ticks(const TimelineChart& chart) {
  const std::size_t longest = longest_tick(chart);
  const TickSteps steps = tick_steps(drawn_bars(chart), longest);
  const double half_width = (static_cast<double>(longest) * character_width_px / 2 - page_margin_px) / narrow_width_px;
  std::string text;
  for (std::size_t i = 0; i < drawn_bars(chart); i += steps.wide) {
    const double middle = (static_cast<double>(i) + 0.5) / static_cast<double>(drawn_bars(chart));
    const std::string anchor = tick_anchor(middle, half_width);
    const std::string x = anchor.empty() ? decimal(100 * middle, 2) + '%' : anchor == " at-start" ? "0" : "100%";
    const std::string css_class = "tick" + anchor + (i % steps.narrow == 0 ? "" : " wide-only");
    text += text_at(css_class, x, chart_height_px - 6, escaped(chart.bars[i].tick));
  }
  return text;
}

constexpr std::string_view gap_pattern =
    "<defs><pattern id=\"timeline-gap\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\">"
    "<rect class=\"hatch-ground\" width=\"8\" height=\"8\"/><rect class=\"hatch\" width=\"2\" "
    "height=\"8\"/></pattern></defs>";

}  // namespace

std::string timeline_svg(const TimelineChart& chart) {
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline\" role=\"group\" aria-label=\"";
  svg += escaped(chart.label) + "\" width=\"100%\" height=\"" + std::to_string(chart_height_px) + "\">";
  if (!chart.bars.empty()) {
    const ValueAxis axis = value_axis_of(chart);
    svg += gap_pattern;
    svg += gap_shades(chart) + grid(axis) + plot(chart, axis.top()) + gap_texts(chart) +
           grid_values(axis, chart.measure) + ticks(chart);
  }
  return svg + "</svg>";
}

std::vector<TimelineGap> timeline_gaps(const TimelineChart& chart) {
  std::vector<TimelineGap> gaps;
  for (std::size_t i = 0; i < drawn_bars(chart); ++i) {
    if (!chart.bars[i].in_gap) continue;
    if (!gaps.empty() && gaps.back().last + 1 == i) {
      gaps.back().last = i;
    } else {
      gaps.push_back({i, i});
    }
  }
  return gaps;
}

}  // namespace dateline::web::draw
