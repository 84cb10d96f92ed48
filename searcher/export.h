// SPDX-License-Identifier: GPL-3.0-or-later
// In which forms can hits be taken out of an archive, one by one? The command line and the web write the same bytes.
#pragma once

#include "searcher/search.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

enum class ExportFormat : std::uint8_t { JsonLines, Ids, Csv, Tsv, Ris, Csl, Atom };

struct ExportFormatRow {
  ExportFormat format;
  std::string_view name;          // of --format
  std::string_view content_type;  // of HTTP
  std::string_view extension;     // of a file, with the dot
};

inline constexpr std::array<ExportFormatRow, 7> export_formats{{
    {ExportFormat::JsonLines, "jsonl", "application/x-ndjson; charset=utf-8", ".jsonl"},
    {ExportFormat::Ids, "ids", "text/plain; charset=utf-8", ".txt"},
    {ExportFormat::Csv, "csv", "text/csv; charset=utf-8; header=present", ".csv"},
    {ExportFormat::Tsv, "tsv", "text/tab-separated-values; charset=utf-8", ".tsv"},
    {ExportFormat::Ris, "ris", "application/x-research-info-systems; charset=utf-8", ".ris"},
    {ExportFormat::Csl, "csl", "application/vnd.citationstyles.csl+json", ".json"},
    {ExportFormat::Atom, "atom", "application/atom+xml; charset=utf-8", ".atom"},
}};

/// The row of the format of that name; nullptr if there is none.
[[nodiscard]] const ExportFormatRow* export_format_named(std::string_view name) noexcept;

/// Takes UTF-8 text in the order in which it is to be read. May throw; then nothing more is written.
class TextSink {
public:
  TextSink() = default;
  virtual ~TextSink() = default;
  TextSink(const TextSink&) = delete;
  TextSink& operator=(const TextSink&) = delete;

  virtual void write(std::string_view text) = 0;
};

/// Writes the hits of one answer as they come; holds one at a time. Call begin once, then add for each hit, then end:
/// without it the document is incomplete.
class HitWriter : public HitSink {
public:
  virtual void end(const ExportTrailer& trailer) = 0;
};

struct ExportOptions {
  /// Csv, Tsv: columns (docs/exports.md); JsonLines: keys of the hits. In this order; empty: all.
  std::vector<std::string> fields;
  /// Atom: what tells this question from any other, the same for ever: the feed's id is made of it and of the index's.
  /// Empty: the query's text.
  std::string feed_key;
  std::string feed_title;  // Atom: empty: the query's text, the article that others are like, and the filters
  std::string self_link;   // Atom: the address of the feed itself; empty: none
};

/// Throws Error{Usage} for a field that the format does not have; `sink` must outlive the writer.
[[nodiscard]] std::unique_ptr<HitWriter> make_hit_writer(ExportFormat format, TextSink& sink,
                                                         const ExportOptions& options = {});

}  // namespace dateline::searcher
