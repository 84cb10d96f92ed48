// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/organizations.h"

#include "bench/evaluate/annotated_articles.h"
#include "bench/evaluate/file_bytes.h"
#include "bench/evaluate/reuters.h"
#include "bench/evaluate/reuters_organizations.h"
#include "bench/evaluate/tagged_names.h"
#include "bench/evaluate/tally.h"
#include "indexer/entities/entities.h"
#include "indexer/entities/tagger/model.h"
#include "schema/fold.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace dateline::bench {
namespace {

using Found = std::vector<indexer::OrganizationMention>;

/// Processor time: other work on the machine does not count.
struct Clock {
  std::clock_t ticks = 0;
  std::size_t bytes = 0;
  [[nodiscard]] double megabytes_per_second() const {
    return static_cast<double>(bytes) / 1e6 * CLOCKS_PER_SEC / static_cast<double>(ticks);
  }
};

Found organizations_of(const indexer::EntityTables& tables, const std::string& title, const std::string& text,
                       Clock& clock) {
  const schema::Words title_words = schema::split_words(title, "en");
  const schema::Words text_words = schema::split_words(text, "en");
  const std::optional<indexer::Dateline> no_dateline;
  const std::clock_t start = std::clock();
  Found found = indexer::find_organizations(tables, {title, text, title_words, text_words, "en", {}, no_dateline});
  clock.ticks += std::clock() - start;
  clock.bytes += title.size() + text.size();
  return found;
}

std::set<Span> spans_in_text(const Found& found) {
  std::set<Span> spans;
  for (const auto& organization : found)
    for (const indexer::Mention& mention : organization.evidence)
      if (mention.field == indexer::MentionField::Text) spans.insert({mention.start, mention.end});
  return spans;
}

/// Of the organizations of high confidence, how many names are right?
struct SureNames {
  std::size_t right = 0;
  std::size_t claimed = 0;

  void add(const AnnotatedArticle& article, const Found& found) {
    for (const auto& organization : found) {
      if (organization.confidence != indexer::Confidence::High) continue;
      for (const indexer::Mention& mention : organization.evidence) {
        const Span span{mention.start, mention.end};
        if (mention.field != indexer::MentionField::Text || is_in(article.optional, span)) continue;
        ++claimed;
        right += is_in(article.organizations, span) ? 1U : 0U;
      }
    }
  }
  static bool is_in(const std::vector<Span>& spans, const Span& span) {
    return std::find(spans.begin(), spans.end(), span) != spans.end();
  }
};

std::string_view slice(const AnnotatedArticle& article, const Span& span) {
  return std::string_view(article.text).substr(span.start, span.end - span.start);
}

std::set<std::string> names(const AnnotatedArticle& article, const std::set<Span>& spans) {
  std::set<std::string> names;
  for (const Span& span : spans) names.insert(schema::fold_filter_value(slice(article, span)));
  return names;
}

void print_errors(const AnnotatedArticle& article, const std::set<Span>& claims, const std::set<Span>& truth) {
  const auto print = [&](std::string_view kind, const Span& span) {
    const std::uint32_t from = span.start < 40 ? 0 : span.start - 40;
    std::string context = article.text.substr(from, span.start - from) + "[[" + std::string(slice(article, span)) +
                          "]]" + article.text.substr(span.end, 30);
    for (char& c : context)
      if (c == '\n') c = ' ';
    std::cout << kind << '\t' << article.name << '\t' << context << '\n';
  };
  for (const Span& span : claims)
    if (!truth.contains(span)) print("wrong", span);
  for (const Span& span : truth)
    if (!claims.contains(span)) print("missed", span);
}

void print_tally(std::string_view what, const Tally& tally) {
  std::cout << what << "  P " << tally.precision() << "  R " << tally.recall() << "  F1 " << tally.f1() << '\n';
}

void score(const indexer::EntityTables& tables, std::string_view collection,
           const std::vector<AnnotatedArticle>& articles, bool list_errors) {
  Tally spans;
  Tally sets;
  SureNames sure;
  Clock clock;
  for (const AnnotatedArticle& article : articles) {
    const Found found = organizations_of(tables, article.title, article.text, clock);
    std::set<Span> claims = spans_in_text(found);
    sure.add(article, found);
    for (const Span& span : article.optional) claims.erase(span);
    const std::set<Span> truth(article.organizations.begin(), article.organizations.end());
    spans.add(claims, truth);
    sets.add(names(article, claims), names(article, truth));
    if (list_errors) print_errors(article, claims, truth);
  }
  std::cout << collection << ": " << articles.size() << " articles, " << clock.megabytes_per_second() << " MB/s\n";
  print_tally("  spans", spans);
  print_tally("  sets ", sets);
  std::cout << "  high   P " << Tally::share(sure.right, sure.claimed) << "  of " << sure.claimed << " names\n";
}

void score_tagger(const indexer::EntityTables& tables, const std::vector<AnnotatedArticle>& articles) {
  Tally spans;
  Tally sets;
  for (const AnnotatedArticle& article : articles) {
    std::set<Span> claims = tagged_names(tables, article);
    for (const Span& span : article.optional) claims.erase(span);
    const std::set<Span> truth(article.organizations.begin(), article.organizations.end());
    spans.add(claims, truth);
    sets.add(names(article, claims), names(article, truth));
  }
  print_tally("  tagger alone, spans", spans);
  print_tally("  tagger alone, sets ", sets);
}

void print_difference(const ReutersStory& story, const std::set<std::string>& claims,
                      const std::set<std::string>& truth) {
  std::cout << story.number << "\ttruth";
  for (const auto& tag : truth) std::cout << ' ' << tag;
  std::cout << "\tclaims";
  for (const auto& tag : claims) std::cout << ' ' << tag;
  std::cout << '\t' << story.title << '\n';
}

void score_reuters(const indexer::EntityTables& tables, const OrganizationsOptions& options) {
  const ReutersOrganizations known(tables.gazetteer);
  Tally tally;
  std::map<std::string, Tally> by_tag;
  std::map<Prominence, Tally> by_place;
  Clock clock;
  std::size_t stories = 0;
  for (const ReutersStory& story : read_reuters(options.corpora / "reuters-21578")) {
    if (story.body.empty() || !story.was_indexed || (story.number % 2 == 0) != options.even) continue;
    ++stories;
    const Found found = organizations_of(tables, story.title, story.body, clock);
    const std::set<std::string> truth = known.truth(story.organizations);
    std::set<std::string> claims;
    for (const auto& [tag, place] : known.prominence(found, story.body)) {
      by_place[place].add(std::set{tag}, truth);
      if (place != Prominence::Passing) claims.insert(tag);
    }
    tally.add(claims, truth);
    for (const std::string& tag : known.tags())
      by_tag[tag].add(claims.contains(tag) ? std::set{tag} : std::set<std::string>{},
                      truth.contains(tag) ? std::set{tag} : std::set<std::string>{});
    if (options.list_errors && claims != truth) print_difference(story, claims, truth);
  }
  std::cout << "reuters-21578: " << stories << " stories, " << clock.megabytes_per_second() << " MB/s, "
            << known.tags().size() << " tags known\n";
  print_tally("  ORGS ", tally);
  static constexpr std::array places{"in the title", "in the lead", "twice", "in passing"};
  for (const auto& [place, of_place] : by_place)
    std::cout << "    named " << places.at(static_cast<std::size_t>(place)) << "  " << of_place.claimed << ", tagged "
              << Tally::share(of_place.right, of_place.claimed) << " %\n";
  for (const auto& [tag, of_tag] : by_tag)
    std::cout << "    " << tag << "  tagged " << of_tag.true_count << "  found " << of_tag.claimed << "  right "
              << of_tag.right << '\n';
}

void show(const indexer::EntityTables& tables, const std::filesystem::path& file) {
  const std::string bytes = file_bytes(file);
  const std::string title = bytes.substr(0, bytes.find('\n'));
  const std::string text = bytes.size() > title.size() ? bytes.substr(title.size() + 1) : "";
  Clock clock;
  for (const auto& organization : organizations_of(tables, title, text, clock)) {
    std::cout << organization.id << " | " << organization.name << " | " << organization.type << " | "
              << indexer::name_of(organization.confidence) << " |";
    for (const indexer::Mention& mention : organization.evidence) {
      const std::string& field = mention.field == indexer::MentionField::Title ? title : text;
      std::cout << " [" << field.substr(mention.start, mention.end - mention.start) << "]" << mention.rule;
    }
    std::cout << '\n';
  }
}

}  // namespace

void evaluate_organizations(const OrganizationsOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  std::optional<indexer::tagger::Model> model;
  if (!options.rules_alone) model.emplace(options.tagger);
  const indexer::EntityTables tables(gazetteer, model ? &*model : nullptr);
  if (!options.show.empty()) return show(tables, options.show);
  const auto wanted = [&](std::string_view name) { return options.only.empty() || options.only == name; };
  const std::filesystem::path ner = options.corpora / "ner";
  const auto score_both = [&](std::string_view name, const std::vector<AnnotatedArticle>& articles) {
    score(tables, name, articles, options.list_errors);
    if (options.tagger_alone && model) score_tagger(tables, articles);
  };
  if (wanted("ieer")) score_both("ieer", read_ieer(ner / "ieer"));
  if (wanted("re3d")) score_both("re3d", read_re3d(ner / "re3d"));
  if (wanted("reuters")) score_reuters(tables, options);
  for (const std::string name : {"wikigold", "gum", "uner"})
    if (options.only == name) score(tables, name, read_tagged(ner / "train" / (name + ".bio")), options.list_errors);
}

}  // namespace dateline::bench
