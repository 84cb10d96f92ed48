// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/annotated_articles.h"

#include <fstream>
#include <map>
#include <stdexcept>

#include "schema/code_points.h"

#include <nlohmann/json.hpp>

namespace dateline::bench {
namespace {

std::vector<nlohmann::json> read_lines(const std::filesystem::path& file) {
  std::vector<nlohmann::json> records;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
    if (record.is_object()) records.push_back(std::move(record));
  }
  return records;
}

void add_organization(AnnotatedArticle& article, const nlohmann::json& entity) {
  const schema::CodePoints points(article.text);
  const auto start = static_cast<std::uint32_t>(points.byte_of(entity.at("begin").get<std::uint32_t>()));
  const auto end = static_cast<std::uint32_t>(points.byte_of(entity.at("end").get<std::uint32_t>()));
  const bool is_sure = entity.at("confidence").get<double>() >= 0.5;
  (is_sure ? article.organizations : article.optional).push_back({start, end});
}

}  // namespace

std::vector<AnnotatedArticle> read_re3d(const std::filesystem::path& folder) {
  std::map<std::string, AnnotatedArticle> articles;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_directory()) continue;
    for (const auto& record : read_lines(entry.path() / "documents.json")) {
      const std::string id = record.at("_id");
      articles[id] = {id, record.at("title"), record.at("text"), {}, {}};
    }
    for (const auto& record : read_lines(entry.path() / "entities.json"))
      if (record.at("type") == "Organisation") add_organization(articles[record.at("documentId")], record);
  }
  if (articles.empty()) throw std::runtime_error("no articles in " + folder.string());
  std::vector<AnnotatedArticle> sorted;
  for (auto& [id, article] : articles) {
    settle_annotations(article);
    sorted.push_back(std::move(article));
  }
  return sorted;
}

}  // namespace dateline::bench
