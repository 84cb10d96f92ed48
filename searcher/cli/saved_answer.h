// SPDX-License-Identifier: GPL-3.0-or-later
// In which forms is the answer to a saved search kept until it is delivered?
#pragma once

#include "searcher/cli/options.h"
#include "searcher/cli/text_answer.h"
#include "searcher/render/hit_fields.h"
#include "searcher/render/saved_json.h"
#include "searcher/saved/spool.h"
#include "searcher/search.h"

#include <optional>
#include <string>

namespace dateline::searcher::cli {

/// Takes an answer hit by hit and keeps it as text, as a JSON line and as Atom entries, whichever is wanted. JSON and
/// text wait in temporary files; the entries in memory, as the feed must be written whole.
class SavedAnswer : public HitSink {
public:
  /// Throws Error{Usage} for a name of --fields that is no key of a hit.
  explicit SavedAnswer(const Options& options);

  /// The answer that follows is one to this search. `news`: only with --new.
  void expect(const std::string& name, std::optional<NewsSpan> news);
  void begin(const SearchResult& answer) override;
  void add(const Hit& hit) override;
  /// All hits are there.
  void finish();

  [[nodiscard]] const SearchResult& answer() const noexcept { return answer_; }
  [[nodiscard]] const std::optional<NewsSpan>& news() const noexcept { return news_; }
  [[nodiscard]] std::size_t hits() const noexcept { return hits_; }
  /// One object without a line's end.
  [[nodiscard]] Spool& json() noexcept { return json_; }
  [[nodiscard]] Spool& text() noexcept { return text_; }
  [[nodiscard]] const std::string& atom_entries() const noexcept { return atom_entries_; }

private:
  const Options& options_;
  bool wants_json_;
  bool wants_text_;
  HitFields fields_;
  TextStyle style_;
  std::string name_;
  std::optional<NewsSpan> news_;
  SearchResult answer_;
  std::size_t hits_ = 0;
  Spool json_;
  Spool text_;
  std::string atom_entries_;
};

/// What stands above the hits: the name, the numbers, notes; a line each.
[[nodiscard]] std::string saved_heading(const std::string& name, const SavedAnswer& saved);

}  // namespace dateline::searcher::cli
