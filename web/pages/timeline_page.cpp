// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/timeline_page.h"

#include "web/html/markup.h"
#include "web/pages/frame.h"
#include "web/pages/notes.h"
#include "web/pages/numbers.h"
#include "web/pages/timeline_chart.h"

#include <array>
#include <cstdio>

namespace dateline::web {
namespace {

using searcher::TimelinePeriod;

constexpr std::size_t max_rows = 1000;

std::string page_address(const TimelineView& view, TimelinePeriod period, bool share) {
  Parameters parameters = parameters_of(view.state);
  if (period != TimelinePeriod::Auto) parameters.emplace_back("by", name_of(period));
  if (share) parameters.emplace_back("measure", "share");
  return address("/timeline", parameters);
}

/// The numbers of the page, by the period that it shows them by.
std::string json_address(const TimelineView& view) {
  Parameters parameters = parameters_of(view.state);
  parameters.emplace_back("by", name_of(view.timeline.period));
  return address("/timeline.json", parameters);
}

void add_choice(Markup& html, const std::string& href, const std::string& text, bool current) {
  html.element("a", {{"href", href}, {current ? "aria-current" : "", "true"}}, text).text(" ");
}

void add_choices(Markup& html, const TimelineView& view) {
  html.open("nav", {{"class", "sorts"}, {"aria-label", "Chart"}}).element("span", {}, "By ");
  for (const TimelinePeriod period :
       {TimelinePeriod::Year, TimelinePeriod::Month, TimelinePeriod::Week, TimelinePeriod::Day}) {
    add_choice(html, page_address(view, period, view.share), std::string(name_of(period)),
               view.timeline.period == period);
  }
  html.element("span", {}, " show ");
  add_choice(html, page_address(view, view.asked, false), "numbers", !view.share);
  add_choice(html, page_address(view, view.asked, true), "share of the archive", view.share);
  html.close();
}

std::string percent(const searcher::TimelineBar& bar) {
  const auto share = bar.share();
  if (!share) return "–";
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.2f %%", *share);
  return std::string(text.data(), static_cast<std::size_t>(length));
}

void add_table(Markup& html, const TimelineView& view) {
  const searcher::Timeline& timeline = view.timeline;
  html.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-labelledby", "numbers"}});
  html.open("table").element("caption", {{"id", "numbers"}}, "The same in numbers");
  html.open("thead").open("tr");
  for (const char* head : {"Period", "Articles", "In the archive", "Share"}) {
    html.element("th", {{"scope", "col"}}, head);
  }
  html.close().close().open("tbody");
  const std::size_t first = timeline.bars.size() > max_rows ? timeline.bars.size() - max_rows : 0;
  for (std::size_t i = first; i < timeline.bars.size(); ++i) {
    const searcher::TimelineBar& bar = timeline.bars[i];
    html.open("tr").open("th", {{"scope", "row"}});
    const std::string period = period_text(bar, timeline.period);
    if (bar.count > 0) {
      html.element("a",
                   {{"href", address("/", with_bar(view.state, bar, timeline.period))},
                    {"data-count", std::to_string(bar.count)}},
                   period);
    } else {
      html.text(period);
    }
    html.close().element("td", {}, grouped(bar.count)).element("td", {}, grouped(bar.archive));
    html.element("td", {}, percent(bar)).close();
  }
  html.close().close().close();
  if (first > 0) html.element("p", {}, "The first " + counted(first, "period") + " are in the JSON only.");
}

}  // namespace

std::string timeline_page(const TimelineView& view) {
  const searcher::Timeline& timeline = view.timeline;
  Markup html;
  html.open("div", {{"class", "wide"}});
  html.open("p")
      .element("a", {{"href", address("/", view.state)}, {"class", "back"}}, "‹ back to the articles")
      .close();
  html.element("h1", {}, "Over time: " + counted(timeline.answer.total, "article"));
  add_chips(html, view.state, timeline.answer);
  add_notes(html, view.state, timeline.answer);
  add_choices(html, view);
  const draw::TimelineChart chart = timeline_chart(
      view.state, timeline, view.share ? draw::TimelineMeasure::ShareOfArchive : draw::TimelineMeasure::Articles);
  if (!chart.bars.empty()) html.add(timeline_svg(chart)).add(timeline_key(chart));
  add_wider_periods(html, view.state, [&](const SearchState& wider) {
    return page_address({wider, timeline, view.asked, view.share}, view.asked, view.share);
  });
  if (timeline.missing > 0) {
    html.element("p", {},
                 counted(timeline.missing, "article") + " without a date, or with one too coarse for these periods.");
  }
  add_table(html, view);
  html.open("p").element("a", {{"href", json_address(view)}}, "JSON").close();
  html.close();
  return page({"Over time - Dateline", &view.state, {}, timeline.answer.total}, html.take());
}

}  // namespace dateline::web
