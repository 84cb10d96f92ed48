// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/former_index.h"

#include "indexer/dates/publication_date.h"
#include "schema/error.h"
#include "schema/fields.h"

#include <algorithm>
#include <utility>

#include <xapian.h>

namespace dateline::indexer {

namespace {

/// What `read` gives, or an empty result where the index is damaged.
template <typename Read>
auto tolerantly(const Read& read) -> decltype(read()) {
  try {
    return read();
  } catch (const schema::Error&) {
    return {};
  } catch (const Xapian::Error&) {
    return {};
  }
}

std::optional<Xapian::docid> docid_of(const Xapian::Database& database, const std::string& id) {
  const std::string term = std::string(schema::id_prefix) + id;
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return *posting;
}

}  // namespace

class FormerIndex::Handle {
public:
  explicit Handle(Xapian::Database opened) : database(std::move(opened)) {}

  [[nodiscard]] std::optional<FormerArticle> find(const std::string& id) const {
    const auto docid = docid_of(database, id);
    if (!docid) return std::nullopt;
    const Xapian::Document document = database.get_document(*docid);
    const auto run = static_cast<std::uint32_t>(Xapian::sortable_unserialise(document.get_value(schema::added_slot)));
    schema::StoredArticle stored = schema::decode_article(document.get_data());
    const std::int64_t captured_at = stored.captures.empty() ? 0 : stored.captures.front().captured_at;
    const bool ahead = std::any_of(stored.date_candidates.begin(), stored.date_candidates.end(),
                                   [&](const auto& stated) { return is_after_capture(stated.date, captured_at); });
    return FormerArticle{run, stored.content_hash, ahead, std::move(stored.captures)};
  }

  Xapian::Database database;
};

FormerIndex::FormerIndex(const schema::IndexPaths& paths) {
  database_ = tolerantly([&] {
    Xapian::Database database = schema::open_published(paths);
    if (!schema::is_known_format(database)) return std::unique_ptr<Handle>();
    return std::make_unique<Handle>(std::move(database));
  });
}

FormerIndex::~FormerIndex() = default;
FormerIndex::FormerIndex(FormerIndex&&) noexcept = default;
FormerIndex& FormerIndex::operator=(FormerIndex&&) noexcept = default;

std::optional<FormerArticle> FormerIndex::find(const std::string& id) const {
  if (!database_) return std::nullopt;
  return tolerantly([&] {
    try {
      return database_->find(id);
    } catch (const Xapian::DatabaseModifiedError&) {
      database_->database.reopen();  // an update has committed twice since
      return database_->find(id);
    }
  });
}

bool FormerIndex::holds(const std::string& id) const {
  return database_ && tolerantly([&] { return docid_of(database_->database, id).has_value(); });
}

std::map<std::string, std::string> FormerIndex::metadata_under(std::string_view prefix) const {
  if (!database_) return {};
  return tolerantly([&] {
    std::map<std::string, std::string> found;
    const std::string start(prefix);
    const auto end = database_->database.metadata_keys_end(start);
    for (auto key = database_->database.metadata_keys_begin(start); key != end; ++key) {
      found.emplace((*key).substr(start.size()), database_->database.get_metadata(*key));
    }
    return found;
  });
}

std::string FormerIndex::metadata(std::string_view key) const {
  if (!database_) return {};
  return tolerantly([&] { return database_->database.get_metadata(std::string(key)); });
}

void FormerIndex::visit_documents(
    const std::string& term,
    const std::function<void(const std::string& id, const std::string& serialised)>& visit) const {
  if (!database_) return;
  (void)tolerantly([&] {
    const auto end = database_->database.postlist_end(term);
    for (auto posting = database_->database.postlist_begin(term); posting != end; ++posting) {
      const Xapian::Document document = database_->database.get_document(*posting);
      visit(document.get_value(schema::id_slot), document.serialise());
    }
    return true;
  });
}

std::vector<std::string> FormerIndex::ids_with(const std::string& term) const {
  if (!database_) return {};
  return tolerantly([&] {
    std::vector<std::string> ids;
    const auto end = database_->database.postlist_end(term);
    auto id = database_->database.valuestream_begin(schema::id_slot);
    for (auto posting = database_->database.postlist_begin(term); posting != end; ++posting) {
      id.skip_to(*posting);
      if (id == database_->database.valuestream_end(schema::id_slot)) break;
      if (id.get_docid() == *posting) ids.push_back(*id);
    }
    return ids;
  });
}

}  // namespace dateline::indexer
