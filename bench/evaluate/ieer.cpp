// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/annotated_articles.h"
#include "bench/evaluate/file_bytes.h"

#include <algorithm>
#include <stdexcept>

namespace dateline::bench {
namespace {

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const auto start = text.find(open);
  if (start == std::string_view::npos) return {};
  const auto end = text.find(close, start);
  return end == std::string_view::npos ? std::string_view{}
                                       : text.substr(start + open.size(), end - start - open.size());
}

/// Copies marked text without its marks; wrapped lines become one, an indented line starts a paragraph.
class MarkedText {
public:
  explicit MarkedText(AnnotatedArticle& article) : article_(article) {}

  void read(std::string_view marked) {
    for (std::size_t at = 0; at < marked.size();) at += step(marked.substr(at));
  }

private:
  std::size_t step(std::string_view rest) {
    if (rest.front() == '<') return read_mark(rest);
    if (rest.front() == '&' && rest.size() > 4 && (rest.substr(0, 5) == "&AMP;" || rest.substr(0, 5) == "&amp;")) {
      article_.text += '&';
      return 5;
    }
    if (rest.front() == '\n' && rest.size() > 1 && (rest[1] == '\t' || rest[1] == ' ')) {
      article_.text += "\n\n";
      const auto next = rest.find_first_not_of(" \t\n");
      return next == std::string_view::npos ? rest.size() : next;
    }
    article_.text += rest.front() == '\n' ? ' ' : rest.front();
    return 1;
  }

  std::size_t read_mark(std::string_view rest) {
    const auto end = rest.find('>');
    if (end == std::string_view::npos) return rest.size();
    const std::string_view mark = rest.substr(0, end + 1);
    const auto here = static_cast<std::uint32_t>(article_.text.size());
    if (mark.starts_with("<b_")) {
      start_ = here;
      is_organization_ = mark.find("type=\"ORGANIZATION\"") != std::string_view::npos;
      is_optional_ = mark.find("status=\"opt\"") != std::string_view::npos;
    } else if (mark.starts_with("<e_") && is_organization_) {
      (is_optional_ ? article_.optional : article_.organizations).push_back({start_, here});
      is_organization_ = false;
    }
    return end + 1;
  }

  AnnotatedArticle& article_;
  std::uint32_t start_ = 0;
  bool is_organization_ = false;
  bool is_optional_ = false;
};

AnnotatedArticle article_of(std::string_view record) {
  AnnotatedArticle article;
  article.name = between(record, "<DOCNO>", "</DOCNO>");
  AnnotatedArticle headline;
  MarkedText(headline).read(between(record, "<HEADLINE>", "</HEADLINE>"));
  article.title = headline.text;
  MarkedText(article).read(between(record, "<TEXT>", "</TEXT>"));
  settle_annotations(article);
  return article;
}

}  // namespace

std::vector<AnnotatedArticle> read_ieer(const std::filesystem::path& folder) {
  std::vector<AnnotatedArticle> articles;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string bytes = file_bytes(entry.path());
    for (std::size_t at = bytes.find("<DOC>"); at != std::string::npos;) {
      const std::size_t next = bytes.find("<DOC>", at + 1);
      articles.push_back(article_of(std::string_view(bytes).substr(at, next - at)));
      at = next;
    }
  }
  if (articles.empty()) throw std::runtime_error("no articles in " + folder.string());
  std::sort(articles.begin(), articles.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return articles;
}

}  // namespace dateline::bench
