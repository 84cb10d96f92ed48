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

/// Batches of about this size are fastest and keep memory low (measured, docs/index-format.md).
inline constexpr std::size_t default_commit_articles = 2000;

/// Collects changes of the published database and commits them in transactions that are whole or not there: documents,
/// metadata, and the columns that go with them. The caller holds the IndexLock. For one thread at a time.
class IndexWriter {
public:
  /// A commit is due once `commit_articles` are waiting, or 32 MB. Throws Error{NoIndex, Damaged, Io}.
  explicit IndexWriter(schema::IndexPaths paths, std::size_t commit_articles = default_commit_articles);
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

  /// A document without the term of its id is refused: Xapian would take it once more at each change.
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
  void refuse_flawed(std::vector<RefusedDocument>& refused);
  std::string try_commit(const Changes& changes, bool last);
  void write_columns();
  void commit_transaction(const Changes& changes, bool last);

  schema::IndexPaths paths_;
  std::filesystem::path folder_;
  std::size_t commit_articles_;
  std::unique_ptr<Xapian::WritableDatabase> database_;
  Changes changes_;
  std::map<std::string, std::string> metadata_;
  std::size_t waiting_bytes_ = 0;
};

/// Why Xapian would refuse this document of an article, or the index come to harm by it; "" if it would not.
[[nodiscard]] std::string flaw_of(const std::string& id, const Xapian::Document& document);

}  // namespace dateline::indexer
