// SPDX-License-Identifier: GPL-3.0-or-later
// How often is the day right on which a page was published?
#pragma once

#include <filesystem>
#include <string>

namespace dateline::bench {

struct DatesOptions {
  std::filesystem::path corpora;
  std::string only;           // one collection; "" for all
  bool hide_address = false;  // judge as if it were not known where a page was fetched
  bool list_errors = false;   // a line for every page that is not right, with all candidates
};

/// For html-dates, html-wcxb and html-readability prints, over the pages whose day is known: how many got exactly this
/// day (right), a month or year that holds it (coarser), another date (wrong) or none; the share right of all pages;
/// precision, which is right of all pages that got a day; and how often each provenance was right where it claimed a
/// day. Today is the day of the run; the time of capture is not known.
void evaluate_page_dates(const DatesOptions& options);

}  // namespace dateline::bench
