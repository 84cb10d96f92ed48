// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/durable_files.h"

#include "schema/error.h"
#include "tests/scratch/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::schema;
using dateline::tests::file_bytes;
using dateline::tests::ScratchFolder;

namespace {

template <typename Work>
ErrorKind kind_of(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("nothing was thrown");
  return ErrorKind::Internal;
}

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
  return std::distance(std::filesystem::directory_iterator(folder), {});
}

}  // namespace

TEST_CASE("a file is made, replaced, and nothing is left beside it", "[schema][files]") {
  const ScratchFolder scratch;
  const auto file = scratch.path() / "file";
  replace_file(file, "first");
  CHECK(file_bytes(file) == "first");
  replace_file(file, std::string(1000000, 'x'));
  CHECK(file_bytes(file) == std::string(1000000, 'x'));
  replace_file(file, "");
  CHECK(file_bytes(file).empty());
  CHECK(files_in(scratch.path()) == 1);
}

TEST_CASE("what a killed run left aside does not matter", "[schema][files]") {
  const ScratchFolder scratch;
  dateline::tests::write_file(scratch.path() / "file.new", std::string(100, 'o'));
  replace_file(scratch.path() / "file", "new");
  CHECK(file_bytes(scratch.path() / "file") == "new");
}

TEST_CASE("a replacement that fails leaves the old file", "[schema][files]") {
  const ScratchFolder scratch;
  dateline::tests::write_file(scratch.path() / "file", "old");
  std::filesystem::create_directory(scratch.path() / "file.new");
  CHECK(kind_of([&] { replace_file(scratch.path() / "file", "new"); }) == ErrorKind::Io);
  CHECK(file_bytes(scratch.path() / "file") == "old");
}

TEST_CASE("folders are made with those above them; a file in the way is an Io error", "[schema][files]") {
  const ScratchFolder scratch;
  make_folder(scratch.path() / "a" / "b");
  make_folder(scratch.path() / "a" / "b");
  CHECK(std::filesystem::is_directory(scratch.path() / "a" / "b"));
  dateline::tests::write_file(scratch.path() / "file", "");
  CHECK(kind_of([&] { make_folder(scratch.path() / "file" / "below"); }) == ErrorKind::Io);
}

TEST_CASE("syncing names what cannot be opened", "[schema][files]") {
  const ScratchFolder scratch;
  dateline::tests::write_file(scratch.path() / "file", "x");
  std::filesystem::create_directory(scratch.path() / "folder");
  sync_folder(scratch.path());
  sync_files_in(scratch.path());
  CHECK(kind_of([&] { sync_folder(scratch.path() / "missing"); }) == ErrorKind::Io);
  CHECK(kind_of([&] { sync_folder(scratch.path() / "file"); }) == ErrorKind::Io);
  CHECK(kind_of([&] { sync_files_in(scratch.path() / "missing"); }) == ErrorKind::Io);
}
