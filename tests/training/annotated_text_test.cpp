// SPDX-License-Identifier: GPL-3.0-or-later
// Do both forms of annotated text become the text and the names that people marked?
#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"
#include "training/organizations/trainer/training_article.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::training;
using dateline::indexer::tagger::Label;

namespace {

using Names = std::vector<std::string>;

Names names_of(const MarkedText& marked, Label begin) {
  Names names;
  for (const MarkedName& name : marked.names)
    if (name.begin == begin) names.push_back(marked.text.substr(name.start, name.end - name.start));
  return names;
}

constexpr auto organization = Label::BeginOrganization;

}  // namespace

TEST_CASE("tokens are joined to text, and tags to names", "[training]") {
  const dateline::tests::ScratchFolder scratch;
  dateline::tests::write_file(scratch.path() / "a.bio",
                              "-DOCSTART-\tO\n\nThe\tB-ORG\nAcme\tI-ORG\n-\tI-ORG\nWidget\tI-ORG\nCo.\tI-ORG\n's\tO\n"
                              "boss\tO\n,\tO\nJo\tB-PER\nBosch\tI-PER\n(\tO\nUN\tB-ORG\n)\tO\n.\tO\n\nFIFA\tB-ORG\n"
                              "Uefa\tB-ORG\n\n-DOCSTART-\tO\n\nIt\tO\nrained\tO\nin\tO\nRome\tB-LOC\nAlbum\tB-MISC\n");
  const auto articles = read_bio(scratch.path() / "a.bio", false);
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].text.text == "The Acme-Widget Co.'s boss, Jo Bosch (UN).\n\nFIFA Uefa\n\n");
  CHECK(names_of(articles[0].text, organization) == Names{"Acme-Widget Co.", "UN", "FIFA", "Uefa"});
  CHECK(names_of(articles[0].text, Label::BeginPerson) == Names{"Jo Bosch"});
  CHECK(names_of(articles[1].text, Label::BeginPlace) == Names{"Rome"});
  CHECK(articles[1].text.names.size() == 1);
  CHECK(read_bio(scratch.path() / "a.bio", true).size() == 3);
}

TEST_CASE("marks become names, and the first line the title", "[training]") {
  const dateline::tests::ScratchFolder scratch;
  dateline::tests::write_file(scratch.path() / "b.txt",
                              "### wire 1998 East Africa\n[O Acme] Grows in [L Rome]\n\nThe [O Acme Co.] said [P Jo "
                              "Bosch]'s plan holds.\n\nIt rained.\n### brief 2001 Asia\nSecond\n\nNo marks.\n");
  const auto articles = read_marked_articles(scratch.path());
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].title.text == "Acme Grows in Rome");
  CHECK(names_of(articles[0].title, organization) == Names{"Acme"});
  CHECK(articles[0].text.text == "The Acme Co. said Jo Bosch's plan holds.\n\nIt rained.");
  CHECK(names_of(articles[0].text, organization) == Names{"Acme Co."});
  CHECK(names_of(articles[0].text, Label::BeginPerson) == Names{"Jo Bosch"});
  CHECK(articles[1].text.names.empty());
}

TEST_CASE("the project's own text is held out in about one article of ten", "[training]") {
  const auto articles = read_marked_articles(DATELINE_SOURCE_DIR "/training/organizations/text");
  std::size_t held_out = 0;
  for (const TrainingArticle& article : articles) held_out += article.is_held_out ? 1 : 0;
  CHECK(held_out * 20 > articles.size());
  CHECK(held_out * 5 < articles.size());
}

TEST_CASE("missing text is an error that names it", "[training]") {
  const dateline::tests::ScratchFolder scratch;
  CHECK_THROWS_AS(read_bio(scratch.path() / "none.bio", false), dateline::schema::Error);
  CHECK_THROWS_AS(read_marked_articles(scratch.path()), dateline::schema::Error);
}
