// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/explained_article_json.h"

#include "searcher/evidence_rules.h"

#include <string>

#include <nlohmann/json.hpp>

namespace dateline::searcher {

nlohmann::ordered_json explained_article_json(const schema::StoredArticle& article) {
  nlohmann::ordered_json json = schema::article_json(article);
  nlohmann::ordered_json& meanings = json["rules"] = nlohmann::ordered_json::object();
  for (const EvidenceRule& rule : rules_of(article)) meanings[std::string(rule.name)] = rule.meaning;
  return json;
}

}  // namespace dateline::searcher
