// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/fields/deliver.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_line_field_bytes = 8u << 10;  // a title, URL or name beyond this is damage

void tidy_line(std::string& field) {
  field = one_line(clean_characters(field));
  if (field.size() > max_line_field_bytes) field = first_code_points(field, max_line_field_bytes / 4);
}

void tidy_lines(Article& article) {
  for (std::string* field : {&article.member, &article.title, &article.url, &article.source, &article.language_hint,
                             &article.type, &article.own_id, &article.dateline}) {
    tidy_line(*field);
  }
  for (std::string& author : article.authors) tidy_line(author);
  std::erase_if(article.authors, [](const std::string& author) { return author.empty(); });
  for (DateClaim& claim : article.dates) tidy_line(claim.raw);
  std::erase_if(article.dates, [](const DateClaim& claim) { return claim.raw.empty(); });
}

void drop_repeated_title(Article& article) {
  if (article.title.empty() || !article.text.starts_with(article.title)) return;
  if (article.text.compare(article.title.size(), 2, "\n\n") != 0) return;
  article.text.erase(0, article.title.size() + 2);
}

void set_stand_in_title(Article& article) {
  if (!article.title.empty() || article.text.empty()) return;
  // One code point can take four bytes and white space shrinks: a prefix is enough to cut the line from.
  const std::string line = one_line(first_code_points(article.text, stand_in_title_chars * 8));
  article.title = trim(first_code_points(line, stand_in_title_chars));
  article.title_from = "text";
}

std::string tidy_type(std::string_view type) {
  const std::string lower = ascii_lower(type);
  for (const std::string_view plain : {"", "text", "newsarticle", "reportagenewsarticle", "news", "story", "html"}) {
    if (lower == plain) return "article";
  }
  return lower;
}

/// An address does not make an article of an empty record, even where a date stands in it.
bool states_date(const Article& article) {
  return std::any_of(article.dates.begin(), article.dates.end(),
                     [](const DateClaim& claim) { return claim.from != "url" && claim.from != "canonical"; });
}

}  // namespace

void deliver(Article article, const ReadOptions& options, const RecordSink& sink) {
  if (article.own_id.empty()) article.own_id = options.member.own_id;
  tidy_lines(article);
  article.text = clean_characters(article.text);
  drop_repeated_title(article);
  if (article.text.empty() && article.title.empty() && !states_date(article) && article.own_id.empty()) {
    reject(std::move(article.member), article.offset, "no text, title, date or id", sink);
    return;
  }
  article.empty_text = article.text.empty();
  set_stand_in_title(article);
  article.type = tidy_type(article.type);
  if (article.language_hint.empty()) article.language_hint = options.language;
  sink(std::move(article));
}

void reject(std::string member, std::uint64_t offset, std::string reason, const RecordSink& sink) {
  RejectedRecord record;
  record.member = std::move(member);
  record.offset = offset;
  record.reason = std::move(reason);
  sink(std::move(record));
}

}  // namespace dateline::indexer
