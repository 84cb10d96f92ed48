// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/mend_columns.h"

#include "schema/columns/columns.h"
#include "schema/durable_files.h"
#include "schema/xapian_error.h"

#include <xapian.h>

namespace dateline::indexer {
namespace {

void name_columns(const std::string& generation, const std::string& name) {
  const std::string key(schema::metadata_key::columns);
  Xapian::WritableDatabase database(generation, Xapian::DB_OPEN);
  database.begin_transaction();
  database.set_metadata(key, name);
  database.commit_transaction();
}

}  // namespace

std::string mend_columns(const schema::IndexPaths& paths, std::uint64_t number) {
  const std::string generation = paths.generation(number).string();
  return schema::with_xapian_errors("write the columns of " + generation, [&] {
    const Xapian::Database database(generation, Xapian::DB_BACKEND_GLASS);
    const std::string columns = schema::build_columns(database);
    std::string name = schema::columns_file_name(columns);
    schema::make_folder(paths.columns());
    schema::replace_file(paths.columns() / name, columns);
    if (database.get_metadata(std::string(schema::metadata_key::columns)) == name) return name;
    name_columns(generation, name);
    schema::sync_files_in(paths.generation(number));
    return name;
  });
}

}  // namespace dateline::indexer
