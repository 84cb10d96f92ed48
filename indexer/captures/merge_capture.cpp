// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/merge_capture.h"

#include "schema/fields.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

using schema::StoredCapture;

bool shows(const schema::StoredArticle& article, const StoredCapture& wanted) {
  return article.record_hash == wanted.record_hash;
}

Xapian::Document with_captures(const StoredDocument& base, std::vector<StoredCapture> captures) {
  Xapian::Document document = base.document;
  schema::StoredArticle article = base.article;
  set_file_terms(document, captures);
  set_captures(article, std::move(captures));
  document.set_data(schema::encode_article(article));
  return document;
}

/// The captures that stand in the sources once `found` is known.
std::vector<StoredCapture> live_with(const StoredDocument& before, const FoundCapture& found,
                                     const CaptureOrder& order) {
  std::vector<StoredCapture> live = live_captures(before.article.captures);
  if (found.first_of_run) {
    std::erase_if(live, [&](const StoredCapture& known) { return known.file == found.capture.file; });
  }
  live.insert(live.begin(), found.capture);
  sort_captures(live, order);
  return live;
}

}  // namespace

StoredDocument stored_document(Xapian::Document document) {
  schema::StoredArticle article = schema::decode_article(document.get_data());
  return {std::move(document), std::move(article)};
}

MergedDocument merge_capture(const std::optional<StoredDocument>& before, const FoundCapture& found,
                             const CaptureOrder& order) {
  MergedDocument merged;
  if (!before) {
    merged.is_new = true;
    if (found.built) merged.document = found.built->document;
    if (!found.built) merged.file_to_read = found.capture.file;
    return merged;
  }
  const std::vector<StoredCapture> live = live_with(*before, found, order);
  const std::vector<StoredCapture> captures = with_history(live, before->article.captures);
  const StoredCapture& wanted = captures.front();
  if (found.built && shows(found.built->article, wanted)) {
    Xapian::Document document = with_captures(*found.built, captures);
    document.add_value(schema::added_slot, before->document.get_value(schema::added_slot));
    merged.text_changed = found.built->article.content_hash != before->article.content_hash;
    merged.document = std::move(document);
    return merged;
  }
  if (!shows(before->article, wanted)) merged.file_to_read = wanted.file;
  if (captures != before->article.captures) merged.document = with_captures(*before, captures);
  return merged;
}

MergedDocument in_order(const StoredDocument& before, const CaptureOrder& order) {
  MergedDocument merged;
  std::vector<StoredCapture> live = live_captures(before.article.captures);
  sort_captures(live, order);
  const std::vector<StoredCapture> captures = with_history(std::move(live), before.article.captures);
  if (!shows(before.article, captures.front())) merged.file_to_read = captures.front().file;
  if (captures != before.article.captures) merged.document = with_captures(before, captures);
  return merged;
}

MergedDocument without_files(const StoredDocument& before, const std::set<std::string>& files) {
  MergedDocument merged;
  std::vector<StoredCapture> live = live_captures(before.article.captures);
  std::erase_if(live, [&](const StoredCapture& capture) { return files.contains(capture.file); });
  if (live.empty()) return merged;
  const std::vector<StoredCapture> captures = with_history(std::move(live), before.article.captures);
  if (!shows(before.article, captures.front())) merged.file_to_read = captures.front().file;
  merged.document = with_captures(before, captures);
  return merged;
}

}  // namespace dateline::indexer
