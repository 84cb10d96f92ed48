// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance/compact.h"

#include "indexer/generation/check_generation.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "indexer/generation/unpublished_generation.h"
#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/leftovers.h"
#include "indexer/maintenance/compacted_size.h"
#include "schema/columns/columns.h"
#include "schema/durable_files.h"
#include "schema/error.h"
#include "schema/xapian_error.h"

#include <string>

#include <xapian.h>

namespace dateline::indexer {
namespace {

namespace metadata_key = schema::metadata_key;

/// Asks between tables whether to go on; Xapian tells of nothing smaller.
class Watch : public Xapian::Compactor {
public:
  explicit Watch(const std::function<void()>& keep_going) : keep_going_(keep_going) {}
  void set_status(const std::string& /*table*/, const std::string& /*status*/) override {
    if (keep_going_) keep_going_();
  }

private:
  const std::function<void()>& keep_going_;
};

/// Completes the new database with what is its own: docids are those of the database before, and so are the columns.
void finish(const schema::IndexPaths& paths, std::uint64_t number) {
  const std::string folder = paths.generation(number).string();
  const std::uint64_t bytes = database_bytes(folder);
  Xapian::WritableDatabase database(folder, Xapian::DB_OPEN);
  const std::string columns = schema::build_columns(database);
  const std::string columns_name = schema::columns_file_name(columns);
  const bool is_known = database.get_metadata(std::string(metadata_key::columns)) == columns_name;
  if (!is_known) schema::replace_file(paths.columns() / columns_name, columns);
  database.begin_transaction();
  database.set_metadata(std::string(metadata_key::generation), std::to_string(number));
  database.set_metadata(std::string(metadata_key::compacted), compacted_value(bytes, database.get_doccount()));
  database.set_metadata(std::string(metadata_key::columns), columns_name);
  database.commit_transaction();
}

}  // namespace

CompactReport compact_index(const CompactRequest& request) {
  const schema::IndexPaths paths(request.index);
  static_cast<void>(schema::published_generation(paths));  // before a lock file is made where no index is
  const IndexLock lock(paths.lock(), request.lock_timeout, request.keep_going);
  return compact_published(paths, request.keep_going);
}

CompactReport compact_published(const schema::IndexPaths& paths, const std::function<void()>& keep_going) {
  remove_leftovers(paths);
  const std::filesystem::path before = schema::published_generation(paths);
  CompactReport report;
  report.generation = next_generation_number(paths);
  report.bytes_before = database_bytes(before);
  UnpublishedGeneration generation(paths.generation(report.generation));
  schema::with_xapian_errors("compact index " + paths.root.string(), [&] {
    Xapian::Database database = schema::open_checked(paths);
    report.articles = database.get_doccount();
    Watch watch(keep_going);
    database.compact(generation.folder().string(), Xapian::DBCOMPACT_NO_RENUMBER, 0, watch);
    finish(paths, report.generation);
    check_generation(generation.folder(), report.articles, "compact");
  });
  schema::sync_files_in(generation.folder());
  schema::sync_folder(paths.root);
  prepare_hashes(paths, report.generation);
  report.bytes_after = database_bytes(generation.folder());
  if (keep_going) keep_going();  // the last moment to stop
  generation.keep();             // from here on the stub may name it, even if publishing throws
  publish_covered(paths, report.generation);
  return report;
}

}  // namespace dateline::indexer
