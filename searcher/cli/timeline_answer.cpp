// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/timeline_answer.h"

#include "schema/dates.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iomanip>
#include <sstream>

namespace dateline::searcher::cli {
namespace {

constexpr std::size_t bar_columns = 40;
constexpr std::size_t eighths = 8;
constexpr int number_columns = 8;
constexpr int period_columns = 10;

/// Blocks in eighths of a column; what is not nothing has at least one eighth.
std::string blocks(std::size_t count, std::size_t most) {
  static constexpr std::array<const char*, eighths> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (count == 0) return {};
  const double share = static_cast<double>(count) / static_cast<double>(most);
  const auto size = std::max<std::size_t>(1, static_cast<std::size_t>(share * bar_columns * eighths));
  std::string bar;
  for (std::size_t i = 0; i < size / eighths; ++i) bar += "█";
  return bar + parts[size % eighths];
}

std::string share_text(const TimelineBar& bar) {
  const std::optional<double> share = bar.share();
  if (!share) return "-";
  std::array<char, 32> text{};
  (void)std::snprintf(text.data(), text.size(), "%.1f %%", *share);
  return text.data();
}

std::string day(schema::DayNumber number) {
  return to_string(schema::date_of(number));
}

std::string heading_of(TimelinePeriod period) {
  return period == TimelinePeriod::Week ? "week of" : std::string(name_of(period));
}

void print_bars(const Timeline& timeline, std::ostream& out) {
  std::size_t most = 1;
  for (const TimelineBar& bar : timeline.bars) most = std::max(most, bar.count);
  out << std::left << std::setw(period_columns) << heading_of(timeline.period) << std::right
      << std::setw(number_columns) << "matches" << std::setw(number_columns + 1) << "archive"
      << std::setw(number_columns + 1) << "share" << '\n';
  auto gap = timeline.gaps.begin();
  for (const TimelineBar& bar : timeline.bars) {
    while (gap != timeline.gaps.end() && gap->last < bar.days.first) ++gap;
    if (gap != timeline.gaps.end() && gap->first < bar.days.first) continue;  // its first bar stands for it
    if (gap != timeline.gaps.end() && gap->first == bar.days.first) {
      out << day(gap->first) << " to " << day(gap->last) << ": no article is dated to such a "
          << name_of(timeline.period) << "\n";
      continue;
    }
    out << std::left << std::setw(period_columns) << bar.period << std::right << std::setw(number_columns) << bar.count
        << std::setw(number_columns + 1) << bar.archive << std::setw(number_columns + 1) << share_text(bar)
        << (bar.count > 0 ? "  " : "") << blocks(bar.count, most) << '\n';
  }
}

}  // namespace

std::string text_timeline(const Timeline& timeline, const TextStyle& style) {
  std::ostringstream out;
  out << text_understanding(timeline.answer, style);
  out << text_total(timeline.answer) << "\n\n";
  if (!timeline.bars.empty()) print_bars(timeline, out);
  if (timeline.missing > 0) {
    out << timeline.missing << " without a date that tells the " << name_of(timeline.period) << '\n';
  }
  return out.str();
}

}  // namespace dateline::searcher::cli
