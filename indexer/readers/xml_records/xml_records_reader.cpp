// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/xml_records_reader.h"

#include "indexer/readers/fields/deliver.h"
#include "indexer/readers/streams/layers.h"
#include "indexer/readers/unread_formats.h"
#include "indexer/readers/xml/xml_items.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml_records/element_names.h"
#include "indexer/readers/xml_records/record_choice.h"
#include "indexer/readers/xml_records/xml_record.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace dateline::indexer {
namespace {

class RecordsReader {
public:
  RecordsReader(const ReadOptions& options, const RecordSink& sink) : options_(options), sink_(sink) {}

  void read(XmlItem item, const XmlTree& around) {
    ++count_;
    // Several documents in one file are damage as XML, and yet all read.
    const bool alone = item.is_document && count_ == 1;
    const std::string number = alone ? std::string() : std::to_string(count_);
    if (!item.refusal.empty()) {
      reject(number, item.offset, std::move(item.refusal), sink_);
      return;
    }
    note_frame(around);
    Article article;
    article.format = "xml";
    article.offset = item.offset;
    read_xml_record(item.tree.root(), frame_, options_, article);
    article.member = alone || !is_fresh(article.own_id) ? number : article.own_id;
    if (std::string reason = reason_against_record(article, item.tree.root().name()); !reason.empty()) {
      reject(article.member, item.offset, std::move(reason), sink_);
    } else {
      deliver(std::move(article), options_, sink_);
    }
    if (item.cut_off) reject({}, item.offset, "the document ends inside an item", sink_);
  }

  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

private:
  // Once, from what stands before the first record: what follows may be long, and is read again for each one.
  void note_frame(const XmlTree& around) {
    if (has_frame_ || !around.root()) return;
    frame_ = frame_of_records(around.root(), options_);
    has_frame_ = true;
  }

  bool is_fresh(const std::string& own_id) {
    return !own_id.empty() && seen_.insert(std::hash<std::string>{}(own_id)).second;
  }

  const ReadOptions& options_;
  const RecordSink& sink_;
  RecordFrame frame_;
  bool has_frame_ = false;
  std::uint64_t count_ = 0;
  std::unordered_set<std::size_t> seen_;
};

std::string reason_without_records(const XmlItems& items, std::string_view head) {
  if (!items.refusal().empty()) return items.refusal();
  if (!items.damage().empty()) return "not well-formed XML (" + items.damage() + "), and no article in it";
  return reason_not_to_read(head, "a.xml");
}

}  // namespace

bool recognises_xml_records(std::string_view head, std::string_view file_name, const ReadOptions& options) {
  if (!is_other_xml(head, file_name) || holds_no_articles(xml_root(head), head)) return false;
  return choose_records(head, options).has_value();
}

void read_xml_records(ByteStream& stream, const ReadOptions& options, const RecordSink& sink) {
  PeekStream peeked(stream);
  const std::optional<RecordNames> names = choose_records(peeked.head(), options);
  const auto is_record = [&names](std::string_view name, std::size_t depth) {
    return names && names->contain(name, depth);
  };
  XmlItems items(peeked, options, is_record);
  RecordsReader reader(options, sink);
  for (XmlItem item; items.next(item);) reader.read(std::move(item), items.frame());
  if (reader.count() == 0 || !items.refusal().empty()) {
    reject({}, 0, reason_without_records(items, peeked.head()), sink);
  }
}

}  // namespace dateline::indexer
