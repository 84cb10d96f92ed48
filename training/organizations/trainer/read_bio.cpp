// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/error.h"
#include "training/organizations/trainer/training_article.h"

#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::training {
namespace {

using indexer::tagger::Label;

std::optional<Label> begin_of(std::string_view tag) {
  if (tag.ends_with("-ORG")) return Label::BeginOrganization;
  if (tag.ends_with("-PER")) return Label::BeginPerson;
  if (tag.ends_with("-LOC")) return Label::BeginPlace;
  return std::nullopt;
}

bool is_leading_article(std::string_view token) {
  return token == "the" || token == "The" || token == "a" || token == "an";
}

/// Joins tokens to the text that they were cut from, as well as can be told.
class BioText {
public:
  void add(std::string_view token, std::string_view tag) {
    std::string& text = text_.text;
    if (needs_space(token)) text += ' ';
    const auto start = static_cast<std::uint32_t>(text.size());
    text += token;
    const auto end = static_cast<std::uint32_t>(text.size());
    const auto begin = begin_of(tag);
    const bool goes_on = begin && tag.front() == 'I' && open_ == begin;
    if (goes_on)
      text_.names.back().end = end;
    else if (begin && !is_leading_article(token))
      text_.names.push_back({start, end, *begin});
    open_ = begin && !(is_leading_article(token) && !goes_on) ? begin : std::nullopt;
  }

  void end_sentence() {
    open_.reset();
    if (!text_.text.empty() && !text_.text.ends_with('\n')) text_.text += "\n\n";
  }

  MarkedText take() { return std::exchange(text_, {}); }
  [[nodiscard]] bool empty() const { return text_.text.empty(); }

private:
  [[nodiscard]] bool needs_space(std::string_view token) const {
    static constexpr std::string_view closing = ".,;:!?)]}%";
    const std::string& text = text_.text;
    if (text.empty() || text.back() == ' ' || text.back() == '\n' || text.back() == '(' || text.back() == '-')
      return false;
    if (token.size() == 1 && (closing.find(token[0]) != std::string_view::npos || token == "-")) return false;
    return !token.starts_with('\'') && token != "n't";
  }

  MarkedText text_;
  std::optional<Label> open_;
};

void finish(BioText& text, std::vector<TrainingArticle>& articles) {
  text.end_sentence();
  if (!text.empty()) articles.push_back({{}, text.take(), false});
}

}  // namespace

std::vector<TrainingArticle> read_bio(const std::filesystem::path& file, bool one_by_one) {
  std::ifstream in(file);
  std::vector<TrainingArticle> articles;
  BioText text;
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (line.starts_with("-DOCSTART-"))
      finish(text, articles);
    else if (tab != std::string::npos)
      text.add(std::string_view(line).substr(0, tab), std::string_view(line).substr(tab + 1));
    else if (one_by_one)
      finish(text, articles);
    else
      text.end_sentence();
  }
  finish(text, articles);
  if (articles.empty())
    throw schema::Error(schema::ErrorKind::Io, "read " + file.string() + ": no such file, or no token in it");
  return articles;
}

}  // namespace dateline::training
