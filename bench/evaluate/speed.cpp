// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/speed.h"

#include "indexer/enrich/enricher.h"
#include "indexer/entities/entities.h"
#include "indexer/entities/organizations/article_view.h"
#include "indexer/entities/organizations/rule_candidates.h"
#include "indexer/entities/tagger/model.h"
#include "indexer/entities/tagger/tagger.h"
#include "indexer/readers/read_file.h"
#include "indexer/sources/walk.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <iomanip>
#include <iostream>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::bench {
namespace {

const schema::DayNumber day_of_measurement = schema::day_number(2025, 1, 1);

/// An article as readers give it, and what its enrichment hands from stage to stage.
struct ReadArticle {
  indexer::Article article;
  indexer::Enrichment enriched;

  [[nodiscard]] std::size_t bytes() const { return article.title.size() + article.text.size(); }
  [[nodiscard]] indexer::EntityInput input() const {
    const indexer::EnrichedArticle& found = enriched.article;
    return {found.article.title_from.empty() ? std::string_view(found.article.title) : std::string_view(),
            found.article.text,
            enriched.title_words,
            enriched.text_words,
            found.language,
            found.published.date,
            found.dateline};
  }
};

/// Processor time of this thread alone: the machine may be shared.
class Stopwatch {
public:
  void start() { started_ = now(); }
  void stop() { seconds_ += now() - started_; }
  [[nodiscard]] double seconds() const { return seconds_; }

private:
  static double now() {
    timespec time{};
    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
  }
  double started_ = 0;
  double seconds_ = 0;
};

/// Does its work on one article, with the watch running only for what is its own.
using Stage = std::function<void(const ReadArticle&, Stopwatch&)>;

std::vector<ReadArticle> read_articles(const std::filesystem::path& folder, const indexer::Enricher& enricher) {
  std::vector<ReadArticle> articles;
  const std::vector<std::string> sources{folder.string()};
  indexer::walk(sources, [&](const indexer::WalkItem& item) {
    const auto* file = std::get_if<indexer::SourceFile>(&item);
    if (file == nullptr) return;
    indexer::read_source_file(*file, {}, [&](indexer::Record record) {
      auto* article = std::get_if<indexer::Article>(&record);
      if (article == nullptr || article->text.empty()) return;
      indexer::Enrichment enriched = enricher.enrich(*article, "");
      articles.push_back({std::move(*article), std::move(enriched)});
    });
  });
  return articles;
}

void split(const ReadArticle& article, Stopwatch& watch) {
  const indexer::EntityInput input = article.input();
  schema::Words words;
  watch.start();
  schema::split_words(input.title, input.language, words);
  schema::split_words(input.text, input.language, words);
  watch.stop();
}

Stage find_countries(const schema::Gazetteer& gazetteer) {
  return [&gazetteer](const ReadArticle& article, Stopwatch& watch) {
    watch.start();
    (void)indexer::find_countries(gazetteer, article.input(), article.enriched.article.organizations);
    watch.stop();
  };
}

Stage find_organizations(const indexer::EntityTables& tables) {
  return [tables](const ReadArticle& article, Stopwatch& watch) {
    watch.start();
    (void)indexer::find_organizations(tables, article.input());
    watch.stop();
  };
}

/// What the model costs beside the rules, which it looks at.
Stage tag(const schema::Gazetteer& gazetteer, const indexer::tagger::Model& model) {
  return [&gazetteer, &model](const ReadArticle& article, Stopwatch& watch) {
    namespace organizations = indexer::organizations;
    const indexer::EntityInput input = article.input();
    const organizations::ArticleView view(gazetteer, input);
    std::array<organizations::NamedField, 2> fields{organizations::NamedField(view.title()),
                                                    organizations::NamedField(view.text())};
    organizations::find_rule_candidates(view, fields);
    watch.start();
    const indexer::tagger::ArticleFeatures features(
        view, {{{fields[0].standing, fields[0].definitions}, {fields[1].standing, fields[1].definitions}}});
    (void)tag_names(model, view.title(), features.title());
    (void)tag_names(model, view.text(), features.text());
    watch.stop();
  };
}

Stage enrich(const indexer::Enricher& enricher) {
  return [&enricher](const ReadArticle& article, Stopwatch& watch) {
    indexer::Article copy = article.article;
    watch.start();
    (void)enricher.enrich(std::move(copy), "");
    watch.stop();
  };
}

/// MB/s of each round, ascending.
std::vector<double> speeds(std::span<const ReadArticle> articles, const Stage& stage, std::size_t rounds) {
  std::size_t bytes = 0;
  for (const ReadArticle& article : articles) bytes += article.bytes();
  std::vector<double> measured;
  for (std::size_t round = 0; round < rounds; ++round) {
    Stopwatch watch;
    for (const ReadArticle& article : articles) stage(article, watch);
    measured.push_back(static_cast<double>(bytes) / 1e6 / watch.seconds());
  }
  std::sort(measured.begin(), measured.end());
  return measured;
}

void print_speeds(std::string_view name, const std::vector<double>& speeds) {
  std::cout << "  " << std::left << std::setw(26) << name << std::right << std::fixed << std::setprecision(1)
            << std::setw(7) << speeds[speeds.size() / 2] << " MB/s  (" << speeds.front() << " to " << speeds.back()
            << ")\n"
            << std::flush;
}

}  // namespace

void measure_speed(const SpeedOptions& options) {
  const schema::Gazetteer gazetteer(options.gazetteer);
  const indexer::tagger::Model model(options.tagger);
  const indexer::EntityTables tables(gazetteer, &model);
  const indexer::Enricher enricher(tables, day_of_measurement);
  const std::vector<std::pair<std::string_view, Stage>> stages{
      {"word splitting", split},
      {"countries", find_countries(gazetteer)},
      {"organizations, rules alone", find_organizations(gazetteer)},
      {"tagger", tag(gazetteer, model)},
      {"organizations", find_organizations(tables)},
      {"the whole enrichment", enrich(enricher)},
  };
  for (const std::string collection : {"bbc", "reuters-21578"}) {
    if (!options.only.empty() && options.only != collection) continue;
    const std::vector<ReadArticle> articles = read_articles(options.corpora / collection, enricher);
    std::cout << collection << ", " << articles.size() << " articles\n";
    for (const auto& [name, stage] : stages) print_speeds(name, speeds(articles, stage, options.rounds));
  }
}

}  // namespace dateline::bench
