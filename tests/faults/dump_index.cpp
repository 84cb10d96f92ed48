// SPDX-License-Identifier: GPL-3.0-or-later
// What does a published index hold, past everything that searches it? Prints a line for each article, by id: its id,
// title and place, and a hash of all that answers depend on. Exit status as the programs': 0, 4 no index, 5 damaged.
// Usage: dump_index [--check] INDEX   (--check: Xapian's own check of the database too)
#include "schema/columns/columns.h"
#include "schema/content_hash.h"
#include "schema/error.h"
#include "schema/index_format.h"
#include "schema/xapian_error.h"
#include "tests/archive/index_content.h"

#include <cstdio>
#include <exception>
#include <sstream>
#include <string>
#include <string_view>

#include <xapian.h>

namespace {

using namespace dateline;
using schema::Error;
using schema::ErrorKind;

void check_structure(const schema::IndexPaths& paths) {
  std::ostringstream told;
  const std::size_t errors = Xapian::Database::check(schema::published_generation(paths).string(), 0, &told);
  if (errors != 0) throw Error(ErrorKind::Damaged, told.str());
}

/// The columns that the database names are there and are those that its values give.
void check_columns(const schema::IndexPaths& paths, const Xapian::Database& database) {
  const std::string name = database.get_metadata(std::string(schema::metadata_key::columns));
  if (name != schema::columns_file_name(schema::build_columns(database))) {
    throw Error(ErrorKind::Damaged, "the columns are of another state: " + name);
  }
  (void)schema::Columns::map(paths.columns() / name);
}

void print_articles(const schema::IndexPaths& paths) {
  const Xapian::Database database = schema::open_checked(paths);
  check_columns(paths, database);
  for (const auto& [id, content] : tests::content_of(database)) {
    std::printf("%s\t%s in %s\t%s\n", id.c_str(), content.title.c_str(), content.place.c_str(),
                schema::hash_in_print(content.all).c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const bool check = argc == 3 && std::string_view(argv[1]) == "--check";
  if (argc != 2 && !check) return schema::exit_status(ErrorKind::Usage);
  const schema::IndexPaths paths(argv[argc - 1]);
  try {
    schema::with_xapian_errors("dump", [&] {
      if (check) check_structure(paths);
      print_articles(paths);
    });
    return 0;
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return schema::exit_status(error.kind());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return schema::exit_status(ErrorKind::Internal);
  }
}
