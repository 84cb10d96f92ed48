// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/reuters_entities.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::bench {
namespace {

/// "26-FEB-1987 15:01:01.79"
schema::Date date_of_story(const std::string& stamp) {
  static constexpr std::string_view months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  const auto dash = stamp.find('-');
  if (dash == std::string::npos || stamp.size() < dash + 9) return {};
  const auto month = months.find(stamp.substr(dash + 1, 3));
  if (month == std::string_view::npos) return {};
  return {static_cast<std::int16_t>(std::stoi(stamp.substr(dash + 5, 4))), static_cast<std::uint8_t>(month / 3 + 1), 1,
          schema::DatePrecision::Month};
}

/// The place of a marked dateline: up to the part that starts with a month's name.
std::optional<indexer::Dateline> dateline_of(const std::string& marked) {
  if (marked.empty()) return std::nullopt;
  static constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::size_t end = marked.find(" - ");
  for (const std::string_view month : months)
    for (const std::string_view gap : {", ", ",", " "})
      end = std::min(end, marked.find(std::string(gap) + std::string(month) + ' '));
  for (const std::string_view month : months) end = std::min(end, marked.find(", " + std::string(month)));
  indexer::Dateline dateline;
  dateline.place = marked.substr(0, end);
  dateline.end = static_cast<std::uint32_t>(dateline.place.size());
  dateline.text_end = static_cast<std::uint32_t>(marked.size() + 1);
  return dateline;
}

}  // namespace

ReutersEntities::ReutersEntities(const ReutersStory& story, bool hide_dateline)
    : story_(story),
      dateline_(hide_dateline ? std::nullopt : dateline_of(story.dateline)),
      text_(dateline_ ? story.dateline + ' ' + story.body : story.body),
      title_words_(schema::split_words(story.title, "en")),
      text_words_(schema::split_words(text_, "en")) {}

indexer::EntityInput ReutersEntities::input() const {
  return {story_.title, text_, title_words_, text_words_, "en", date_of_story(story_.date), dateline_};
}

std::set<std::string> countries_of_places(const ReutersStory& story) {
  std::set<std::string> codes;
  for (const std::string& tag : story.places)
    if (const auto code = code_of_place(tag); !code.empty()) codes.emplace(code);
  return codes;
}

}  // namespace dateline::bench
