// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/held_judgements.h"

#include "schema/article_id.h"
#include "schema/fields.h"
#include "schema/index_format.h"
#include "schema/stored_article.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <numeric>
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
  explicit Holding(const std::filesystem::path& index)
      : database_(schema::open_checked(schema::IndexPaths(index))), suppressed_(schema::suppressed_docids(database_)) {}

  /// True if the judgement's mention is held, with what the index now has for it.
  bool look_up(SampledMention& mention) {
    read(mention.article);
    return article_ && hold(*article_, mention);
  }

private:
  void read(const std::string& id) {
    if (id == read_id_) return;
    read_id_ = id;
    article_.reset();
    if (!schema::is_article_id(id)) return;
    const std::string term = std::string(schema::id_prefix) + id;
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term) || std::binary_search(suppressed_.begin(), suppressed_.end(), *posting))
      return;
    article_ = schema::decode_article(database_.get_document(*posting).get_data());
  }

  Xapian::Database database_;
  std::vector<Xapian::docid> suppressed_;
  std::string read_id_;
  std::optional<schema::StoredArticle> article_;
};

/// The places of `judgements` by article, so that each article is read once.
std::vector<std::size_t> by_article(const std::vector<Judgement>& judgements) {
  std::vector<std::size_t> order(judgements.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return judgements[a].mention.article < judgements[b].mention.article;
  });
  return order;
}

/// For each judgement whether its mention is held.
std::vector<bool> look_up_all(Holding& holding, std::vector<Judgement>& judgements,
                              const std::function<void()>& keep_going) {
  std::vector<bool> is_held(judgements.size());
  std::size_t seen = 0;
  for (const std::size_t place : by_article(judgements)) {
    if (seen++ % judgements_between_stops == 0 && keep_going) keep_going();
    is_held[place] = holding.look_up(judgements[place].mention);
  }
  return is_held;
}

}  // namespace

HeldJudgements held_judgements(const std::filesystem::path& index, std::vector<Judgement> judgements,
                               const MentionFilter& filter, const std::function<void()>& keep_going) {
  return schema::with_xapian_errors("audit index " + index.string(), [&] {
    Holding holding(index);
    const std::vector<bool> is_held = look_up_all(holding, judgements, keep_going);
    HeldJudgements held;
    for (std::size_t i = 0; i < judgements.size(); ++i) {
      const SampledMention& mention = judgements[i].mention;
      if (!filter.matches(mention.field, mention.value, mention.label)) continue;
      if (is_held[i])
        held.judgements.push_back(std::move(judgements[i]));
      else
        ++held.gone;
    }
    return held;
  });
}

}  // namespace dateline::indexer
