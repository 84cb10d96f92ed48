// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/brotli_stream.h"
#include "indexer/readers/streams/byte_window.h"
#include "indexer/readers/streams/deflate_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/limited_stream.h"
#include "indexer/readers/streams/member_input.h"
#include "indexer/readers/streams/stream_chain.h"
#include "indexer/readers/streams/zstd_stream.h"
#include "tests/indexer/readers/compressed_bytes.h"
#include "tests/indexer/readers/read_records.h"

#include <chrono>
#include <random>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using namespace std::string_literals;

namespace {

using Drained = std::pair<std::string, std::string>;

// What can be read before the stream ends or fails, and why it failed.
Drained drain(ByteStream& stream, std::size_t step = 1000) {
  std::string out;
  std::string buffer(step, '\0');
  try {
    while (const std::size_t got = stream.read(buffer.data(), buffer.size())) out.append(buffer, 0, got);
  } catch (const StreamError& error) {
    return {out, error.reason};
  }
  return {out, {}};
}

template <typename Stream>
Drained decompress(const std::string& bytes, std::size_t step = 1000) {
  MemoryStream compressed(bytes);
  Stream stream(compressed);
  return drain(stream, step);
}

// Text that compresses, but not to nothing.
std::string sample_text(std::size_t words) {
  std::mt19937 random(7);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "word" + std::to_string(random() % 5000) + " ";
  return text;
}

// All that a stream gives when it is resumed after each failure, and the failures.
std::pair<std::string, std::vector<std::string>> drain_resuming(ByteStream& stream) {
  std::pair<std::string, std::vector<std::string>> result;
  while (true) {
    const auto [out, reason] = drain(stream);
    result.first += out;
    if (reason.empty()) return result;
    result.second.push_back(reason);
    if (!stream.resume()) return result;
  }
}

std::string zeros(std::size_t count) {
  return std::string(count, '\0');
}

template <typename Stream>
void check_bomb(const std::string& bomb) {
  MemoryStream compressed(bomb);
  Stream stream(compressed);
  std::vector<char> buffer(1u << 20);
  std::size_t total = 0;
  std::string reason;
  try {
    while (const std::size_t got = stream.read(buffer.data(), buffer.size())) total += got;
  } catch (const StreamError& error) {
    reason = error.reason;
  }
  CHECK(reason == "decompresses to more than 200 times its size");
  CHECK(total <= 17u << 20);
}

}  // namespace

TEST_CASE("every compression gives back what went in, whatever the sizes of its pieces", "[indexer][streams]") {
  for (const std::string& text : {""s, "x"s, sample_text(50000)}) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{100000}}) {
      if (step == 1 && text.size() > 100) continue;
      CHECK(decompress<ZstdStream>(zstd_bytes(text), step) == Drained(text, ""));
      CHECK(decompress<BrotliStream>(brotli_bytes(text), step) == Drained(text, ""));
      CHECK(decompress<DeflateStream>(deflated_bytes(text, 15), step) == Drained(text, ""));
      CHECK(decompress<DeflateStream>(deflated_bytes(text, -15), step) == Drained(text, ""));
      CHECK(decompress<GzipStream>(gzip_bytes(text), step) == Drained(text, ""));
    }
  }
}

TEST_CASE("compressions are recognised by their first bytes", "[indexer][streams]") {
  CHECK(is_zstd(zstd_bytes("x")));
  CHECK(is_zstd("\x5D\x2A\x4D\x18 skippable"));
  CHECK_FALSE(is_zstd("\x5D\x2A"));
  CHECK_FALSE(is_zstd(gzip_bytes("x")));
  CHECK(is_zlib(deflated_bytes("x", 15)));
  CHECK_FALSE(is_zlib(gzip_bytes("x")));
  CHECK_FALSE(is_zlib("<"));
  CHECK_FALSE(is_zlib("<html>"));
}

TEST_CASE("a compression that ends early gives its good part and a reason", "[indexer][streams]") {
  const std::string text = sample_text(100000);
  const auto check = [&](const Drained& drained) {
    CHECK(drained.first.size() > 1000);
    CHECK(text.starts_with(drained.first));
    CHECK(drained.second == "compressed data ends early");
  };
  const auto half = [](const std::string& bytes) { return bytes.substr(0, bytes.size() / 2); };
  check(decompress<ZstdStream>(half(zstd_bytes(text))));
  check(decompress<BrotliStream>(half(brotli_bytes(text))));
  check(decompress<DeflateStream>(half(deflated_bytes(text, 15))));
  check(decompress<DeflateStream>(half(deflated_bytes(text, -15))));
  check(decompress<GzipStream>(half(gzip_bytes(text))));
}

TEST_CASE("what is no compressed data fails and gives nothing", "[indexer][streams]") {
  const std::string noise = "\xFF\xFE this was never compressed by anything \x01\x02\x03"s;
  CHECK(decompress<BrotliStream>(noise).second == "compressed data is damaged");
  CHECK(decompress<DeflateStream>("\xFF\xFF\xFF\xFF").second == "compressed data is damaged");
  CHECK(decompress<ZstdStream>("\x28\xB5\x2F\xFD"s + std::string(100, '\xFF'))
            .second.starts_with("compressed data is damaged"));
  for (const auto& [out, reason] : {decompress<BrotliStream>(""), decompress<DeflateStream>("")}) {
    CHECK(out.empty());
    CHECK(reason == "compressed data ends early");
  }
}

TEST_CASE("bombs of every compression stop with a reason", "[indexer][streams]") {
  const std::string large = zeros(40u << 20);
  check_bomb<GzipStream>(gzip_bytes(large));
  check_bomb<ZstdStream>(zstd_bytes(large));
  check_bomb<BrotliStream>(brotli_bytes(large));
  check_bomb<DeflateStream>(deflated_bytes(large, 15));
}

TEST_CASE("a zstd window beyond 128 MiB is refused", "[indexer][streams]") {
  // Magic, a descriptor without content size, a window of 2^41 bytes.
  const auto [out, reason] = decompress<ZstdStream>("\x28\xB5\x2F\xFD\x00\xF8\x01\x00\x00"s);
  CHECK(out.empty());
  CHECK(reason.starts_with("compressed data is damaged"));
}

TEST_CASE("all frames of a zstd file are read, with the dictionary that it brings along", "[indexer][streams]") {
  const std::string dictionary = sample_text(2000);
  const std::string text = sample_text(1500);
  CHECK(decompress<ZstdStream>(zstd_bytes("one ") + "\x50\x2A\x4D\x18\x03\x00\x00\x00xyz"s + zstd_bytes("two")) ==
        Drained("one two", ""));
  for (const std::string& stored : {dictionary, zstd_bytes(dictionary)}) {
    std::string frame = "\x5D\x2A\x4D\x18"s;
    for (const int shift : {0, 8, 16, 24}) frame += static_cast<char>(stored.size() >> shift & 0xFF);
    const std::string file = frame + stored + zstd_bytes(text, dictionary) + zstd_bytes("end", dictionary);
    CHECK(decompress<ZstdStream>(file) == Drained(text + "end", ""));
  }
  CHECK(decompress<ZstdStream>("\x5D\x2A\x4D\x18\xFF\xFF\xFF\xFF"s).second == "its dictionary is too large");
}

TEST_CASE("a damaged member loses no other one", "[indexer][streams]") {
  const std::string text = sample_text(20000);
  const auto check = [&](auto make, auto open) {
    std::string middle = make(text);
    for (std::size_t i = middle.size() / 2; i < middle.size() / 2 + 40; ++i) middle[i] = '\x55';
    const std::string file = make("first ") + middle + make("third ") + make("last");
    MemoryStream compressed(file);
    auto stream = open(compressed);
    const auto [out, reasons] = drain_resuming(stream);
    CHECK(reasons.size() == 1);
    CHECK(out.starts_with("first "));
    CHECK(out.ends_with("third last"));
  };
  check([](const std::string& t) { return gzip_bytes(t); }, [](ByteStream& s) { return GzipStream(s); });
  check([](const std::string& t) { return zstd_bytes(t); }, [](ByteStream& s) { return ZstdStream(s); });
}

TEST_CASE("a member that is cut off loses no other one", "[indexer][streams]") {
  const std::string whole = gzip_bytes(sample_text(20000));
  const std::string file = whole.substr(0, whole.size() / 3) + gzip_bytes("second ") + gzip_bytes("third");
  MemoryStream compressed(file);
  GzipStream stream(compressed);
  const auto [out, reasons] = drain_resuming(stream);
  CHECK(reasons.size() == 1);
  CHECK(out.ends_with("second third"));
}

TEST_CASE("bytes between members are passed over only when the reader says so", "[indexer][streams]") {
  const std::string file = gzip_bytes("one ") + "garbage" + gzip_bytes("two");
  MemoryStream compressed(file);
  GzipStream stream(compressed);
  const auto [out, reasons] = drain_resuming(stream);
  CHECK(out == "one two");
  CHECK(reasons == std::vector<std::string>{"something else follows the compressed data"});
  MemoryStream again(file);
  GzipStream message(again, TrailingBytes::Ignored);
  CHECK(drain(message) == Drained("one ", ""));
}

TEST_CASE("a bomb between members is left out, and many bombs end the file", "[indexer][streams]") {
  const std::string bomb = gzip_bytes(zeros(20u << 20));
  const std::string file = gzip_bytes("one ") + bomb + gzip_bytes("two");
  MemoryStream compressed(file);
  GzipStream stream(compressed);
  const auto [out, reasons] = drain_resuming(stream);
  CHECK(reasons.size() == 1);
  CHECK(out.ends_with("two"));
}

TEST_CASE("resuming takes linear time, whatever looks like a member", "[indexer][streams][hostile]") {
  // Each magic begins a stored block that swallows the following ones and then fails.
  std::string file;
  const std::string start = "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03\x00\xFF\x7F\x00\x80"s;
  for (int i = 0; i < 200000; ++i) file += start;
  MemoryStream compressed(file);
  GzipStream stream(compressed);
  const auto begin = std::chrono::steady_clock::now();
  const auto [out, reasons] = drain_resuming(stream);
  CHECK(out.size() < file.size() * 4);
  CHECK_FALSE(reasons.empty());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("a window looks ahead and back", "[indexer][streams]") {
  MemoryStream inner("0123456789abcdef");
  ByteWindow window(inner, 8, 4);
  CHECK(window.unread().empty());
  REQUIRE(window.fill());
  CHECK(window.unread() == "01234567");
  CHECK_FALSE(window.fill());
  window.consume(6);
  REQUIRE(window.fill());
  CHECK(window.unread() == "6789");
  CHECK(window.offset() == 6);
  CHECK(window.rewind(100) == 4);
  CHECK(window.unread().starts_with("2345"));
  CHECK(window.offset() == 2);
}

TEST_CASE("a limit lets one byte more through, then fails", "[indexer][streams]") {
  MemoryStream exact("12345");
  LimitedStream within(exact, 5);
  CHECK(drain(within, 2) == Drained("12345", ""));
  MemoryStream longer("1234567");
  LimitedStream beyond(longer, 5);
  CHECK(drain(beyond, 4) == Drained("123456", "longer than the 5 bytes allowed"));
}

TEST_CASE("a chain remembers the failure of its lowest layer", "[indexer][streams]") {
  const std::string whole = gzip_bytes(gzip_bytes(sample_text(9000)));
  const std::string cut = whole.substr(0, whole.size() / 2);
  MemoryStream bottom(cut);
  StreamChain chain(bottom);
  for (int i = 0; i < 2; ++i) chain.add(std::make_unique<GzipStream>(chain.top()));
  CHECK(chain.head().starts_with("word"));
  CHECK(drain(chain.top()).second.empty());
  CHECK(chain.failure() == "compressed data ends early");
}

TEST_CASE("compressions one inside the other are bounded together", "[indexer][readers][hostile]") {
  // Each of the three layers stays below its own bound.
  std::string bytes = sample_text(1000) + zeros(12u << 20);
  for (int i = 0; i < 3; ++i) bytes = gzip_bytes(bytes) + gzip_bytes(zeros(8u << 20));
  const Records records = read_bytes(bytes, "a.txt");
  CHECK(records.articles.size() + records.rejected.size() >= 1);
  ExpansionLimit limit;
  limit.add_file_bytes(1000);
  limit.add_unpacked(ExpansionLimit::free_bytes);
  CHECK_FALSE(limit.is_exceeded());
  limit.add_unpacked(2000);
  CHECK(limit.is_exceeded());
  MemoryStream inner("more");
  GuardedStream guard(inner, &limit);
  CHECK(drain(guard).first.empty());
  CHECK(guard.failure() == "unpacks to more than 1000 times the size of the file");
}

TEST_CASE("zstd is looked through by content", "[indexer][readers]") {
  const std::string lines = "{\"title\":\"One\"}\n{\"title\":\"Two\"}\n";
  CHECK(read_bytes(zstd_bytes(lines), "a.jsonl.zst").articles.size() == 2);
  CHECK(read_bytes(gzip_bytes(zstd_bytes(lines)), "a").articles.at(1).member == "2");
}
