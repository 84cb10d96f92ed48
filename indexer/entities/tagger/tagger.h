// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of an article does the trained model take for organizations?
#pragma once

#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/definitions.h"
#include "indexer/entities/tagger/article_evidence.h"
#include "indexer/entities/tagger/features.h"
#include "indexer/entities/tagger/model.h"
#include "indexer/entities/tagger/word_marks.h"

#include <array>
#include <vector>

namespace dateline::indexer::tagger {

/// Words of a field, and how sure the model is that exactly they name an organization: 0 to 1.
struct TaggedName {
  organizations::WordRange range;
  float probability;
};

/// Both in order, apart from each other.
struct TaggedNames {
  std::vector<TaggedName> organizations;
  std::vector<organizations::WordRange> people;
};

/// An article as the tagger sees it: what tables and rules say about its words. Training and tagging both look at this.
/// Borrows article and findings.
class ArticleFeatures {
public:
  /// `findings` are those of title and text.
  ArticleFeatures(const organizations::ArticleView& article, const std::array<RuleFindings, 2>& findings);

  [[nodiscard]] FieldFeatures title() const { return {article_.title(), marks_[0], evidence_}; }
  [[nodiscard]] FieldFeatures text() const { return {article_.text(), marks_[1], evidence_}; }

private:
  const organizations::ArticleView& article_;
  std::array<std::vector<WordMarks>, 2> marks_;
  ArticleEvidence evidence_;
};

/// The names of a field. Linear.
[[nodiscard]] TaggedNames tag_names(const Model& model, const organizations::FieldView& field,
                                    const FieldFeatures& features);

}  // namespace dateline::indexer::tagger
