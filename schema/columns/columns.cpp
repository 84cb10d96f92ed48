// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columns/columns.h"

#include "schema/columns/layout.h"
#include "schema/error.h"
#include "schema/mapped_file.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dateline::schema {

namespace layout = columns_layout;

/// Either a mapped file or bytes of our own.
class Columns::Storage {
public:
  explicit Storage(MappedFile file) : file_(std::move(file)), bytes_(file_.bytes()) {}
  explicit Storage(std::string bytes) : own_(std::move(bytes)), bytes_(own_) {}
  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }

private:
  MappedFile file_;
  std::string own_;
  std::string_view bytes_;
};

namespace {

[[noreturn]] void throw_damaged(const char* what) {
  throw Error(ErrorKind::Damaged, std::string("read columns: ") + what,
              "remove the columns file: answers stay exact without it, only slower; a rebuild writes it again");
}

template <typename T>
std::span<const T> array_of(std::string_view bytes, const layout::Section& section, std::size_t expected) {
  if (section.offset % alignof(T) != 0 || section.offset > bytes.size() ||
      section.bytes > bytes.size() - section.offset || section.bytes % sizeof(T) != 0) {
    throw_damaged("a section lies outside of the file");
  }
  if (section.bytes / sizeof(T) != expected) throw_damaged("a section has the wrong size");
  return {reinterpret_cast<const T*>(bytes.data() + section.offset), expected};
}

template <typename T>
std::span<const T> array_of(std::string_view bytes, const layout::Section& section) {
  return array_of<T>(bytes, section, section.bytes / sizeof(T));
}

// Bounds are checked once here, so that counting needs no check per article.
void check_facet(std::span<const std::uint32_t> entry_ends, std::size_t entries_bytes,
                 std::span<const std::uint32_t> row_starts, std::span<const Ordinal> ordinals) {
  if (!std::is_sorted(entry_ends.begin(), entry_ends.end())) throw_damaged("a dictionary is out of order");
  if (!entry_ends.empty() && entry_ends.back() != entries_bytes) throw_damaged("a dictionary has the wrong size");
  if (!std::is_sorted(row_starts.begin(), row_starts.end())) throw_damaged("rows are out of order");
  if (row_starts.back() != ordinals.size()) throw_damaged("rows and values do not fit together");
  const auto outside = [&](Ordinal ordinal) { return ordinal >= entry_ends.size(); };
  if (std::any_of(ordinals.begin(), ordinals.end(), outside)) throw_damaged("a value is not in its dictionary");
}

}  // namespace

std::string_view FacetColumn::entry(Ordinal ordinal) const noexcept {
  const std::uint32_t start = ordinal == 0 ? 0 : entry_ends_[ordinal - 1];
  return entries_.substr(start, entry_ends_[ordinal] - start);
}

std::string_view FacetColumn::key(Ordinal ordinal) const noexcept {
  const std::string_view whole = entry(ordinal);
  return whole.substr(0, whole.find('\x1F'));
}

std::string_view FacetColumn::label(Ordinal ordinal) const noexcept {
  const std::string_view whole = entry(ordinal);
  const std::size_t unit = whole.find('\x1F');
  return unit == std::string_view::npos ? whole : whole.substr(unit + 1);
}

std::optional<Ordinal> FacetColumn::find(std::string_view wanted) const noexcept {
  Ordinal low = 0;
  Ordinal high = static_cast<Ordinal>(size());
  while (low < high) {
    const Ordinal middle = low + (high - low) / 2;
    if (key(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low < size() && key(low) == wanted) return low;
  return std::nullopt;
}

Columns::Columns(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {
  bind(storage_->bytes());
}
Columns::Columns(Columns&&) noexcept = default;
Columns& Columns::operator=(Columns&&) noexcept = default;
Columns::~Columns() = default;

Columns Columns::map(const std::filesystem::path& file) {
  return Columns(std::make_unique<Storage>(MappedFile(file)));
}
Columns Columns::own(std::string bytes) {
  return Columns(std::make_unique<Storage>(std::move(bytes)));
}

void Columns::bind(std::string_view bytes) {
  layout::Header header;
  if (bytes.size() < sizeof header) throw_damaged("the file is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, layout::magic, sizeof header.magic) != 0 || header.file_bytes != bytes.size() ||
      header.sections != layout::section_count) {
    throw_damaged("the file is no columns file of this version");
  }
  last_docid_ = header.last_docid;
  const std::size_t rows = std::size_t{last_docid_} + 1;
  first_days_ = array_of<DayNumber>(bytes, header.section[layout::FirstDays], rows);
  last_days_ = array_of<DayNumber>(bytes, header.section[layout::LastDays], rows);
  precisions_ = array_of<std::uint8_t>(bytes, header.section[layout::Precisions], rows);
  const auto is_unknown = [](std::uint8_t precision) {
    return precision > static_cast<std::uint8_t>(DatePrecision::Day);
  };
  if (std::any_of(precisions_.begin(), precisions_.end(), is_unknown)) throw_damaged("a date has an unknown precision");
  added_ = array_of<std::uint32_t>(bytes, header.section[layout::Added], rows);
  id_orders_ = array_of<std::uint64_t>(bytes, header.section[layout::IdOrders], rows);
  for (std::size_t i = 0; i < facet_count; ++i) {
    const auto section = [&](layout::FacetSection which) { return header.section[layout::facet_section(i, which)]; };
    FacetColumn& column = facets_[i];
    const auto entries = array_of<char>(bytes, section(layout::Entries));
    column.entries_ = std::string_view(entries.data(), entries.size());
    column.entry_ends_ = array_of<std::uint32_t>(bytes, section(layout::EntryEnds));
    column.row_starts_ = array_of<std::uint32_t>(bytes, section(layout::RowStarts), rows + 1);
    column.ordinals_ = array_of<Ordinal>(bytes, section(layout::Ordinals));
    check_facet(column.entry_ends_, entries.size(), column.row_starts_, column.ordinals_);
  }
}

std::uint64_t id_order_of(std::string_view id) noexcept {
  constexpr std::size_t characters = 12;  // 36^12 < 2^63
  std::uint64_t order = 0;
  for (std::size_t i = 0; i < characters; ++i) {
    const char c = i < id.size() ? id[i] : '0';
    const auto digit = static_cast<std::uint64_t>(c >= 'a' ? c - 'a' + 10 : c - '0');
    order = order * 36 + digit % 36;
  }
  return order;
}

}  // namespace dateline::schema
