// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/known_pages.h"

#include "bench/evaluate/file_bytes.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline::bench {
namespace {

constexpr std::size_t day_bytes = 10;  // YYYY-MM-DD

std::string inflated(const std::filesystem::path& file) {
  const std::string bytes = file_bytes(file);
  indexer::MemoryStream memory(bytes);
  indexer::GzipStream stream(memory);
  return indexer::read_all(stream, 64u << 20);
}

std::optional<std::string> text_at(const nlohmann::json& page, const char* key) {
  const auto member = page.find(key);
  if (member == page.end() || !member->is_string() || member->get<std::string>().empty()) return std::nullopt;
  return member->get<std::string>();
}

std::optional<std::string> day_at(const nlohmann::json& page, const char* key) {
  std::optional<std::string> day = text_at(page, key);
  if (day) day->resize(std::min(day->size(), day_bytes));
  return day;
}

std::vector<KnownPage> read_dated(const std::filesystem::path& folder) {
  std::vector<KnownPage> pages;
  const auto truth = nlohmann::json::parse(file_bytes(folder / "dates.json"));
  for (const auto& [address, page] : truth.items()) {
    const std::string file = page.at("file");
    pages.push_back({file, address, inflated(folder / "html" / file), day_at(page, "date"), {}, {}});
  }
  return pages;
}

std::vector<KnownPage> read_listed(const std::filesystem::path& folder) {
  std::vector<KnownPage> pages;
  const auto truth = nlohmann::json::parse(file_bytes(folder / "ground-truth.json"));
  for (const auto& [name, page] : truth.items()) {
    pages.push_back({name, text_at(page, "url").value_or(""), inflated(folder / "html" / (name + ".html.gz")),
                     day_at(page, "published"), text_at(page, "title"), text_at(page, "author")});
  }
  return pages;
}

std::vector<KnownPage> read_folders(const std::filesystem::path& folder) {
  std::vector<KnownPage> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!exists(entry.path() / "expected-metadata.json")) continue;
    const auto known = nlohmann::json::parse(file_bytes(entry.path() / "expected-metadata.json"));
    pages.push_back({entry.path().filename().string(), "", file_bytes(entry.path() / "source.html"),
                     day_at(known, "publishedTime"), text_at(known, "title"), text_at(known, "byline")});
  }
  return pages;
}

}  // namespace

std::vector<KnownPage> read_known_pages(const std::filesystem::path& corpora, std::string_view collection) {
  const std::filesystem::path folder = corpora / collection;
  if (!exists(folder)) return {};
  std::vector<KnownPage> pages = collection == "html-dates"         ? read_dated(folder)
                                 : collection == "html-readability" ? read_folders(folder)
                                                                    : read_listed(folder);
  std::sort(pages.begin(), pages.end(), [](const KnownPage& a, const KnownPage& b) { return a.name < b.name; });
  return pages;
}

}  // namespace dateline::bench
