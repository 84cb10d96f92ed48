// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/tagger.h"

#include "indexer/entities/tagger/decode.h"
#include "indexer/entities/tagger/segments.h"

#include <algorithm>

namespace dateline::indexer::tagger {
namespace {

using organizations::FieldView;
using organizations::WordRange;

std::size_t count_capitals(const FieldView& field) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < field.size(); ++i) count += field.is_capital(i) ? 1U : 0U;
  return count;
}

/// The innermost loop: a load of eight bytes for each feature, scattered over a model larger than the caches next to
/// the processor, so that all are asked for before the first is needed. The sums of max_features bytes fit 16 bits.
Scores scores_of(const Model& model, const FeatureList& features) {
  for (const std::uint32_t feature : features) __builtin_prefetch(model.weights(feature));
  LabelRow<std::int16_t> sums{};
  for (const std::uint32_t feature : features) {
    const std::int8_t* const row = model.weights(feature);
    for (std::size_t label = 0; label < row_width; ++label)
      sums[label] = static_cast<std::int16_t>(sums[label] + row[label]);
  }
  Scores scores{};
  std::copy(sums.begin(), sums.end(), scores.begin());
  return scores;
}
static_assert(max_features * 128 < 32768);

/// Calls `use` with each name of that kind: words [first, first + count) of the run.
template <typename Use>
void for_each_name(const std::vector<Label>& labels, Label begin, const Use& use) {
  const auto inside = static_cast<Label>(static_cast<int>(begin) + 1);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != begin) continue;
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == inside) ++end;
    use(LabelledSpan{i, end - i});
  }
}

WordRange in_field(LabelledSpan span, const WordRange& segment) {
  return {segment.first + static_cast<std::uint32_t>(span.first), static_cast<std::uint32_t>(span.count)};
}

void append_names(const std::vector<Scores>& scores, const WordRange& segment, const Model& model, TaggedNames& out) {
  const std::vector<Label> labels = best_labels(scores, model.transitions());
  for_each_name(labels, Label::BeginPerson, [&](LabelledSpan span) { out.people.push_back(in_field(span, segment)); });
  if (std::find(labels.begin(), labels.end(), Label::BeginOrganization) == labels.end()) return;
  const Marginals marginals(scores, model.transitions(), model.scale());
  for_each_name(labels, Label::BeginOrganization, [&](LabelledSpan span) {
    out.organizations.push_back({in_field(span, segment), marginals.of_name(span, Label::BeginOrganization)});
  });
}

}  // namespace

ArticleFeatures::ArticleFeatures(const organizations::ArticleView& article, const std::array<RuleFindings, 2>& findings)
    : article_(article),
      marks_{mark_words(article, article.title(), findings[0]), mark_words(article, article.text(), findings[1])},
      evidence_(count_capitals(article.title()) + count_capitals(article.text())) {
  evidence_.read(article.title(), marks_[0]);
  evidence_.read(article.text(), marks_[1]);
}

TaggedNames tag_names(const Model& model, const FieldView& field, const FieldFeatures& features) {
  TaggedNames names;
  FeatureList list(model.seed());
  std::vector<Scores> scores;
  for (const WordRange& segment : find_segments(field)) {
    scores.clear();
    for (std::uint32_t i = segment.first; i < segment.end(); ++i) {
      features.read(i, list);
      scores.push_back(scores_of(model, list));
    }
    append_names(scores, segment, model, names);
  }
  return names;
}

}  // namespace dateline::indexer::tagger
