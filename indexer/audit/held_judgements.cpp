// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/held_judgements.h"

#include "schema/article_id.h"
#include "schema/fields.h"
#include "schema/index_format.h"
#include "schema/stored_article.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <xapian.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t judgements_between_stops = 256;

bool stands_at(const schema::Evidence& evidence, const SampledMention& mention) {
  return evidence.start == mention.start && (mention.place.empty() || evidence.field == mention.place);
}

/// Takes over the rule that has found the mention in this index. False where none has.
bool take_rule(const std::vector<schema::Evidence>& evidence, SampledMention& mention) {
  const auto found = std::find_if(evidence.begin(), evidence.end(),
                                  [&](const schema::Evidence& each) { return stands_at(each, mention); });
  if (found == evidence.end()) return false;
  mention.rule = found->rule;
  return true;
}

bool hold(const schema::StoredArticle& article, SampledMention& mention) {
  if (mention.field == "country")
    return std::any_of(article.countries.begin(), article.countries.end(), [&](const schema::StoredCountry& country) {
      return country.code == mention.value && take_rule(country.evidence, mention);
    });
  const auto organization =
      std::find_if(article.organizations.begin(), article.organizations.end(),
                   [&](const schema::StoredOrganization& each) { return each.id == mention.value; });
  if (organization == article.organizations.end() || !take_rule(organization->evidence, mention)) return false;
  mention.label = organization->name;
  return true;
}

class Holding {
public:
  Holding(const std::filesystem::path& index, const MentionFilter& filter) : filter_(filter) {
    const schema::IndexPaths paths(index);
    database_ = schema::open_published(paths);
    schema::check_format(database_, paths.root);
  }

  void look_up(Judgement& judgement) {
    SampledMention& mention = judgement.mention;
    if (!filter_.field.empty() && filter_.field != mention.field) return;
    read(mention.article);
    const bool is_held = article_ && hold(*article_, mention);
    if (!filter_.matches(mention.field, mention.value, mention.label)) return;
    if (is_held)
      held_.judgements.push_back(std::move(judgement));
    else
      ++held_.gone;
  }

  HeldJudgements take() { return std::move(held_); }

private:
  void read(const std::string& id) {
    if (id == read_id_) return;
    read_id_ = id;
    article_.reset();
    if (!schema::is_article_id(id)) return;
    const std::string term = std::string(schema::id_prefix) + id;
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term) || is_suppressed(*posting)) return;
    article_ = schema::decode_article(database_.get_document(*posting).get_data());
  }

  bool is_suppressed(Xapian::docid docid) const {
    const std::string term(schema::suppressed_term);
    auto posting = database_.postlist_begin(term);
    posting.skip_to(docid);
    return posting != database_.postlist_end(term) && *posting == docid;
  }

  const MentionFilter& filter_;
  Xapian::Database database_;
  std::string read_id_;
  std::optional<schema::StoredArticle> article_;
  HeldJudgements held_;
};

}  // namespace

HeldJudgements held_judgements(const std::filesystem::path& index, std::vector<Judgement> judgements,
                               const MentionFilter& filter, const std::function<void()>& keep_going) {
  return schema::with_xapian_errors("audit index " + index.string(), [&] {
    Holding holding(index, filter);
    std::size_t seen = 0;
    for (Judgement& judgement : judgements) {
      if (seen++ % judgements_between_stops == 0 && keep_going) keep_going();
      holding.look_up(judgement);
    }
    return holding.take();
  });
}

}  // namespace dateline::indexer
