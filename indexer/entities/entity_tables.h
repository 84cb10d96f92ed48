// SPDX-License-Identifier: GPL-3.0-or-later
// What does entity recognition know before it reads an article?
#pragma once

#include "schema/gazetteer/gazetteer.h"

namespace dateline::indexer {

namespace tagger {
class Model;
}
namespace rules {
class EntityRules;
}

/// The tables of names, the model of the tagger (null: organizations are found by patterns and tables alone) and the
/// rules of the user (null: none). Borrows all.
struct EntityTables {
  /// A gazetteer alone will do: on purpose not explicit.
  EntityTables(const schema::Gazetteer& names, const tagger::Model* model = nullptr,
               const rules::EntityRules* user_rules = nullptr)
      : gazetteer(names), tagger(model), rules(user_rules) {}

  const schema::Gazetteer& gazetteer;
  const tagger::Model* tagger;
  const rules::EntityRules* rules;
};

}  // namespace dateline::indexer
