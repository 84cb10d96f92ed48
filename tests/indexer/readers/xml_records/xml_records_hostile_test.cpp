// SPDX-License-Identifier: GPL-3.0-or-later
// What do hostile documents cost whose records are found by names, and what is said of them?
#include "tests/indexer/readers/read_records.h"
#include "tests/scratch/cpu_time.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

constexpr double generous = 20;  // quadratic behaviour takes hours with these sizes; sanitizers take a few times more

const std::string declaration = "<?xml version=\"1.0\"?>";
const std::string story = "<story><title>T</title><text>Words.</text></story>";

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

Records timed(const std::string& xml) {
  const double start = dateline::tests::cpu_seconds();
  Records records = read_bytes(declaration + xml, "a.xml");
  CHECK(dateline::tests::cpu_seconds() - start < generous);
  return records;
}

// Gives one piece again and again.
class RepeatedStream final : public ByteStream {
public:
  RepeatedStream(std::string start, std::string piece, std::size_t count)
      : rest_(std::move(start)), piece_(std::move(piece)), count_(count) {}
  std::size_t read(char* buffer, std::size_t size) override {
    while (rest_.size() < size && count_ > 0) {
      rest_ += piece_;
      --count_;
    }
    const std::size_t now = std::min(size, rest_.size());
    std::copy_n(rest_.begin(), now, buffer);
    rest_.erase(0, now);
    return now;
  }

private:
  std::string rest_;
  std::string piece_;
  std::size_t count_;
};

}  // namespace

TEST_CASE("a record at depth 250 is read, one below 256 levels is not", "[indexer][xml][hostile]") {
  const Records deep = timed(repeated("<a>", 250) + story + repeated("</a>", 250));
  REQUIRE(deep.articles.size() == 1);
  CHECK(deep.articles[0].title == "T");
  const Records deeper = timed(repeated("<a>", 255) + story + repeated("</a>", 255));
  CHECK(deeper.articles.empty());
  CHECK(deeper.rejected.size() == 1);
}

TEST_CASE("1,000,000 records cost linear time", "[indexer][xml][hostile]") {
  std::size_t articles = 0;
  SourceFile file;
  file.path = file.relative_path = "a.xml";
  RepeatedStream stream(declaration + "<x>", "<s><title>T</title><text>W.</text></s>", 1'000'000);
  const double start = dateline::tests::cpu_seconds();
  read_stream(stream, file, {}, [&](const Record& record) { articles += record.index() == 0 ? 1u : 0u; });
  CHECK(dateline::tests::cpu_seconds() - start < 3 * generous);
  CHECK(articles == 1'000'000);
}

TEST_CASE("a record of more than the allowed bytes is refused, its neighbours are read", "[indexer][xml][hostile]") {
  const std::string giant = "<story><title>T</title><text>" + std::string(17u << 20, 'x') + "</text></story>";
  const Records records = timed("<x>" + story + giant + story + "</x>");
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "longer than the 16777216 bytes allowed");
}

TEST_CASE("records of many elements, attributes and long names cost linear time", "[indexer][xml][hostile]") {
  const auto record = [](const std::string& inside) {
    return "<x>" + story + "<story><title>T</title>" + inside + "<text>Words.</text></story></x>";
  };
  std::string attributes = "<y";
  for (int i = 0; i < 50'000; ++i) attributes += " a" + std::to_string(i) + "='1'";
  const std::string long_name(500'000, 'n');
  for (const std::string& inside :
       {repeated("<b/>", 150'000), repeated("<text>A.</text>", 60'000), repeated("<author>A</author>", 60'000),
        repeated("<p>A.</p>", 60'000), repeated("<revision><text>A</text></revision>", 40'000), attributes + "/>",
        "<" + long_name + ">" + repeated("<b/>", 100'000) + "</" + long_name + ">",
        repeated("<text>", 200) + "A." + repeated("</text>", 200), repeated("<date>2019</date>", 60'000)}) {
    INFO(inside.substr(0, 40));
    CHECK(timed(record(inside)).articles.size() == 2);
  }
}

TEST_CASE("heads of nothing but names cost little", "[indexer][xml][hostile]") {
  for (const std::string piece : {"<title>", "<text>", "<a><title>T</title>", "<a title='T' text='U'>", "<title/>",
                                  "<a><b>", "</a>", "<a/>", "<p>"}) {
    INFO(piece);
    const Records records = timed("<x>" + repeated(piece, 100'000));
    CHECK(records.articles.size() + records.rejected.size() > 0);
  }
  std::string names;
  for (int i = 0; i < 2'000; ++i) {
    const std::string name = "s" + std::to_string(i);
    names += "<" + name + "><title>T</title><text>W.</text></" + name + ">";
  }
  CHECK_FALSE(timed("<x>" + names + "</x>").articles.empty());
}

TEST_CASE("a document that ends inside a record gives what is there", "[indexer][xml][hostile]") {
  const Records records = timed("<x>" + story + "<story><title>Two</title><text>B.");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[1].text == "B.");
  CHECK(records.rejected.size() == 1);
}

TEST_CASE("a document of records that declares entities is refused", "[indexer][xml][hostile]") {
  const Records records = timed("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>" + story + "</x>");
  CHECK(records.articles.empty());
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "declares the entity e; entity declarations are not read");
}
