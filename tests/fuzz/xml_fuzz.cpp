// SPDX-License-Identifier: GPL-3.0-or-later
// Does any input break the XML layer or the readers on it, and does soup cost more than its size?
#include "indexer/readers/feeds/atom_reader.h"
#include "indexer/readers/feeds/feed_reader.h"
#include "indexer/readers/feeds/rss_reader.h"
#include "indexer/readers/news/newsml_g2_reader.h"
#include "indexer/readers/news/newsml_reader.h"
#include "indexer/readers/news/nitf.h"
#include "indexer/readers/xml/soup_scanner.h"
#include "indexer/readers/xml/xml_root.h"
#include "indexer/readers/xml/xml_text.h"
#include "indexer/readers/xml_records/wiki_text.h"
#include "indexer/readers/xml_records/xml_records_reader.h"
#include "tests/fuzz/check_records.h"

#include <cstddef>
#include <cstdint>

using namespace dateline;

namespace {

// Every byte is told at most once and in order.
class InOrder final : public indexer::XmlEvents {
public:
  void start_element(std::string_view name, std::span<const indexer::XmlAttribute> /*attributes*/,
                     indexer::XmlSpan span) override {
    fuzz::require(!name.empty());
    see(span);
    started_ = span.end;
  }
  void end_element(std::string_view name, indexer::XmlSpan span) override {
    fuzz::require(!name.empty());
    // An empty tag is told as a start and an end.
    if (span.end != started_) see(span);
  }
  void text(std::string_view /*text*/, indexer::XmlSpan span) override { see(span); }
  [[nodiscard]] std::uint64_t seen() const noexcept { return seen_; }

private:
  void see(indexer::XmlSpan span) {
    fuzz::require(span.start >= seen_ && span.end > span.start);
    seen_ = span.end;
  }
  std::uint64_t seen_ = 0;
  std::uint64_t started_ = 0;
};

void check_soup(std::string_view input) {
  InOrder events;
  indexer::SoupScanner scanner(events, 0);
  scanner.scan(input.substr(0, input.size() / 2), false);
  scanner.scan(input.substr(input.size() / 2), true);
  fuzz::require(events.seen() <= input.size());
}

void check_tree(std::string_view input) {
  indexer::MemoryStream stream(input);
  const indexer::ReadOptions options;
  indexer::XmlItems items(stream, options, [](std::string_view, std::size_t depth) { return depth == 0; });
  for (indexer::XmlItem item; items.next(item);) {
    fuzz::require(indexer::is_valid_utf8(indexer::markup_text(item.tree.root())));
    for (const indexer::XmlElement& child : item.tree.root().children()) fuzz::require(!child.name().empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  fuzz::check_reader(input, indexer::read_rss);
  fuzz::check_reader(input, indexer::read_atom);
  fuzz::check_reader(input, indexer::read_nitf);
  fuzz::check_reader(input, indexer::read_newsml_g2);
  fuzz::check_reader(input, indexer::read_newsml);
  fuzz::check_reader(input, indexer::read_xml_records);
  (void)indexer::recognises_xml_records(input, "a.xml", {});
  (void)indexer::wiki_text(input);
  check_soup(input);
  check_tree(input);
  fuzz::require(indexer::xml_root(input).size() <= input.size());
  (void)indexer::absolute_link(input.substr(0, size / 2), input.substr(size / 2));
  return 0;
}
