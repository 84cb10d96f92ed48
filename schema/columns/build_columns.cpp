// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columns/columns.h"
#include "schema/columns/layout.h"
#include "schema/date_value.h"
#include "schema/dates.h"
#include "schema/value_list.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace dateline::schema {

namespace layout = columns_layout;

namespace {

/// Collects the values of one facet in docid order and gives each key its ordinal at the end.
class FacetBuilder {
public:
  explicit FacetBuilder(Docid last_docid) : last_docid_(last_docid) {}

  void add(Docid docid, std::string_view key, std::string_view label) {
    const auto [place, is_new] = numbers_.try_emplace(std::string(key), static_cast<std::uint32_t>(labels_.size()));
    if (is_new) labels_.emplace_back();
    ++labels_[place->second][std::string(label)];
    pairs_.emplace_back(docid, place->second);
  }

  void append_to(std::array<std::string, layout::sections_per_facet>& sections);

private:
  [[nodiscard]] std::string_view most_frequent_label(std::uint32_t number) const;

  Docid last_docid_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::map<std::string, std::size_t>> labels_;  // by number: spelling -> articles
  std::vector<std::pair<Docid, std::uint32_t>> pairs_;
};

template <typename T>
void append_number(std::string& bytes, T number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::string_view FacetBuilder::most_frequent_label(std::uint32_t number) const {
  const auto& spellings = labels_[number];
  const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(spellings.begin(), spellings.end(), by_count)->first;
}

void FacetBuilder::append_to(std::array<std::string, layout::sections_per_facet>& sections) {
  std::vector<std::pair<std::string_view, std::uint32_t>> sorted(numbers_.begin(), numbers_.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<Ordinal> ordinals(sorted.size());
  for (Ordinal ordinal = 0; ordinal < sorted.size(); ++ordinal) {
    const auto [key, number] = sorted[ordinal];
    ordinals[number] = ordinal;
    sections[layout::Entries].append(key);
    if (const std::string_view label = most_frequent_label(number); label != key) {
      sections[layout::Entries].append(1, '\x1F').append(label);
    }
    append_number(sections[layout::EntryEnds], static_cast<std::uint32_t>(sections[layout::Entries].size()));
  }

  for (auto& [docid, number] : pairs_) number = ordinals[number];
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
  auto pair = pairs_.begin();
  for (std::uint64_t docid = 0; docid <= std::uint64_t{last_docid_} + 1; ++docid) {
    append_number(sections[layout::RowStarts], static_cast<std::uint32_t>(pair - pairs_.begin()));
    for (; pair != pairs_.end() && pair->first == docid; ++pair)
      append_number(sections[layout::Ordinals], pair->second);
  }
}

/// Everything that the date slot says about each article.
struct DateColumns {
  explicit DateColumns(Docid last_docid)
      : first_days(std::size_t{last_docid} + 1, undated),
        last_days(std::size_t{last_docid} + 1, undated),
        precisions(std::size_t{last_docid} + 1, 0),
        months(last_docid),
        years(last_docid) {}

  void add(Docid docid, const std::string& value) {
    const std::optional<Date> date = date_of_value(value);
    if (!date) return;
    const std::optional<DateRange> period = period_of(*date);
    if (!period) return;
    first_days[docid] = period->first;
    last_days[docid] = period->last;
    precisions[docid] = static_cast<std::uint8_t>(date->precision);
    const std::string year = to_string({date->year, 0, 0, DatePrecision::Year});
    years.add(docid, year, year);
    if (date->precision < DatePrecision::Month) return;
    const std::string month = to_string({date->year, date->month, 0, DatePrecision::Month});
    months.add(docid, month, month);
  }

  std::vector<DayNumber> first_days;
  std::vector<DayNumber> last_days;
  std::vector<std::uint8_t> precisions;
  FacetBuilder months;
  FacetBuilder years;
};

template <typename T>
std::string bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

template <typename Visit>
void visit_slot(const Xapian::Database& database, Slot slot, Visit&& visit) {
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value) {
    visit(value.get_docid(), *value);
  }
}

std::string assemble(const std::array<std::string, layout::section_count>& sections, Docid last_docid) {
  layout::Header header{};
  std::memcpy(header.magic, layout::magic, sizeof header.magic);
  header.last_docid = last_docid;
  header.sections = layout::section_count;
  std::uint64_t offset = sizeof header;
  for (std::size_t i = 0; i < layout::section_count; ++i) {
    header.section[i] = {offset, sections[i].size()};
    offset += (sections[i].size() + 7) / 8 * 8;
  }
  header.file_bytes = offset;
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  bytes.reserve(offset);
  for (const std::string& section : sections) {
    bytes += section;
    bytes.append((8 - section.size() % 8) % 8, '\0');
  }
  return bytes;
}

}  // namespace

std::string build_columns(const Xapian::Database& database) {
  const Docid last_docid = database.get_lastdocid();
  std::array<std::string, layout::section_count> sections;

  DateColumns dates(last_docid);
  visit_slot(database, date_slot, [&](Docid docid, const std::string& value) { dates.add(docid, value); });
  sections[layout::FirstDays] = bytes_of(dates.first_days);
  sections[layout::LastDays] = bytes_of(dates.last_days);
  sections[layout::Precisions] = bytes_of(dates.precisions);

  std::vector<std::uint32_t> added(std::size_t{last_docid} + 1, 0);
  visit_slot(database, added_slot, [&](Docid docid, const std::string& value) {
    added[docid] = static_cast<std::uint32_t>(Xapian::sortable_unserialise(value));
  });
  sections[layout::Added] = bytes_of(added);

  std::vector<std::uint64_t> id_orders(std::size_t{last_docid} + 1, 0);
  visit_slot(database, id_slot, [&](Docid docid, const std::string& id) { id_orders[docid] = id_order_of(id); });
  sections[layout::IdOrders] = bytes_of(id_orders);

  for (const FacetField& field : facet_fields) {
    FacetBuilder own(last_docid);
    FacetBuilder* builder = field.facet == Facet::Month  ? &dates.months
                            : field.facet == Facet::Year ? &dates.years
                                                         : &own;
    if (builder == &own) {
      visit_slot(database, field.slot, [&](Docid docid, const std::string& encoded) {
        visit_values(encoded, [&](std::string_view key, std::string_view label) { own.add(docid, key, label); });
      });
    }
    std::array<std::string, layout::sections_per_facet> facet_sections;
    builder->append_to(facet_sections);
    for (std::size_t i = 0; i < layout::sections_per_facet; ++i) {
      const auto which = static_cast<layout::FacetSection>(i);
      sections[layout::facet_section(static_cast<std::size_t>(field.facet), which)] = std::move(facet_sections[i]);
    }
  }
  return assemble(sections, last_docid);
}

}  // namespace dateline::schema
