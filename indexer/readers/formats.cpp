// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/archive/archive_reader.h"
#include "indexer/readers/csv/csv_reader.h"
#include "indexer/readers/feeds/atom_reader.h"
#include "indexer/readers/feeds/rss_reader.h"
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/json/json_reader.h"
#include "indexer/readers/mbox/mbox_reader.h"
#include "indexer/readers/news/newsml_g2_reader.h"
#include "indexer/readers/news/newsml_reader.h"
#include "indexer/readers/news/nitf.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/sgml/reuters_reader.h"
#include "indexer/readers/sgml/trec_reader.h"
#include "indexer/readers/text/text_reader.h"
#include "indexer/readers/unread_formats.h"
#include "indexer/readers/warc/warc_reader.h"
#include "indexer/readers/wire/wire_reader.h"
#include "indexer/readers/xml_records/xml_records_reader.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {

std::span<const Format> formats() {
  // The strictest first: a record of JSON or CSV may hold a whole page of HTML near the start of the file.
  static constexpr std::array<Format, 20> table{{
      {"zip", recognises_zip, read_zip, true},
      {"tar", recognises_tar, read_tar, true},
      {"warc", recognises_warc, read_warc, true, false, begins_warc_record, true},
      {"mbox", recognises_mbox, read_mbox, true, false, begins_mbox_message},
      {"mbox", recognises_message, read_message, true},
      {"sgml", recognises_reuters, read_reuters},
      {"sgml", recognises_trec, read_trec},
      {"jsonl", recognises_json_lines, read_json_lines, false, false, begins_json_line},
      {"json", recognises_json, read_json},
      {"rss", recognises_rss, read_rss, false, true},
      {"atom", recognises_atom, read_atom, false, true},
      {"nitf", recognises_nitf, read_nitf},
      {"newsml-g2", recognises_newsml_g2, read_newsml_g2},
      {"newsml", recognises_newsml, read_newsml},
      {"wire", recognises_wire, read_wire},
      {"xml", recognises_xml_records, read_xml_records},
      {"unread", recognises_unread, reject_unread},
      {"csv", recognises_csv, read_csv},
      {"html", recognises_html, read_html},
      {"text", recognises_text, read_text},
  }};
  return table;
}

const Format* format_named(std::string_view name) {
  const std::span<const Format> table = formats();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

bool is_feed(std::string_view format_name) {
  const std::span<const Format> table = formats();
  return std::any_of(table.begin(), table.end(),
                     [&](const Format& format) { return format.is_feed && format.name == format_name; });
}

}  // namespace dateline::indexer
