// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/extract.h"

#include "indexer/document/document_builder.h"
#include "indexer/enrich/enricher.h"
#include "indexer/run/article_batches.h"
#include "indexer/run/clock.h"
#include "schema/error.h"
#include "schema/stored_article.h"

#include <optional>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

namespace dateline::indexer {
namespace {

std::string extract_line(const Enrichment& enrichment, const schema::Gazetteer& gazetteer) {
  schema::StoredArticle article = stored_article(enrichment.article);
  for (schema::StoredCountry& country : article.countries) {
    const auto known = gazetteer.country(country.code);
    country.name = known ? std::string(known->name) : country.code;
  }
  nlohmann::ordered_json printed = schema::article_json(article);
  printed.erase("versions");  // known only to an index
  return printed.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

ReadingCounts extract_articles(const ExtractRequest& request, const EntityTables& tables, RunObserver& observer,
                               const std::function<void(std::string)>& print) {
  SourceReading reading(request.sources, request.reading, observer);
  const RunRules rules = open_rules(request.rules, std::nullopt, tables.gazetteer);
  const Enricher enricher(with_rules(tables, rules), utc_today());
  ReadingTally tally(reading, observer, request.stop_at_rejection);
  const auto convert = [&](Article article, const PlannedFile& file) {
    std::string id = id_of(article, file.id_label);
    return extract_line(enricher.enrich(std::move(article), std::move(id)), tables.gazetteer);
  };
  ArticleBatches<std::string> batches(
      request.jobs, tally, [&] { return convert; },
      [&](ReadOutcome<std::string> outcome) {
        if (auto* line = std::get_if<std::string>(&outcome.what)) print(std::move(*line));
      });
  try {
    reading.read([&](ReadItem item) { batches.push(std::move(item)); });
  } catch (const schema::Error&) {
    batches.finish();  // what came before is printed, whatever the number of threads
    throw;
  }
  batches.finish();
  return tally.counts();
}

}  // namespace dateline::indexer
