// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/json/json_splitter.h"
#include "indexer/readers/json/record_parser.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Names = std::vector<std::string>;

namespace {

Article one_article(std::string_view json, const ReadOptions& options = {}) {
  const Records records = read_bytes(json, "a.json", options);
  for (const RejectedRecord& rejected : records.rejected) UNSCOPED_INFO(rejected.reason);
  REQUIRE(records.rejected.empty());
  REQUIRE(records.articles.size() == 1);
  return records.articles[0];
}

Names pieces_of(std::string_view json, std::size_t limit = 1000) {
  MemoryStream stream(json);
  JsonSplitter splitter(stream, limit);
  Names pieces;
  for (JsonPiece piece; splitter.next(piece);) {
    pieces.push_back(piece.too_long ? "TOO LONG" : piece.list_unclosed ? "UNCLOSED" : piece.text);
  }
  return pieces;
}

}  // namespace

TEST_CASE("each line is a record, a bad one loses itself only", "[indexer][json]") {
  const Records records = read_bytes(
      "{\"title\":\"One\"}\n\n{\"title\":\"Two\",}\n[1]\n{\"title\":\"Three\"}\r\n{\"title\":\"caf\xE9\"}", "a.jsonl");
  REQUIRE(records.articles.size() == 3);
  CHECK(records.articles[0].member == "1");
  CHECK(records.articles[1].member == "5");
  CHECK(records.articles[1].format == "jsonl");
  CHECK(records.articles[2].title == "café");
  REQUIRE(records.rejected.size() == 2);
  CHECK(records.rejected[0].member == "3");
  CHECK(records.rejected[0].offset == 17);
  CHECK(records.rejected[0].reason.starts_with("not valid JSON: "));
  CHECK(records.rejected[0].reason.ends_with("Byte 16 of the record."));
  CHECK(records.rejected[1].reason == "not a JSON object");
}

TEST_CASE("common keys are found by themselves", "[indexer][json]") {
  const Article article =
      one_article(R"({"ID":"x7","Title":"T","date":"2016-09-20","authors":"N. R. Kleinfield and Jane Doe",
    "source":"The Paper","url":"http://example.org/1","content_original":"One.\n\nTwo.","lang":"en"})");
  CHECK(article.own_id == "x7");
  CHECK(article.title == "T");
  CHECK(article.dates.at(0).raw == "2016-09-20");
  CHECK(article.dates.at(0).from == "metadata");
  CHECK(article.authors == Names{"N. R. Kleinfield", "Jane Doe"});
  CHECK(article.source == "The Paper");
  CHECK(article.url == "http://example.org/1");
  CHECK(article.text == "One.\n\nTwo.");
  CHECK(article.language_hint == "en");
  CHECK(article.format == "json");
  CHECK(article.member.empty());
}

TEST_CASE("values may be objects and lists", "[indexer][json]") {
  const Article article =
      one_article(R"({"headline":{"main":"T"},"author":[{"@type":"Person","name":"Jane Doe"},"John Roe"],
    "publisher":{"name":"The Paper"},"body":["One.","Two."],"published_at":1553644800,"mainEntityOfPage":{"@id":"https://e.org/"},
    "_id":{"$oid":"5c"}})");
  CHECK(article.title == "T");
  CHECK(article.authors == Names{"Jane Doe", "John Roe"});
  CHECK(article.source == "The Paper");
  CHECK(article.text == "One.\n\nTwo.");
  CHECK(article.dates.at(0).raw == "2019-03-27T00:00:00Z");
  CHECK(article.url == "https://e.org/");
  CHECK(article.own_id == "5c");
}

TEST_CASE("ninjs is understood in its versions", "[indexer][json]") {
  const Article first =
      one_article(R"({"uri":"http://n.example/1","type":"text","versioncreated":"2013-07-09T10:37:00Z",
    "byline":"Paulo Rossi and Anna Neri","headline":"H","located":"Rome","body_xhtml":"<p>One.</p><p>Two.</p>"})");
  CHECK(first.title == "H");
  CHECK(first.text == "One.\n\nTwo.");
  CHECK(first.dateline == "Rome");
  CHECK(first.type == "article");
  CHECK(first.own_id == "http://n.example/1");
  CHECK(first.url == "http://n.example/1");
  const Article second = one_article(R"({"uri":"urn:1","by":"Paulo Rossi","headlines":[{"role":"main","value":"H"}],
    "bodies":[{"role":"text","value":"One."},{"role":"xhtml","value":"<p>One.</p>"}],"subject":[{"name":"sport"}]})");
  CHECK(second.title == "H");
  CHECK(second.text == "One.");
  CHECK(second.url.empty());
}

TEST_CASE("HTML in a body keeps its paragraphs only", "[indexer][json]") {
  CHECK(
      one_article(
          R"({"body":"<p>One <b>bold</b>\nword &amp; more.</p><script>x()</script><ul><li>Two.</li></ul>Three<br>Four"})")
          .text == "One bold word & more.\n\nTwo.\n\nThree\n\nFour");
  CHECK(one_article(R"({"body":"if a < b and b > c &mdash; then"})").text == "if a < b and b > c — then");
}

TEST_CASE("a map overrides the known keys", "[indexer][json]") {
  ReadOptions options;
  options.field_map = {{"text", "fields.inhalt"}, {"title", "kopf"}};
  const Article article =
      one_article(R"({"title":"wrong","body":"wrong","kopf":"K","fields":{"inhalt":"I"}})", options);
  CHECK(article.title == "K");
  CHECK(article.text == "I");
  CHECK(one_article(R"({"title":"wrong","date":"2019"})", options).title.empty());
}

TEST_CASE("the elements of a list are records with an index", "[indexer][json]") {
  const Records records = read_bytes("[\n {\"title\":\"One\"},\n 7,\n {\"title\":\"Two\"}\n]", "a.json");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member == "1");
  CHECK(records.articles[1].member == "3");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2");
}

TEST_CASE("wrapped lists are found, articles with lists stay articles", "[indexer][json]") {
  for (const char* json :
       {R"({"status":"ok","articles":[{"title":"One"},{"title":"Two"}],"page":{"n":1}})",
        R"({"response":{"status":"ok","docs":[{"title":"One"},{"title":"Two"}]}})",
        R"({"hits":{"total":2,"hits":[{"_id":"1","_source":{"title":"One"}},{"_source":{"title":"Two"}}]}})",
        R"({"@context":"x","@graph":[{"headline":"One"},{"headline":"Two"}]})",
        R"({"total":2, "item" : [ {"uri":"u1","versioncreated":"2019-03-27","headline":"One"},
            {"uri":"u2","versioncreated":"2019-03-27","headline":"Two"}]})",
        R"({"APIResponse":{"Info":{"n":2},"Items":[{"Title":"One"},{"Title":"Two"}]},"text":""})",
        R"({"news_items":[{"title":"One"},{"title":"Two"}]})",
        R"({"rss":{"channel":{"title":"F","description":"D","item":[{"title":"One"},{"title":"Two"}]}}})",
        R"({"title":"A feed","description":"D","items":[{"title":"One"},{"title":"Two"}]})"}) {
    INFO(json);
    const Records records = read_bytes(json, "a.json");
    CHECK(records.rejected.empty());
    REQUIRE(records.articles.size() == 2);
    CHECK(records.articles[0].title == "One");
    CHECK(records.articles[1].member == "2");
  }
  CHECK(
      one_article(R"({"title":"T","images":[{"items":[{"x":1}]}],"entities":{"news":[{"x":1}]},"tags":["a"]})").title ==
      "T");
  CHECK(read_bytes(R"({"articles":[]})", "a.json").rejected.empty());
}

TEST_CASE("a line may hold a list of records", "[indexer][json]") {
  const Records records = read_bytes(
      "{\"title\":\"One\",\"by\":[{\"name\":\"Jane\"}]}\n{\"articles\":[{\"title\":\"Two\"},{\"title\":\"Three\"}],"
      "\"n\":2}\n"
      "[{\"title\":\"Four\"}]\n{\"articles\":[{\"title\":\"Five\"},\n",
      "a.jsonl");
  REQUIRE(records.articles.size() == 5);
  CHECK(records.articles[0].member == "1");
  CHECK(records.articles[1].member == "2!/1");
  CHECK(records.articles[2].member == "2!/2");
  CHECK(records.articles[2].title == "Three");
  CHECK(records.articles[2].offset == 68);
  CHECK(records.articles[3].member == "3!/1");
  CHECK(records.articles[4].title == "Five");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "the document ends inside a list of records");
}

TEST_CASE("an article that holds a list of other things stays one article", "[indexer][json]") {
  for (const char* json :
       {R"({"title":"T","body":"Text.","items":[{"name":"a"},{"name":"b"}]})",
        R"({"title":"T","items":[{"name":"a"},{"name":"b"}],"body":"Text."})",
        R"({"headline":"T", "posts" : [ {"name":"a"} ], "data":[{"x":1}], "text": "Text."})",
        R"({"title":"T","item":[{"a":[{"b":"]"}]}],"stories":[{"title":"U"}],"full_text":"Text."})",
        R"({"uri":"u","items":[{"role":"x"}],"versionCreated":"2019","headline":"T","body_text":"Text."})"}) {
    INFO(json);
    const Article article = one_article(json);
    CHECK(article.title == "T");
    CHECK(article.text == "Text.");
  }
  CHECK(one_article(R"({"headline":"T","items":[{"title":"a"}]})").title == "T");
}

TEST_CASE("a list is looked past only so far, and what was looked at is read again", "[indexer][json]") {
  const auto envelope = [](std::size_t bytes) {
    return "{\n\"n\":1,\n\"items\": [\n{\"title\":\"One\",\"x\":\"" + std::string(bytes, 'x') +
           "\"},\n{\"title\":\"Two\"}\n],\n\"text\":\"no article\"}";
  };
  CHECK(read_bytes(envelope(10), "a.json").articles.size() == 1);
  const std::string longer = envelope(JsonSplitter::max_probe_bytes);
  const Records records = read_bytes(longer, "a.json");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[1].title == "Two");
  CHECK(records.articles[1].member == "2");
  CHECK(records.articles[1].offset == longer.find("{\"title\":\"Two\""));
  ReadOptions options;
  options.max_record_bytes = 60;
  CHECK(read_bytes(envelope(10), "a.json", options).articles.size() == 2);
  CHECK(read_bytes("{\"items\":[{\"title\":\"One\"},{\"title\":\"Two\"}", "a.json").articles.size() == 2);
}

TEST_CASE("objects that follow one another are numbered by line", "[indexer][json]") {
  const Records records = read_bytes("{\n \"title\":\n \"One\"\n}\n{\n \"title\":\n \"Two\"\n}\n", "a.json");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member == "1");
  CHECK(records.articles[1].member == "5");
}

TEST_CASE("records are cut out without being parsed", "[indexer][json]") {
  CHECK(pieces_of(R"([{"a":"]}\""},[1,[2]],"s",{}])") == Names{R"({"a":"]}\""})", "[1,[2]]", R"("s")", "{}"});
  CHECK(pieces_of("{\"a\":1}{\"b\":2}") == Names{"{\"a\":1}", "{\"b\":2}"});
  CHECK(pieces_of("") == Names{});
  CHECK(pieces_of("[]") == Names{});
}

TEST_CASE("an unclosed list is reported once", "[indexer][json]") {
  CHECK(pieces_of("[{\"a\":1},") == Names{"{\"a\":1}", "UNCLOSED"});
  CHECK(pieces_of("[{\"a\":1},{\"b\":") == Names{"{\"a\":1}", "{\"b\":"});
  CHECK(pieces_of("[") == Names{"UNCLOSED"});
}

TEST_CASE("a missing quote does not swallow the other records", "[indexer][json]") {
  const Records records = read_bytes("[\n{\"title\":\"One},\n{\"title\":\"Two\"},\n{\"title\":\"Three\"}\n]", "a.json");
  CHECK(records.rejected.size() == 1);
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[1].title == "Three");
  CHECK(records.articles[1].member == "3");
}

TEST_CASE("raw line breaks in strings are forgiven where a member has its own lines", "[indexer][json]") {
  const Records records =
      read_bytes("[\n{\n\"title\": \"One\nand {more}\",\n\"x\": 1\n},\n{\"title\":\"Two\"}\n]", "a.json");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].title == "One and {more}");
}

TEST_CASE("a record beyond the limit is rejected, the next one is read", "[indexer][json]") {
  ReadOptions options;
  options.max_record_bytes = 1000;
  const std::string text(2000, 'x');
  for (const char* name : {"a.json", "a.jsonl"}) {
    const Records records = read_bytes("{\"title\":\"" + text + "\"}\n{\"title\":\"Two\"}\n", name, options);
    REQUIRE(records.rejected.size() == 1);
    CHECK(records.rejected[0].reason == "longer than the 1000 bytes allowed");
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].member == "2");
  }
}

TEST_CASE("a line of 100 MiB loses only itself", "[indexer][json]") {
  GeneratedStream stream("{\"title\":\"One\"}\n{\"title\":\"", 'x', 100u << 20, "\"}\n{\"title\":\"Two\"}\n");
  Records records;
  read_json_lines(stream, ReadOptions{}, sink_into(records));
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2");
}

TEST_CASE("small damage is repaired", "[indexer][json]") {
  CHECK(repair_json(R"({"a":NaN,"b":-Infinity,"c":"NaN"})") == R"({"a":null,"b":null,"c":"NaN"})");
  CHECK(repair_json("{\"a\":\"x\ty\"}") == "{\"a\":\"x y\"}");
  CHECK(repair_json(R"({"a":"\ud83d x \ud83d\ude00 \ude00"})") == R"({"a":"\ufffd x \ud83d\ude00 \ufffd"})");
  CHECK(repair_json(R"({"a":"\\ud83d"})") == R"({"a":"\\ud83d"})");
  CHECK(one_article("{\"title\":\"T\tT\",\"score\":NaN,\"body\":\"x \\ud83d\"}").title == "T T");
}

TEST_CASE("the place of an error is found", "[indexer][json]") {
  CHECK(find_json_error(R"({"a":1,})") == 7);
  CHECK(find_json_error(R"({"a" 1})") == 5);
  CHECK(find_json_error(R"({"a":tru})") == 5);
  CHECK(find_json_error(R"({"a":"x)") == 5);
  CHECK(find_json_error(R"({"a":[1,2})") == 9);
  CHECK(find_json_error(R"({"a":1)") == 6);
  CHECK(find_json_error("") == 0);
}

TEST_CASE("deep nesting is rejected, not followed", "[indexer][json]") {
  const Records records =
      read_bytes("{\"title\":\"One\",\"x\":" + std::string(100000, '[') + "\n{\"title\":\"Two\"}\n", "a.jsonl");
  CHECK(records.rejected.size() == 1);
  CHECK(records.articles.size() == 1);
}

TEST_CASE("a record with nothing to say is rejected", "[indexer][json]") {
  const Records records = read_bytes("{\"x\":1}\n{}\n{\"title\":null}\n{\"title\":\"T\",\"title\":\"U\"}\n", "a.jsonl");
  CHECK(records.rejected.size() == 3);
  CHECK(records.articles.size() == 1);
}

TEST_CASE("content decides between lines and documents", "[indexer][json]") {
  const ReadOptions options;
  CHECK(recognises_json_lines("{\"a\":1}\n{\"b\":2}\n", "x.txt", options));
  CHECK(recognises_json_lines("{\"a\":1}\nbroken\n{\"b\":2}\n", "x", options));
  CHECK(recognises_json_lines("{\"a\":1}", "x.jsonl", options));
  CHECK_FALSE(recognises_json_lines("{\"a\":1}", "x.json", options));
  CHECK_FALSE(recognises_json_lines("{\n\"a\":1\n}\n", "x.json", options));
  CHECK_FALSE(recognises_json_lines("[\n{\"a\":1},\n{\"b\":1}\n]\n", "x", options));
  CHECK_FALSE(recognises_json_lines("{curly} braces in prose\n\nand more", "x.txt", options));
  CHECK(recognises_json("{\n\"a\":1\n}\n", "x", options));
  CHECK(recognises_json(" [ {\"a\":1}", "x", options));
  CHECK_FALSE(recognises_json("[Advertisement] text", "x", options));
  CHECK_FALSE(recognises_json("{sic} text", "x", options));
}
