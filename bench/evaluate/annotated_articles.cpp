// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/annotated_articles.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dateline::bench {
namespace {

bool is_capital_letter(char c) {
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// True if the last word has a capital: "the Free Syrian Army", not "Syrian rebels".
bool is_name(std::string_view text) {
  const auto last_space = text.find_last_of(" \n-");
  const std::size_t last = last_space == std::string_view::npos ? 0 : last_space + 1;
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(last), text.end(), is_capital_letter);
}

Span without_article(const std::string& text, Span span) {
  const std::string_view marked = std::string_view(text).substr(span.start, span.end - span.start);
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "this "})
    if (marked.starts_with(article)) span.start += static_cast<std::uint32_t>(article.size());
  return span;
}

struct TaggedReader {
  AnnotatedArticle article;
  std::vector<AnnotatedArticle> articles;
  bool is_inside = false;

  void finish() {
    settle_annotations(article);
    if (!article.text.empty()) articles.push_back(std::move(article));
    article = {};
    article.name = std::to_string(articles.size());
    is_inside = false;
  }

  void add(const std::string& token, const std::string& tag) {
    std::string& text = article.text;
    if (needs_space(token)) text += ' ';
    const auto start = static_cast<std::uint32_t>(text.size());
    text += token;
    const auto end = static_cast<std::uint32_t>(text.size());
    const bool is_organization = tag.ends_with("-ORG");
    if (is_organization && tag.front() == 'I' && is_inside)
      article.organizations.back().end = end;
    else if (is_organization)
      article.organizations.push_back({start, end});
    is_inside = is_organization;
  }

  [[nodiscard]] bool needs_space(const std::string& token) const {
    static constexpr std::string_view closing = ".,;:!?)]}%";
    const std::string& text = article.text;
    if (text.empty() || text.back() == ' ' || text.back() == '\n' || text.back() == '(' || text.back() == '-')
      return false;
    return !(token.size() == 1 && (closing.find(token[0]) != std::string_view::npos || token == "-")) &&
           !token.starts_with("'") && token != "n't";
  }
};

}  // namespace

void settle_annotations(AnnotatedArticle& article) {
  std::vector<Span> names;
  for (Span span : article.organizations) {
    span = without_article(article.text, span);
    (is_name(std::string_view(article.text).substr(span.start, span.end - span.start)) ? names : article.optional)
        .push_back(span);
  }
  std::sort(names.begin(), names.end(),
            [](const Span& a, const Span& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  article.organizations.clear();
  for (const Span& span : names) {
    const bool is_within = !article.organizations.empty() && span.start < article.organizations.back().end;
    (is_within ? article.optional : article.organizations).push_back(span);
  }
  // "The UN" and "UN", both marked, are one name: what is wanted is not optional as well.
  const auto is_wanted = [&](const Span& span) {
    return std::find(article.organizations.begin(), article.organizations.end(), span) != article.organizations.end();
  };
  std::erase_if(article.optional, is_wanted);
  std::sort(article.optional.begin(), article.optional.end());
}

std::vector<AnnotatedArticle> read_tagged(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  TaggedReader reader;
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (line.starts_with("-DOCSTART-"))
      reader.finish();
    else if (tab != std::string::npos)
      reader.add(line.substr(0, tab), line.substr(tab + 1));
    else if (!reader.article.text.empty())
      reader.article.text += "\n\n", reader.is_inside = false;
  }
  reader.finish();
  return std::move(reader.articles);
}

}  // namespace dateline::bench
