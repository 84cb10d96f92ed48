// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/stored_article.h"

#include "schema/error.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline::schema;

namespace {

/// Articles with something random, or nothing, in every member.
class RandomArticles {
public:
  explicit RandomArticles(std::uint32_t seed) : random_(seed) {}

  StoredArticle next() {
    StoredArticle article;
    for (std::string* member : {&article.id,
                                &article.path,
                                &article.member,
                                &article.format,
                                &article.title,
                                &article.title_from,
                                &article.text,
                                &article.lead,
                                &article.url,
                                &article.source,
                                &article.language,
                                &article.language_script,
                                &article.type,
                                &article.published_from,
                                &article.published_instant,
                                &article.published_rejected,
                                &article.dateline_place,
                                &article.dateline_country,
                                &article.publisher_country,
                                &article.content_hash}) {
      *member = text();
    }
    for (std::size_t i = below(3); i > 0; --i) article.authors.push_back(text());
    article.empty_text = below(2) == 0;
    article.published = date();
    for (std::size_t i = below(4); i > 0; --i) article.date_candidates.push_back({date(), text(), text(), text()});
    for (std::size_t i = below(4); i > 0; --i) {
      article.countries.push_back({text(), {}, static_cast<double>(below(100)) / 7, below(2) == 0, evidence()});
    }
    for (std::size_t i = below(4); i > 0; --i) {
      article.organizations.push_back({text(), text(), text(), text(), text(), evidence()});
    }
    for (std::size_t i = below(3); i > 0; --i) article.versions.push_back({text(), text(), text()});
    return article;
  }

private:
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
  std::string text() {
    static const std::string pieces[] = {"", "a", "KP", "мир", "中", "\U0001F600", "\n\n", "\"", "x y"};
    std::string result;
    for (std::size_t i = below(30); i > 0; --i) result += pieces[below(std::size(pieces))];
    return result;
  }
  Date date() {
    static const char* const dates[] = {"", "2019", "2019-03", "2019-03-27", "0001-01-01", "9999-12-31"};
    return parse_date(dates[below(std::size(dates))]).value_or(Date{});
  }
  std::vector<Evidence> evidence() {
    std::vector<Evidence> list;
    for (std::size_t i = below(5); i > 0; --i) {
      const auto start = static_cast<std::uint32_t>(below(100000));
      list.push_back({start, start + 5, below(2) == 0 ? "text" : "title", text()});
    }
    return list;
  }

  std::mt19937 random_;
};

void check_equal(const std::vector<Evidence>& a, const std::vector<Evidence>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK((a[i].start == b[i].start && a[i].end == b[i].end && a[i].field == b[i].field && a[i].rule == b[i].rule));
  }
}

void check_equal_lists(const StoredArticle& a, const StoredArticle& b) {
  REQUIRE(a.date_candidates.size() == b.date_candidates.size());
  for (std::size_t i = 0; i < a.date_candidates.size(); ++i) {
    const StoredDateCandidate& x = a.date_candidates[i];
    const StoredDateCandidate& y = b.date_candidates[i];
    CHECK((x.date == y.date && x.from == y.from && x.raw == y.raw && x.rejected == y.rejected));
  }
  REQUIRE(a.countries.size() == b.countries.size());
  for (std::size_t i = 0; i < a.countries.size(); ++i) {
    CHECK(a.countries[i].code == b.countries[i].code);
    CHECK(a.countries[i].salience == b.countries[i].salience);
    CHECK(a.countries[i].main == b.countries[i].main);
    check_equal(a.countries[i].evidence, b.countries[i].evidence);
  }
  REQUIRE(a.organizations.size() == b.organizations.size());
  for (std::size_t i = 0; i < a.organizations.size(); ++i) {
    const StoredOrganization& x = a.organizations[i];
    const StoredOrganization& y = b.organizations[i];
    CHECK((x.id == y.id && x.name == y.name && x.type == y.type && x.country == y.country));
    CHECK(x.confidence == y.confidence);
    check_equal(x.evidence, y.evidence);
  }
  REQUIRE(a.versions.size() == b.versions.size());
  for (std::size_t i = 0; i < a.versions.size(); ++i) {
    const StoredVersion& x = a.versions[i];
    const StoredVersion& y = b.versions[i];
    CHECK((x.published == y.published && x.captured == y.captured && x.hash == y.hash));
  }
}

void check_equal(const StoredArticle& a, const StoredArticle& b) {
  CHECK((a.id == b.id && a.path == b.path && a.member == b.member && a.format == b.format));
  CHECK((a.title == b.title && a.title_from == b.title_from && a.text == b.text && a.lead == b.lead));
  CHECK((a.url == b.url && a.source == b.source && a.authors == b.authors && a.language == b.language &&
         a.language_script == b.language_script));
  CHECK((a.type == b.type && a.empty_text == b.empty_text && a.published == b.published));
  CHECK((a.published_from == b.published_from && a.published_instant == b.published_instant));
  CHECK(a.published_rejected == b.published_rejected);
  CHECK((a.dateline_place == b.dateline_place && a.dateline_country == b.dateline_country));
  CHECK((a.publisher_country == b.publisher_country && a.content_hash == b.content_hash));
  check_equal_lists(a, b);
}

/// Decodes bytes that may be anything: an article or Error{Damaged}, nothing else.
bool decodes(const std::string& bytes) {
  try {
    (void)article_json(decode_article(bytes)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return true;
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::Damaged);
    return false;
  }
}

}  // namespace

TEST_CASE("every member of an article survives", "[schema][stored][property]") {
  RandomArticles articles(31);
  for (int i = 0; i < 200; ++i) {
    const StoredArticle article = articles.next();
    check_equal(article, decode_article(encode_article(article)));
  }
}

TEST_CASE("an article of which nothing is known survives", "[schema][stored]") {
  check_equal(StoredArticle{}, decode_article(encode_article(StoredArticle{})));
}

TEST_CASE("keys of later versions are ignored", "[schema][stored]") {
  const nlohmann::json map{{"i", "an id"}, {"future", {1, 2, 3}}};
  std::string encoded;
  nlohmann::json::to_cbor(map, encoded);
  CHECK(decode_article(encoded).id == "an id");
}

TEST_CASE("an article that is cut short is damaged", "[schema][stored]") {
  const std::string encoded = encode_article(RandomArticles(32).next());
  REQUIRE(encoded.size() > 100);
  for (std::size_t size = 0; size < encoded.size(); ++size) {
    CAPTURE(size);
    REQUIRE_FALSE(decodes(encoded.substr(0, size)));
  }
  CHECK_FALSE(decodes(encoded + "x"));
}

TEST_CASE("flipped bytes give another article or an error, never a crash", "[schema][stored][property]") {
  std::mt19937 random(33);
  RandomArticles articles(34);
  std::size_t refused = 0;
  for (int i = 0; i < 4000; ++i) {
    std::string encoded = encode_article(articles.next());
    for (int flips = i % 4; flips >= 0; --flips) {
      const std::size_t place = random() % encoded.size();
      encoded[place] = static_cast<char>(random() & 0xFFU);
    }
    refused += decodes(encoded) ? 0U : 1U;
  }
  CHECK(refused > 100);
}

TEST_CASE("values of the wrong type are damage", "[schema][stored]") {
  using nlohmann::json;
  const auto damaged = [](const json& value) {
    std::string encoded;
    json::to_cbor(value, encoded);
    return !decodes(encoded);
  };
  const json evidence = json::array({json::array({1, 5, "text", "name"})});
  REQUIRE_FALSE(damaged({{"countries", json::array({json::array({"KP", 0.5, true, evidence})})}}));
  CHECK(damaged(5));
  CHECK(damaged(json::array()));
  CHECK(damaged({{"t", 5}}));
  CHECK(damaged({{"a", "one name"}}));
  CHECK(damaged({{"e", "yes"}}));
  CHECK(damaged({{"d", 2019}}));
  CHECK(damaged({{"countries", 7}}));
  CHECK(damaged({{"countries", json::array({json::array({"KP", 0.5, true})})}}));
  for (const json& start : {json(-1), json(1e300), json(1.5), json(std::uint64_t{1} << 40), json(true), json("1")}) {
    CAPTURE(start.dump());
    const json list = json::array({json::array({start, 5, "text", "name"})});
    CHECK(damaged({{"countries", json::array({json::array({"KP", 0.5, true, list})})}}));
  }
}

TEST_CASE("nesting without end is refused, not followed", "[schema][stored]") {
  CHECK_FALSE(decodes(std::string(std::size_t{4} << 20, '\x81')));
  CHECK_FALSE(decodes(std::string(std::size_t{4} << 20, '\x9F')));
  CHECK_FALSE(decodes(std::string(std::size_t{4} << 20, '\xBF')));
  std::string maps;
  for (int i = 0; i < (1 << 20); ++i) maps += "\xA1\x61x";
  CHECK_FALSE(decodes(maps));
}

TEST_CASE("lengths beyond the end take no memory", "[schema][stored]") {
  CHECK_FALSE(decodes("\x9B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
  CHECK_FALSE(decodes("\x7B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
  CHECK_FALSE(decodes("\xBB\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
  CHECK_FALSE(decodes("\x5B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
}
