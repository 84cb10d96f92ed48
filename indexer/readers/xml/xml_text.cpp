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

// Sorted by name. HTML and NITF 3 share most of theirs. A header holds title, byline and keywords, which are no text.
constexpr std::array<KnownElement, 125> known_elements{{
    {"a", Role::Inline},
    {"abbr", Role::Inline},
    {"acronym", Role::Inline},
    {"address", Role::Block},
    {"alt-code", Role::Inline},
    {"article", Role::Block},
    {"aside", Role::Block},
    {"b", Role::Inline},
    {"bdi", Role::Inline},
    {"bdo", Role::Inline},
    {"big", Role::Inline},
    {"block", Role::Block},
    {"blockquote", Role::Block},
    {"body", Role::Block},
    {"body.content", Role::Block},
    {"bq", Role::Block},
    {"br", Role::Break},
    {"button", Role::Dropped},
    {"caption", Role::Dropped},
    {"center", Role::Block},
    {"chron", Role::Inline},
    {"cite", Role::Inline},
    {"city", Role::Inline},
    {"classifier", Role::Inline},
    {"code", Role::Inline},
    {"copyrite", Role::Inline},
    {"country", Role::Inline},
    {"data", Role::Inline},
    {"dd", Role::Block},
    {"del", Role::Inline},
    {"dfn", Role::Inline},
    {"div", Role::Block},
    {"dl", Role::Block},
    {"dt", Role::Block},
    {"em", Role::Inline},
    {"event", Role::Inline},
    {"fieldset", Role::Block},
    {"figcaption", Role::Dropped},
    {"figure", Role::Block},
    {"fn", Role::Block},
    {"font", Role::Inline},
    {"footer", Role::Dropped},
    {"form", Role::Dropped},
    {"frac", Role::Inline},
    {"frac-den", Role::Inline},
    {"frac-num", Role::Inline},
    {"frac-sep", Role::Inline},
    {"h1", Role::Block},
    {"h2", Role::Block},
    {"h3", Role::Block},
    {"h4", Role::Block},
    {"h5", Role::Block},
    {"h6", Role::Block},
    {"head", Role::Dropped},
    {"header", Role::Dropped},
    {"hl2", Role::Block},
    {"hr", Role::Block},
    {"i", Role::Inline},
    {"iframe", Role::Dropped},
    {"img", Role::Inline},
    {"ins", Role::Inline},
    {"kbd", Role::Inline},
    {"lang", Role::Inline},
    {"li", Role::Block},
    {"location", Role::Inline},
    {"main", Role::Block},
    {"mark", Role::Inline},
    {"media", Role::Dropped},
    {"media-caption", Role::Dropped},
    {"media-metadata", Role::Dropped},
    {"media-producer", Role::Dropped},
    {"media-reference", Role::Dropped},
    {"money", Role::Inline},
    {"name.family", Role::Inline},
    {"name.given", Role::Inline},
    {"nitf-table", Role::Block},
    {"nitf-table-metadata", Role::Dropped},
    {"noscript", Role::Dropped},
    {"note", Role::Dropped},
    {"num", Role::Inline},
    {"object", Role::Dropped},
    {"object.title", Role::Inline},
    {"ol", Role::Block},
    {"org", Role::Inline},
    {"p", Role::Block},
    {"person", Role::Inline},
    {"pre", Role::Lines},
    {"pronounce", Role::Inline},
    {"q", Role::Inline},
    {"rb", Role::Inline},
    {"region", Role::Inline},
    {"rp", Role::Dropped},
    {"rt", Role::Dropped},
    {"ruby", Role::Inline},
    {"s", Role::Inline},
    {"samp", Role::Inline},
    {"script", Role::Dropped},
    {"section", Role::Block},
    {"select", Role::Dropped},
    {"small", Role::Inline},
    {"span", Role::Inline},
    {"state", Role::Inline},
    {"strike", Role::Inline},
    {"strong", Role::Inline},
    {"style", Role::Dropped},
    {"sub", Role::Inline},
    {"sublocation", Role::Inline},
    {"sup", Role::Inline},
    {"svg", Role::Dropped},
    {"table", Role::Block},
    {"tbody", Role::Block},
    {"td", Role::Cell},
    {"tfoot", Role::Block},
    {"th", Role::Cell},
    {"thead", Role::Block},
    {"time", Role::Inline},
    {"title", Role::Dropped},
    {"tr", Role::Block},
    {"tt", Role::Inline},
    {"u", Role::Inline},
    {"ul", Role::Block},
    {"var", Role::Inline},
    {"video", Role::Dropped},
    {"virtloc", Role::Inline},
    {"wbr", Role::Inline},
}};
static_assert(std::is_sorted(known_elements.begin(), known_elements.end(),
                             [](const KnownElement& a, const KnownElement& b) { return a.name < b.name; }));

// Vocabularies of single agencies and of sciences mark up in words of their own: what is none of ours is a block, but
// for what stands among the words of a sentence.
Role role_of(std::string_view written, bool among_words) {
  const std::string name = ascii_lower(local_name(written));
  const auto found = std::lower_bound(known_elements.begin(), known_elements.end(), std::string_view(name),
                                      [](const KnownElement& known, std::string_view n) { return known.name < n; });
  if (found != known_elements.end() && found->name == name) return found->role;
  return among_words ? Role::Inline : Role::Block;
}

// The open elements of a walk, and what is none of ours among them.
class OpenRoles {
public:
  explicit OpenRoles(const XmlElement& outermost) { open_.push_back({Role::Block, outermost.has_own_text()}); }

  Role enter(const XmlElement& element) {
    const Role role = role_of(element.name(), open_.back().has_words);
    if (role != Role::Dropped) open_.push_back({role, element.has_own_text()});
    return role;
  }
  Role leave() {
    const Role role = open_.back().role;
    open_.pop_back();
    return role;
  }

private:
  struct Open {
    Role role;
    bool has_words;
  };
  std::vector<Open> open_;
};

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
  std::size_t lines = role_of(element.name(), false) == Role::Lines ? 1 : 0;
  OpenRoles roles(element);
  XmlWalk walk(element);
  while (walk.next()) {
    if (walk.kind() == XmlWalk::Kind::Text) {
      paragraphs.add(walk.text(), lines > 0);
      continue;
    }
    const bool starts = walk.kind() == XmlWalk::Kind::Start;
    const Role role = starts ? roles.enter(walk.element()) : roles.leave();
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
