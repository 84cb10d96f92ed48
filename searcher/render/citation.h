// SPDX-License-Identifier: GPL-3.0-or-later
// How is one article cited: for reference managers (RIS, CSL-JSON) and for people?
#pragma once

#include "schema/stored_article.h"
#include "searcher/result.h"

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace dateline::searcher {

/// An article as a hit of no search: rank and score 0, its lead as the snippet, `added` not known. Country names as
/// `article` has them.
[[nodiscard]] Hit hit_of(const schema::StoredArticle& article);

/// True for http and https: no other address of an archive is handed to programs that would open it.
[[nodiscard]] bool is_web_address(std::string_view url) noexcept;

/// One record of RIS (TY NEWS ... ER), its lines ended by CRLF: TI, AU for each author, T2 the outlet, PY and DA to
/// the date's precision, UR, LA, KW for each country and organization, AB the snippet, ID. A value never holds the end
/// of a line, so none can begin a tag.
[[nodiscard]] std::string ris_record(const Hit& hit);

/// One item of CSL-JSON (schema 1.0), type "article-newspaper". Authors are literal names: what part of them is the
/// family's cannot be told for sure.
[[nodiscard]] nlohmann::ordered_json csl_item(const Hit& hit);

/// `Author and Author. "Title." Outlet, 27 March 2019. URL.` What is not known is left out; one line.
[[nodiscard]] std::string citation_text(const Hit& hit);

}  // namespace dateline::searcher
