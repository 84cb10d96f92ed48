// SPDX-License-Identifier: GPL-3.0-or-later
// Which gazetteer do the tests of organizations read?
#pragma once

#include <filesystem>

#include "schema/gazetteer/compile/compilation.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/organization_heads.h"
#include "schema/gazetteer/compile/organization_tables.h"
#include "schema/gazetteer/compile/writer.h"
#include "schema/gazetteer/gazetteer.h"

namespace dateline::indexer {

/// Made of tests/indexer/organization_tables alone: no CLDR, no cities, nothing that changes with schema/data.
inline const schema::Gazetteer& small_gazetteer() {
  static const schema::Gazetteer gazetteer = [] {
    const std::filesystem::path folder = DATELINE_SOURCE_DIR "/tests/indexer/organization_tables";
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "dateline_organizations_test.bin";
    schema::gazetteer::Compilation compilation;
    schema::gazetteer::add_country_tables(compilation, folder);
    schema::gazetteer::add_organization_tables(compilation, folder);
    schema::gazetteer::add_organization_heads(compilation, folder);
    schema::gazetteer::write_gazetteer(compilation, file);
    return schema::Gazetteer(file);
  }();
  return gazetteer;
}

}  // namespace dateline::indexer
