// SPDX-License-Identifier: GPL-3.0-or-later
// What does a new generation take over from the one that is published?
#pragma once

#include "schema/index_format.h"
#include "schema/stored_article.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::indexer {

/// What the published index knows of an article.
struct FormerArticle {
  std::uint32_t added = 0;  // run
  std::string content_hash;
  bool ahead_of_capture = false;                // states a date that is later than the capture
  std::vector<schema::StoredCapture> captures;  // as stored
};

/// The published state of an index, of this format or an earlier one, read for one thread. Where there is none, or none
/// that this program can read, or where a part of it is damaged, nothing is found: what a build replaces need not be
/// sound.
class FormerIndex {
public:
  explicit FormerIndex(const schema::IndexPaths& paths);
  ~FormerIndex();
  FormerIndex(FormerIndex&&) noexcept;
  FormerIndex& operator=(FormerIndex&&) noexcept;

  [[nodiscard]] bool exists() const noexcept { return database_ != nullptr; }
  [[nodiscard]] std::optional<FormerArticle> find(const std::string& id) const;
  [[nodiscard]] bool holds(const std::string& id) const;
  /// Metadata whose keys begin with `prefix`, by the rest of the key.
  [[nodiscard]] std::map<std::string, std::string> metadata_under(std::string_view prefix) const;
  [[nodiscard]] std::string metadata(std::string_view key) const;
  /// The serialised documents, with their ids, of all articles that have this term.
  void visit_documents(const std::string& term,
                       const std::function<void(const std::string& id, const std::string& serialised)>& visit) const;
  /// The ids of all articles that have this term; every article for "".
  [[nodiscard]] std::vector<std::string> ids_with(const std::string& term) const;

private:
  class Handle;
  std::unique_ptr<Handle> database_;
};

}  // namespace dateline::indexer
