// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippets/snippet.h"

#include "schema/code_points.h"
#include "searcher/snippets/text_matches.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::searcher {
namespace {

using schema::CodePoints;
using schema::StoredArticle;

struct Passage {
  std::size_t first = 0;  // matches [first, last)
  std::size_t last = 0;
  std::size_t terms = 0;  // different ones in it

  [[nodiscard]] bool shows_more_than(const Passage& other) const {
    return std::pair(terms, last - first) > std::pair(other.terms, other.last - other.first);
  }
};

/// For each match the longest passage within snippet_chars that ends with it. Made once: a long article has as many of
/// them as matches.
std::vector<Passage> passages_of(const std::vector<TextMatch>& matches) {
  std::unordered_map<std::string_view, std::size_t> inside;  // term -> matches of it
  std::vector<Passage> passages;
  passages.reserve(matches.size());
  std::size_t terms = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < matches.size(); ++last) {
    if (++inside[matches[last].term] == 1) ++terms;
    while (matches[last].end - matches[first].start > snippet_chars && first < last) {
      if (--inside[matches[first].term] == 0) --terms;
      ++first;
    }
    passages.push_back({first, last + 1, terms});
  }
  return passages;
}

/// The passage apart from those taken that shows most different terms, then most matches, then comes first.
std::optional<Passage> best_passage(const std::vector<Passage>& passages, const std::vector<TextMatch>& matches,
                                    const std::vector<Passage>& taken) {
  const auto meets = [&](const Passage& one, const Passage& other) {
    return matches[one.first].start < matches[other.last - 1].end + snippet_chars / 2 &&
           matches[other.first].start < matches[one.last - 1].end + snippet_chars / 2;
  };
  std::optional<Passage> best;
  for (const Passage& passage : passages) {
    if (best && !passage.shows_more_than(*best)) continue;
    const bool apart =
        std::none_of(taken.begin(), taken.end(), [&](const Passage& one) { return meets(passage, one); });
    if (apart) best = passage;
  }
  return best;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

bool ends_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 10> ends{".", "!", "?", "。", "！", "？", "؟", "।", "۔", "…"};
  static constexpr std::array<std::string_view, 7> closers{"\"", "'", ")", "”", "’", "»", "」"};
  for (const std::string_view closer : closers) {
    if (text.ends_with(closer)) text.remove_suffix(closer.size());
  }
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// The last byte in [from, to] where a paragraph or a sentence starts, as far as punctuation tells; nullopt without
/// one. A full stop before a small letter or a digit ("Jan. 28") ends none.
std::optional<std::size_t> sentence_start(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t at = to; at > from; --at) {
    if (is_space(text[at]) || !is_space(text[at - 1])) continue;
    const bool goes_on = (text[at] >= 'a' && text[at] <= 'z') || (text[at] >= '0' && text[at] <= '9');
    std::size_t before = at;
    while (before > 0 && is_space(text[before - 1])) --before;
    const bool paragraph = text.substr(before, at - before).find('\n') != std::string_view::npos;
    if (paragraph || (!goes_on && ends_sentence(text.substr(0, before)))) return at;
  }
  return from == 0 ? std::optional<std::size_t>(0) : std::nullopt;
}

/// Bytes [first, second) of a text.
using Cut = std::pair<std::size_t, std::size_t>;

/// Byte range of about snippet_chars around code points [start, end): from the start of a sentence where one is near
/// enough, else cut between words.
Cut cut_around(const std::string& text, const CodePoints& points, std::uint32_t start, std::uint32_t end) {
  const std::uint32_t spare =
      end - start < snippet_chars ? static_cast<std::uint32_t>(snippet_chars) - (end - start) : 0;
  const std::uint32_t lead = std::min(start, spare / 3);
  const std::size_t keep_from = points.byte_of(start);
  const std::size_t keep_to = points.byte_of(end);
  const std::size_t farthest = points.byte_of(start - std::min(start, spare - spare / 8));
  const std::optional<std::size_t> sentence = sentence_start(text, farthest, keep_from);
  std::size_t from = sentence.value_or(points.byte_of(start - lead));
  std::size_t to = points.byte_of(end + (spare - (start - points.at_byte(from))));
  if (from > 0 && !sentence) {
    std::size_t space = from;
    while (space < keep_from && !is_space(text[space])) ++space;
    from = space < keep_from ? space + 1 : from;  // a text without spaces is cut where it is
  }
  if (to < text.size()) {
    std::size_t space = to;
    while (space > keep_to && !is_space(text[space])) --space;
    to = is_space(text[space]) ? space : to;
  }
  return {from, to};
}

/// Cuts that touch or overlap become one: nothing is shown twice.
std::vector<Cut> in_order_and_apart(std::vector<Cut> cuts) {
  std::sort(cuts.begin(), cuts.end());
  std::vector<Cut> apart;
  for (const Cut& cut : cuts) {
    if (apart.empty() || cut.first > apart.back().second) {
      apart.push_back(cut);
    } else {
      apart.back().second = std::max(apart.back().second, cut.second);
    }
  }
  return apart;
}

/// Appends bytes [from, to) of the text, one space for each run of white space, and the highlights inside.
void append_passage(const std::string& text, Cut cut, const CodePoints& points, const std::vector<TextMatch>& matches,
                    Snippet& snippet) {
  std::size_t written = schema::CodePoints(snippet.text).count();
  std::uint32_t index = points.at_byte(cut.first);
  auto match = std::lower_bound(matches.begin(), matches.end(), index,
                                [](const TextMatch& m, std::uint32_t start) { return m.start < start; });
  constexpr std::size_t closed = static_cast<std::size_t>(-1);
  std::size_t open = closed;
  for (std::size_t byte = cut.first; byte < cut.second;) {
    std::size_t next = byte + 1;
    while (next < cut.second && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    if (match != matches.end() && index == match->start) open = written;
    const bool repeated_space = is_space(text[byte]) && !snippet.text.empty() && snippet.text.back() == ' ';
    if (!repeated_space) {
      if (is_space(text[byte])) {
        snippet.text += ' ';
      } else {
        snippet.text.append(text, byte, next - byte);
      }
      ++written;
    }
    ++index;
    byte = next;
    if (open != closed && index == match->end) {
      if (open < written) snippet.highlights.emplace_back(open, written);
      open = closed;
      ++match;
    }
  }
}

}  // namespace

Snippet make_snippet(const StoredArticle& article, const SnippetTerms& terms, std::size_t passages) {
  Snippet snippet;
  const CodePoints points(article.text);
  const std::vector<TextMatch> matches = text_matches(article, terms, points);
  const std::vector<Passage> all = passages_of(matches);
  std::vector<Passage> chosen;
  std::vector<Cut> cuts;
  while (chosen.size() < passages) {
    const std::optional<Passage> passage = best_passage(all, matches, chosen);
    if (!passage) break;
    chosen.push_back(*passage);
    cuts.push_back(cut_around(article.text, points, matches[passage->first].start, matches[passage->last - 1].end));
  }
  if (cuts.empty()) cuts.push_back(cut_around(article.text, points, 0, 0));
  for (const Cut& cut : in_order_and_apart(std::move(cuts))) {
    if (!snippet.text.empty()) snippet.text += " … ";
    append_passage(article.text, cut, points, matches, snippet);
  }
  return snippet;
}

}  // namespace dateline::searcher
