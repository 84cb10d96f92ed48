// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/timeline.h"

#include "tests/web/draw/xml_text.h"

#include <catch2/catch.hpp>

using namespace dateline::web::draw;
using dateline::test::xml_elements_named;
using dateline::test::XmlElement;

namespace {

TimelineChart year_by_month() {
  TimelineChart chart;
  chart.label = "Articles per month, 2017";
  for (int month = 1; month <= 12; ++month) {
    const std::string number = std::to_string(month);
    const bool gap = month >= 5 && month <= 8;
    chart.bars.push_back(
        {"Month " + number, number, gap ? 0 : month, gap ? 0 : 100, "/?from=" + number + "&to=" + number, gap});
  }
  return chart;
}

std::vector<XmlElement> elements_of_class(const std::string& svg, const std::string& name) {
  std::vector<XmlElement> found;
  for (const XmlElement& element : dateline::test::xml_elements(svg)) {
    const auto css_class = element.attributes.find("class");
    if (css_class != element.attributes.end() &&
        (' ' + css_class->second + ' ').find(' ' + name + ' ') != std::string::npos) {
      found.push_back(element);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("each period with articles is a link in the order of time that says its count and share", "[web][draw]") {
  const auto links = xml_elements_named(timeline_svg(year_by_month()), "a");
  REQUIRE(links.size() == 8);
  CHECK(links[0].attributes.at("aria-label") == "Month 1: 1 article, 1 % of the archive");
  CHECK(links[3].attributes.at("aria-label") == "Month 4: 4 articles, 4 % of the archive");
  CHECK(links[3].attributes.at("href") == "/?from=4&to=4");
  CHECK(links[3].attributes.at("data-count") == "4");
  CHECK(links[7].attributes.at("data-count") == "12");
}

TEST_CASE("a period without articles is a tick below the base line and no link", "[web][draw]") {
  const auto none = elements_of_class(timeline_svg(year_by_month()), "none");
  REQUIRE(none.size() == 4);
  CHECK(none[0].attributes.at("y") == "1000");
  CHECK(none[0].parent == "svg");
}

TEST_CASE("bars are as high as their counts", "[web][draw]") {
  const auto bars = elements_of_class(timeline_svg(year_by_month()), "bar");
  REQUIRE(bars.size() == 8);
  CHECK(std::stod(bars[7].attributes.at("height")) == Approx(800));  // 12 on an axis to 15
  CHECK(std::stod(bars[3].attributes.at("height")) == Approx(267));
}

TEST_CASE("a bar is never too low to be seen, nor out of the plot", "[web][draw]") {
  TimelineChart chart = year_by_month();
  chart.bars[0].count = 1;
  chart.bars[1].count = 1'000'000;
  const auto bars = elements_of_class(timeline_svg(chart), "bar");
  CHECK(std::stod(bars[0].attributes.at("height")) >= 10);
  for (const XmlElement& bar : bars) CHECK(std::stod(bar.attributes.at("height")) <= 1000);
}

TEST_CASE("the share of the archive is another height and the same name", "[web][draw]") {
  TimelineChart chart = year_by_month();
  chart.bars[0].archive = 2;  // 50 %, the highest
  chart.measure = TimelineMeasure::ShareOfArchive;
  const std::string svg = timeline_svg(chart);
  const auto bars = elements_of_class(svg, "bar");
  CHECK(std::stod(bars[0].attributes.at("height")) == Approx(1000));
  CHECK(std::stod(bars[7].attributes.at("height")) == Approx(240));
  CHECK(elements_of_class(svg, "value").back().text == "50 % of the archive");
  CHECK(xml_elements_named(svg, "a")[0].attributes.at("aria-label") == "Month 1: 1 article, 50 % of the archive");
}

TEST_CASE("gaps are shaded, written on and named", "[web][draw]") {
  const TimelineChart chart = year_by_month();
  const auto gaps = timeline_gaps(chart);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].first == 4);
  CHECK(gaps[0].last == 7);
  const auto shades = elements_of_class(timeline_svg(chart), "gap");
  REQUIRE(shades.size() == 1);
  CHECK(shades[0].attributes.at("x") == "33.33%");
  CHECK(shades[0].attributes.at("fill") == "url(#timeline-gap)");
  CHECK(elements_of_class(timeline_svg(chart), "gap-text").size() == 1);
  CHECK(timeline_key(chart).find("gaps in the archive: Month 5 to Month 8") != std::string::npos);
}

TEST_CASE("many gaps are counted after the first eight", "[web][draw]") {
  TimelineChart chart;
  for (int day = 1; day <= 24; ++day) chart.bars.push_back({"Day " + std::to_string(day), "", 1, 1, "/", day % 2 == 0});
  const std::string key = timeline_key(chart);
  CHECK(key.find("Day 14; Day 16 and 4 more") != std::string::npos);
  CHECK(key.find("Day 18") == std::string::npos);
}

TEST_CASE("a chart without gaps shades none", "[web][draw]") {
  TimelineChart chart = year_by_month();
  for (TimelineBar& bar : chart.bars) bar.in_gap = false;
  CHECK(elements_of_class(timeline_svg(chart), "gap").empty());
  CHECK(timeline_key(chart).find("gap") == std::string::npos);
}

TEST_CASE("a chart of no bars is an empty drawing", "[web][draw]") {
  CHECK(dateline::test::xml_elements(timeline_svg({})).size() == 1);
  CHECK(timeline_key({}).empty());
}

TEST_CASE("a chart of zeros has no links", "[web][draw]") {
  TimelineChart chart;
  chart.bars.resize(3);
  CHECK(xml_elements_named(timeline_svg(chart), "a").empty());
  CHECK(elements_of_class(timeline_svg(chart), "none").size() == 3);
}

TEST_CASE("no more than 400 bars are drawn, in under 160 kilobytes", "[web][draw]") {
  TimelineChart chart;
  for (int day = 0; day < 450; ++day) {
    chart.bars.push_back(
        {"12 September 2017", "12 Sep", 1234, 56789, "/timeline?q=north+korea&from=2017-09-12&to=2017-09-12", false});
  }
  const std::string svg = timeline_svg(chart);
  CHECK(xml_elements_named(svg, "a").size() == max_timeline_bars);
  CHECK(svg.size() < 160'000);
}

TEST_CASE("hostile labels stay text", "[web][draw]") {
  TimelineChart chart;
  chart.label = "\"><script>";
  chart.bars.push_back({"<b>\"'&", "</text><script>", 1, 1, "/?q=\"><script>", true});
  const std::string svg = timeline_svg(chart);
  CHECK(xml_elements_named(svg, "script").empty());
  CHECK(elements_of_class(svg, "tick")[0].text == "</text><script>");
  CHECK(xml_elements_named(svg, "a")[0].attributes.at("href") == "/?q=\"><script>");
  CHECK_NOTHROW(dateline::test::xml_elements(timeline_key(chart)));
}
