// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/organizations/trainer/examples.h"

#include "indexer/entities/entities.h"
#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/rule_candidates.h"
#include "indexer/entities/tagger/segments.h"
#include "indexer/entities/tagger/tagger.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::training {
namespace {

using indexer::organizations::ArticleView;
using indexer::organizations::FieldView;
using indexer::organizations::NamedField;
using indexer::organizations::WordRange;
using indexer::tagger::FeatureList;
using indexer::tagger::FieldFeatures;
using indexer::tagger::Label;

/// The words within the name; none where it begins or ends inside a word.
std::optional<WordRange> words_of(const FieldView& field, const MarkedName& name) {
  const auto first = std::lower_bound(field.words.begin(), field.words.end(), name.start,
                                      [](const schema::Word& word, std::uint32_t at) { return word.start < at; });
  auto end = first;
  while (end != field.words.end() && end->end <= name.end) ++end;
  const bool is_cut = end != field.words.end() && end->start < name.end;
  if (first == end || is_cut) return std::nullopt;
  return WordRange{static_cast<std::uint32_t>(first - field.words.begin()), static_cast<std::uint32_t>(end - first)};
}

std::vector<Label> label_words(const FieldView& field, const MarkedText& marked) {
  std::vector<Label> labels(field.size(), Label::Outside);
  for (const MarkedName& name : marked.names) {
    const auto words = words_of(field, name);
    if (!words) continue;
    const auto inside = static_cast<Label>(static_cast<int>(name.begin) + 1);
    for (std::uint32_t i = words->first; i < words->end(); ++i) labels[i] = i == words->first ? name.begin : inside;
  }
  return labels;
}

/// A name that a segment begins within is left out: its first word is none that the tagger labels.
Label label_at_start(Label label) {
  return indexer::tagger::continues_name(static_cast<std::size_t>(label)) ? Label::Outside : label;
}

struct FieldExamples {
  const FieldView& field;
  const FieldFeatures& features;
  const MarkedText& marked;

  void append(std::uint32_t seed, Examples& out) const {
    const std::vector<Label> labels = label_words(field, marked);
    FeatureList list(seed);
    std::size_t reached = 0;
    for (const WordRange& segment : indexer::tagger::find_segments(field)) {
      for (std::uint32_t i = segment.first; i < segment.end(); ++i) {
        features.read(i, list);
        out.features.insert(out.features.end(), list.begin(), list.end());
        out.word_ends.push_back(out.features.size());
        const bool continues = i > segment.first && out.labels.back() != Label::Outside;
        out.labels.push_back(continues ? labels[i] : label_at_start(labels[i]));
      }
      out.segment_ends.push_back(out.word_ends.size());
      reached += reached_in(segment);
    }
    const auto wanted =
        static_cast<std::size_t>(std::count_if(marked.names.begin(), marked.names.end(), [](const MarkedName& name) {
          return name.begin == Label::BeginOrganization;
        }));
    out.organizations += wanted;
    out.unreachable += wanted - reached;
  }

  std::size_t reached_in(const WordRange& segment) const {
    std::size_t count = 0;
    for (const MarkedName& name : marked.names) {
      const auto words = words_of(field, name);
      count += words && name.begin == Label::BeginOrganization && words->first >= segment.first &&
                       words->end() <= segment.end()
                   ? 1U
                   : 0U;
    }
    return count;
  }
};

}  // namespace

void append_examples(const schema::Gazetteer& gazetteer, const TrainingArticle& article, std::uint32_t seed,
                     Examples& out) {
  const schema::Words title_words = schema::split_words(article.title.text, "en");
  const schema::Words text_words = schema::split_words(article.text.text, "en");
  const std::optional<indexer::Dateline> no_dateline;
  const ArticleView view(gazetteer,
                         {article.title.text, article.text.text, title_words, text_words, "en", {}, no_dateline});
  std::array<NamedField, 2> fields{NamedField(view.title()), NamedField(view.text())};
  indexer::organizations::find_rule_candidates(view, fields);
  const indexer::tagger::ArticleFeatures features(
      view, {{{fields[0].standing, fields[0].definitions}, {fields[1].standing, fields[1].definitions}}});
  FieldExamples{view.title(), features.title(), article.title}.append(seed, out);
  FieldExamples{view.text(), features.text(), article.text}.append(seed, out);
}

}  // namespace dateline::training
