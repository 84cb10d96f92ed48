// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/captures.h"

#include "indexer/run/clock.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::indexer {

using schema::StoredCapture;

void sort_captures(std::vector<StoredCapture>& captures, const FileOrder& walks_before) {
  std::stable_sort(captures.begin(), captures.end(), [&](const StoredCapture& a, const StoredCapture& b) {
    if (a.captured_at != b.captured_at) return a.captured_at > b.captured_at;
    return a.file != b.file && walks_before(b.file, a.file);
  });
}

std::vector<StoredCapture> with_history(std::vector<StoredCapture> live, const std::vector<StoredCapture>& former) {
  for (const StoredCapture& capture : former) {
    const auto same_text = [&](const StoredCapture& known) { return known.content_hash == capture.content_hash; };
    if (std::any_of(live.begin(), live.end(), same_text)) continue;
    live.push_back(capture);
    live.back().file.clear();
  }
  return live;
}

std::vector<StoredCapture> live_captures(const std::vector<StoredCapture>& captures) {
  std::vector<StoredCapture> live;
  std::copy_if(captures.begin(), captures.end(), std::back_inserter(live),
               [](const StoredCapture& capture) { return !capture.file.empty(); });
  return live;
}

void set_captures(schema::StoredArticle& article, std::vector<StoredCapture> captures) {
  article.versions.clear();
  std::vector<StoredCapture> earlier(captures.empty() ? captures.end() : captures.begin() + 1, captures.end());
  std::reverse(earlier.begin(), earlier.end());
  std::stable_sort(earlier.begin(), earlier.end(),
                   [](const StoredCapture& a, const StoredCapture& b) { return a.captured_at < b.captured_at; });
  for (const StoredCapture& capture : earlier) {
    article.versions.push_back({capture.published, utc_text(capture.captured_at), capture.content_hash});
  }
  article.captures = std::move(captures);
}

}  // namespace dateline::indexer
