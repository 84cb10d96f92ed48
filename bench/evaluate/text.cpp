// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/text.h"

#include "bench/evaluate/shingles.h"
#include "bench/evaluate/text_pages.h"
#include "indexer/article_text/article_text.h"
#include "indexer/html/tree.h"
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/streams/layers.h"

#include <algorithm>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <string_view>
#include <variant>

namespace dateline::bench {
namespace {

std::string text_of(const TextPage& page) {
  std::string text;
  indexer::MemoryStream stream(page.html);
  indexer::read_html(stream, {}, [&](indexer::Record record) {
    if (auto* article = std::get_if<indexer::Article>(&record)) text = std::move(article->text);
  });
  return text;
}

struct PageResult {
  const TextPage* page;
  ShingleMatch match;
};

double f1(double precision, double recall) {
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

void print_worst(std::vector<PageResult> results, std::size_t most) {
  std::sort(results.begin(), results.end(), [](const PageResult& a, const PageResult& b) {
    return f1(a.match.precision, a.match.recall) < f1(b.match.precision, b.match.recall);
  });
  for (std::size_t i = 0; i < std::min(most, results.size()); ++i) {
    std::cout << "  " << results[i].page->name << "  P " << results[i].match.precision << "  R "
              << results[i].match.recall << '\n';
  }
}

void print_quality(std::string_view collection, const std::vector<TextPage>& pages, std::size_t worst) {
  std::vector<PageResult> results;
  double precision = 0;
  double recall = 0;
  for (const TextPage& page : pages) {
    results.push_back({&page, match_shingles(text_of(page), page.truth)});
    precision += results.back().match.precision;
    recall += results.back().match.recall;
  }
  const auto count = static_cast<double>(pages.size());
  precision /= count;
  recall /= count;
  std::cout << std::fixed << std::setprecision(4) << collection << ": " << pages.size() << " pages  P " << precision
            << "  R " << recall << "  F1 " << f1(precision, recall) << '\n';
  print_worst(std::move(results), worst);
}

// Of this process alone: the machine may be shared. The pages are gone through until a second is spent.
template <typename Work>
void print_speed(std::string_view what, const std::vector<TextPage>& pages, Work work) {
  std::size_t bytes = 0;
  std::size_t rounds = 0;
  const std::clock_t start = std::clock();
  while (std::clock() - start < CLOCKS_PER_SEC) {
    for (const TextPage& page : pages) bytes += work(page) != 0 ? page.html.size() : 0;
    ++rounds;
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::cout << std::setprecision(0) << "  " << what << ": " << static_cast<double>(rounds * pages.size()) / seconds
            << " pages/s, " << static_cast<double>(bytes) / 1e6 / seconds << " MB/s\n";
}

void evaluate_collection(std::string_view collection, const TextOptions& options) {
  const std::vector<TextPage> pages = read_text_pages(options.corpora, collection);
  if (pages.empty()) {
    std::cout << collection << ": no such folder under " << options.corpora.string() << '\n';
    return;
  }
  if (!options.show.empty()) {
    for (const TextPage& page : pages) {
      if (page.name == options.show) std::cout << text_of(page) << '\n';
    }
    return;
  }
  print_quality(collection, pages, options.worst);
  print_speed("parse", pages, [](const TextPage& page) { return indexer::HtmlTree::parse(page.html).size(); });
  print_speed("parse and extract", pages, [](const TextPage& page) {
    return indexer::article_text(indexer::HtmlTree::parse(page.html), {}).size() + 1;
  });
}

}  // namespace

void evaluate_text(const TextOptions& options) {
  for (const std::string_view collection : {"html-extraction", "html-wcxb", "html-readability"}) {
    if (options.only.empty() || options.only == collection) evaluate_collection(collection, options);
  }
}

}  // namespace dateline::bench
