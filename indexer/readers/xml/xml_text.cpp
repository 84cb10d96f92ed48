// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml/xml_text.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline::indexer {
namespace {

enum class Role : std::uint8_t { Inline, Block, Break, Cell, Lines, Dropped };

struct KnownElement {
  std::string_view name;
  Role role;
};

// Sorted by name. HTML and NITF 3 share most of theirs.
constexpr std::array<KnownElement, 64> known_elements{{
    {"address", Role::Block},
    {"article", Role::Block},
    {"aside", Role::Block},
    {"block", Role::Block},
    {"blockquote", Role::Block},
    {"body", Role::Block},
    {"body.content", Role::Block},
    {"bq", Role::Block},
    {"br", Role::Break},
    {"button", Role::Dropped},
    {"caption", Role::Dropped},
    {"center", Role::Block},
    {"dd", Role::Block},
    {"div", Role::Block},
    {"dl", Role::Block},
    {"dt", Role::Block},
    {"fieldset", Role::Block},
    {"figcaption", Role::Dropped},
    {"figure", Role::Block},
    {"fn", Role::Block},
    {"footer", Role::Block},
    {"form", Role::Dropped},
    {"h1", Role::Block},
    {"h2", Role::Block},
    {"h3", Role::Block},
    {"h4", Role::Block},
    {"h5", Role::Block},
    {"h6", Role::Block},
    {"head", Role::Dropped},
    {"header", Role::Block},
    {"hl2", Role::Block},
    {"hr", Role::Block},
    {"iframe", Role::Dropped},
    {"li", Role::Block},
    {"main", Role::Block},
    {"media", Role::Dropped},
    {"media-caption", Role::Dropped},
    {"media-metadata", Role::Dropped},
    {"media-producer", Role::Dropped},
    {"media-reference", Role::Dropped},
    {"nitf-table", Role::Block},
    {"nitf-table-metadata", Role::Dropped},
    {"noscript", Role::Dropped},
    {"note", Role::Dropped},
    {"object", Role::Dropped},
    {"ol", Role::Block},
    {"p", Role::Block},
    {"pre", Role::Lines},
    {"script", Role::Dropped},
    {"section", Role::Block},
    {"select", Role::Dropped},
    {"style", Role::Dropped},
    {"svg", Role::Dropped},
    {"table", Role::Block},
    {"tbody", Role::Block},
    {"td", Role::Cell},
    {"tfoot", Role::Block},
    {"th", Role::Cell},
    {"thead", Role::Block},
    {"title", Role::Dropped},
    {"tr", Role::Block},
    {"ul", Role::Block},
    {"video", Role::Dropped},
    {"xhtml", Role::Block},
}};
static_assert(std::is_sorted(known_elements.begin(), known_elements.end(),
                             [](const KnownElement& a, const KnownElement& b) { return a.name < b.name; }));

Role role_of(std::string_view name) {
  name = local_name(name);
  const auto found = std::lower_bound(known_elements.begin(), known_elements.end(), name,
                                      [](const KnownElement& known, std::string_view n) { return known.name < n; });
  return found != known_elements.end() && found->name == name ? found->role : Role::Inline;
}

class Paragraphs {
public:
  // Line ends of the source mean something only where `lines` says so.
  void add(std::string_view text, bool lines) {
    const std::size_t start = current_.size();
    current_ += text;
    if (!lines)
      std::replace_if(current_.begin() + static_cast<std::ptrdiff_t>(start), current_.end(), is_ascii_space, ' ');
  }
  void add_break() { current_ += '\n'; }

  void end() {
    for (std::string& paragraph : split_paragraphs(clean_characters(current_))) done_.push_back(std::move(paragraph));
    current_.clear();
  }

  [[nodiscard]] std::string joined() const { return join_paragraphs(done_); }

private:
  std::string current_;
  std::vector<std::string> done_;
};

}  // namespace

std::string markup_text(const XmlElement& element) {
  Paragraphs paragraphs;
  std::size_t lines = role_of(element.name()) == Role::Lines ? 1 : 0;
  XmlWalk walk(element);
  while (walk.next()) {
    if (walk.kind() == XmlWalk::Kind::Text) {
      paragraphs.add(walk.text(), lines > 0);
      continue;
    }
    const Role role = role_of(walk.name());
    const bool starts = walk.kind() == XmlWalk::Kind::Start;
    if (role == Role::Block || role == Role::Lines) paragraphs.end();
    if (role == Role::Lines) lines = starts ? lines + 1 : lines - 1;
    if (role == Role::Cell) paragraphs.add(" ", true);
    if (role == Role::Break && starts) paragraphs.add_break();
    if (role == Role::Dropped && starts) walk.skip();
  }
  paragraphs.end();
  return paragraphs.joined();
}

std::string line_text(const XmlElement& element) {
  return one_line(clean_characters(element.text()));
}

}  // namespace dateline::indexer
