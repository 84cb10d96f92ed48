// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/compile.h"

#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/duplicates.h"
#include "schema/gazetteer/compile/joined_peoples.h"
#include "schema/gazetteer/compile/organization_heads.h"
#include "schema/gazetteer/compile/organization_tables.h"

namespace dateline::schema::gazetteer {

Compilation read_tables(const std::filesystem::path& folder) {
  Compilation compilation;
  add_country_tables(compilation, folder);
  add_cldr_names(compilation, folder);
  add_inflected_countries(compilation, folder);
  drop_names_like_english(compilation);
  add_joined_peoples(compilation);
  add_cities(compilation, folder);
  add_place_names(compilation, folder);
  add_inflected_places(compilation, folder);
  add_organization_tables(compilation, folder);
  add_organization_heads(compilation, folder);
  return compilation;
}

}  // namespace dateline::schema::gazetteer
