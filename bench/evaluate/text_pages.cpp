// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/text_pages.h"

#include "bench/evaluate/file_bytes.h"
#include "indexer/html/tree.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace dateline::bench {
namespace {

std::string inflated(const std::string& bytes) {
  indexer::MemoryStream memory(bytes);
  indexer::GzipStream stream(memory);
  return indexer::read_all(stream, 64u << 20);
}

std::vector<TextPage> read_listed(const std::filesystem::path& folder, const char* key) {
  std::vector<TextPage> pages;
  const auto truth = nlohmann::json::parse(file_bytes(folder / "ground-truth.json"));
  for (const auto& [name, page] : truth.items()) {
    pages.push_back({name, inflated(file_bytes(folder / "html" / (name + ".html.gz"))), page.at(key)});
  }
  return pages;
}

std::vector<TextPage> read_folders(const std::filesystem::path& folder) {
  std::vector<TextPage> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!exists(entry.path() / "expected.html")) continue;
    const std::string expected = file_bytes(entry.path() / "expected.html");
    pages.push_back({entry.path().filename().string(), file_bytes(entry.path() / "source.html"),
                     indexer::HtmlTree::parse(expected).text_of(0)});
  }
  std::sort(pages.begin(), pages.end(), [](const TextPage& a, const TextPage& b) { return a.name < b.name; });
  return pages;
}

}  // namespace

std::vector<TextPage> read_text_pages(const std::filesystem::path& corpora, std::string_view collection) {
  const std::filesystem::path folder = corpora / collection;
  if (!exists(folder)) return {};
  if (collection == "html-readability") return read_folders(folder);
  return read_listed(folder, collection == "html-wcxb" ? "text" : "articleBody");
}

}  // namespace dateline::bench
