// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/wire/wire_reader.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/indexer/readers/wire_messages.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

const std::string headline = "Storm cuts off villages on the coast";

Article only_article(const std::string& bytes) {
  const Records records = read_bytes(bytes, "wire.tst");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].format == "wire");
  CHECK(records.articles[0].member.empty());
  return records.articles[0];
}

std::string date_of(const Article& article) {
  REQUIRE(article.dates.size() <= 1);
  return article.dates.empty() ? "" : article.dates[0].from + " " + article.dates[0].raw;
}

}  // namespace

TEST_CASE("a message of ANPA 1312 gives headline, byline, text and date", "[indexer][wire]") {
  const Article article = only_article(anpa_message(anpa_above, anpa_text));
  CHECK(article.title == headline);
  CHECK(article.authors == std::vector<std::string>{"JANE DOE", "JOHN ROE"});
  CHECK(article.source == "AP");
  CHECK(date_of(article) == "header 2019-03-27T10:05Z");
  CHECK(article.text ==
        "BREST, France (AP) — A storm cut off four villages on Wednesday.\n\n“We wait,” said the mayor — and waited.");
}

TEST_CASE("a message of ANPA 1312 without a headline is named by its slug", "[indexer][wire]") {
  const Article article = only_article(anpa_message("^*1234< ^BC-XX--Coast Storm,17<\r\n", anpa_text));
  CHECK(article.title == "Coast Storm");
  CHECK(article.authors.empty());
}

TEST_CASE("a summary above the text is the text where there is no other", "[indexer][wire]") {
  const std::string above = "^BC-XX--Coast Storm,17<\r\n^Storm at the coast<\r\n^Villages are cut off.<\r\n";
  CHECK(only_article(anpa_message(above, "")).text == "Villages are cut off.");
  const std::string listed = above.substr(0, above.size() - 3) + "\r\n^Ferries stay in port\r\n";
  CHECK(only_article(anpa_message(listed, "")).text == "Villages are cut off.\n\nFerries stay in port");
}

TEST_CASE("rows of a table keep their cells apart", "[indexer][wire]") {
  const std::string rows =
      "\x08^;W;L;GB\x10 \r\n\x08North\x10 Bay;23;13;_\x10 \r\n\x08South\x1F\x1E 12\x1E \x1E 24\x1E 3{\r\n\t   ___=\r\n";
  const Article article = only_article(anpa_message("^BC-XX--Coast Storm<\r\n^Standings=\r\n", rows));
  CHECK(article.title == "Standings");
  CHECK(article.text == "W L GB\n\nNorth Bay 23 13 _\n\nSouth 12 24 3½");
}

TEST_CASE("the day of the heading counts where it is the agency's own, a day before Greenwich", "[indexer][wire]") {
  CHECK(date_of(only_article(anpa_message(anpa_above, anpa_text, "AP-WF-03-28-19 0305GMT<"))) == "header 2019-03-27");
  CHECK(date_of(only_article(anpa_message(anpa_above, anpa_text, "AP-WF-03-29-19 0305GMT<"))) ==
        "header 2019-03-29T03:05Z");
  // No year anywhere: the claim says no more than that.
  CHECK(date_of(only_article(anpa_message(anpa_above, anpa_text, ""))) == "header Mar. 27");
  CHECK(date_of(only_article(anpa_message(anpa_above, anpa_text, "AP-WF-13-32-19 2505GMT"))) == "header Mar. 27");
}

TEST_CASE("a clock before the date leaves the order of day and month open", "[indexer][wire]") {
  const std::string message =
      "\x01"
      "a0200KYODO\x1F_xyz-\r\nu s\x14\x12 BC-Coast-Storm   04-03 0344\r\n\x02"
      "BC-Coast-Storm\r\nStorm cuts off villages on the coast+\r\n"
      "     SAITAMA, Japan, March 4 Kyodo - A storm cut off four villages on \r\n"
      "the coast of the prefecture on Monday after the ferries had stayed in \r\nport for days.\r\n"
      "     Roads were under water.\r\n==Kyodo\r\n\x03KWS-20:15-04-03-19\x04\r\n";
  const Article article = only_article(message);
  CHECK(article.title == headline);
  CHECK(article.source == "Kyodo");
  CHECK(date_of(article) == "header 04/03/2019");
  CHECK(article.text ==
        "SAITAMA, Japan, March 4 Kyodo - A storm cut off four villages on the coast of the prefecture on Monday after "
        "the ferries had stayed in port for days.\n\nRoads were under water.");
}

TEST_CASE("a message of IPTC 7901 gives headline, byline, text and date", "[indexer][wire]") {
  const std::string notes = "\r\n# Notebook\r\n\r\n## Editorial contacts\r\n- Tel: 123\r\n\r\ndpa jd jr\r\n";
  const Article article = only_article(iptc_message(iptc_title_block, iptc_text + notes));
  CHECK(article.title == headline);
  CHECK(article.authors == std::vector<std::string>{"Jane Doe"});
  CHECK(article.source == "dpa");
  CHECK(date_of(article) == "header 27 Mar 2019 10:37 GMT");
  CHECK(article.text ==
        "Brest (dpa) - A storm cut off four villages on the coast of Brittany on Wednesday, and the ferries stayed in "
        "port, the prefecture said in the evening.\n\nRoads were under water.");
}

TEST_CASE("the headline of IPTC 7901 may take two lines and name nobody", "[indexer][wire]") {
  const std::string block =
      "Storm cuts off villages on the coast, and the ferries of Brittany stay\r\nin port for days =\r\n";
  CHECK(only_article(iptc_message(block, iptc_text)).title ==
        "Storm cuts off villages on the coast, and the ferries of Brittany stay in port for days");
  const Article nobody = only_article(iptc_message("Storm\r\nBy our correspondents =\r\n", iptc_text));
  CHECK(nobody.title == "Storm");
  CHECK(nobody.authors.empty());
  CHECK(only_article(iptc_message("", iptc_text.substr(0, 68) + "\r\n")).title.empty() == false);
}

TEST_CASE("trailers of IPTC 7901 differ in zone, month and year", "[indexer][wire]") {
  const auto date = [](const std::string& trailer) {
    return date_of(only_article(iptc_message(iptc_title_block, iptc_text, trailer)));
  };
  CHECK(date("061230 GMT Okt 14") == "header 6 Okt 2014 12:30 GMT");
  CHECK(date("081115 dec 17") == "header 8 dec 2017 11:15");
  CHECK(date("081115 Dec 1987") == "header 8 Dec 1987 11:15");
  CHECK(date("081115 Dec 87") == "header 8 Dec 1987 11:15");
  for (const std::string& none : {""s, "391115 Dec 18"s, "0811 Dec 17"s, "081115 12 18"s, "081115 Dec 018"s}) {
    CHECK(date(none).empty());
  }
}

TEST_CASE("letters beyond ASCII and signatures are read in IPTC 7901", "[indexer][wire]") {
  const std::string message =
      "\x7F\x7F\r\n\x7F\x01"
      "xf026 3 ab 99   yz 968\r\n\r\nFrance\r\n\r\n\x02"
      "France:  \r\nTemp\xEAte: une \xAB"
      "catastrophe\xBB (le maire) = \r\n \r\n"
      "   Paris (afp) La temp\xEAte a coup\xE9 quatre villages de la c\xF4te du \r\n"
      "continent, a d\xE9"
      "clar\xE9 mercredi la pr\xE9"
      "fecture dans la soir\xE9"
      "e. \r\n \r\n"
      "(ABC\\/jd) \r\n \r\n\x03"
      "081115 dec 17\r\n\r\n\x04\r\n";
  const Article article = only_article(message);
  CHECK(article.title == "Tempête: une «catastrophe» (le maire)");
  CHECK(article.source == "afp");
  CHECK(article.text ==
        "Paris (afp) La tempête a coupé quatre villages de la côte du continent, a déclaré mercredi la préfecture dans "
        "la soirée.");
}

TEST_CASE("a copy of IPTC 7901 without control characters is known by its heading", "[indexer][wire]") {
  const std::string copy = "xyz00123 3 i 250    dpa 1003\n\n/politics/storm/\n" + iptc_title_block + " \n" + iptc_text +
                           "\n\n271037 GMT Mar 19\n";
  const Article article = only_article(copy);
  CHECK(article.title == headline);
  CHECK(date_of(article) == "header 27 Mar 2019 10:37 GMT");
  CHECK(article.text.ends_with("Roads were under water."));
  const Article undated = only_article(copy.substr(0, copy.size() - 20));
  CHECK(date_of(undated).empty());
  CHECK(undated.text == article.text);
}

TEST_CASE("each message of a file is an article, and a damaged one takes no other with it", "[indexer][wire]") {
  const std::string whole = iptc_message(iptc_title_block, iptc_text);
  const std::string cut = whole.substr(0, whole.find('\x03'));
  const std::string headless = "\x01xyz0124 4 pl 3\r\n\x04";
  const Records records =
      read_bytes(whole + cut + "\r\n" + headless + "noise" + anpa_message(anpa_above, anpa_text) + cut, "day.tst");
  REQUIRE(records.articles.size() == 4);
  CHECK(records.articles[0].member == "1");
  CHECK(records.articles[1].member == "2");
  CHECK(records.articles[2].member == "4");
  CHECK(records.articles[2].title == headline);
  CHECK(records.articles[3].member == "5");
  CHECK(records.articles[1].offset == whole.size());
  REQUIRE(records.rejected.size() == 4);
  CHECK(records.rejected[0].reason == "the wire message has no end");
  CHECK(records.rejected[1].reason == "a wire message without a text");
  CHECK(records.rejected[2].reason == "characters outside of any message");
  CHECK(records.rejected[3].member == "5");
}

TEST_CASE("ordinary text is no wire message", "[indexer][wire]") {
  const auto recognised = [](std::string_view head) { return recognises_wire(head, "a.txt", {}); };
  CHECK_FALSE(recognised(""));
  CHECK_FALSE(recognised("\x01"));
  CHECK_FALSE(recognised("\x01\x02"));
  CHECK_FALSE(recognised("text \x01xyz0123 4 i 20\r\n\x02text"));
  CHECK_FALSE(recognised("\x01xyz0123 4 i 20\x05\r\n\x02text"));
  CHECK_FALSE(recognised("\x01" + std::string(2000, 'a') + "\x02text"));
  CHECK_FALSE(recognised("xyz00123 3 i 250    dpa 1003\n\nText without the sign\n"));
  CHECK_FALSE(recognised("Room 12 3 people 250 guests\nTotal =\n"));
  CHECK_FALSE(recognised("no3 3 i 250 dpa\nTotal =\n"));
  CHECK(recognised("xyz00123 3 i 250    dpa 1003\n\nStorm =\n"));
}
