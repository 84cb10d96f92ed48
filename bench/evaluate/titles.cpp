// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/titles.h"

#include "bench/evaluate/known_pages.h"
#include "bench/evaluate/page_articles.h"
#include "bench/evaluate/tally.h"
#include "indexer/readers/fields/authors.h"
#include "schema/fold.h"

#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <vector>

namespace dateline::bench {
namespace {

struct TitleTotals {
  std::size_t titles = 0;
  std::size_t right_titles = 0;
  std::size_t right_but_for_outlet = 0;
  std::size_t authors = 0;
  std::size_t right_authors = 0;
  std::size_t shared_authors = 0;
  std::size_t unknown_authors = 0;
  std::size_t invented_authors = 0;
};

std::string folded(std::string_view text) {
  return schema::fold_filter_value(text);
}

std::string without_last_part(std::string_view title) {
  std::size_t cut = std::string_view::npos;
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " · "}) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) cut = at;
  }
  return folded(title.substr(0, cut));
}

/// Names as a set; a part that is all capitals, figures and points is a degree, not a name.
std::set<std::string> name_set(const std::vector<std::string>& names) {
  std::set<std::string> set;
  for (const std::string& name : names) {
    const std::string first = name.substr(0, name.find(','));  // "Jane Doe, MD"
    const bool is_degree = std::none_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
                           first.size() <= 10 &&
                           std::all_of(first.begin(), first.end(), [](char c) { return (c & 0x80) == 0; });
    if (!is_degree || names.size() == 1) set.insert(folded(first));
  }
  set.erase("");
  return set;
}

bool shares_any(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

void print_error(const KnownPage& page, std::string_view what, std::string_view known, std::string_view found) {
  std::cout << page.name << '\t' << what << "\tknown " << known << "\tfound " << found << '\n';
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line.append(line.empty() ? "" : "; ").append(name);
  return line;
}

void judge_title(const KnownPage& page, const indexer::Article& article, bool list_errors, TitleTotals& totals) {
  const std::string found = article.title_from.empty() ? article.title : std::string();
  ++totals.titles;
  const bool is_right = folded(found) == folded(*page.title);
  if (is_right) ++totals.right_titles;
  if (is_right || without_last_part(found) == folded(*page.title) || without_last_part(*page.title) == folded(found))
    ++totals.right_but_for_outlet;
  if (!is_right && list_errors) print_error(page, "title", *page.title, found);
}

void judge_authors(const KnownPage& page, const indexer::Article& article, bool list_errors, TitleTotals& totals) {
  const std::set<std::string> found = name_set(article.authors);
  if (!page.author) {
    ++totals.unknown_authors;
    if (!found.empty()) ++totals.invented_authors;
    if (!found.empty() && list_errors) print_error(page, "author?", "", joined(article.authors));
    return;
  }
  ++totals.authors;
  const std::set<std::string> known = name_set(indexer::split_authors(*page.author));
  if (found == known) ++totals.right_authors;
  if (shares_any(found, known)) ++totals.shared_authors;
  if (found != known && list_errors) print_error(page, "author", *page.author, joined(article.authors));
}

void print(const std::string& collection, const TitleTotals& totals) {
  std::cout << collection << ": titles right " << totals.right_titles << " of " << totals.titles << "  "
            << Tally::share(totals.right_titles, totals.titles) << "  but for an outlet's name "
            << Tally::share(totals.right_but_for_outlet, totals.titles) << "\n  authors right " << totals.right_authors
            << " of " << totals.authors << "  " << Tally::share(totals.right_authors, totals.authors)
            << "  at least one " << Tally::share(totals.shared_authors, totals.authors) << "\n  no author known "
            << totals.unknown_authors << ", some found on " << totals.invented_authors << '\n';
}

}  // namespace

void evaluate_titles(const TitlesOptions& options) {
  for (const std::string collection : {"html-wcxb", "html-readability"}) {
    if (!options.only.empty() && options.only != collection) continue;
    TitleTotals totals;
    for (const KnownPage& page : read_known_pages(options.corpora, collection)) {
      const indexer::Article article = article_of_page(page.html, page.address);
      if (page.title) judge_title(page, article, options.list_errors, totals);
      judge_authors(page, article, options.list_errors, totals);
    }
    print(collection, totals);
  }
}

}  // namespace dateline::bench
