// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/archive/archive_reader.h"
#include "indexer/readers/archive/members.h"
#include "tests/indexer/readers/compressed_bytes.h"
#include "tests/indexer/readers/container_bytes.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/indexer/readers/warc_bytes.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <random>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

const std::string lines = "{\"title\":\"One\"}\n{\"title\":\"Two\"}\n";

std::vector<std::string> members_of(const Records& records) {
  std::vector<std::string> members;
  for (const Article& article : records.articles) members.push_back(article.member);
  return members;
}

// Member and reason of each rejection.
std::vector<std::string> rejections_of(const Records& records) {
  std::vector<std::string> rejections;
  for (const RejectedRecord& rejected : records.rejected)
    rejections.push_back(rejected.member + ": " + rejected.reason);
  return rejections;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("files in a zip are read by their content", "[indexer][containers]") {
  const Records records =
      read_bytes(zip_entry("a/page.html", page("Talks")) + zip_entry("a/märz.txt", "Title\n\nText") +
                     zip_entry("b.jsonl", lines) + zip_end(),
                 "news.zip");
  CHECK(members_of(records) == Strings{"a/page.html", "a/märz.txt", "b.jsonl!/1", "b.jsonl!/2"});
  CHECK(records.rejected.empty());
  CHECK(records.articles[0].title == "Talks");
  CHECK(records.articles[0].format == "html");
  CHECK(records.articles[0].path == "news/news.zip");
  CHECK(records.articles[0].relative_path == "news.zip");
  CHECK(records.articles[1].text == "Text");
}

TEST_CASE("files in a tar are read, compressed or not, and keep their time", "[indexer][containers]") {
  const std::string tar = tar_entry("a/page.html", page("Talks")) + tar_entry("folder/", "", '5') +
                          tar_entry("lines.jsonl", lines) + tar_end();
  for (const std::string& bytes : {tar, gzip_bytes(tar), zstd_bytes(tar)}) {
    const Records records = read_bytes(bytes, "news.tar.gz");
    CHECK(members_of(records) == Strings{"a/page.html", "lines.jsonl!/1", "lines.jsonl!/2"});
    CHECK(records.rejected.empty());
    CHECK(records.articles[0].captured_at == 1553853600);
  }
}

TEST_CASE("pages of a container that are read later keep their place, and those of bombs go", "[indexer][containers]") {
  std::vector<DeferredRecords> later;
  ReadOptions options;
  options.defer = [&](DeferredRecords deferred) { later.push_back(std::move(deferred)); };
  const std::string inner = tar_entry("b.html", page("Two")) + tar_end();
  const Records records = read_bytes(zip_entry("a.html", page("One")) + zip_entry("x.tar", inner) +
                                         zip_entry("bomb.html", page("Bomb") + std::string(40u << 20, ' ')) + zip_end(),
                                     "a.zip", options);
  CHECK(records.articles.empty());
  CHECK(records.rejected.size() == 1);
  std::vector<std::string> members;
  for (const DeferredRecords& deferred : later) {
    for (const Record& record : deferred.read()) members.push_back(std::get<Article>(record).member);
  }
  CHECK(members == Strings{"a.html", "x.tar!/b.html"});
}

TEST_CASE("containers lie in containers, to a depth", "[indexer][containers]") {
  std::string bytes = zip_entry("x.jsonl.gz", gzip_bytes(lines)) + zip_end();
  bytes = tar_entry("inner.zip", bytes) + tar_end();
  bytes = zip_entry("mid.tar.zst", zstd_bytes(bytes)) + zip_entry("after.txt", "Title\n\nAfter") + zip_end();
  CHECK(members_of(read_bytes(bytes, "a.zip")) ==
        Strings{"mid.tar.zst!/inner.zip!/x.jsonl.gz!/1", "mid.tar.zst!/inner.zip!/x.jsonl.gz!/2", "after.txt"});
  bytes = tar_entry("4.zip", bytes);
  CHECK(read_bytes(bytes, "a.tar").articles.size() == 3);
  bytes = zip_entry("5.tar", bytes + tar_end()) + zip_end();
  const Records deep = read_bytes(bytes, "a.zip");
  CHECK(members_of(deep) == Strings{"5.tar!/4.zip!/after.txt"});
  CAPTURE(rejections_of(deep));
  REQUIRE(deep.rejected.size() == 1);
  CHECK(rejections_of(deep)[0] == "5.tar!/4.zip!/mid.tar.zst!/inner.zip: containers nested deeper than 4");
}

TEST_CASE("a web archive and a mailbox are read in a zip", "[indexer][containers]") {
  const Records records = read_bytes(
      zip_entry("a.warc.gz", gzip_bytes(warc_response("http://example.org/1", page("Talks")))) +
          zip_entry("b.mbox", "From a@b.org Fri Mar 29 10:00:00 2019\nSubject: Mail\nMessage-ID: <1@b.org>\n\nText\n"),
      "a.zip");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member.starts_with("a.warc.gz!/urn:uuid:"));
  CHECK(records.articles[0].captured_at == 1553853600);
  CHECK(records.articles[1].member == "b.mbox!/1@b.org");
}

TEST_CASE("names that lead out of the container are refused, the rest is read", "[indexer][containers][hostile]") {
  const Strings names{"../up.txt", "a/../../up.txt", "/etc/passwd", "C:\\x.txt", "..\\up.txt", "\\\\host\\x", "a/.."};
  std::string zip;
  std::string tar;
  for (const std::string& name : names) {
    zip += zip_entry(name, "Title\n\nText");
    tar += tar_entry(name, "Title\n\nText");
  }
  for (const std::string& bytes : {zip + zip_entry("..fine...txt", "Title\n\nText") + zip_end(),
                                   tar + tar_entry("..fine...txt", "Title\n\nText") + tar_end()}) {
    const Records records = read_bytes(bytes, "a");
    CHECK(members_of(records) == Strings{"..fine...txt"});
    REQUIRE(records.rejected.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::string shown = records.rejected[i].member;
      std::replace(shown.begin(), shown.end(), '\\', '/');  // libarchive does so in zips
      std::string expected = names[i];
      std::replace(expected.begin(), expected.end(), '\\', '/');
      CHECK(shown == expected);
      CHECK(records.rejected[i].reason == "its name leads out of the container");
    }
  }
}

TEST_CASE("devices are refused, links and files of the system are counted", "[indexer][containers]") {
  std::map<std::string, std::size_t> skipped;
  ReadOptions options;
  options.skipped = [&](std::string_view reason, std::size_t count) { skipped[std::string(reason)] += count; };
  const Records records =
      read_bytes(tar_entry("null", "", '3') + tar_entry("pipe", "", '6') + tar_entry("soft", "", '2') +
                     tar_entry("hard", "", '1') + tar_entry("__MACOSX/._a.txt", "x") + tar_entry("a/.DS_Store", "x") +
                     tar_entry("a.txt", "Title\n\nText"),
                 "a.tar", options);
  CHECK(members_of(records) == Strings{"a.txt"});
  CHECK(rejections_of(records) == Strings{"null: a device, which is not read", "pipe: a device, which is not read"});
  CHECK(skipped == std::map<std::string, std::size_t>{{"file of the operating system", 2}, {"link in a container", 2}});
}

TEST_CASE("encrypted files are refused, the rest is read", "[indexer][containers]") {
  const Records records = read_bytes(
      zip_entry("secret.txt", "Title\n\nText", zip_encrypted) + zip_entry("open.txt", "Title\n\nText") + zip_end(),
      "a.zip");
  CHECK(rejections_of(records) == Strings{"secret.txt: encrypted"});
  CHECK(members_of(records) == Strings{"open.txt"});
}

TEST_CASE("a zip bomb is stopped and gives no article, the rest is read", "[indexer][containers][hostile]") {
  const std::string zeros(80u << 20, '0');
  const Records records =
      read_bytes(zip_entry("bomb.txt", zeros) + zip_entry("after.txt", "Title\n\nText") + zip_end(), "a.zip");
  CHECK(members_of(records) == Strings{"after.txt"});
  CHECK(rejections_of(records) == Strings{"bomb.txt: unpacks to more than 100 times its size"});
}

TEST_CASE("behind a bomb of unknown size nothing is unpacked", "[indexer][containers][hostile]") {
  const std::string zeros(80u << 20, '0');
  const Records records = read_bytes(zip_entry("before.txt", "Title\n\nText") +
                                         zip_entry("bomb.txt", zeros, zip_sizes_behind) + zip_entry("after.txt", "x"),
                                     "a.zip");
  CHECK(members_of(records) == Strings{"before.txt"});
  CHECK(rejections_of(records) ==
        Strings{"bomb.txt: unpacks to more than 100 times its size",
                ": the rest of the container is not read: one of its files unpacks out of proportion"});
}

TEST_CASE("many small bombs are bounded together", "[indexer][containers][hostile]") {
  std::string zip;
  const std::string entry = zip_entry("a.txt", std::string(1000u << 10, ' '));  // each below what one may have
  for (int i = 0; i < 2000; ++i) zip += entry;
  const auto begin = std::chrono::steady_clock::now();
  const Records records = read_bytes(zip, "a.zip");
  REQUIRE_FALSE(records.rejected.empty());
  CHECK(records.rejected.size() < 200);  // of 2,000
  CHECK(records.rejected.back().reason.starts_with("the rest of the container is not read"));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("bombs one inside the other are bounded", "[indexer][containers][hostile]") {
  std::string bytes = zip_entry("zeros.txt", std::string(30u << 20, ' ')) + zip_end();
  for (int level = 0; level < 3; ++level) {
    std::string outer;
    for (int i = 0; i < 30; ++i) outer += zip_entry(std::to_string(i) + ".zip", bytes);
    bytes = outer + zip_end();
  }
  const auto begin = std::chrono::steady_clock::now();
  const Records records = read_bytes(bytes, "a.zip");
  CHECK(records.articles.empty());
  CHECK_FALSE(records.rejected.empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("a sparse file of a tar is no way around the bounds", "[indexer][containers][hostile]") {
  // GNU's old sparse header: one byte behind a hole of 64 GiB.
  std::string entry = tar_entry("sparse.txt", "x", 'S');
  const auto put = [&](std::size_t at, const std::string& text) { entry.replace(at, text.size(), text); };
  put(257, std::string("ustar  ", 8));
  put(386, "777777777776");
  put(398, "00000000001");
  put(483, "777777777777");
  put(148, std::string(8, ' '));
  unsigned sum = 0;
  for (const char c : entry.substr(0, 512)) sum += static_cast<unsigned char>(c);
  std::array<char, 8> octal{};
  std::snprintf(octal.data(), octal.size(), "%06o", sum);
  put(148, std::string(octal.data(), 6) + '\0');
  const Records records = read_bytes(entry + tar_entry("after.txt", "Title\n\nText") + tar_end(), "a.tar");
  CAPTURE(members_of(records), rejections_of(records));
  REQUIRE(records.rejected.size() >= 1);
  CHECK(records.rejected[0].member == "sparse.txt");
}

TEST_CASE("damaged containers give their good part and a reason", "[indexer][containers]") {
  const std::string first = zip_entry("a.txt", "Title\n\nFirst");
  std::string middle = zip_entry("b.txt", "Title\n\n" + page("x") + page("y"));
  middle[middle.size() - 20] = static_cast<char>(middle[middle.size() - 20] ^ 0x55);
  const Records damaged = read_bytes(first + middle + zip_entry("c.txt", "Title\n\nThird") + zip_end(), "a.zip");
  CHECK(damaged.articles.size() >= 2);
  CHECK(members_of(damaged).back() == "c.txt");
  REQUIRE(damaged.rejected.size() == 1);
  CHECK(damaged.rejected[0].member == "b.txt");
  const std::string tar = tar_entry("a.txt", "Title\n\nFirst") + tar_entry("b.txt", page("b") + std::string(2000, ' '));
  const Records cut = read_bytes(tar.substr(0, tar.size() - 1000), "a.tar");
  CHECK(members_of(cut).front() == "a.txt");
  CHECK(cut.rejected.size() == 1);
  CHECK(read_bytes("PK\x03\x04 and no more", "a.zip").rejected.size() == 1);
}

TEST_CASE("documents that are zips inside are named, not taken apart", "[indexer][containers]") {
  const auto reason_of = [](const std::string& bytes) { return read_bytes(bytes, "a").rejected.at(0).reason; };
  CHECK(reason_of(zip_entry("[Content_Types].xml", "<Types/>") + zip_entry("word/document.xml", "<w/>")) ==
        "an office document; this format is not read");
  CHECK(reason_of(zip_entry("META-INF/MANIFEST.MF", "x")) == "a Java archive; this format is not read");
}

TEST_CASE("any bytes in a container give articles or reasons", "[indexer][containers][property]") {
  const std::string zip = zip_entry("a.html", page("a")) + zip_entry("b.jsonl", lines) + zip_end();
  const std::string tar = tar_entry("a.html", page("a")) + tar_entry("b.jsonl", lines) + tar_end();
  std::mt19937 random(23);
  for (int round = 0; round < 400; ++round) {
    std::string bytes = round % 2 == 0 ? zip : tar;
    for (int change = 0; change < 4; ++change) bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFF);
    const Records records = read_bytes(bytes, "a");
    REQUIRE(records.articles.size() + records.rejected.size() > 0);
    for (const RejectedRecord& rejected : records.rejected) REQUIRE_FALSE(rejected.reason.empty());
  }
}

TEST_CASE("members join with an exclamation mark and a slash", "[indexer][containers]") {
  CHECK(join_members("a.zip", "b") == "a.zip!/b");
  CHECK(join_members("", "b") == "b");
  CHECK(join_members("a", "") == "a");
}
