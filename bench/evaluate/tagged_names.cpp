// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/tagged_names.h"

#include "indexer/entities/organizations/rule_candidates.h"
#include "indexer/entities/tagger/tagger.h"

#include <array>
#include <optional>

namespace dateline::bench {

using indexer::organizations::ArticleView;
using indexer::organizations::NamedField;

std::set<Span> tagged_names(const indexer::EntityTables& tables, const AnnotatedArticle& article) {
  constexpr float rather_than_not = 0.5F;
  const schema::Words title_words = schema::split_words(article.title, "en");
  const schema::Words text_words = schema::split_words(article.text, "en");
  const std::optional<indexer::Dateline> no_dateline;
  const ArticleView view(tables.gazetteer,
                         {article.title, article.text, title_words, text_words, "en", {}, no_dateline});
  std::array<NamedField, 2> fields{NamedField(view.title()), NamedField(view.text())};
  indexer::organizations::find_rule_candidates(view, fields);
  const indexer::tagger::ArticleFeatures features(
      view, {{{fields[0].standing, fields[0].definitions}, {fields[1].standing, fields[1].definitions}}});
  std::set<Span> spans;
  for (const auto& name : tag_names(*tables.tagger, view.text(), features.text()).organizations)
    if (name.probability >= rather_than_not)
      spans.insert({text_words[name.range.first].start, text_words[name.range.end() - 1].end});
  return spans;
}

}  // namespace dateline::bench
