// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/named_article.h"

#include "schema/article_id.h"

namespace dateline::searcher {

std::optional<std::string> article_id_of(std::string_view id_or_url) {
  const std::string url = schema::canonical_url(id_or_url);
  const std::string id = url.empty() ? std::string(id_or_url) : schema::id_of_url(url);
  return schema::is_article_id(id) ? std::optional(id) : std::nullopt;
}

std::string reason_for_no_article(const std::optional<Suppression>& suppression) {
  if (!suppression) return "no article with this id or URL";
  std::string text = "suppressed";
  if (!suppression->since.empty()) text += " since " + suppression->since;
  if (!suppression->reason.empty()) text += ": " + suppression->reason;
  return text;
}

}  // namespace dateline::searcher
