// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/captures.h"

#include "indexer/run/clock.h"
#include "schema/fields.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace dateline::indexer {

using schema::StoredCapture;

void sort_captures(std::vector<StoredCapture>& captures, const CaptureOrder& order) {
  std::stable_sort(captures.begin(), captures.end(), [&](const StoredCapture& a, const StoredCapture& b) {
    const std::int64_t time_of_a = order.time_of(a);
    const std::int64_t time_of_b = order.time_of(b);
    if (time_of_a != time_of_b) return time_of_a > time_of_b;
    return a.file != b.file && order.walks_before(b.file, a.file);
  });
}

std::vector<StoredCapture> with_history(std::vector<StoredCapture> live, const std::vector<StoredCapture>& former) {
  std::set<std::string> texts;
  for (const StoredCapture& capture : live) texts.insert(capture.content_hash);
  for (const StoredCapture& capture : former) {
    if (!texts.insert(capture.content_hash).second) continue;
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

void set_file_terms(Xapian::Document& document, const std::vector<StoredCapture>& captures) {
  const std::string prefix(schema::file_prefix);
  std::vector<std::string> stale;
  auto term = document.termlist_begin();
  for (term.skip_to(prefix); term != document.termlist_end() && (*term).starts_with(prefix); ++term) {
    stale.push_back(*term);
  }
  for (const std::string& known : stale) document.remove_term(known);
  std::set<std::string> files;
  for (const StoredCapture& capture : captures) {
    if (!capture.file.empty()) files.insert(capture.file);
  }
  for (const std::string& file : files) document.add_boolean_term(prefix + file);
  const std::string several(schema::several_files_term);
  if (files.size() > 1) return document.add_boolean_term(several);
  term = document.termlist_begin();
  term.skip_to(several);
  if (term != document.termlist_end() && *term == several) document.remove_term(several);
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
