// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/content_hash.h"
#include "schema/error.h"
#include "training/organizations/trainer/training_article.h"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace dateline::training {
namespace {

using indexer::tagger::Label;

Label begin_of(char kind) {
  if (kind == 'O') return Label::BeginOrganization;
  return kind == 'P' ? Label::BeginPerson : Label::BeginPlace;
}

/// Appends a line without its marks; check_text.py has seen to it that they are well formed.
void append_line(std::string_view line, MarkedText& out) {
  constexpr std::size_t open_size = 3;  // "[O "
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t close = line[at] == '[' ? line.find(']', at) : std::string_view::npos;
    if (close == std::string_view::npos || close < at + open_size) {
      out.text += line[at++];
      continue;
    }
    const auto start = static_cast<std::uint32_t>(out.text.size());
    out.text += line.substr(at + open_size, close - at - open_size);
    out.names.push_back({start, static_cast<std::uint32_t>(out.text.size()), begin_of(line[at + 1])});
    at = close + 1;
  }
}

/// As held_out() of check_text.py.
bool is_held_out(std::string_view title) {
  return schema::sha256(title)[0] % 10 == 0;
}

void append_articles(const std::filesystem::path& file, std::vector<TrainingArticle>& articles) {
  std::ifstream in(file);
  if (!in) throw schema::Error(schema::ErrorKind::Io, "read " + file.string() + ": cannot be opened");
  bool has_title = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("### ")) {
      articles.emplace_back();
      has_title = false;
    } else if (!articles.empty() && line.find_first_not_of(' ') != std::string::npos) {
      TrainingArticle& article = articles.back();
      if (!has_title) article.is_held_out = is_held_out(line);
      MarkedText& part = has_title ? article.text : article.title;
      if (!part.text.empty()) part.text += "\n\n";
      append_line(line, part);
      has_title = true;
    }
  }
}

}  // namespace

std::vector<TrainingArticle> read_marked_articles(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<TrainingArticle> articles;
  for (const auto& file : files) append_articles(file, articles);
  if (articles.empty())
    throw schema::Error(schema::ErrorKind::Io, "read " + folder.string() + ": no annotated text there",
                        "training/organizations/README.md describes its form");
  return articles;
}

}  // namespace dateline::training
