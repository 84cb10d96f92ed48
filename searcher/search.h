// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the searcher: a request in, an answer out.
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "schema/index_format.h"
#include "schema/stored_article.h"
#include "searcher/facet_values.h"
#include "searcher/request.h"
#include "searcher/result.h"
#include "searcher/suggestions.h"
#include "searcher/timeline.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// The runs of one index as a search sees them.
struct IndexHistory {
  std::string index_id;
  std::vector<schema::IndexRun> runs;  // ascending; none of several indexes: each counts its own
};

/// Takes the hits of an answer one by one: memory does not grow with their number.
class HitSink {
public:
  HitSink() = default;
  virtual ~HitSink() = default;
  HitSink(const HitSink&) = delete;
  HitSink& operator=(const HitSink&) = delete;

  /// The answer but its hits. Called once more where the index moved on in mid-answer: forget what came before.
  virtual void begin(const SearchResult& answer) = 0;
  virtual void add(const Hit& hit) = 0;
};

/// An export that is settled and not written yet.
struct PendingExport;

/// Answers requests over one index, or several as if they were one, as it was when this object was made or last
/// reopened. For one thread at a time; make one per thread (they share the mapped columns' pages). Errors are
/// schema::Error: NoIndex, Damaged, BadQuery, Usage, Busy where the index changed three times during one request, Io.
class Searcher {
public:
  /// `gazetteer` must outlive this object.
  Searcher(std::filesystem::path index_folder, const schema::Gazetteer& gazetteer);
  /// At least one folder; throws Error{Usage} where one index is named twice.
  Searcher(std::vector<std::filesystem::path> index_folders, const schema::Gazetteer& gazetteer);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Opens the index anew if something newer is committed or published; true if so. Requests are answered from the old
  /// state where it throws.
  bool refresh();

  [[nodiscard]] SearchResult search(const SearchRequest& request);

  /// The same answer with its hits, in order, into `sink`; all of them are of one state of the index. Never relaxed,
  /// and without took_ms.
  void search_into(const SearchRequest& request, HitSink& sink);

  /// What matches and in which order, for an export: settled on one state of the index, within the time limit. It holds
  /// id, docid and score of each hit (42 bytes). Never relaxed.
  [[nodiscard]] std::shared_ptr<const PendingExport> prepare_export(const SearchRequest& request);

  /// Its answer into `sink`: begun once, nothing is taken back. Where its state of the index can no longer be read, the
  /// rest is fetched by id from the newest, as it stands there. `pending` is this searcher's own.
  [[nodiscard]] ExportTrailer export_hits(const PendingExport& pending, HitSink& sink);
  [[nodiscard]] ExportTrailer export_hits(const SearchRequest& request, HitSink& sink);

  /// Of the state that the next request is answered from, unless the index moves on meanwhile: SearchResult::index
  /// tells.
  [[nodiscard]] IndexHistory history();

  /// The number of matches and the warnings alone; the request's limit and facets are of no meaning, and it is never
  /// relaxed.
  [[nodiscard]] SearchResult count(SearchRequest request);

  /// How the matches spread over time. The request's limit, facets and order are of no meaning.
  [[nodiscard]] Timeline timeline(const SearchRequest& request, TimelinePeriod period);

  /// The values of a facet under the request. Its limit, offset and facets are of no meaning.
  [[nodiscard]] FacetValues facet_values(const SearchRequest& request, const FacetValuesRequest& asked);

  /// Completions of what somebody types, best first. Safe for any bytes.
  [[nodiscard]] Suggestions suggest(const SuggestRequest& request);

  /// The article with this id or URL; nullopt if the index has none or it is suppressed. Country names are filled in.
  [[nodiscard]] std::optional<schema::StoredArticle> article(std::string_view id_or_url);

  /// Where the text of an article matches the request's query: code points [start, end), in order and apart.
  [[nodiscard]] std::vector<TextRange> highlights(const schema::StoredArticle& article, const SearchRequest& request);

  /// Why the article with this id or URL stands in no answer; nullopt if it is not suppressed.
  [[nodiscard]] std::optional<Suppression> suppression(std::string_view id_or_url);

private:
  class Session;
  template <typename Work>
  auto with_reopening(const Work& work);
  void reopen();

  std::vector<std::filesystem::path> folders_;
  const schema::Gazetteer* gazetteer_;
  std::string state_;  // published_state before session_ was opened
  std::unique_ptr<Session> session_;
  std::uint64_t reopened_ = 0;  // times
};

}  // namespace dateline::searcher
