// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/page.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/html/entities.h"
#include "indexer/readers/html/open_elements.h"
#include "indexer/readers/html/tokenizer.h"

#include <algorithm>
#include <optional>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_headings = 16;
constexpr std::size_t max_metas = 512;
constexpr std::size_t max_times = 8;
constexpr std::size_t max_author_links = 8;
constexpr std::size_t max_json_ld = 16;

std::string resolved(std::string_view raw) {
  return one_line(clean_characters(decode_entities(raw)));
}

bool holds_word(std::string_view list, std::string_view word) {
  for (std::size_t at = find_ignoring_case(list, word); at != std::string_view::npos;
       at = find_ignoring_case(list, word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || is_ascii_space(list[at - 1])) && (end == list.size() || is_ascii_space(list[end]))) return true;
  }
  return false;
}

class PageBuilder {
public:
  Page build(std::string_view html) {
    HtmlTokenizer tokenizer(html);
    for (HtmlToken token; tokenizer.next(token);) {
      if (token.kind == TokenKind::Text) {
        add_text(token.text);
      } else if (token.kind == TokenKind::StartTag) {
        start(token);
      } else {
        end(token);
      }
    }
    end_block();
    return std::move(page_);
  }

private:
  void add_text(std::string_view raw) {
    if (in_title_ && page_.title.empty()) page_.title = resolved(raw);
    if (in_json_ld_ && page_.json_ld.size() < max_json_ld) page_.json_ld.emplace_back(raw);
    in_title_ = in_json_ld_ = false;
    const OpenElement& top = open_.top();
    if (top.dropped && !top.heading && !in_author_link_) return;
    const std::string text = decode_entities(raw);
    if (in_author_link_) author_link_ += text;
    if (in_link_) link_bytes_ += one_line(text).size();
    if (!is_blank(text)) breaks_ = 0;
    text_ += text;
  }

  // Hands over what was gathered since the last start or end of a block.
  void end_block() {
    const OpenElement& top = open_.top();
    const std::string clean = clean_characters(text_);
    std::string text = top.preformatted ? clean : one_line(clean);
    text_.clear();
    const std::size_t links = std::exchange(link_bytes_, 0);
    breaks_ = 0;
    if (is_blank(text)) return;
    if (top.heading) {
      if (page_.headings.size() < max_headings) page_.headings.push_back(one_line(text));
    } else if (!top.dropped) {
      page_.blocks.push_back(
          {std::move(text), links, top.container, top.article, top.body, top.main, top.role == ElementRole::ListItem});
    }
  }

  void start(const HtmlToken& token) {
    read_metadata(token);
    const std::optional<std::size_t> element = find_element(token.name);
    if (!element) return;
    switch (element_at(*element).role) {
      case ElementRole::Break:
        break_line();
        return;
      case ElementRole::Rule:
        end_block();
        return;
      case ElementRole::Link:
        start_link(token);
        return;
      default:
        break;
    }
    end_block();
    open_.close_implied(*element);
    OpenElement& opened = open_.open(*element);
    if (token.attributes.empty()) return;
    // An element beyond the stack's depth has no place of its own; what is set there is lost on purpose.
    const OpenElement inherited = opened;
    if (holds_word(token.attribute("itemprop"), "articlebody")) opened.body = inherited.container;
    if (starts_with_ignoring_case(token.attribute("role"), "main")) opened.main = inherited.container;
  }

  void end(const HtmlToken& token) {
    in_title_ = in_json_ld_ = false;
    const std::optional<std::size_t> element = find_element(token.name);
    if (!element) return;
    const ElementRole role = element_at(*element).role;
    if (role == ElementRole::Link) {
      end_link();
    } else if (role == ElementRole::Break) {
      break_line();
    } else if (role != ElementRole::Rule) {
      end_block();
      open_.close(*element);
    }
  }

  // One <br> is a space, two are a paragraph.
  void break_line() {
    if (open_.top().preformatted) {
      text_ += '\n';
      return;
    }
    text_ += ' ';
    if (++breaks_ >= 2) end_block();
  }

  void start_link(const HtmlToken& token) {
    end_link();
    in_link_ = true;
    in_author_link_ = holds_word(token.attribute("rel"), "author");
  }

  void end_link() {
    const std::string name = resolved(author_link_);
    if (in_author_link_ && !name.empty() && page_.author_links.size() < max_author_links)
      page_.author_links.push_back(name);
    author_link_.clear();
    in_link_ = in_author_link_ = false;
  }

  void read_metadata(const HtmlToken& token) {
    if (token.name == "title" && !open_.top().dropped) in_title_ = true;
    if (token.name == "script")
      in_json_ld_ = starts_with_ignoring_case(trim(token.attribute("type")), "application/ld+json");
    if (token.name == "html" && page_.language.empty()) page_.language = resolved(token.attribute("lang"));
    if (token.name == "meta") read_meta(token);
    if (token.name == "link" && page_.canonical.empty() && holds_word(token.attribute("rel"), "canonical")) {
      page_.canonical = resolved(token.attribute("href"));
    }
    if (token.name == "time" && page_.times.size() < max_times) {
      std::string time = resolved(token.attribute("datetime"));
      if (!time.empty()) page_.times.push_back(std::move(time));
    }
  }

  void read_meta(const HtmlToken& token) {
    if (page_.metas.size() >= max_metas) return;
    std::string content = resolved(token.attribute("content"));
    for (const std::string_view attribute : {"property", "name", "itemprop"}) {
      const std::string_view name = trim(token.attribute(attribute));
      if (name.empty() || content.empty()) continue;
      page_.metas.emplace_back(ascii_lower(name), std::move(content));
      return;
    }
  }

  Page page_;
  OpenElements open_;
  std::string text_;
  std::string author_link_;
  std::size_t link_bytes_ = 0;
  int breaks_ = 0;
  bool in_title_ = false;
  bool in_json_ld_ = false;
  bool in_link_ = false;
  bool in_author_link_ = false;
};

}  // namespace

std::string_view Page::meta(std::string_view name) const noexcept {
  for (const auto& [known, content] : metas) {
    if (known == name) return content;
  }
  return {};
}

Page parse_page(std::string_view html) {
  return PageBuilder().build(html);
}

}  // namespace dateline::indexer
