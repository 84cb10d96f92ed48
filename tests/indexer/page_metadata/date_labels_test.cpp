// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/date_labels.h"

#include <catch2/catch.hpp>

using dateline::indexer::DateLabel;
using dateline::indexer::label_of;

TEST_CASE("words say what a date is", "[indexer][metadata][dates]") {
  CHECK(label_of("Published March 3, 2019") == DateLabel::Published);
  CHECK(label_of("Veröffentlicht am 3.3.2019") == DateLabel::Published);
  CHECK(label_of("Publié le 3 mars 2019, mis à jour le 4 mars") == DateLabel::Published);
  CHECK(label_of("Опубликовано 3 марта 2019") == DateLabel::Published);
  CHECK(label_of("Updated March 3, 2019") == DateLabel::Modified);
  CHECK(label_of("Mis à jour le 3 mars 2019") == DateLabel::Modified);
  CHECK(label_of("Letzte Änderung: 3.3.2019") == DateLabel::Modified);
  CHECK(label_of("Member since March 3, 2019") == DateLabel::Other);
  CHECK(label_of("© 2019 The Paper, updated daily") == DateLabel::Other);
  CHECK(label_of("March 3, 2019") == DateLabel::None);
  CHECK(label_of("") == DateLabel::None);
}

TEST_CASE("labels begin words", "[indexer][metadata][dates]") {
  CHECK(label_of("understand 2019") == DateLabel::None);
  CHECK(label_of("outstanding 2019") == DateLabel::None);
  CHECK(label_of("candidate 2019") == DateLabel::None);
}
