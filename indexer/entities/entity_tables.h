// SPDX-License-Identifier: GPL-3.0-or-later
// What does entity recognition know before it reads an article?
#pragma once

#include "schema/gazetteer/gazetteer.h"

namespace dateline::indexer {

namespace tagger {
class Model;
}

/// The tables of names, and the model of the tagger; null: organizations are found by the rules alone. Borrows both.
struct EntityTables {
  /// A gazetteer alone will do: on purpose not explicit.
  EntityTables(const schema::Gazetteer& names, const tagger::Model* model = nullptr)
      : gazetteer(names), tagger(model) {}

  const schema::Gazetteer& gazetteer;
  const tagger::Model* tagger;
};

}  // namespace dateline::indexer
