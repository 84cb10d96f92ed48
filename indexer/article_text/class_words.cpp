// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/class_words.h"

#include "indexer/html/attributes.h"
#include "indexer/readers/characters/ascii.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

struct Row {
  std::string_view word;  // one word, or two with "-" between
  ClassMeaning meaning;
};

constexpr ClassMeaning F = ClassMeaning::Furniture;
constexpr ClassMeaning L = ClassMeaning::LikelyFurniture;
constexpr ClassMeaning C = ClassMeaning::Comments;
constexpr ClassMeaning K = ClassMeaning::Consent;
constexpr ClassMeaning T = ClassMeaning::Content;

// Sorted. English is the language of class names nearly everywhere; the others are those of large publishers.
constexpr std::array rows{
    // clang-format off
    Row{"about-author", L}, Row{"ad", F}, Row{"addthis", F}, Row{"addtoany", F}, Row{"ads", F}, Row{"adsbygoogle", F},
    Row{"adv", F}, Row{"advert", F}, Row{"advertisement", F}, Row{"advertising", F}, Row{"also-like", F},
    Row{"also-read", F}, Row{"anzeige", F}, Row{"article-body", T}, Row{"article-content", T},
    Row{"article-footer", F}, Row{"article-info", L}, Row{"article-meta", L}, Row{"article-tags", F},
    Row{"article-text", T}, Row{"articlebody", T}, Row{"articlecontent", T}, Row{"articletext", T},
    Row{"author-bio", L}, Row{"author-box", L}, Row{"author-card", L}, Row{"author-info", L}, Row{"author-profile", L},
    Row{"authorbox", L}, Row{"authors", L}, Row{"autor", L}, Row{"banner", L}, Row{"bio", L}, Row{"body-content", T},
    Row{"body-text", T}, Row{"bookmark", L}, Row{"bottom-bar", F}, Row{"breadcrumb", F}, Row{"breadcrumbs", F},
    Row{"button", L}, Row{"buttons", L}, Row{"byline", L}, Row{"caption", L}, Row{"captions", L}, Row{"carousel", L},
    Row{"catlinks", F}, Row{"cmp", K}, Row{"comment", C}, Row{"comment-list", C}, Row{"commentaires", C},
    Row{"commentarea", C}, Row{"commentform", C}, Row{"commentlist", C}, Row{"comments", C}, Row{"consent", K},
    Row{"content-body", T}, Row{"content-text", T}, Row{"cookie", K}, Row{"cookiebar", K}, Row{"cookies", K},
    Row{"copyright", L}, Row{"copyrights", L}, Row{"correlati", F}, Row{"credit", L}, Row{"credits", L}, Row{"cta", L},
    Row{"dateline", L}, Row{"disclaimer", L}, Row{"discussion", C}, Row{"disqus", C}, Row{"dropdown", L},
    Row{"editsection", F}, Row{"embed-caption", L}, Row{"entry-content", T}, Row{"entry-footer", F},
    Row{"entry-meta", L}, Row{"entry-tags", F}, Row{"entry-utility", F}, Row{"facebook", L}, Row{"fb-comments", C},
    Row{"flyout", L}, Row{"follow", L}, Row{"followus", L}, Row{"footer", F}, Row{"footnav", F}, Row{"gdpr", K},
    Row{"hidden", L}, Row{"imagecredit", L}, Row{"keywords", L}, Row{"kommentare", C}, Row{"legal", L},
    Row{"likes", L}, Row{"livefyre", C}, Row{"login", L}, Row{"masthead", L}, Row{"menu", L}, Row{"menus", L},
    Row{"modal", L}, Row{"more-articles", F}, Row{"more-from", F}, Row{"more-link", F}, Row{"more-news", F},
    Row{"more-on", F}, Row{"more-stories", F}, Row{"most-popular", F}, Row{"most-read", F}, Row{"mostpopular", F},
    Row{"mostread", F}, Row{"nav", L}, Row{"navbar", F}, Row{"navbox", F}, Row{"navi", L}, Row{"navigation", L},
    Row{"newsletter", F}, Row{"newsletters", F}, Row{"next-article", L}, Row{"next-post", L}, Row{"noprint", L},
    Row{"onetrust", K}, Row{"opinion-comments", C}, Row{"outbrain", F}, Row{"overlay", L}, Row{"page-links", L},
    Row{"pager", L}, Row{"pagination", L}, Row{"paging", L}, Row{"paywall", L}, Row{"popular", L}, Row{"popup", L},
    Row{"post-body", T}, Row{"post-content", T}, Row{"post-footer", F}, Row{"post-info", L}, Row{"post-meta", L},
    Row{"post-tags", F}, Row{"postmeta", L}, Row{"previous-post", L}, Row{"print-only", L}, Row{"promo", F},
    Row{"promobox", F}, Row{"promoted", F}, Row{"promotion", F}, Row{"publicidad", F}, Row{"rating", L},
    Row{"ratings", L}, Row{"reactions", L}, Row{"read-more", F}, Row{"read-next", F}, Row{"readmore", F},
    Row{"readnext", F}, Row{"recirc", F}, Row{"recirculation", F}, Row{"recommend", F}, Row{"recommendation", F},
    Row{"recommendations", F}, Row{"recommended", F}, Row{"reference-list", L}, Row{"reklam", F}, Row{"reklama", F},
    Row{"relacionadas", F}, Row{"related", F}, Row{"relatedposts", F}, Row{"relateds", F}, Row{"relatert", F},
    Row{"respond", C}, Row{"rss", L}, Row{"screen-reader", F}, Row{"search", L}, Row{"see-also", F}, Row{"share", F},
    Row{"sharebar", F}, Row{"sharedaddy", F}, Row{"sharethis", F}, Row{"sharing", F}, Row{"shop", L},
    Row{"shortcuts", L}, Row{"side-bar", F}, Row{"sidebar", F}, Row{"sidenav", F}, Row{"signin", L}, Row{"signup", F},
    Row{"single-content", T}, Row{"skip-link", F}, Row{"skiplink", F}, Row{"slideshow", L}, Row{"social", F},
    Row{"socialmedia", F}, Row{"socials", F}, Row{"sponsor", F}, Row{"sponsored", F}, Row{"sponsors", F},
    Row{"sr-only", F}, Row{"story-body", T}, Row{"story-content", T}, Row{"story-footer", F}, Row{"story-meta", L},
    Row{"story-tags", F}, Row{"story-text", T}, Row{"storybody", T}, Row{"subnav", F}, Row{"subscribe", F},
    Row{"subscription", L}, Row{"syndication", L}, Row{"taboola", F}, Row{"tag-links", F}, Row{"tag-list", F},
    Row{"taglist", F}, Row{"tags", F}, Row{"teaser", L}, Row{"teasers", L}, Row{"text-content", T},
    Row{"timestamp", L}, Row{"toc", L}, Row{"toolbar", L}, Row{"tools", L}, Row{"tooltip", L}, Row{"topbar", L},
    Row{"topics", L}, Row{"trending", L}, Row{"twitter-share", F}, Row{"up-next", F}, Row{"visually-hidden", F},
    Row{"visuallyhidden", F}, Row{"werbung", F}, Row{"widget", L}, Row{"widgets", L}, Row{"you-may", F},
    Row{"zergnet", F},
    // clang-format on
};
static_assert(std::is_sorted(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.word < b.word; }));

// Words at the start of a class that only describe what surrounds it or what it is about.
constexpr std::array<std::string_view, 17> describing{"has",  "no",   "with",    "without", "not",      "is",
                                                      "show", "hide", "enable",  "tag",     "category", "cat",
                                                      "type", "term", "section", "page",    "elementor"};

// Words that, anywhere in a class, say the same: "content-has-sidebar", "field--label-hidden", "social-embed" (a quoted
// post is part of the story).
constexpr std::array<std::string_view, 6> qualifying{"has", "with", "without", "no", "label", "embed"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class WordFinder {
public:
  [[nodiscard]] ClassWord strongest() const noexcept { return found_; }

  // "relatedPosts-list" is related, posts, list.
  void read_token(std::string_view token) noexcept {
    used_ = 0;
    const ClassWord before_token = found_;
    std::string_view before;
    bool first = true;
    while (!token.empty()) {
      const std::string_view word = take_word(token);
      if (word.empty()) continue;
      if (first && is_one_of(word, describing)) return;
      if (is_one_of(word, qualifying)) {
        found_ = before_token;
        if (word != "embed") return;
      }
      first = false;
      look_up(word);
      look_up_pair(before, word);
      before = word;
    }
  }

private:
  // Words are written one after the other into a buffer of their own, in lower case.
  std::string_view take_word(std::string_view& token) noexcept {
    std::size_t size = 0;
    const std::size_t start = used_;
    for (; size < token.size(); ++size) {
      const char c = token[size];
      const bool letter = is_ascii_letter(c) || is_ascii_digit(c);
      const bool hump = size > 0 && is_ascii_upper(c) && !is_ascii_upper(token[size - 1]);
      if (!letter || hump || used_ >= buffer_.size()) break;
      buffer_[used_++] = ascii_lower(c);
    }
    const bool separator = size < token.size() && !is_ascii_letter(token[size]) && !is_ascii_digit(token[size]);
    token.remove_prefix(used_ >= buffer_.size() ? token.size() : size + (separator ? 1 : 0));
    return {buffer_.data() + start, used_ - start};
  }

  void look_up(std::string_view word) noexcept {
    const auto row = std::lower_bound(rows.begin(), rows.end(), word,
                                      [](const Row& known, std::string_view wanted) { return known.word < wanted; });
    if (row == rows.end() || row->word != word || strength(row->meaning) <= strength(found_.meaning)) return;
    found_ = {row->meaning, static_cast<std::uint16_t>(row - rows.begin())};
  }

  void look_up_pair(std::string_view first, std::string_view second) noexcept {
    std::array<char, 32> pair{};
    const std::size_t size = first.size() + 1 + second.size();
    if (first.empty() || size > pair.size()) return;
    char* const end = std::copy(first.begin(), first.end(), pair.begin());
    *end = '-';
    std::copy(second.begin(), second.end(), end + 1);
    look_up({pair.data(), size});
  }

  static int strength(ClassMeaning meaning) noexcept {
    constexpr std::array<int, 6> strengths{0, 3, 2, 4, 4, 1};
    return strengths[static_cast<std::size_t>(meaning)];
  }

  std::array<char, 128> buffer_{};
  std::size_t used_ = 0;
  ClassWord found_;
};

}  // namespace

std::size_t class_word_count() noexcept {
  return rows.size();
}

ClassWord meaning_of_classes(std::string_view classes) noexcept {
  if (classes.empty()) return {};  // most elements
  classes = classes.substr(0, 512);
  WordFinder finder;
  while (!classes.empty()) finder.read_token(take_token(classes));
  return finder.strongest();
}

}  // namespace dateline::indexer
