// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/article_merging.h"

#include "schema/fields.h"

#include <optional>
#include <utility>
#include <vector>

namespace dateline::indexer {
namespace {

std::optional<StoredDocument> known_document(const IndexWriter& writer, const std::string& id) {
  std::optional<Xapian::Document> document = writer.find(id);
  if (!document) return std::nullopt;
  return stored_document(*std::move(document));
}

/// The capture of a record that is as it was. Where it is the only one of its article, it keeps the time at which it
/// was first seen: a file that grows does not change all the articles that it holds.
schema::StoredCapture unchanged_capture(const std::optional<StoredDocument>& before, const PlannedFile& file,
                                        const ReadArticle& article) {
  schema::StoredCapture capture = article.known;
  capture.file = file.key;
  capture.captured_at = article.document.captured_at;
  if (!before) return capture;
  const std::vector<schema::StoredCapture> live = live_captures(before->article.captures);
  const bool is_only_one =
      live.size() == 1 && live.front().file == file.key && live.front().record_hash == article.record_hash;
  if (is_only_one) return live.front();
  return capture;
}

}  // namespace

void ArticleMerging::begin_file() {
  of_file_.clear();
  keeps_known_captures_ = false;
}

void ArticleMerging::add(const PlannedFile& file, const ReadArticle& article) {
  const std::string& id = article.document.id;
  const std::optional<StoredDocument> before = known_document(writer_, id);
  FoundCapture found;
  found.first_of_run = of_file_.insert(id).second && !keeps_known_captures_;
  if (article.document.serialised.empty()) {
    found.capture = unchanged_capture(before, file, article);
  } else {
    found.built = stored_document(Xapian::Document::unserialise(article.document.serialised));
    found.capture = found.built->article.captures.front();
  }
  write(id, merge_capture(before, found, order_));
}

void ArticleMerging::write(const std::string& id, MergedDocument merged) {
  if (merged.file_to_read.empty()) {
    to_read_.erase(id);
  } else {
    to_read_[id] = std::move(merged.file_to_read);
  }
  if (!merged.document) return;
  if (merged.is_new) {
    added_.insert(id);
    merged.document->add_value(schema::added_slot, Xapian::sortable_serialise(run_));
  } else if (merged.text_changed && !added_.contains(id)) {
    changed_.insert(id);
  }
  const std::string reason = writer_.metadata(std::string(schema::metadata_key::suppressed) + id);
  if (!reason.empty()) merged.document->add_boolean_term(std::string(schema::suppressed_term));
  writer_.put(id, *merged.document);
}

std::set<std::string> ArticleMerging::vanished_from(const PlannedFile& file) const {
  std::set<std::string> ids = writer_.ids_with(std::string(schema::file_prefix) + file.key);
  for (const std::string& id : of_file_) ids.erase(id);
  return ids;
}

void ArticleMerging::put_in_order(const PlannedFile& file) {
  // What is not yet committed was merged in this run, and so in the order of this run.
  const std::set<std::string> ids =
      writer_.ids_with_both(std::string(schema::several_files_term), std::string(schema::file_prefix) + file.key);
  for (const std::string& id : ids) {
    const std::optional<StoredDocument> before = known_document(writer_, id);
    if (before && !live_captures(before->article.captures).empty()) write(id, in_order(*before, order_));
  }
}

bool ArticleMerging::would_go(const std::string& id, const std::set<std::string>& files) const {
  const std::optional<StoredDocument> before = known_document(writer_, id);
  return before && !without_files(*before, files).document;
}

bool ArticleMerging::take_away(const std::string& id, const std::set<std::string>& files) {
  const std::optional<StoredDocument> before = known_document(writer_, id);
  if (!before) return false;
  MergedDocument merged = without_files(*before, files);
  if (merged.document) {
    write(id, std::move(merged));
    return false;
  }
  writer_.remove(id);
  to_read_.erase(id);
  added_.erase(id);
  if (!renamed_.contains(id)) ++removed_;
  return true;
}

std::string ArticleMerging::member_of(const std::string& id) const {
  const std::optional<StoredDocument> document = known_document(writer_, id);
  return document ? document->article.member : std::string();
}

std::string ArticleMerging::format_of(const std::string& id) const {
  const std::optional<StoredDocument> document = known_document(writer_, id);
  return document ? document->article.format : std::string();
}

bool ArticleMerging::holds(const std::string& id) const {
  return writer_.find(id).has_value();
}

void ArticleMerging::rename(const std::string& former_id, const std::string& id) {
  const std::optional<StoredDocument> former = known_document(writer_, former_id);
  std::optional<StoredDocument> now = known_document(writer_, id);
  if (!former || !now) return;
  const std::string added_before = former->document.get_value(schema::added_slot);
  if (added_before < now->document.get_value(schema::added_slot)) {
    now->document.add_value(schema::added_slot, added_before);
  }
  set_captures(now->article, with_history(live_captures(now->article.captures), former->article.captures));
  now->document.set_data(schema::encode_article(now->article));
  const std::string key(schema::metadata_key::suppressed);
  const std::string reason = writer_.metadata(key + former_id);
  if (!reason.empty()) {
    writer_.set_metadata(key + id, reason);
    now->document.add_boolean_term(std::string(schema::suppressed_term));
  }
  writer_.put(id, now->document);
  added_.erase(id);
  renamed_.insert(former_id);
}

void ArticleMerging::forget(const std::string& id) {
  added_.erase(id);
  changed_.erase(id);
}

std::set<std::string> ArticleMerging::files_to_read() const {
  std::set<std::string> files;
  for (const auto& [id, file] : to_read_) files.insert(file);
  return files;
}

}  // namespace dateline::indexer
