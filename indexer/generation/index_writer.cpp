// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/index_writer.h"

#include "indexer/generation/commit_by_halves.h"
#include "indexer/generation/published_generation.h"
#include "schema/columns/columns.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "schema/stored_article.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;
namespace metadata_key = schema::metadata_key;

constexpr std::size_t due_bytes = std::size_t{32} << 20;

std::string id_term(const std::string& id) {
  return std::string(schema::id_prefix) + id;
}

std::string path_of(const std::optional<std::string>& serialised) {
  if (!serialised) return {};
  return schema::decode_article(Xapian::Document::unserialise(*serialised).get_data()).path;
}

/// What a full disk or a failing one gives: no document is to blame.
bool is_storage_failure(const Xapian::Error& error) {
  return schema::translate(error, "").kind() != ErrorKind::Internal;
}

}  // namespace

std::string flaw_of(const std::string& id, const Xapian::Document& document) {
  // Glass keeps a term in a key of at most 255 bytes, in which a NUL takes two, beside a few of its own.
  constexpr std::size_t max_key_bytes = 245;
  bool has_id = false;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    const std::string& bytes = *term;
    const auto nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    if (bytes.empty()) return "a term without bytes";
    has_id = has_id || bytes == id_term(id);
    if (bytes.size() + nuls > max_key_bytes) return "a term of " + std::to_string(bytes.size() + nuls) + " bytes";
  }
  if (!has_id) return "its id is none of its terms";
  // The tables of documents and values hold items of up to about 100 MB; a larger value aborts the whole process, as
  // Xapian throws from a destructor (measured).
  constexpr std::size_t max_stored_bytes = std::size_t{64} << 20;
  if (document.get_data().size() > max_stored_bytes) return "stored fields of over 64 MiB";
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    if ((*value).size() > max_stored_bytes) return "a value of over 64 MiB";
  }
  return {};
}

IndexWriter::IndexWriter(schema::IndexPaths paths, std::size_t commit_articles)
    : paths_(std::move(paths)), folder_(schema::published_generation(paths_)), commit_articles_(commit_articles) {
  schema::with_xapian_errors("write to index " + paths_.root.string(), [&] {
    schema::check_format(schema::open_published(paths_), paths_.root);
    open();
  });
}

IndexWriter::~IndexWriter() = default;

void IndexWriter::open() {
  database_.reset();  // a transaction that has not ended is dropped
  database_ = std::make_unique<Xapian::WritableDatabase>(folder_.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
}

std::optional<Xapian::Document> IndexWriter::find(const std::string& id) const {
  if (const auto change = changes_.find(id); change != changes_.end()) {
    if (!change->second) return std::nullopt;
    return Xapian::Document::unserialise(*change->second);
  }
  return schema::with_xapian_errors("read index " + paths_.root.string(), [&]() -> std::optional<Xapian::Document> {
    const auto posting = database_->postlist_begin(id_term(id));
    if (posting == database_->postlist_end(id_term(id))) return std::nullopt;
    return database_->get_document(*posting);
  });
}

std::string IndexWriter::metadata(const std::string& key) const {
  if (const auto changed = metadata_.find(key); changed != metadata_.end()) return changed->second;
  return schema::with_xapian_errors("read index " + paths_.root.string(), [&] { return database_->get_metadata(key); });
}

std::set<std::string> IndexWriter::ids_with(const std::string& term) const {
  std::set<std::string> ids;
  schema::with_xapian_errors("read index " + paths_.root.string(), [&] {
    for (auto posting = database_->postlist_begin(term); posting != database_->postlist_end(term); ++posting) {
      ids.insert(database_->get_document(*posting).get_value(schema::id_slot));
    }
  });
  return ids;
}

std::set<std::string> IndexWriter::ids_with_both(const std::string& term, const std::string& other) const {
  std::set<std::string> ids;
  schema::with_xapian_errors("read index " + paths_.root.string(), [&] {
    auto beside = database_->postlist_begin(other);
    const auto end = database_->postlist_end(other);
    for (auto posting = database_->postlist_begin(term); posting != database_->postlist_end(term); ++posting) {
      if (beside != end) beside.skip_to(*posting);
      if (beside == end) break;
      if (*beside == *posting) ids.insert(database_->get_document(*posting).get_value(schema::id_slot));
    }
  });
  return ids;
}

std::size_t IndexWriter::article_count() const {
  return database_->get_doccount();
}

void IndexWriter::put(const std::string& id, const Xapian::Document& document) {
  std::string serialised = document.serialise();
  waiting_bytes_ += serialised.size();
  std::optional<std::string>& change = changes_[id];
  if (change) waiting_bytes_ -= change->size();
  change = std::move(serialised);
}

void IndexWriter::remove(const std::string& id) {
  changes_.insert_or_assign(id, std::nullopt);
}

void IndexWriter::set_metadata(std::string key, std::string value) {
  metadata_.insert_or_assign(std::move(key), std::move(value));
}

bool IndexWriter::is_due() const noexcept {
  return changes_.size() >= commit_articles_ || waiting_bytes_ >= due_bytes;
}

void IndexWriter::apply(const Changes& changes) {
  for (const auto& [id, document] : changes) {
    if (document) {
      database_->replace_document(id_term(id), Xapian::Document::unserialise(*document));
    } else {
      database_->delete_document(id_term(id));
    }
  }
}

void IndexWriter::write_columns() {
  const std::string columns = schema::build_columns(*database_);
  const std::string name = schema::columns_file_name(columns);
  const std::string before = database_->get_metadata(std::string(metadata_key::columns));
  if (name == before && std::filesystem::exists(paths_.columns() / name)) return;
  schema::make_folder(paths_.columns());
  schema::replace_file(paths_.columns() / name, columns);
  const std::string earlier = database_->get_metadata(std::string(metadata_key::columns_before));
  database_->set_metadata(std::string(metadata_key::columns_before),
                          before + ' ' + earlier.substr(0, earlier.find(' ')));
  database_->set_metadata(std::string(metadata_key::columns), name);
}

void IndexWriter::commit_transaction(const Changes& changes, bool last) {
  database_->begin_transaction();
  apply(changes);
  if (!changes.empty()) write_columns();
  if (last) {
    for (const auto& [key, value] : metadata_) database_->set_metadata(key, value);
  }
  database_->commit_transaction();
  schema::sync_folder(folder_);  // Xapian renames its version file and leaves the folder unsynced
  remove_unused_columns(paths_);
}

std::string IndexWriter::try_commit(const Changes& changes, bool last) {
  try {
    commit_transaction(changes, last);
    return {};
  } catch (const Xapian::Error& error) {
    if (is_storage_failure(error)) throw;
    // After a failed commit a second one would succeed with the changes gone: a new writer.
    open();
    return error.get_description();
  }
}

void IndexWriter::refuse_flawed(std::vector<RefusedDocument>& refused) {
  for (auto change = changes_.begin(); change != changes_.end();) {
    const std::string flaw =
        change->second ? flaw_of(change->first, Xapian::Document::unserialise(*change->second)) : std::string();
    if (!flaw.empty()) refused.push_back({change->first, path_of(change->second), flaw});
    change = flaw.empty() ? std::next(change) : changes_.erase(change);
  }
}

std::vector<RefusedDocument> IndexWriter::commit() {
  std::vector<RefusedDocument> refused;
  if (changes_.empty() && metadata_.empty()) return refused;
  refuse_flawed(refused);
  schema::with_xapian_errors("write to index " + paths_.root.string(), [&] {
    if (try_commit(changes_, true).empty()) return;
    commit_by_halves(
        changes_, [&](const Changes& part) { return try_commit(part, false); },
        [&](const auto& change, const std::string& reason) {
          refused.push_back({change.first, path_of(change.second), reason});
        });
    commit_transaction({}, true);
  });
  discard();
  return refused;
}

void IndexWriter::discard() {
  changes_.clear();
  metadata_.clear();
  waiting_bytes_ = 0;
}

}  // namespace dateline::indexer
