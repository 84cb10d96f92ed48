// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/page_articles.h"

#include "indexer/readers/html/html_reader.h"

#include <utility>
#include <variant>

namespace dateline::bench {

indexer::Article article_of_page(std::string_view html, const std::string& address) {
  indexer::Article article;
  const auto keep = [&](indexer::Record record) {
    if (auto* read = std::get_if<indexer::Article>(&record)) article = std::move(*read);
  };
  indexer::ReadOptions options;
  options.member.url = address;
  indexer::read_html_page(html, options, keep);
  return article;
}

}  // namespace dateline::bench
