// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/value_name.h"

namespace dateline::indexer::cli {

std::string name_of_value(const std::string& value, const std::string& label, const schema::Gazetteer& gazetteer) {
  if (!label.empty()) return label;
  const auto country = gazetteer.country(value);
  return country ? std::string(country->name) : std::string();
}

}  // namespace dateline::indexer::cli
