// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/whole_file.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::read_whole_file;

TEST_CASE("a file is read whole, whatever its bytes and size", "[schema][files]") {
  const tests::ScratchFolder scratch;
  const auto file = scratch.path() / "file";
  for (const std::string& bytes : {std::string(), std::string("a\0\n\xFF", 4), std::string(200000, 'x')}) {
    tests::write_file(file, bytes);
    CHECK(read_whole_file(file, "read") == bytes);
  }
}

TEST_CASE("no file is no error, a file that cannot be read is one", "[schema][files]") {
  const tests::ScratchFolder scratch;
  CHECK_FALSE(read_whole_file(scratch.path() / "missing", "read"));
  try {
    (void)read_whole_file(scratch.path(), "read cursors");
    FAIL("nothing was thrown");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Io);
    CHECK(error.message() == "read cursors " + scratch.path().string() + ": Is a directory");
  }
}
