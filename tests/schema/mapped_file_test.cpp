// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/mapped_file.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <string>
#include <sys/stat.h>
#include <utility>

#include <catch2/catch.hpp>

using dateline::schema::Error;
using dateline::schema::ErrorKind;
using dateline::schema::MappedFile;
using dateline::tests::ScratchFolder;
using dateline::tests::write_file;

namespace {

ErrorKind kind_of_mapping(const std::filesystem::path& file) {
  try {
    const MappedFile mapped(file);
  } catch (const Error& error) {
    CHECK_THAT(error.message(), Catch::Contains(file.string()));
    return error.kind();
  }
  FAIL(file.string() + " was mapped");
  return ErrorKind::Internal;
}

}  // namespace

TEST_CASE("a mapped file shows its bytes, also after a move", "[schema][file]") {
  const ScratchFolder scratch;
  const std::string bytes = std::string("news\0and more", 13) + std::string(10000, 'x');
  write_file(scratch.path() / "a", bytes);
  write_file(scratch.path() / "b", "other");
  MappedFile a(scratch.path() / "a");
  CHECK(a.bytes() == bytes);
  MappedFile moved(std::move(a));
  CHECK(moved.bytes() == bytes);
  MappedFile b(scratch.path() / "b");
  b = std::move(moved);
  CHECK(b.bytes() == bytes);
}

TEST_CASE("an empty file has no bytes", "[schema][file]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "empty", "");
  CHECK(MappedFile(scratch.path() / "empty").bytes().empty());
  CHECK(MappedFile().bytes().empty());
}

TEST_CASE("what is no readable file is an Io error that names it, at once", "[schema][file]") {
  const ScratchFolder scratch;
  CHECK(kind_of_mapping(scratch.path() / "missing") == ErrorKind::Io);
  CHECK(kind_of_mapping(scratch.path()) == ErrorKind::Io);
  REQUIRE(::mkfifo((scratch.path() / "pipe").c_str(), 0600) == 0);
  CHECK(kind_of_mapping(scratch.path() / "pipe") == ErrorKind::Io);
}
