// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.h"

#include "schema/xapian_error.h"
#include "searcher/answer/session.h"
#include "searcher/index/published_state.h"
#include "searcher/named_article.h"

#include <utility>

namespace dateline::searcher {
namespace {

std::string names_of(const std::vector<std::filesystem::path>& folders) {
  std::string names;
  for (const std::filesystem::path& folder : folders) names += (names.empty() ? "" : ", ") + folder.string();
  return names;
}

}  // namespace

Searcher::Searcher(std::filesystem::path index_folder, const schema::Gazetteer& gazetteer)
    : Searcher(std::vector<std::filesystem::path>{std::move(index_folder)}, gazetteer) {}
Searcher::Searcher(std::vector<std::filesystem::path> index_folders, const schema::Gazetteer& gazetteer)
    : folders_(std::move(index_folders)), gazetteer_(&gazetteer), state_(published_state(folders_)) {
  session_ = std::make_unique<Session>(folders_, gazetteer);
}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

// A reader that was overtaken by two commits reads errors at any place, rarely a false DatabaseCorruptError (measured):
// the whole request is run again on a fresh handle.
template <typename Work>
auto Searcher::with_reopening(const Work& work) {
  constexpr int attempts = 3;
  for (int attempt = 1;; ++attempt) {
    try {
      return work(*session_);
    } catch (const Xapian::DatabaseError& error) {
      if (attempt == attempts) throw schema::translate(error, "search index " + names_of(folders_));
    } catch (const Xapian::Error& error) {
      throw schema::translate(error, "search index " + names_of(folders_));
    }
    reopen();
  }
}

void Searcher::reopen() {
  session_ = std::make_unique<Session>(folders_, *gazetteer_);
  ++reopened_;
}

bool Searcher::refresh() {
  std::string state = published_state(folders_);
  if (state == state_) return false;
  reopen();
  state_ = std::move(state);
  return true;
}

SearchResult Searcher::search(const SearchRequest& request) {
  return with_reopening([&](Session& session) { return session.search(request); });
}

void Searcher::search_into(const SearchRequest& request, HitSink& sink) {
  with_reopening([&](Session& session) { session.search_into(request, sink); });
}

std::shared_ptr<const PendingExport> Searcher::prepare_export(const SearchRequest& request) {
  auto pending = std::make_shared<PendingExport>(
      with_reopening([&](Session& session) { return session.prepare_export(request); }));
  pending->state = reopened_;
  return pending;
}

ExportTrailer Searcher::export_hits(const PendingExport& pending, HitSink& sink) {
  sink.begin(pending.answer.result);
  ExportTrailer trailer;
  for (std::size_t i = 0; i < pending.answer.ranked.size(); ++i) {
    const std::optional<Hit> hit = with_reopening([&](const Session& session) {
      return reopened_ == pending.state ? std::optional(session.hit_of(pending, i)) : session.hit_by_id(pending, i);
    });
    if (hit) {
      sink.add(*hit);
      ++trailer.hits;
    } else {
      trailer.gone.emplace_back(pending.id(i));
    }
  }
  return trailer;
}

ExportTrailer Searcher::export_hits(const SearchRequest& request, HitSink& sink) {
  return export_hits(*prepare_export(request), sink);
}

IndexHistory Searcher::history() {
  return with_reopening([](const Session& session) { return session.history(); });
}

SearchResult Searcher::count(SearchRequest request) {
  request.limit = 0;
  request.facets.clear();
  request.may_relax = false;
  return search(request);
}

Timeline Searcher::timeline(const SearchRequest& request, TimelinePeriod period) {
  return with_reopening([&](Session& session) { return session.timeline(request, period); });
}

FacetValues Searcher::facet_values(const SearchRequest& request, const FacetValuesRequest& asked) {
  return with_reopening([&](Session& session) { return session.facet_values(request, asked); });
}

Suggestions Searcher::suggest(const SuggestRequest& request) {
  return with_reopening([&](Session& session) { return session.suggest(request); });
}

std::optional<schema::StoredArticle> Searcher::article(std::string_view id_or_url) {
  const auto id = article_id_of(id_or_url);
  if (!id) return std::nullopt;
  return with_reopening([&](Session& session) { return session.article(*id); });
}

std::vector<TextRange> Searcher::highlights(const schema::StoredArticle& article, const SearchRequest& request) {
  return with_reopening([&](Session& session) { return session.highlights(article, request); });
}

std::optional<Suppression> Searcher::suppression(std::string_view id_or_url) {
  const auto id = article_id_of(id_or_url);
  if (!id) return std::nullopt;
  return with_reopening([&](Session& session) { return session.suppression(*id); });
}

}  // namespace dateline::searcher
