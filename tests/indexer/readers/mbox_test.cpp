// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mbox/encoded_words.h"
#include "indexer/readers/mbox/mbox_reader.h"
#include "indexer/readers/mbox/message.h"
#include "indexer/readers/mbox/transfer_encoding.h"
#include "tests/indexer/readers/read_records.h"

#include <chrono>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

const std::string from_line = "From jane@example.org Fri Mar 29 10:00:00 2019\n";
const std::string header =
    "From: Jane Doe <jane@example.org>\nSubject: Talks resume\nDate: Fri, 29 Mar 2019 10:00:00 +0100\n"
    "Message-ID: <1@example.org>\n";

std::string multipart(const std::string& kind, const std::string& parts) {
  return header + "MIME-Version: 1.0\nContent-Type: multipart/" + kind + ";\n boundary=\"=_x\"\n\npreamble\n" + parts +
         "--=_x--\nepilogue\n";
}

std::string part(const std::string& headers, const std::string& body) {
  return "--=_x\n" + headers + "\n" + body + "\n";
}

}  // namespace

TEST_CASE("each message of a mailbox is an article", "[indexer][mbox]") {
  const Records records =
      read_bytes(from_line + header + "\nThey met on Friday.\n>From here on, all is quoted.\n\n" + from_line +
                     "Subject: Second\n\nFrom a sentence of 2019 that is no separator.\n\nFrom here on 10:00 text, no "
                     "header below\n",
                 "inbox");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.rejected.empty());
  const Article& first = records.articles[0];
  CHECK(first.format == "mbox");
  CHECK(first.title == "Talks resume");
  CHECK(first.authors == std::vector<std::string>{"Jane Doe"});
  CHECK(first.own_id == "1@example.org");
  CHECK(first.member == "1@example.org");
  CHECK(first.text == "They met on Friday.\n\nFrom here on, all is quoted.");
  REQUIRE(first.dates.size() == 1);
  CHECK(first.dates[0].from == "header");
  CHECK(first.dates[0].raw == "Fri, 29 Mar 2019 10:00:00 +0100");
  CHECK(records.articles[1].member == "message 2");
  CHECK(records.articles[1].text.find("no header below") != std::string::npos);
  CHECK(records.articles[1].offset > first.offset);
}

TEST_CASE("a single message is an article of its own", "[indexer][mbox]") {
  const Records records = read_bytes("Received: from x\n" + header + "\nText\n", "a.eml");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].format == "mbox");
  CHECK(records.articles[0].member.empty());
}

TEST_CASE("a message is known by its headers, whichever stands first", "[indexer][mbox]") {
  const std::string body = "\nGr=C3=BC=C3=9Fe aus Wien\n";
  const std::string mime =
      "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: quoted-printable\n";
  const std::string people =
      "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nFrom: jane@example.org\n"
      "Date: Fri, 29 Mar 2019 10:00:00 +0100\n";
  for (const std::string& start : {"     \r\n"s, "\n\n"s, "X-Odd-Gateway: yes\n\tgoes on\n"s, ""s}) {
    const Records records = read_bytes(start + people + mime + body, "letter.txt");
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].format == "mbox");
    CHECK(records.articles[0].title == "Grüße");
    CHECK(records.articles[0].text == "Grüße aus Wien");
    CHECK(records.articles[0].dates.size() == 1);
  }
  CHECK(read_bytes(people + "\nText\n", "a").articles.at(0).format == "mbox");
}

TEST_CASE("texts that only look like mail stay texts", "[indexer][mbox]") {
  CHECK(read_bytes("From our correspondent in 2019\n\nText of the story.\n", "a").articles.at(0).format == "text");
  CHECK(read_bytes("From: Jane\nSubject: x\nDate: 2019-03-29\n\nText\n", "a").articles.at(0).format == "text");
  CHECK(read_bytes("Subject: x\nDate: 2019-03-29\nMessage-ID\nis a header.\n\nText\n", "a").articles.at(0).format ==
        "text");
  CHECK(read_bytes("Jane: Hello.\nReceived: applause, said\nthe paper\nthat day.\nMessage-ID: none\n\nText\n", "a")
            .articles.at(0)
            .format == "text");
}

TEST_CASE("headers are decoded", "[indexer][mbox]") {
  CHECK(decode_header("=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?= Wien") == "Grüße aus Wien");
  CHECK(decode_header("=?UTF-8?B?0J/RgNC40LLQtdGC?=") == "Привет");
  CHECK(decode_header("=?windows-1251*ru?B?z/Do4uXy?=") == "Привет");
  CHECK(decode_header("=?utf-8?Q?Gr=C3?=\n =?utf-8?Q?=BC=C3=9Fe?=") == "Grüße");
  CHECK(decode_header("a =?x?= b =?utf-8?Q?c") == "a =?x?= b =?utf-8?Q?c");
  CHECK(decode_header("=?no-such-charset?Q?plain?=") == "plain");
  CHECK(decode_header("Gr\xFC\xDF"
                      "e") == "Grüße");
  CHECK(decode_header("").empty());
}

TEST_CASE("the names of mailboxes are their display names or their addresses", "[indexer][mbox]") {
  CHECK(names_of_mailboxes("Jane Doe <jane@x.org>, =?utf-8?Q?J=C3=B6rg?= <j@x.org>") == "Jane Doe; Jörg");
  CHECK(names_of_mailboxes("\"Doe, Jane\" <jane@x.org>") == "Doe, Jane");
  CHECK(names_of_mailboxes("<jane@x.org>") == "jane@x.org");
  CHECK(names_of_mailboxes("").empty());
}

TEST_CASE("transfer encodings are undone, damage passed over", "[indexer][mbox]") {
  CHECK(decode_base64("SGVs\nbG8=") == "Hello");
  CHECK(decode_base64("SGV*sbG8") == "Hello");
  CHECK(decode_base64("").empty());
  CHECK(decode_quoted_printable("a=C3=A4 b=\nc=\r\nd =3D = =Z1=") == "aä bcd = = =Z1");
  CHECK(decode_transfer("SGVsbG8=", " BASE64 ") == "Hello");
  CHECK(decode_transfer("a=3D", "8bit") == "a=3D");
}

TEST_CASE("the plain part of a multipart is the text, in its charset", "[indexer][mbox]") {
  const Article article = article_of_message(multipart(
      "alternative",
      part("Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n", "z/Do4uXyLCDs6PA=") +
          part("Content-Type: text/html\n", "<p>html</p>")));
  CHECK(article.text == "Привет, мир");
}

TEST_CASE("the page of a multipart is the text where the plain part says too little", "[indexer][mbox]") {
  const std::string html = part(
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
      "<html><body><p>A long letter f=C3=BCr all of you, with more than a line in it.</p><p>End.</p></body></html>");
  CHECK(article_of_message(multipart("alternative", part("Content-Type: text/plain\n", "See web.") + html)).text ==
        "A long letter für all of you, with more than a line in it.\n\nEnd.");
  CHECK(article_of_message(multipart("mixed", html)).text.starts_with("A long letter für"));
}

TEST_CASE("attachments are no text, nested and forwarded parts are", "[indexer][mbox]") {
  const std::string attached =
      part("Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n", "attached");
  CHECK(article_of_message(multipart("mixed", attached + part("", "no headers at all"))).text == "no headers at all");
  const std::string inner =
      "Content-Type: multipart/related; boundary=in\n\n--in\nContent-Type: text/plain\n\nInside.\n--in--\n";
  CHECK(article_of_message(multipart("mixed", "--=_x\n" + inner)).text == "Inside.");
  CHECK(
      article_of_message(multipart("mixed", part("Content-Type: message/rfc822\n", "Subject: y\n\nForwarded."))).text ==
      "Forwarded.");
}

TEST_CASE("multiparts nest to a depth and end", "[indexer][mbox][hostile]") {
  std::string nested;
  for (int i = 0; i < 20000; ++i) {
    nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  }
  CHECK(article_of_message(nested + "\ndeep text").text.empty());
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "--=_x\nContent-Type: image/png\n\nx\n";
  const auto begin = std::chrono::steady_clock::now();
  CHECK(article_of_message(multipart("mixed", many)).text.empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("of a message that is too long the text before the attachment is kept", "[indexer][mbox]") {
  ReadOptions options;
  options.max_record_bytes = 2000;
  std::string attachment;
  for (int i = 0; i < 1000; ++i) attachment += "QUJDREVGR0hJSktMTU5PUA==\n";
  const std::string image = part("Content-Type: image/png\nContent-Transfer-Encoding: base64\n", attachment);
  const Records records = read_bytes(
      from_line + multipart("mixed", part("Content-Type: text/plain\n", "The text.") + image) + "\n" + from_line +
          "Message-ID: <2@x>\nContent-Type: image/png\n\n" + attachment + "\n" + from_line + "Subject: Last\n\nText\n",
      "inbox", options);
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].text == "The text.");
  CHECK(records.articles[1].title == "Last");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2@x");
  CHECK(records.rejected[0].reason == "longer than the 2000 bytes allowed");
}

TEST_CASE("a message without MIME in any encoding is plain text", "[indexer][mbox]") {
  CHECK(article_of_message("Subject: x\n\nGr\xFC\xDF"
                           "e aus Wien\n")
            .text == "Grüße aus Wien");
  CHECK(article_of_message("Subject: x\nContent-Type: text\n\nOld text\n").text == "Old text");
  CHECK(article_of_message("").text.empty());
}
