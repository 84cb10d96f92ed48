// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/reuters.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace dateline::bench {
namespace {

/// What stands between `open` and `close`, "" where there is no such element.
std::string_view element(std::string_view story, std::string_view open, std::string_view close) {
  const auto start = story.find(open);
  if (start == std::string_view::npos) return {};
  const auto from = start + open.size();
  const auto end = story.find(close, from);
  return end == std::string_view::npos ? std::string_view{} : story.substr(from, end - from);
}

std::string without_entities(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const auto end = rest.substr(0, 8).find(';');
    if (rest[0] == '&' && end != std::string_view::npos) {
      const std::string_view name = rest.substr(1, end - 1);
      if (name == "lt") plain += '<';
      if (name == "gt") plain += '>';
      if (name == "amp") plain += '&';
      i += end;  // numbered ones are wire control characters
    } else if (static_cast<unsigned char>(rest[0]) < 0x80) {
      plain += rest[0];
    } else {
      plain += "\xEF\xBF\xBD";
    }
  }
  return plain;
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\r\t");
  if (first == std::string_view::npos) return {};
  return without_entities(text.substr(first, text.find_last_not_of(" \n\r\t") - first + 1));
}

std::set<std::string> tags_of(std::string_view list) {
  std::set<std::string> tags;
  while (!list.empty()) {
    const std::string_view tag = element(list, "<D>", "</D>");
    if (tag.empty()) break;
    tags.emplace(tag);
    list.remove_prefix(static_cast<std::size_t>(tag.data() - list.data()) + tag.size());
  }
  return tags;
}

ReutersStory story_of(std::string_view record) {
  ReutersStory story;
  const std::string_view number = element(record, "NEWID=\"", "\"");
  std::from_chars(number.data(), number.data() + number.size(), story.number);
  story.was_indexed = element(record, "TOPICS=\"", "\"") != "BYPASS";
  story.date = trimmed(element(record, "<DATE>", "</DATE>"));
  story.title = trimmed(element(record, "<TITLE>", "</TITLE>"));
  story.dateline = trimmed(element(record, "<DATELINE>", "</DATELINE>"));
  story.body = trimmed(element(record, "<BODY>", "</BODY>"));
  story.places = tags_of(element(record, "<PLACES>", "</PLACES>"));
  story.organizations = tags_of(element(record, "<ORGS>", "</ORGS>"));
  story.topics = tags_of(element(record, "<TOPICS>", "</TOPICS>"));
  return story;
}

}  // namespace

std::vector<ReutersStory> read_reuters(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".sgm") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<ReutersStory> stories;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    const std::string bytes = content.str();
    for (std::size_t at = bytes.find("<REUTERS "); at != std::string::npos;) {
      const std::size_t next = bytes.find("<REUTERS ", at + 1);
      stories.push_back(story_of(std::string_view(bytes).substr(at, next - at)));
      at = next;
    }
  }
  if (stories.empty()) throw std::runtime_error("no stories in " + folder.string());
  return stories;
}

}  // namespace dateline::bench
