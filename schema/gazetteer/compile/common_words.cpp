// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/common_words.h"

#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/table.h"

namespace dateline::schema::gazetteer {

CommonWords::CommonWords(const std::filesystem::path& file) {
  const Table table(file);
  for (const TableRow& row : table.rows()) names_.insert(name_cell(row, "word").words);
}

}  // namespace dateline::schema::gazetteer
