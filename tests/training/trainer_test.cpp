// SPDX-License-Identifier: GPL-3.0-or-later
// Does training learn what the examples show, and the same each time?
#include "indexer/entities/tagger/model.h"
#include "tests/indexer/organization_gazetteer.h"
#include "training/organizations/trainer/crf_training.h"
#include "training/organizations/trainer/examples.h"
#include "training/organizations/trainer/held_out_score.h"
#include "training/organizations/trainer/quantise.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::training;
using dateline::indexer::tagger::Label;

namespace {

TrainingArticle article_about(const std::string& company, const std::string& town) {
  TrainingArticle article;
  const auto mark = [&](const std::string& name, Label begin) {
    const auto start = static_cast<std::uint32_t>(article.text.text.size());
    article.text.text += name;
    article.text.names.push_back({start, static_cast<std::uint32_t>(article.text.text.size()), begin});
  };
  article.text.text = "shares in ";
  mark(company, Label::BeginOrganization);
  article.text.text += " fell, and it rained in ";
  mark(town, Label::BeginPlace);
  article.text.text += " again.";
  return article;
}

Examples examples_of(const std::vector<TrainingArticle>& articles) {
  Examples examples;
  for (const TrainingArticle& article : articles)
    append_examples(dateline::indexer::small_gazetteer(), article, 1, examples);
  return examples;
}

Examples small_examples() {
  return examples_of({article_about("Qverra", "Zorby"), article_about("Plimo Tesk", "Ulmen"),
                      article_about("Drossel", "Kadar"), article_about("Wenzo", "Ostrel")});
}

CrfOptions small_options() {
  CrfOptions options;
  options.bucket_bits = 14;
  options.l1 = 0.01F;
  options.l2 = 0.1F;
  options.rounds = 30;
  return options;
}

dateline::indexer::tagger::ModelParts trained(const Examples& examples, std::vector<double>* losses = nullptr) {
  const CrfOptions options = small_options();
  auto parts = quantise(train_crf(examples, options, [&](int, double loss) {
    if (losses != nullptr) losses->push_back(loss);
  }));
  parts.seed = options.seed;
  parts.bucket_bits = options.bucket_bits;
  return parts;
}

}  // namespace

TEST_CASE("examples count what they hold", "[training]") {
  const Examples examples = small_examples();
  CHECK(examples.organizations == 4);
  CHECK(examples.unreachable == 0);
  CHECK(examples.word_ends.size() == examples.labels.size());
  CHECK(examples.word_ends.back() == examples.features.size());
  CHECK(examples.segment_ends.back() == examples.labels.size());
}

TEST_CASE("a name that is no whole words is out of reach", "[training]") {
  TrainingArticle article;
  article.text.text = "shares in Qverras fell";
  article.text.names.push_back({10, 16, Label::BeginOrganization});
  const Examples examples = examples_of({article});
  CHECK(examples.organizations == 1);
  CHECK(examples.unreachable == 1);
}

TEST_CASE("the loss falls, and what was shown is found in new words", "[training]") {
  std::vector<double> losses;
  const auto model = trained(small_examples(), &losses);
  REQUIRE(losses.size() == 30);
  CHECK(losses.back() < losses.front() / 3);
  const HeldOutScore score = score_held_out(model, examples_of({article_about("Brask", "Felden")}));
  CHECK(score.right == 1);
  CHECK(score.claimed == 1);
  CHECK(score.marked == 1);
}

TEST_CASE("the same examples give the same bytes", "[training]") {
  const Examples examples = small_examples();
  CHECK(encode_model(trained(examples)) == encode_model(trained(examples)));
}

TEST_CASE("quantised weights keep sign and order", "[training]") {
  CrfWeights weights;
  weights.features.resize(2);
  weights.features[0][1] = 2.0F;
  weights.features[1][1] = -1.0F;
  const auto parts = quantise(weights);
  CHECK(parts.weights[0][1] == 127);
  CHECK(parts.weights[1][1] == -64);
  CHECK(parts.weights[0][0] == 0);
}
