// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/atom_writer.h"

#include "schema/content_hash.h"
#include "searcher/render/atom.h"

namespace dateline::searcher {
namespace {

// RFC 4287 wants a time; of an index that does not know its runs no other one is true.
constexpr std::string_view unknown_time = "1970-01-01T00:00:00Z";

std::string time_of(const RunMark& run) {
  return run.started.empty() ? std::string(unknown_time) : run.started;
}

void add_part(std::string& title, const std::string& part) {
  if (part.empty()) return;
  title += (title.empty() ? "" : "; ") + part;
}

/// What was asked, in words; dates, which the answer does not repeat, show in the number of matches alone.
std::string title_of(const SearchResult& answer) {
  std::string title = answer.query;
  if (answer.similar_to) add_part(title, "similar to " + answer.similar_to->title);
  for (const ChosenValue& chosen : answer.filters) {
    const std::string field(schema::field_of(chosen.facet).name);
    const std::string value = chosen.label.empty() ? chosen.typed : chosen.label;
    add_part(title, (chosen.excluded ? "not " : "") + field + ": " + value);
  }
  if (!title.empty()) return title;
  return answer.total == answer.index.articles ? "all articles" : "selected articles";
}

}  // namespace

AtomWriter::AtomWriter(TextSink& sink, const ExportOptions& options)
    : sink_(sink), feed_key_(options.feed_key), feed_title_(options.feed_title), self_link_(options.self_link) {}

void AtomWriter::begin(const SearchResult& answer) {
  index_id_ = answer.index.id;
  updated_ = time_of(answer.last_added);
  const std::string key = schema::hash_in_print(feed_key_.empty() ? answer.query : feed_key_);
  const AtomFeed feed{"urn:dateline:" + index_id_ + ":search:" + key,
                      feed_title_.empty() ? title_of(answer) : feed_title_, updated_, self_link_};
  sink_.write(atom_head(feed));
}

void AtomWriter::add(const Hit& hit) {
  sink_.write(atom_entry(hit, index_id_, hit.added.started.empty() ? updated_ : hit.added.started));
}

void AtomWriter::end(const ExportTrailer& trailer) {
  if (!trailer.gone.empty()) {
    std::string ids;
    for (const std::string& id : trailer.gone) ids += " " + id;
    sink_.write("  <!-- gone while the feed was written:" + ids + " -->\n");
  }
  sink_.write(atom_tail);
}

}  // namespace dateline::searcher
