// SPDX-License-Identifier: GPL-3.0-or-later
// Which facet values and days does each docid have? Columns are derived from the value slots of a database: mapped from
// a file beside the index, or built in memory where that file is missing. Layout: docs/index-format.md.
#pragma once

#include "schema/dates.h"
#include "schema/fields.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace dateline::schema {

using Docid = std::uint32_t;
using Ordinal = std::uint32_t;  // index of a facet value in its column's dictionary, which is sorted by key

inline constexpr DayNumber undated = std::numeric_limits<DayNumber>::min();

/// One facet over all docids. Views live as long as the Columns they come from.
class FacetColumn {
public:
  [[nodiscard]] std::size_t size() const noexcept { return entry_ends_.size(); }  // distinct values
  [[nodiscard]] std::string_view key(Ordinal ordinal) const noexcept;
  [[nodiscard]] std::string_view label(Ordinal ordinal) const noexcept;
  [[nodiscard]] std::optional<Ordinal> find(std::string_view key) const noexcept;
  /// The values of one article, ascending, empty for one without a value. `docid` is 1 to Columns::last_docid().
  [[nodiscard]] std::span<const Ordinal> values_of(Docid docid) const noexcept {
    return ordinals_.subspan(row_starts_[docid], row_starts_[docid + 1] - row_starts_[docid]);
  }

private:
  friend class Columns;
  [[nodiscard]] std::string_view entry(Ordinal ordinal) const noexcept;

  std::string_view entries_;  // "key US label" one after the other
  std::span<const std::uint32_t> entry_ends_;
  std::span<const std::uint32_t> row_starts_;  // last_docid + 2 of them
  std::span<const Ordinal> ordinals_;
};

/// The columns of one state of a database. Immutable and thread-safe.
class Columns {
public:
  /// Maps a file. Throws Error{Io} if it cannot be read and Error{Damaged} if its parts do not fit together.
  [[nodiscard]] static Columns map(const std::filesystem::path& file);
  /// Takes bytes that build_columns() made.
  [[nodiscard]] static Columns own(std::string bytes);

  Columns(Columns&&) noexcept;
  Columns& operator=(Columns&&) noexcept;
  ~Columns();

  [[nodiscard]] Docid last_docid() const noexcept { return last_docid_; }
  /// First day of the article's period; `undated` for one without a date or a docid without article.
  [[nodiscard]] DayNumber first_day(Docid docid) const noexcept { return first_days_[docid]; }
  [[nodiscard]] DatePrecision precision(Docid docid) const noexcept {
    return static_cast<DatePrecision>(precisions_[docid]);
  }
  /// Last day of the article's period, inclusive; `undated` as above.
  [[nodiscard]] DayNumber last_day(Docid docid) const noexcept { return last_days_[docid]; }
  [[nodiscard]] std::uint32_t added(Docid docid) const noexcept { return added_[docid]; }  // run number
  /// The first 12 characters of the id as a number: ascending as ids are.
  [[nodiscard]] std::uint64_t id_order(Docid docid) const noexcept { return id_orders_[docid]; }
  [[nodiscard]] const FacetColumn& facet(Facet facet) const noexcept {
    return facets_[static_cast<std::size_t>(facet)];
  }

private:
  class Storage;
  explicit Columns(std::unique_ptr<Storage> storage);
  void bind(std::string_view bytes);

  std::unique_ptr<Storage> storage_;
  Docid last_docid_ = 0;
  std::span<const DayNumber> first_days_;
  std::span<const DayNumber> last_days_;
  std::span<const std::uint8_t> precisions_;
  std::span<const std::uint32_t> added_;
  std::span<const std::uint64_t> id_orders_;
  std::array<FacetColumn, facet_count> facets_;
};

/// Reads the value slots of `database` and lays them out as a columns file; the same slots always give the same bytes.
/// Time and memory grow with the number of articles (about 100 bytes each). Throws Xapian::Error.
[[nodiscard]] std::string build_columns(const Xapian::Database& database);

/// The name of a columns file with this content: a reader that finds another one knows that the file is damaged or not
/// the one it looks for. 128 bits that any flipped bit changes, made for speed (several GB/s, as it is computed at
/// every start) and not against forgery.
[[nodiscard]] std::string columns_file_name(std::string_view bytes);

/// What `Columns::id_order` holds for an id.
[[nodiscard]] std::uint64_t id_order_of(std::string_view id) noexcept;

}  // namespace dateline::schema
