// SPDX-License-Identifier: GPL-3.0-or-later
// Does the evaluator find exactly what a naive scan over the articles finds?
#include "schema/words.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/index/open_index.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/test_archive.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::Node;
using searcher::NodeKind;
using searcher::ValueField;

namespace {

/// The words of an article as one sequence: title, a gap that nothing spans, text.
struct NaiveArticle {
  std::vector<std::string> words;
  const EnrichedArticle* article;
};

constexpr std::size_t gap_words = 100;

NaiveArticle naive_article(const EnrichedArticle& article) {
  NaiveArticle naive{{}, &article};
  const auto append = [&](const std::string& text) {
    const schema::Words words = schema::split_words(text, {});
    for (std::size_t i = 0; i < words.size(); ++i) naive.words.emplace_back(words.folded(i));
  };
  append(article.article.title);
  naive.words.insert(naive.words.end(), gap_words, "");
  append(article.article.text);
  return naive;
}

bool holds_phrase(const NaiveArticle& naive, const std::vector<std::string>& phrase) {
  return std::search(naive.words.begin(), naive.words.end(), phrase.begin(), phrase.end()) != naive.words.end();
}

/// Tries every choice of places: slow, and plainly right.
bool holds_near(const NaiveArticle& naive, const std::vector<std::string>& words, std::size_t span, bool in_order,
                std::vector<std::size_t> places = {}) {
  if (places.size() == words.size()) {
    const auto [low, high] = std::minmax_element(places.begin(), places.end());
    return *high - *low <= span && (!in_order || std::is_sorted(places.begin(), places.end()));
  }
  for (std::size_t i = 0; i < naive.words.size(); ++i) {
    if (naive.words[i] != words[places.size()] || std::find(places.begin(), places.end(), i) != places.end()) continue;
    places.push_back(i);
    if (holds_near(naive, words, span, in_order, places)) return true;
    places.pop_back();
  }
  return false;
}

bool holds_value(const EnrichedArticle& article, const Node& node) {
  if (node.field == ValueField::Country) {
    return std::any_of(article.countries.begin(), article.countries.end(),
                       [&](const auto& country) { return node.is_any || node.is_none || country.code == node.value; });
  }
  if (node.field == ValueField::CountryMain) {
    return std::any_of(article.countries.begin(), article.countries.end(),
                       [&](const auto& country) { return country.main && country.code == node.value; });
  }
  if (node.field == ValueField::Language) return article.language == node.value;
  const auto period = period_of(article.published.date);
  return period && period->first >= node.days.first && period->last <= node.days.last;
}

std::vector<std::string> texts_of(const Node& node) {
  std::vector<std::string> texts;
  for (const Node& child : node.children) texts.push_back(child.text);
  return texts;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  const schema::Words words = schema::split_words(text, {});
  for (std::size_t i = 0; i < words.size(); ++i) parts.emplace_back(words.folded(i));
  return parts;
}

bool naive_match(const NaiveArticle& naive, const Node& node) {
  const auto matches = [&](const Node& child) { return naive_match(naive, child); };
  const std::size_t gaps = node.children.empty() ? 0 : node.children.size() - 1;
  switch (node.kind) {
    case NodeKind::All:
      return true;
    case NodeKind::Word:
    case NodeKind::Exact:
      return holds_phrase(naive, {node.text});
    case NodeKind::Phrase:
      return holds_phrase(naive, split(node.text));
    case NodeKind::Slop:
      return holds_near(naive, split(node.text), split(node.text).size() - 1 + node.distance, false);
    case NodeKind::Near:
      return holds_near(naive, texts_of(node), gaps * node.distance, false);
    case NodeKind::Adjacent:
      return holds_near(naive, texts_of(node), gaps * node.distance, true);
    case NodeKind::Wildcard:
      return std::any_of(naive.words.begin(), naive.words.end(),
                         [&](const std::string& word) { return word.starts_with(node.text); });
    case NodeKind::AtLeast:
      return std::count(naive.words.begin(), naive.words.end(), node.children[0].text) >=
             static_cast<std::ptrdiff_t>(node.count);
    case NodeKind::Value:
      return node.is_none ? !holds_value(*naive.article, node) : holds_value(*naive.article, node);
    case NodeKind::And:
      return std::all_of(node.children.begin(), node.children.end(), matches);
    case NodeKind::Or:
      return std::any_of(node.children.begin(), node.children.end(), matches);
    case NodeKind::Not:
      return !matches(node.children[0]);
    case NodeKind::Nothing:
    case NodeKind::Understood:
      break;
  }
  return false;
}

class RandomQuery {
public:
  explicit RandomQuery(std::mt19937& random) : random_(random) {}

  Node node(int depth) {
    Node node;
    const std::size_t choice = depth == 0 ? below(8) : below(12);
    switch (choice) {
      case 0:
      case 1:
        return leaf(NodeKind::Word, word());
      case 2:
        return leaf(below(2) == 0 ? NodeKind::Exact : NodeKind::Word, word());
      case 3:
        return leaf(NodeKind::Phrase, word() + " " + word());
      case 4:
        node = leaf(NodeKind::Slop, word() + " " + word());
        node.distance = below(6);
        return node;
      case 5:
        return near();
      case 6:
        return below(2) == 0 ? leaf(NodeKind::Wildcard, random_prefix()) : at_least();
      case 7:
        return value();
      case 8:
        node.kind = NodeKind::Not;
        node.children.push_back(this->node(depth - 1));
        return node;
      default:
        node.kind = below(2) == 0 ? NodeKind::And : NodeKind::Or;
        for (std::size_t i = 0; i < 2 + below(2); ++i) node.children.push_back(this->node(depth - 1));
        return node;
    }
  }

private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
  std::string word() { return tests::random_word(below(tests::vocabulary)); }
  std::string random_prefix() { return "w" + std::to_string(1 + below(3)); }

  static Node leaf(NodeKind kind, std::string text) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    return node;
  }
  Node near() {
    Node node;
    node.kind = below(2) == 0 ? NodeKind::Near : NodeKind::Adjacent;
    node.distance = 1 + below(5);
    for (std::size_t i = 0; i < 2 + below(2); ++i) node.children.push_back(leaf(NodeKind::Word, word()));
    return node;
  }
  Node at_least() {
    Node node;
    node.kind = NodeKind::AtLeast;
    node.count = 1 + below(4);
    node.children.push_back(leaf(NodeKind::Word, word()));
    return node;
  }
  Node value() {
    static const std::vector<std::string> codes{"KP", "RU", "CN", "US", "LA"};
    Node node;
    node.kind = NodeKind::Value;
    switch (below(5)) {
      case 0:
        node.field = ValueField::CountryMain;
        node.value = codes[below(codes.size())];
        break;
      case 1:
        node.field = ValueField::Language;
        node.value = "fr";
        break;
      case 2:
        node.field = ValueField::Date;
        node.days = {schema::day_number(2011, 1 + static_cast<int>(below(12)), 1), schema::day_number(2013, 6, 30)};
        break;
      case 3:
        (below(2) == 0 ? node.is_any : node.is_none) = true;
        break;
      default:
        node.value = codes[below(codes.size())];
    }
    return node;
  }

  std::mt19937& random_;
};

}  // namespace

TEST_CASE("the evaluator agrees with a naive scan on random queries over a random archive", "[searcher][property]") {
  const auto seed = static_cast<unsigned>(GENERATE(1, 2, 3));
  std::mt19937 random(seed);
  const std::vector<EnrichedArticle> archive = tests::random_archive(700, random);
  const tests::ScratchFolder folder;
  tests::write_archive(folder.path() / "index", archive);
  const searcher::OpenIndex index = searcher::open_index(folder.path() / "index");
  searcher::QueryTerms terms(index.languages);
  searcher::Deadline deadline(std::chrono::milliseconds(0));
  searcher::Evaluator evaluator(index, terms, deadline);

  std::vector<NaiveArticle> naive;
  for (const EnrichedArticle& article : archive) naive.push_back(naive_article(article));
  RandomQuery queries(random);
  for (int i = 0; i < 200; ++i) {
    Node query = queries.node(2);
    const searcher::DocidSet found = evaluator.matches(query);
    for (std::size_t article = 0; article < archive.size(); ++article) {
      // One build of one chunk numbers its documents in the order of the articles.
      const auto docid = static_cast<searcher::Docid>(article + 1);
      INFO("seed " << seed << ", query " << i << ", kind " << static_cast<int>(query.kind) << ", article " << article);
      REQUIRE(found.contains(docid) == naive_match(naive[article], query));
    }
  }
}
