// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/warc/chunked_stream.h"
#include "indexer/readers/warc/content_codings.h"
#include "indexer/readers/warc/http_message.h"
#include "indexer/readers/warc/page_address.h"
#include "indexer/readers/warc/payload_kind.h"
#include "tests/indexer/readers/compressed_bytes.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// The body after its codings, and why it ended early.
std::pair<std::string, std::string> decode(const std::string& headers, const std::string& body) {
  MemoryStream bytes(body);
  StreamChain chain(bytes);
  const std::string unknown = undo_codings(HeaderFields(headers), chain);
  if (!unknown.empty()) return {"", "unknown: " + unknown};
  std::string out = read_all(chain.top(), 1u << 20);
  return {out, chain.failure()};
}

using Decoded = std::pair<std::string, std::string>;

const std::string text = "<html><body>A page of some length, a page of some length, a page</body></html>";

}  // namespace

TEST_CASE("the head of a response ends at its empty line", "[indexer][warc]") {
  const HttpHead head = parse_http_head("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nbody");
  CHECK(head.status == 404);
  CHECK(head.fields.first("content-type") == "text/html");
  CHECK(head.size == 51);
  CHECK(parse_http_head("HTTP/1.0 302 \r\r\nA: b\r\r\n\r\r\n").status == 302);
  CHECK(parse_http_head("http/2 200\n\nbody").size == 12);
}

TEST_CASE("odd heads are heads, other bytes are none", "[indexer][warc]") {
  CHECK(parse_http_head("HTTP/1.1 200 OK\r\nA: b").size == 21);
  CHECK(parse_http_head("HTTP/1.1").status == 0);
  CHECK(parse_http_head("HTTP/1.1 abc\n\n").status == 0);
  CHECK(parse_http_head("<html>").size == 0);
  CHECK(parse_http_head("").size == 0);
}

TEST_CASE("chunks are joined", "[indexer][warc]") {
  const std::string chunked = "5\r\nHello\r\n7;x=y\r\n, world\r\n0\r\nTrailer: x\r\n\r\n";
  CHECK(decode("Transfer-Encoding: chunked", chunked) == Decoded("Hello, world", ""));
  CHECK(decode("Transfer-Encoding: chunked", "5\nHello\n0\n\n") == Decoded("Hello", ""));
}

TEST_CASE("chunks that are cut or damaged give what is before", "[indexer][warc]") {
  CHECK(decode("Transfer-Encoding: chunked", "5\r\nHello\r\n7\r\n, wo") ==
        Decoded("Hello, wo", "chunked data ends early"));
  CHECK(decode("Transfer-Encoding: chunked", "5\r\nHello\r\n") == Decoded("Hello", "chunked data ends early"));
  CHECK(decode("Transfer-Encoding: chunked", "5\r\nHello\r\nzz\r\nmore") ==
        Decoded("Hello", "chunked data is damaged"));
  CHECK(decode("Transfer-Encoding: chunked", "FFFFFFFFFFFFFFFF\r\nHello") ==
        Decoded("Hello", "chunked data ends early"));
}

TEST_CASE("a body that was joined already stays as it is", "[indexer][warc]") {
  CHECK(decode("Transfer-Encoding: chunked", text) == Decoded(text, ""));
  CHECK(decode("Transfer-Encoding: chunked", "") == Decoded("", ""));
}

TEST_CASE("content codings are undone, also under chunks and twice", "[indexer][warc]") {
  CHECK(decode("Content-Encoding: gzip", gzip_bytes(text)) == Decoded(text, ""));
  CHECK(decode("Content-Encoding: x-gzip", gzip_bytes(text) + "trailing bytes") == Decoded(text, ""));
  CHECK(decode("Content-Encoding: br", brotli_bytes(text)) == Decoded(text, ""));
  CHECK(decode("Content-Encoding: zstd", zstd_bytes(text)) == Decoded(text, ""));
  CHECK(decode("Content-Encoding: deflate", deflated_bytes(text, 15)) == Decoded(text, ""));
  CHECK(decode("Content-Encoding: deflate", deflated_bytes(text, -15)) == Decoded(text, ""));
  CHECK(decode("Content-Encoding: identity", text) == Decoded(text, ""));
  CHECK(decode("Content-Encoding: gzip, br", brotli_bytes(gzip_bytes(text))) == Decoded(text, ""));
  const std::string inner = gzip_bytes(text);
  const std::string size{"0123456789abcdef"[inner.size() / 16 % 16], "0123456789abcdef"[inner.size() % 16]};
  REQUIRE(inner.size() < 256);
  CHECK(decode("Transfer-Encoding: chunked\nContent-Encoding: GZIP", size + "\r\n" + inner + "\r\n0\r\n\r\n") ==
        Decoded(text, ""));
}

TEST_CASE("codings that are declared only leave the body as it is", "[indexer][warc]") {
  for (const char* coding : {"gzip", "br", "zstd", "deflate", "gzip, br"}) {
    CHECK(decode("Content-Encoding: " + std::string(coding), text) == Decoded(text, ""));
  }
}

TEST_CASE("unknown codings and too many of them are named", "[indexer][warc]") {
  CHECK(decode("Content-Encoding: sdch", text).second == "unknown: sdch");
  CHECK(decode("Content-Encoding: gzip,gzip,gzip,gzip,gzip", text).second == "unknown: more than 4 codings");
}

TEST_CASE("only documents that can be news are read", "[indexer][warc]") {
  CHECK(payload_kind("text/html", "x") == PayloadKind::Page);
  CHECK(payload_kind("application/xhtml+xml", "x") == PayloadKind::Page);
  CHECK(payload_kind("text/plain", "x") == PayloadKind::Text);
  CHECK(payload_kind("application/ld+json", "{") == PayloadKind::Json);
  CHECK(payload_kind("application/rss+xml", "<rss>") == PayloadKind::Xml);
  CHECK(payload_kind("image/svg+xml", "<svg>") == PayloadKind::Other);
  CHECK(payload_kind("text/css", "<html>") == PayloadKind::Other);
}

TEST_CASE("the start of a document corrects its type or stands in for it", "[indexer][warc]") {
  CHECK(payload_kind("text/html", " {\"a\":1}") == PayloadKind::Json);
  CHECK(payload_kind("text/html", "<?xml version=\"1.0\"?><rss>") == PayloadKind::Xml);
  CHECK(payload_kind("text/html", "<?xml version=\"1.0\"?><html>") == PayloadKind::Page);
  CHECK(payload_kind("", "<!DOCTYPE html>") == PayloadKind::Page);
  CHECK(payload_kind("unk", "[1]") == PayloadKind::Json);
  CHECK(payload_kind("", "plain words") == PayloadKind::Other);
}

TEST_CASE("what is skipped has a name", "[indexer][warc]") {
  CHECK(other_kind_name("image/png") == "image");
  CHECK(other_kind_name("application/javascript") == "script or style sheet");
  CHECK(other_kind_name("application/pdf") == "PDF document");
  CHECK(other_kind_name("application/zip") == "document of another type");
  CHECK(other_kind_name("") == "document without a type");
}

TEST_CASE("addresses of documents are told from those of crawlers and robots", "[indexer][warc]") {
  CHECK(is_document_address("HTTPS://example.org/"));
  CHECK(is_document_address("file:///a.html"));
  CHECK_FALSE(is_document_address("metadata://example.org/MANIFEST.txt"));
  CHECK_FALSE(is_document_address("urn:pageinfo:http://example.org/"));
  CHECK_FALSE(is_document_address("dns:example.org"));
  CHECK(is_robot_address("http://example.org/robots.txt?x"));
  CHECK_FALSE(is_robot_address("http://example.org/news/robots.txt"));
}

TEST_CASE("a canonical address wins on its own site only", "[indexer][warc]") {
  const std::string target = "http://www.example.org/news/1?utm=x";
  CHECK(page_address(target, "https://example.org/news/1") == "https://example.org/news/1");
  CHECK(page_address(target, "/news/1") == "http://www.example.org/news/1");
  CHECK(page_address(target, "//m.example.org/news/1") == "http://m.example.org/news/1");
  CHECK(page_address(target, "https://other.example/news/1") == target);
  CHECK(page_address(target, "https://example.org/") == target);
  CHECK(page_address(target, "") == target);
  CHECK(page_address(target, "news") == target);
  CHECK(page_address("http://www.example.org/", "http://example.org/") == "http://example.org/");
  CHECK(page_address("http://www.example.org/a b", "") == "http://www.example.org/a%20b");
  CHECK(page_address("file:///a.html", "https://example.org/1") == "https://example.org/1");
}

TEST_CASE("sites are told apart below the domains of registries", "[indexer][warc]") {
  CHECK(is_same_site("www.bbc.co.uk", "news.bbc.co.uk"));
  CHECK(is_same_site("bbc.co.uk", "news.bbc.co.uk"));
  CHECK_FALSE(is_same_site("bbc.co.uk", "guardian.co.uk"));
  CHECK_FALSE(is_same_site("a.com.au", "b.com.au"));
  CHECK_FALSE(is_same_site("example.org", "example.com"));
  CHECK_FALSE(is_same_site("org", "example.org"));
  CHECK_FALSE(is_same_site("", "example.org"));
}
