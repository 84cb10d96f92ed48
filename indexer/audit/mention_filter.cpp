// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/mention_filter.h"

#include "schema/fold.h"

namespace dateline::indexer {

bool MentionFilter::matches(const std::string& mention_field, const std::string& mention_value,
                            const std::string& label) const {
  if (!field.empty() && field != mention_field) return false;
  if (value.empty() || value == mention_value) return true;
  return !name.empty() && !label.empty() && name == schema::fold_filter_value(label);
}

}  // namespace dateline::indexer
