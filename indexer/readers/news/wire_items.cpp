// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/news/wire_items.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"
#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/xml/xml_text.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

std::string reason_without_items(const XmlItems& items) {
  if (!items.refusal().empty()) return items.refusal();
  if (!items.damage().empty()) return "not well-formed XML (" + items.damage() + "), and no news item in it";
  return "a delivery without news items";
}

}  // namespace

void read_wire_items(const WireKind& kind, ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  XmlItems items(stream, options, kind.is_item);
  std::uint64_t count = 0;
  for (XmlItem item; items.next(item);) {
    ++count;
    // Several documents in one file are damage as XML, but not as a delivery.
    const bool alone = item.is_document && count == 1;
    const std::string number = alone ? std::string() : std::to_string(count);
    if (item.refusal.empty() && kind.reason_against != nullptr) item.refusal = kind.reason_against(item.tree.root());
    if (!item.refusal.empty()) {
      reject(number, item.offset, std::move(item.refusal), sink);
      continue;
    }
    Article article;
    article.format = kind.name;
    article.offset = item.offset;
    kind.read_item(item.tree.root(), article);
    article.member = alone || article.own_id.empty() ? number : article.own_id;
    deliver(std::move(article), options, sink);
    if (item.cut_off) reject({}, item.offset, "the document ends inside an item", sink);
  }
  if (count == 0) reject({}, 0, reason_without_items(items), sink);
}

void note_fields(const XmlElement& item, std::span<const WireField> table, std::uint8_t rank, RecordFields& fields) {
  for (const WireField& field : table) {
    const XmlElement element = item.find(field.path);
    FieldMeaning meaning = field.meaning;
    meaning.rank = static_cast<std::uint8_t>(meaning.rank + rank);
    fields.add(meaning, field.attribute.empty() ? line_text(element) : std::string(element.attribute(field.attribute)));
  }
}

std::string dateline_before(std::string_view dateline, std::string_view text) {
  static constexpr std::size_t longest = 200;
  std::string line = one_line(clean_characters(dateline));
  if (line.empty() || line.size() > longest || is_blank(text)) return {};
  // Some put the day alone there, which is no place.
  if (is_ascii_digit(line.front())) return {};
  // Most agencies write the place into the text as well, in more or fewer words.
  const std::string place = ascii_lower(trim(line.substr(0, line.find_first_of(",("))));
  const std::string start = ascii_lower(first_code_points(text, 60));
  const std::string_view first_word = std::string_view(place).substr(0, place.find(' '));
  return start.find(place) == std::string::npos && !start.starts_with(first_word) ? line : std::string();
}

}  // namespace dateline::indexer
