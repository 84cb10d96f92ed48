// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/xapian_error.h"

#include "tests/scratch/scratch_folder.h"

#include <catch2/catch.hpp>

using namespace dateline::schema;

namespace {

template <typename XapianError>
ErrorKind kind_of() {
  return translate(XapianError("it failed"), "search index news.idx").kind();
}

}  // namespace

TEST_CASE("each Xapian error has the exit status of what it means", "[schema][error]") {
  CHECK(kind_of<Xapian::DatabaseNotFoundError>() == ErrorKind::NoIndex);
  CHECK(kind_of<Xapian::DatabaseVersionError>() == ErrorKind::NoIndex);
  // "already locked" is the one reason for which waiting helps.
  const std::string lock = "Unable to get write lock on news.idx: ";
  CHECK(translate(Xapian::DatabaseLockError(lock + "already locked"), "").kind() == ErrorKind::Busy);
  CHECK(translate(Xapian::DatabaseLockError(lock + "Couldn't open lockfile: No space left on device"), "").kind() ==
        ErrorKind::Io);
  CHECK(kind_of<Xapian::DatabaseModifiedError>() == ErrorKind::Busy);
  CHECK(kind_of<Xapian::DatabaseCorruptError>() == ErrorKind::Damaged);
  CHECK(kind_of<Xapian::DocNotFoundError>() == ErrorKind::Damaged);
  CHECK(kind_of<Xapian::SerialisationError>() == ErrorKind::Damaged);
  CHECK(kind_of<Xapian::DatabaseOpeningError>() == ErrorKind::Io);
  CHECK(kind_of<Xapian::DatabaseCreateError>() == ErrorKind::Io);
  CHECK(kind_of<Xapian::DatabaseError>() == ErrorKind::Io);
  CHECK(kind_of<Xapian::NetworkError>() == ErrorKind::Io);
  CHECK(kind_of<Xapian::NetworkTimeoutError>() == ErrorKind::Io);
  CHECK(kind_of<Xapian::AssertionError>() == ErrorKind::Internal);
  CHECK(kind_of<Xapian::InvalidArgumentError>() == ErrorKind::Internal);
}

TEST_CASE("a file of the index that ends too early is damage", "[schema][error]") {
  CHECK(translate(Xapian::DatabaseError("EOF reading block 2"), "search").kind() == ErrorKind::Damaged);
  CHECK(translate(Xapian::DatabaseError("Error reading block 2"), "search").kind() == ErrorKind::Io);
}

TEST_CASE("the message says what was attempted and why it failed, the hint what to do", "[schema][error]") {
  const Error error = translate(Xapian::DatabaseLockError("already locked"), "update index news.idx");
  CHECK(error.message() == "update index news.idx: already locked");
  CHECK_FALSE(error.hint().empty());
  const Error bug = translate(Xapian::AssertionError("x > 0"), "search index news.idx");
  CHECK(bug.message() == "AssertionError: search index news.idx: x > 0");
}

TEST_CASE("errors that Xapian really throws are translated", "[schema][error]") {
  const dateline::tests::ScratchFolder scratch;
  const auto opening = [&] {
    with_xapian_errors("open", [&] { return Xapian::Database((scratch.path() / "missing").string()); });
  };
  REQUIRE_THROWS_AS(opening(), Error);
  const auto creating = [&] {
    with_xapian_errors("create", [&] {
      return Xapian::WritableDatabase((scratch.path() / "missing" / "below").string(), Xapian::DB_CREATE);
    });
  };
  try {
    creating();
    FAIL("a database was created in a folder that does not exist");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::Io);
  }
}

TEST_CASE("what the work returns or throws of its own passes through", "[schema][error]") {
  CHECK(with_xapian_errors("count", [] { return 7; }) == 7);
  CHECK_THROWS_AS(with_xapian_errors("fail", []() -> int { throw Error(ErrorKind::Busy, "busy"); }), Error);
}
