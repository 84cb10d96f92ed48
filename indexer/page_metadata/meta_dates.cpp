// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/meta_dates.h"

#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_claims = 16;

// Without case and separators. "date" and "created" alone are often written anew whenever a page is.
constexpr std::array<std::string_view, 49> published_names{"articlepublishedtime",
                                                           "articlepublished",
                                                           "ogarticlepublishedtime",
                                                           "ogpublishedtime",
                                                           "datepublished",
                                                           "articledatepublished",
                                                           "publishedtime",
                                                           "publisheddate",
                                                           "publishedat",
                                                           "published",
                                                           "publishdate",
                                                           "publicationdate",
                                                           "articlepublicationdate",
                                                           "articlepublishdate",
                                                           "articlepostdate",
                                                           "articledateoriginal",
                                                           "articledate",
                                                           "originalpublicationdate",
                                                           "originalpublishdate",
                                                           "parselypubdate",
                                                           "sailthrudate",
                                                           "cxenseparserecspublishtime",
                                                           "cxenseparsepublishtime",
                                                           "btpubdate",
                                                           "shareaholicarticlepublishedtime",
                                                           "vrpublishedtime",
                                                           "rnewsdatepublished",
                                                           "mediatorpublishedtime",
                                                           "pubdate",
                                                           "pubdatetime",
                                                           "ptime",
                                                           "dcdateissued",
                                                           "dctermsissued",
                                                           "dcissued",
                                                           "dcdatepublished",
                                                           "dctermscreated",
                                                           "dcdatecreated",
                                                           "dcdate",
                                                           "dctermsdate",
                                                           "citationpublicationdate",
                                                           "citationonlinedate",
                                                           "citationdate",
                                                           "releasedate",
                                                           "displaydate",
                                                           "datecreated",
                                                           "articlecreated",
                                                           "created",
                                                           "date",
                                                           "lastpublisheddate"};
constexpr std::array<std::string_view, 17> modified_names{
    "articlemodifiedtime", "articlemodified", "ogmodifiedtime", "ogupdatedtime",   "ogarticlemodifiedtime",
    "datemodified",        "modified",        "modifieddate",   "lastmodified",    "lastupdated",
    "lastupdate",          "updated",         "updatedtime",    "dctermsmodified", "dcdatemodified",
    "dcmodified",          "revised"};

std::string comparable_name(std::string_view name) {
  std::string plain;
  std::copy_if(name.begin(), name.end(), std::back_inserter(plain),
               [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
  return plain;
}

struct RankedClaim {
  std::size_t rank;
  DateClaim claim;
};

}  // namespace

std::vector<DateClaim> dates_of_metas(const PageParts& parts) {
  std::vector<RankedClaim> ranked;
  for (const MetaElement& meta : parts.metas) {
    if (meta.is_itemprop) continue;
    const std::string name = comparable_name(meta.name);
    const auto* published = std::find(published_names.begin(), published_names.end(), name);
    const auto* modified = std::find(modified_names.begin(), modified_names.end(), name);
    if (published != published_names.end()) {
      ranked.push_back({static_cast<std::size_t>(published - published_names.begin()), {"meta", meta.content}});
    } else if (modified != modified_names.end()) {
      ranked.push_back({published_names.size() + static_cast<std::size_t>(modified - modified_names.begin()),
                        {"modified", meta.content}});
    }
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const RankedClaim& a, const RankedClaim& b) { return a.rank < b.rank; });
  std::vector<DateClaim> claims;
  for (RankedClaim& one : ranked) {
    if (claims.size() < max_claims) claims.push_back(std::move(one.claim));
  }
  return claims;
}

}  // namespace dateline::indexer
