// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_dates.h"

#include "indexer/dates/read_date.h"
#include "indexer/dates/url_date.h"
#include "indexer/page_metadata/date_elements.h"
#include "indexer/page_metadata/date_lines.h"
#include "indexer/page_metadata/meta_dates.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_claims = 48;
constexpr std::size_t max_reads_of_kind = 24;
constexpr std::size_t max_elsewhere = 8;
constexpr NodeIndex header_reach = 60;     // nodes before the headline that may belong to it
constexpr std::uint64_t before_share = 3;  // what stands before the headline counts as so many times further away

constexpr std::array<std::string_view, 8> shown_kinds{"time-pub", "itemprop", "class",    "time",
                                                      "label",    "near-h1",  "modified", "text-first"};

std::uint64_t distance(NodeIndex node, NodeIndex heading) {
  if (heading == no_node) return node;
  return node >= heading ? node - heading : std::uint64_t{heading - node} * before_share;
}

bool is_readable(const ShownDate& shown, const DateReading& reading) {
  const std::optional<ReadDate> read = read_date(shown.raw, reading);
  if (!read || read->unread_words > shown.most_other_words) return false;
  return (read->date.precision == schema::DatePrecision::Day && read->refused.empty()) || !read->readings.empty();
}

class ClaimList {
public:
  void add(std::string_view from, std::string_view raw) {
    if (raw.empty() || claims_.size() >= max_claims) return;
    const bool known = std::any_of(claims_.begin(), claims_.end(),
                                   [&](const DateClaim& one) { return one.from == from && one.raw == raw; });
    if (!known) claims_.push_back({std::string(from), std::string(raw)});
  }

  void add_all(const std::vector<std::string>& dates, std::string_view from) {
    for (const std::string& date : dates) add(from, date);
  }

  /// The readable one of a kind that is closest to the headline; those behind it are "elsewhere".
  void add_closest(std::string_view kind, const std::vector<ShownDate>& shown, const DateReading& reading) {
    std::size_t reads = 0;
    for (const ShownDate& one : shown) {
      if (one.from != kind) continue;
      if (reads++ == max_reads_of_kind) return;
      if (!is_readable(one, reading)) continue;
      add(kind, one.raw);
      return;
    }
  }

  [[nodiscard]] std::vector<DateClaim> take() { return std::move(claims_); }

private:
  std::vector<DateClaim> claims_;
};

/// Far before the headline stands the site's own date of today.
bool is_site_header(const ShownDate& shown, NodeIndex heading) {
  const bool is_weak = shown.from == "class" || shown.from == "time" || shown.from == "text-first";
  return is_weak && heading != no_node && shown.node + header_reach < heading;
}

std::vector<ShownDate> shown_dates(const HtmlTree& tree, NodeIndex heading) {
  std::vector<ShownDate> shown = find_date_elements(tree, heading);
  for (ShownDate& line : find_date_lines(tree, heading)) shown.push_back(std::move(line));
  for (ShownDate& one : shown) {
    if (is_site_header(one, heading)) one.from = "elsewhere";
  }
  std::stable_sort(shown.begin(), shown.end(), [&](const ShownDate& a, const ShownDate& b) {
    return distance(a.node, heading) < distance(b.node, heading);
  });
  return shown;
}

void add_elsewhere(const std::vector<ShownDate>& shown, const DateReading& reading, ClaimList& claims) {
  std::size_t added = 0;
  std::size_t reads = 0;
  for (const ShownDate& one : shown) {
    if (one.from == "text-first" || one.from == "near-h1" || ++reads > max_reads_of_kind) continue;
    if (!is_readable(one, reading)) continue;
    claims.add("elsewhere", one.raw);
    if (++added == max_elsewhere) return;
  }
}

}  // namespace

std::vector<DateClaim> read_page_dates(const HtmlTree& tree, const PageParts& parts, const PageDateContext& context) {
  ClaimList claims;
  claims.add("url", context.address);
  claims.add("canonical", context.canonical);
  const std::vector<DateClaim> metas = dates_of_metas(parts);
  for (const DateClaim& claim : metas) {
    if (claim.from == "meta") claims.add(claim.from, claim.raw);
  }
  if (context.json_ld != nullptr) claims.add_all(context.json_ld->published, "jsonld");
  const DateReading reading{context.language, {}};
  const std::vector<ShownDate> shown = shown_dates(tree, context.heading);
  for (const std::string_view kind : shown_kinds) claims.add_closest(kind, shown, reading);
  for (const DateClaim& claim : metas) {
    if (claim.from == "modified") claims.add(claim.from, claim.raw);
  }
  if (context.json_ld != nullptr) claims.add_all(context.json_ld->modified, "modified");
  const std::string_view image = parts.meta({"og:image", "twitter:image"});
  if (date_in_url(image)) claims.add("image", image);
  add_elsewhere(shown, reading, claims);
  return claims.take();
}

}  // namespace dateline::indexer
