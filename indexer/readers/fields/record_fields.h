// SPDX-License-Identifier: GPL-3.0-or-later
// Several keys of a record may state the same thing: which one counts?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/fields/field_names.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Collects what the keys of one record say and settles on one value a field: the lowest rank, then the first. Dates of
/// all keys are kept; those of a change rather than a publication come from "modified".
class RecordFields {
public:
  /// `date_origin` is the provenance of the record's dates ("metadata", "header").
  explicit RecordFields(std::string_view date_origin) : date_origin_(date_origin) {}

  /// Notes a value; blank ones are ignored.
  void add(FieldMeaning meaning, std::string_view value);
  /// Notes the members of a list: authors as they are, texts as paragraphs, of anything else the first.
  void add_list(FieldMeaning meaning, const std::vector<std::string>& values);

  /// Moves everything into `article`. The text is brought into paragraphs, HTML in it becomes text, character
  /// references in one-line fields are resolved. Fields without a value are left as they are.
  void move_into(Article& article);

private:
  struct Candidate {
    std::uint8_t rank = 255;
    std::string value;
  };
  struct RankedDate {
    std::uint8_t rank;
    DateClaim claim;
  };

  [[nodiscard]] std::string& value_of(ArticleField field) { return best_[static_cast<std::size_t>(field)].value; }

  std::string date_origin_;
  std::array<Candidate, article_field_count> best_;
  std::vector<RankedDate> dates_;
};

/// A date as a record states it: an epoch number (seconds, milliseconds, micro- or nanoseconds, 1973 to 2286) becomes
/// an ISO 8601 instant, everything else stays as it is.
[[nodiscard]] std::string readable_date(std::string_view raw);

}  // namespace dateline::indexer
