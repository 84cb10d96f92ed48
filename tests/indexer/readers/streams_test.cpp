// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/file_stream.h"
#include "indexer/readers/streams/gzip_stream.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/streams/line_reader.h"
#include "tests/indexer/readers/gzip_bytes.h"
#include "tests/indexer/readers/read_records.h"
#include "tests/scratch/scratch_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <zlib.h>

using namespace dateline::indexer;

namespace {

// What can be read before the stream ends or fails, and why it failed.
std::pair<std::string, std::string> drain(ByteStream& stream, std::size_t step = 100) {
  std::string out;
  std::string buffer(step, '\0');
  try {
    while (const std::size_t got = stream.read(buffer.data(), buffer.size())) out.append(buffer, 0, got);
  } catch (const StreamError& error) {
    return {out, error.reason};
  }
  return {out, {}};
}

std::pair<std::string, std::string> gunzip(const std::string& bytes) {
  MemoryStream compressed(bytes);
  GzipStream stream(compressed);
  return drain(stream);
}

}  // namespace

TEST_CASE("all members of a gzip file are read", "[indexer][streams]") {
  CHECK(gunzip(gzip_bytes("one ") + gzip_bytes("two ") + gzip_bytes("")) ==
        std::pair<std::string, std::string>("one two ", ""));
  CHECK(gunzip(gzip_bytes("padded") + std::string(512, '\0')) == std::pair<std::string, std::string>("padded", ""));
}

TEST_CASE("a truncated gzip file gives its good part and a reason", "[indexer][streams]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i * 7919) + " ";
  const std::string whole = gzip_bytes(text);
  const auto [out, reason] = gunzip(whole.substr(0, whole.size() / 2));
  CHECK(out.size() > 1000);
  CHECK(text.starts_with(out));
  CHECK(reason == "compressed data ends early");
}

TEST_CASE("damage in a gzip file is reported behind the good part", "[indexer][streams]") {
  const auto [out, reason] = gunzip(gzip_bytes("first member") + "garbage");
  CHECK(out == "first member");
  CHECK(reason == "something else follows the compressed data");
  std::string damaged = gzip_bytes("some text of a certain length, some text of a certain length");
  damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 0x55);  // the checksum
  CHECK(gunzip(damaged).second.starts_with("compressed data is damaged"));
}

TEST_CASE("a gzip bomb stops with a reason", "[indexer][streams]") {
  GeneratedStream zeros("", '\0', 80u << 20, "");
  const std::string bomb = gzip_bytes(read_all(zeros, 100u << 20));
  REQUIRE(bomb.size() < 100u << 10);
  MemoryStream compressed(bomb);
  GzipStream stream(compressed);
  std::vector<char> buffer(1u << 20);
  std::size_t total = 0;
  std::string reason;
  try {
    while (const std::size_t got = stream.read(buffer.data(), buffer.size())) total += got;
  } catch (const StreamError& error) {
    reason = error.reason;
  }
  CHECK(reason == "decompresses to more than 200 times its size");
  CHECK(total <= 65u << 20);
}

TEST_CASE("a look at the head takes nothing away", "[indexer][streams]") {
  GeneratedStream inner("start", 'x', head_bytes, "end");
  PeekStream stream(inner);
  CHECK(stream.head().size() == head_bytes);
  CHECK(stream.head().starts_with("startxxx"));
  const std::string all = drain(stream).first;
  CHECK(all.size() == head_bytes + 8);
  CHECK(all.ends_with("xend"));
}

TEST_CASE("a guarded stream ends where the inner one fails", "[indexer][streams]") {
  FailingStream inner("good part");
  GuardedStream stream(inner);
  CHECK(drain(stream).first == "good part");
  CHECK(stream.failure() == "the disk is gone");
  CHECK(stream.bytes_read() == 9);
}

TEST_CASE("a stream is converted whatever the sizes of its pieces", "[indexer][streams]") {
  std::string utf16("\xFF\xFE", 2);
  std::string expected;
  for (int i = 0; i < 40000; ++i) {
    utf16 += std::string("\x16\x04\x41\x00", 4);
    expected += "ЖA";
  }
  MemoryStream inner(utf16);
  TranscodingStream stream(inner, "UTF-16LE");
  CHECK(drain(stream, 7).first == expected);
}

TEST_CASE("an unknown converter is refused", "[indexer][streams]") {
  MemoryStream inner("text");
  CHECK_THROWS_AS(TranscodingStream(inner, "no-such-encoding"), StreamError);
}

TEST_CASE("lines have numbers and offsets", "[indexer][streams]") {
  MemoryStream stream("one\r\n\nthree");
  LineReader lines(stream, 100);
  Line line;
  REQUIRE(lines.next(line));
  CHECK(line.text == "one");
  REQUIRE(lines.next(line));
  CHECK(line.text.empty());
  CHECK(line.offset == 5);
  REQUIRE(lines.next(line));
  CHECK(line.text == "three");
  CHECK(line.number == 3);
  CHECK(line.offset == 6);
  CHECK_FALSE(lines.next(line));
}

TEST_CASE("a line of a gigabyte takes no memory and loses no other line", "[indexer][streams]") {
  GeneratedStream stream("before\n", 'x', 1u << 30, "\nafter\n");
  LineReader lines(stream, 1000);
  Line line;
  REQUIRE(lines.next(line));
  CHECK(line.text == "before");
  REQUIRE(lines.next(line));
  CHECK(line.too_long);
  CHECK(line.text.capacity() < 100000);
  REQUIRE(lines.next(line));
  CHECK(line.text == "after");
  CHECK_FALSE(line.too_long);
  CHECK(line.offset == 7 + (1ull << 30) + 1);
}

TEST_CASE("only regular files are opened, and never wait", "[indexer][streams]") {
  const dateline::tests::ScratchFolder scratch;
  const std::string text = scratch.path() / "text";
  const std::string fifo = scratch.path() / "fifo";
  const std::string link = scratch.path() / "link";
  dateline::tests::write_file(text, "content");
  FileStream file(text, false);
  CHECK(drain(file).first == "content");
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK_THROWS_AS(FileStream(fifo, false), StreamError);
  CHECK_THROWS_AS(FileStream(".", false), StreamError);
  CHECK_THROWS_AS(FileStream("no-such-file", false), StreamError);
  REQUIRE(::symlink("text", link.c_str()) == 0);
  CHECK_THROWS_AS(FileStream(link, false), StreamError);
  FileStream followed(link, true);
  CHECK(drain(followed).first == "content");
}
