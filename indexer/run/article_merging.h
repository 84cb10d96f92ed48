// SPDX-License-Identifier: GPL-3.0-or-later
// How do the records of files that are read again change the articles of a published index?
#pragma once

#include "indexer/captures/merge_capture.h"
#include "indexer/generation/index_writer.h"
#include "indexer/run/article_converter.h"
#include "indexer/sources/planned_file.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace dateline::indexer {

/// A record of a file that is read again: the document that was made of it, or, where it is as the index knows it, its
/// id and what identifies it.
struct ReadArticle {
  BuiltDocument document;  // `serialised` is empty where the record is unchanged
  std::string record_hash;
  schema::StoredCapture known;  // of an unchanged record: what the index has of it
};

/// Merges records into the index of a writer, one file at a time, and keeps account of what that does.
class ArticleMerging {
public:
  /// `run` is the number of this run.
  ArticleMerging(IndexWriter& writer, CaptureOrder order, std::uint32_t run)
      : writer_(writer), order_(std::move(order)), run_(run) {}

  void begin_file();
  /// Of the file that was begun only the rest is read: the captures that the index knows of it stay.
  void keep_known_captures() noexcept { keeps_known_captures_ = true; }
  void add(const PlannedFile& file, const ReadArticle& article);
  /// The articles of which the index knew a capture in the file that was begun and that were not added since.
  [[nodiscard]] std::set<std::string> vanished_from(const PlannedFile& file) const;

  /// The captures of this file count as made at another time than before, and those of other files do not.
  void put_in_order(const PlannedFile& file);

  /// Takes what these files held away from the article. True if it is gone with that.
  bool take_away(const std::string& id, const std::set<std::string>& files);
  /// Would be gone with that.
  [[nodiscard]] bool would_go(const std::string& id, const std::set<std::string>& files) const;

  /// The member and the format of an article, "" if it is not there.
  [[nodiscard]] std::string member_of(const std::string& id) const;
  [[nodiscard]] std::string format_of(const std::string& id) const;
  [[nodiscard]] bool holds(const std::string& id) const;
  /// The article is one that the index has under another id too, which goes, as its file was renamed: it keeps its
  /// first run, its versions, and its suppression.
  void rename(const std::string& former_id, const std::string& id);
  /// The document was not taken.
  void forget(const std::string& id);

  /// Files that must be read, as the article of some id should show a record in them that no document is at hand of.
  [[nodiscard]] std::set<std::string> files_to_read() const;

  [[nodiscard]] const std::set<std::string>& added() const noexcept { return added_; }
  [[nodiscard]] std::size_t changed() const noexcept { return changed_.size(); }
  [[nodiscard]] std::size_t removed() const noexcept { return removed_; }

private:
  void write(const std::string& id, MergedDocument merged);

  IndexWriter& writer_;
  CaptureOrder order_;
  std::uint32_t run_;
  std::set<std::string> of_file_;  // ids added since begin_file
  bool keeps_known_captures_ = false;
  std::set<std::string> added_;
  std::set<std::string> changed_;
  std::size_t removed_ = 0;
  std::set<std::string> renamed_;               // former ids
  std::map<std::string, std::string> to_read_;  // file key by id
};

}  // namespace dateline::indexer
