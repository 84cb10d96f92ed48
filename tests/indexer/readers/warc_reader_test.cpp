// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/warc/warc_reader.h"

#include "indexer/readers/characters/utf8.h"
#include "tests/indexer/readers/compressed_bytes.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/indexer/readers/warc_bytes.h"

#include <map>
#include <random>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

using Counts = std::map<std::string, std::size_t>;

struct ReadArchive {
  Records records;
  Counts skipped;
};

ReadArchive read_archive(const std::string& bytes, ReadOptions options = {}) {
  ReadArchive archive;
  options.skipped = [&](std::string_view reason, std::size_t count) { archive.skipped[std::string(reason)] += count; };
  archive.records = read_bytes(bytes, "a.warc.gz", options);
  return archive;
}

Article only_article(const std::string& bytes) {
  const Records records = read_archive(bytes).records;
  REQUIRE(records.articles.size() == 1);
  CHECK(records.rejected.empty());
  return records.articles[0];
}

}  // namespace

TEST_CASE("a page in a response is an article with the record's address, id and time", "[indexer][warc]") {
  const std::string info = warc_record("warcinfo", "", "software: x");
  const Article article = only_article(info + warc_response("http://example.org/news/1", page("Talks")));
  CHECK(article.title == "Talks");
  CHECK(article.format == "html");
  CHECK(article.url == "http://example.org/news/1");
  CHECK(article.captured_at == 1553853600);
  CHECK(article.own_id.starts_with("urn:uuid:25-"));
  CHECK(article.member == article.own_id + "@" + std::to_string(info.size()));
  CHECK(article.offset == info.size());
  CHECK(article.path == "news/a.warc.gz");
  for (const DateClaim& claim : article.dates) CHECK(claim.from != "warc");
}

TEST_CASE("an archive is read the same however it is compressed", "[indexer][warc]") {
  const std::string first = warc_response("http://example.org/1", page("One"));
  const std::string second = warc_response("http://example.org/2", page("Two"));
  for (const std::string& bytes : {first + second, gzip_bytes(first) + gzip_bytes(second), gzip_bytes(first + second),
                                   zstd_bytes(first) + zstd_bytes(second), zstd_bytes(first + second)}) {
    const Records records = read_archive(bytes).records;
    REQUIRE(records.articles.size() == 2);
    CHECK(records.articles[1].title == "Two");
    CHECK(records.articles[1].offset == first.size());
    CHECK(records.rejected.empty());
  }
}

TEST_CASE("what is no news is counted by reason and not rejected", "[indexer][warc]") {
  const ReadArchive archive = read_archive(
      warc_record("warcinfo", "", "x") + warc_record("request", "http://example.org/1", "GET / HTTP/1.1\r\n\r\n") +
      warc_response("http://example.org/1", "\x89PNG", "image/png") +
      warc_response("http://example.org/2", "\xFF\xD8", "image/jpeg") +
      warc_response("http://example.org/robots.txt", "User-agent: *", "text/plain") +
      warc_response("http://example.org/3", "", "text/html") +
      warc_response("http://example.org/4", "{\"ok\":true}", "application/json") +
      warc_record("response", "http://example.org/5", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno") +
      warc_record("response", "http://example.org/6", "HTTP/1.1 301 Moved\r\nLocation: /1\r\n\r\n") +
      warc_record("revisit", "http://example.org/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n") +
      warc_record("resource", "metadata://example.org/log.txt", "log", "Content-Type: text/plain\r\n"));
  CHECK(archive.records.articles.empty());
  CHECK(archive.records.rejected.empty());
  CHECK(archive.skipped == Counts{{"web archive: HTTP status 3xx", 1},
                                  {"web archive: HTTP status 4xx", 1},
                                  {"web archive: document without an article: no text, title, date or id", 1},
                                  {"web archive: empty document", 1},
                                  {"web archive: image", 2},
                                  {"web archive: request or description", 3},
                                  {"web archive: revisit of what was captured before", 1},
                                  {"web archive: robots.txt or its like", 1}});
}

TEST_CASE("ids and addresses of any bytes become one line of text", "[indexer][warc][hostile]") {
  const std::string uri = "http://example.org/\xE9t\xE9\x01" + std::string(20000, 'x');
  std::string record = warc_response(uri, page("Talks"));
  record.replace(record.find("urn:uuid:"), 9, "urn:\x07\xFFid:");
  const Article article = only_article(record);
  CHECK(is_valid_utf8(article.url));
  CHECK(article.url.starts_with("http://example.org/été"));
  CHECK(article.url.size() < 10000);
  CHECK(is_valid_utf8(article.member));
  CHECK(article.member.find('\x07') == std::string::npos);
}

TEST_CASE("pages that are read later are the same articles", "[indexer][warc]") {
  const std::string bytes =
      warc_response("http://www.example.org/1",
                    "<html><head><link rel=canonical href=\"http://www.example.org/one\"></head>" + page("One")) +
      arc_record("http://example.org/blank", http_response("<html></html>")) +
      warc_response("http://example.org/2", page("Two"));
  const ReadArchive at_once = read_archive(bytes);
  std::vector<DeferredRecords> later;
  ReadOptions options;
  options.defer = [&](DeferredRecords deferred) { later.push_back(std::move(deferred)); };
  const ReadArchive read_later = read_archive(bytes, options);
  CHECK(read_later.records.articles.empty());
  REQUIRE(at_once.records.articles.size() == 2);
  REQUIRE(later.size() >= 2);
  std::vector<Article> articles;
  for (const DeferredRecords& deferred : later) {
    for (Record& record : deferred.read()) articles.push_back(std::get<Article>(std::move(record)));
  }
  REQUIRE(articles.size() == 2);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Article& expected = at_once.records.articles[i];
    CHECK(articles[i].member == expected.member);
    CHECK(articles[i].url == expected.url);
    CHECK(articles[i].captured_at == expected.captured_at);
    CHECK(articles[i].own_id == expected.own_id);
    CHECK(articles[i].path == expected.path);
    CHECK(articles[i].text == expected.text);
  }
  CHECK(articles[0].url == "http://www.example.org/one");
}

TEST_CASE("resources and conversions are documents themselves", "[indexer][warc]") {
  CHECK(
      only_article(warc_record("resource", "http://example.org/1", page("One"), "Content-Type: text/html\r\n")).title ==
      "One");
  const Article text = only_article(
      warc_record("conversion", "http://example.org/2", "Talks resume\n\nThey met.", "Content-Type: text/plain\r\n"));
  CHECK(text.format == "text");
  CHECK(text.text == "They met.");
  CHECK(text.url == "http://example.org/2");
}

TEST_CASE("chunks and content codings are undone", "[indexer][warc]") {
  const std::string html = page("Talks");
  const auto title_of = [](const std::string& body, const std::string& headers) {
    return only_article(warc_response("http://example.org/1", body, "text/html", headers)).title;
  };
  CHECK(title_of(brotli_bytes(html), "Content-Encoding: br\r\n") == "Talks");
  CHECK(title_of(zstd_bytes(html), "Content-Encoding: zstd\r\n") == "Talks");
  CHECK(title_of(deflated_bytes(html, -15), "Content-Encoding: deflate\r\n") == "Talks");
  CHECK(title_of(html, "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n") == "Talks");
}

TEST_CASE("HTTP's charset counts more than the page's own", "[indexer][warc]") {
  const std::string html =
      "<html><head><meta charset=\"windows-1252\"><title>\xCF\xF0\xE8\xE2\xE5\xF2</title></head><body>";
  CHECK(only_article(warc_response("http://example.org/1", html, "text/html; charset=windows-1251")).title == "Привет");
  CHECK(only_article(warc_record("resource", "http://example.org/2", "\xCF\xF0\xE8\xE2\xE5\xF2\n\n\xCF\xF0",
                                 "Content-Type: text/plain; charset=\"windows-1251\"\r\n"))
            .title == "Привет");
}

TEST_CASE("the canonical address of a page counts on its own site", "[indexer][warc]") {
  const auto url_of = [](const std::string& canonical) {
    return only_article(warc_response("http://www.example.org/1?x=y",
                                      "<html><head><link rel=canonical href=\"" + canonical + "\"></head>" + page("T")))
        .url;
  };
  CHECK(url_of("https://example.org/1") == "https://example.org/1");
  CHECK(url_of("https://thief.example/1") == "http://www.example.org/1?x=y");
}

TEST_CASE("records of JSON in a document are articles of their own", "[indexer][warc]") {
  const Records records =
      read_archive(warc_response("http://example.org/feed",
                                 "[{\"title\":\"One\"},{\"title\":\"Two\",\"url\":\"http://example.org/2\"}]",
                                 "application/json"))
          .records;
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member.ends_with("@0!/1"));
  CHECK(records.articles[0].url.empty());  // the document's address is not the record's
  CHECK(records.articles[1].url == "http://example.org/2");
}

TEST_CASE("ARC files are read", "[indexer][warc]") {
  const Article article = only_article("filedesc://x.arc 0.0.0.0 20190329100000 text/plain 5\n1 0 X\n" +
                                       arc_record("dns:example.org", "x") +
                                       arc_record("http://example.org/1", http_response(page("Talks"))));
  CHECK(article.title == "Talks");
  CHECK(article.captured_at == 1553853600);
  CHECK(article.member.starts_with("@"));
  CHECK(only_article(arc_record("http://example.org/1", page("No head"))).title == "No head");
}

TEST_CASE("what a crawler truncated is kept without complaint", "[indexer][warc]") {
  const std::string body = gzip_bytes(page("Talks") + std::string(5000, ' ') + page("More"));
  const std::string block = http_response(body.substr(0, body.size() - 20), "text/html", "Content-Encoding: gzip\r\n");
  CHECK(only_article(warc_record("response", "http://example.org/1", block, "WARC-Truncated: length\r\n")).title ==
        "Talks");
  const Records records = read_archive(warc_record("response", "http://example.org/1", block)).records;
  CHECK(records.articles.size() == 1);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "compressed data ends early");
  CHECK(records.rejected[0].member.ends_with("@0"));
}

TEST_CASE("the end of the file within a record gives its part and one rejection", "[indexer][warc]") {
  const std::string record = warc_response("http://example.org/1", page("Talks") + std::string(1000, ' '));
  const std::string cut = record.substr(0, record.size() - 500);
  for (const std::string& bytes : {cut, gzip_bytes(cut)}) {
    const Records records = read_archive(bytes).records;
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].title == "Talks");
    REQUIRE(records.rejected.size() == 1);
    CHECK(records.rejected[0].reason == "the file ends within this record");
  }
  const std::string whole = gzip_bytes(record);
  const Records records = read_archive(gzip_bytes(record) + whole.substr(0, whole.size() - 12)).records;
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "compressed data ends early");
}

TEST_CASE("a document beyond the limit is rejected and the next one read", "[indexer][warc]") {
  const std::size_t limit = GENERATE(std::size_t{5000}, std::size_t{200000});  // less and more than is looked at first
  ReadOptions options;
  options.max_record_bytes = limit;
  const std::string start = page("Large");
  // One byte too many is too many.
  const std::string large = start + std::string(limit + 1 - start.size(), 'x');
  const ReadArchive archive = read_archive(
      warc_response("http://example.org/1", large) +
          warc_response("http://example.org/2", gzip_bytes(large), "text/html", "Content-Encoding: gzip\r\n") +
          warc_response("http://example.org/3", page("Next")),
      options);
  REQUIRE(archive.records.articles.size() == 1);
  CHECK(archive.records.articles[0].title == "Next");
  REQUIRE(archive.records.rejected.size() == 2);
  for (const RejectedRecord& rejected : archive.records.rejected) {
    CHECK(rejected.reason == "longer than the " + std::to_string(limit) + " bytes allowed");
  }
}

TEST_CASE("an archive that begins with damage is known by its name", "[indexer][warc]") {
  const std::string record = warc_response("http://example.org/1", page("Talks"));
  CHECK(read_archive("rest of a record\r\n\r\n" + record).records.articles.size() == 1);
  std::string first = gzip_bytes(record);
  first.replace(12, 60, std::string(60, '\xFF'));
  const Records records = read_archive(first + gzip_bytes(record)).records;
  CHECK(records.articles.size() == 1);
  CHECK(records.rejected.size() == 1);
  const Records empty = read_archive("").records;
  REQUIRE(empty.rejected.size() == 1);
  CHECK(empty.rejected[0].reason == "empty");
}

TEST_CASE("a bomb in a content coding is rejected and the next one read", "[indexer][warc][hostile]") {
  const std::string bomb = brotli_bytes(std::string(60u << 20, ' '));
  const Records records =
      read_archive(warc_response("http://example.org/1", bomb, "text/html", "Content-Encoding: br\r\n") +
                   warc_response("http://example.org/2", page("Next")))
          .records;
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title == "Next");
  CHECK(records.rejected.size() == 1);
}

TEST_CASE("codings that cannot be undone are named", "[indexer][warc]") {
  const Records records =
      read_archive(warc_response("http://example.org/1", page("x"), "text/html", "Content-Encoding: sdch\r\n")).records;
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "content coding that is not read: sdch");
}

TEST_CASE("any damage leaves tidy articles and reasons", "[indexer][warc][property]") {
  std::string archive;
  for (int i = 0; i < 6; ++i) {
    archive += warc_response("http://example.org/" + std::to_string(i), page("T" + std::to_string(i)));
  }
  std::mt19937 random(17);
  for (int round = 0; round < 300; ++round) {
    std::string bytes =
        round % 2 == 0 ? archive : gzip_bytes(archive.substr(0, archive.size() / 2)) + gzip_bytes(archive);
    for (int change = 0; change < 3; ++change) {
      const std::size_t at = random() % bytes.size();
      if (random() % 2 == 0) {
        bytes[at] = static_cast<char>(random() & 0xFF);
      } else {
        bytes.erase(at, random() % 300);
      }
      if (bytes.empty()) bytes = "x";
    }
    const Records records = read_archive(bytes).records;
    REQUIRE(records.articles.size() <= 9);
    for (const RejectedRecord& rejected : records.rejected) REQUIRE_FALSE(rejected.reason.empty());
  }
}
