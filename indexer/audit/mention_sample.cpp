// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/mention_sample.h"

#include "schema/gazetteer/word_hash.h"
#include "schema/index_format.h"
#include "schema/stored_article.h"
#include "schema/xapian_error.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include <xapian.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t articles_between_stops = 256;

/// Mentions that are alike: field, value, rule.
using Stratum = std::tuple<std::string, std::string, std::string>;

/// A mention where it was found, before its sentence is cut out.
struct FoundMention {
  const schema::StoredArticle& article;
  const std::string& field;
  const std::string& value;
  const std::string& label;
  const schema::Evidence& evidence;
};

class Sampling {
public:
  explicit Sampling(const SampleRequest& request) : request_(request), paths_(request.index) {}

  std::vector<SampledMention> run() {
    database_ = schema::open_checked(paths_);
    std::map<Stratum, std::size_t> sizes;
    visit([&](const FoundMention& mention) { ++sizes[stratum_of(mention)]; });
    share_out(sizes);
    visit([&](const FoundMention& mention) { consider(mention); });
    return taken();
  }

private:
  using Draws = std::map<std::uint64_t, SampledMention>;  // by lot

  static Stratum stratum_of(const FoundMention& mention) {
    return {mention.field, mention.value, mention.evidence.rule};
  }

  template <typename Visit>
  void visit(const Visit& see);
  template <typename Visit>
  void visit_article(const schema::StoredArticle& article, const Visit& see) const;
  void share_out(const std::map<Stratum, std::size_t>& sizes);
  void consider(const FoundMention& mention);
  std::uint64_t lot_of(const FoundMention& mention) const;

  std::vector<SampledMention> taken() {
    std::vector<SampledMention> mentions;
    for (auto& [stratum, draws] : draws_)
      for (auto& [lot, mention] : draws) mentions.push_back(std::move(mention));
    return mentions;
  }

  const SampleRequest& request_;
  schema::IndexPaths paths_;
  Xapian::Database database_;
  std::map<Stratum, std::size_t> quotas_;
  std::map<Stratum, Draws> draws_;
};

template <typename Visit>
void Sampling::visit(const Visit& see) {
  const std::vector<Xapian::docid> suppressed = schema::suppressed_docids(database_);
  std::size_t seen = 0;
  for (auto posting = database_.postlist_begin(""); posting != database_.postlist_end(""); ++posting) {
    if (seen++ % articles_between_stops == 0 && request_.keep_going) request_.keep_going();
    if (!std::binary_search(suppressed.begin(), suppressed.end(), *posting))
      visit_article(schema::decode_article(database_.get_document(*posting).get_data()), see);
  }
}

template <typename Visit>
void Sampling::visit_article(const schema::StoredArticle& article, const Visit& see) const {
  static const std::string country_field = "country";
  static const std::string organization_field = "organization";
  static const std::string no_label;
  for (const schema::StoredCountry& country : article.countries)
    if (request_.filter.matches(country_field, country.code, no_label))
      for (const schema::Evidence& evidence : country.evidence)
        see(FoundMention{article, country_field, country.code, no_label, evidence});
  for (const schema::StoredOrganization& organization : article.organizations)
    if (request_.filter.matches(organization_field, organization.id, organization.name))
      for (const schema::Evidence& evidence : organization.evidence)
        see(FoundMention{article, organization_field, organization.id, organization.name, evidence});
}

/// Round after round one more for each stratum that has one left, the largest first.
void Sampling::share_out(const std::map<Stratum, std::size_t>& sizes) {
  std::vector<std::pair<std::size_t, const Stratum*>> largest_first;
  largest_first.reserve(sizes.size());
  for (const auto& [stratum, size] : sizes) largest_first.emplace_back(size, &stratum);
  std::stable_sort(largest_first.begin(), largest_first.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::size_t left = request_.count;
  for (std::size_t round = 1; left > 0; ++round) {
    const std::size_t before = left;
    for (const auto& [size, stratum] : largest_first) {
      if (left == 0 || size < round) break;
      quotas_[*stratum] = round;
      --left;
    }
    if (left == before) return;
  }
}

/// The same for the same mention and seed, whatever stands around it.
std::uint64_t Sampling::lot_of(const FoundMention& mention) const {
  schema::gazetteer::WordHash hash;
  const std::string place = mention.article.id + '/' + mention.field + '/' + mention.value + '/' +
                            mention.evidence.field + '/' + std::to_string(mention.evidence.start) + '/' +
                            std::to_string(request_.seed);
  for (const char byte : place) hash.add(byte);
  return hash.value();
}

/// Keeps the lowest lots of each stratum.
void Sampling::consider(const FoundMention& mention) {
  const auto quota = quotas_.find(stratum_of(mention));
  if (quota == quotas_.end()) return;
  Draws& draws = draws_[quota->first];
  const std::uint64_t lot = lot_of(mention);
  if (draws.size() == quota->second && std::prev(draws.end())->first < lot) return;
  const schema::StoredArticle& article = mention.article;
  const schema::Evidence& evidence = mention.evidence;
  const std::string& text = evidence.field == "title" ? article.title : article.text;
  draws.insert_or_assign(
      lot, SampledMention{article.id, mention.field, mention.value, mention.label, evidence.rule, evidence.field,
                          evidence.start, evidence.end, sentence_around(text, evidence.start, evidence.end),
                          article.title, to_string(article.published)});
  if (draws.size() > quota->second) draws.erase(std::prev(draws.end()));
}

}  // namespace

std::vector<SampledMention> sample_mentions(const SampleRequest& request) {
  return schema::with_xapian_errors("audit index " + request.index.string(), [&] { return Sampling(request).run(); });
}

}  // namespace dateline::indexer
