// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/stream_pipe.h"

#include <array>
#include <atomic>
#include <string>
#include <thread>

#include <catch2/catch.hpp>

namespace dateline::web {
namespace {

using State = StreamPipe::State;
using std::chrono::milliseconds;

struct Wakeups {
  std::atomic<int> pauses{0};
  std::atomic<int> resumes{0};
};

StreamPipe pipe_of(Wakeups& wakeups, std::size_t capacity, milliseconds stall) {
  return {capacity, stall, [&] { ++wakeups.pauses; }, [&] { ++wakeups.resumes; }};
}

TEST_CASE("a long body goes through a short pipe whole and in order", "[web][http][stream][property]") {
  Wakeups wakeups;
  StreamPipe pipe = pipe_of(wakeups, 1000, milliseconds(5000));
  std::string sent;
  for (int i = 0; sent.size() < 100000; ++i) sent += std::to_string(i);
  std::thread writer([&] {
    for (std::size_t at = 0; at < sent.size(); at += 777) pipe.write(std::string_view(sent).substr(at, 777));
    pipe.finish();
  });
  std::string got;
  std::array<char, 333> buffer;
  StreamPipe::Piece piece;
  while (piece.state == State::Open) {
    piece = pipe.read(buffer.data(), buffer.size());
    got.append(buffer.data(), piece.bytes);
    while (wakeups.resumes < wakeups.pauses) std::this_thread::yield();
  }
  writer.join();
  CHECK(got == sent);
  CHECK(piece.state == State::Finished);
  CHECK(wakeups.resumes == wakeups.pauses);
}

TEST_CASE("the writer of a finished body waits until it is taken, and no longer than a stall", "[web][http][stream]") {
  Wakeups wakeups;
  std::array<char, 10> buffer;
  StreamPipe taken = pipe_of(wakeups, 10, milliseconds(5000));
  taken.write("abc");
  taken.finish();
  std::thread reader([&] {
    taken.read(buffer.data(), buffer.size());
    taken.close();
  });
  CHECK_NOTHROW(taken.wait_until_taken());
  reader.join();
  StreamPipe left = pipe_of(wakeups, 10, milliseconds(20));
  left.write("abc");
  left.finish();
  CHECK_THROWS_AS(left.wait_until_taken(), ClientGone);
  CHECK(left.read(buffer.data(), buffer.size()).state == State::Broken);
}

TEST_CASE("a writer whose reader has gone learns it", "[web][http][stream]") {
  Wakeups wakeups;
  StreamPipe pipe = pipe_of(wakeups, 10, milliseconds(5000));
  pipe.write("abc");
  std::thread closer([&] {
    std::this_thread::sleep_for(milliseconds(20));
    pipe.close();
  });
  CHECK_THROWS_AS(pipe.write(std::string(100, 'x')), ClientGone);
  closer.join();
  CHECK_THROWS_AS(pipe.write("x"), ClientGone);
}

TEST_CASE("a writer gives up on a reader that reads nothing", "[web][http][stream]") {
  Wakeups wakeups;
  StreamPipe pipe = pipe_of(wakeups, 10, milliseconds(30));
  CHECK_THROWS_AS(pipe.write(std::string(11, 'x')), ClientGone);
  std::array<char, 100> buffer;
  CHECK(pipe.read(buffer.data(), buffer.size()).state == State::Broken);
}

TEST_CASE("a body that cannot be completed is no complete body", "[web][http][stream]") {
  Wakeups wakeups;
  StreamPipe pipe = pipe_of(wakeups, 10, milliseconds(30));
  std::array<char, 100> buffer;
  CHECK(pipe.read(buffer.data(), buffer.size()).state == State::Open);
  CHECK(wakeups.pauses == 1);
  pipe.fail();
  CHECK(wakeups.resumes == 1);
  CHECK(pipe.read(buffer.data(), buffer.size()).state == State::Broken);
}

TEST_CASE("a paused reader is resumed when the pipe is closed, and never after", "[web][http][stream]") {
  Wakeups wakeups;
  StreamPipe pipe = pipe_of(wakeups, 10, milliseconds(30));
  char byte = 0;
  static_cast<void>(pipe.read(&byte, 1));
  pipe.close();
  CHECK(wakeups.resumes == 1);
  pipe.finish();
  CHECK(wakeups.resumes == 1);
}

}  // namespace
}  // namespace dateline::web
