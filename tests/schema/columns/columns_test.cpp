// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columns/columns.h"

#include "schema/columns/layout.h"
#include "schema/error.h"
#include "tests/schema/columns/small_database.h"
#include "tests/scratch/scratch_folder.h"

#include <cstring>
#include <optional>
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::Columns;
using schema::Error;
using schema::ErrorKind;
using schema::Facet;

namespace {

namespace layout = schema::columns_layout;

/// Reads everything that columns can be asked, so that a bound that was not checked shows.
std::size_t read_everything(const Columns& columns) {
  std::size_t sum = 0;
  for (const schema::FacetField& field : schema::facet_fields) {
    const schema::FacetColumn& column = columns.facet(field.facet);
    for (schema::Ordinal i = 0; i < column.size(); ++i) {
      sum += column.key(i).size() + column.label(i).size();
      sum += column.find(column.key(i)).value_or(0);
    }
    for (schema::Docid docid = 1; docid <= columns.last_docid(); ++docid) {
      for (const schema::Ordinal ordinal : column.values_of(docid)) sum += column.key(ordinal).size();
    }
  }
  for (schema::Docid docid = 1; docid <= columns.last_docid(); ++docid) {
    const bool dated = columns.first_day(docid) <= columns.last_day(docid);
    sum += columns.added(docid) + columns.id_order(docid) + (dated ? 1U : 0U);
    sum += schema::name_of(columns.precision(docid)).size();
  }
  return sum;
}

/// True if the bytes are accepted; then everything in them can be read. Anything but Error{Damaged} fails the test.
bool accepted(std::string bytes) {
  try {
    (void)read_everything(Columns::own(std::move(bytes)));
    return true;
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::Damaged);
    return false;
  }
}

std::string four_rows_bytes() {
  return schema::build_columns(tests::small_database(tests::four_rows()));
}

}  // namespace

TEST_CASE("a mapped file gives the same columns as its bytes", "[schema][columns]") {
  const tests::ScratchFolder scratch;
  const std::string bytes = four_rows_bytes();
  tests::write_file(scratch.path() / "a.columns", bytes);
  Columns mapped = Columns::map(scratch.path() / "a.columns");
  CHECK(read_everything(mapped) == read_everything(Columns::own(bytes)));
  const Columns moved = std::move(mapped);
  CHECK(read_everything(moved) == read_everything(Columns::own(bytes)));
}

TEST_CASE("a missing file is an Io error, an empty one is damaged", "[schema][columns]") {
  const tests::ScratchFolder scratch;
  const auto kind_of = [&](const char* name) -> std::optional<ErrorKind> {
    try {
      (void)Columns::map(scratch.path() / name);
      return std::nullopt;
    } catch (const Error& error) {
      return error.kind();
    }
  };
  CHECK(kind_of("missing") == ErrorKind::Io);
  tests::write_file(scratch.path() / "empty", "");
  CHECK(kind_of("empty") == ErrorKind::Damaged);
}

TEST_CASE("any change of a byte or of the length gives columns another name", "[schema][columns]") {
  std::set<std::string> names;
  std::string bytes(300, 'x');
  names.insert(schema::columns_file_name(bytes));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const unsigned bit : {1U, 128U}) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ bit);
      names.insert(schema::columns_file_name(changed));
    }
  }
  for (std::size_t size = 0; size < 130; ++size) names.insert(schema::columns_file_name(std::string(size, '\0')));
  CHECK(names.size() == 1 + 600 + 130);
  CHECK(names.contains(schema::columns_file_name(std::string(300, 'x'))));
}

TEST_CASE("a value is found by its key, and only by that", "[schema][columns]") {
  std::vector<tests::Row> rows;
  for (char c = 'B'; c <= 'Y'; c = static_cast<char>(c + 2)) {
    tests::Row row;
    row.countries = {{std::string(2, c), "label of it"}};
    rows.push_back(row);
  }
  const Columns columns = Columns::own(schema::build_columns(tests::small_database(rows)));
  const schema::FacetColumn& column = columns.facet(Facet::Country);
  for (schema::Ordinal i = 0; i < column.size(); ++i) CHECK(column.find(column.key(i)) == i);
  for (const char* key : {"", "A", "AA", "B", "BBB", "CC", "ZZ", "bb", "label of it"}) {
    CAPTURE(key);
    CHECK_FALSE(column.find(key));
  }
}

TEST_CASE("columns that are cut short are refused, wherever the cut", "[schema][columns]") {
  const std::string bytes = four_rows_bytes();
  REQUIRE(accepted(bytes));
  for (std::size_t size = 0; size < bytes.size(); size += 8) {
    CAPTURE(size);
    REQUIRE_FALSE(accepted(bytes.substr(0, size)));
  }
  CHECK_FALSE(accepted(bytes + std::string(8, '\0')));
}

TEST_CASE("a flipped byte anywhere is refused or harmless", "[schema][columns][property]") {
  const std::string bytes = four_rows_bytes();
  std::size_t refused = 0;
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    for (const int change : {0x01, 0x80, 0xFF}) {
      std::string damaged = bytes;
      damaged[place] = static_cast<char>(damaged[place] ^ change);
      refused += accepted(std::move(damaged)) ? 0U : 1U;
    }
  }
  CHECK(refused > sizeof(layout::Header));
}

TEST_CASE("random damage to header and sections is refused or harmless", "[schema][columns][property]") {
  const std::string bytes = four_rows_bytes();
  std::mt19937 random(41);
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = bytes;
    for (int flips = 0; flips < 4; ++flips) {
      const std::size_t range = i % 2 == 0 ? sizeof(layout::Header) : damaged.size();
      damaged[random() % range] = static_cast<char>(random() & 0xFFU);
    }
    (void)accepted(std::move(damaged));
  }
  std::string huge = bytes;
  const std::uint32_t last_docid = 0xFFFFFFFFU;
  std::memcpy(huge.data() + offsetof(layout::Header, last_docid), &last_docid, sizeof last_docid);
  CHECK_FALSE(accepted(huge));
}
