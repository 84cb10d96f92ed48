// SPDX-License-Identifier: GPL-3.0-or-later
// Which terms, values and stored fields does an article become?
#pragma once

#include "indexer/article.h"
#include "schema/stemming.h"
#include "schema/stored_article.h"
#include "schema/words.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {

/// What the document of an article is built from. Words are those of `article.title` and `article.text`.
struct DocumentInput {
  const EnrichedArticle& article;
  const schema::Words& title_words;
  const schema::Words& text_words;
  std::string_view file_key = {};     // of the file that it was read from
  std::string_view record_hash = {};  // see record_hash()
};

/// Builds documents for one thread: holds a stemmer per language seen.
class DocumentBuilder {
public:
  explicit DocumentBuilder(bool with_positions) : with_positions_(with_positions) {}

  /// Everything but the field `added`, which is set when the document is written. Terms are bounded, so that adding
  /// the result cannot fail; see docs/index-format.md.
  [[nodiscard]] Xapian::Document build(const DocumentInput& input);

private:
  schema::Stemmer& stemmer_of(const std::string& language);

  bool with_positions_;
  std::map<std::string, schema::Stemmer, std::less<>> stemmers_;
};

/// What the index keeps and prints of an article; offsets become code points.
[[nodiscard]] schema::StoredArticle stored_article(const EnrichedArticle& enriched);

/// Sets the countries and organizations of an article, whose title and text the mentions are of.
void set_entities(schema::StoredArticle& stored, const std::vector<CountryMention>& countries,
                  const std::vector<OrganizationMention>& organizations);

}  // namespace dateline::indexer
