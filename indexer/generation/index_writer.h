// SPDX-License-Identifier: GPL-3.0-or-later
// How does a published database change so that a power cut, a full disk or a bad document leaves a whole state?
#pragma once

#include "schema/index_format.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {

/// A document that Xapian would not take; it is left out, and nothing else.
struct RefusedDocument {
  std::string id;
  std::string path;  // of its article
  std::string reason;
};

/// Collects changes of the published database and commits them in transactions that are whole or not there: documents,
/// metadata, and the columns that go with them. The caller holds the IndexLock. For one thread at a time.
class IndexWriter {
public:
  /// Throws Error{NoIndex, Damaged, Io}.
  explicit IndexWriter(schema::IndexPaths paths);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  /// The document of that article, as changed so far; nullopt if there is none.
  [[nodiscard]] std::optional<Xapian::Document> find(const std::string& id) const;
  [[nodiscard]] std::string metadata(const std::string& key) const;
  /// The ids of the articles with this term, as of the last commit.
  [[nodiscard]] std::set<std::string> ids_with(const std::string& term) const;
  [[nodiscard]] std::set<std::string> ids_with_both(const std::string& term, const std::string& other) const;
  /// Articles, as of the last commit.
  [[nodiscard]] std::size_t article_count() const;

  /// `document` holds the term of its id.
  void put(const std::string& id, const Xapian::Document& document);
  void remove(const std::string& id);
  /// "" removes it.
  void set_metadata(std::string key, std::string value);

  /// True once so much is waiting that a commit is due.
  [[nodiscard]] bool is_due() const noexcept;

  /// Forgets what is waiting.
  void discard();
  /// Commits what is waiting; nothing if that is nothing. What Xapian refuses is left out and told. Throws Error{Io}
  /// (a full disk) and others; then the last committed state stands and this object is of no more use.
  [[nodiscard]] std::vector<RefusedDocument> commit();

private:
  /// Documents in Xapian's serialised form, which takes a tenth of the memory; nullopt: the article goes.
  using Changes = std::map<std::string, std::optional<std::string>>;

  void open();
  void apply(const Changes& changes);
  void apply_or_split(const Changes& changes, std::vector<RefusedDocument>& refused);
  void write_columns();
  void commit_transaction(const Changes& changes, bool last);

  schema::IndexPaths paths_;
  std::filesystem::path folder_;
  std::unique_ptr<Xapian::WritableDatabase> database_;
  Changes changes_;
  std::map<std::string, std::string> metadata_;
  std::size_t waiting_bytes_ = 0;
};

/// Why Xapian would refuse this document or come to harm by it; "" if it would not.
[[nodiscard]] std::string flaw_of(const Xapian::Document& document);

}  // namespace dateline::indexer
